import type { Faker } from '@faker-js/faker';
import { assetIdOf } from '../assets/asset-id.js';
import { typeOfFile } from '../assets/asset-type.js';
import { uniqueName } from '../collections/unique-name.js';
import { hash } from '../random/hash.js';
import { seededFaker } from '../random/seeded-faker.js';
import type { JobKindName } from './job-detail.js';
import { isUpload } from './kinds.js';
import { generatorKey, type PlanInput } from './plan-input.js';
import { fakeSize, type PlannedFile, type PlannedItem, type PlannedJob, successfulItem } from './planned-item.js';

/** File extensions of the items that a kind of job finds by itself; `tif` for all other kinds. */
const FAKE_EXTENSIONS: Readonly<Partial<Record<JobKindName, readonly string[]>>> = {
  imageServingPublishJob: ['tif'],
  imageRenderingPublishJob: ['vnt', 'vnc'],
  videoPublishJob: ['mp4'],
  serverDirectoryPublishJob: ['jpg', 'xml', 'zip'],
  metadataPublishJob: ['tif'],
  uploadDirectoryJob: ['tif', 'jpg', 'png', 'psd'],
  optimizeImagesJob: ['tif'],
};

/** How many items a job has whose request does not say: anything between the limits of its plan input. */
export function fakeItemCount(job: PlannedJob, planInput: PlanInput): number {
  const { min, max } = planInput.items;
  return min + (hash(fakeItemsKey(job, planInput)) % (max - min + 1));
}

/** Items that a job finds by itself. */
export function fakeItems(job: PlannedJob, planInput: PlanInput, count: number): PlannedItem[] {
  if (count <= 0) return [];
  const key = fakeItemsKey(job, planInput);
  const faker = seededFaker(hash(`items|${key}`));
  const taken = new Set<string>();
  return Array.from({ length: count }, () => fakeItem(faker, job, planInput.company, key, taken));
}

/** The text that seeds generated items: a server directory holds the same files for every job that uploads it (c). */
function fakeItemsKey(job: PlannedJob, planInput: PlanInput): string {
  if (job.kind !== 'uploadDirectoryJob') return generatorKey(job, planInput);
  const { serverDir, includeSubfolders } = job.detail;
  return `${planInput.company}\n${planInput.seed}|directory|${serverDir}|${includeSubfolders}`;
}

function fakeItem(faker: Faker, job: PlannedJob, company: string, key: string, taken: Set<string>): PlannedItem {
  const extension = faker.helpers.arrayElement(FAKE_EXTENSIONS[job.kind] ?? ['tif']);
  const wanted = fakeName(faker);
  const unnumbered = wanted.replace(/_\d+$/, '');
  const name = uniqueName(
    wanted,
    (each) => taken.has(each),
    (n) => `${unnumbered}_${n}`,
  );
  taken.add(name);
  const assetType = typeOfFile(`.${extension}`) ?? 'Asset';
  const item = successfulItem(job.kind, name, assetType, assetIdOf(company, name), fakeSize(assetType, `${key}|${name}`));
  return isUpload(job.kind) ? { ...item, file: fakeFile(job, `${name}.${extension}`) } : item;
}

/** A realistic name of an asset. */
export function fakeName(faker: Faker): string {
  return `${faker.commerce.productAdjective()}_${faker.commerce.product()}_${faker.number.int({ min: 100, max: 999 })}`
    .toLowerCase()
    .replaceAll(' ', '_');
}

/** A file that an upload finds by itself, in the folder that its detail names. */
export function fakeFile({ detail }: PlannedJob, name: string): PlannedFile {
  const folder = 'destFolder' in detail ? detail.destFolder : undefined;
  return { folder: folder ?? '', name, contentId: null, width: null, height: null };
}
