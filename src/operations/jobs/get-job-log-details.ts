import type { GetJobLogDetailsParam, JobLog } from '../../contract/generated-types.js';
import type { Job } from '../../jobs/job.js';
import { jobOfHandle } from '../../jobs/job-handle.js';
import { logLength, logRows } from '../../jobs/log-page.js';
import { companyOfCall } from '../accounts/resolve.js';
import { type OperationContext, operation } from '../operation.js';
import { pageOf } from '../paging.js';
import { toJobLog, toJobLogDetail } from './log-views.js';
import { logHeads, wholeJob } from './logged-jobs.js';
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
  const { store, scheduler } = context;
  const company = companyOfCall(call);
  const { limit, offset } = pageOf(params, MOST_RECORDS);
  const end = offset + limit;
  const types = typesOf(params);
  const descending = params.sortDirection === 'Descending';
  const order = { types, byType: params.sortBy === 'LogType', descending };
  const asked = jobsAskedFor(company.id, params, context)?.map((job) => scheduler.writeLog(job, call.now));
  if (descending) asked?.reverse();

  const logs: JobLog[] = [];
  let position = 0;
  for (const head of asked ?? logHeads({ companyId: company.id, descending }, call.now, context)) {
    if (!asked && position >= end) break;
    // Follows from the counts of the job: a log outside the page is not read.
    const total = logLength(head, types);
    const [from, to] = [Math.max(0, offset - position), Math.min(total, end - position)];
    position += total;
    const isOnPage = from < to;
    if (!isOnPage && !asked) continue;
    const job = wholeJob(head, context);
    const language = languageFor(job, call, context);
    const rows = isOnPage ? logRows(job, order, from, to, store.jobLogs) : [];
    logs.push({
      ...toJobLog(job, call, context),
      detailTotalRows: total,
      detailArray: { items: rows.map((row) => toJobLogDetail(job, row, language, call)) },
    });
  }
  return { jobLogArray: { items: logs } };
});

/** The types that are asked for; undefined for all. */
function typesOf({ logTypeArray }: GetJobLogDetailsParam): ReadonlySet<string> | undefined {
  const types = logTypeArray?.items ?? [];
  return types.length > 0 ? new Set(types) : undefined;
}

/** The jobs that a call names, each of which is answered; undefined where it names none: then it asks for those of a company that are on the page. */
function jobsAskedFor(companyId: number, { jobHandle, originalName }: GetJobLogDetailsParam, context: OperationContext): Job[] | undefined {
  const { jobs } = context.store;
  if (jobHandle !== undefined) {
    jobOfHandle(jobs, companyId, jobHandle);
    return jobAndRuns(jobHandle, companyId, context).filter(
      (job) => job.startedAt !== null && (originalName === undefined || job.originalName === originalName),
    );
  }
  return originalName === undefined ? undefined : jobs.logsByOriginalName(companyId, originalName);
}
