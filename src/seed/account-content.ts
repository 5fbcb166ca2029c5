import { type Asset, NOT_IN_TRASH, newAsset } from '../assets/asset.js';
import { freeId, newAssetId } from '../assets/asset-id.js';
import { folderPathOf } from '../assets/folder-path.js';
import { ALL_TYPES, BOOLEAN_TAGS, isFieldOf, tagKind } from '../assets/metadata-field.js';
import { storedValue } from '../assets/metadata-value.js';
import { IMAGE_OPTIMIZATION } from '../assets/optimization.js';
import { ALL_CONTEXTS } from '../assets/publish-context.js';
import { TRASH_STATES } from '../contract/constants.js';
import type { Company } from '../store/account-store.js';
import { stored } from '../store/row.js';
import type { ContentContext } from './content-context.js';
import type { Fixtures } from './fixtures-schema.js';
import { storePastJob } from './store-past-job.js';

/**
 * Stores what fixtures say that accounts hold: folders, metadata fields, assets, jobs that are done, and jobs with a number. Jobs are stored in the
 * order of their numbers, those without one last.
 *
 * @param storeJob stores a job that is to run
 */
export function storeContent(context: ContentContext, fixtures: Fixtures, storeJob: (job: Fixtures['jobs'][number]) => void): void {
  const { store, scheduler, now } = context;
  for (const field of fixtures.metadataFields) storeField(context, field);
  store.assets.inBulk(() => {
    // Those with a number first, so that the others get free ones.
    for (const asset of fixtures.assets) if (asset.id !== undefined) storeAsset(context, asset);
    for (const asset of fixtures.assets) if (asset.id === undefined) storeAsset(context, asset);
  });
  for (const { id, members } of fixtures.assets) {
    if (id === undefined || members === undefined) continue;
    store.assets.setMembers(
      id,
      members.map(({ asset, pageReset }) => ({ assetId: asset, pageReset: pageReset ? 1 : 0 })),
    );
  }
  // After the assets, which change the folders that they come into.
  storeFolders(context, fixtures.folders);
  const numbered = [
    ...fixtures.pastJobs.map((job) => ({ id: job.id, put: () => storePastJob(context, job) })),
    ...fixtures.jobs.flatMap((job) => (job.id === undefined ? [] : [{ id: job.id, put: () => storeJob(job) }])),
  ];
  for (const { id, put } of numbered.sort((a, b) => (a.id ?? Number.POSITIVE_INFINITY) - (b.id ?? Number.POSITIVE_INFINITY))) {
    if (id !== undefined) store.whole.numberNextJob(id);
    put();
  }
  // A catalogue runs its own past on a scheduler of its own, which must find nothing else that is due.
  if (fixtures.catalogues.length > 0) {
    scheduler.flush();
    scheduler.runUntil(now);
  }
}

function companyOf({ store, companyIds }: ContentContext, name: string): Company {
  return stored(store.accounts.companyById(companyIds.get(name) ?? 0));
}

function storeField(
  context: ContentContext,
  { company, name, assetType, fieldType, defaultValue, tags = [], ...flags }: Fixtures['metadataFields'][number],
): void {
  const { metadata } = context.store;
  const field = metadata.addField({
    companyId: companyOf(context, company).id,
    assetType: assetType ?? ALL_TYPES,
    name,
    fieldType,
    defaultValue: defaultValue ?? '',
    isHidden: flags.isHidden ? 1 : 0,
    isEnforced: flags.isEnforced ? 1 : 0,
    isPublishData: flags.isPublishData ? 1 : 0,
  });
  metadata.addTags(field.id, fieldType === 'BooleanTag' ? BOOLEAN_TAGS : tags);
}

/** Makes folders with their moments, which those that are made below them would change. */
function storeFolders(context: ContentContext, folders: Fixtures['folders']): void {
  const { store, now } = context;
  const made = folders.map(({ company: name, path, lastModified, childLastModified }) => {
    const company = companyOf(context, name);
    const at = momentOf(lastModified) ?? now;
    const { id } = store.folders.ensure(company, folderPathOf(path, company.rootPath) ?? company.rootPath, at);
    return { id, at, childAt: momentOf(childLastModified) ?? at };
  });
  for (const { id, at, childAt } of made) store.folders.setMoments(id, at, childAt);
}

function storeAsset(context: ContentContext, fixture: Fixtures['assets'][number]): void {
  const { store, now, userId } = context;
  const company = companyOf(context, fixture.company);
  const { type, name, subType, fileName, createUser, lastModifyUser, metadata, projects, trashState, trashedAt, readyForPublish, optimized } =
    fixture;
  const created = momentOf(fixture.created) ?? now;
  const lastModified = momentOf(fixture.lastModified) ?? created;
  const path = folderPathOf(fixture.folder ?? '', company.rootPath) ?? company.rootPath;
  const isTaken = (id: number): boolean => store.assets.byId(id) !== undefined;
  const state = TRASH_STATES.indexOf(trashState ?? 'NotInTrash');
  const creator = createUser === undefined ? null : userId(createUser);
  const isOptimization = lastModifyUser === IMAGE_OPTIMIZATION;
  const asset = store.assets.insert(
    newAsset({
      ...textsOf(fixture),
      id: fixture.id === undefined ? newAssetId(company.name, name, isTaken) : freeId(fixture.id, isTaken),
      companyId: company.id,
      folderId: store.folders.ensure(company, path, lastModified).id,
      type,
      subType: subType ?? null,
      name,
      fileName: fileName ?? name,
      originalPath: fixture.originalPath ?? path,
      originalFile: fixture.originalFile ?? fileName ?? name,
      created,
      createUserId: creator,
      lastModified,
      lastModifyUserId: isOptimization ? null : lastModifyUser === undefined ? creator : userId(lastModifyUser),
      optimized: optimized || isOptimization ? 1 : 0,
      marked: readyForPublish ? ALL_CONTEXTS : 0,
      trashState: state,
      trashedAt: state === NOT_IN_TRASH ? null : (momentOf(trashedAt) ?? lastModified),
    }),
  );
  for (const project of projects ?? []) {
    const { id } = store.projects.byName(company.id, project) ?? store.projects.add(company.id, project);
    store.projects.addAsset(id, asset.id);
  }
  if (metadata !== undefined) storeMetadata(context, asset, metadata);
}

/** What an asset has that is stored as it is given. */
function textsOf(fixture: Fixtures['assets'][number]): Partial<Asset> {
  return {
    fileSize: fixture.fileSize ?? 0,
    width: fixture.width ?? null,
    height: fixture.height ?? null,
    resolution: fixture.resolution ?? null,
    anchorX: fixture.anchorX ?? null,
    anchorY: fixture.anchorY ?? null,
    createdWith: fixture.createdWith ?? null,
    keywords: fixture.keywords ?? null,
    description: fixture.description ?? null,
    comments: fixture.comments ?? null,
    userData: fixture.userData ?? null,
    urlModifier: fixture.urlModifier ?? null,
    urlPostApplyModifier: fixture.urlPostApplyModifier ?? null,
    setDefinition: fixture.setDefinition ?? null,
  };
}

/** Values of fields that the fixtures have. A tag that a dictionary lacks is added to it. */
function storeMetadata({ store: { metadata } }: ContentContext, asset: Asset, values: Readonly<Record<string, string | readonly string[]>>): void {
  const fields = metadata.fields(asset.companyId).filter((field) => isFieldOf(field, asset.type));
  for (const [name, given] of Object.entries(values)) {
    const field = fields.find((each) => each.name === name);
    if (!field) continue;
    const list = typeof given === 'string' ? [given] : given;
    if (tagKind(field).isTag) metadata.addTags(field.id, list);
    metadata.setValues(
      asset.id,
      field.id,
      list.map((value) => storedValue(field.fieldType, value)),
    );
  }
}

function momentOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text);
}
