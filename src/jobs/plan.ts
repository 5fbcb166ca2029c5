import { createRequire } from 'node:module';
import type { Faker, Randomizer } from '@faker-js/faker';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { ASSET_TYPES } from '../contract/constants.js';
import { hash } from './hash.js';
import type { JobLogDetail, MessageArguments } from './job.js';
import type { MessageKey } from './messages.js';
import type { Shape, ShapedItem } from './shape.js';

/** What a plan is made from besides the job itself; fixed when the job fires and kept with it. */
export interface PlanBasis {
  /** Seeds what is made up: the mock's seed, the company, the job's place among the company's jobs, its name. */
  readonly key: string;
  /** Milliseconds before it runs. */
  readonly waitTime: number;
  /** Milliseconds an item takes. */
  readonly itemTime: number;
  /** How many items it has if its request gives no number. */
  readonly items: { readonly min: number; readonly max: number };
  /** What a test has decided about it. */
  readonly shape?: Shape | undefined;
  /** Whether that was decided by words of its request, or by the rule with a number; the rules that did not hold, and why. */
  readonly shapedBy?: 'directive' | number | undefined;
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
  /** Of an upload: JSON array of the names that the company had assets with when it began to run. */
  readonly existing: string | null;
}

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
}

/** How many items the job has: given by its request, or drawn from the basis. */
export function countItems(job: PlannedJob, basis: PlanBasis): number {
  const shaped = basis.shape?.items;
  if (shaped !== undefined) return typeof shaped === 'number' ? shaped : shaped.length;
  const given = givenSources(job);
  if (given) return given.length;
  if (job.kind === 'createVideoSitemapJob') return 1;
  const { min, max } = basis.items;
  return min + (hash(madeUpKey(job, basis)) % (max - min + 1));
}

/**
 * The job's items, in the order in which they are worked on: a pure function of the job and its basis.
 *
 * @param count how many, as `countItems` said when the job fired
 */
export function planItems(job: PlannedJob, basis: PlanBasis, count: number): PlannedItem[] {
  const items = plainItems(job, basis, count);
  return shapedItems(isUpload(job.kind) ? withExisting(items, job) : items, job.kind, basis);
}

/** The items as a test has decided them. */
function shapedItems(items: readonly PlannedItem[], kind: string, { shape, failFrom }: PlanBasis): PlannedItem[] {
  if (!shape && failFrom === undefined) return [...items];
  const { outcome, count = 1, message } = shape ?? {};
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
function decidedItem({ name, type, outcome = 'success', message }: ShapedItem, kind: string, basis: PlanBasis): PlannedItem {
  const assetType = type ?? TYPES_BY_EXTENSION[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'Image';
  const plain = success(kind, name, assetType, assetIdOf(basis, name), sizeOf(assetType, `${basis.key}|${name}`));
  const decided = { ...plain, ...(message === undefined ? {} : { message }) };
  if (outcome === 'error') return failed(plain, message);
  return outcome === 'warning' ? warned(plain, message) : { ...decided, outcome };
}

/**
 * An upload's items with an eye to what is there already, in the company or further up in the job itself:
 * with `overwrite` it is updated, else the file is skipped (c).
 */
function withExisting(items: readonly PlannedItem[], { detail, existing }: PlannedJob): PlannedItem[] {
  const { overwrite }: { overwrite?: boolean } = JSON.parse(detail);
  const there = new Set<string>(existing === null ? [] : JSON.parse(existing));
  return items.map((item) => {
    if (item.outcome === 'error' || item.assetName === null) return item;
    if (!there.has(item.assetName)) {
      there.add(item.assetName);
      return item;
    }
    return overwrite
      ? { ...item, outcome: 'update', message: 'fileUpdated' }
      : { ...item, outcome: 'duplicate', message: 'duplicateSkipped', arguments: {}, aux: null };
  });
}

function plainItems(job: PlannedJob, basis: PlanBasis, count: number): PlannedItem[] {
  const shaped = basis.shape?.items;
  if (typeof shaped === 'object') return shaped.map((item) => decidedItem(item, job.kind, basis));
  const given = givenSources(job)?.slice(0, count);
  if (given) {
    const items = given.map((source) => (typeof source === 'string' ? assetItem(job.kind, source) : uploadItem(source, basis)));
    return [...items, ...madeUpItems(job, basis, count - items.length)];
  }
  if (job.kind === 'createVideoSitemapJob' && count === 1) return [success(job.kind, 'videositemap.xml', 'Xml', null, sizeOf('Xml', basis.key))];
  return madeUpItems(job, basis, count);
}

function madeUpItems(job: PlannedJob, basis: PlanBasis, count: number): PlannedItem[] {
  if (count <= 0) return [];
  const key = madeUpKey(job, basis);
  const faker = seededFaker(hash(`items|${key}`));
  const taken = new Set<string>();
  return Array.from({ length: count }, () => madeUpItem(faker, job, { ...basis, key }, taken));
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
}

/** An asset handle's parts, versioned (`a|743|1|538`, `a|210`) or not (`24265|1|17061`); undefined for anything else (d). */
export function parseAssetHandle(handle: string): { assetId: number; assetType: string | null } | undefined {
  const match = /^(?:a\|(\d{1,15})(?:\|(\d{1,4})\|\d{1,15})?|(\d{1,15})\|(\d{1,4})\|\d{1,15})$/.exec(handle);
  if (!match) return undefined;
  const typeNumber = match[2] ?? match[4];
  return { assetId: Number(match[1] ?? match[3]), assetType: typeNumber === undefined ? null : TYPES_BY_NUMBER[Number(typeNumber)] || null };
}

/** An asset's handle; `versioned` false for the API before 4.0. The number within the type is the asset's own (c). */
export function formatAssetHandle(assetId: number, assetType: string | null, versioned: boolean): string {
  const typeNumber = Math.max(1, TYPES_BY_NUMBER.indexOf(assetType ?? 'Image'));
  return `${versioned ? 'a|' : ''}${assetId}|${typeNumber}|${assetId}`;
}

/** Seeded in a fraction of the time that faker's own generator takes, which every job and every asset feels. */
function randomizer(): Randomizer {
  let generator = xoroshiro128plus(0);
  return {
    next: () => (generator.next() >>> 0) / 2 ** 32,
    seed: (seed) => {
      generator = xoroshiro128plus(typeof seed === 'number' ? seed : (seed[0] ?? 0));
    },
  };
}

let loadedFaker: Faker | undefined;

/** faker with English texts alone, loaded when the first plan is made: a start does not wait for it. Seeded anew. */
function seededFaker(seed: number): Faker {
  if (!loadedFaker) {
    const { faker: english }: { faker: Faker } = createRequire(import.meta.url)('@faker-js/faker/locale/en');
    // These texts come with an instance, not with the class that makes one.
    const FakerOfInstance = english.constructor as typeof Faker;
    loadedFaker = new FakerOfInstance({ locale: english.rawDefinitions, randomizer: randomizer() });
  }
  loadedFaker.seed(seed);
  return loadedFaker;
}

const UPLOADS = new Set(['uploadUrlsJob', 'uploadDirectoryJob', 'uploadPostJob']);

/** The type numbers in asset handles: nothing public lists them; 1 is an image in every handle that was seen (c). */
const TYPES_BY_NUMBER: readonly string[] = ['', 'Image', ...ASSET_TYPES.filter((type) => type !== 'Image')];

/** Asset types by file extension. */
const TYPES_BY_EXTENSION: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'gif', 'bmp', 'psd', 'psb', 'webp', 'fpx', 'pct', 'pict', 'raw'].map((each) => [each, 'Image']),
  ),
  ...Object.fromEntries(
    ['mp4', 'm4v', 'mov', 'avi', 'flv', 'f4v', 'mpg', 'mpeg', 'mts', 'mxf', 'ogv', 'webm', 'wmv', 'mkv', 'vob'].map((each) => [each, 'Video']),
  ),
  ...Object.fromEntries(['mp3', 'wav', 'aif', 'aiff', 'wma', 'm4a'].map((each) => [each, 'Audio'])),
  ...Object.fromEntries(['ttf', 'otf', 'ttc', 'afm', 'pfb', 'pfm'].map((each) => [each, 'Font'])),
  ...Object.fromEntries(['icc', 'icm'].map((each) => [each, 'IccProfile'])),
  ...Object.fromEntries(['eps', 'ps'].map((each) => [each, 'PostScript'])),
  ...Object.fromEntries(['vtt', 'srt', 'dfxp'].map((each) => [each, 'VideoCaption'])),
  ...Object.fromEntries(['xls', 'xlsx'].map((each) => [each, 'Excel'])),
  ...Object.fromEntries(['doc', 'docx'].map((each) => [each, 'Word'])),
  ...Object.fromEntries(['ppt', 'pptx'].map((each) => [each, 'PowerPoint'])),
  ...Object.fromEntries(['xsl', 'xslt'].map((each) => [each, 'Xsl'])),
  ai: 'Illustrator',
  indd: 'InDesign',
  pdf: 'Pdf',
  svg: 'Svg',
  swf: 'Flash',
  vnt: 'Vignette',
  vnw: 'WindowsCovering',
  vnc: 'Cabinet',
  xml: 'Xml',
  zip: 'Zip',
  rtf: 'Rtf',
  aco: 'Aco',
};

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
const MADE_UP_EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  imageServingPublishJob: ['tif'],
  imageRenderingPublishJob: ['vnt', 'vnc'],
  videoPublishJob: ['mp4'],
  serverDirectoryPublishJob: ['jpg', 'xml', 'zip'],
  metadataPublishJob: ['tif'],
  uploadDirectoryJob: ['tif', 'jpg', 'png', 'psd'],
  optimizeImagesJob: ['tif'],
};

function givenSources(job: PlannedJob): (string | UploadSource | PostedSource)[] | undefined {
  if (job.sources !== null) return JSON.parse(job.sources);
  const detail: Record<string, { items?: string[] } | undefined> = JSON.parse(job.detail);
  const handles = job.kind === 'ripPdfsJob' ? detail.pdfHandleArray : detail.assetHandleArray;
  return handles && (handles.items ?? []);
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
    };
  }
  // The same handle is the same asset in every job, so its name depends on nothing else.
  const faker = seededFaker(hash(`asset|${asset.assetId}`));
  const assetName = madeUpName(faker);
  const assetType = asset.assetType ?? (kind === 'ripPdfsJob' ? 'Pdf' : 'Image');
  return success(kind, assetName, assetType, asset.assetId, sizeOf(assetType, assetName));
}

function uploadItem(source: UploadSource | PostedSource, basis: PlanBasis): PlannedItem {
  const path = ('path' in source ? source.path : source.destPath).trim();
  const sourceUrl = 'path' in source ? undefined : source.sourceUrl;
  const fileName = path.replace(/^.*[/\\]/, '');
  if (fileName === '') return failedUpload(path, sourceUrl, 'malformedDestPath', { path });
  if (sourceUrl !== undefined && !/^(?:https?|s?ftp|ftps):\/\/[^\s/]/i.test(sourceUrl.trim())) {
    return failedUpload(path, sourceUrl, 'malformedUrl', { source: sourceUrl });
  }
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const known = TYPES_BY_EXTENSION[extension];
  const name = fileName.replace(/(?<=.)\.[^.]+$/, '');
  const bytes = 'path' in source ? source.bytes : sizeOf(known ?? 'Asset', `${basis.key}|${path}`);
  const item = success('uploadUrlsJob', name, known ?? 'Asset', assetIdOf(basis, name), bytes);
  if (known) return item;
  return { ...item, outcome: 'warning', message: 'uploadedUnknownType', aux: [{ message: 'unknownFileType', arguments: { extension } }] };
}

function failedUpload(path: string, sourceUrl: string | undefined, message: MessageKey, values: MessageArguments): PlannedItem {
  const assetName = path.replace(/^.*[/\\]/, '') || sourceUrl || path;
  return { outcome: 'error', assetName, assetType: null, assetId: null, message, arguments: values, aux: null };
}

function madeUpItem(faker: Faker, job: PlannedJob, basis: PlanBasis, taken: Set<string>): PlannedItem {
  const extension = faker.helpers.arrayElement(MADE_UP_EXTENSIONS[job.kind] ?? ['tif']);
  let name = madeUpName(faker);
  for (let n = 2; taken.has(name); n++) name = `${name.replace(/_\d+$/, '')}_${n}`;
  taken.add(name);
  const assetType = TYPES_BY_EXTENSION[extension] ?? 'Asset';
  return success(job.kind, name, assetType, assetIdOf(basis, name), sizeOf(assetType, `${basis.key}|${name}`));
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
  };
}

function madeUpName(faker: Faker): string {
  return `${faker.commerce.productAdjective()}_${faker.commerce.product()}_${faker.number.int({ min: 100, max: 999 })}`
    .toLowerCase()
    .replaceAll(' ', '_');
}

/** What items are made up from: a server's directory holds the same files for every job that uploads it (c). */
function madeUpKey(job: PlannedJob, basis: PlanBasis): string {
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

/** The asset with a name: the same number for the same name of a company. */
function assetIdOf(basis: PlanBasis, name: string): number {
  return 1 + (hash(`${basis.key.slice(0, basis.key.indexOf('\n'))}|${name}`) % 2_000_000_000);
}
