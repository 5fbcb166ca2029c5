import { isFieldOf } from '../assets/metadata.js';
import type { GetMetadataFieldsParam, GetMetadataFieldsReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { fieldAssetType } from './field-asset-type.js';
import { metadataField } from './metadata-field.js';

/** The metadata fields that assets of a type have, those of all types among them (d). */
export const getMetadataFields = operation((call: Call<GetMetadataFieldsParam>, ips: Ips): GetMetadataFieldsReturn => {
  const type = fieldAssetType(call.params.assetType);
  const fields = ips.store.metadata.fields(companyOfCall(call).id).filter((field) => isFieldOf(field, type));
  return { fieldArray: { items: fields.map((field) => metadataField(field, call)) } };
});
