import { caseless } from '../../assets/asset.js';
import { namedAssetType } from '../../assets/asset-type.js';
import { ALL_TYPES, type MetadataField, parseFieldHandle, tagKind } from '../../assets/metadata-field.js';
import { ASSET_TYPES } from '../../contract/constants.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * The metadata fields that a `fieldHandle` names: one, or with `ALL` in it those that any types of assets have by the name (d).
 *
 * @throws IpsApiFault 30001 naming the handle
 */
export function fieldsOfHandle(
  handle: string,
  call: AuthorizedCall<unknown>,
  { store }: OperationContext,
): readonly [MetadataField, ...MetadataField[]] {
  const { id: companyId } = companyOfCall(call);
  const parts = parseFieldHandle(handle);
  if (!parts) throw new IpsApiFault('invalidParameter', `fieldHandle: "${handle}" is no handle of a metadata field: expected m|47|ASSET|Colour`);
  const fields = parts.companyId === companyId ? store.metadata.fields(companyId).filter(({ name }) => name === parts.name) : [];
  const isAny = caseless(parts.type) === 'all';
  const [first, ...others] = fields.filter(({ assetType }) => isAny || caseless(assetType) === caseless(parts.type));
  if (!first) throw new IpsApiFault('invalidParameter', `fieldHandle: there is no metadata field with the handle "${handle}"`);
  return [first, ...others];
}

/**
 * The one metadata field that a `fieldHandle` names. Of several, it is that of the asset's type, else the one for all types, else the oldest (c).
 *
 * @param type of the asset that the field is looked up for; undefined if there is none
 * @throws IpsApiFault 30001 naming the handle
 */
export function fieldOfHandle(handle: string, call: AuthorizedCall<unknown>, context: OperationContext, type?: string): MetadataField {
  const fields = fieldsOfHandle(handle, call, context);
  const ofType = (wanted: string): MetadataField | undefined => fields.find(({ assetType }) => assetType === wanted);
  const oldest = fields.reduce((first, each) => (each.id < first.id ? each : first));
  return ofType(type ?? ALL_TYPES) ?? ofType(ALL_TYPES) ?? oldest;
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
