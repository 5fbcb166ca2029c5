import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MetadataFieldType } from '../../src/assets/metadata-field.js';
import { storedValue } from '../../src/assets/metadata-value.js';
import type { IpsMock } from '../../src/index.js';
import type { Store } from '../../src/store/store.js';
import { NOW } from '../admin/serve.js';
import { type Answer, ask, call, type RequestOptions } from '../conversation.js';
import { type AddAsset, expectFault, list, OUTFITTERS, serveCatalogue, startCatalogue, VERSIONS } from './stored-catalogue.js';

const LATER = VERSIONS.filter((version) => version !== 'unversioned');
const TAGGED = ['2014-04-03', '2022-11-01-beta'];
const BELOW = '<includeSubfolders>true</includeSubfolders>';
const HERE = '<includeSubfolders>false</includeSubfolders>';
const HOUR = 3_600_000;

interface Found {
  readonly total: number | undefined;
  readonly names: string[];
}

const search = ({ url }: IpsMock, params: string, options: RequestOptions = {}): Promise<Answer> =>
  call(url, 'searchAssets', `${OUTFITTERS}${params}`, options);

async function find({ url }: IpsMock, params: string, options: RequestOptions = {}): Promise<Found> {
  const { totalRows, assetArray } = await ask(url, 'searchAssets', `${OUTFITTERS}${params}`, options);
  return { total: totalRows, names: (assetArray?.items ?? []).map(({ name }: { name: string }) => name) };
}

/** Names found below the root by conditions, in the order of names. */
const namesBy = async (mock: IpsMock, params: string, options: RequestOptions = {}): Promise<string[]> =>
  (await find(mock, BELOW + params, options)).names;

const condition = (field: string, op: string, value: string): string => `<items><field>${field}</field><op>${op}</op>${value}</items>`;
const system = (...conditions: string[]): string => `<systemFieldConditionArray>${conditions.join('')}</systemFieldConditionArray>`;
const value = (text: string | number): string => `<value>${text}</value>`;
const typed = (type: 'long' | 'date' | 'double' | 'bool', of: string | number): string => `<${type}Val>${of}</${type}Val>`;
const range = (type: 'Long' | 'Date' | 'Double', min: string | number, max: string | number): string =>
  `<min${type}>${min}</min${type}><max${type}>${max}</max${type}>`;
const at = (hours: number): string => new Date(NOW + hours * HOUR).toISOString();

/** Gives assets a value of a new field. @param values by the number of the asset */
function addField(
  store: Store,
  fieldType: MetadataFieldType,
  values: Readonly<Record<number, readonly string[]>>,
  { assetType = 'Asset', name = fieldType as string, defaultValue = '' } = {},
): void {
  const none = { isHidden: 0, isEnforced: 0, isPublishData: 0 } as const;
  const field = store.metadata.addField({ ...none, companyId: 47, assetType, name, fieldType, defaultValue });
  for (const [id, list] of Object.entries(values))
    store.metadata.setValues(
      Number(id),
      field.id,
      list.map((each) => storedValue(fieldType, each)),
    );
}

/** A few assets of all kinds, with metadata, and a project. */
function some(add: AddAsset, store: Store): void {
  add({ name: 'apple', folder: 'fruit/', fileSize: 100, created: NOW - 2 * HOUR, keywords: 'red, "round"', marked: 2, description: '100% fruit' });
  add({
    name: 'Banana',
    folder: 'fruit/yellow/',
    fileSize: 300,
    created: NOW - HOUR,
    keywords: 'yellow',
    createUserId: 71,
    lastModified: NOW + HOUR,
  });
  add({ name: 'cherry', folder: 'fruit-basket/', fileSize: 200, keywords: 'red', comments: 'a_b', userData: 'x', createdWith: 'GIMP' });
  add({ name: 'date', type: 'Video', fileName: 'date.mp4', fileSize: 300, createUserId: null, lastModifyUserId: 71 });
  add({ name: 'elder', type: 'AssetSet', subType: 'MediaSet', fileName: 'elder', fileSize: 0 });
  add({ name: 'fig', type: 'Image', engine: 'PostScriptRip', fileSize: 50 });
  add({ name: 'grape', type: 'Pdf', fileName: 'grape.pdf', fileSize: 400, trashState: 1 });
  add({ name: 'honey', trashState: 2 });
  add({ name: 'apple', companyId: 48 });
  addField(store, 'String', { 1: ['Red'], 2: ['dark red'], 4: ['50% *^{}"'] }, { defaultValue: 'grey' });
  addField(store, 'Int', { 1: ['5'] }, { assetType: 'Image', defaultValue: '7' });
  addField(store, 'Int', { 1: ['5'], 2: ['-1'] }, { defaultValue: '7' });
  addField(store, 'Float', { 1: ['0.5'], 2: ['1.5e1'] });
  addField(store, 'Boolean', { 1: ['true'], 2: ['false'] });
  addField(store, 'Date', { 1: [at(0)], 2: [at(1)] });
  addField(store, 'MultiTag', { 1: ['Sale', 'New'], 2: ['Sale'], 3: ['new'] });
  addField(store, 'SingleFixedTag', { 1: ['North'], 4: ['South'] });
  addField(store, 'BooleanTag', { 2: ['True'] });
  const project = store.projects.add(47, 'Spring & Co');
  for (const assetId of [2, 4, 7]) store.projects.addAsset(project.id, assetId);
}
const ALL = ['apple', 'Banana', 'cherry', 'date', 'elder', 'fig'];

let mock: IpsMock;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ mock, stop } = await startCatalogue(some));
});
afterAll(() => stop());

/** Searches that cannot be, the code of the fault, and what its reason names. */
const REFUSED: readonly (readonly [params: string, code: number, reasons: readonly string[]])[] = [
  ['<recordsPerPage>0</recordsPerPage>', 30001, ['recordsPerPage', '0']],
  ['<recordsPerPage>-1</recordsPerPage>', 30001, ['recordsPerPage', '-1']],
  ['<resultsPage>0</resultsPage>', 30001, ['resultsPage', '0']],
  [system(condition('Colour', 'Equals', value('x'))), 30001, ['field', 'Colour']],
  [system(condition('Name', 'LessThan', value('x'))), 30001, ['op', 'LessThan', 'Name']],
  [system(condition('FileSize', 'Contains', value('1'))), 30001, ['op', 'Contains', 'FileSize']],
  [system(condition('Name', 'Like', value('x'))), 30001, ['op', 'Like']],
  [system(condition('FileSize', 'Equals', value('big'))), 30001, ['value', 'big', 'FileSize', 'number']],
  [system(condition('Created', 'Equals', value('once'))), 30001, ['value', 'once', 'Created', 'moment']],
  [system(condition('Name', 'Equals', '')), 30002, ['Name', 'Equals', 'value']],
  [system(condition('FileSize', 'Equals', '')), 30002, ['FileSize', 'longVal']],
  [system(condition('Created', 'Equals', '')), 30002, ['Created', 'dateVal']],
  ['<conditionMatchMode>MatchSome</conditionMatchMode>', 30001, ['conditionMatchMode', 'MatchSome']],
  [list('assetTypeArray', ['image']), 30001, ['assetTypeArray', 'image']],
  ['<publishState>Published</publishState>', 30001, ['publishState', 'Published']],
  ['<sortBy>Colour</sortBy>', 30001, ['sortBy', 'Colour']],
  ['<sortDirection>Down</sortDirection>', 30001, ['sortDirection', 'Down']],
  ['<projectHandle>p|47|Nothing</projectHandle>', 30001, ['projectHandle', 'p|47|Nothing']],
  ['<projectHandle>Nothing</projectHandle>', 30001, ['projectHandle', 'Nothing']],
  [
    '<metadataConditionArray><items><fieldHandle>m|47|ASSET|Colour</fieldHandle><op>Equals</op><value>x</value></items></metadataConditionArray>',
    30001,
    ['fieldHandle', 'm|47|ASSET|Colour'],
  ],
  [
    '<metadataConditionArray><items><fieldHandle>Colour</fieldHandle><op>Equals</op><value>x</value></items></metadataConditionArray>',
    30001,
    ['fieldHandle', 'Colour'],
  ],
];

describe.each(VERSIONS)('in %s', (version) => {
  const options = { version };

  test('finds what is not in the trash, by name', async () => {
    expect(await find(mock, BELOW, options)).toEqual({ total: 6, names: ALL });
    expect(await find(mock, HERE, options)).toEqual({ total: 3, names: ['date', 'elder', 'fig'] });
  });

  test('takes a folder with the root and without, with slashes and without', async () => {
    for (const folder of [
      'Outfitters/fruit/',
      'Outfitters/fruit',
      '/Outfitters/fruit/',
      'fruit/',
      'fruit',
      '/fruit',
      'f|Outfitters/fruit/',
      'fruit//',
      '\\fruit\\',
    ]) {
      expect(await find(mock, `<folder>${folder}</folder>${BELOW}`, options), folder).toEqual({ total: 2, names: ['apple', 'Banana'] });
      expect(await find(mock, `<folder>${folder}</folder>${HERE}`, options), folder).toEqual({ total: 1, names: ['apple'] });
    }
    for (const folder of ['', '/', 'Outfitters', 'Outfitters/'])
      expect(await find(mock, `<folder>${folder}</folder>${BELOW}`, options)).toMatchObject({ total: 6 });
    for (const folder of ['nowhere', 'fruit/red/', 'Homeware/', 'frui']) {
      expect(await find(mock, `<folder>${folder}</folder>${BELOW}`, options), folder).toEqual({ total: 0, names: [] });
    }
    expectFault(await search(mock, `<folder>a/../b</folder>${BELOW}`, options), 30001, 'folder', 'a/../b');
  });

  test('compares texts without case', async () => {
    for (const [field, op, text, names] of [
      ['Name', 'Equals', 'BANANA', ['Banana']],
      ['Name', 'NotEquals', 'BANANA', ['apple', 'cherry', 'date', 'elder', 'fig']],
      ['Name', 'Contains', 'E', ['apple', 'cherry', 'date', 'elder']],
      ['Name', 'NotContains', 'err', ['apple', 'Banana', 'date', 'elder', 'fig']],
      ['Name', 'StartsWith', 'CH', ['cherry']],
      ['Name', 'EndsWith', 'E', ['apple', 'date']],
      ['FileName', 'EndsWith', '.JPG', ['apple', 'Banana', 'cherry', 'fig']],
      ['FileName', 'Equals', 'elder', ['elder']],
      ['Keywords', 'Contains', 'RED', ['apple', 'cherry']],
      ['Keywords', 'Contains', '"round"', ['apple']],
      ['Keywords', 'Equals', '', ['date', 'elder', 'fig']],
      ['Description', 'Contains', '100%', ['apple']],
      ['Description', 'Contains', '%', ['apple']],
      ['Comments', 'EndsWith', '_b', ['cherry']],
      ['Comments', 'NotEquals', 'a_b', ['apple', 'Banana', 'date', 'elder', 'fig']],
      ['UserData', 'Equals', 'X', ['cherry']],
      ['CreatedWith', 'StartsWith', 'gim', ['cherry']],
      ['CreateUser', 'Equals', 'Admin@Example.com', ['Banana']],
      ['CreateUser', 'Contains', 'robin', ['apple', 'cherry', 'elder', 'fig']],
      ['CreateUser', 'Equals', '', ['date']],
      ['CreateUser', 'NotContains', 'robin', ['Banana', 'date']],
      ['LastModifyUser', 'StartsWith', 'admin@', ['Banana', 'date']],
    ] as const) {
      expect(await namesBy(mock, system(condition(field, op, value(text))), options), `${field} ${op} ${text}`).toEqual(names);
    }
  });

  test('compares numbers and moments given as texts', async () => {
    for (const [field, op, text, names] of [
      ['FileSize', 'GreaterThan', 200, ['Banana', 'date']],
      ['FileSize', 'LessThanEquals', 100, ['apple', 'elder', 'fig']],
      ['FileSize', 'NotEquals', 300, ['apple', 'cherry', 'elder', 'fig']],
      ['Created', 'LessThan', at(0), ['apple', 'Banana']],
      ['Created', 'Equals', at(-1), ['Banana']],
      ['LastModified', 'GreaterThan', '2027-01-31T09:30:00+01:00', ['Banana']],
    ] as const) {
      expect(await namesBy(mock, system(condition(field, op, value(text))), options), `${field} ${op} ${text}`).toEqual(names);
    }
  });

  test('combines groups of conditions', async () => {
    const red = list('keywordArray', ['red']);
    const big = system(condition('FileSize', 'GreaterThan', value(150)), condition('Name', 'Contains', value('an')));
    const any = '<systemFieldMatchMode>MatchAny</systemFieldMatchMode>';
    const oneGroup = '<conditionMatchMode>MatchAny</conditionMatchMode>';
    expect(await namesBy(mock, red, options)).toEqual(['apple', 'cherry']);
    expect(await namesBy(mock, list('keywordArray', ['red', ' round ', '']), options)).toEqual(['apple']);
    expect(await namesBy(mock, big, options)).toEqual(['Banana']);
    expect(await namesBy(mock, any + big, options)).toEqual(['Banana', 'cherry', 'date']);
    expect(await namesBy(mock, red + any + big, options)).toEqual(['cherry']);
    expect(await namesBy(mock, oneGroup + red + any + big, options)).toEqual(['apple', 'Banana', 'cherry', 'date']);
    expect(await namesBy(mock, oneGroup + red + big, options)).toEqual(['apple', 'Banana', 'cherry']);
    expect(await namesBy(mock, `<conditionMatchMode>MatchAll</conditionMatchMode>${red}${big}`, options)).toEqual([]);
    // The field Sku is ignored: what is asked of it neither holds nor fails.
    const sku = condition('Sku', 'Equals', value('nothing'));
    expect(await namesBy(mock, system(sku), options)).toEqual(ALL);
    expect(await namesBy(mock, any + system(sku, condition('Name', 'Equals', value('fig'))), options)).toEqual(['fig']);
  });

  test('filters by type and publish state', async () => {
    expect(await namesBy(mock, list('assetTypeArray', ['Video', 'AssetSet']), options)).toEqual(['date', 'elder']);
    expect(await namesBy(mock, '<assetTypeArray/>', options)).toEqual(ALL);
    expect(await namesBy(mock, '<publishState>MarkedForPublish</publishState>', options)).toEqual(['apple']);
    expect(await namesBy(mock, '<publishState>NotMarkedForPublish</publishState>', options)).toEqual(ALL.slice(1));
  });

  test('pages never overlap, and together are everything', async () => {
    for (const [n, field] of ['Name', 'Created', 'Modified', 'AssetType', 'FileSize'].entries()) {
      const sort = `<sortBy>${field}</sortBy>${n % 2 ? '<sortDirection>Descending</sortDirection>' : ''}`;
      const whole = (await find(mock, BELOW + sort, options)).names;
      const pages: string[] = [];
      for (let page = 1; page <= 2; page++) {
        const part = await find(mock, `${BELOW}<recordsPerPage>4</recordsPerPage><resultsPage>${page}</resultsPage>${sort}`, options);
        expect(part.total).toBe(6);
        pages.push(...part.names);
      }
      expect(pages, sort).toEqual(whole);
      expect([...whole].sort()).toEqual([...ALL].sort());
    }
    expect((await find(mock, `${BELOW}<sortBy>FileSize</sortBy><sortDirection>Descending</sortDirection>`, options)).names).toEqual([
      'date',
      'Banana',
      'cherry',
      'apple',
      'fig',
      'elder',
    ]);
    expect((await find(mock, `${BELOW}<sortBy>AssetType</sortBy>`, options)).names).toEqual(['elder', 'apple', 'Banana', 'cherry', 'fig', 'date']);
    expect(await find(mock, `${BELOW}<recordsPerPage>5</recordsPerPage><resultsPage>3</resultsPage>`, options)).toEqual({ total: 6, names: [] });
    expect(await find(mock, `${BELOW}<recordsPerPage>2147483647</recordsPerPage><resultsPage>2147483647</resultsPage>`, options)).toEqual({
      total: 6,
      names: [],
    });
  });

  test('answers the fields that are asked for', async () => {
    const only = async (...paths: string[]): Promise<object> =>
      ask(mock.url, 'searchAssets', `${OUTFITTERS}<folder>fruit</folder>${HERE}${list('responseFieldArray', paths)}`, options);
    const assetHandle = version === 'unversioned' ? '1|1|1' : 'a|1|1|1';
    expect(await only('totalRows')).toEqual({ totalRows: 1 });
    expect(await only('assetArray/items/assetHandle', ' assetArray/items/name ')).toEqual({
      assetArray: { items: [{ assetHandle, name: 'apple' }] },
    });
    expect(await only('totalRows', 'assetArray/items/imageInfo/fileSize', 'assetArray/items/folderHandle', 'assetArray/items/created')).toEqual({
      totalRows: 1,
      assetArray: {
        items: [
          {
            folderHandle: `${version === 'unversioned' ? '' : 'f|'}Outfitters/fruit/`,
            created: new Date(NOW - 2 * HOUR),
            imageInfo: { fileSize: 100 },
          },
        ],
      },
    });
    expect(await only('assetArray/items/nome', 'totalRows')).toEqual({ totalRows: 1 });
  });

  test('refuses what cannot be, and says why', async () => {
    for (const [params, code, reasons] of REFUSED) expectFault(await search(mock, BELOW + params, options), code, ...reasons);
  });
});

const metadata = (handle: string, op: string, what: string): string =>
  `<metadataConditionArray><items><fieldHandle>${handle}</fieldHandle><op>${op}</op>${what}</items></metadataConditionArray>`;

describe.each(VERSIONS)('by metadata, in %s', (version) => {
  test('compares values as texts, and defaults where there are none', async () => {
    for (const [handle, op, text, names] of [
      ['m|47|ASSET|String', 'Equals', 'RED', ['apple']],
      ['47|ALL|String', 'Contains', 'red', ['apple', 'Banana']],
      ['m|47|asset|String', 'NotContains', 'red', ['cherry', 'date', 'elder', 'fig']],
      ['m|47|ASSET|String', 'Equals', 'Grey', ['cherry', 'elder', 'fig']],
      ['m|47|ASSET|String', 'NotEquals', 'grey', ['apple', 'Banana', 'date']],
      ['m|47|ASSET|String', 'StartsWith', '50% *^{}"', ['date']],
      ['m|47|ASSET|String', 'EndsWith', '*^{}"', ['date']],
      // Assets of other types do not have the field, nor its default.
      ['m|47|IMAGE|Int', 'Equals', '7', ['Banana', 'cherry', 'fig']],
      ['m|47|IMAGE|Int', 'NotEquals', '7', ['apple', 'date', 'elder']],
      ['47|IMAGE|Int', 'Equals', '5', ['apple']],
    ] as const) {
      expect(await namesBy(mock, metadata(handle, op, value(text)), { version }), `${handle} ${op} ${text}`).toEqual(names);
    }
  });
});

describe.each(LATER)('from 2008 on, in %s', (version) => {
  const options = { version };

  test('compares typed values and ranges', async () => {
    for (const [field, op, what, names] of [
      ['FileSize', 'Equals', typed('long', 300), ['Banana', 'date']],
      ['FileSize', 'LessThan', typed('double', 99.5), ['elder', 'fig']],
      ['FileSize', 'GreaterThanEquals', typed('long', '9223372036854775807'), []],
      ['FileSize', 'Between', range('Long', 100, 200), ['apple', 'cherry']],
      ['FileSize', 'NotBetween', range('Long', 50, 300), ['elder']],
      ['FileSize', 'Between', range('Double', 99.5, 100.5), ['apple']],
      ['FileSize', 'Between', range('Long', 200, 100), []],
      ['Created', 'GreaterThan', typed('date', at(-1)), ['cherry', 'date', 'elder', 'fig']],
      ['Created', 'Between', range('Date', at(-2), at(-1)), ['apple', 'Banana']],
      ['Created', 'Between', range('Date', '2027-01-31T06:00:00', '2027-01-31T07:00:00'), ['apple', 'Banana']],
      ['LastModified', 'NotBetween', range('Date', at(-3), at(0)), ['Banana']],
    ] as const) {
      expect(await namesBy(mock, system(condition(field, op, what)), options), `${field} ${op} ${what}`).toEqual(names);
    }
    for (const [field, op, what, code, ...reasons] of [
      ['FileSize', 'Between', typed('long', 1), 30002, 'FileSize', 'minLong'],
      ['FileSize', 'Between', '<minLong>1</minLong>', 30002, 'maxLong'],
      ['Created', 'NotBetween', range('Long', 1, 2), 30002, 'Created', 'minDate'],
      ['Created', 'Equals', typed('long', 1), 30002, 'Created', 'dateVal'],
      ['Name', 'Equals', typed('long', 1), 30002, 'Name', 'value'],
      ['Name', 'Between', value('a'), 30001, 'Between', 'Name'],
    ] as const) {
      expectFault(await search(mock, BELOW + system(condition(field, op, what)), options), code, ...reasons);
    }
  });

  test('looks into the trash where it is told to', async () => {
    const by = (state: string): Promise<Found> => find(mock, `${BELOW}<trashState>${state}</trashState>`, options);
    expect(await by('NotInTrash')).toEqual({ total: 6, names: ALL });
    expect(await by('InTrash')).toEqual({ total: 1, names: ['grape'] });
    expect(await by('InEmptiedTrash')).toEqual({ total: 1, names: ['honey'] });
    expect(await by('Any')).toEqual({ total: 8, names: [...ALL, 'grape', 'honey'] });
    expectFault(await search(mock, `${BELOW}<trashState>Gone</trashState>`, options), 30001, 'trashState', 'Gone');
  });

  test('finds what went to the trash with its folder where it was', async () => {
    const mock = await serveCatalogue(some);
    await ask(mock.url, 'deleteFolder', `${OUTFITTERS}<folderHandle>f|Outfitters/fruit/</folderHandle>`);
    const inTrash = (folder: string, below: string): Promise<Found> =>
      find(mock, `<folder>${folder}</folder>${below}<trashState>InTrash</trashState>`, options);
    expect(await inTrash('fruit', BELOW)).toEqual({ total: 2, names: ['apple', 'Banana'] });
    expect(await inTrash('fruit', HERE)).toEqual({ total: 1, names: ['apple'] });
    expect(await inTrash('fruit/yellow/', BELOW)).toEqual({ total: 1, names: ['Banana'] });
    expect(await inTrash('', HERE)).toEqual({ total: 1, names: ['grape'] });
    expect(await inTrash('', BELOW)).toMatchObject({ total: 3 });
    expect(await find(mock, `<folder>fruit</folder>${BELOW}`, options)).toEqual({ total: 0, names: [] });
  });

  test('leaves types and by-products out', async () => {
    expect(await namesBy(mock, list('excludeAssetTypeArray', ['Image', 'Video']), options)).toEqual(['elder']);
    expect(await namesBy(mock, '<excludeByproducts>true</excludeByproducts>', options)).toEqual(ALL.slice(0, -1));
    expect(await namesBy(mock, '<excludeByproducts>false</excludeByproducts>', options)).toEqual(ALL);
    if (version < '2010') return;
    const byproducts = (engine: string, type: string): string =>
      `<excludeByproducts>true</excludeByproducts><excludeByproductArray><items><engine>${engine}</engine><generatedAssetType>${type}</generatedAssetType></items></excludeByproductArray>`;
    expect(await namesBy(mock, byproducts('PostScriptRip', 'Image'), options)).toEqual(ALL.slice(0, -1));
    expect(await namesBy(mock, byproducts('PostScriptRip', 'Pdf'), options)).toEqual(ALL);
    expect(await namesBy(mock, byproducts('PhotoshopLayers', 'Image'), options)).toEqual(ALL);
  });

  test.runIf(version >= '2009-07-31')('is strict about sub types where it is told to be', async () => {
    const subTypes = list('assetSubTypeArray', ['MediaSet', 'Other']);
    expect(await namesBy(mock, subTypes, options)).toEqual(ALL);
    expect(await namesBy(mock, list('assetSubTypeArray', ['Other']), options)).toEqual(ALL.filter((name) => name !== 'elder'));
    expect(await namesBy(mock, `${subTypes}<strictSubTypeCheck>true</strictSubTypeCheck>`, options)).toEqual(['elder']);
    expect(await namesBy(mock, '<strictSubTypeCheck>true</strictSubTypeCheck>', options)).toEqual(ALL);
  });

  test('takes typed values of metadata', async () => {
    for (const [name, op, what, names] of [
      ['Int', 'LessThan', typed('long', 6), ['apple', 'Banana']],
      ['Int', 'Equals', typed('long', 7), ['cherry', 'date', 'elder', 'fig']],
      ['Int', 'Between', range('Long', 0, 6), ['apple']],
      ['Float', 'GreaterThan', typed('double', 0.5), ['Banana']],
      ['Float', 'NotBetween', range('Double', 0, 1), ['Banana']],
      ['Boolean', 'Equals', typed('bool', 'true'), ['apple']],
      ['Boolean', 'Equals', typed('bool', '0'), ['Banana']],
      ['Date', 'Between', range('Date', at(0), at(0.5)), ['apple']],
    ] as const) {
      expect(await namesBy(mock, metadata(`m|47|ASSET|${name}`, op, what), options), `${name} ${op} ${what}`).toEqual(names);
    }
    expectFault(
      await search(mock, BELOW + metadata('m|47|ASSET|Boolean', 'GreaterThan', typed('bool', 'true')), options),
      30001,
      'Boolean',
      'GreaterThan',
    );
    expectFault(await search(mock, BELOW + metadata('m|47|ASSET|Int', 'Contains', typed('long', 1)), options), 30001, 'Int', 'Contains');
    expectFault(await search(mock, BELOW + metadata('m|47|ASSET|Int', 'Equals', ''), options), 30002, 'Int', 'longVal');
    expectFault(await search(mock, BELOW + metadata('m|48|ASSET|Int', 'Equals', value(1)), options), 30001, 'm|48|ASSET|Int');
  });
});

test.each(TAGGED)('by tags, in %s', async (version) => {
  const tag = (name: string, op: string, what: string): string => `<items><fieldHandle>m|47|ASSET|${name}</fieldHandle><op>${op}</op>${what}</items>`;
  const tags = (...of: string[]): string => `<tagConditionArray>${of.join('')}</tagConditionArray>`;
  const values = (...of: string[]): string => list('valueArray', of);
  const options = { version };
  expect(await namesBy(mock, tags(tag('MultiTag', 'Matches', value('sale'))), options)).toEqual(['apple', 'Banana']);
  expect(await namesBy(mock, tags(tag('MultiTag', 'MatchesAny', values('New', 'nothing'))), options)).toEqual(['apple', 'cherry']);
  expect(await namesBy(mock, tags(tag('MultiTag', 'MatchesAll', values('New', 'SALE'))), options)).toEqual(['apple']);
  expect(await namesBy(mock, tags(tag('SingleFixedTag', 'MatchesAny', values('North', 'South'))), options)).toEqual(['apple', 'date']);
  expect(await namesBy(mock, tags(tag('BooleanTag', 'Matches', value('true'))), options)).toEqual(['Banana']);
  const both = tags(tag('MultiTag', 'Matches', value('Sale')), tag('SingleFixedTag', 'Matches', value('South')));
  expect(await namesBy(mock, both, options)).toEqual([]);
  expect(await namesBy(mock, `<tagMatchMode>MatchAny</tagMatchMode>${both}`, options)).toEqual(['apple', 'Banana', 'date']);
  expectFault(await search(mock, BELOW + tags(tag('String', 'Matches', value('Sale'))), options), 30001, 'm|47|ASSET|String', 'no tags');
  expectFault(await search(mock, BELOW + tags(tag('SingleFixedTag', 'MatchesAll', values('North'))), options), 30001, 'MatchesAll', 'SingleFixedTag');
  expectFault(await search(mock, BELOW + tags(tag('MultiTag', 'Equals', value('Sale'))), options), 30001, 'op', 'Equals');
  expectFault(await search(mock, BELOW + tags(tag('MultiTag', 'Matches', '')), options), 30002, 'm|47|ASSET|MultiTag', 'value');
  expectFault(await search(mock, BELOW + tags(tag('MultiTag', 'MatchesAny', values())), options), 30002, 'valueArray');
});

test.each(VERSIONS)('by project, in %s', async (version) => {
  for (const handle of ['p|47|Spring &amp; Co', '47|Spring &amp; Co']) {
    expect(await namesBy(mock, `<projectHandle>${handle}</projectHandle>`, { version })).toEqual(['Banana', 'date']);
  }
  expectFault(
    await search(mock, `${BELOW}<projectHandle>p|48|Spring &amp; Co</projectHandle>`, { version }),
    30001,
    'projectHandle',
    'p|48|Spring & Co',
  );
});

test('answers 1,000 assets at most, 10,000 where little is asked of them', async () => {
  const mock = await serveCatalogue((add) => {
    for (let n = 1; n <= 10_050; n++) add({ name: `asset ${String(n).padStart(5, '0')}` });
  });
  const SHORT = ['totalRows', 'assetArray/items/name', 'assetArray/items/assetHandle', 'assetArray/items/type'];
  // The answers are long: that they are valid is seen from smaller ones.
  const lengthOf = async (params: string, fields: readonly string[] = []): Promise<number> => {
    const chosen = fields.length === 0 ? '' : list('responseFieldArray', fields);
    const { text, fault } = await call(mock.url, 'searchAssets', `${OUTFITTERS}${BELOW}${params}${chosen}`);
    expect(fault).toBeUndefined();
    return text.split('<items><assetHandle>').length - 1;
  };
  expect(await lengthOf('')).toBe(1000);
  expect(await lengthOf('<recordsPerPage>5000</recordsPerPage><resultsPage>11</resultsPage>')).toBe(50);
  expect(await lengthOf('<resultsPage>12</resultsPage>')).toBe(0);
  expect(await lengthOf('<recordsPerPage>20000</recordsPerPage>', SHORT)).toBe(10_000);
  expect(await lengthOf('<resultsPage>2</resultsPage>', ['assetArray/items/assetHandle', 'assetArray/items/subType'])).toBe(50);
  expect(await lengthOf('', [...SHORT, 'assetArray/items/created'])).toBe(1000);
  expect(await find(mock, `${BELOW}<recordsPerPage>1</recordsPerPage><resultsPage>10050</resultsPage>`)).toEqual({
    total: 10_050,
    names: ['asset 10050'],
  });
});
