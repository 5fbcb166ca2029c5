import type { GetAssetMetadataFieldsParam, GetAssetMetadataFieldsReturn } from '../contract/generated-types.js';
import { groupBy } from '../group-by.js';
import { ALL_TYPES } from '../store/metadata-store.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { metadataField } from './metadata-field.js';

/** All metadata fields of a company, by the type of the assets that have them: those of all types first, as `Asset` (d). */
export const getAssetMetadataFields = operation((call: Call<GetAssetMetadataFieldsParam>, ips: Ips): GetAssetMetadataFieldsReturn => {
  const byType = groupBy(ips.store.metadata.fields(companyOfCall(call).id), ({ assetType }) => assetType);
  const types = [ALL_TYPES, ...[...byType.keys()].filter((type) => type !== ALL_TYPES).sort()];
  const items = types.map((assetType) => ({
    assetType,
    fieldArray: { items: (byType.get(assetType) ?? []).map((field) => metadataField(field, call)) },
  }));
  return { assetFieldsArray: { items } };
});
