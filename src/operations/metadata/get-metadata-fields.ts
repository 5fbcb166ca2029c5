import { isFieldOf } from '../../assets/metadata.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';
import { fieldAssetType } from './field-asset-type.js';
import { metadataField } from './metadata-field.js';

/** The metadata fields that assets of a type have, those of all types among them (d). */
export const getMetadataFields = operation('getMetadataFields', (call, context) => {
  const type = fieldAssetType(call.params.assetType);
  const fields = context.store.metadata.fields(companyOfCall(call).id).filter((field) => isFieldOf(field, type));
  return { fieldArray: { items: fields.map((field) => metadataField(field, call)) } };
});
