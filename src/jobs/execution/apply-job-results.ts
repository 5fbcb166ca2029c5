import { companySettings } from '../../accounts/company-settings.js';
import { type Asset, caseless, IN_TRASH, NOT_IN_TRASH, newAsset } from '../../assets/asset.js';
import { freeId } from '../../assets/asset-id.js';
import { assetNameOfFile } from '../../assets/asset-type.js';
import { fakeFacts } from '../../assets/fake-facts.js';
import { folderPathOf } from '../../assets/folder-path.js';
import { optimizedAt } from '../../assets/optimization.js';
import { parseProjectHandle } from '../../assets/project-handle.js';
import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import type { Company } from '../../store/account-store.js';
import type { Store } from '../../store/store.js';
import { rippedRasterization, uploadedRasterization } from '../document-processing.js';
import type { Job } from '../job.js';
import type { DetailFields } from '../job-detail.js';
import { isUpload, PUBLISH_CONTEXTS } from '../kinds.js';
import type { PlannedFile, PlannedItem } from '../planned-item.js';
import { applyByproducts } from './apply-byproducts.js';
import { freeAssetName } from './free-asset-name.js';
import { companyOf, creation, lastChange } from './new-assets.js';
import { overwrittenAsset } from './overwrite-resolution.js';
import { storePages } from './store-pages.js';
import { runsSetScripts, storeSets } from './store-sets.js';

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
      for (const asset of assets) store.assets.update(asset, optimizedAt(at));
      break;
    case 'reprocessAssetsJob':
      reprocess(store, job, assets, at);
      break;
    case 'ripPdfsJob':
      for (const asset of assets) rip(store, job, asset, at);
      break;
    case 'automatedSetGenerationJob': {
      const company = companyOf(store, job);
      const folder = folderPathOf(job.detail.destFolder ?? '', company.rootPath) ?? company.rootPath;
      storeSets(store, job, assets, store.folders.ensure(company, folder, at).id, 1, at);
      break;
    }
  }
}

/** Whether an item had an effect. */
function isDone({ outcome }: PlannedItem): boolean {
  return outcome !== 'error' && outcome !== 'duplicate';
}

function storeUploads(store: Store, job: Job, items: readonly PlannedItem[], at: number): void {
  const company = companyOf(store, job);
  const options: DetailFields = job.detail;
  const preservesState = options.preservePublishState ?? companySettings(company).retainPublishState;
  /** The numbers that assets got, by those they were planned to get. */
  const stored = new Map<number, number>();
  const files = new Map<number, { readonly asset: Asset; readonly isReplaced: boolean }>();
  for (const [n, item] of items.entries()) {
    const { file, assetName, assetType, assetId, arguments: values } = item;
    if (!isDone(item) || !file || assetName === null || assetType === null || assetId === null) continue;
    const content = { ...contentOf(file, company, assetId, assetType), fileSize: Number(values.bytes ?? 0) };
    const folder = store.folders.ensure(company, folderPathOf(file.folder, company.rootPath) ?? company.rootPath, at);
    const own = stored.get(assetId);
    const there = own === undefined ? assetToOverwrite(store, company, item) : store.assets.byId(own);
    const id = there?.id ?? freeId(assetId, (taken) => store.assets.byId(taken) !== undefined);
    const asset = there
      ? replaceFile(store, job, there, { ...content, folderId: folder.id, type: assetType }, options, preservesState, at)
      : store.assets.insert(
          newAsset({
            ...content,
            ...lastChange(job, assetType, at),
            ...creation(job, id, assetType, at),
            id,
            companyId: company.id,
            folderId: folder.id,
            type: assetType,
            name: freeAssetName(store, company, assetType, assetName),
            marked: options.readyForPublish ? ALL_CONTEXTS : 0,
            description: assetNameOfFile(file.name),
            keywords: options.xmpKeywords ?? null,
          }),
        );
    stored.set(assetId, asset.id);
    files.set(asset.id, { asset, isReplaced: there !== undefined });
    if (asset.id !== assetId || asset.name !== assetName) store.jobLogs.setAsset(job.id, n, asset);
    store.folders.touch(folder.id, at);
    addToProjects(store, job, asset, options);
  }
  // What files bring comes after all of them: those have their names first.
  for (const { asset, isReplaced } of files.values()) {
    applyByproducts(store, job, company, asset, isReplaced, at);
    const rasterization = uploadedRasterization(asset, options, companySettings(company));
    if (rasterization) storePages(store, job, asset, rasterization, preservesState ? undefined : asset.marked, at);
  }
  const uploaded = [...files.values()].map(({ asset }) => asset);
  if (runsSetScripts(options)) storeSetsOfImages(store, job, uploaded, at);
}

/** Stores the sets that scripts make of the images among some assets, where those are: of two at least (c). */
function storeSetsOfImages(store: Store, job: Job, assets: readonly Asset[], at: number): void {
  const images = assets.filter(({ type }) => type === 'Image');
  storeSets(store, job, images, undefined, 2, at);
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
function replaceFile(
  store: Store,
  job: Job,
  asset: Asset,
  content: Partial<Asset> & Pick<Asset, 'type'>,
  options: DetailFields,
  preservesState: boolean | undefined,
  at: number,
): Asset {
  return store.assets.update(asset, {
    ...content,
    ...lastChange(job, content.type, at),
    marked: preservesState ? asset.marked : options.readyForPublish ? ALL_CONTEXTS : 0,
    pending: ALL_CONTEXTS,
    keywords: options.xmpKeywords ?? asset.keywords,
    trashState: NOT_IN_TRASH,
    trashedAt: null,
    trashedFrom: null,
  });
}

function contentOf(file: PlannedFile, { rootPath }: Company, assetId: number, type: string) {
  const facts = fakeFacts(assetId, type);
  return {
    fileName: file.name,
    fileNameKey: caseless(file.name),
    originalFile: file.name,
    originalPath: folderPathOf(file.folder, rootPath) ?? rootPath,
    contentId: file.contentId,
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

/**
 * The assets are processed anew (d): images optimized, PDFs rasterized if the request says so or an earlier job did so, sets made by scripts. They
 * are marked for publish as the request says, unless their state is preserved.
 */
function reprocess(store: Store, job: Job, assets: readonly Asset[], at: number): void {
  const options: DetailFields = job.detail;
  const settings = companySettings(companyOf(store, job));
  const preservesState = options.readyForPublish === undefined || (options.preservePublishState ?? settings.retainPublishState);
  for (const asset of assets) {
    const marked = preservesState ? asset.marked : options.readyForPublish ? ALL_CONTEXTS : 0;
    const change = lastChange(job, asset.type, at);
    const optimized = asset.type === 'Image' ? change.optimized : asset.optimized;
    const changed = store.assets.update(asset, { ...change, optimized, marked, pending: ALL_CONTEXTS });
    applyByproducts(store, job, companyOf(store, job), changed, false, at);
    addToProjects(store, job, changed, options);
    const wasRipped = asset.type === 'Pdf' && store.assets.generatedFrom(asset.id).length > 0;
    const rasterization = wasRipped ? rippedRasterization(asset, options, settings) : uploadedRasterization(asset, options, settings);
    if (rasterization) storePages(store, job, changed, rasterization, preservesState ? undefined : marked, at);
  }
  if (runsSetScripts(options)) storeSetsOfImages(store, job, assets, at);
}

function rip(store: Store, job: Job, pdf: Asset, at: number): void {
  const rasterization = rippedRasterization(pdf, job.detail, companySettings(companyOf(store, job)));
  if (rasterization) storePages(store, job, pdf, rasterization, undefined, at);
}

function publishFormatOf(type: string): string | null {
  return type === 'Image' ? 'PyramidTiff' : null;
}
