import type { Faker } from '@faker-js/faker';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { parseAssetHandle } from '../assets/asset-handle.js';
import { assetIdOf } from '../assets/asset-id.js';
import { assetNameOfFile, extensionOf, typeOfFile } from '../assets/asset-type.js';
import { splitFilePath } from '../assets/folder-path.js';
import { hash } from '../random/hash.js';
import { seededFaker } from '../random/seeded-faker.js';
import type { JobTarget } from '../store/job-target-store.js';
import type { JobLogDetail, MessageArguments } from './job.js';
import type { JobScript, ScriptedItem } from './job-script.js';
import type { MessageKey } from './messages.js';
import type { ResolvedOverwrite } from './overwrite-resolution.js';

/** What a plan is made from besides the job itself; fixed when the job fires and kept with it. */
export interface PlanInput {
  /** Seeds what is made up: the mock's seed, the company, the job's place among the company's jobs, its name. */
  readonly key: string;
  /** Milliseconds before it runs. */
  readonly waitTime: number;
  /** Milliseconds an item takes. */
  readonly itemTime: number;
  /** How many items it has if its request gives no number. */
  readonly items: { readonly min: number; readonly max: number };
  /** What a test has decided about it. */
  readonly script?: JobScript | undefined;
  /** Whether that was decided by words of its request, or by the rule with a number; the rules that did not hold, and why. */
  readonly scriptedBy?: 'directive' | number | undefined;
  readonly misses?: readonly { readonly rule: number; readonly why: string }[] | undefined;
  /** From which item on they fail: a test has made it fail in the middle. */
  readonly failFrom?: number | undefined;
}

/** What a job is asked to do. */
export interface PlannedJob {
  readonly kind: string;
  /** JSON of its detail element. */
  readonly detail: string;
  /** JSON array of the sources that its detail does not hold. */
  readonly sources: string | null;
  /** Of an upload that has begun to run: JSON array of the `ResolvedOverwrite`s of its files. */
  readonly existing: string | null;
}

/** Something that a job is given to work on: a handle, a file to fetch, a posted file, an asset. */
export type Source = string | UploadSource | PostedSource | JobTarget;

/** What comes of an item. */
export type ItemOutcome = 'success' | 'warning' | 'error' | 'duplicate' | 'update';

/** One thing that a job works on. */
export interface PlannedItem {
  readonly outcome: ItemOutcome;
  readonly assetName: string | null;
  readonly assetType: string | null;
  readonly assetId: number | null;
  /** Key of its text, or a text that a test has decided. */
  readonly message: MessageKey | (string & {});
  readonly arguments: MessageArguments;
  readonly aux: JobLogDetail['aux'];
  /** Of an upload: the file that becomes the asset; null where there is none. */
  readonly file: PlannedFile | null;
}

/** A file that an upload brings in. */
export interface PlannedFile {
  /** Path of its folder, as it was given. */
  readonly folder: string;
  readonly name: string;
  /** Of a posted one: its number among the posted files, and its size in pixels where it is an image. */
  readonly postedFileId: number | null;
  readonly width: number | null;
  readonly height: number | null;
}

/**
 * How many items the job has: given to it, or drawn from the basis.
 *
 * @param given what it works on, where neither its detail nor its `sources` say so
 */
export function countItems(job: PlannedJob, basis: PlanInput, given: readonly Source[] | undefined = givenSources(job)): number {
  const shaped = basis.script?.items;
  if (shaped !== undefined) return typeof shaped === 'number' ? shaped : shaped.length;
  if (given) return given.length;
  if (job.kind === 'createVideoSitemapJob') return 1;
  const { min, max } = basis.items;
  return min + (hash(fakeItemsKey(job, basis)) % (max - min + 1));
}

/**
 * The job's items, in the order in which they are worked on: a pure function of the job and its basis.
 *
 * @param count how many, as `countItems` said when the job fired
 * @param given what it works on, where neither its detail nor its `sources` say so
 */
export function planItems(job: PlannedJob, basis: PlanInput, count: number, given: readonly Source[] | undefined = givenSources(job)): PlannedItem[] {
  const items = plainItems(job, basis, count, given);
  return scriptedItems(isUpload(job.kind) ? withExisting(items, job) : items, job.kind, basis);
}

/** The items as a test has decided them. */
function scriptedItems(items: readonly PlannedItem[], kind: string, { script, failFrom }: PlanInput): PlannedItem[] {
  if (!script && failFrom === undefined) return [...items];
  const { outcome, count = 1, message } = script ?? {};
  return items.map((item, index) => {
    if (failFrom !== undefined && index >= failFrom) return failed(item, message);
    if (outcome === 'errors' && index < count) return failed(item, message);
    if (outcome === 'warnings' && index < count) return warned(item, message);
    if (outcome === 'success' && item.outcome !== 'update') {
      return { ...item, outcome: 'success', message: SUCCESS_MESSAGES[kind] ?? 'published', arguments: { bytes: 0, ...item.arguments }, aux: null };
    }
    return item;
  });
}

function failed(item: PlannedItem, message: string | undefined): PlannedItem {
  return { ...item, outcome: 'error', message: message ?? 'itemFailed', aux: null };
}

function warned(item: PlannedItem, message: string | undefined): PlannedItem {
  return { ...item, outcome: 'warning', aux: [{ message: message ?? 'itemWarned', arguments: { asset: item.assetName ?? '' } }] };
}

/** An item that a test has decided. */
function decidedItem({ name: text, type, outcome = 'success', message }: ScriptedItem, job: PlannedJob, basis: PlanInput): PlannedItem {
  const { kind } = job;
  const name = isUpload(kind) ? assetNameOfFile(text) : text;
  const assetType = type ?? typeOfFile(text) ?? 'Image';
  const made = success(kind, name, assetType, assetIdIn(basis, name), sizeOf(assetType, `${basis.key}|${name}`));
  const plain = isUpload(kind) ? { ...made, file: fakeFile(job, text) } : made;
  const decided = { ...plain, ...(message === undefined ? {} : { message }) };
  if (outcome === 'error') return failed(plain, message);
  return outcome === 'warning' ? warned(plain, message) : { ...decided, outcome };
}

/** An upload's items with an eye to what is there already: with `overwrite` it is updated, else the file is skipped (c). */
function withExisting(items: readonly PlannedItem[], { detail, existing }: PlannedJob): PlannedItem[] {
  if (existing === null) return [...items];
  const { overwrite }: { overwrite?: boolean } = JSON.parse(detail);
  const met = new Map((JSON.parse(existing) as ResolvedOverwrite[]).map((each) => [each.at, each])); // resolveOverwrites wrote it
  return items.map((item, at) => {
    const { name, id, isThere } = met.get(at) ?? {};
    if (name === undefined || id === undefined) return item;
    const named = { ...item, assetName: name, assetId: id };
    if (!isThere) return named;
    return overwrite
      ? { ...named, outcome: 'update', message: 'fileUpdated' }
      : { ...named, outcome: 'duplicate', message: 'duplicateSkipped', arguments: {}, aux: null };
  });
}

function plainItems(job: PlannedJob, basis: PlanInput, count: number, sources: readonly Source[] | undefined): PlannedItem[] {
  const shaped = basis.script?.items;
  if (typeof shaped === 'object') return shaped.map((item) => decidedItem(item, job, basis));
  const given = sources?.slice(0, count);
  if (given) {
    const items = given.map((source) => itemOf(job.kind, source, basis));
    return [...items, ...fakeItems(job, basis, count - items.length)];
  }
  if (job.kind === 'createVideoSitemapJob' && count === 1) return [success(job.kind, 'videositemap.xml', 'Xml', null, sizeOf('Xml', basis.key))];
  return fakeItems(job, basis, count);
}

function fakeItems(job: PlannedJob, basis: PlanInput, count: number): PlannedItem[] {
  if (count <= 0) return [];
  const key = fakeItemsKey(job, basis);
  const faker = seededFaker(hash(`items|${key}`));
  const taken = new Set<string>();
  return Array.from({ length: count }, () => fakeItem(faker, job, { ...basis, key }, taken));
}

/** The video files among the items of an upload, by their place. */
export function videoItems(job: PlannedJob, items: readonly PlannedItem[]): { index: number; name: string }[] {
  if (!UPLOADS.has(job.kind)) return [];
  return items.flatMap((item, index) => (item.assetType === 'Video' && item.assetName ? [{ index, name: item.assetName }] : []));
}

/** Whether a job can have transcoding tasks. */
export function isUpload(kind: string): boolean {
  return UPLOADS.has(kind);
}

/** Where an upload takes a file from and puts it. */
export interface UploadSource {
  readonly sourceUrl: string;
  readonly destPath: string;
}

/** A file that was posted, and where it is put. */
export interface PostedSource {
  readonly path: string;
  readonly bytes: number;
  /** Its number among the posted files. */
  readonly id?: number;
  /** Of an image, pixels. */
  readonly width?: number | null;
  readonly height?: number | null;
}

const UPLOADS = new Set(['uploadUrlsJob', 'uploadDirectoryJob', 'uploadPostJob']);

/** What an item of each kind says when it went well. */
const SUCCESS_MESSAGES: Readonly<Record<string, MessageKey>> = {
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
};

/** Extensions of what a kind finds to work on by itself. */
const FAKE_EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  imageServingPublishJob: ['tif'],
  imageRenderingPublishJob: ['vnt', 'vnc'],
  videoPublishJob: ['mp4'],
  serverDirectoryPublishJob: ['jpg', 'xml', 'zip'],
  metadataPublishJob: ['tif'],
  uploadDirectoryJob: ['tif', 'jpg', 'png', 'psd'],
  optimizeImagesJob: ['tif'],
};

function givenSources(job: PlannedJob): Source[] | undefined {
  return job.sources === null ? handlesOf(job) : JSON.parse(job.sources);
}

/** The asset handles that a job's detail names; undefined for a kind whose detail names none. */
export function handlesOf({ kind, detail }: Pick<PlannedJob, 'kind' | 'detail'>): string[] | undefined {
  const named: Record<string, { items?: string[] } | undefined> = JSON.parse(detail);
  const handles = kind === 'ripPdfsJob' ? named.pdfHandleArray : named.assetHandleArray;
  return handles && (handles.items ?? []);
}

function itemOf(kind: string, source: Source, basis: PlanInput): PlannedItem {
  if (typeof source === 'string') return assetItem(kind, source);
  return 'handle' in source ? targetItem(kind, source) : uploadItem(source, basis);
}

/** An item that is an asset of the company, or was to be one. */
function targetItem(kind: string, { handle, assetId, name, type, bytes, problem }: JobTarget): PlannedItem {
  if (problem === null) return success(kind, name ?? handle, type ?? 'Image', assetId, bytes ?? 0);
  const assetName = name ?? handle;
  // A key of the catalogue, as the other problems are.
  const message = problem as MessageKey;
  return { outcome: 'error', assetName, assetType: type, assetId, message, arguments: { handle, asset: assetName }, aux: null, file: null };
}

function assetItem(kind: string, handle: string): PlannedItem {
  const asset = parseAssetHandle(handle.trim());
  if (!asset) {
    return {
      outcome: 'error',
      assetName: handle,
      assetType: null,
      assetId: null,
      message: 'malformedAssetHandle',
      arguments: { handle },
      aux: null,
      file: null,
    };
  }
  // The same handle is the same asset in every job, so its name depends on nothing else.
  const faker = seededFaker(hash(`asset|${asset.assetId}`));
  const assetName = fakeName(faker);
  const assetType = asset.assetType ?? (kind === 'ripPdfsJob' ? 'Pdf' : 'Image');
  return success(kind, assetName, assetType, asset.assetId, sizeOf(assetType, assetName));
}

function uploadItem(source: UploadSource | PostedSource, basis: PlanInput): PlannedItem {
  const path = ('path' in source ? source.path : source.destPath).trim();
  const sourceUrl = 'path' in source ? undefined : source.sourceUrl;
  const { folder, fileName } = splitFilePath(path, '');
  if (fileName === '' || folder === undefined) return failedUpload(path, sourceUrl, 'malformedDestPath', { path });
  if (sourceUrl !== undefined && !/^(?:https?|s?ftp|ftps):\/\/[^\s/]/i.test(sourceUrl.trim())) {
    return failedUpload(path, sourceUrl, 'malformedUrl', { source: sourceUrl });
  }
  const known = typeOfFile(fileName);
  const name = assetNameOfFile(fileName);
  const bytes = 'path' in source ? source.bytes : sizeOf(known ?? 'Asset', `${basis.key}|${path}`);
  const posted = 'path' in source ? source : undefined;
  const file = {
    folder: path.slice(0, path.length - fileName.length),
    name: fileName,
    postedFileId: posted?.id ?? null,
    width: posted?.width ?? null,
    height: posted?.height ?? null,
  };
  const item = { ...success('uploadUrlsJob', name, known ?? 'Asset', assetIdIn(basis, name), bytes), file };
  if (known) return item;
  return {
    ...item,
    outcome: 'warning',
    message: 'uploadedUnknownType',
    aux: [{ message: 'unknownFileType', arguments: { extension: extensionOf(fileName) } }],
  };
}

function failedUpload(path: string, sourceUrl: string | undefined, message: MessageKey, values: MessageArguments): PlannedItem {
  const assetName = path.replace(/^.*[/\\]/, '') || sourceUrl || path;
  return { outcome: 'error', assetName, assetType: null, assetId: null, message, arguments: values, aux: null, file: null };
}

function fakeItem(faker: Faker, job: PlannedJob, basis: PlanInput, taken: Set<string>): PlannedItem {
  const extension = faker.helpers.arrayElement(FAKE_EXTENSIONS[job.kind] ?? ['tif']);
  let name = fakeName(faker);
  for (let n = 2; taken.has(name); n++) name = `${name.replace(/_\d+$/, '')}_${n}`;
  taken.add(name);
  const assetType = typeOfFile(`.${extension}`) ?? 'Asset';
  const item = success(job.kind, name, assetType, assetIdIn(basis, name), sizeOf(assetType, `${basis.key}|${name}`));
  return isUpload(job.kind) ? { ...item, file: fakeFile(job, `${name}.${extension}`) } : item;
}

/** A file that an upload finds or makes up by itself: where it says that files go. */
function fakeFile(job: PlannedJob, name: string): PlannedFile {
  const { destFolder }: { destFolder?: string } = JSON.parse(job.detail);
  return { folder: destFolder ?? '', name, postedFileId: null, width: null, height: null };
}

function success(kind: string, assetName: string, assetType: string, assetId: number | null, bytes: number): PlannedItem {
  return {
    outcome: 'success',
    assetName,
    assetType,
    assetId,
    message: SUCCESS_MESSAGES[kind] ?? 'published',
    arguments: { bytes },
    aux: null,
    file: null,
  };
}

function fakeName(faker: Faker): string {
  return `${faker.commerce.productAdjective()}_${faker.commerce.product()}_${faker.number.int({ min: 100, max: 999 })}`
    .toLowerCase()
    .replaceAll(' ', '_');
}

/** What items are made up from: a server's directory holds the same files for every job that uploads it (c). */
function fakeItemsKey(job: PlannedJob, basis: PlanInput): string {
  if (job.kind !== 'uploadDirectoryJob') return basis.key;
  const { serverDir, includeSubfolders }: { serverDir?: string; includeSubfolders?: boolean } = JSON.parse(job.detail);
  const companyAndSeed = basis.key.slice(0, basis.key.indexOf('|', basis.key.indexOf('\n')));
  return `${companyAndSeed}|directory|${serverDir}|${includeSubfolders}`;
}

/** A believable size in bytes, the same for the same seed. */
function sizeOf(assetType: string, seed: string): number {
  const [least, most] = assetType === 'Video' ? [2_000_000, 400_000_000] : [20_000, 9_000_000];
  const generator = xoroshiro128plus(hash(`size|${seed}`));
  return least + ((generator.next() >>> 0) % (most - least));
}

/** The number of the asset with a name, in the company that the basis is of. */
function assetIdIn(basis: PlanInput, name: string): number {
  return assetIdOf(basis.key.slice(0, basis.key.indexOf('\n')), name);
}
