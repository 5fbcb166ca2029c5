import { lookup, types } from 'mime-types';
import { textPasses } from '../../assets/condition-test.js';
import { ALL_TYPES, type MetadataField } from '../../assets/metadata-field.js';
import { numberOfValue, storedValue } from '../../assets/metadata-value.js';
import type { Condition, SortedField, SortKey, TextField, TextTest } from '../../assets/search.js';
import { ASSET_SORT_FIELDS, isOneOf, METADATA_KEYS, STRING_COMPARISON_OPERATORS } from '../../contract/constants.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { MetadataCondition } from '../../contract/generated-types.js';
import type { DistinctFact } from '../../store/asset-store.js';
import { anyFieldCondition, numberCondition, textTest } from '../assets/search-conditions.js';
import type { OperationContext } from '../operation.js';

/** Comes before the name of a user-defined field in a key (d). */
const OWN = 'custom_attributes.';

/** Keys for texts of an asset (d; c for those of XMP). */
const TEXT_KEYS: ReadonlyMap<string, TextField> = new Map<string, TextField>([
  ['name', 'name'],
  // As in `imageInfo` (t).
  ['sku', 'name'],
  ['file_name', 'fileName'],
  ['description', 'description'],
  ['dc.description', 'description'],
  ['comment', 'comments'],
  ['user_data', 'userData'],
  ['dc.subject', 'keywords'],
  ['keywords', 'keywords'],
  ['xmp.creatortool', 'createdWith'],
]);

/** Keys for moments of an asset (d). */
const MOMENT_KEYS: ReadonlyMap<string, 'created' | 'lastModified'> = new Map([
  ['created_at', 'created'],
  ['modified_at', 'lastModified'],
]);

/** Keys whose values can be listed. */
const FACT_KEYS: ReadonlyMap<string, DistinctFact> = new Map<string, DistinctFact>([
  ...TEXT_KEYS,
  ['type', 'type'],
  ['folder_path', 'folder'],
  ['created_by', 'createUser'],
  ['modified_by', 'lastModifyUser'],
]);

/** The user-defined fields that a key names: several types of assets may each have one of the name. */
function ownFieldsOfKey(key: string, companyId: number, { store }: OperationContext): MetadataField[] {
  if (!isOwnKey(key)) return [];
  return store.metadata.fields(companyId).filter(({ name }) => name === key.slice(OWN.length));
}

/** Whether a key names a user-defined field, whether it exists or not. */
export function isOwnKey(key: string): boolean {
  return key.startsWith(OWN);
}

/** The MIME type of a file, by its extension; undefined for an unknown one. */
export function formatOf(extension: string): string | undefined {
  return lookup(extension) || undefined;
}

/**
 * The search condition for a condition of the metadata search. Its field is a key in dot notation, not a handle (d).
 * A key that the mock does not know is empty for every asset (c).
 *
 * @throws IpsApiFault 30001 for an operator that the key cannot take, 30002 without a value
 */
export function keyCondition(condition: MetadataCondition, companyId: number, context: OperationContext): Condition {
  const key = condition.fieldHandle.trim();
  const fields = ownFieldsOfKey(key, companyId, context);
  if (fields.length > 0) return anyFieldCondition(condition, fields);
  const moment = MOMENT_KEYS.get(key.toLowerCase());
  if (moment) return momentCondition(condition, key, moment, context);
  const test: TextTest = { ...textTest(condition, key), isCaseSensitive: condition.caseSensitive ?? false };
  const text = TEXT_KEYS.get(key.toLowerCase());
  if (text) return { kind: 'text', field: text, test };
  switch (key.toLowerCase()) {
    case 'asset_id':
      return { kind: 'id', test };
    case 'type':
      return { kind: 'type', test };
    case 'folder_path':
      return { kind: 'folder', test };
    case 'created_by':
      return { kind: 'user', field: 'createUserId', test };
    case 'modified_by':
      return { kind: 'user', field: 'lastModifyUserId', test };
    case 'dc.format':
      return formatCondition(test);
    default:
      return { kind: 'constant', holds: textPasses(test, '') };
  }
}

/** Parts of a moment are looked for in its text (d); a whole one is compared with the moment itself, to the second unless it says more (c). */
function momentCondition(condition: MetadataCondition, key: string, field: 'created' | 'lastModified', { settings }: OperationContext): Condition {
  const { op, value } = condition;
  const isWhole = op === 'Equals' || op === 'NotEquals';
  if (!isWhole && isOneOf(STRING_COMPARISON_OPERATORS, op)) {
    const test: TextTest = { ...textTest(condition, key), isCaseSensitive: condition.caseSensitive ?? false };
    return { kind: 'momentText', field, timeZone: settings.timeZone, test };
  }
  const at = value === undefined ? null : numberOfValue('Date', value);
  if (!isWhole || at === null || at % 1000 !== 0) return numberCondition(condition, key, field);
  return { kind: 'number', field, test: { op: op === 'Equals' ? 'Between' : 'NotBetween', min: at, max: at + 999 } };
}

/** What keys for facts of an asset sort by. */
const SORT_KEYS: ReadonlyMap<string, SortKey> = new Map<string, SortKey>([
  ...[...TEXT_KEYS].map(([key, field]): [string, SortKey] => [key, field === 'name' ? 'Name' : field]),
  ['asset_id', 'id'],
  ['type', 'AssetType'],
  ['folder_path', 'folder'],
  ['created_at', 'Created'],
  ['modified_at', 'Modified'],
  ['created_by', 'createUser'],
  ['modified_by', 'lastModifyUser'],
  // Close to the order of MIME types (c).
  ['dc.format', 'extension'],
]);

/**
 * What `sortBy` of the metadata search sorts by: a sort field of assets (d) or a metadata key (o). Keys of XMP that the mock does not know are
 * empty for every asset: they leave the order of the numbers (c).
 *
 * @throws IpsApiFault 30001 for anything else
 */
export function sortKeyOf(sortBy: string, companyId: number, context: OperationContext): SortKey {
  const key = sortBy.trim();
  if (isOneOf(ASSET_SORT_FIELDS, key)) return key;
  const fields = ownFieldsOfKey(key, companyId, context);
  if (fields.length > 0) return fields.map(sortedField);
  const sortKey = SORT_KEYS.get(key.toLowerCase());
  if (sortKey !== undefined) return sortKey;
  if (/^[\w-]+(?:\.[^.]+)+$/.test(key)) return 'id';
  throw new IpsApiFault(
    'invalidParameter',
    `sortBy: "${sortBy}" is no sort field and no metadata key: expected ${[...ASSET_SORT_FIELDS, ...METADATA_KEYS].join(', ')}, custom_attributes.Colour or a key such as dc.rights`,
  );
}

function sortedField({ id, assetType, fieldType, defaultValue }: MetadataField): SortedField {
  const { number, valueKey } = storedValue(fieldType, defaultValue);
  return { fieldId: id, assetType: assetType === ALL_TYPES ? undefined : assetType, fallback: number ?? valueKey };
}

/** Turns a test of MIME types into one of extensions. */
function formatCondition(test: TextTest): Condition {
  const positive: TextTest = { ...test, op: test.op === 'NotEquals' ? 'Equals' : test.op === 'NotContains' ? 'Contains' : test.op };
  // Files with other extensions have no MIME type: if that passes, all files pass but for those listed.
  const isOtherFit = textPasses(positive, '');
  const extensions = Object.entries(types).flatMap(([extension, type]) => (textPasses(positive, type) === isOtherFit ? [] : [extension]));
  return { kind: 'extension', extensions, isNegated: isNegative(test.op) !== isOtherFit };
}

function isNegative(op: string): boolean {
  return op === 'NotEquals' || op === 'NotContains';
}

/** A value, and how many assets have it. */
interface Counted {
  readonly value: string | null;
  readonly count: number;
}

/**
 * The values of a key among a company's assets, with how many have each; null stands for no value.
 *
 * @throws IpsApiFault 30001 for an empty key
 */
export function valuesOfKey(key: string, companyId: number, context: OperationContext): Counted[] {
  const { store } = context;
  const name = key.trim();
  if (name === '')
    throw new IpsApiFault('invalidParameter', 'metadataKey is empty: expected a key such as dc.format, type or custom_attributes.Colour');
  const all = store.assets.counts(companyId).reduce((sum, { count }) => sum + count, 0);
  const fields = ownFieldsOfKey(name, companyId, context);
  if (fields.length > 0) {
    const values = merged(fields.flatMap(({ id }) => store.metadata.distinct(companyId, id)));
    const having = fields.reduce((sum, { id }) => sum + store.metadata.assetsWith(companyId, id), 0);
    return [{ value: null, count: all - having }, ...values];
  }
  if (name.toLowerCase() === 'dc.format')
    return merged(
      store.assets.distinct(companyId, 'extension').map(({ value, count }) => ({ value: value === null ? null : (formatOf(value) ?? null), count })),
    );
  const fact = FACT_KEYS.get(name.toLowerCase());
  return fact ? store.assets.distinct(companyId, fact) : [{ value: null, count: all }];
}

function merged(counts: readonly Counted[]): Counted[] {
  const sums = new Map<string | null, number>();
  for (const { value, count } of counts) sums.set(value, (sums.get(value) ?? 0) + count);
  return [...sums].map(([value, count]) => ({ value, count }));
}
