import { folderPathOf } from '../assets/folder-path.js';
import type { JobLogType } from '../contract/names.js';
import { hasExportZip } from './export-zip.js';
import type { Job, JobLogDetail } from './job.js';
import type { ItemOutcome } from './job-script.js';
import { isUpload, kindOf } from './kinds.js';
import type { Language } from './languages.js';
import { type MessageKey, messageText } from './messages.js';
import type { PlannedItem } from './planned-item.js';
import { itemDoneAfter } from './progress.js';

/** How many items had each outcome. */
export type OutcomeCounts = Pick<Job, 'loggedItems' | 'successCount' | 'warningCount' | 'errorCount' | 'duplicateCount' | 'updateCount'>;

/** What the rows of a log follow from that are not stored: far less than the whole job. */
export type LoggedJob = OutcomeCounts & Pick<Job, 'kind' | 'startedAt' | 'endedAt' | 'outcome' | 'initiatorName' | 'timedOut' | 'endMessage'>;

/** What a log begins with: begin, original name, client (d), type, number of items (c). */
export function openingRows(job: Pick<LoggedJob, 'kind' | 'startedAt' | 'initiatorName'>): JobLogDetail[] {
  if (job.startedAt === null) return [];
  return [
    row(job.startedAt, kindOf(job).log.begin, isUpload(job.kind) ? 'beginUpload' : 'begin'),
    row(job.startedAt, 'OriginalJobName', '{originalName}'),
    // Empty where the request did not name its client (c).
    row(job.startedAt, 'JobClient', '{client}'),
    ...(job.initiatorName === null ? [] : [row(job.startedAt, 'InitiatingJobName', '{initiator}')]),
    row(job.startedAt, 'JobType', '{type}'),
    row(job.startedAt, 'TotalFileCount', '{count}'),
  ];
}

/** What a log ends with. @param zipPath where the zip of an export is served; null for another job, and where rows are only counted */
export function closingRows(job: LoggedJob, zipPath: string | null): JobLogDetail[] {
  if (job.endedAt === null) return [];
  const { end, success } = kindOf(job).log;
  const zip = hasExportZip(job) ? [{ ...row(job.endedAt, success, EXPORT_READY), assetName: zipPath }] : [];
  const fatal = job.outcome === 'Fatal' ? [{ ...row(job.endedAt, 'FatalError', 'fatalError'), message: job.endMessage ?? 'fatalError' }] : [];
  return [...zip, ...fatal, row(job.endedAt, end, endMessage(job))];
}

function endMessage(job: LoggedJob): MessageKey {
  if (job.outcome === 'Stopped') return 'stopped';
  if (job.outcome === 'Fatal') return 'endFatal';
  if (job.timedOut) return 'endTimedOut';
  return isUpload(job.kind) ? 'endUpload' : 'end';
}

/** Message of the row that names the zip of an export. */
export const EXPORT_READY = 'exportReady' satisfies MessageKey;

/**
 * The asset name of a row as a client reads it: for the zip of an export, its URL (o).
 *
 * @param origin scheme, host and port by which the client reaches the mock
 */
export function assetNameOf(row: Pick<JobLogDetail, 'message' | 'assetName'>, origin: string): string | null {
  return row.message === EXPORT_READY ? `${origin}${row.assetName}` : row.assetName;
}

/**
 * The rows of the items that were processed since the log was last written, each with its own moment.
 * The job must be running: moments are derived from its running time.
 *
 * @param items all items of the job's plan
 * @param upTo how many of them are processed
 * @param rootPath of the company: the rows of files begin with it (d)
 * @param at the present moment: items that are forced to end early end now
 */
export function itemRows(job: Job, items: readonly PlannedItem[], upTo: number, rootPath: string, at: number): JobLogDetail[] {
  const runningSince = job.runningSince ?? 0;
  return items.slice(job.loggedItems, upTo).map((item, index) => ({
    dateCreated: Math.min(at, runningSince + itemDoneAfter(job, job.loggedItems + index) - job.ranFor),
    logType: logTypeOf(job, item.outcome),
    message: item.message,
    arguments: item.file ? { ...item.arguments, path: `${folderPathOf(item.file.folder, rootPath) ?? rootPath}${item.file.name}` } : item.arguments,
    assetName: item.assetName,
    assetType: item.assetType,
    assetId: item.assetId,
    aux: item.aux,
  }));
}

/** A row's text: the values for its gaps are stored with it, or follow from the job. */
export function logMessage(job: Job, row: Pick<JobLogDetail, 'message' | 'arguments' | 'assetName'>, language: Language): string {
  return messageText(language, row.message, {
    type: kindOf(job).type,
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
    // Older logs have no path.
    path: row.assetName ?? '',
    ...row.arguments,
  });
}

/** The counts, of a job or alone, after more items are logged. @param upTo how many are logged then */
export function countItemOutcomes<Counts extends OutcomeCounts>(
  before: Counts,
  items: readonly { readonly outcome: ItemOutcome }[],
  upTo: number,
): Counts {
  const counts: Record<ItemOutcome, number> = { success: 0, warning: 0, error: 0, duplicate: 0, update: 0 };
  for (const item of items.slice(before.loggedItems, upTo)) counts[item.outcome]++;
  return {
    ...before,
    loggedItems: upTo,
    successCount: before.successCount + counts.success,
    warningCount: before.warningCount + counts.warning,
    errorCount: before.errorCount + counts.error,
    duplicateCount: before.duplicateCount + counts.duplicate,
    updateCount: before.updateCount + counts.update,
  };
}

/** The log type of an item. Kinds without a log type for warnings log them as successes, with the texts of the warnings below (c). */
export function logTypeOf(job: Pick<Job, 'kind'>, outcome: ItemOutcome): JobLogType {
  const { log } = kindOf(job);
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

/** What rows of information hold: a value of the job as it is, in every language (d). */
type BareValue = `{${'originalName' | 'client' | 'initiator' | 'type' | 'count'}}`;

function row(dateCreated: number, logType: JobLogType, message: MessageKey | BareValue): JobLogDetail {
  return { dateCreated, logType, message, arguments: null, assetName: null, assetType: null, assetId: null, aux: null };
}
