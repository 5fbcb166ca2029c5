import { BOOLEAN_TAGS, type MetadataField, tagKind } from '../../assets/metadata-field.js';
import { misfitOf, numberOfValue } from '../../assets/metadata-value.js';
import type { Condition, NumberTest, StringOperator, TextTest } from '../../assets/search.js';
import { isOneOf, NUMERIC_COMPARISON_OPERATORS, NUMERIC_RANGE_OPERATORS, STRING_COMPARISON_OPERATORS } from '../../contract/constants.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { MetadataCondition, SystemFieldCondition, TagCondition } from '../../contract/generated-types.js';
import { fieldsOfHandle } from '../metadata/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

const TEXT_FIELDS = {
  Name: 'name',
  FileName: 'fileName',
  Keywords: 'keywords',
  Description: 'description',
  Comments: 'comments',
  UserData: 'userData',
  CreatedWith: 'createdWith',
} as const;
const NUMBER_FIELDS = { FileSize: 'fileSize', Created: 'created', LastModified: 'lastModified' } as const;
const USER_FIELDS = { CreateUser: 'createUserId', LastModifyUser: 'lastModifyUserId' } as const;

type Values = Pick<
  SystemFieldCondition & MetadataCondition,
  'op' | 'value' | 'boolVal' | 'longVal' | 'minLong' | 'maxLong' | 'doubleVal' | 'minDouble' | 'maxDouble' | 'dateVal' | 'minDate' | 'maxDate'
>;

/**
 * The search condition for a condition on a system field (d); undefined for `Sku`, which is ignored (d).
 *
 * @throws IpsApiFault 30001 for an operator or a text that the field cannot take, 30002 without a value of the right type
 */
export function systemFieldCondition(condition: SystemFieldCondition): Condition | undefined {
  const { field } = condition;
  if (field === 'Sku') return undefined;
  if (has(TEXT_FIELDS, field)) return { kind: 'text', field: TEXT_FIELDS[field], test: textTest(condition, field) };
  if (has(USER_FIELDS, field)) return { kind: 'user', field: USER_FIELDS[field], test: textTest(condition, field) };
  if (!has(NUMBER_FIELDS, field)) throw new IpsApiFault('invalidParameter', `field: there is no system field "${field}"`);
  return numberCondition(condition, field, NUMBER_FIELDS[field]);
}

/**
 * The search condition for a condition on a metadata field: `value` compares texts, a typed value numbers or moments (d).
 *
 * @throws IpsApiFault 30001 for an unknown field or an operator that it cannot take, 30002 without a value of the right type
 */
export function metadataCondition(condition: MetadataCondition, call: AuthorizedCall<unknown>, context: OperationContext): Condition {
  return anyFieldCondition(condition, fieldsOfHandle(condition.fieldHandle, call, context));
}

/**
 * The search condition for a condition on metadata fields of one name, which several types of assets may have: it holds for any of them, or if it
 * is a negation for all.
 *
 * @throws as `metadataCondition`
 */
export function anyFieldCondition(condition: Omit<MetadataCondition, 'fieldHandle'>, fields: readonly MetadataField[]): Condition {
  const isNegative = condition.op === 'NotEquals' || condition.op === 'NotContains';
  return { kind: 'group', match: isNegative ? 'MatchAll' : 'MatchAny', of: fields.map((field) => fieldCondition(condition, field)) };
}

/** The search condition for a condition on a given metadata field. @throws as `metadataCondition` */
function fieldCondition(condition: Omit<MetadataCondition, 'fieldHandle'>, field: MetadataField): Condition {
  const { id: fieldId, assetType, name, fieldType, defaultValue } = field;
  const [first, ...others] = condition.values?.items ?? [];
  if (condition.value === undefined && first !== undefined) {
    const each = [first, ...others].map((value): Condition => fieldCondition({ ...condition, value, values: undefined }, field));
    return { kind: 'group', match: 'MatchAny', of: each };
  }
  const numberKind = NUMBER_KINDS[fieldType];
  if (condition.value !== undefined || !numberKind) {
    return {
      kind: 'metadata',
      fieldId,
      assetType,
      test: { ...textTest(condition, name), isCaseSensitive: condition.caseSensitive ?? false },
      fallback: defaultValue,
    };
  }
  const fallback = numberOfValue(fieldType, defaultValue);
  return { kind: 'metadataNumber', fieldId, assetType, test: numberTest(condition, name, numberKind), fallback };
}

const NUMBER_KINDS: Readonly<Record<string, NumberKind>> = { Boolean: 'bool', Int: 'long', Float: 'double', Date: 'date' };

/**
 * The search condition for a condition on a field with tags: it `Matches` its `value`, or `MatchesAny` or `MatchesAll` of its `valueArray` (d).
 *
 * @throws IpsApiFault 30001 for an unknown field, one without tags, or an operator that the field or what it is given cannot take; 30002 without
 *   a value
 */
export function tagCondition(condition: TagCondition, call: AuthorizedCall<unknown>, context: OperationContext): Condition {
  const of = fieldsOfHandle(condition.fieldHandle, call, context).map((field) => tagFieldCondition(condition, field));
  return { kind: 'group', match: 'MatchAny', of };
}

function tagFieldCondition({ fieldHandle, op, value, valueArray }: TagCondition, field: MetadataField): Condition {
  const { isTag, isMulti } = tagKind(field);
  if (!isTag) throw new IpsApiFault('invalidParameter', `fieldHandle: the field "${fieldHandle}" is ${field.fieldType} and has no tags`);
  if (op === 'MatchesAll' && !isMulti)
    throw new IpsApiFault('invalidParameter', `op: "${op}" is no operator of ${field.fieldType}: expected Matches, MatchesAny`);
  const list = valueArray?.items ?? [];
  if (op === 'Matches' ? list.length > 0 : value !== undefined) {
    throw new IpsApiFault(
      'invalidParameter',
      `op: the field "${fieldHandle}" is compared by ${op}: expected Matches with value, MatchesAny or MatchesAll with valueArray`,
    );
  }
  const values = value === undefined ? list : [value];
  if (values.length === 0) {
    throw new IpsApiFault(
      'missingParameter',
      `${op} of the field "${fieldHandle}" has nothing to compare with: expected ${op === 'Matches' ? 'value' : 'valueArray'}`,
    );
  }
  const wanted =
    field.fieldType === 'BooleanTag' ? values.map((each) => BOOLEAN_TAGS.find((tag) => tag.toLowerCase() === each.toLowerCase()) ?? each) : values;
  return { kind: 'tags', fieldId: field.id, values: wanted, all: op === 'MatchesAll' };
}

/** A comparison of texts. @param name of the field, for faults; @throws IpsApiFault 30001 for another operator, 30002 without a value */
export function textTest({ op, value }: Pick<Values, 'op' | 'value'>, name: string): TextTest {
  return { op: stringOperator(op, name), value: value ?? missing(name, op, 'value') };
}

function stringOperator(op: string, name: string): StringOperator {
  if (isOneOf(STRING_COMPARISON_OPERATORS, op)) return op;
  throw new IpsApiFault('invalidParameter', `op: "${op}" cannot compare ${name}: expected ${STRING_COMPARISON_OPERATORS.join(', ')}`);
}

/** The search condition for a condition on a moment or the size of an asset. @param name of the field, for faults; @throws as `systemFieldCondition` */
export function numberCondition(condition: Values, name: string, field: 'fileSize' | 'created' | 'lastModified'): Condition {
  return { kind: 'number', field, test: numberTest(condition, name, field === 'fileSize' ? 'long' : 'date') };
}

type NumberKind = 'bool' | 'long' | 'double' | 'date';

function numberTest(condition: Values, name: string, kind: NumberKind): NumberTest {
  const { op } = condition;
  if (isOneOf(NUMERIC_RANGE_OPERATORS, op) && kind !== 'bool') {
    const [min, max] = rangeOf(condition, kind);
    const fields = { long: 'minLong and maxLong', double: 'minDouble and maxDouble', date: 'minDate and maxDate' }[kind];
    return { op, min: min ?? missing(name, op, fields), max: max ?? missing(name, op, fields) };
  }
  if (!isOneOf(NUMERIC_COMPARISON_OPERATORS, op) || (kind === 'bool' && op !== 'Equals')) {
    const operators = kind === 'bool' ? ['Equals'] : [...NUMERIC_COMPARISON_OPERATORS, ...NUMERIC_RANGE_OPERATORS];
    throw new IpsApiFault('invalidParameter', `op: "${op}" cannot compare ${name}: expected ${operators.join(', ')}`);
  }
  return { op, value: numberOf(condition, name, kind) ?? missing(name, op, `${kind}Val`) };
}

function rangeOf({ minLong, maxLong, minDouble, maxDouble, minDate, maxDate }: Values, kind: NumberKind): [number | undefined, number | undefined] {
  if (kind === 'date') return [minDate?.getTime(), maxDate?.getTime()];
  return kind === 'double'
    ? [asNumber(minDouble ?? minLong), asNumber(maxDouble ?? maxLong)]
    : [asNumber(minLong ?? minDouble), asNumber(maxLong ?? maxDouble)];
}

/** A typed value, or a text that means the same (c). */
function numberOf({ value, boolVal, longVal, doubleVal, dateVal }: Values, name: string, kind: NumberKind): number | undefined {
  const text = (type: 'Boolean' | 'Float' | 'Date'): number | undefined =>
    value === undefined ? undefined : (numberOfValue(type, value) ?? unfit(value, name, type));
  switch (kind) {
    case 'bool':
      return boolVal === undefined ? text('Boolean') : boolVal ? 1 : 0;
    case 'date':
      return dateVal?.getTime() ?? text('Date');
    default:
      return asNumber(longVal) ?? asNumber(doubleVal) ?? text('Float');
  }
}

/** An xsd:long that a number cannot hold is decoded as a text. */
function asNumber(value: number | string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function unfit(value: string, name: string, type: 'Boolean' | 'Float' | 'Date'): never {
  throw new IpsApiFault('invalidParameter', `value: "${value}" cannot be compared with ${name}: ${misfitOf(type, value)}`);
}

function missing(name: string, op: string, expected: string): never {
  throw new IpsApiFault('missingParameter', `The condition ${op} on ${name} has nothing to compare with: expected ${expected}`);
}

function has<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key);
}
