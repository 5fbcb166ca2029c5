import { assetIdOf } from '../assets/asset-id.js';
import { assetNameOfFile, typeOfFile } from '../assets/asset-type.js';
import { fakeFile, fakeItemCount, fakeItems } from './fake-items.js';
import { handlesOf, type JobKindName } from './job-detail.js';
import type { ScriptedItem } from './job-script.js';
import { isUpload } from './kinds.js';
import { generatorKey, type PlanInput } from './plan-input.js';
import { fail, fakeSize, type PlannedItem, type PlannedJob, succeed, successfulItem, warn } from './planned-item.js';
import type { ResolvedOverwrite } from './resolved-overwrite.js';
import { type Source, sourceItem } from './source-items.js';

/**
 * How many items the job has: as many as it is given, or a generated number.
 *
 * @param given what it works on, where its detail does not say so
 */
export function countItems(job: PlannedJob, planInput: PlanInput, given: readonly Source[] | undefined = handlesOf(job)): number {
  const scripted = planInput.script?.items;
  if (scripted !== undefined) return typeof scripted === 'number' ? scripted : scripted.length;
  if (given) return given.length;
  if (job.kind === 'createVideoSitemapJob') return 1;
  return fakeItemCount(job, planInput);
}

/** What a plan takes from the store, where there is any. */
export interface StoredInput {
  /** What the job works on, where its detail does not say so. */
  readonly given?: readonly Source[] | undefined;
  /** Of an upload that has begun to run: the assets that its files become. */
  readonly overwrites?: readonly ResolvedOverwrite[] | undefined;
}

/**
 * The job's items, in the order in which they are worked on: a pure function of its arguments.
 *
 * @param count how many, as `countItems` said when the job fired
 */
export function planItems(job: PlannedJob, planInput: PlanInput, count: number, stored: StoredInput = {}): PlannedItem[] {
  const { given = handlesOf(job), overwrites } = stored;
  const items = plainItems(job, planInput, count, given);
  return applyScript(overwrites ? applyOverwrites(items, job, overwrites) : items, job.kind, planInput);
}

/** The items before overwrites, and before the script's outcomes. */
function plainItems(job: PlannedJob, planInput: PlanInput, count: number, given: readonly Source[] | undefined): PlannedItem[] {
  const scripted = planInput.script?.items;
  if (typeof scripted === 'object') return scripted.map((item) => scriptedItem(item, job, planInput));
  if (given) {
    const items = given.slice(0, count).map((source) => sourceItem(job, source, planInput));
    return [...items, ...fakeItems(job, planInput, count - items.length)];
  }
  if (job.kind === 'createVideoSitemapJob' && count === 1) {
    return [successfulItem(job.kind, 'videositemap.xml', 'Xml', null, fakeSize('Xml', generatorKey(job, planInput)))];
  }
  return fakeItems(job, planInput, count);
}

/** An item that a test has written out. */
function scriptedItem({ name: text, type, outcome = 'success', message }: ScriptedItem, job: PlannedJob, planInput: PlanInput): PlannedItem {
  const { kind } = job;
  const name = isUpload(kind) ? assetNameOfFile(text) : text;
  const assetType = type ?? typeOfFile(text) ?? 'Image';
  const size = fakeSize(assetType, `${generatorKey(job, planInput)}|${name}`);
  const item = successfulItem(kind, name, assetType, assetIdOf(planInput.company, name), size);
  const plain = isUpload(kind) ? { ...item, file: fakeFile(job, text) } : item;
  if (outcome === 'error') return fail(plain, message);
  if (outcome === 'warning') return warn(plain, message);
  return { ...plain, ...(message === undefined ? {} : { message }), outcome };
}

/** An upload's items, knowing which assets exist: with `overwrite` they are updated, otherwise their files are skipped (c). */
function applyOverwrites(items: readonly PlannedItem[], { detail }: PlannedJob, overwrites: readonly ResolvedOverwrite[]): PlannedItem[] {
  const overwrite = 'overwrite' in detail && detail.overwrite;
  const byIndex = new Map(overwrites.map((each) => [each.at, each]));
  return items.map((item, index) => {
    const resolved = byIndex.get(index);
    if (!resolved) return item;
    const named = { ...item, assetName: resolved.name, assetId: resolved.id };
    if (!resolved.isThere) return named;
    return overwrite
      ? { ...named, outcome: 'update', message: 'fileUpdated' }
      : { ...named, outcome: 'duplicate', message: 'duplicateSkipped', arguments: {}, aux: null };
  });
}

/** The items with the outcomes that a test has set. */
function applyScript(items: readonly PlannedItem[], kind: JobKindName, { script, failFrom }: PlanInput): PlannedItem[] {
  if (!script && failFrom === undefined) return [...items];
  const { outcome, count = 1, message } = script ?? {};
  return items.map((item, index) => {
    if (failFrom !== undefined && index >= failFrom) return fail(item, message);
    if (outcome === 'errors' && index < count) return fail(item, message);
    if (outcome === 'warnings' && index < count) return warn(item, message);
    if (outcome === 'success' && item.outcome !== 'update') return succeed(item, kind);
    return item;
  });
}

/** The videos among the items of an upload, each with its index; empty for other jobs. */
export function videoItems({ kind }: Pick<PlannedJob, 'kind'>, items: readonly PlannedItem[]): { index: number; name: string }[] {
  if (!isUpload(kind)) return [];
  return items.flatMap((item, index) => (item.assetType === 'Video' && item.assetName ? [{ index, name: item.assetName }] : []));
}
