import type { Duration } from '../clock.js';
import { globMatches } from '../collections/glob.js';
import type { JobElement, JobType, RecordedJobType } from '../contract/names.js';
import type { ForcedEnd } from '../jobs/execution/force-job.js';
import { isJobKind, kindOf } from '../jobs/kinds.js';
import type { JobState } from '../jobs/states.js';
import type { AdminContext } from './admin-context.js';
import { findCompany } from './companies-service.js';
import { createJob, type NewJob } from './create-job.js';
import { findJob, requiredJob } from './find-job.js';
import { type InspectedJob, type JobView, jobView } from './job-view.js';
import { refusing } from './mock-error.js';
import { waitForJob } from './wait-for-job.js';

/** Which jobs are listed; every condition must hold. */
export interface JobFilter {
  /** By name or handle. */
  readonly company?: string | undefined;
  /** The name as submitted. */
  readonly originalName?: string | undefined;
  readonly state?: JobState | undefined;
  /** Pattern for the name as submitted. */
  readonly name?: string | undefined;
  /** The API's name of the kind, such as `UrlUpload`, or that of its element, such as `uploadUrlsJob`. */
  readonly type?: JobType | JobElement | RecordedJobType | undefined;
}

/** A file that was posted to an upload. */
export interface PostedFileView {
  /** Folders and file name. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** Null if it is larger than the mock keeps, or no asset has had it for long. */
  readonly content: Uint8Array | null;
}

/** The jobs, as a test sees them. */
export interface JobsControl {
  /** Jobs that match, by number. What the mock recorded by itself is listed only if `type` names it. */
  list(filter?: JobFilter): JobView[];
  /** The job with a handle of any version, or a number; undefined if there is none. */
  find(handle: string | number): JobView | undefined;
  /** The files that were posted to an upload, in the order in which they arrived; none if there is no such job. */
  files(handle: string | number): PostedFileView[];
  /**
   * Waits until a job is in a state. With a manual clock, something has to move the clock meanwhile.
   *
   * @param options `timeout`: real time to wait at most, such as `5s`; 30 s by default
   * @throws Error that says in which state the job is, when time is up or the state can no longer come
   */
  waitFor(handle: string | number, state: JobState, options?: { readonly timeout?: Duration | undefined }): Promise<JobView>;
}

/** The job service. Its methods besides those of `JobsControl` throw MockError 404 for a job that there is not. */
export interface JobsService extends JobsControl {
  /** The number of a job, by its handle or number. */
  idOf(job: string | number): number;
  /** A job with its plan. */
  inspect(job: string | number): InspectedJob;
  create(job: NewJob): JobView;
  /** Forces an end on a job now. @param message for the items that fail, or for the fatal error */
  force(job: string | number, end: ForcedEnd, message?: string): JobView;
  /** Removes a job with everything about it. */
  remove(job: string | number): void;
}

/** Lists, creates and changes jobs. */
export function jobsService(context: AdminContext): JobsService {
  const { store, scheduler } = context;
  /** Runs a change of jobs, all or nothing. */
  const change = (work: (now: number) => void): void => {
    const now = scheduler.now();
    refusing(() => store.transaction(() => work(now)));
    scheduler.flush();
  };
  const find = (handle: string | number): JobView | undefined => {
    const now = scheduler.now();
    const job = findJob(store, handle);
    return job && jobView(context, job, now);
  };
  const get = (handle: string | number): JobView => {
    const now = scheduler.now();
    return jobView(context, requiredJob(store, handle), now);
  };
  return {
    list({ company, originalName, state, name, type } = {}) {
      const now = scheduler.now();
      const companyId = company === undefined ? null : (findCompany(store, company)?.id ?? -1);
      return store.jobs
        .list({ companyId, originalName: originalName ?? null, state: state ?? null })
        .filter((job) => name === undefined || globMatches(name, job.originalName))
        .filter((job) => type !== undefined || isJobKind(job.kind))
        .filter((job) => type === undefined || type === job.kind || type === kindOf(job).type)
        .map((job) => jobView(context, job, now));
    },
    find,
    files(handle) {
      const job = findJob(store, handle);
      return job ? store.postedFiles.withContent(job.id).map(({ path, bytes, sha256, content }) => ({ path, bytes, sha256, content })) : [];
    },
    waitFor: (handle, state, { timeout = '30s' } = {}) => waitForJob(scheduler, () => find(handle), handle, state, timeout),
    idOf(handle) {
      scheduler.now();
      return requiredJob(store, handle).id;
    },
    inspect(handle) {
      const view = get(handle);
      const plan = scheduler.plan(requiredJob(store, view.id));
      return { ...view, plan: plan.map(({ assetName, assetType, outcome }) => ({ name: assetName, type: assetType, outcome })) };
    },
    create: (job) => get(createJob(context, job)),
    force(handle, end, message) {
      change((now) => scheduler.force(requiredJob(store, handle), end, message ?? null, now));
      return get(handle);
    },
    remove: (handle) => change(() => scheduler.erase(requiredJob(store, handle))),
  };
}
