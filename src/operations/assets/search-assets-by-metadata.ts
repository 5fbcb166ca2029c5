import type { AssetView } from '../../assets/asset.js';
import { formatAssetHandle } from '../../assets/asset-handle.js';
import { extensionOf } from '../../assets/asset-type.js';
import { momentText } from '../../assets/moment-text.js';
import type { AssetSummary } from '../../contract/generated-types.js';
import type { Settings } from '../../settings.js';
import { companyOfCall } from '../accounts/resolve.js';
import { formatOf, isOwnKey, keyCondition, sortKeyOf } from '../metadata/metadata-keys.js';
import { operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { combined, searchFilters, searchPage } from './search-filters.js';

/** The most assets of one answer (d). */
const MOST_RECORDS = 1000;

/**
 * The assets of a company that match filters and conditions on keys of the metadata index (d).
 * Similarity to another asset (`haystackSearch`) is ignored (c).
 */
export const searchAssetsByMetadata = operation('searchAssetsByMetadata', (call, context) => {
  const { params } = call;
  const company = companyOfCall(call);
  const filters = params.filters ?? {};
  // An empty folder, project or state does not limit the search (d).
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  const conditions = (params.metadataConditionArray?.items ?? []).map((each) => keyCondition(each, company.id, context));
  const found = context.store.assets.search({
    ...searchFilters(given, { ...call, params: {} }, context),
    condition: combined(params.metadataConditionMatchMode, conditions),
    excludedByproducts: filters.excludeByproducts ? 'all' : undefined,
    // By name is the default (c).
    ...searchPage(params, sortKeyOf(params.sortBy ?? 'Name', company.id, context), MOST_RECORDS),
  });
  const keys = params.responseMetadataArray?.items ?? [];
  const summaries = context.store.assets.views(found.ids).map((view) => toSummary(view, keys, call, context.settings));
  return { totalRows: found.total, assetSummaryArray: { items: summaries } };
});

function toSummary(
  view: AssetView,
  keys: readonly string[],
  { version }: AuthorizedCall<unknown>,
  { timeZone }: Pick<Settings, 'timeZone'>,
): AssetSummary {
  return {
    assetHandle: formatAssetHandle(view.id, view.type, version),
    type: view.type,
    name: view.name,
    folder: view.trashedFrom ?? view.folder,
    filename: view.fileName,
    created: new Date(view.created),
    createUser: view.createUser ?? '',
    lastModified: new Date(view.lastModified),
    lastModifyUser: view.lastModifyUser ?? '',
    metadataArray: { items: keys.flatMap((name) => metadataItem(name, view, timeZone)) },
  };
}

/** A key with an asset's value of it. User-defined fields come back as the text `null`: getAssets has their values (d). */
function metadataItem(name: string, view: AssetView, timeZone: string): { name: string; value: string }[] {
  if (isOwnKey(name)) return [{ name, value: 'null' }];
  const value = FACTS[name.trim().toLowerCase()]?.(view, timeZone);
  return value ? [{ name, value }] : [];
}

type Fact = (view: AssetView, timeZone: string) => string | null | undefined;

const description: Fact = (view) => view.description;
const keywords: Fact = (view) => view.keywords;

/** An asset's values by key. The mock knows no other keys. */
const FACTS: Readonly<Record<string, Fact>> = {
  asset_id: ({ id }) => String(id),
  name: ({ name }) => name,
  // As in `imageInfo` (t).
  sku: ({ name }) => name,
  type: ({ type }) => type,
  file_name: ({ fileName }) => fileName,
  folder_path: ({ folder }) => folder,
  description,
  'dc.description': description,
  comment: ({ comments }) => comments,
  user_data: ({ userData }) => userData,
  keywords,
  'dc.subject': keywords,
  'dc.format': ({ fileName }) => formatOf(extensionOf(fileName)),
  'xmp.creatortool': ({ createdWith }) => createdWith,
  created_by: ({ createUser }) => createUser,
  modified_by: ({ lastModifyUser }) => lastModifyUser,
  created_at: ({ created }, timeZone) => momentText(created, timeZone),
  modified_at: ({ lastModified }, timeZone) => momentText(lastModified, timeZone),
};
