import { companySettings } from '../../accounts/company-settings.js';
import { type Asset, caseless, IN_TRASH, NOT_IN_TRASH, newAsset } from '../../assets/asset.js';
import { freeId, newAssetId } from '../../assets/asset-id.js';
import { assetNameOfFile, nameSpaceOf } from '../../assets/asset-type.js';
import { fakeFacts } from '../../assets/fake-facts.js';
import { folderPathOf } from '../../assets/folder-path.js';
import { parseProjectHandle } from '../../assets/project-handle.js';
import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { uniqueName } from '../../collections/unique-name.js';
import { hash } from '../../random/hash.js';
import type { Company } from '../../store/account-store.js';
import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';
import type { DetailFields } from '../job-detail.js';
import { isUpload, PUBLISH_CONTEXTS } from '../kinds.js';
import type { PlannedFile, PlannedItem } from '../planned-item.js';
import { applyByproducts } from './apply-byproducts.js';
import { freeAssetName } from './free-asset-name.js';
import { overwrittenAsset } from './overwrite-resolution.js';

/**
 * Stores what a job has done to assets, as far as it got.
 *
 * @param items all its items
 * @param at when it was done
 */
export function applyJobResults(store: Store, job: Job, items: readonly PlannedItem[], at: number): void {
  const logged = items.slice(0, job.loggedItems);
  if (isUpload(job.kind)) {
    storeUploads(store, job, logged, at);
    return;
  }
  const done = logged.filter(isDone);
  if (done.length === 0) return;
  // A request may name an asset twice.
  const assets = [...new Set(done.map(({ assetId }) => assetId))].flatMap((assetId) => {
    const asset = assetId === null ? undefined : store.assets.byId(assetId);
    return asset && asset.companyId === job.companyId && asset.trashState === NOT_IN_TRASH ? [asset] : [];
  });
  const context = PUBLISH_CONTEXTS[job.kind];
  if (context) {
    for (const { id, type } of assets) store.publications.add(id, job.id, context, publishFormatOf(type), at);
    return;
  }
  switch (job.kind) {
    case 'optimizeImagesJob':
      for (const asset of assets) store.assets.update(asset, { optimized: 1, lastModified: at, lastModifyUserId: job.userId });
      break;
    case 'reprocessAssetsJob':
      reprocess(store, job, assets, at);
      break;
    case 'ripPdfsJob':
      for (const asset of assets) storePages(store, job, asset, at);
      break;
    case 'automatedSetGenerationJob':
      storeSets(store, job, assets, at);
      break;
  }
}

/** Whether an item had an effect. */
function isDone({ outcome }: PlannedItem): boolean {
  return outcome !== 'error' && outcome !== 'duplicate';
}

function storeUploads(store: Store, job: Job, items: readonly PlannedItem[], at: number): void {
  const company = companyOf(store, job);
  const options: DetailFields = job.detail;
  /** The numbers that assets got, by those they were planned to get. */
  const stored = new Map<number, number>();
  const uploaded = new Map<number, { readonly asset: Asset; readonly isReplaced: boolean }>();
  for (const [n, item] of items.entries()) {
    const { file, assetName, assetType, assetId, arguments: values } = item;
    if (!isDone(item) || !file || assetName === null || assetType === null || assetId === null) continue;
    const content = { ...contentOf(file, company, assetId, assetType), fileSize: Number(values.bytes ?? 0) };
    const folder = store.folders.ensure(company, folderPathOf(file.folder, company.rootPath) ?? company.rootPath, at);
    const own = stored.get(assetId);
    const there = own === undefined ? assetToOverwrite(store, company, item) : store.assets.byId(own);
    const asset = there
      ? replaceFile(store, job, there, { ...content, folderId: folder.id, type: assetType }, options, at)
      : store.assets.insert(
          newAsset({
            ...content,
            id: freeId(assetId, (id) => store.assets.byId(id) !== undefined),
            companyId: company.id,
            folderId: folder.id,
            type: assetType,
            name: freeAssetName(store, company, assetType, assetName),
            marked: options.readyForPublish ? ALL_CONTEXTS : 0,
            created: at,
            createUserId: job.userId,
            description: assetNameOfFile(file.name),
            keywords: options.xmpKeywords ?? null,
          }),
        );
    stored.set(assetId, asset.id);
    uploaded.set(asset.id, { asset, isReplaced: there !== undefined });
    if (asset.id !== assetId || asset.name !== assetName) store.jobs.setAssetOfDetail(job.id, n, asset);
    store.folders.touch(folder.id, at);
    addToProjects(store, job, asset, options);
  }
  // Once all files have their names.
  for (const { asset, isReplaced } of uploaded.values()) applyByproducts(store, job, company, asset, isReplaced, at);
}

/**
 * The asset that a file of an upload overwrites, now that the upload is done: in the meantime another job may have created it,
 * or somebody may have deleted or renamed it.
 */
function assetToOverwrite(store: Store, company: Company, item: PlannedItem): Asset | undefined {
  const { outcome, assetName, assetId } = item;
  const there = assetId === null ? undefined : store.assets.byId(assetId);
  if (there?.companyId !== company.id || there.name !== assetName) return undefined;
  const isUpdate = outcome === 'update';
  if (there.trashState === NOT_IN_TRASH) return isUpdate || overwrittenAsset(store, company, item)?.id === there.id ? there : undefined;
  const isNameFree = store.assets.inUse(company.id, there.nameSpace, there.name) === undefined;
  return isUpdate && there.trashState === IN_TRASH && isNameFree ? there : undefined;
}

/** Replaces the file of an asset, which keeps its number, its name and its metadata. */
function replaceFile(store: Store, job: Job, asset: Asset, content: Partial<Asset>, options: DetailFields, at: number): Asset {
  const keepsState = options.preservePublishState ?? companySettings(companyOf(store, job)).retainPublishState;
  return store.assets.update(asset, {
    ...content,
    marked: keepsState ? asset.marked : options.readyForPublish ? ALL_CONTEXTS : 0,
    pending: ALL_CONTEXTS,
    optimized: 0,
    keywords: options.xmpKeywords ?? asset.keywords,
    trashState: NOT_IN_TRASH,
    trashedFrom: null,
    lastModified: at,
    lastModifyUserId: job.userId,
  });
}

function contentOf(file: PlannedFile, { rootPath }: Company, assetId: number, type: string) {
  const facts = fakeFacts(assetId, type);
  return {
    fileName: file.name,
    fileNameKey: caseless(file.name),
    originalFile: file.name,
    originalPath: folderPathOf(file.folder, rootPath) ?? rootPath,
    postedFileId: file.postedFileId,
    ...facts,
    ...(file.width !== null && file.height !== null && type === 'Image' ? { width: file.width, height: file.height } : {}),
  };
}

function addToProjects(store: Store, { companyId }: Job, asset: Asset, { projectHandleArray }: DetailFields): void {
  for (const handle of projectHandleArray?.items ?? []) {
    const named = parseProjectHandle(handle);
    const project = named?.companyId === companyId ? store.projects.byName(companyId, named.name) : undefined;
    if (project) store.projects.addAsset(project.id, asset.id);
  }
}

/** The assets have changed, and are marked for publish if the request says so. */
function reprocess(store: Store, job: Job, assets: readonly Asset[], at: number): void {
  const options: DetailFields = job.detail;
  for (const asset of assets) {
    const marked = options.readyForPublish === undefined || options.preservePublishState ? asset.marked : options.readyForPublish ? ALL_CONTEXTS : 0;
    const changed = { marked, pending: ALL_CONTEXTS, optimized: 1, lastModified: at, lastModifyUserId: job.userId } as const;
    const reprocessed = store.assets.update(asset, changed);
    applyByproducts(store, job, companyOf(store, job), reprocessed, false, at);
    addToProjects(store, job, reprocessed, options);
  }
}

/** Stores the pages of a PDF as images in its folder (d), or updates those of an earlier rip. Their number is generated from the asset's. */
function storePages(store: Store, job: Job, pdf: Asset, at: number): void {
  const company = companyOf(store, job);
  const pages = 2 + (hash(`pages|${pdf.id}`) % 5);
  const earlier = store.assets.generatedFrom(pdf.id).flatMap((id) => {
    const asset = store.assets.byId(id);
    return asset?.trashState === NOT_IN_TRASH ? [asset] : [];
  });
  for (let page = 1; page <= pages; page++) {
    const fileName = `${pdf.name}-${page}.jpg`;
    const there = earlier.find(({ originalFile }) => originalFile === fileName);
    if (there) {
      const ripped = store.assets.update(there, { pending: ALL_CONTEXTS, lastModified: at, lastModifyUserId: job.userId });
      applyByproducts(store, job, company, ripped, true, at);
      continue;
    }
    const name = freeAssetName(store, company, 'Image', `${pdf.name}-${page}`);
    const id = newAssetId(company.name, name, (taken) => store.assets.byId(taken) !== undefined);
    const ripped = store.assets.insert(
      newAsset({
        ...generated(job, pdf, at),
        ...fakeFacts(id, 'Image'),
        id,
        type: 'Image',
        name,
        fileName,
        fileSize: 50_000 + (hash(`page|${id}`) % 900_000),
        engine: 'PostScriptRip',
        originatorId: pdf.id,
        marked: pdf.marked,
        optimized: 1,
      }),
    );
    applyByproducts(store, job, company, ripped, false, at);
  }
}

/** Stores an image set for each group of assets whose names differ only in a number at the end (c). */
function storeSets(store: Store, job: Job, assets: readonly Asset[], at: number): void {
  const company = companyOf(store, job);
  const options: DetailFields = job.detail;
  const groups = new Map<string, Asset[]>();
  for (const asset of assets) {
    const base = asset.name.replace(/[-_ ]?\d+$/, '') || asset.name;
    groups.set(base, [...(groups.get(base) ?? []), asset]);
  }
  for (const [base, members] of groups) {
    const [first] = members;
    if (!first) continue;
    const name = freeSetName(store, company, `${base}_set`);
    const folderId =
      options.destFolder === undefined
        ? first.folderId
        : store.folders.ensure(company, folderPathOf(options.destFolder, company.rootPath) ?? company.rootPath, at).id;
    const there = store.assets.inUse(company.id, nameSpaceOf('ImageSet'), name);
    const set = there
      ? store.assets.update(there, { pending: ALL_CONTEXTS, lastModified: at, lastModifyUserId: job.userId })
      : store.assets.insert(
          newAsset({
            ...generated(job, first, at),
            id: newAssetId(company.name, name, (taken) => store.assets.byId(taken) !== undefined),
            folderId,
            type: 'ImageSet',
            name,
            fileName: name,
            thumbAssetId: first.id,
            marked: options.readyForPublish ? ALL_CONTEXTS : 0,
            optimized: 1,
          }),
        );
    store.assets.setMembers(
      set.id,
      members.map(({ id }) => ({ assetId: id, pageReset: 1 })),
    );
  }
}

/** The wanted name, with a number appended if an asset has it that is not an image set. */
function freeSetName(store: Store, company: Company, wanted: string): string {
  const isTaken = (name: string): boolean => (store.assets.inUse(company.id, nameSpaceOf('ImageSet'), name)?.type ?? 'ImageSet') !== 'ImageSet';
  return uniqueName(wanted, isTaken, (n) => `${wanted}-${n}`, 1);
}

function generated(job: Job, from: Asset, at: number) {
  const { companyId, folderId, originalPath } = from;
  return { companyId, folderId, originalPath, created: at, createUserId: job.userId };
}

function publishFormatOf(type: string): string | null {
  return type === 'Image' ? 'PyramidTiff' : null;
}

function companyOf(store: Store, { companyId }: Job): Company {
  const company = store.accounts.companyById(companyId);
  if (!company) throw new Error(`There is no company ${companyId}`);
  return company;
}
