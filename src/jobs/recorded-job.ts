import type { Job, JobLogDetail } from './job.js';
import type { RecordedKind } from './job-detail.js';
import { logTypeOf } from './job-log.js';
import type { ItemOutcome } from './job-script.js';
import * as lifecycle from './lifecycle.js';
import { SUCCESS_MESSAGES } from './planned-item.js';

/** What came of one asset in a job that is recorded once it is done. */
export interface RecordedItem {
  readonly outcome: Extract<ItemOutcome, 'success' | 'error'>;
  /** Why it failed; undefined for a success. */
  readonly reason?: string | undefined;
  /** Name of the asset, or the handle where that names none. */
  readonly assetName: string;
  readonly assetType: string | null;
  readonly assetId: number | null;
}

/** A job that is done before anybody could ask for it: a call that changes assets, or the nightly cleanup. */
export interface RecordedJob {
  readonly kind: RecordedKind;
  readonly companyId: number;
  readonly userId: number;
  readonly client: string | null;
  readonly clientLocale: string | null;
  readonly items: readonly RecordedItem[];
}

/** The names asked for of recorded jobs, which their moment is appended to, as to those of all jobs (c). */
export const RECORDED_NAMES: Readonly<Record<RecordedKind, string>> = {
  trashJob: 'Trash',
  restoreTrashJob: 'RestoreTrash',
  emptyTrashJob: 'EmptyTrash',
  markForPublishJob: 'MarkForPublish',
  unmarkForPublishJob: 'UnmarkForPublish',
  metadataUploadJob: 'MetadataUpload',
  cleanupJob: 'Cleanup',
};

/**
 * A recorded job as it is stored: done, never listed, begun and ended at one moment. It has no place among the company's jobs, which seeds the
 * items of the others.
 *
 * @param name one that no job of the company has
 * @param at milliseconds since 1970
 */
export function doneJob({ kind, items, ...recorded }: RecordedJob, name: string, at: number): Job {
  const submission = {
    ...{ companyId: recorded.companyId, userId: recorded.userId, client: recorded.client, clientLocale: recorded.clientLocale },
    ...{ name, originalName: RECORDED_NAMES[kind], scheduleName: '', scheduleId: null, description: null, locale: null, initiatorName: null },
    ...{ ordinal: 0, execSchedule: null, execTime: null, submittedAt: at },
  };
  const count = (outcome: ItemOutcome): number => items.filter((item) => item.outcome === outcome).length;
  return {
    ...lifecycle.submit(submission, { kind, detail: {} }),
    ...{ state: 'Done', outcome: 'Completed', triggeredAt: at, startedAt: at, endedAt: at, progress: 100, progressAt: at },
    ...{ itemCount: items.length, loggedItems: items.length },
    ...{ successCount: count('success'), errorCount: count('error') },
  };
}

/** The row of an item in the log of a recorded job. */
export function recordedRow(kind: RecordedKind, { outcome, reason = '', assetName, assetType, assetId }: RecordedItem, at: number): JobLogDetail {
  const text = outcome === 'error' ? { message: '{reason}', arguments: { reason } } : { message: SUCCESS_MESSAGES[kind], arguments: null };
  return { dateCreated: at, logType: logTypeOf({ kind }, outcome), ...text, assetName, assetType, assetId, aux: null };
}
