import { type Asset, NOT_IN_TRASH, type AssetView as StoredView } from '../assets/asset.js';
import { formatAssetHandle } from '../assets/asset-handle.js';
import { isFieldOf, type MetadataField, type MetadataFieldType } from '../assets/metadata-field.js';
import { optimizedFileOf } from '../assets/optimization.js';
import { contextBit, contextOfType, formatContextHandle, type PublishContext, publishingBit } from '../assets/publish-context.js';
import { formatSubAssetHandle } from '../assets/sub-asset.js';
import { groupBy } from '../collections/group-by.js';
import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import { PUBLISH_CONTEXTS, TRASH_STATES } from '../contract/constants.js';
import type { ApiVersionId, JobLogType, JobType, RecordedJobType } from '../contract/names.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { logMessage } from '../jobs/job-log.js';
import { kindOf } from '../jobs/kinds.js';
import { logLanguage } from '../jobs/languages.js';
import type { Company } from '../store/account-store.js';
import type { LastPublication } from '../store/publish-store.js';
import type { AdminContext } from './admin-context.js';
import { handlesByVersion } from './handles-by-version.js';

/** How an asset stands with a publish context. */
export interface PublishState {
  readonly context: PublishContext;
  /** Whether it is marked for publish there: the next publish takes it along. */
  readonly marked: boolean;
  /** When it was last published there; null if it never was. */
  readonly lastPublished: Date | null;
  /** Whether it changed since: what is published there is not what it is now. */
  readonly changedSince: boolean;
}

/** An asset in a list. */
export interface AssetSummary {
  /** The number in its handle. */
  readonly id: number;
  /** As the newest version that is not a beta writes it. */
  readonly assetHandle: string;
  readonly name: string;
  readonly fileName: string;
  /** Path of its folder; of one in the trash that was deleted with its folder: where it was. */
  readonly folder: string;
  readonly type: string;
  readonly subType: string | null;
  /** Bytes. */
  readonly fileSize: number;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
  readonly created: Date;
  readonly lastModified: Date;
  readonly trashState: (typeof TRASH_STATES)[number];
  /** The context that assets of its type are published to, and any other that it was published to. */
  readonly publish: readonly PublishState[];
}

/** How an asset stands with a context, in full. */
export interface InspectedPublishState extends PublishState {
  readonly contextHandle: string;
  /** Whether a job is publishing it there now, as it is. */
  readonly publishing: boolean;
  /** The job that published it last; null if none did, or it was removed. */
  readonly jobId: number | null;
}

/** Another asset, as one refers to it. */
export interface AssetReference {
  readonly id: number;
  readonly assetHandle: string;
  readonly name: string;
  readonly type: string;
}

/** What a job did to an asset, or tried. */
export interface AssetEvent {
  readonly at: Date;
  readonly jobId: number;
  readonly jobHandle: string;
  readonly jobName: string;
  readonly jobType: JobType | RecordedJobType;
  /** E-mail address. */
  readonly user: string;
  readonly logType: JobLogType;
  /** As the job's log says it. */
  readonly message: string;
}

/** A metadata field of an asset. */
export interface AssetMetadata {
  readonly name: string;
  readonly fieldType: MetadataFieldType;
  /** None where it has no value and the field no default. */
  readonly values: readonly string[];
  /** Whether the value is the default of the field. */
  readonly isDefault: boolean;
}

/** All there is of an asset. */
export interface AssetView extends AssetSummary {
  readonly company: string;
  /** By the version's id. */
  readonly handles: Readonly<Record<ApiVersionId, string>>;
  readonly createUser: string | null;
  readonly lastModifyUser: string | null;
  readonly trashedAt: Date | null;
  /** Facts of its file. */
  readonly file: {
    readonly originalPath: string;
    readonly originalFile: string;
    /** In hexadecimal digits; null if the file is not kept. */
    readonly sha256: string | null;
    /** Pixels per inch. */
    readonly resolution: number | null;
    /** Path of the file that the service optimized; null without one. */
    readonly optimized: string | null;
  };
  /** Its picture at the address of image serving; null if its type is published elsewhere. */
  readonly imageUrl: string | null;
  readonly keywords: string | null;
  readonly description: string | null;
  readonly comments: string | null;
  readonly userData: string | null;
  readonly urlModifier: string | null;
  readonly urlPostApplyModifier: string | null;
  readonly setDefinition: string | null;
  /** Fields that its company defined for its type. */
  readonly metadata: readonly AssetMetadata[];
  /** Projects that it is in. */
  readonly projects: readonly string[];
  /** All contexts. */
  readonly publish: readonly InspectedPublishState[];
  /** What jobs did to it, the newest first. */
  readonly history: readonly AssetEvent[];
  /** How many older events there are. */
  readonly historyLeftOut: number;
  /** Smart crops. */
  readonly subAssets: readonly { readonly handle: string; readonly name: string; readonly width: number; readonly height: number }[];
  readonly zoomTargets: readonly string[];
  readonly imageMaps: readonly string[];
  /** Members of a set, in their order. */
  readonly members: readonly AssetReference[];
  /** Sets that it is a member of. */
  readonly memberOf: readonly AssetReference[];
  /** The image that it is derived from, or the asset that it was generated from; null for an original. */
  readonly madeFrom: AssetReference | null;
  /** What is derived or was generated from it. */
  readonly derived: readonly AssetReference[];
}

/** How many events of an asset are shown. */
const MOST_EVENTS = 200;
/** How many assets that have to do with one are shown, of each kind. */
const MOST_REFERENCES = 200;

/** Assets of a company in a list, in the order of their numbers. */
export function assetSummaries({ store }: Pick<AdminContext, 'store'>, company: Company, ids: readonly number[]): AssetSummary[] {
  const publications = groupBy(store.publications.last(ids), ({ assetId }) => assetId);
  return store.assets.views(ids).map((view) => summaryOf(view, company, publications.get(view.id) ?? []));
}

function summaryOf(view: StoredView, company: Company, publications: readonly LastPublication[]): AssetSummary {
  const { id, name, fileName, type, subType, fileSize, width, height, created, lastModified } = view;
  const usual = contextOfType(type);
  return {
    id,
    assetHandle: newestHandle(id, type),
    name,
    fileName,
    folder: view.trashedFrom ?? view.folder,
    type,
    subType,
    fileSize,
    width,
    height,
    created: new Date(created),
    lastModified: new Date(lastModified),
    trashState: TRASH_STATES[view.trashState] ?? TRASH_STATES[NOT_IN_TRASH],
    publish: statesOf(view, company, publications)
      .filter(({ context, lastPublished }) => context === usual || lastPublished !== null)
      .map(({ context, marked, lastPublished, changedSince }) => ({ context, marked, lastPublished, changedSince })),
  };
}

function statesOf({ marked, pending }: Asset, { id }: Company, publications: readonly LastPublication[]): InspectedPublishState[] {
  return PUBLISH_CONTEXTS.map((context) => {
    const last = publications.find((each) => each.context === context);
    const bit = contextBit(context);
    return {
      context,
      contextHandle: formatContextHandle(id, context),
      marked: (marked & bit) !== 0,
      lastPublished: last === undefined ? null : new Date(last.lastPublished),
      changedSince: last !== undefined && (pending & bit) !== 0,
      publishing: (pending & publishingBit(context)) !== 0,
      jobId: last?.jobId ?? null,
    };
  });
}

/** All there is of an asset that there is. @param now milliseconds since 1970 */
export function assetView(context: AdminContext, id: number, now: number): AssetView {
  const { store, origin } = context;
  const [view] = store.assets.views([id]);
  const company = view && store.accounts.companyById(view.companyId);
  if (!view || !company) throw new Error(`There is no asset ${id}`);
  const publications = store.publications.last([id]);
  const { rootPath } = company;
  const optimized = optimizedFileOf(view, rootPath);
  const references = (ids: readonly number[]): AssetReference[] => referencesTo(context, ids);
  const derived = [...store.assets.derivedFrom(id).map((each) => each.id), ...store.assets.generatedFrom(id)];
  return {
    ...summaryOf(view, company, publications),
    company: company.name,
    handles: handlesByVersion((version) => formatAssetHandle(id, view.type, version)),
    createUser: view.createUser,
    lastModifyUser: view.lastModifyUser,
    trashedAt: view.trashedAt === null ? null : new Date(view.trashedAt),
    file: {
      originalPath: view.originalPath,
      originalFile: view.originalFile,
      sha256: view.contentId === null ? null : (store.postedFiles.hashOf(view.contentId) ?? null),
      resolution: view.resolution,
      optimized: optimized.file === '' || view.type !== 'Image' ? null : `${optimized.path}${optimized.file}`,
    },
    imageUrl: contextOfType(view.type) === 'ImageServing' ? `${origin()}/is/image/${encodedPath(`${rootPath}${view.name}`)}` : null,
    keywords: view.keywords,
    description: view.description,
    comments: view.comments,
    userData: view.userData,
    urlModifier: view.urlModifier,
    urlPostApplyModifier: view.urlPostApplyModifier,
    setDefinition: view.setDefinition,
    metadata: metadataOf(view, store.metadata.fields(company.id), context),
    projects: store.projects.namesOf([id]).map(({ name }) => name),
    publish: statesOf(view, company, publications),
    ...historyOf(view, context, now),
    subAssets: store.subAssets
      .ofOwner(id)
      .map((each) => ({ handle: formatSubAssetHandle(each.id), name: each.name, width: each.width, height: each.height })),
    zoomTargets: store.targets.zoomTargets([id]).map(({ name }) => name),
    imageMaps: store.targets.imageMaps([id]).map(({ name }) => name),
    members: references(store.assets.members(id).map(({ assetId }) => assetId)),
    memberOf: references(store.assets.containers(id)),
    madeFrom: references([view.ownerId ?? view.originatorId].filter((each) => each !== null))[0] ?? null,
    derived: references(derived),
  };
}

function newestHandle(id: number, type: string): string {
  return formatAssetHandle(id, type, apiVersion(defaultVersionIndex()));
}

function referencesTo({ store }: AdminContext, ids: readonly number[]): AssetReference[] {
  return ids.slice(0, MOST_REFERENCES).flatMap((id) => {
    const asset = store.assets.byId(id);
    return asset?.trashState === NOT_IN_TRASH ? [{ id, assetHandle: newestHandle(id, asset.type), name: asset.name, type: asset.type }] : [];
  });
}

function metadataOf({ id, type }: Asset, fields: readonly MetadataField[], { store }: AdminContext): AssetMetadata[] {
  const values = groupBy(store.metadata.values([id]), ({ fieldId }) => fieldId);
  return fields
    .filter((field) => isFieldOf(field, type))
    .map(({ id: fieldId, name, fieldType, defaultValue }) => {
      const own = values.get(fieldId)?.map(({ value }) => value);
      return { name, fieldType, values: own ?? (defaultValue === '' ? [] : [defaultValue]), isDefault: own === undefined && defaultValue !== '' };
    });
}

function historyOf(
  { id, companyId }: Asset,
  { store, scheduler, settings }: AdminContext,
  now: number,
): Pick<AssetView, 'history' | 'historyLeftOut'> {
  // Any job that runs may have come to the asset.
  for (const job of store.jobs.running(companyId)) scheduler.writeLog(job, now);
  const rows = store.jobLogs.newestOfAsset(companyId, id, MOST_EVENTS);
  const version = apiVersion(defaultVersionIndex());
  const history = rows.flatMap((row): AssetEvent[] => {
    const job = store.jobs.byId(row.jobId);
    if (!job) return [];
    return [
      {
        at: new Date(row.dateCreated),
        jobId: job.id,
        jobHandle: formatJobHandle(job, version),
        jobName: job.name,
        jobType: kindOf(job).type,
        user: store.accounts.userById(job.userId)?.email ?? '',
        logType: row.logType,
        message: logMessage(job, row, logLanguage(job, settings.locale)),
      },
    ];
  });
  return { history, historyLeftOut: Math.max(0, store.jobLogs.countOfAsset(companyId, id) - MOST_EVENTS) };
}

/** A path with each of its names encoded. */
function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
