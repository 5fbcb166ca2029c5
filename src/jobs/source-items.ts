import { parseAssetHandle } from '../assets/asset-handle.js';
import { assetIdOf } from '../assets/asset-id.js';
import { assetNameOfFile, extensionOf, typeOfFile } from '../assets/asset-type.js';
import { misfitOfFilePath, splitFilePath } from '../assets/folder-path.js';
import { shownText } from '../assets/names.js';
import { hash } from '../random/hash.js';
import { seededFaker } from '../random/seeded-faker.js';
import { fakeName } from './fake-items.js';
import type { MessageArguments } from './job.js';
import type { JobKindName, UploadSource } from './job-detail.js';
import type { JobTarget } from './job-target.js';
import type { MessageKey } from './messages.js';
import { generatorKey, type PlanInput } from './plan-input.js';
import { fakeSize, type PlannedItem, type PlannedJob, successfulItem } from './planned-item.js';

/** A file that was posted, and where it is stored. */
interface PostedSource {
  readonly path: string;
  readonly bytes: number;
  /** Number of its content, if that is stored. */
  readonly contentId?: number | null;
  /** Pixels, of an image. */
  readonly width?: number | null;
  readonly height?: number | null;
}

/** What a job is given to work on: an asset handle, a file to fetch, a posted file, or an asset of the company. */
export type Source = string | UploadSource | PostedSource | JobTarget;

/** The item for something that a job is given to work on. */
export function sourceItem(job: PlannedJob, source: Source, planInput: PlanInput): PlannedItem {
  if (typeof source === 'string') return handleItem(job.kind, source);
  return 'handle' in source ? targetItem(job.kind, source) : uploadItem(source, job, planInput);
}

/** An asset of the company, or a handle that names none. */
function targetItem(kind: JobKindName, { handle, assetId, name, type, bytes, problem }: JobTarget): PlannedItem {
  if (problem === null) return successfulItem(kind, name ?? handle, type ?? 'Image', assetId, bytes ?? 0);
  const assetName = name ?? handle;
  // Problems are keys of the catalogue.
  const message = problem as MessageKey;
  return { outcome: 'error', assetName, assetType: type, assetId, message, arguments: { handle, asset: assetName }, aux: null, file: null };
}

/** A handle in a company that has no assets: it stands for a generated one. */
function handleItem(kind: JobKindName, handle: string): PlannedItem {
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
  // A handle is the same asset in every job, so its name depends on nothing else.
  const assetName = fakeName(seededFaker(hash(`asset|${asset.assetId}`)));
  const assetType = asset.assetType ?? (kind === 'ripPdfsJob' ? 'Pdf' : 'Image');
  return successfulItem(kind, assetName, assetType, asset.assetId, fakeSize(assetType, assetName));
}

function uploadItem(source: UploadSource | PostedSource, job: PlannedJob, planInput: PlanInput): PlannedItem {
  const posted = 'path' in source ? source : undefined;
  const sourceUrl = 'path' in source ? undefined : source.sourceUrl;
  const path = ('path' in source ? source.path : source.destPath).trim();
  const { fileName } = splitFilePath(path, '');
  const misfit = misfitOfFilePath(path);
  if (misfit !== undefined) return failedUpload(shownText(path), sourceUrl, 'unfitDestPath', { path: shownText(path), reason: misfit });
  if (sourceUrl !== undefined && !/^(?:https?|s?ftp|ftps):\/\/[^\s/]/i.test(sourceUrl.trim())) {
    return failedUpload(path, sourceUrl, 'malformedUrl', { source: shownText(sourceUrl) });
  }
  const type = typeOfFile(fileName);
  const name = assetNameOfFile(fileName);
  const bytes = posted?.bytes ?? fakeSize(type ?? 'Asset', `${generatorKey(job, planInput)}|${path}`);
  const file = {
    folder: path.slice(0, path.length - fileName.length),
    name: fileName,
    contentId: posted?.contentId ?? null,
    width: posted?.width ?? null,
    height: posted?.height ?? null,
  };
  const item = { ...successfulItem('uploadUrlsJob', name, type ?? 'Asset', assetIdOf(planInput.company, name), bytes), file };
  if (type) return item;
  return {
    ...item,
    outcome: 'warning',
    aux: [{ message: 'unknownFileType', arguments: { extension: extensionOf(fileName) } }],
  };
}

function failedUpload(path: string, sourceUrl: string | undefined, message: MessageKey, values: MessageArguments): PlannedItem {
  const assetName = path.replace(/^.*[/\\]/, '') || (sourceUrl && shownText(sourceUrl)) || path;
  return { outcome: 'error', assetName, assetType: null, assetId: null, message, arguments: values, aux: null, file: null };
}
