import type { ApiVersion } from '../contract/api-version.js';
import { versionById } from '../contract/api-version.js';
import { IpsApiFault } from '../contract/faults.js';
import type { JobStore } from '../store/job-store.js';
import type { Job } from './job.js';

/** A job handle, in one of the API's forms. */
export type JobHandle = string & { readonly __brand: 'JobHandle' };

/** The handle of a job as a version writes it (d): `47|schedule|run`, `j|47|schedule|run`, or the latter followed by the job's number. */
export function formatJobHandle(job: Pick<Job, 'id' | 'companyId' | 'scheduleName' | 'name'>, version: ApiVersion): JobHandle {
  const runName = job.scheduleName === job.name ? '' : job.name;
  const named = `${job.companyId}|${job.scheduleName}|${runName}`;
  const numbered = version.index >= (versionById('2013-02-15')?.index ?? 0);
  // JobHandle is a brand: this is the only place that makes one.
  return (version.index === 0 ? named : numbered ? `j|${named}|${job.id}` : `j|${named}`) as JobHandle;
}

/**
 * The job of this company that a handle of any form names.
 *
 * @throws IpsApiFault 30001 naming the handle, where it is malformed or names no job
 */
export function jobOfHandle(jobs: Pick<JobStore, 'byId' | 'byName'>, companyId: number, handle: string): Job {
  const job = findJobOfHandle(jobs, companyId, handle);
  if (!job) throw new IpsApiFault('invalidParameter', `jobHandle: there is no job with the handle "${handle}" in this company`);
  return job;
}

/**
 * As `jobOfHandle`, but undefined for a handle that names no job.
 *
 * @throws IpsApiFault 30001 naming the handle, where it is malformed
 */
export function findJobOfHandle(jobs: Pick<JobStore, 'byId' | 'byName'>, companyId: number, handle: string): Job | undefined {
  const match = /^\s*(?:j\|)?(\d{1,15})\|([^|]*)\|([^|]*)(?:\|(\d{1,15}))?\s*$/.exec(handle);
  if (!match) {
    throw new IpsApiFault(
      'invalidParameter',
      `jobHandle: "${handle}" is no job handle: expected j|47|schedule|run|12 as submitJob returned it, j|47|schedule|run or 47|schedule|run`,
    );
  }
  const [, company, scheduleName = '', runName = '', number] = match;
  if (Number(company) !== companyId) return undefined;
  const job = number === undefined ? jobs.byName(companyId, runName || scheduleName) : jobs.byId(Number(number));
  const fits = job && job.companyId === companyId && job.scheduleName === scheduleName && (job.scheduleName === job.name ? '' : job.name) === runName;
  return fits ? job : undefined;
}
