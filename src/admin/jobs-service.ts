import type { Duration } from '../clock.js';
import type { ForcedEnd } from '../jobs/execution/force-job.js';
import type { Job } from '../jobs/job.js';
import { JOB_COMMANDS, type JobCommand, takesCommand } from '../jobs/job-commands.js';
import { withRuns } from '../jobs/job-handle.js';
import type { JobState } from '../jobs/states.js';
import type { AdminContext } from './admin-context.js';
import { companyIdOf } from './companies-service.js';
import { createJob, type NewJob } from './create-job.js';
import { findJob, requiredJob } from './find-job.js';
import type { JobDetailView } from './job-detail-view.js';
import { checkedJobFilter, checkedJobState, type JobFilter, kindsOf } from './job-filter.js';
import { jobNameTest } from './job-name-test.js';
import {
  type InspectedJob,
  inspectedJob,
  type JobLogView,
  type JobPart,
  type JobSummary,
  type JobView,
  jobLogView,
  jobSummaries,
  jobView,
  jobWith,
  type ListedJob,
  type LogPart,
} from './job-view.js';
import { withKnownFields } from './known-fields.js';
import { MockError, refusing } from './mock-error.js';
import type { RuleOfJob } from './rule-of-job.js';
import { waitForJob } from './wait-for-job.js';

/** Some of the jobs that match. */
export interface JobPage {
  readonly jobs: readonly (JobSummary & Partial<InspectedJob>)[];
  /** How many match in all. */
  readonly total: number;
  /** Where the next page begins: its `after`; null where this is the last. */
  readonly next: number | null;
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
  /**
   * Jobs that match, by number, in short: `order: 'newest'` from the last downwards; `include` says what else, such as `['log', 'transitions']`. What the mock recorded by itself is
   * listed only if `type` names it.
   *
   * @throws MockError for a filter that no job can fit: a name that nobody knows, or a company that there is not
   */
  list<Part extends JobPart = never>(filter?: JobFilter<Part>): ListedJob<Part>[];
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
  /** The same as of `JobsControl`. @param signal aborted when nobody waits any more */
  waitFor(handle: string | number, state: JobState, options?: { readonly timeout?: Duration | undefined }, signal?: AbortSignal): Promise<JobView>;
  /** The same a page at a time. @param limit how many jobs a page has */
  page(filter: JobFilter, limit: number): JobPage;
  /** The number of a job, by its handle or number. */
  idOf(job: string | number): number;
  /** A job with its plan. */
  inspect(job: string | number): InspectedJob;
  create(job: NewJob): JobView;
  /** Forces an end on a job now. @param message for the items that fail, or for the fatal error */
  force(job: string | number, end: ForcedEnd, message?: string): JobView;
  /** What a job is to do, where it comes from, and what it brought about. */
  detail(job: string | number): Promise<JobDetailView>;
  /** The log of a job. */
  log(job: string | number, part?: LogPart): JobLogView;
  /** A rule for jobs like this one. @throws MockError 409 for a job that nobody submits */
  rule(job: string | number): Promise<RuleOfJob>;
  /** Pauses a job, or keeps a scheduled one from firing. @throws MockError 409 where its state does not allow it, as do the next three */
  pause(job: string | number): JobView;
  resume(job: string | number): JobView;
  stop(job: string | number): JobView;
  /** Runs a scheduled job now. @returns what runs */
  run(job: string | number): JobView;
  /** Removes a job with everything about it. */
  remove(job: string | number): void;
}

/** How a command differs from what its state table says. */
interface Telling {
  /** Which job takes it, of several with one name. */
  readonly fits?: (job: Job) => boolean;
  /** How messages call it. */
  readonly name?: string;
  readonly expected?: string;
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
  const page = (filter: JobFilter, limit: number): JobPage => {
    const { company, originalName, state, name, text, type, id, order = 'oldest', after, include = [] } = checkedJobFilter(filter);
    const now = scheduler.now();
    const selection = {
      companyId: companyIdOf(store, company) ?? null,
      originalName: originalName ?? null,
      state: state ?? null,
      kinds: kindsOf(type),
      ids: id ?? null,
    };
    const { ids, total, hasMore } = store.jobList.page(selection, { order, after, limit }, jobNameTest(store, name, text));
    return {
      jobs: include.length === 0 ? jobSummaries(context, ids, now) : ids.map((each) => jobWith(context, requiredJob(store, each), now, include)),
      total,
      next: hasMore ? (ids.at(-1) ?? null) : null,
    };
  };
  /** Tells a job something. @throws MockError 409 where its state does not allow it @param carryOut gives the job to show */
  const tell = (
    handle: string | number,
    command: JobCommand,
    carryOut: (job: Job, now: number) => Job,
    { fits = (job) => takesCommand(job, command), name = command, expected = JOB_COMMANDS[command].expected }: Telling = {},
  ): JobView => {
    let shown: string | number = handle;
    change((now) => {
      const job = requiredJob(store, handle, fits);
      if (!fits(job) && !takesCommand(job, command)) throw new MockError(`The job "${job.name}" is ${job.state}: ${name} takes ${expected}`, 409);
      shown = carryOut(job, now).id;
    });
    return get(shown);
  };
  /** A job and the runs of a repeated one, of which those that are left out that do not take `stop`. */
  const stoppable = (job: Job): Job[] => withRuns(store.jobs, job).filter((each) => takesCommand(each, 'stop'));
  return {
    // Each job has just the parts that its filter names.
    list: <Part extends JobPart>(filter: JobFilter<Part> = {}) =>
      [...page(filter, filter.limit ?? Number.POSITIVE_INFINITY).jobs] as ListedJob<Part>[],
    page,
    find,
    files(handle) {
      const job = findJob(store, handle);
      return job ? store.postedFiles.withContent(job.id).map(({ path, bytes, sha256, content }) => ({ path, bytes, sha256, content })) : [];
    },
    async waitFor(handle, state, options = {}, signal) {
      const { timeout = '30s' } = withKnownFields(options, ['timeout']);
      const stateNow = (): JobState | undefined => {
        scheduler.now();
        return findJob(store, handle)?.state;
      };
      return waitForJob(scheduler, stateNow, () => get(handle), handle, checkedJobState('state', state), timeout, signal);
    },
    idOf(handle) {
      scheduler.now();
      return requiredJob(store, handle).id;
    },
    inspect(handle) {
      const now = scheduler.now();
      return inspectedJob(context, requiredJob(store, handle), now);
    },
    create: (job) => get(createJob(context, job)),
    force(handle, end, message) {
      change((now) => scheduler.force(requiredJob(store, handle), end, message ?? null, now));
      return get(handle);
    },
    async detail(handle) {
      scheduler.now();
      const job = requiredJob(store, handle);
      // Loaded when somebody asks.
      const { jobDetailView } = await import('./job-detail-view.js');
      return jobDetailView(context, job);
    },
    log(handle, part = {}) {
      const now = scheduler.now();
      return jobLogView(context, requiredJob(store, handle), now, part);
    },
    async rule(handle) {
      scheduler.now();
      const job = requiredJob(store, handle);
      const { ruleOfJob } = await import('./rule-of-job.js');
      return ruleOfJob(store, job);
    },
    pause: (handle) => tell(handle, 'pause', (job, now) => (job.paused ? job : scheduler.pause(job, now))),
    resume: (handle) =>
      tell(handle, 'resume', (job, now) => (job.paused ? scheduler.resume(job, now) : job), {
        fits: (job) => job.paused && takesCommand(job, 'resume'),
      }),
    stop: (handle) =>
      tell(
        handle,
        'stop',
        (job, now) => {
          for (const each of stoppable(job)) if (each.state !== 'Stopping') scheduler.stop(each, now);
          return job;
        },
        { fits: (job) => stoppable(job).length > 0, expected: `${JOB_COMMANDS.stop.expected}; DELETE removes a schedule` },
      ),
    run: (handle) => tell(handle, 'execute', (job, now) => scheduler.execute(job, now), { name: 'run', expected: 'a job that is scheduled' }),
    remove: (handle) => change(() => scheduler.erase(requiredJob(store, handle))),
  };
}
