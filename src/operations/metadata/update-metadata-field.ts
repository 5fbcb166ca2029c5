import { fieldOfHandle, formatFieldHandle, tagKind } from '../../assets/metadata.js';
import type { UpdateMetadataFieldParam } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { checkDefault, checkFieldName, refuseTaken } from './create-metadata-field.js';

/** Changes a metadata field as far as it is given; another name gives it another handle (d). Its type stays (d). */
export const updateMetadataField = operation('updateMetadataField', (call, context) => ({
  fieldHandle: changeField(call, context),
}));

/**
 * Changes a metadata field as far as it is given.
 *
 * @returns its handle
 * @throws IpsApiFault 30001 for an unknown field, a name that is none or taken, a default that it cannot have
 */
export function changeField(call: AuthorizedCall<UpdateMetadataFieldParam>, context: OperationContext): string {
  const { params } = call;
  const { metadata } = context.store;
  const { id: companyId } = companyOfCall(call);
  const field = fieldOfHandle(context.store, companyId, params.fieldHandle, 'fieldHandle');
  const name = params.name === undefined ? field.name : checkFieldName(params.name);
  if (name !== field.name) refuseTaken(companyId, field.assetType, name, context);
  const flag = (given: boolean | undefined, before: 0 | 1): 0 | 1 => (given === undefined ? before : given ? 1 : 0);
  const isEnforced = flag(params.isEnforced, field.isEnforced);
  const changed = {
    ...field,
    name,
    isEnforced,
    isHidden: flag(params.isHidden, field.isHidden),
    isPublishData: flag(params.isPublishData, field.isPublishData),
    defaultValue: checkDefault(params.defaultValue ?? field.defaultValue, { ...field, isEnforced, name }),
  };
  metadata.updateField(changed);
  if (params.initialTagValue && tagKind(field).isTag && field.fieldType !== 'BooleanTag') metadata.addTags(field.id, [params.initialTagValue]);
  return formatFieldHandle(changed, call.version.index > 0);
}
