import { NOT_IN_TRASH } from '../../assets/asset.js';
import { namedAssetType } from '../../assets/asset-type.js';
import type { AssetSearch, Condition, MatchMode, SortKey } from '../../assets/search.js';
import { TRASH_STATES } from '../../contract/constants.js';
import { companyOfCall } from '../accounts/resolve.js';
import { readableFolderIds } from '../folders/permissions.js';
import { folderPathOfText } from '../folders/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { type PageParams, pageOf } from '../paging.js';
import { projectOfHandle } from '../projects/resolve.js';

/** What searches of both kinds ask for besides conditions. */
interface Filters {
  readonly folder?: string | undefined;
  readonly includeSubfolders?: boolean | undefined;
  readonly publishState?: string | undefined;
  readonly trashState?: string | undefined;
  readonly assetTypeArray?: StringArray | undefined;
  readonly excludeAssetTypeArray?: StringArray | undefined;
  readonly assetSubTypeArray?: StringArray | undefined;
  readonly strictSubTypeCheck?: boolean | undefined;
  readonly projectHandle?: string | undefined;
}

interface StringArray {
  readonly items?: readonly string[] | undefined;
}

/** As plain texts, so that any text can be looked up. */
const TRASH_STATE_NAMES: readonly string[] = TRASH_STATES;

/**
 * The part of a search that its filters describe. An empty list does not limit it (c).
 *
 * @throws IpsApiFault 30001 for a malformed path or an unknown project, and the faults of `accessContext`
 */
export function searchFilters(
  filters: Filters,
  call: AuthorizedCall<{ accessUserHandle?: string | undefined; accessGroupHandle?: string | undefined }>,
  context: OperationContext,
): Omit<AssetSearch, 'condition' | 'excludedByproducts' | 'sortBy' | 'descending' | 'limit' | 'offset'> {
  const company = companyOfCall(call);
  const { includeSubfolders = true, publishState, trashState } = filters;
  const path = filters.folder === undefined ? company.rootPath : folderPathOfText(filters.folder, 'folder', company);
  return {
    companyId: company.id,
    folder: path === company.rootPath && includeSubfolders ? undefined : { path, includeSubfolders },
    readableFolderIds: readableFolderIds(call, context),
    trashState: trashState === undefined ? NOT_IN_TRASH : trashState === 'Any' ? undefined : TRASH_STATE_NAMES.indexOf(trashState),
    isMarked: publishState === undefined ? undefined : publishState === 'MarkedForPublish',
    types: ifAny(filters.assetTypeArray)?.map(namedAssetType),
    excludedTypes: ifAny(filters.excludeAssetTypeArray)?.map(namedAssetType),
    subTypes: ifAny(filters.assetSubTypeArray),
    strictSubTypes: filters.strictSubTypeCheck ?? false,
    projectId: filters.projectHandle === undefined ? undefined : projectOfHandle(filters.projectHandle, call, context).id,
  };
}

/**
 * The page of a search, and its order.
 *
 * @param most assets on a page
 * @throws IpsApiFault 30001 as `pageOf`
 */
export function searchPage(
  params: PageParams & { readonly sortDirection?: string | undefined },
  sortBy: SortKey,
  most: number,
): Pick<AssetSearch, 'sortBy' | 'descending' | 'limit' | 'offset'> {
  return {
    sortBy,
    descending: params.sortDirection === 'Descending',
    ...pageOf(params, most),
  };
}

/** Combines conditions, if there are any. @param match `MatchAll` by default (d) */
export function combined(match: string | undefined, of: readonly Condition[]): Condition | undefined {
  const [only, ...others] = of;
  if (others.length === 0) return only;
  // Checked with the other constants before the operation ran.
  return { kind: 'group', match: (match ?? 'MatchAll') as MatchMode, of };
}

function ifAny(array: StringArray | undefined): readonly string[] | undefined {
  return array?.items && array.items.length > 0 ? array.items : undefined;
}
