import { seededDice } from '../random/dice.js';
import type { JobLogDetail, MessageArguments } from './job.js';
import type { JobDetail, JobKindName } from './job-detail.js';
import type { ItemOutcome } from './job-script.js';
import type { MessageKey } from './messages.js';

/** One thing that a job works on, and what comes of it. */
export interface PlannedItem {
  readonly outcome: ItemOutcome;
  readonly assetName: string | null;
  readonly assetType: string | null;
  readonly assetId: number | null;
  /** Key of its text, or a text that a test has set. */
  readonly message: MessageKey | (string & {});
  readonly arguments: MessageArguments;
  readonly aux: JobLogDetail['aux'];
  /** The file that an upload turns into the asset; null for other jobs and for files that fail. */
  readonly file: PlannedFile | null;
}

/** A file that an upload brings in. */
export interface PlannedFile {
  /** Path of its folder, as it was given. */
  readonly folder: string;
  readonly name: string;
  /** Number of the posted content; null where none was posted, or it is not stored. */
  readonly contentId: number | null;
  /** Pixels, of a posted image. */
  readonly width: number | null;
  readonly height: number | null;
}

/** The parts of a job that its items are planned from. */
export type PlannedJob = JobDetail & {
  readonly ordinal: number;
  readonly originalName: string;
};

/** Keys of the texts of items that went well. */
export const SUCCESS_MESSAGES: Readonly<Record<JobKindName, MessageKey>> = {
  imageServingPublishJob: 'published',
  imageRenderingPublishJob: 'published',
  videoPublishJob: 'published',
  serverDirectoryPublishJob: 'published',
  metadataPublishJob: 'metadataPublished',
  uploadDirectoryJob: 'uploaded',
  uploadUrlsJob: 'uploaded',
  uploadPostJob: 'uploaded',
  optimizeImagesJob: 'optimized',
  ripPdfsJob: 'ripped',
  reprocessAssetsJob: 'reprocessed',
  createVideoSitemapJob: 'sitemapCreated',
  exportJob: 'exported',
  automatedSetGenerationJob: 'setGenerated',
  trashJob: 'trashed',
  restoreTrashJob: 'restored',
  emptyTrashJob: 'emptied',
  markForPublishJob: 'markedForPublish',
  unmarkForPublishJob: 'unmarkedForPublish',
  metadataUploadJob: 'metadataChanged',
  cleanupJob: 'purged',
};

/** An item that goes well. */
export function successfulItem(kind: JobKindName, assetName: string, assetType: string, assetId: number | null, bytes: number): PlannedItem {
  return {
    outcome: 'success',
    assetName,
    assetType,
    assetId,
    message: SUCCESS_MESSAGES[kind],
    arguments: { bytes },
    aux: null,
    file: null,
  };
}

/** The item with success as its outcome, whatever it was. */
export function succeed(item: PlannedItem, kind: JobKindName): PlannedItem {
  return { ...item, outcome: 'success', message: SUCCESS_MESSAGES[kind], arguments: { bytes: 0, ...item.arguments }, aux: null };
}

/** The item as one that fails. @param message its text, if a test has set one */
export function fail(item: PlannedItem, message: string | undefined): PlannedItem {
  return { ...item, outcome: 'error', message: message ?? 'itemFailed', aux: null };
}

/** The item as one with a warning. @param message text of the warning, if a test has set one */
export function warn(item: PlannedItem, message: string | undefined): PlannedItem {
  return { ...item, outcome: 'warning', aux: [{ message: message ?? 'itemWarned', arguments: { asset: item.assetName ?? '' } }] };
}

/** A realistic size of an asset in bytes, the same for the same seed. */
export function fakeSize(assetType: string, seed: string): number {
  const [least, most] = assetType === 'Video' ? [2_000_000, 400_000_000] : [20_000, 9_000_000];
  return least + seededDice(`size|${seed}`).below(most - least);
}
