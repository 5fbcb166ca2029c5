import { formatCompanyHandle } from '../../accounts/handles.js';
import { apiVersion } from '../../contract/api-version.js';
import type { ActiveJob, ScheduledJob, TaskProgressArray } from '../../contract/generated-types.js';
import type { Job } from '../../jobs/job.js';
import { formatJobHandle } from '../../jobs/job-handle.js';
import { isUpload, kindOf } from '../../jobs/kinds.js';
import { type Language, messageLanguage } from '../../jobs/languages.js';
import { messageText } from '../../jobs/messages.js';
import { videoItems } from '../../jobs/plan.js';
import { progressOf, ranFor } from '../../jobs/progress.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** A job that has fired, as an element of an answer (d). */
export function toActiveJob(job: Job, call: AuthorizedCall<unknown>, context: OperationContext): ActiveJob {
  const progress = progressOf(job, call.now);
  const language = languageFor(job, call, context);
  const triggeredAt = job.triggeredAt ?? job.submittedAt;
  const active = {
    state: job.state,
    serverName: context.settings.serverName,
    startDate: new Date(job.startedAt ?? triggeredAt),
    triggerTime: new Date(triggeredAt),
    totalSize: job.itemCount,
    progress: progress.percent,
    progressMessage: messageText(language, progress.message, { done: progress.itemsDone, count: job.itemCount }),
    lastProgressUpdate: new Date(progress.changedAt),
    taskProgressArray: toTaskProgress(job, language, call, context),
    // Last: Node takes a microsecond for each field that follows a spread in a literal.
    ...jobFields(job, call, context),
  };
  return withDetail(active, job);
}

/** A job that has yet to fire, as an element of an answer (d). A paused schedule shows when it would fire if it were resumed now. */
export function toScheduledJob(job: Job, call: AuthorizedCall<unknown>, context: OperationContext): ScheduledJob {
  const next = job.dueAt ?? (job.execSchedule === null ? job.execTime : context.scheduler.nextFireOf(job.execSchedule, call.now));
  const scheduled = {
    execSchedule: job.execSchedule ?? undefined,
    nextFireTime: next === null || next === undefined ? undefined : new Date(next),
    timeZone: context.settings.timeZone,
    triggerState: job.paused ? 'Paused' : 'Normal',
    // Last, as above.
    ...jobFields(job, call, context),
  };
  return withDetail(scheduled, job);
}

/** The language in which a caller reads messages about a job. */
export function languageFor(job: Job, call: AuthorizedCall<unknown>, context: OperationContext): Language {
  return messageLanguage(call.locale, job.locale, context.settings.locale);
}

/** E-mail address of the user for whom a job was submitted: usually the caller. */
export function submitUserEmail(job: Job, { caller }: AuthorizedCall<unknown>, context: OperationContext): string {
  return job.userId === caller.id ? caller.email : (context.store.accounts.userById(job.userId)?.email ?? '');
}

/** Adds the job's own detail element, which comes back beside its fields (d). */
function withDetail<Fields extends object>(fields: Fields, job: Job): Fields {
  return Object.assign(fields, { [job.kind]: job.detail });
}

/** What active and scheduled jobs have in common. */
function jobFields(job: Job, call: AuthorizedCall<unknown>, context: OperationContext) {
  return {
    companyHandle: formatCompanyHandle(job.companyId, call.version),
    jobHandle: formatJobHandle(job, call.version),
    name: job.name,
    originalName: job.originalName,
    type: kindOf(job).type,
    submitUserEmail: submitUserEmail(job, call, context),
    locale: job.locale ?? undefined,
    description: job.description ?? undefined,
  };
}

/** The transcoding of an upload's videos (d): one task (c) with an item for each video. Other jobs have no tasks. */
function toTaskProgress(job: Job, language: Language, call: AuthorizedCall<unknown>, context: OperationContext): TaskProgressArray {
  // Versions before 2008-01-15 do not have the field.
  if (!isUpload(job.kind) || job.startedAt === null || call.version.index < apiVersion(1).index) return {};
  const videos = videoItems(job, context.scheduler.plan(job));
  if (videos.length === 0) return {};
  const { itemsDone, changedAt } = progressOf(job, call.now);
  const ran = ranFor(job, call.now);
  const lastProgressUpdate = new Date(changedAt);
  const items = videos.map(({ index, name }) => {
    const [from, to] = [index * job.totalTime, (index + 1) * job.totalTime];
    const processed = index < itemsDone;
    const processing = !processed && ran * job.itemCount >= from && job.state === 'Running';
    const progress = processed ? 100 : processing && to > from ? Math.floor((100 * (ran * job.itemCount - from)) / (to - from)) : 0;
    const message = processed ? 'taskItemProcessed' : processing ? 'taskItemProcessing' : 'taskItemPending';
    return { processed, processing, itemName: name, progress, progressMessage: messageText(language, message, { asset: name }), lastProgressUpdate };
  });
  const numProcessed = items.filter((item) => item.processed).length;
  const numProcessing = items.filter((item) => item.processing).length;
  return {
    items: [
      {
        taskType: 'VideoTranscoding',
        taskState: numProcessed === items.length ? 'Done' : job.state,
        numProcessed,
        numProcessing,
        numPending: items.length - numProcessed - numProcessing,
        progress: items.reduce((sum, item) => sum + item.progress, 0) / items.length,
        progressMessage: messageText(language, 'taskProgress', { done: numProcessed, count: items.length }),
        lastProgressUpdate,
        taskItemProgressArray: { items },
      },
    ],
  };
}
