import type { z } from 'zod';
import { IN_TRASH, NOT_IN_TRASH } from '../assets/asset.js';
import { folderPathOf, formatFolderHandle, parentPathOf } from '../assets/folder-path.js';
import type { AssetSearch, Condition, SortKey, TextField } from '../assets/search.js';
import { expectedNames } from '../collections/nearest-names.js';
import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import type { Company } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import type { AdminContext } from './admin-context.js';
import type { ASSET_ORDERS, assetFilter, folderFilter } from './asset-filter.js';
import { type AssetSummary, type AssetView, assetSummaries, assetView } from './asset-view.js';
import { requiredCompany } from './companies-service.js';
import { requiredAsset } from './find-asset.js';
import { MockError } from './mock-error.js';

/** A folder. */
export interface FolderView {
  /** From the company's root, with a `/` at the end. */
  readonly path: string;
  /** As the newest version that is not a beta writes it. */
  readonly folderHandle: string;
  /** Path of the folder that it is in; null for the company's root. */
  readonly parent: string | null;
  readonly lastModified: Date;
  /** How many assets are in it, without those below it and those in the trash. */
  readonly assets: number;
}

/** Some of the assets that match. */
export interface AssetPage {
  readonly assets: readonly AssetSummary[];
  /** How many match in all. */
  readonly total: number;
  /** Where the next page begins: its `after`; null where this is the last. */
  readonly next: number | null;
}

/** The service of folders and assets. Its methods throw MockError 404 for a company, a folder or an asset that there is not. */
export interface AssetsService {
  /** A company's folders, by path. */
  folders(filter: z.output<typeof folderFilter>): FolderView[];
  /** Assets that match, a page at a time. @param usual how many a page has, unless the filter says so */
  page(filter: z.output<typeof assetFilter>, usual: number): AssetPage;
  /** All there is of an asset. @param asset its handle of any version, or its number */
  inspect(asset: string): AssetView;
}

const SORTINGS: Readonly<Record<(typeof ASSET_ORDERS)[number], Pick<AssetSearch, 'sortBy' | 'descending'> & { readonly sortBy: SortKey }>> = {
  name: { sortBy: 'Name', descending: false },
  newest: { sortBy: 'Created', descending: true },
  modified: { sortBy: 'Modified', descending: true },
  largest: { sortBy: 'FileSize', descending: true },
  type: { sortBy: 'AssetType', descending: false },
};

/** Lists folders and assets. */
export function assetsService(context: AdminContext): AssetsService {
  const { store, scheduler } = context;
  return {
    folders({ company: name }) {
      scheduler.now();
      const company = requiredCompany(store, name);
      const version = apiVersion(defaultVersionIndex());
      return store.folders.counted(company.id).map(({ path, lastModified, assets }) => ({
        path,
        folderHandle: formatFolderHandle(path, version),
        parent: parentPathOf(path, company.rootPath) ?? null,
        lastModified: new Date(lastModified),
        assets,
      }));
    },
    page({ company: name, folder, subfolders = false, text, type, marked, published, trash = false, order = 'name', limit, after = 0 }, usual) {
      scheduler.now();
      const company = requiredCompany(store, name);
      const most = limit ?? usual;
      const { total, ids } = store.assets.search({
        companyId: company.id,
        folder: folder === undefined ? undefined : { path: requiredFolder(store, company, folder), includeSubfolders: subfolders },
        trashState: trash ? IN_TRASH : NOT_IN_TRASH,
        isMarked: marked,
        isPublished: published,
        types: type,
        excludedTypes: undefined,
        subTypes: undefined,
        strictSubTypes: false,
        excludedByproducts: undefined,
        projectId: undefined,
        condition: text === undefined ? undefined : holding(text),
        ...SORTINGS[order],
        limit: most,
        offset: after,
      });
      const reached = after + ids.length;
      return { assets: assetSummaries(context, company, ids), total, next: reached < total && ids.length > 0 ? reached : null };
    },
    inspect(handle) {
      const now = scheduler.now();
      return assetView(context, requiredAsset(store, handle).id, now);
    },
  };
}

/** The path of a folder of a company. @param text its path, with or without the root, or its handle @throws MockError 404 if there is none */
function requiredFolder({ folders }: Store, { id, name, rootPath }: Company, text: string): string {
  const path = folderPathOf(text, rootPath);
  if (path !== undefined && folders.byPath(id, path)) return path;
  const known = folders.within(id, rootPath).map((folder) => folder.path);
  throw new MockError(`The company "${name}" has no folder "${text}": ${expectedNames(path ?? text, known)}`, 404, [
    { field: 'folder', message: 'does not exist' },
  ]);
}

/** Shorter texts than this are not in the full-text index. */
const INDEXED_LENGTH = 3;

/** Assets with a text somewhere, in any case. */
function holding(value: string): Condition {
  const fields: readonly TextField[] = [...value].length < INDEXED_LENGTH ? ['name'] : ['name', 'fileName', 'keywords', 'description'];
  return { kind: 'group', match: 'MatchAny', of: fields.map((field) => ({ kind: 'text', field, test: { op: 'Contains', value } })) };
}
