import type { ApiVersion } from '../contract/api-version.js';
import { IpsApiFault } from '../contract/faults.js';
import type { JobStore } from '../store/job-store.js';
import type { Job } from './job.js';

/** A job handle, in one of the API's forms. */
export type JobHandle = string & { readonly __brand: 'JobHandle' };

/** Every form of a handle: company, schedule name, run name, number. */
const FORM = /^\s*(?:j\|)?(\d{1,15})\|([^|]*)\|([^|]*)(?:\|(\d{0,15})\s*)?$/;

/** Whether a text has one of the forms of a job handle, whatever job it names. */
export function isJobHandle(text: string): boolean {
  return FORM.test(text);
}

/** What a handle says of a job. */
type NamedJob = Pick<Job, 'id' | 'companyId' | 'scheduleName' | 'name' | 'triggeredAt'>;

/** What of the store finds jobs by handle. */
type JobsByHandle = Pick<JobStore, 'byId' | 'byName' | 'atWork' | 'newest'>;

/**
 * The handle of a job: `j|47|schedule|run|12`, unversioned `47|schedule|run` (t, d). A job for now has no schedule name, a schedule no run name.
 */
export function formatJobHandle(job: NamedJob, version: ApiVersion): JobHandle {
  return handleOf(version, job.companyId, job.scheduleName, runNameOf(job), String(job.id));
}

/** The handle that `submitJob` answers: the name that was asked for as the schedule name, whether or not the job is scheduled (t, d). */
export function formatSubmittedHandle({ companyId, originalName }: Pick<Job, 'companyId' | 'originalName'>, version: ApiVersion): JobHandle {
  return handleOf(version, companyId, originalName, '', '');
}

function handleOf(version: ApiVersion, companyId: number, scheduleName: string, runName: string, number: string): JobHandle {
  const named = `${companyId}|${scheduleName}|${runName}`;
  // JobHandle is a brand: this is the only place that makes one.
  return (version.index === 0 ? named : `j|${named}|${number}`) as JobHandle;
}

/** The name of the run: a schedule has none, nor has a job of an older store that kept its schedule's name when it fired. */
function runNameOf({ scheduleName, name, triggeredAt }: NamedJob): string {
  return triggeredAt === null || scheduleName === name ? '' : name;
}

/**
 * The job of this company that a handle of any form names.
 *
 * @param fits which of several unfinished jobs with one name to take if possible
 * @throws IpsApiFault 30001 naming the handle, where it is malformed or names no job
 */
export function jobOfHandle(jobs: JobsByHandle, companyId: number, handle: string, fits?: (job: Job) => boolean): Job {
  const job = findJobOfHandle(jobs, companyId, handle, fits);
  if (!job) throw new IpsApiFault('invalidParameter', `jobHandle: there is no job with the handle "${handle}" in this company`);
  return job;
}

/**
 * As `jobOfHandle`, but undefined for a handle that names no job. A number decides; then the name of a run; then the name that was asked
 * for, as `submitJob` answers it: of several jobs with that name, the newest unfinished one counts, else the newest (c).
 *
 * @throws IpsApiFault 30001 naming the handle, where it is malformed
 */
export function findJobOfHandle(jobs: JobsByHandle, companyId: number, handle: string, fits: (job: Job) => boolean = () => true): Job | undefined {
  const match = FORM.exec(handle);
  if (!match) {
    throw new IpsApiFault(
      'invalidParameter',
      `jobHandle: "${handle}" is no job handle: expected j|47|name|| as submitJob returned it, j|47|schedule|run|12 or 47|schedule|run`,
    );
  }
  const [, company, scheduleName = '', runName = '', number = ''] = match;
  if (Number(company) !== companyId) return undefined;
  if (number !== '') {
    const job = jobs.byId(Number(number));
    return job && job.companyId === companyId && isNamed(job, scheduleName, runName) ? job : undefined;
  }
  const run = runName === '' ? undefined : jobs.byName(companyId, runName);
  if (run && isNamed(run, scheduleName, runName)) return run;
  // In older versions of the mock, a job for now ran under the name that was asked for.
  const originalName = scheduleName === '' ? runName : runName === '' || runName === scheduleName ? scheduleName : undefined;
  return originalName === undefined || originalName === '' ? undefined : newest(jobs, companyId, originalName, fits);
}

/** A job, with its runs if it is a recurring one (c). */
export function withRuns(jobs: Pick<JobStore, 'runsOf'>, job: Job): Job[] {
  return job.execSchedule === null ? [job] : [job, ...jobs.runsOf(job.id)];
}

/** Whether a handle's names are those of a job: each may be left out, and the name that was asked for stands for either. */
function isNamed({ scheduleName, name, originalName }: Job, schedule: string, run: string): boolean {
  return (schedule === '' || schedule === scheduleName || schedule === originalName) && (run === '' || run === name || run === originalName);
}

/** Of the jobs with an original name: the newest unfinished one that fits, else the newest unfinished one, else the newest. */
function newest(jobs: JobsByHandle, companyId: number, originalName: string, fits: (job: Job) => boolean): Job | undefined {
  const atWork = jobs.atWork(companyId, originalName).flatMap((id) => jobs.byId(id) ?? []);
  const [first] = atWork;
  if (first) return atWork.find(fits) ?? first;
  const id = jobs.newest(companyId, originalName);
  return id === undefined ? undefined : jobs.byId(id);
}
