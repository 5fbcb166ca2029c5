import fc from 'fast-check';
import { ALL_TYPES, type MetadataFieldType } from '../../src/assets/metadata-field.js';
import type { NumberTest, TextTest } from '../../src/assets/search.js';
import {
  EMAILS,
  FOLDERS,
  fileNameOf,
  type ModelAsset,
  type ModelCondition,
  type ModelField,
  type ModelSearch,
  numberIn,
  SORTS,
} from './search-model.js';

/** Names, texts and search terms are made of these: letters with unusual case rules, and what full-text queries, LIKE and SQL give a meaning. */
const PIECES = [
  ...[
    'a',
    'b',
    'A',
    'lamp',
    'LAMP',
    'ä',
    'Ä',
    'é',
    'E\u0301',
    'ß',
    'ẞ',
    'Σ',
    'σ',
    'ς',
    'ΟΔΟΣ',
    'İ',
    'ı',
    'I',
    'K',
    'ſ',
    'µ',
    'ǅ',
    'д',
    'Д',
    '灯',
    '😀',
    '𐐀',
    '𐐨',
  ],
  ...[
    '"',
    '""',
    "'",
    '%',
    '_',
    '*',
    '^',
    '{',
    '}',
    '{name}',
    ':',
    '(',
    ')',
    '-',
    '+',
    '.',
    ',',
    ' ',
    '\n',
    '\t',
    '\\',
    '/',
    '&',
    '<',
    ' AND ',
    ' OR ',
    ' NOT ',
    'NEAR(',
  ],
];
const TYPES = ['Image', 'Video', 'Pdf', 'ImageSet', 'Font'];
const SUB_TYPES = ['MediaSet', 'mediaset', 'Other'];
const ENGINES = ['PostScriptRip', 'PhotoshopLayers'];
const FIELD_TYPES: readonly MetadataFieldType[] = [
  ...(['String', 'Untyped', 'Boolean', 'Int', 'Float', 'Date', 'Color', 'Dimension', 'FileName'] as const),
  ...(['SingleTag', 'MultiTag', 'SingleFixedTag', 'MultiFixedTag', 'BooleanTag'] as const),
];
const STRING_OPS = ['Equals', 'NotEquals', 'Contains', 'NotContains', 'StartsWith', 'EndsWith'] as const;
const NUMBER_OPS = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'] as const;

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((parts) => parts.join(''));
const moment = fc.integer({ min: 0, max: 12 }).map((hours) => Date.UTC(2027, 0, 1) + hours * 3_600_000);
const size = fc.integer({ min: 0, max: 6 }).map((n) => n * 1000);
const user = fc.option(fc.constantFrom(0, 1, 2), { nil: null });

/** A valid value of a field. */
function valueFor(fieldType: MetadataFieldType): fc.Arbitrary<string> {
  switch (fieldType) {
    case 'Boolean':
    case 'BooleanTag':
      return fc.constantFrom('True', 'False');
    case 'Int':
      return fc.integer({ min: -3, max: 3 }).map(String);
    case 'Float':
      return fc.constantFrom('-1.5', '0', '0.25', '1e3', '2');
    case 'Date':
      return moment.map((at) => new Date(at).toISOString());
    default:
      return text;
  }
}

const nullable = fc.option(text, { nil: null });

/** Assets of a company with some fields. */
export function assetArbitrary(fields: readonly ModelField[]): fc.Arbitrary<ModelAsset> {
  const values = fields.map(({ fieldType, assetType }) => ({
    assetType,
    value: fc.option(fc.array(valueFor(fieldType), { minLength: 1, maxLength: fieldType.startsWith('Multi') ? 3 : 1 }), { nil: undefined, freq: 2 }),
  }));
  return fc.constantFrom(...TYPES).chain((type) =>
    fc.record({
      type: fc.constant(type),
      subType: fc.option(fc.constantFrom(...SUB_TYPES), { nil: null }),
      name: text.map((each) => each || 'x'),
      extension: fc.constantFrom('', '.jpg', '.JPG', '.mp4', '.Σ'),
      folder: fc.nat(FOLDERS.length - 1),
      trashedFrom: fc.option(fc.nat(FOLDERS.length - 1), { nil: null, freq: 2 }),
      trashState: fc.constantFrom(0, 0, 0, 1, 2),
      marked: fc.constantFrom(0, 0, 1, 8, 15),
      fileSize: size,
      created: moment,
      lastModified: moment,
      creator: user,
      modifier: user,
      engine: fc.option(fc.constantFrom(...ENGINES), { nil: null }),
      createdWith: nullable,
      keywords: nullable,
      description: nullable,
      comments: nullable,
      userData: nullable,
      projects: fc.subarray([0, 1]),
      values: fc.tuple(...values.map(({ assetType, value }) => (assetType === ALL_TYPES || assetType === type ? value : fc.constant(undefined)))),
    }),
  );
}

/** A field of each type. */
export const fieldsArbitrary: fc.Arbitrary<readonly ModelField[]> = fc.tuple(
  ...FIELD_TYPES.map((fieldType) =>
    fc.record({
      fieldType: fc.constant(fieldType),
      assetType: fc.constantFrom(ALL_TYPES, 'Image'),
      // Tag fields have no default.
      defaultValue: fieldType.endsWith('Tag') ? fc.constant('') : fc.oneof(fc.constant(''), valueFor(fieldType)),
    }),
  ),
);

/** A text to search for: one of the texts, or a part of it, in any case; now and then any text. */
function soughtIn(texts: readonly string[]): fc.Arbitrary<string> {
  const there = fc.tuple(fc.constantFrom(...(texts.length > 0 ? texts : [''])), fc.nat(8), fc.nat(8), fc.constantFrom('as is', 'upper', 'lower'));
  const part = there.map(([whole, from, length, letters]) => {
    const cut = [...whole]
      .slice(from === 8 ? 0 : from % Math.max(1, [...whole].length))
      .slice(0, length === 8 ? undefined : length)
      .join('');
    return letters === 'upper' ? cut.toUpperCase() : letters === 'lower' ? cut.toLowerCase() : cut;
  });
  return fc.oneof({ weight: 4, arbitrary: part }, { weight: 1, arbitrary: text });
}

function textTestIn(texts: readonly (string | null)[]): fc.Arbitrary<TextTest> {
  return fc.record({
    op: fc.constantFrom(...STRING_OPS),
    value: soughtIn(texts.filter((each) => each !== null)),
    isCaseSensitive: fc.constantFrom(false, false, true),
  });
}

function numberTestOf(number: fc.Arbitrary<number>): fc.Arbitrary<NumberTest> {
  return fc.oneof(
    fc.record({ op: fc.constantFrom(...NUMBER_OPS), value: number }),
    fc.record({ op: fc.constantFrom('Between' as const, 'NotBetween' as const), min: number, max: number }),
  );
}

function conditionArbitrary(fields: readonly ModelField[], assets: readonly ModelAsset[]): fc.Arbitrary<ModelCondition> {
  const all = (pick: (asset: ModelAsset) => string | null): (string | null)[] => assets.map(pick);
  const textField = <Field extends Extract<ModelCondition, { kind: 'text' }>['field']>(field: Field, pick: (asset: ModelAsset) => string | null) =>
    fc.record({ kind: fc.constant('text' as const), field: fc.constant(field), test: textTestIn(all(pick)) });
  const fieldConditions = fields.map(({ fieldType, defaultValue }, field): fc.Arbitrary<ModelCondition> => {
    const there = [defaultValue, ...assets.flatMap(({ values }) => values[field] ?? [])];
    const number = valueFor(fieldType).map((value) => numberIn(fieldType, value) ?? 0);
    return fc.oneof(
      fc.record({ kind: fc.constant('metadata' as const), field: fc.constant(field), test: textTestIn(there) }),
      ['Boolean', 'Int', 'Float', 'Date'].includes(fieldType)
        ? fc.record({ kind: fc.constant('metadataNumber' as const), field: fc.constant(field), test: numberTestOf(number) })
        : fc.record({
            kind: fc.constant('tags' as const),
            field: fc.constant(field),
            values: fc.array(fc.constantFrom(...there, 'nothing'), { minLength: 1, maxLength: 3 }),
            all: fc.boolean(),
          }),
    );
  });
  const simple: fc.Arbitrary<ModelCondition> = fc.oneof(
    textField('name', ({ name }) => name),
    textField('fileName', fileNameOf),
    textField('createdWith', ({ createdWith }) => createdWith),
    textField('keywords', ({ keywords }) => keywords),
    textField('description', ({ description }) => description),
    textField('comments', ({ comments }) => comments),
    textField('userData', ({ userData }) => userData),
    fc.record({ kind: fc.constant('number' as const), field: fc.constant('fileSize' as const), test: numberTestOf(size) }),
    fc.record({
      kind: fc.constant('number' as const),
      field: fc.constantFrom('created' as const, 'lastModified' as const),
      test: numberTestOf(moment),
    }),
    fc.record({ kind: fc.constant('user' as const), of: fc.constantFrom('creator' as const, 'modifier' as const), test: textTestIn(EMAILS) }),
    fc.record({ kind: fc.constant('type' as const), test: textTestIn(TYPES) }),
    fc.record({ kind: fc.constant('folder' as const), test: textTestIn(FOLDERS) }),
    fc.record({ kind: fc.constant('id' as const), test: textTestIn(['1', '10', '3']) }),
    fc.record({ kind: fc.constant('keyword' as const), value: soughtIn(assets.flatMap(({ keywords }) => keywords ?? [])) }),
    fc.record({
      kind: fc.constant('extension' as const),
      extensions: fc.subarray(['jpg', 'mp4', 'pdf', 'σ']),
      isNegated: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('constant' as const), holds: fc.boolean() }),
    fc.oneof(...fieldConditions),
  );
  return fc.letrec<{ any: ModelCondition; group: ModelCondition }>((tie) => ({
    any: fc.oneof({ depthSize: 'small' }, { weight: 4, arbitrary: simple }, { weight: 1, arbitrary: tie('group') }),
    group: fc.record({
      kind: fc.constant('group' as const),
      match: fc.constantFrom('MatchAll' as const, 'MatchAny' as const),
      of: fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
    }),
  })).any;
}

/** Searches of a catalogue; most look for something that is there. */
export function searchArbitrary(fields: readonly ModelField[], assets: readonly ModelAsset[]): fc.Arbitrary<ModelSearch> {
  const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
    fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
  return fc.record({
    folder: rarely(fc.record({ path: fc.constantFrom(...FOLDERS, 'unknown/', 'a/b'), includeSubfolders: fc.boolean() })),
    readable: rarely(fc.subarray(FOLDERS.map((_, n) => n))),
    trashState: fc.constantFrom(0, 0, 0, 1, 2, undefined),
    isMarked: rarely(fc.boolean()),
    types: rarely(fc.subarray(TYPES)),
    excludedTypes: rarely(fc.subarray(TYPES)),
    subTypes: rarely(fc.subarray(SUB_TYPES)),
    strictSubTypes: fc.boolean(),
    excludedByproducts: rarely(
      fc.oneof(
        fc.constant('all' as const),
        fc.array(fc.record({ engine: fc.constantFrom(...ENGINES), type: fc.constantFrom(...TYPES) }), { maxLength: 2 }),
      ),
    ),
    project: rarely(fc.constantFrom(0, 1)),
    condition: fc.option(conditionArbitrary(fields, assets), { nil: undefined, freq: 5 }),
    sortBy: fc.constantFrom(...(Object.keys(SORTS) as (keyof typeof SORTS)[])), // the keys of the table
    descending: fc.boolean(),
    limit: fc.integer({ min: 1, max: 12 }),
  });
}
