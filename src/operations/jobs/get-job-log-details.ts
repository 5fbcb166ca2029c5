import type { GetJobLogDetailsParam, JobLog } from '../../contract/generated-types.js';
import type { Job, JobLogDetail as LogRow } from '../../jobs/job.js';
import { jobOfHandle } from '../../jobs/job-handle.js';
import { logLength, wholeLog } from '../../jobs/job-log.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import { languageFor } from './active-job.js';
import { jobAndRuns } from './job-and-runs.js';
import { atLeastOne, jobLog, jobLogDetail, writeRunningLogs } from './job-log.js';

/** The most details of one answer (d). */
const MOST_RECORDS = 1000;

/**
 * Lists the details of one job's log, of those with an original name, or of all of a company (d).
 * Pages run over the details of all logs, in the order of the logs; `detailTotalRows` counts those of one log (c).
 */
export const getJobLogDetails = operation('getJobLogDetails', (call, context) => {
  const { params } = call;
  const company = companyOfCall(call);
  const perPage = Math.min(MOST_RECORDS, atLeastOne('recordsPerPage', params.recordsPerPage ?? MOST_RECORDS));
  const first = (atLeastOne('resultsPage', params.resultsPage ?? 1) - 1) * perPage;
  writeRunningLogs(company.id, call, context);
  const jobs = jobsOf(company.id, params, context);
  if (params.sortDirection === 'Descending') jobs.reverse();

  const isAskedFor = params.jobHandle !== undefined || params.originalName !== undefined;
  const logs: JobLog[] = [];
  let position = 0;
  for (const job of jobs) {
    const to = first + perPage;
    // Logs outside of the page are counted, not read, where every row of them counts.
    const isOutside = params.logTypeArray === undefined && (position + logLength(job) <= first || position >= to);
    const details = isOutside ? [] : detailsOf(job, params, context);
    const total = isOutside ? logLength(job) : details.length;
    const onPage = details.slice(Math.max(0, first - position), Math.max(0, to - position));
    position += total;
    if (onPage.length === 0 && !isAskedFor) {
      if (position >= to) break;
      continue;
    }
    const language = languageFor(job, call, context);
    logs.push({
      ...jobLog(job, call, context),
      detailTotalRows: total,
      detailArray: { items: onPage.map((row) => jobLogDetail(job, row, call, language)) },
    });
  }
  return { jobLogArray: { items: logs } };
});

function jobsOf(companyId: number, { jobHandle, originalName }: GetJobLogDetailsParam, context: OperationContext): Job[] {
  const { jobs } = context.store;
  if (jobHandle !== undefined) {
    jobOfHandle(jobs, companyId, jobHandle);
    return jobAndRuns(context, companyId, jobHandle).filter(
      (job) => job.startedAt !== null && (originalName === undefined || job.originalName === originalName),
    );
  }
  if (originalName !== undefined) return jobs.logsByOriginalName(companyId, originalName);
  return jobs.logs({ companyId, userId: null, from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER, descending: false, limit: -1 });
}

function detailsOf(job: Job, { logTypeArray, sortBy, sortDirection }: GetJobLogDetailsParam, context: OperationContext): LogRow[] {
  const types = logTypeArray && new Set(logTypeArray.items ?? []);
  const rows = wholeLog(job, context.store.jobs.details(job.id)).filter((row) => types === undefined || types.size === 0 || types.has(row.logType));
  // Rows of one type keep their order in time.
  if (sortBy === 'LogType') rows.sort((a, b) => (a.logType < b.logType ? -1 : a.logType > b.logType ? 1 : 0));
  return sortDirection === 'Descending' ? rows.reverse() : rows;
}
