import { NOT_IN_TRASH } from '../../assets/asset.js';
import type { AssetSearch, Condition, MatchMode } from '../../assets/search.js';
import { TRASH_STATES } from '../../contract/constants.js';
import type { SearchAssetsParam } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { folderPathOfCall } from '../folders/folder-of-call.js';
import { readableFolderIds } from '../folders/readable-folders.js';
import { atLeastOne } from '../jobs/job-log.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { projectOfHandle } from '../projects/project-of-call.js';
import { assetsAnswer } from './asset.js';
import { metadataCondition, systemFieldCondition, tagCondition } from './asset-condition.js';

/** The most assets of one answer, and where only these fields are asked for (d). */
const MOST_RECORDS = 1000;
const MOST_SHORT_RECORDS = 10_000;
const SHORT_FIELDS = new Set(['totalRows', ...['name', 'assetHandle', 'type', 'subType'].map((field) => `assetArray/items/${field}`)]);

/** The assets of a company that fit all that is asked for, a page of them, and how many there are in all (d). */
export const searchAssets = operation('searchAssets', (call, context) => {
  const { params } = call;
  const company = companyOfCall(call);
  const groups: Condition[] = [
    ...group('MatchAll', keywordConditions(params)),
    ...group(
      params.systemFieldMatchMode,
      (params.systemFieldConditionArray?.items ?? []).flatMap((each) => systemFieldCondition(each) ?? []),
    ),
    ...group(
      params.metadataMatchMode,
      (params.metadataConditionArray?.items ?? []).map((each) => metadataCondition(each, context.store, company.id)),
    ),
    ...group(
      params.tagMatchMode,
      (params.tagConditionArray?.items ?? []).map((each) => tagCondition(each, context.store, company.id)),
    ),
  ];
  const [condition] = group(params.conditionMatchMode, groups);
  const found = context.store.assets.search({
    ...filtersOf(params, call, context),
    condition,
    excludedByproducts: params.excludeByproductArray
      ? (params.excludeByproductArray.items ?? []).map(({ engine, generatedAssetType }) => ({ engine, type: generatedAssetType }))
      : params.excludeByproducts
        ? 'all'
        : undefined,
    ...pageOf(params, isShort(params) ? MOST_SHORT_RECORDS : MOST_RECORDS),
  });
  return { totalRows: found.total, assetArray: { items: assetsAnswer(found.ids, call, context, 'assetArray/items') } };
});

/** Any text may be looked up in it. */
const TRASH_STATE_NAMES: readonly string[] = TRASH_STATES;

/** What is asked of assets besides conditions, in searches of both kinds. */
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

/** What the filters of a search mean; an empty list asks for nothing (c). */
export function filtersOf(
  filters: Filters,
  call: AuthorizedCall<{ accessUserHandle?: string | undefined; accessGroupHandle?: string | undefined }>,
  context: OperationContext,
): Omit<AssetSearch, 'condition' | 'excludedByproducts' | 'sortBy' | 'descending' | 'limit' | 'offset'> {
  const company = companyOfCall(call);
  const { includeSubfolders = true, publishState, trashState } = filters;
  const path = filters.folder === undefined ? company.rootPath : folderPathOfCall(filters.folder, 'folder', company);
  return {
    companyId: company.id,
    folder: path === company.rootPath && includeSubfolders ? undefined : { path, includeSubfolders },
    readableFolderIds: readableFolderIds(call, context),
    trashState: trashState === undefined ? NOT_IN_TRASH : trashState === 'Any' ? undefined : TRASH_STATE_NAMES.indexOf(trashState),
    isMarked: publishState === undefined ? undefined : publishState === 'MarkedForPublish',
    types: listOf(filters.assetTypeArray),
    excludedTypes: listOf(filters.excludeAssetTypeArray),
    subTypes: listOf(filters.assetSubTypeArray),
    strictSubTypes: filters.strictSubTypeCheck ?? false,
    projectId: filters.projectHandle === undefined ? undefined : projectOfHandle(filters.projectHandle, call, context).id,
  };
}

/** What of the assets found is answered. */
export function pageOf(
  params: { recordsPerPage?: number | undefined; resultsPage?: number | undefined; sortBy?: string | undefined; sortDirection?: string | undefined },
  most: number,
): Pick<AssetSearch, 'sortBy' | 'descending' | 'limit' | 'offset'> {
  const limit = Math.min(most, atLeastOne('recordsPerPage', params.recordsPerPage ?? most));
  return {
    // Checked with the other constants; by name unless it says otherwise (c).
    sortBy: (params.sortBy ?? 'Name') as AssetSearch['sortBy'],
    descending: params.sortDirection === 'Descending',
    limit,
    offset: (atLeastOne('resultsPage', params.resultsPage ?? 1) - 1) * limit,
  };
}

/** Conditions that are combined, if there are any: by `MatchAll` unless it says otherwise (d). */
export function group(match: string | undefined, of: readonly Condition[]): Condition[] {
  const [only, ...others] = of;
  if (!only) return [];
  // Checked with the other constants.
  return others.length === 0 ? [only] : [{ kind: 'group', match: (match ?? 'MatchAll') as MatchMode, of }];
}

/** Every word of the deprecated `keywordArray` must be among the keywords (o). */
function keywordConditions({ keywordArray }: SearchAssetsParam): Condition[] {
  return (keywordArray?.items ?? []).filter((word) => word.trim() !== '').map((word) => ({ kind: 'keyword', value: word.trim() }));
}

function isShort({ responseFieldArray }: SearchAssetsParam): boolean {
  const fields = responseFieldArray?.items ?? [];
  return fields.length > 0 && fields.every((field) => SHORT_FIELDS.has(field.trim()));
}

function listOf(array: StringArray | undefined): readonly string[] | undefined {
  return array?.items && array.items.length > 0 ? array.items : undefined;
}
