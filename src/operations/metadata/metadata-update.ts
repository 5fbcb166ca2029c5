import type { Asset } from '../../assets/asset.js';
import { fieldOfHandle, isFieldOf, misfitOf, storedValue, tagKind } from '../../assets/metadata.js';
import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { MetadataUpdate } from '../../contract/generated-types.js';
import type { MetadataField } from '../../store/metadata-store.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * Sets a metadata field of an asset (d).
 *
 * @throws IpsApiFault 30001 for a field that there is not or that such an asset has not, for a value that does not fit an enforced field,
 *   for a tag that a fixed dictionary has not; 30002 without a value
 */
export function updateMetadata(asset: Asset, update: MetadataUpdate, call: AuthorizedCall<unknown>, { store }: OperationContext): void {
  const field = fieldOfHandle(store, companyOfCall(call).id, update.fieldHandle, 'fieldHandle');
  if (!isFieldOf(field, asset.type)) {
    throw new IpsApiFault(
      'invalidParameter',
      `fieldHandle: the field "${update.fieldHandle}" is for assets of the type ${field.assetType}, "${asset.name}" is ${asset.type}`,
    );
  }
  const values = tagKind(field).isTag ? tagsAfter(asset, field, update, store.metadata) : [checkedValue(field, plainValue(update))];
  store.metadata.setValues(
    asset.id,
    field.id,
    values.map((value) => storedValue(field.fieldType, value)),
  );
}

type Metadata = OperationContext['store']['metadata'];

/** The tags that an asset has after an update: `value` and `setTagValueArray` replace, then tags are added and removed (d). */
function tagsAfter(asset: Asset, field: MetadataField, update: MetadataUpdate, metadata: Metadata): string[] {
  const { value, addTagValueArray, setTagValueArray, deleteTagValueArray } = update;
  if (value === undefined && !addTagValueArray && !setTagValueArray && !deleteTagValueArray) {
    throw new IpsApiFault(
      'missingParameter',
      `The update of "${field.name}" has no value: expected value, or an array of tags to add, set or delete`,
    );
  }
  const { isMulti } = tagKind(field);
  const before = metadata.valuesOf(asset.id, field.id);
  const given = setTagValueArray ? (setTagValueArray.items ?? []) : value === undefined ? undefined : value === '' ? [] : [value];
  const added = (addTagValueArray?.items ?? []).map((tag) => tagOf(field, tag, metadata));
  const base = given ? given.map((tag) => tagOf(field, tag, metadata)) : before;
  const removed = new Set(deleteTagValueArray?.items ?? []);
  const after = [...base, ...added].filter((tag) => !removed.has(tag));
  // Of several values, a field for one keeps the last (d).
  return isMulti ? [...new Set(after)] : after.slice(-1);
}

/** A tag as its dictionary has it; an open dictionary takes on what is new (d). */
function tagOf(field: MetadataField, tag: string, metadata: Metadata): string {
  const dictionary = metadata.tags(field.id);
  const known =
    dictionary.find((each) => each === tag) ??
    (field.fieldType === 'BooleanTag' ? dictionary.find((each) => each.toLowerCase() === tag.toLowerCase()) : undefined);
  if (known !== undefined) return known;
  if (tagKind(field).isFixed) {
    throw new IpsApiFault('invalidParameter', `"${tag}" is no tag of "${field.name}": expected one of ${dictionary.join(', ') || '(none)'}`);
  }
  metadata.addTags(field.id, [tag]);
  return tag;
}

function plainValue({ fieldHandle, value, boolVal, longVal, doubleVal, dateVal }: MetadataUpdate): string {
  const given = value ?? boolVal ?? longVal ?? doubleVal ?? dateVal?.toISOString();
  if (given === undefined) {
    throw new IpsApiFault('missingParameter', `The update of "${fieldHandle}" has no value: expected value, boolVal, longVal, doubleVal or dateVal`);
  }
  return String(given);
}

/** @throws IpsApiFault 30001 for a value that does not fit, where the field is enforced (d) */
function checkedValue(field: MetadataField, value: string): string {
  const misfit = field.isEnforced && value !== '' ? misfitOf(field.fieldType, value) : undefined;
  if (misfit !== undefined) throw new IpsApiFault('invalidParameter', `"${value}" is no ${field.fieldType} for "${field.name}": ${misfit}`);
  return value;
}

/** An asset whose metadata changed has changed: what publishes it next sees that. */
export function touchAsset(asset: Asset, { now, caller }: AuthorizedCall<unknown>, { store }: OperationContext): void {
  store.assets.update(asset, { pending: ALL_CONTEXTS, lastModified: now, lastModifyUserId: caller.id });
}
