import { groupBy } from '../../collections/group-by.js';
import { ALL_TYPES } from '../../store/metadata-store.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';
import { metadataField } from './metadata-field.js';

/** All metadata fields of a company, by the type of the assets that have them: those of all types first, as `Asset` (d). */
export const getAssetMetadataFields = operation('getAssetMetadataFields', (call, context) => {
  const byType = groupBy(context.store.metadata.fields(companyOfCall(call).id), ({ assetType }) => assetType);
  const types = [ALL_TYPES, ...[...byType.keys()].filter((type) => type !== ALL_TYPES).sort()];
  const items = types.map((assetType) => ({
    assetType,
    fieldArray: { items: (byType.get(assetType) ?? []).map((field) => metadataField(field, call)) },
  }));
  return { assetFieldsArray: { items } };
});
