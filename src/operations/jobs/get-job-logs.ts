import { userOfHandle } from '../../accounts/resolve.js';
import type { Job } from '../../jobs/job.js';
import { kindOf } from '../../jobs/kinds.js';
import { companiesOfCall } from '../accounts/resolve.js';
import { type OperationContext, operation } from '../operation.js';
import { atLeastOne } from '../paging.js';
import { toJobLog } from './log-views.js';

/** The latest moment that a `Date` can hold. */
const END_OF_TIME = 8.64e15;

/** Lists job logs without their details, sorted by the start of the job or by another field (d). */
export const getJobLogs = operation('getJobLogs', (call, context) => {
  const { params } = call;
  const userId = params.userHandle === undefined ? null : userOfHandle(context.store, call.caller, params.userHandle).id;
  const rows = params.numRows === undefined ? undefined : atLeastOne(params.numRows, 'numRows');
  const sortBy = params.sortBy ?? 'StartDate';
  const descending = params.sortDirection === 'Descending';
  const jobs = companiesOfCall(call, context).flatMap((company) =>
    context.store.jobs
      .logs({
        companyId: company.id,
        userId,
        from: params.startDate?.getTime() ?? -END_OF_TIME,
        to: params.endDate?.getTime() ?? END_OF_TIME,
        descending,
        // Any other order needs all rows before it can cut.
        limit: sortBy === 'StartDate' && rows !== undefined ? rows : -1,
      })
      .map((job) => context.scheduler.writeLog(job, call.now)),
  );
  const key = sortKey(sortBy, context);
  const sorted = jobs
    .map((job) => ({ job, key: key(job) }))
    .sort((a, b) => (descending ? -1 : 1) * (compare(a.key, b.key) || (a.job.startedAt ?? 0) - (b.job.startedAt ?? 0) || a.job.id - b.job.id));
  return { jobLogArray: { items: sorted.slice(0, rows).map(({ job }) => toJobLog(job, call, context)) } };
});

function sortKey(sortBy: string, context: OperationContext): (job: Job) => string | number {
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
