import type { Job, JobLogDetail } from './job.js';
import { jobKind } from './kinds.js';
import type { ItemOutcome, PlannedItem } from './plan.js';
import { itemDoneAfter } from './progress.js';

/** The rows with which a log begins: begin, original name, type, client, number of items (d). */
export function openingRows(job: Job, at: number): JobLogDetail[] {
  const kind = jobKind(job.kind);
  return [
    row(at, kind.log.begin, 'begin', { type: kind.type, name: job.name }),
    row(at, 'OriginalJobName', 'originalJobName', { name: job.originalName }),
    row(at, 'JobType', 'jobType', { type: kind.type }),
    job.client === null ? row(at, 'JobClient', 'jobClientUnknown', {}) : row(at, 'JobClient', 'jobClient', { client: job.client }),
    row(at, 'TotalFileCount', 'totalFileCount', { count: job.itemCount }),
  ];
}

/**
 * The rows of the items that were done with since the log was last written, each at its own moment.
 * The job must be running, so that running time and moments go together.
 *
 * @param items all items of the job's plan
 * @param upTo how many of them are done with
 */
export function itemRows(job: Job, items: readonly PlannedItem[], upTo: number): JobLogDetail[] {
  const runningSince = job.runningSince ?? 0;
  return items.slice(job.loggedItems, upTo).map((item, index) => ({
    dateCreated: runningSince + itemDoneAfter(job, job.loggedItems + index) - job.ranFor,
    logType: logTypeOf(job, item.outcome),
    message: item.message,
    arguments: item.arguments,
    assetName: item.assetName,
    assetType: item.assetType,
    assetId: item.assetId,
    aux: item.aux,
  }));
}

/** The row with which a log ends. */
export function closingRow(job: Job, at: number): JobLogDetail {
  const kind = jobKind(job.kind);
  const named = { type: kind.type, name: job.name };
  return job.outcome === 'Stopped'
    ? row(at, kind.log.end, 'stopped', { ...named, done: job.loggedItems, count: job.itemCount })
    : row(at, kind.log.end, 'end', { ...named, success: job.successCount, warning: job.warningCount, error: job.errorCount });
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

function row(dateCreated: number, logType: string, message: string, values: Record<string, string | number>): JobLogDetail {
  return { dateCreated, logType, message, arguments: values, assetName: null, assetType: null, assetId: null, aux: null };
}
