import { namedAssetType } from '../../assets/asset-type.js';
import type { Condition, SortKey } from '../../assets/search.js';
import type { SearchAssetsParam } from '../../contract/generated-types.js';
import { operation } from '../operation.js';
import { metadataCondition, systemFieldCondition, tagCondition } from './search-conditions.js';
import { combined, searchFilters, searchPage } from './search-filters.js';
import { toAssets } from './views.js';

/** The most assets of one answer, and of one with no other fields than these (d). */
const MOST_RECORDS = 1000;
const MOST_SHORT_RECORDS = 10_000;
const SHORT_FIELDS = new Set(['totalRows', ...['name', 'assetHandle', 'type', 'subType'].map((field) => `assetArray/items/${field}`)]);

/** The assets of a company that match all that is asked for: one page of them, and how many there are in all (d). */
export const searchAssets = operation('searchAssets', (call, context) => {
  const { params } = call;
  const system = (params.systemFieldConditionArray?.items ?? []).flatMap((each) => systemFieldCondition(each) ?? []);
  const metadata = (params.metadataConditionArray?.items ?? []).map((each) => metadataCondition(each, call, context));
  const tags = (params.tagConditionArray?.items ?? []).map((each) => tagCondition(each, call, context));
  const groups = [
    combined('MatchAll', keywordConditions(params)),
    combined(params.systemFieldMatchMode, system),
    combined(params.metadataMatchMode, metadata),
    combined(params.tagMatchMode, tags),
  ].filter((group) => group !== undefined);
  const found = context.store.assets.search({
    ...searchFilters(params, call, context),
    condition: combined(params.conditionMatchMode, groups),
    excludedByproducts: excludedByproducts(params),
    // Checked with the other constants before the operation ran; by name is the default (c).
    ...searchPage(params, (params.sortBy ?? 'Name') as SortKey, isShort(params) ? MOST_SHORT_RECORDS : MOST_RECORDS),
  });
  return { totalRows: found.total, assetArray: { items: toAssets(found.ids, 'assetArray/items', call, context) } };
});

/** Every word of the deprecated `keywordArray` must be among the keywords (o). */
function keywordConditions({ keywordArray }: SearchAssetsParam): Condition[] {
  return (keywordArray?.items ?? []).filter((word) => word.trim() !== '').map((word) => ({ kind: 'keyword', value: word.trim() }));
}

function excludedByproducts({ excludeByproducts, excludeByproductArray }: SearchAssetsParam) {
  if (!excludeByproductArray) return excludeByproducts ? 'all' : undefined;
  return (excludeByproductArray.items ?? []).map(({ engine, generatedAssetType }) => ({ engine, type: namedAssetType(generatedAssetType) }));
}

function isShort({ responseFieldArray }: SearchAssetsParam): boolean {
  const fields = responseFieldArray?.items ?? [];
  return fields.length > 0 && fields.every((field) => SHORT_FIELDS.has(field.trim()));
}
