import type { Job } from '../jobs/job.js';
import { findJobOfHandle } from '../jobs/job-handle.js';
import type { Store } from '../store/store.js';
import { MockError } from './mock-error.js';

/**
 * A job by its handle of any version, or by its number; undefined if there is none.
 *
 * @param fits which of several unfinished jobs with one name to take if possible
 * @throws IpsApiFault for a text that is no job handle
 */
export function findJob(store: Store, job: string | number, fits?: (job: Job) => boolean): Job | undefined {
  if (typeof job === 'number') return store.jobs.byId(job);
  const companyId = Number(/^\s*(?:j\|)?(\d+)\|/.exec(job)?.[1]);
  return findJobOfHandle(store.jobs, companyId, job, fits);
}

/** The number of the job that a filter names: undefined without a filter. @throws MockError 404 for a job that there is not */
export function jobIdOf(store: Store, job: string | number | undefined): number | undefined {
  return job === undefined ? undefined : requiredJob(store, job).id;
}

/**
 * The job that a request names by handle or number; digits are a number, too.
 *
 * @param fits which of several unfinished jobs with one name to take if possible
 * @throws MockError 404 for any text that names no job
 */
export function requiredJob(store: Store, job: string | number, fits?: (job: Job) => boolean): Job {
  try {
    const found = findJob(store, typeof job === 'string' && /^\d+$/.test(job) ? Number(job) : job, fits);
    if (found) return found;
  } catch {
    // A malformed handle names no job either.
  }
  throw new MockError(`There is no job "${job}": expected its number, or its handle such as j|47||name|5`, 404);
}
