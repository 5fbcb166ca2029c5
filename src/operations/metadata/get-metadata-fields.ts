import { isFieldOf } from '../../assets/metadata.js';
import type { GetMetadataFieldsParam, GetMetadataFieldsReturn } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { fieldAssetType } from './field-asset-type.js';
import { metadataField } from './metadata-field.js';

/** The metadata fields that assets of a type have, those of all types among them (d). */
export const getMetadataFields = operation((call: AuthorizedCall<GetMetadataFieldsParam>, context: OperationContext): GetMetadataFieldsReturn => {
  const type = fieldAssetType(call.params.assetType);
  const fields = context.store.metadata.fields(companyOfCall(call).id).filter((field) => isFieldOf(field, type));
  return { fieldArray: { items: fields.map((field) => metadataField(field, call)) } };
});
