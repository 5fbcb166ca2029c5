import type { Job } from '../jobs/job.js';
import { findJobOfHandle } from '../jobs/job-handle.js';
import type { Store } from '../store/store.js';

/** The job with a handle of any version, or a number; undefined where there is none. */
export function findJob(store: Store, job: string | number): Job | undefined {
  if (typeof job === 'number') return store.jobs.byId(job);
  const companyId = Number(/^\s*(?:j\|)?(\d+)\|/.exec(job)?.[1]);
  return findJobOfHandle(store.jobs, companyId, job);
}

/** The number of the job that a filter names: none for no filter, one that nobody has for an unknown job. */
export function jobIdOf(store: Store, job: string | number | undefined): number | undefined {
  return job === undefined ? undefined : (findJob(store, job)?.id ?? -1);
}
