import { userOfHandle } from '../../accounts/authorize.js';
import type { GetJobLogsParam, GetJobLogsReturn } from '../../contract/generated-types.js';
import type { Job } from '../../jobs/job.js';
import { JOB_KINDS } from '../../jobs/kinds.js';
import { companiesOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { atLeastOne, jobLog, writeRunningLogs } from './job-log.js';

/** The greatest moment that a `Date` holds. */
const END_OF_TIME = 8.64e15;

/** Lists job logs without their details, by the start of the job or another sort field (d). */
export const getJobLogs = operation((call: AuthorizedCall<GetJobLogsParam>, context: OperationContext): GetJobLogsReturn => {
  const { params } = call;
  const userId = params.userHandle === undefined ? null : userOfHandle(context.store, params.userHandle).id;
  const rows = params.numRows === undefined ? undefined : atLeastOne('numRows', params.numRows);
  const sortBy = params.sortBy ?? 'StartDate';
  const descending = params.sortDirection === 'Descending';
  const jobs = companiesOfCall(call, context).flatMap((company) => {
    writeRunningLogs(company.id, call, context);
    return context.store.jobs.logs({
      companyId: company.id,
      userId,
      from: params.startDate?.getTime() ?? -END_OF_TIME,
      to: params.endDate?.getTime() ?? END_OF_TIME,
      descending,
      // Another order needs all of them before it can cut.
      limit: sortBy === 'StartDate' && rows !== undefined ? rows : -1,
    });
  });
  const key = sortKey(sortBy, context);
  const sorted = jobs
    .map((job) => ({ job, key: key(job) }))
    .sort((a, b) => (descending ? -1 : 1) * (compare(a.key, b.key) || (a.job.startedAt ?? 0) - (b.job.startedAt ?? 0) || a.job.id - b.job.id));
  return { jobLogArray: { items: sorted.slice(0, rows).map(({ job }) => jobLog(job, call, context)) } };
});

function sortKey(sortBy: string, context: OperationContext): (job: Job) => string | number {
  const { accounts } = context.store;
  switch (sortBy) {
    case 'JobName':
      return (job) => job.name;
    case 'LogType':
      return (job) => JOB_KINDS[job.kind].log.begin;
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
