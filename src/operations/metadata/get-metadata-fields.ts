import { isFieldOf } from '../../assets/metadata-field.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { fieldAssetType } from './resolve.js';
import { toMetadataField } from './views.js';

/** The metadata fields of assets of a type, including those for all types (d). */
export const getMetadataFields = operation('getMetadataFields', (call, context) => {
  const type = fieldAssetType(call.params.assetType);
  const fields = context.store.metadata.fields(companyOfCall(call).id).filter((field) => isFieldOf(field, type));
  return { fieldArray: { items: fields.map((field) => toMetadataField(field, call)) } };
});
