import { fieldOfHandle, tagKind } from '../../assets/metadata.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { MetadataField } from '../../store/metadata-store.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The field with tags that a handle names. @throws IpsApiFault 30001 naming the handle */
export function tagFieldOfHandle(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): MetadataField {
  const field = fieldOfHandle(context.store, companyOfCall(call).id, handle, 'fieldHandle');
  if (!tagKind(field).isTag) throw new IpsApiFault('invalidParameter', `fieldHandle: the field "${handle}" is ${field.fieldType} and has no tags`);
  return field;
}

/** The same, for one whose dictionary can change: that of a BooleanTag cannot (d). @throws IpsApiFault 30001 */
export function openTagFieldOfHandle(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): MetadataField {
  const field = tagFieldOfHandle(handle, call, context);
  if (field.fieldType === 'BooleanTag')
    throw new IpsApiFault('invalidParameter', `fieldHandle: the tags of "${handle}", a BooleanTag, stay True and False`);
  return field;
}
