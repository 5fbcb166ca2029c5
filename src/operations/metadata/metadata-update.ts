import type { Asset } from '../../assets/asset.js';
import { isFieldOf, type MetadataField, tagKind } from '../../assets/metadata-field.js';
import { misfitOf, storedValue } from '../../assets/metadata-value.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { MetadataUpdate } from '../../contract/generated-types.js';
import type { MetadataStore } from '../../store/metadata-store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { fieldOfHandle } from './resolve.js';

/**
 * Sets an asset's value of a metadata field (d).
 *
 * @throws IpsApiFault 30001 for an unknown field or one that assets of this type do not have, for a value that does not fit an enforced field,
 *   for a tag that is not in a fixed dictionary; 30002 without a value
 */
export function updateMetadata(asset: Asset, update: MetadataUpdate, call: AuthorizedCall<unknown>, context: OperationContext): void {
  const { metadata } = context.store;
  const field = fieldOfHandle(update.fieldHandle, call, context, asset.type);
  if (!isFieldOf(field, asset.type)) {
    throw new IpsApiFault(
      'invalidParameter',
      `fieldHandle: the field "${update.fieldHandle}" is for assets of the type ${field.assetType}, "${asset.name}" is ${asset.type}`,
    );
  }
  const values = tagKind(field).isTag ? tagsAfter(asset, field, update, metadata) : [checkedValue(field, plainValue(update))];
  metadata.setValues(
    asset.id,
    field.id,
    values.map((value) => storedValue(field.fieldType, value)),
  );
}

/** The tags of an asset after an update: `value` and `setTagValueArray` replace them, then tags are added and deleted (d). */
function tagsAfter(asset: Asset, field: MetadataField, update: MetadataUpdate, metadata: MetadataStore): string[] {
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
  // A field for one tag keeps the last of several (d).
  return isMulti ? [...new Set(after)] : after.slice(-1);
}

/** A tag as its dictionary spells it. An open dictionary takes new ones (d). */
function tagOf(field: MetadataField, tag: string, metadata: MetadataStore): string {
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

/** @throws IpsApiFault 30001 for a value that does not fit an enforced field (d) */
function checkedValue(field: MetadataField, value: string): string {
  const misfit = field.isEnforced && value !== '' ? misfitOf(field.fieldType, value) : undefined;
  if (misfit !== undefined) throw new IpsApiFault('invalidParameter', `"${value}" is no ${field.fieldType} for "${field.name}": ${misfit}`);
  return value;
}
