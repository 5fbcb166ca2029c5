import { formatFieldHandle, isFieldOf, type MetadataFieldType, type MetadataField as StoredField, tagKind } from '../../assets/metadata-field.js';
import { type MetadataValue, numberOfValue } from '../../assets/metadata-value.js';
import { groupBy } from '../../collections/group-by.js';
import type { Metadata, MetadataField } from '../../contract/generated-types.js';
import type { AuthorizedCall } from '../operation-call.js';

/** A metadata field as an element of an answer. All of the mock's fields are user-defined, none is required (c). */
export function toMetadataField(field: StoredField, { version }: AuthorizedCall<unknown>): MetadataField {
  return {
    fieldHandle: formatFieldHandle(field, version),
    name: field.name,
    type: field.fieldType,
    defaultValue: field.defaultValue,
    isRequired: false,
    isUserDefined: true,
    isHidden: field.isHidden === 1,
    isEnforced: field.isEnforced === 1,
    isPublishData: field.isPublishData === 1,
  };
}

/**
 * An asset's metadata as elements of an answer: its values, and the defaults of fields that it has no value of (d).
 *
 * @param type of the asset
 * @param fields of its company
 * @param values of the asset
 */
export function toMetadata(type: string, fields: readonly StoredField[], values: readonly MetadataValue[]): Metadata[] {
  const byField = groupBy(values, ({ fieldId }) => fieldId);
  return fields.flatMap((field): Metadata[] => {
    if (!isFieldOf(field, type)) return [];
    const own = byField.get(field.id)?.map(({ value }) => value) ?? (field.defaultValue === '' ? undefined : [field.defaultValue]);
    if (!own) return [];
    const [first = ''] = own;
    const { isTag } = tagKind(field);
    return [{ name: field.name, value: own.join(','), ...typedValue(field.fieldType, first), valueArray: isTag ? { items: own } : undefined }];
  });
}

function typedValue(fieldType: MetadataFieldType, value: string): Partial<Metadata> {
  const number = numberOfValue(fieldType, value);
  if (number === null) return {};
  switch (fieldType) {
    case 'Boolean':
      return { boolVal: number === 1 };
    case 'Int':
      return { longVal: number };
    case 'Float':
      return { doubleVal: number };
    case 'Date':
      return { dateVal: new Date(number) };
    default:
      return {};
  }
}
