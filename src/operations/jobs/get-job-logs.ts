import { userOfHandle } from '../../accounts/resolve.js';
import type { Job } from '../../jobs/job.js';
import { kindOf } from '../../jobs/kinds.js';
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
  const companies = companiesOfCall(call, context);
  // Any other order needs something of all logs before it can cut, but not the jobs of those that are cut off.
  const isCutLater = sortBy !== 'StartDate' && rows !== undefined;
  const heads = companies.flatMap(({ id: companyId }): (Job | LogHead)[] =>
    isCutLater
      ? [...logHeads({ companyId, ...range }, call.now, context)]
      : context.store.jobs.logs({ companyId, ...range, limit: rows ?? -1 }).map((job) => context.scheduler.writeLog(job, call.now)),
  );
  const key = sortKey(sortBy, context);
  const sorted = heads
    .map((head) => ({ head, key: key(head) }))
    .sort((a, b) => (descending ? -1 : 1) * (compare(a.key, b.key) || (a.head.startedAt ?? 0) - (b.head.startedAt ?? 0) || a.head.id - b.head.id));
  return { jobLogArray: { items: sorted.slice(0, rows).map(({ head }) => toJobLog(wholeJob(head, context), call, context)) } };
});

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
