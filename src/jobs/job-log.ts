import { exportPathOf, hasExportZip } from './export-zip.js';
import type { Job, JobLogDetail } from './job.js';
import { jobKind } from './kinds.js';
import type { Language } from './languages.js';
import { type MessageKey, messageText } from './messages.js';
import { type ItemOutcome, isUpload, type PlannedItem } from './plan.js';
import { itemDoneAfter } from './progress.js';

/**
 * A job's whole log: begin, original name, type, client, number of items (d), then the items, then the end.
 * All but the items follows from the job, so it is not stored.
 *
 * @param items the stored rows of the items that are done with
 */
export function wholeLog(job: Job, items: readonly JobLogDetail[]): JobLogDetail[] {
  return [...openingRows(job), ...items, ...closingRows(job)];
}

/** How many rows `wholeLog` has. */
export function logLength(job: Job): number {
  return openingRows(job).length + job.loggedItems + closingRows(job).length;
}

function openingRows(job: Job): JobLogDetail[] {
  if (job.startedAt === null) return [];
  return [
    row(job.startedAt, jobKind(job.kind).log.begin, 'begin'),
    row(job.startedAt, 'OriginalJobName', 'originalJobName'),
    ...(job.initiatorName === null ? [] : [row(job.startedAt, 'InitiatingJobName', 'initiatingJobName')]),
    row(job.startedAt, 'JobType', 'jobType'),
    row(job.startedAt, 'JobClient', job.client === null ? 'jobClientUnknown' : 'jobClient'),
    row(job.startedAt, 'TotalFileCount', 'totalFileCount'),
  ];
}

function closingRows(job: Job): JobLogDetail[] {
  if (job.endedAt === null) return [];
  const { end, success } = jobKind(job.kind).log;
  const zip = hasExportZip(job) ? [{ ...row(job.endedAt, success, EXPORT_READY), assetName: exportPathOf(job) }] : [];
  const fatal = job.outcome === 'Fatal' ? [{ ...row(job.endedAt, 'FatalError', 'fatalError'), message: job.endMessage ?? 'fatalError' }] : [];
  return [...zip, ...fatal, row(job.endedAt, end, endMessage(job))];
}

function endMessage(job: Job): MessageKey {
  if (job.outcome === 'Stopped') return 'stopped';
  if (job.outcome === 'Fatal') return 'endFatal';
  if (job.timedOut) return 'endTimedOut';
  return isUpload(job.kind) ? 'endUpload' : 'end';
}

/** The row that tells where the zip of an export is. */
const EXPORT_READY = 'exportReady' satisfies MessageKey;

/**
 * What a client reads as the name of a row's asset: of the zip of an export, its whole URL (o).
 *
 * @param origin scheme, host and port by which the client reaches the mock
 */
export function assetNameOf(row: Pick<JobLogDetail, 'message' | 'assetName'>, origin: string): string | null {
  return row.message === EXPORT_READY ? `${origin}${row.assetName}` : row.assetName;
}

/**
 * The rows of the items that were done with since the log was last written, each at its own moment.
 * The job must be running, so that running time and moments go together.
 *
 * @param items all items of the job's plan
 * @param upTo how many of them are done with
 * @param at the present moment: those that are done with before their time are done with now
 */
export function itemRows(job: Job, items: readonly PlannedItem[], upTo: number, at: number): JobLogDetail[] {
  const runningSince = job.runningSince ?? 0;
  return items.slice(job.loggedItems, upTo).map((item, index) => ({
    dateCreated: Math.min(at, runningSince + itemDoneAfter(job, job.loggedItems + index) - job.ranFor),
    logType: logTypeOf(job, item.outcome),
    message: item.message,
    arguments: item.arguments,
    assetName: item.assetName,
    assetType: item.assetType,
    assetId: item.assetId,
    aux: item.aux,
  }));
}

/** A row's text: what stands in its gaps is stored with it, or follows from the job. */
export function logMessage(job: Job, row: Pick<JobLogDetail, 'message' | 'arguments' | 'assetName'>, language: Language): string {
  return messageText(language, row.message, {
    type: jobKind(job.kind).type,
    name: job.name,
    originalName: job.originalName,
    client: job.client ?? '',
    initiator: job.initiatorName ?? '',
    count: job.itemCount,
    done: job.loggedItems,
    success: job.successCount,
    warning: job.warningCount,
    error: job.errorCount,
    update: job.updateCount,
    duplicate: job.duplicateCount,
    asset: row.assetName ?? '',
    ...row.arguments,
  });
}

/** The job with the counts that more logged items give. */
export function countItemOutcomes(job: Job, items: readonly PlannedItem[], upTo: number): Job {
  const counts: Record<ItemOutcome, number> = { success: 0, warning: 0, error: 0, duplicate: 0, update: 0 };
  for (const item of items.slice(job.loggedItems, upTo)) counts[item.outcome]++;
  return {
    ...job,
    loggedItems: upTo,
    successCount: job.successCount + counts.success,
    warningCount: job.warningCount + counts.warning,
    errorCount: job.errorCount + counts.error,
    duplicateCount: job.duplicateCount + counts.duplicate,
    updateCount: job.updateCount + counts.update,
  };
}

/** A kind without a log type for warnings tells of them as successes; their texts stand below them all the same (c). */
function logTypeOf(job: Job, outcome: ItemOutcome): string {
  const { log } = jobKind(job.kind);
  switch (outcome) {
    case 'success':
      return log.success;
    case 'warning':
      return log.warning ?? log.success;
    case 'error':
      return log.error;
    case 'duplicate':
      return 'DuplicateSkipped';
    case 'update':
      return 'FileUpdated';
  }
}

function row(dateCreated: number, logType: string, message: MessageKey): JobLogDetail {
  return { dateCreated, logType, message, arguments: null, assetName: null, assetType: null, assetId: null, aux: null };
}
