import { misfitOfFolderPath } from '../assets/folder-path.js';
import { shownText } from '../assets/names.js';
import { IpsApiFault } from '../contract/faults.js';
import type {
  AutomatedSetGenerationJob,
  CreateVideoSitemapJob,
  ExportJob,
  ImageRenderingPublishJob,
  ImageServingPublishJob,
  MetadataPublishJob,
  OptimizeImagesJob,
  ReprocessAssetsJob,
  RipPdfsJob,
  ServerDirectoryPublishJob,
  UploadDirectoryJob,
  UploadPostJob,
  UploadUrl,
  UploadUrlsJob,
  VideoPublishJob,
} from '../contract/generated-types.js';
import { writeSimple } from '../contract/simple-types.js';
import { checkSmartCrops } from './smart-crops.js';

/** The detail elements as they are submitted, by name: each is one kind of job. */
interface SubmittedDetails {
  readonly imageServingPublishJob: ImageServingPublishJob;
  readonly imageRenderingPublishJob: ImageRenderingPublishJob;
  readonly videoPublishJob: VideoPublishJob;
  readonly serverDirectoryPublishJob: ServerDirectoryPublishJob;
  readonly uploadDirectoryJob: UploadDirectoryJob;
  readonly uploadUrlsJob: UploadUrlsJob;
  readonly uploadPostJob: UploadPostJob;
  readonly metadataPublishJob: MetadataPublishJob;
  readonly optimizeImagesJob: OptimizeImagesJob;
  readonly ripPdfsJob: RipPdfsJob;
  readonly reprocessAssetsJob: ReprocessAssetsJob;
  readonly createVideoSitemapJob: CreateVideoSitemapJob;
  readonly exportJob: ExportJob;
  readonly automatedSetGenerationJob: AutomatedSetGenerationJob;
}

/** Jobs that nobody submits, and that no element of the API describes: calls that change assets leave them, done, and the nightly cleanup. */
interface RecordedDetails {
  readonly trashJob: NoDetail;
  readonly restoreTrashJob: NoDetail;
  readonly emptyTrashJob: NoDetail;
  readonly markForPublishJob: NoDetail;
  readonly unmarkForPublishJob: NoDetail;
  readonly metadataUploadJob: NoDetail;
  readonly cleanupJob: NoDetail;
}

/** An object without fields. */
type NoDetail = Readonly<Record<never, never>>;

/** The detail elements as they are stored and as the API returns them: an upload of URLs has their number instead of the URLs (d). */
interface StoredDetails extends Omit<SubmittedDetails, 'uploadUrlsJob'>, RecordedDetails {
  readonly uploadUrlsJob: Omit<UploadUrlsJob, 'urlArray'>;
}

/** Kinds of job that are submitted, named after their detail element. */
export type SubmittedKind = keyof SubmittedDetails;

/** Kinds of job that are recorded once they are done. */
export type RecordedKind = keyof RecordedDetails;

/** Kinds of job. */
export type JobKindName = SubmittedKind | RecordedKind;

/** What a job is to do, as it was submitted: its kind and the detail element of that kind. */
export type SubmittedDetail = { readonly [Kind in SubmittedKind]: { readonly kind: Kind; readonly detail: SubmittedDetails[Kind] } }[SubmittedKind];

/** What a job is to do, as it is stored: narrow by `kind` to get the type of `detail`. */
export type JobDetail = { readonly [Kind in JobKindName]: { readonly kind: Kind; readonly detail: StoredDetails[Kind] } }[JobKindName];

type AnyDetail = JobDetail['detail'];
type NamesIn<Detail> = Detail extends unknown ? keyof Detail : never;
type FieldIn<Detail, Name> = Detail extends unknown ? (Name extends keyof Detail ? Detail[Name] : never) : never;

/** The fields of all details together: of a detail of any kind, those that its kind has. */
export type DetailFields = { readonly [Name in NamesIn<AnyDetail>]?: FieldIn<AnyDetail, Name> };

/** Where an upload fetches a file, and the path it is stored at. */
export type UploadSource = Readonly<UploadUrl>;

/** A submitted detail, split into what the API returns and what the job needs besides. */
export interface SplitDetail {
  readonly stored: JobDetail;
  /** The URLs of an upload of URLs; null for every other kind. */
  readonly sources: readonly UploadSource[] | null;
}

/** Splits a submitted detail: `uploadUrlsJob` comes back with `numUrls` in place of `urlArray` (d). */
export function splitDetail(submitted: SubmittedDetail): SplitDetail {
  if (submitted.kind !== 'uploadUrlsJob') {
    // Written as JSON and read again, the detail is of the same type.
    return { stored: { kind: submitted.kind, detail: asStored(submitted.detail) } as JobDetail, sources: null };
  }
  const { urlArray, ...rest } = submitted.detail;
  const sources = urlArray?.items ?? [];
  return { stored: { kind: submitted.kind, detail: asStored({ ...rest, numUrls: sources.length }) }, sources };
}

/** A detail as it is read from the store. */
function asStored<Detail extends object>(detail: Detail): Detail {
  return JSON.parse(JSON.stringify(detail, writable));
}

/** JSON cannot write NaN and the infinities; XML Schema has words for them. */
function writable(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? writeSimple('xsd:double', value) : value;
}

/** The asset handles that a job's detail lists; undefined for kinds that list none. */
export function handlesOf(job: JobDetail): readonly string[] | undefined {
  const handles = handleArrayOf(job);
  return handles && (handles.items ?? []);
}

function handleArrayOf(job: JobDetail): { readonly items?: readonly string[] | undefined } | undefined {
  switch (job.kind) {
    case 'ripPdfsJob':
      return job.detail.pdfHandleArray;
    case 'reprocessAssetsJob':
    case 'exportJob':
    case 'automatedSetGenerationJob':
      return job.detail.assetHandleArray;
    default:
      return undefined;
  }
}

const EXCLUSIVE_CHOICES = [
  ['manualCropOptions', 'autoColorCropOptions', 'autoTransparentCropOptions'],
  ['postImageServingPublishJob', 'postImageRenderingPublishJob', 'postVideoPublishJob'],
];

/** The most assets of an automated set generation (d). */
const MOST_SET_ASSETS = 1000;

/**
 * Refuses a detail that combines options that exclude each other: at most one crop option and one follow-on job may be given (d). And one that names
 * more assets for automated sets than a job takes (d).
 *
 * @throws IpsApiFault 30001 naming the options, or a smart crop or folder that cannot be
 */
export function checkChoices(kind: string, detail: object): void {
  checkSmartCrops(kind, detail);
  checkDestFolder(kind, detail);
  for (const choices of EXCLUSIVE_CHOICES) {
    const made = choices.filter((choice) => choice in detail);
    if (made.length > 1) {
      throw new IpsApiFault('invalidParameter', `${kind}: ${made.join(' and ')} are given: expected at most one of ${choices.join(', ')}`);
    }
  }
  if (kind === 'automatedSetGenerationJob') checkNumberOfAssets(kind, detail);
}

/** What a job makes must have a folder that can be: an empty text is the company's root. */
function checkDestFolder(kind: string, { destFolder }: DetailFields): void {
  if (typeof destFolder !== 'string') return;
  const misfit = misfitOfFolderPath(destFolder);
  if (misfit === undefined) return;
  throw new IpsApiFault(
    'invalidParameter',
    `${kind}/destFolder: "${shownText(destFolder)}" is no path of a folder, as ${misfit}: expected one such as Outfitters/autumn/`,
  );
}

function checkNumberOfAssets(kind: string, { assetHandleArray }: DetailFields): void {
  const { length } = assetHandleArray?.items ?? [];
  if (length <= MOST_SET_ASSETS) return;
  throw new IpsApiFault('invalidParameter', `${kind}/assetHandleArray has ${length} assets: expected at most ${MOST_SET_ASSETS}`);
}
