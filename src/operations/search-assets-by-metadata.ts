import type { AssetView } from '../assets/asset.js';
import { formatAssetHandle } from '../assets/asset-handle.js';
import { extensionOf } from '../assets/asset-type.js';
import type { AssetSummary, SearchAssetsByMetadataParam, SearchAssetsByMetadataReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { formatOf, isOwnKey, keyCondition } from './metadata-key.js';
import { filtersOf, group, pageOf } from './search-assets.js';

/** The most assets of one answer (d). */
const MOST_RECORDS = 1000;

/**
 * The assets of a company that fit filters and conditions on keys of the metadata index (d).
 * Likeness to another asset (`haystackSearch`) is not looked at (c).
 */
export const searchAssetsByMetadata = operation((call: Call<SearchAssetsByMetadataParam>, ips: Ips): SearchAssetsByMetadataReturn => {
  const { params } = call;
  const company = companyOfCall(call);
  const filters = params.filters ?? {};
  // An empty folder, project or state asks for nothing (d).
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  const conditions = (params.metadataConditionArray?.items ?? []).map((each) => keyCondition(each, company.id, ips.store));
  const [condition] = group(params.metadataConditionMatchMode, conditions);
  const found = ips.store.assets.search({
    ...filtersOf(given, { ...call, params: {} }, ips),
    condition,
    excludedByproducts: filters.excludeByproducts ? 'all' : undefined,
    ...pageOf(params, MOST_RECORDS),
  });
  const keys = params.responseMetadataArray?.items ?? [];
  const summaries = ips.store.assets.views(found.ids).map((view) => summary(view, keys, call));
  return { totalRows: found.total, assetSummaryArray: { items: summaries } };
});

function summary(view: AssetView, keys: readonly string[], { version }: Call<unknown>): AssetSummary {
  return {
    assetHandle: formatAssetHandle(view.id, view.type, version.index > 0),
    type: view.type,
    name: view.name,
    folder: view.trashedFrom ?? view.folder,
    filename: view.fileName,
    created: new Date(view.created),
    createUser: view.createUser ?? '',
    lastModified: new Date(view.lastModified),
    lastModifyUser: view.lastModifyUser ?? '',
    metadataArray: { items: keys.flatMap((name) => metadataItem(name, view)) },
  };
}

/** A key with what an asset has of it. Users' own fields come back as the text `null`: getAssets has their values (d). */
function metadataItem(name: string, view: AssetView): { name: string; value: string }[] {
  if (isOwnKey(name)) return [{ name, value: 'null' }];
  const value = factOf(name.trim().toLowerCase(), view);
  return value ? [{ name, value }] : [];
}

function factOf(key: string, view: AssetView): string | null | undefined {
  switch (key) {
    case 'asset_id':
      return String(view.id);
    case 'name':
      return view.name;
    case 'type':
      return view.type;
    case 'file_name':
      return view.fileName;
    case 'folder_path':
      return view.folder;
    case 'description':
    case 'dc.description':
      return view.description;
    case 'comment':
      return view.comments;
    case 'user_data':
      return view.userData;
    case 'keywords':
    case 'dc.subject':
      return view.keywords;
    case 'dc.format':
      return formatOf(extensionOf(view.fileName));
    case 'xmp.creatortool':
      return view.createdWith;
    case 'created_by':
      return view.createUser;
    case 'modified_by':
      return view.lastModifyUser;
    case 'created_at':
      return new Date(view.created).toISOString();
    case 'modified_at':
      return new Date(view.lastModified).toISOString();
    default:
      return undefined;
  }
}
