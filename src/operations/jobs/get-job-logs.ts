import { userOfHandle } from '../../accounts/resolve.js';
import { firstInOrder } from '../../collections/first-in-order.js';
import type { Job } from '../../jobs/job.js';
import { kindOf } from '../../jobs/kinds.js';
import type { Company } from '../../store/account-store.js';
import type { LogHead } from '../../store/job-log-store.js';
import { companiesOfCall } from '../accounts/resolve.js';
import { type OperationContext, operation } from '../operation.js';
import { atLeastOne } from '../paging.js';
import { toJobLog } from './log-views.js';
import { logHeads, wholeJob } from './logged-jobs.js';

/** The latest moment that a `Date` can hold. */
const END_OF_TIME = 8.64e15;

/** Lists job logs without their details, sorted by the start of the job or by another field (d). */
export const getJobLogs = operation('getJobLogs', (call, context) => {
  const { params } = call;
  const userId = params.userHandle === undefined ? null : userOfHandle(context.store, call.caller, params.userHandle).id;
  const rows = params.numRows === undefined ? undefined : atLeastOne(params.numRows, 'numRows');
  const sortBy = params.sortBy ?? 'StartDate';
  const descending = params.sortDirection === 'Descending';
  const range = { userId, from: params.startDate?.getTime() ?? -END_OF_TIME, to: params.endDate?.getTime() ?? END_OF_TIME, descending };
  // In the order of their start, the first of each company are read alone; any other order looks at something of all, and holds few.
  const isByStart = sortBy === 'StartDate' || rows === undefined;
  const headsOf = ({ id: companyId }: Company): Iterable<Job | LogHead> =>
    isByStart
      ? context.store.jobs.logs({ companyId, ...range, limit: rows ?? -1 }).map((job) => context.scheduler.writeLog(job, call.now))
      : logHeads({ companyId, ...range }, call.now, context);
  const key = sortKey(sortBy, context);
  const found = firstInOrder(
    keyed(companiesOfCall(call, context), headsOf, key),
    (a, b) => (descending ? -1 : 1) * (compare(a.key, b.key) || (a.head.startedAt ?? 0) - (b.head.startedAt ?? 0) || a.head.id - b.head.id),
    rows ?? Number.POSITIVE_INFINITY,
  );
  return { jobLogArray: { items: found.map(({ head }) => toJobLog(wholeJob(head, context), call, context)) } };
});

/** The logs of companies, with what they are sorted by. */
function* keyed(companies: readonly Company[], headsOf: (company: Company) => Iterable<Job | LogHead>, key: ReturnType<typeof sortKey>) {
  for (const company of companies) for (const head of headsOf(company)) yield { head, key: key(head) };
}

function sortKey(sortBy: string, context: OperationContext): (job: LogHead) => string | number {
  const { accounts } = context.store;
  switch (sortBy) {
    case 'JobName':
      return (job) => job.name;
    case 'LogType':
      return (job) => kindOf(job).log.begin;
    case 'CompanyName':
      return (job) => accounts.companyById(job.companyId)?.name ?? '';
    case 'UserId':
      return (job) => job.userId;
    case 'Email':
      return (job) => accounts.userById(job.userId)?.email ?? '';
    case 'FileErrorCount':
      return (job) => job.errorCount;
    case 'FileWarningCount':
      return (job) => job.warningCount;
    case 'FileSuccessCount':
      return (job) => job.successCount;
    default:
      return (job) => job.startedAt ?? 0;
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
