import { ALL_TYPES } from '../../assets/metadata-field.js';
import { groupBy } from '../../collections/group-by.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { toMetadataField } from './views.js';

/** A company's metadata fields, by the type of the assets that have them: those for all types first, as `Asset` (d). */
export const getAssetMetadataFields = operation('getAssetMetadataFields', (call, context) => {
  const byType = groupBy(context.store.metadata.fields(companyOfCall(call).id), ({ assetType }) => assetType);
  const types = [ALL_TYPES, ...[...byType.keys()].filter((type) => type !== ALL_TYPES).sort()];
  const items = types.map((assetType) => ({
    assetType,
    fieldArray: { items: (byType.get(assetType) ?? []).map((field) => toMetadataField(field, call)) },
  }));
  return { assetFieldsArray: { items } };
});
