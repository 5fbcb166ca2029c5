import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asset, newAsset } from '../../src/assets/asset.js';
import { ALL_TYPES, type MetadataField, type MetadataFieldType } from '../../src/assets/metadata-field.js';
import { storedValue } from '../../src/assets/metadata-value.js';
import type { AssetSearch, Condition, NumberTest, TextTest } from '../../src/assets/search.js';
import type { Company, User } from '../../src/store/account-store.js';
import { openStore, type Store } from '../../src/store/store.js';
import { companyRow, userRow } from './rows.js';

/** Pieces of which names, texts and what is searched for are made: letters whose case is not plain, and what full-text queries, LIKE and SQL give a meaning. */
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
const EMAILS = ['Robin@example.com', 'ädä@example.com', 'o_reilly%@example.com'];
const FOLDERS = ['', 'a/', 'a/b/', 'a/b/c/', 'a-b/', 'a0/', 'A/', 'ä ö/', '😀/'];
const FIELD_TYPES: readonly MetadataFieldType[] = [
  ...(['String', 'Untyped', 'Boolean', 'Int', 'Float', 'Date', 'Color', 'Dimension', 'FileName'] as const),
  ...(['SingleTag', 'MultiTag', 'SingleFixedTag', 'MultiFixedTag', 'BooleanTag'] as const),
];
const SORTS = { Name: 'name', Created: 'created', Modified: 'lastModified', AssetType: 'type', FileSize: 'fileSize' } as const;
const STRING_OPS = ['Equals', 'NotEquals', 'Contains', 'NotContains', 'StartsWith', 'EndsWith'] as const;
const NUMBER_OPS = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'] as const;

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((parts) => parts.join(''));
const moment = fc.integer({ min: 0, max: 12 }).map((hours) => Date.UTC(2027, 0, 1) + hours * 3_600_000);
const size = fc.integer({ min: 0, max: 6 }).map((n) => n * 1000);
const user = fc.option(fc.constantFrom(0, 1, 2), { nil: null });

/** A value as a field of a type takes it. */
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

/** An asset with all that hangs on it; the model knows nothing else of it. Users, folders, fields and projects are places in their lists. */
interface ModelAsset {
  readonly type: string;
  readonly subType: string | null;
  readonly name: string;
  readonly extension: string;
  readonly folder: number;
  /** Where it was when its folder went to the trash. */
  readonly trashedFrom: number | null;
  readonly trashState: number;
  readonly marked: number;
  readonly fileSize: number;
  readonly created: number;
  readonly lastModified: number;
  readonly creator: number | null;
  readonly modifier: number | null;
  readonly engine: string | null;
  readonly createdWith: string | null;
  readonly keywords: string | null;
  readonly description: string | null;
  readonly comments: string | null;
  readonly userData: string | null;
  readonly projects: readonly number[];
  /** By field; undefined where it was given none. */
  readonly values: readonly (readonly string[] | undefined)[];
}

interface ModelField {
  readonly fieldType: MetadataFieldType;
  readonly assetType: string;
  readonly defaultValue: string;
}

/** What is asked, in words of the model. */
type Asked =
  | Extract<Condition, { kind: 'text' | 'number' | 'type' | 'folder' | 'id' | 'keyword' | 'extension' | 'constant' }>
  | { readonly kind: 'user'; readonly of: 'creator' | 'modifier'; readonly test: TextTest }
  | { readonly kind: 'metadata'; readonly field: number; readonly test: TextTest }
  | { readonly kind: 'metadataNumber'; readonly field: number; readonly test: NumberTest }
  | { readonly kind: 'tags'; readonly field: number; readonly values: readonly string[]; readonly all: boolean }
  | { readonly kind: 'group'; readonly match: 'MatchAll' | 'MatchAny'; readonly of: readonly Asked[] };

interface ModelSearch {
  readonly folder: { readonly path: string; readonly includeSubfolders: boolean } | undefined;
  readonly readable: readonly number[] | undefined;
  readonly trashState: number | undefined;
  readonly isMarked: boolean | undefined;
  readonly types: readonly string[] | undefined;
  readonly excludedTypes: readonly string[] | undefined;
  readonly subTypes: readonly string[] | undefined;
  readonly strictSubTypes: boolean;
  readonly excludedByproducts: 'all' | readonly { readonly engine: string; readonly type: string }[] | undefined;
  readonly project: number | undefined;
  readonly condition: Asked | undefined;
  readonly sortBy: keyof typeof SORTS;
  readonly descending: boolean;
  readonly limit: number;
}

const nullable = fc.option(text, { nil: null });

function assetArbitrary(fields: readonly ModelField[]): fc.Arbitrary<ModelAsset> {
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

const fieldsArbitrary: fc.Arbitrary<readonly ModelField[]> = fc.tuple(
  ...FIELD_TYPES.map((fieldType) =>
    fc.record({
      fieldType: fc.constant(fieldType),
      assetType: fc.constantFrom(ALL_TYPES, 'Image'),
      // Fields of tags have none.
      defaultValue: fieldType.endsWith('Tag') ? fc.constant('') : fc.oneof(fc.constant(''), valueFor(fieldType)),
    }),
  ),
);

/** A text to look for: one that is there, a part of it, in other case; or any. */
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

function conditionArbitrary(fields: readonly ModelField[], assets: readonly ModelAsset[]): fc.Arbitrary<Asked> {
  const all = (pick: (asset: ModelAsset) => string | null): (string | null)[] => assets.map(pick);
  const textField = <Field extends Extract<Asked, { kind: 'text' }>['field']>(field: Field, pick: (asset: ModelAsset) => string | null) =>
    fc.record({ kind: fc.constant('text' as const), field: fc.constant(field), test: textTestIn(all(pick)) });
  const fieldConditions = fields.map(({ fieldType, defaultValue }, field): fc.Arbitrary<Asked> => {
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
  const simple: fc.Arbitrary<Asked> = fc.oneof(
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
  return fc.letrec<{ any: Asked; group: Asked }>((tie) => ({
    any: fc.oneof({ depthSize: 'small' }, { weight: 4, arbitrary: simple }, { weight: 1, arbitrary: tie('group') }),
    group: fc.record({
      kind: fc.constant('group' as const),
      match: fc.constantFrom('MatchAll' as const, 'MatchAny' as const),
      of: fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
    }),
  })).any;
}

function searchArbitrary(fields: readonly ModelField[], assets: readonly ModelAsset[]): fc.Arbitrary<ModelSearch> {
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

// The model: what the documentation says, with no eye to how it is done.

/** Letter by letter, so that a part of a text is a part of it in any case; both small forms of Σ are the same letter. */
function withoutCase(value: string): string {
  return [...value].map((letter) => letter.toLowerCase().replace('ς', 'σ')).join('');
}

function passesText({ op, value, isCaseSensitive }: TextTest, actuals: readonly string[]): boolean {
  const form = (each: string): string => (isCaseSensitive ? each : withoutCase(each));
  const wanted = form(value);
  const some = (holds: (actual: string) => boolean): boolean => actuals.some((actual) => holds(form(actual)));
  switch (op) {
    case 'Equals':
      return some((actual) => actual === wanted);
    case 'NotEquals':
      return !some((actual) => actual === wanted);
    case 'Contains':
      return some((actual) => actual.includes(wanted));
    case 'NotContains':
      return !some((actual) => actual.includes(wanted));
    case 'StartsWith':
      return some((actual) => actual.startsWith(wanted));
    case 'EndsWith':
      return some((actual) => actual.endsWith(wanted));
  }
}

function passesNumber(asked: NumberTest, actual: number): boolean {
  if ('min' in asked) return (actual >= asked.min && actual <= asked.max) === (asked.op === 'Between');
  const difference = actual - asked.value;
  return {
    Equals: difference === 0,
    NotEquals: difference !== 0,
    LessThan: difference < 0,
    LessThanEquals: difference <= 0,
    GreaterThan: difference > 0,
    GreaterThanEquals: difference >= 0,
  }[asked.op];
}

function numberIn(fieldType: MetadataFieldType, value: string): number | undefined {
  if (value === '') return undefined;
  if (fieldType === 'Boolean') return value === 'True' ? 1 : 0;
  return fieldType === 'Date' ? Date.parse(value) : Number(value);
}

/** What stands behind the last dot. */
function extensionIn(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

function fileNameOf({ name, extension }: ModelAsset): string {
  return `${name}${extension}`;
}

/** A catalogue as the model has it, and as it lies in the store. */
interface Catalogue {
  readonly company: Company;
  readonly fields: readonly ModelField[];
  readonly assets: readonly ModelAsset[];
  /** Numbers in the store. */
  readonly ids: readonly number[];
  readonly folderIds: readonly number[];
  readonly stored: readonly MetadataField[];
  readonly projectIds: readonly number[];
}

/** Path of an asset's folder: of one that went to the trash with it, the path that it had. */
function folderPath({ company }: Catalogue, asset: ModelAsset): string {
  return `${company.rootPath}${FOLDERS[(asset.trashState === 0 ? null : asset.trashedFrom) ?? asset.folder]}`;
}

/** The values that an asset's field has: those it was given, else the default, where assets of its type have the field. */
function valuesOf({ fields }: Catalogue, asset: ModelAsset, field: number): readonly string[] {
  const { assetType, defaultValue } = fields[field] ?? { assetType: '', defaultValue: '' };
  return asset.values[field] ?? [assetType === ALL_TYPES || assetType === asset.type ? defaultValue : ''];
}

function holds(catalogue: Catalogue, asset: ModelAsset, id: number, asked: Asked): boolean {
  switch (asked.kind) {
    case 'text':
      return passesText(asked.test, [asked.field === 'fileName' ? fileNameOf(asset) : (asset[asked.field] ?? '')]);
    case 'number':
      return passesNumber(asked.test, asset[asked.field]);
    case 'user':
      return passesText(asked.test, [EMAILS[asset[asked.of] ?? -1] ?? '']);
    case 'type':
      return passesText(asked.test, [asset.type]);
    case 'folder':
      return passesText(asked.test, [folderPath(catalogue, asset)]);
    case 'id':
      return passesText(asked.test, [String(id)]);
    case 'keyword':
      return passesText({ op: 'Contains', value: asked.value }, [asset.keywords ?? '']);
    case 'extension':
      return asked.extensions.includes(extensionIn(fileNameOf(asset))) !== asked.isNegated;
    case 'constant':
      return asked.holds;
    case 'metadata':
      return passesText(asked.test, valuesOf(catalogue, asset, asked.field));
    case 'metadataNumber': {
      const { fieldType = 'Int' } = catalogue.fields[asked.field] ?? {};
      return valuesOf(catalogue, asset, asked.field).some((value) => {
        const number = numberIn(fieldType, value);
        return number !== undefined && passesNumber(asked.test, number);
      });
    }
    case 'tags': {
      const own = new Set((asset.values[asked.field] ?? []).map(withoutCase));
      const has = (value: string): boolean => own.has(withoutCase(value));
      return asked.all ? asked.values.every(has) : asked.values.some(has);
    }
    case 'group':
      return asked.match === 'MatchAll'
        ? asked.of.every((each) => holds(catalogue, asset, id, each))
        : asked.of.some((each) => holds(catalogue, asset, id, each));
  }
}

function fits(catalogue: Catalogue, asset: ModelAsset, id: number, search: ModelSearch): boolean {
  const { folder, readable, types, excludedTypes, subTypes, excludedByproducts, project } = search;
  const path = folderPath(catalogue, asset);
  const wanted = folder && `${catalogue.company.rootPath}${folder.path}`;
  return (
    (wanted === undefined || path === wanted || (folder?.includeSubfolders === true && wanted.endsWith('/') && path.startsWith(wanted))) &&
    (readable?.includes(asset.folder) ?? true) &&
    (search.trashState === undefined || asset.trashState === search.trashState) &&
    (search.isMarked === undefined || asset.marked > 0 === search.isMarked) &&
    (types?.includes(asset.type) ?? true) &&
    !excludedTypes?.includes(asset.type) &&
    (subTypes === undefined || (asset.subType === null ? !search.strictSubTypes : subTypes.includes(asset.subType))) &&
    !(excludedByproducts === 'all' && asset.engine !== null) &&
    !(Array.isArray(excludedByproducts) && excludedByproducts.some(({ engine, type }) => engine === asset.engine && type === asset.type)) &&
    (project === undefined || asset.projects.includes(project)) &&
    (search.condition === undefined || holds(catalogue, asset, id, search.condition))
  );
}

/** Texts in the order of their characters, in which UTF-16 does not have them all. */
function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

function expectedIds(catalogue: Catalogue, search: ModelSearch): number[] {
  const key = (asset: ModelAsset): string | number => (search.sortBy === 'Name' ? withoutCase(asset.name) : asset[SORTS[search.sortBy]]);
  const found = catalogue.assets.flatMap((asset, n) => {
    const id = catalogue.ids[n] ?? 0;
    return fits(catalogue, asset, id, search) ? [{ key: key(asset), id }] : [];
  });
  found.sort((one, other) => (compare(one.key, other.key) || one.id - other.id) * (search.descending ? -1 : 1));
  return found.map(({ id }) => id);
}

// The same asked of the store.

let store: Store;
let users: readonly User[] = [];
let lastId = 0;

beforeAll(() => {
  store = openStore(':memory:');
  users = EMAILS.map((email) => store.accounts.addUser(userRow({ email })));
});
afterAll(() => store.close());

/** Puts a catalogue into a company of its own: those of the runs before stay, and must not be found. */
function put(fields: readonly ModelField[], assets: readonly ModelAsset[]): Catalogue {
  return store.transaction(() => {
    const name = `Company ${lastId + 1}`;
    const company = store.accounts.addCompany(companyRow({ name, rootPath: `${name}/` }));
    const folders = FOLDERS.map((path) => store.folders.ensure(company, `${company.rootPath}${path}`, 0));
    const projectIds = ['One', 'Two'].map((each) => store.projects.add(company.id, each).id);
    const stored = fields.map((field, n) =>
      store.metadata.addField({ ...field, companyId: company.id, name: `field ${n}`, isHidden: 0, isEnforced: 0, isPublishData: 0 }),
    );
    const ids = assets.map((asset) => {
      lastId += 1;
      const { extension: _extension, folder, creator, modifier, projects, values, trashedFrom, ...rest } = asset;
      const row: Asset = newAsset({
        ...rest,
        id: lastId,
        companyId: company.id,
        folderId: folders[folder]?.id ?? 0,
        // Each is in a name space of its own, so that names may repeat.
        nameSpace: String(lastId),
        fileName: fileNameOf(asset),
        originalPath: company.rootPath,
        createUserId: users[creator ?? -1]?.id ?? null,
        lastModifyUserId: users[modifier ?? -1]?.id ?? null,
        trashedFrom: asset.trashState === 0 || trashedFrom === null ? null : `${company.rootPath}${FOLDERS[trashedFrom]}`,
      });
      store.assets.insert(row);
      values.forEach((each, n) => {
        const field = stored[n];
        if (each && field) {
          const list = each.map((value) => storedValue(field.fieldType, value));
          store.metadata.setValues(row.id, field.id, list);
        }
      });
      for (const place of projects) store.projects.addAsset(projectIds[place] ?? 0, row.id);
      return lastId;
    });
    return { company, fields, assets, ids, folderIds: folders.map(({ id }) => id), stored, projectIds };
  });
}

function asStored(catalogue: Catalogue, asked: Asked): Condition {
  switch (asked.kind) {
    case 'user':
      return { kind: 'user', field: asked.of === 'creator' ? 'createUserId' : 'lastModifyUserId', test: asked.test };
    case 'metadata':
    case 'metadataNumber': {
      const field = catalogue.stored[asked.field];
      if (!field) throw new Error('no such field');
      const { id: fieldId, fieldType, defaultValue } = field;
      const of = { fieldId, assetType: field.assetType };
      return asked.kind === 'metadata'
        ? { kind: 'metadata', ...of, test: asked.test, fallback: defaultValue }
        : { kind: 'metadataNumber', ...of, test: asked.test, fallback: numberIn(fieldType, defaultValue) ?? null };
    }
    case 'tags':
      return { kind: 'tags', fieldId: catalogue.stored[asked.field]?.id ?? 0, values: asked.values, all: asked.all };
    case 'group':
      return { kind: 'group', match: asked.match, of: asked.of.map((each) => asStored(catalogue, each)) };
    default:
      return asked;
  }
}

function inStore(catalogue: Catalogue, search: ModelSearch): Omit<AssetSearch, 'offset' | 'limit'> {
  const { folder, readable, project, condition } = search;
  return {
    ...search,
    companyId: catalogue.company.id,
    folder: folder && { ...folder, path: `${catalogue.company.rootPath}${folder.path}` },
    readableFolderIds: readable?.map((n) => catalogue.folderIds[n] ?? 0),
    projectId: project === undefined ? undefined : catalogue.projectIds[project],
    condition: condition && asStored(catalogue, condition),
  };
}

/** All pages of a search, one after the other: each must say the same total, and be full but for the last. */
function allPages(search: Omit<AssetSearch, 'offset' | 'limit'>, limit: number): number[] {
  const found: number[] = [];
  for (let offset = 0; ; offset += limit) {
    const { total, ids } = store.assets.search({ ...search, limit, offset });
    expect(ids.length).toBe(Math.max(0, Math.min(limit, total - offset)));
    found.push(...ids);
    if (offset >= total) {
      expect(found.length).toBe(total);
      return found;
    }
  }
}

const catalogues = fieldsArbitrary.chain((fields) =>
  fc
    .array(assetArbitrary(fields), { minLength: 20, maxLength: 60 })
    .chain((assets) =>
      fc.tuple(fc.constant(fields), fc.constant(assets), fc.array(searchArbitrary(fields, assets), { minLength: 25, maxLength: 25 })),
    ),
);

test('finds what the documentation says, in its order, page by page', () => {
  fc.assert(
    fc.property(catalogues, ([fields, assets, searches]) => {
      const catalogue = put(fields, assets);
      for (const search of searches) {
        expect(allPages(inStore(catalogue, search), search.limit), JSON.stringify(search)).toEqual(expectedIds(catalogue, search));
      }
    }),
    { numRuns: 40 },
  );
});

test('finds the same among many, where it goes other ways', () => {
  const fields: ModelField[] = [
    { fieldType: 'String', assetType: ALL_TYPES, defaultValue: '' },
    { fieldType: 'Int', assetType: 'Image', defaultValue: '1' },
    { fieldType: 'MultiTag', assetType: ALL_TYPES, defaultValue: '' },
  ];
  const assets = fc.sample(assetArbitrary(fields), { numRuns: 5600, seed: 20270101 });
  const catalogue = put(fields, assets);
  fc.assert(
    fc.property(searchArbitrary(fields, assets.slice(0, 200)), (search) => {
      expect(allPages(inStore(catalogue, search), search.limit * 200), JSON.stringify(search)).toEqual(expectedIds(catalogue, search));
    }),
    { numRuns: 60 },
  );
});

/** A search of all that a company has. */
function everything(catalogue: Catalogue): Omit<AssetSearch, 'offset' | 'limit'> {
  const none = { folder: undefined, readable: undefined, isMarked: undefined, types: undefined, excludedTypes: undefined, subTypes: undefined };
  return inStore(catalogue, {
    ...none,
    ...{ trashState: 0, strictSubTypes: false, excludedByproducts: undefined, project: undefined, condition: undefined },
    ...{ sortBy: 'Name', descending: false, limit: 1 },
  });
}

const PLAIN: ModelAsset = {
  ...{ type: 'Image', subType: null, name: 'lamp', extension: '.jpg', folder: 0, trashedFrom: null, trashState: 0, marked: 0, fileSize: 0 },
  ...{ created: 0, lastModified: 0, creator: null, modifier: null, engine: null, createdWith: null, keywords: null, description: null },
  ...{ comments: null, userData: null, projects: [], values: [] },
};

test('counts anew after each change, and after one that was taken back', () => {
  const catalogue = put([], [PLAIN, PLAIN]);
  const total = (): number => store.assets.search({ ...everything(catalogue), limit: 1, offset: 0 }).total;
  const trash = (n: number): void => {
    const asset = store.assets.byId(catalogue.ids[n] ?? 0);
    if (asset) store.assets.update(asset, { trashState: 1 });
  };
  expect(total()).toBe(2);
  trash(0);
  expect(total()).toBe(1);
  const inBetween: number[] = [];
  expect(() =>
    store.transaction(() => {
      trash(1);
      inBetween.push(total());
      throw new Error('taken back');
    }),
  ).toThrow('taken back');
  expect(inBetween).toEqual([0]);
  expect(total()).toBe(1);
});

test('finds a text anew where it changed, and no more by what it was', () => {
  const catalogue = put([], [{ ...PLAIN, keywords: 'first words' }]);
  const finds = (value: string): number[] => {
    const condition = { kind: 'keyword', value } as const;
    return [...store.assets.search({ ...everything(catalogue), condition, limit: 9, offset: 0 }).ids];
  };
  expect(finds('FIRST')).toEqual(catalogue.ids);
  const asset = store.assets.byId(catalogue.ids[0] ?? 0);
  if (asset) store.assets.update(asset, { keywords: 'other words' });
  expect(finds('first')).toEqual([]);
  expect(finds('other')).toEqual(catalogue.ids);
});

test.each(['MatchAny', 'MatchAll'] as const)('takes thousands of conditions, by %s', (match) => {
  const catalogue = put([], [PLAIN, { ...PLAIN, name: 'sofa' }]);
  const op = match === 'MatchAny' ? 'Equals' : 'NotEquals';
  const of = Array.from(
    { length: 3000 },
    (_, n): Condition => ({ kind: 'text', field: 'name', test: { op, value: n === 2999 ? 'sofa' : `no ${n}` } }),
  );
  const { ids } = store.assets.search({ ...everything(catalogue), condition: { kind: 'group', match, of }, limit: 9, offset: 0 });
  expect(ids).toEqual([catalogue.ids[match === 'MatchAny' ? 1 : 0]]);
});
