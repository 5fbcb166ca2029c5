import type { GetJobLogDetailsParam, JobLog } from '../../contract/generated-types.js';
import type { Job, JobLogDetail as LogRow } from '../../jobs/job.js';
import { jobOfHandle } from '../../jobs/job-handle.js';
import { logLength, wholeLog } from '../../jobs/job-log.js';
import { companyOfCall } from '../accounts/resolve.js';
import { type OperationContext, operation } from '../operation.js';
import { pageOf } from '../paging.js';
import { toJobLog, toJobLogDetail } from './log-views.js';
import { jobAndRuns } from './resolve.js';
import { languageFor } from './views.js';

/** The most details of one answer (d). */
const MOST_RECORDS = 1000;

/**
 * Lists the details of logs: of one job, of all jobs with an original name, or of all of a company (d).
 * Pages run through the details of all logs, in the order of the logs; `detailTotalRows` counts those of one log (c).
 */
export const getJobLogDetails = operation('getJobLogDetails', (call, context) => {
  const { params } = call;
  const company = companyOfCall(call);
  const { limit, offset } = pageOf(params, MOST_RECORDS);
  const jobs = jobsOf(company.id, params, context).map((job) => context.scheduler.writeLog(job, call.now));
  if (params.sortDirection === 'Descending') jobs.reverse();

  const isAskedFor = params.jobHandle !== undefined || params.originalName !== undefined;
  const logs: JobLog[] = [];
  let position = 0;
  for (const job of jobs) {
    const end = offset + limit;
    // Logs outside the page are counted without being read, unless only some of their rows count.
    const isOutside = params.logTypeArray === undefined && (position + logLength(job) <= offset || position >= end);
    const details = isOutside ? [] : detailsOf(job, params, context);
    const total = isOutside ? logLength(job) : details.length;
    const onPage = details.slice(Math.max(0, offset - position), Math.max(0, end - position));
    position += total;
    if (onPage.length === 0 && !isAskedFor) {
      if (position >= end) break;
      continue;
    }
    const language = languageFor(job, call, context);
    logs.push({
      ...toJobLog(job, call, context),
      detailTotalRows: total,
      detailArray: { items: onPage.map((row) => toJobLogDetail(job, row, language, call)) },
    });
  }
  return { jobLogArray: { items: logs } };
});

function jobsOf(companyId: number, { jobHandle, originalName }: GetJobLogDetailsParam, context: OperationContext): Job[] {
  const { jobs } = context.store;
  if (jobHandle !== undefined) {
    jobOfHandle(jobs, companyId, jobHandle);
    return jobAndRuns(jobHandle, companyId, context).filter(
      (job) => job.startedAt !== null && (originalName === undefined || job.originalName === originalName),
    );
  }
  if (originalName !== undefined) return jobs.logsByOriginalName(companyId, originalName);
  return jobs.logs({ companyId, userId: null, from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER, descending: false, limit: -1 });
}

function detailsOf(job: Job, { logTypeArray, sortBy, sortDirection }: GetJobLogDetailsParam, context: OperationContext): LogRow[] {
  const types = logTypeArray && new Set(logTypeArray.items ?? []);
  const rows = wholeLog(job, context.store.jobs.details(job.id)).filter((row) => types === undefined || types.size === 0 || types.has(row.logType));
  // Rows of one type stay in order of time.
  if (sortBy === 'LogType') rows.sort((a, b) => (a.logType < b.logType ? -1 : a.logType > b.logType ? 1 : 0));
  return sortDirection === 'Descending' ? rows.reverse() : rows;
}
