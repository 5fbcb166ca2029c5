import { caseless } from '../../assets/asset.js';
import { namedAssetType } from '../../assets/asset-type.js';
import { ALL_TYPES, type MetadataField, parseFieldHandle, tagKind } from '../../assets/metadata-field.js';
import { ASSET_TYPES } from '../../contract/constants.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The metadata field that a `fieldHandle` names. @throws IpsApiFault 30001 naming the handle */
export function fieldOfHandle(handle: string, call: AuthorizedCall<unknown>, { store }: OperationContext): MetadataField {
  const { id: companyId } = companyOfCall(call);
  const parts = parseFieldHandle(handle);
  if (!parts) throw new IpsApiFault('invalidParameter', `fieldHandle: "${handle}" is no handle of a metadata field: expected m|47|ASSET|Colour`);
  const isAll = /^(?:all|asset)$/i.test(parts.type);
  const fields = parts.companyId === companyId ? store.metadata.fields(companyId) : [];
  const found = fields.find(
    ({ assetType, name }) => name === parts.name && (isAll ? assetType === ALL_TYPES : caseless(assetType) === caseless(parts.type)),
  );
  if (!found) throw new IpsApiFault('invalidParameter', `fieldHandle: there is no metadata field with the handle "${handle}"`);
  return found;
}

/** The field with tags that a `fieldHandle` names. @throws IpsApiFault 30001 naming the handle */
export function tagFieldOfHandle(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): MetadataField {
  const field = fieldOfHandle(handle, call, context);
  if (!tagKind(field).isTag) throw new IpsApiFault('invalidParameter', `fieldHandle: the field "${handle}" is ${field.fieldType} and has no tags`);
  return field;
}

/** The field with a dictionary that can change: that of a BooleanTag cannot (d). @throws IpsApiFault 30001 naming the handle */
export function openTagFieldOfHandle(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): MetadataField {
  const field = tagFieldOfHandle(handle, call, context);
  if (field.fieldType === 'BooleanTag')
    throw new IpsApiFault('invalidParameter', `fieldHandle: the tags of "${handle}", a BooleanTag, stay True and False`);
  return field;
}

/**
 * The type of assets that a metadata field is for. `Asset`, `All` or an empty text mean all types (c). Case does not matter (c).
 *
 * @throws IpsApiFault 30001 for an unknown type
 */
export function fieldAssetType(text: string): string {
  const wanted = text.trim().toLowerCase();
  if (wanted === '' || wanted === 'all' || wanted === 'asset') return ALL_TYPES;
  const type = ASSET_TYPES.find((each) => each.toLowerCase() === namedAssetType(text.trim()).toLowerCase());
  if (!type) throw new IpsApiFault('invalidParameter', `assetType: "${text}" is no type of assets: expected All or one of ${ASSET_TYPES.join(', ')}`);
  return type;
}
