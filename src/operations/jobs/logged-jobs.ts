import type { Job } from '../../jobs/job.js';
import type { LogHead, LogHeadFilter } from '../../store/job-log-store.js';
import type { OperationContext } from '../operation.js';

/** The earliest and the latest moment that a number can hold exactly. */
const EVER = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

/**
 * The logs of a company, by the start of the job, as far as they are asked for. What is said of them counts up to now: the log of a job that runs
 * is written when its turn comes.
 */
export function* logHeads(
  filter: Partial<LogHeadFilter> & Pick<LogHeadFilter, 'companyId' | 'descending'>,
  now: number,
  { store, scheduler }: OperationContext,
): Generator<LogHead> {
  for (const head of store.jobLogs.heads({ userId: null, ...EVER, ...filter })) {
    const job = head.state === 'Running' ? store.jobs.byId(head.id) : undefined;
    yield job ? scheduler.writeLog(job, now) : head;
  }
}

/** The job of a log. */
export function wholeJob(head: Job | LogHead, { store }: OperationContext): Job {
  if ('submittedAt' in head) return head;
  const job = store.jobs.byId(head.id);
  if (!job) throw new Error(`There is no job ${head.id}, whose log was found`);
  return job;
}
