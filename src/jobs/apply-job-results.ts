import { companySettings } from '../accounts/company-settings.js';
import { type Asset, caseless, IN_TRASH, NOT_IN_TRASH, newAsset } from '../assets/asset.js';
import { freeId, newAssetId } from '../assets/asset-id.js';
import { assetNameOfFile, nameSpaceOf } from '../assets/asset-type.js';
import { fakeFacts } from '../assets/fake-facts.js';
import { folderPathOf } from '../assets/folder-path.js';
import { parseProjectHandle } from '../assets/project-handle.js';
import { ALL_CONTEXTS } from '../assets/publish-context.js';
import { hash } from '../random/hash.js';
import type { Company } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import type { Job } from './job.js';
import { PUBLISHING } from './job-targets.js';
import { overwrittenAsset } from './overwrite-resolution.js';
import { isUpload, type PlannedFile, type PlannedItem } from './plan.js';

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
  const context = PUBLISHING[job.kind];
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

/** Whether something came of an item. */
function isDone({ outcome }: PlannedItem): boolean {
  return outcome !== 'error' && outcome !== 'duplicate';
}

/** What the parts of a detail that decide about assets may say. */
interface Wishes {
  readonly readyForPublish?: boolean;
  readonly preservePublishState?: boolean;
  readonly projectHandleArray?: { readonly items?: readonly string[] };
  readonly xmpKeywords?: string;
  readonly destFolder?: string;
}

function storeUploads(store: Store, job: Job, items: readonly PlannedItem[], at: number): void {
  const company = companyOf(store, job);
  const wishes: Wishes = JSON.parse(job.detail);
  /** By the numbers that assets were to get: those that they got. */
  const stored = new Map<number, number>();
  for (const [n, item] of items.entries()) {
    const { file, assetName, assetType, assetId, arguments: values } = item;
    if (!isDone(item) || !file || assetName === null || assetType === null || assetId === null) continue;
    const content = { ...contentOf(file, company, assetId, assetType), fileSize: Number(values.bytes ?? 0) };
    const folder = store.folders.ensure(company, folderPathOf(file.folder, company.rootPath) ?? company.rootPath, at);
    const own = stored.get(assetId);
    const there = own === undefined ? earlierEdition(store, company, item) : store.assets.byId(own);
    const asset = there
      ? renewed(store, job, there, { ...content, folderId: folder.id, type: assetType }, wishes, at)
      : store.assets.insert(
          newAsset({
            ...content,
            id: freeId(assetId, (id) => store.assets.byId(id) !== undefined),
            companyId: company.id,
            folderId: folder.id,
            type: assetType,
            name: nameInUse(store, company, assetType, assetName),
            marked: wishes.readyForPublish ? ALL_CONTEXTS : 0,
            created: at,
            createUserId: job.userId,
            description: assetNameOfFile(file.name),
            keywords: wishes.xmpKeywords ?? null,
          }),
        );
    stored.set(assetId, asset.id);
    if (asset.id !== assetId || asset.name !== assetName) store.jobs.setAssetOfDetail(job.id, n, asset);
    store.folders.touch(folder.id, at);
    addToProjects(store, job, asset, wishes);
  }
}

/**
 * The asset that a file of an upload takes the place of, now that the upload is done: in the meantime, another job may have brought it,
 * and somebody may have deleted it or given it another name.
 */
function earlierEdition(store: Store, company: Company, item: PlannedItem): Asset | undefined {
  const { outcome, assetName, assetId } = item;
  const there = assetId === null ? undefined : store.assets.byId(assetId);
  if (there?.companyId !== company.id || there.name !== assetName) return undefined;
  const isMet = outcome === 'update';
  if (there.trashState === NOT_IN_TRASH) return isMet || overwrittenAsset(store, company, item)?.id === there.id ? there : undefined;
  const isNameFree = store.assets.inUse(company.id, there.nameSpace, there.name) === undefined;
  return isMet && there.trashState === IN_TRASH && isNameFree ? there : undefined;
}

/** An asset whose file was replaced: it keeps its number, its name and what is known of it. */
function renewed(store: Store, job: Job, asset: Asset, content: Partial<Asset>, wishes: Wishes, at: number): Asset {
  const keepsState = wishes.preservePublishState ?? companySettings(companyOf(store, job)).retainPublishState;
  return store.assets.update(asset, {
    ...content,
    marked: keepsState ? asset.marked : wishes.readyForPublish ? ALL_CONTEXTS : 0,
    pending: ALL_CONTEXTS,
    optimized: 0,
    keywords: wishes.xmpKeywords ?? asset.keywords,
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

/** A name as it is wanted, or with a number where another asset has it. */
function nameInUse(store: Store, company: Company, type: string, wanted: string): string {
  let name = wanted;
  for (let n = 1; store.assets.inUse(company.id, nameSpaceOf(type), name); n++) name = `${wanted}-${n}`;
  return name;
}

function addToProjects(store: Store, { companyId }: Job, asset: Asset, { projectHandleArray }: Wishes): void {
  for (const handle of projectHandleArray?.items ?? []) {
    const named = parseProjectHandle(handle);
    const project = named?.companyId === companyId ? store.projects.byName(companyId, named.name) : undefined;
    if (project) store.projects.addAsset(project.id, asset.id);
  }
}

/** Its file is processed anew: it has changed, and is marked where the request says so. */
function reprocess(store: Store, job: Job, assets: readonly Asset[], at: number): void {
  const wishes: Wishes = JSON.parse(job.detail);
  for (const asset of assets) {
    const marked = wishes.readyForPublish === undefined || wishes.preservePublishState ? asset.marked : wishes.readyForPublish ? ALL_CONTEXTS : 0;
    const changed = { marked, pending: ALL_CONTEXTS, optimized: 1, lastModified: at, lastModifyUserId: job.userId } as const;
    addToProjects(store, job, store.assets.update(asset, changed), wishes);
  }
}

/** The pages of a PDF, as images in its folder (d); those of an earlier rip are renewed. How many there are is made up from its number. */
function storePages(store: Store, job: Job, pdf: Asset, at: number): void {
  const pages = 2 + (hash(`pages|${pdf.id}`) % 5);
  const earlier = store.assets.generatedFrom(pdf.id).flatMap((id) => {
    const asset = store.assets.byId(id);
    return asset?.trashState === NOT_IN_TRASH ? [asset] : [];
  });
  for (let page = 1; page <= pages; page++) {
    const fileName = `${pdf.name}-${page}.jpg`;
    const there = earlier.find(({ originalFile }) => originalFile === fileName);
    if (there) {
      store.assets.update(there, { pending: ALL_CONTEXTS, lastModified: at, lastModifyUserId: job.userId });
      continue;
    }
    const company = companyOf(store, job);
    const name = nameInUse(store, company, 'Image', `${pdf.name}-${page}`);
    const id = newAssetId(company.name, name, (taken) => store.assets.byId(taken) !== undefined);
    store.assets.insert(
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
  }
}

/** One image set of all assets whose names are the same but for a number at their end (c). */
function storeSets(store: Store, job: Job, assets: readonly Asset[], at: number): void {
  const company = companyOf(store, job);
  const wishes: Wishes = JSON.parse(job.detail);
  const groups = new Map<string, Asset[]>();
  for (const asset of assets) {
    const base = asset.name.replace(/[-_ ]?\d+$/, '') || asset.name;
    groups.set(base, [...(groups.get(base) ?? []), asset]);
  }
  for (const [base, members] of groups) {
    const [first] = members;
    if (!first) continue;
    const name = setName(store, company, `${base}_set`);
    const folderId =
      wishes.destFolder === undefined
        ? first.folderId
        : store.folders.ensure(company, folderPathOf(wishes.destFolder, company.rootPath) ?? company.rootPath, at).id;
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
            marked: wishes.readyForPublish ? ALL_CONTEXTS : 0,
            optimized: 1,
          }),
        );
    store.assets.setMembers(
      set.id,
      members.map(({ id }) => ({ assetId: id, pageReset: 1 })),
    );
  }
}

/** A name as it is wanted, or with a number where an asset has it that is no image set. */
function setName(store: Store, company: Company, wanted: string): string {
  const isFit = (name: string): boolean => (store.assets.inUse(company.id, nameSpaceOf('ImageSet'), name)?.type ?? 'ImageSet') === 'ImageSet';
  let name = wanted;
  for (let n = 1; !isFit(name); n++) name = `${wanted}-${n}`;
  return name;
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
