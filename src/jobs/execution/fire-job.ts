import type { Job, NewJob } from '../job.js';
import { type SubmittedDetail, splitDetail, type UploadSource } from '../job-detail.js';
import { type NameForm, uniqueJobName } from '../job-name.js';
import type { JobTarget } from '../job-target.js';
import * as lifecycle from '../lifecycle.js';
import { countItems } from '../plan.js';
import type { PlanInput } from '../plan-input.js';
import { nextFire } from '../schedule.js';
import { selectTargets } from './job-targets.js';
import type { JobWork } from './job-work.js';

/** How jobs come to be and fire: submitted, by a schedule, or as the follow-on of another. */

/** Stores a new job. Without a schedule it fires at `at`; with one it waits for its first moment. */
export function submitJob(work: JobWork, newJob: NewJob, at: number): Job {
  const { execSchedule, execTime } = newJob;
  const first = execTime ?? (execSchedule === null ? undefined : nextFireOf(work, execSchedule, at));
  const { job, sources } = jobOf(work, newJob, at, { isScheduled: first !== undefined, form: first === undefined ? 'run' : 'asked' });
  return first === undefined ? insertFired(work, job, sources, at) : work.changes.insert({ ...job, dueAt: first }, sources);
}

/** Stores a new upload whose client posts the files. */
export function openUpload(work: JobWork, newJob: NewJob, at: number): Job {
  // A job of the upload endpoint runs under the name that was asked for (d).
  const { job, sources } = jobOf(work, newJob, at, { form: 'asked' });
  const opened = work.changes.insert(lifecycle.open(job, at, planInputOf(work, job, at)), sources);
  work.store.jobs.addTransition(opened.id, at, opened.state);
  return opened;
}

/** Stores and fires the job that follows one that is done. */
export function submitFollowOn(work: JobWork, detail: SubmittedDetail, done: Job, at: number): void {
  const { companyId, userId, originalName, locale, client, clientLocale } = done;
  const inherited = { companyId, userId, originalName, locale, client, clientLocale };
  const followOn = { ...inherited, description: null, execSchedule: null, execTime: null, ...detail };
  const { job, sources } = jobOf(work, followOn, at, { form: 'run', initiatorName: done.name });
  insertFired(work, job, sources, at);
}

/** Fires a scheduled job. A job that runs once fires itself; of a recurring one a run is stored, and its schedule goes on. @returns what runs */
export function fireJob(work: JobWork, job: Job, at: number): Job {
  if (job.execSchedule !== null) return fireRun(work, job, job.execSchedule, at);
  const targets = selectTargets(work.store, job, at);
  work.store.jobTargets.add(job.id, targets ?? []);
  const named = { ...job, name: freeName(work, 'run', job.companyId, job.originalName, at) };
  return work.changes.move(job, fired(work, named, at, targets ?? sourcesOf(work, job)), at);
}

/** The first moment after `at` at which a schedule fires, or undefined. */
export function nextFireOf(work: JobWork, execSchedule: string, at: number): number | undefined {
  return nextFire(execSchedule, work.settings.timeZone, at);
}

function fireRun(work: JobWork, schedule: Job, execSchedule: string, at: number): Job {
  const { store, changes } = work;
  const next = schedule.paused ? undefined : nextFireOf(work, execSchedule, at);
  if (next === undefined && !schedule.paused) changes.move(schedule, { ...schedule, state: 'Expired', dueAt: null }, at);
  else changes.save(schedule, { ...schedule, dueAt: next ?? null });
  const submission = {
    ...schedule,
    name: freeName(work, 'run', schedule.companyId, schedule.originalName, at),
    scheduleId: schedule.id,
    execSchedule: null,
    ordinal: store.accounts.takeOrdinal(schedule.companyId),
    submittedAt: at,
  };
  return insertFired(work, lifecycle.submit(submission, schedule), sourcesOf(work, schedule) ?? null, at);
}

/** The URLs of an upload of URLs; undefined for every other kind. */
function sourcesOf({ store }: JobWork, { id, kind }: Job): readonly UploadSource[] | undefined {
  return kind === 'uploadUrlsJob' ? store.jobs.sourcesOf(id) : undefined;
}

/** How a new job comes about. */
interface JobOrigin {
  readonly form: NameForm;
  readonly isScheduled?: boolean;
  /** Name of the job that it follows. */
  readonly initiatorName?: string | null;
}

/** A new job before anything happens to it, and the URLs that it uploads. */
function jobOf(work: JobWork, newJob: NewJob, at: number, { form, isScheduled = false, initiatorName = null }: JobOrigin) {
  const name = freeName(work, form, newJob.companyId, newJob.originalName, at);
  const { stored, sources } = splitDetail(newJob);
  const submission = {
    name,
    scheduleName: isScheduled ? newJob.originalName : '',
    scheduleId: null,
    initiatorName,
    ordinal: work.store.accounts.takeOrdinal(newJob.companyId),
    submittedAt: at,
    // Last: Node takes a microsecond for each field that a literal has behind a spread.
    ...newJob,
  };
  return { job: lifecycle.submit(submission, stored), sources };
}

function insertFired(work: JobWork, job: Job, sources: readonly UploadSource[] | null, at: number): Job {
  const { store, changes } = work;
  const targets = selectTargets(store, job, at);
  const inserted = changes.insert(fired(work, job, at, targets ?? sources ?? undefined), sources);
  store.jobTargets.add(inserted.id, targets ?? []);
  store.jobs.addTransition(inserted.id, at, inserted.state);
  return inserted;
}

function fired(work: JobWork, job: Job, at: number, given: readonly JobTarget[] | readonly UploadSource[] | undefined): Job {
  const planInput = planInputOf(work, job, at);
  return lifecycle.fire(job, at, planInput, countItems(job, planInput, given));
}

/** What a job that fires now is planned from. Its fields keep this order: `exportFileName` depends on it. */
function planInputOf({ store, settings, chooseScript }: JobWork, job: Job, at: number): PlanInput {
  const company = store.accounts.companyById(job.companyId)?.name ?? '';
  const { seed, waitTime, itemTime, items } = settings;
  return { company, seed, waitTime, itemTime, items, ...chooseScript(job, at) };
}

function freeName({ store, settings }: JobWork, form: NameForm, companyId: number, originalName: string, at: number): string {
  return uniqueJobName(form, originalName, at, settings.timeZone, (name) => store.jobs.isNameTaken(companyId, name));
}
