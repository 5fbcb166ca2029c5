import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MetadataFieldType } from '../../src/assets/metadata-field.js';
import { storedValue } from '../../src/assets/metadata-value.js';
import type { IpsMock } from '../../src/index.js';
import type { Store } from '../../src/store/store.js';
import { NOW } from '../admin/serve.js';
import { type Answer, ask, call, type RequestOptions } from '../conversation.js';
import { type AddAsset, expectFault, KIM, list, OUTFITTERS, permit, ROBIN, serveCatalogue, startCatalogue } from './stored-catalogue.js';

/** Before 2010 there is no search by metadata. */
const LATER = ['2010-01-31', '2012-02-14', '2014-04-03', '2022-11-01-beta'];

function addField(
  store: Store,
  assetType: string,
  name: string,
  fieldType: MetadataFieldType,
  defaultValue: string,
  values: Readonly<Record<number, string[]>>,
): void {
  const none = { isHidden: 0, isEnforced: 0, isPublishData: 0 } as const;
  const field = store.metadata.addField({ ...none, companyId: 47, assetType, name, fieldType, defaultValue });
  for (const [id, all] of Object.entries(values))
    store.metadata.setValues(
      Number(id),
      field.id,
      all.map((each) => storedValue(fieldType, each)),
    );
}

function some(add: AddAsset, store: Store): void {
  add({ name: 'apple', folder: 'fruit/', description: 'Red fruit', keywords: 'red, sweet', created: NOW - 3_600_000 });
  add({ name: 'Banana', folder: 'fruit/', fileName: 'Banana.PNG', createUserId: 71, comments: 'ripe', createdWith: 'GIMP 3.0' });
  add({ name: 'cherry', type: 'Pdf', fileName: 'cherry.pdf', userData: 'x=1', lastModifyUserId: 71, lastModified: NOW + 1 });
  add({ name: 'date', type: 'Video', fileName: 'date.mp4', folder: 'Fruit/' });
  add({ name: 'elder', type: 'AssetSet', subType: 'MediaSet', fileName: 'elder' });
  add({ name: 'note', type: 'Asset', fileName: 'note.txt', marked: 2 });
  add({ name: 'gone', trashState: 1 });
  add({ name: 'apple', companyId: 48 });
  addField(store, 'Asset', 'Season', 'MultiTag', '', { 1: ['Autumn', 'Summer'], 2: ['Autumn'], 7: ['Winter'] });
  addField(store, 'Image', 'Colour', 'String', 'green', { 1: ['red'] });
  addField(store, 'Pdf', 'Colour', 'String', '', { 3: ['Red'] });
  addField(store, 'Asset', 'Pages', 'Int', '', { 3: ['12'] });
  const project = store.projects.add(47, 'Spring');
  store.projects.addAsset(project.id, 2);
}
const ALL = ['apple', 'Banana', 'cherry', 'date', 'elder', 'note'];

let mock: IpsMock;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ mock, stop } = await startCatalogue(some));
});
afterAll(() => stop());

const search = (params: string, options: RequestOptions = {}): Promise<Answer> =>
  call(mock.url, 'searchAssetsByMetadata', OUTFITTERS + params, options);

async function find(params: string, options: RequestOptions = {}): Promise<{ total: number; names: string[] }> {
  const { totalRows, assetSummaryArray } = await ask(mock.url, 'searchAssetsByMetadata', OUTFITTERS + params, options);
  return {
    total: totalRows,
    names: (assetSummaryArray.items ?? []).map(({ name, assetHandle }: { name?: string; assetHandle: string }) => name ?? assetHandle),
  };
}

const condition = (key: string, op: string, value: string, caseSensitive?: boolean): string =>
  `<items><fieldHandle>${key}</fieldHandle><op>${op}</op>${caseSensitive === undefined ? '' : `<caseSensitive>${caseSensitive}</caseSensitive>`}${value}</items>`;
const where = (...conditions: string[]): string => `<metadataConditionArray>${conditions.join('')}</metadataConditionArray>`;
const by = (key: string, op: string, value: string, caseSensitive?: boolean): string =>
  where(condition(key, op, `<value>${value}</value>`, caseSensitive));
const filters = (inner: string): string => `<filters>${inner}</filters>`;

test.each(LATER)('finds by each key, in %s', async (version) => {
  // Their names are in summaries of later versions alone.
  for (const [key, op, text, names] of [
    ['name', 'Equals', 'APPLE', ['apple']],
    ['name', 'NotContains', 'a', ['cherry', 'elder', 'note']],
    [' Name ', 'StartsWith', 'ban', ['Banana']],
    ['file_name', 'Equals', 'banana.png', ['Banana']],
    ['file_name', 'EndsWith', '.pdf', ['cherry']],
    ['folder_path', 'Contains', 'Outfitters/fruit', ['apple', 'Banana', 'date']],
    ['folder_path', 'Equals', 'Outfitters/', ['cherry', 'elder', 'note']],
    ['asset_id', 'Equals', '3', ['cherry']],
    ['asset_id', 'NotEquals', '3', ['apple', 'Banana', 'date', 'elder', 'note']],
    ['type', 'Equals', 'image', ['apple', 'Banana']],
    ['type', 'StartsWith', 'assets', ['elder']],
    ['dc.format', 'Equals', 'image/jpeg', ['apple']],
    ['dc.format', 'StartsWith', 'image/', ['apple', 'Banana']],
    ['dc.format', 'Equals', 'text/plain', ['note']],
    ['dc.format', 'Equals', '', ['elder']],
    ['dc.format', 'NotEquals', '', ['apple', 'Banana', 'cherry', 'date', 'note']],
    ['dc.format', 'NotContains', 'image', ['cherry', 'date', 'elder', 'note']],
    ['description', 'Contains', 'fruit', ['apple']],
    ['comment', 'Equals', 'ripe', ['Banana']],
    ['user_data', 'Contains', '=', ['cherry']],
    ['dc.subject', 'Contains', 'sweet', ['apple']],
    ['xmp.CreatorTool', 'StartsWith', 'gimp', ['Banana']],
    ['created_by', 'Equals', 'admin@example.com', ['Banana']],
    ['modified_by', 'Contains', 'admin', ['Banana', 'cherry']],
    ['custom_attributes.Season', 'Equals', 'autumn', ['apple', 'Banana']],
    ['custom_attributes.Season', 'NotEquals', 'Summer', ['Banana', 'cherry', 'date', 'elder', 'note']],
    // Images and PDFs have a field of that name each.
    ['custom_attributes.Colour', 'Equals', 'red', ['apple', 'cherry']],
    ['custom_attributes.Colour', 'Equals', 'green', ['Banana']],
    ['custom_attributes.Colour', 'NotEquals', 'red', ['Banana', 'date', 'elder', 'note']],
    ['custom_attributes.Pages', 'StartsWith', '1', ['cherry']],
    ['custom_attributes.Nothing', 'Equals', 'x', []],
    ['custom_attributes.Nothing', 'NotEquals', 'x', ALL],
    ['dc.rights', 'Contains', 'x', []],
    ['dc.rights', 'Equals', '', ALL],
  ] as const) {
    expect(await find(by(key, op, text), { version }), `${key} ${op} ${text}`).toEqual({ total: names.length, names });
  }
});

describe('finds', () => {
  test('with or without an eye to case', async () => {
    for (const [key, exact, other] of [
      ['name', 'Banana', 'banana'],
      ['file_name', 'Banana.PNG', 'banana.png'],
      ['created_by', 'admin@example.com', 'ADMIN@example.com'],
      ['type', 'Pdf', 'PDF'],
      ['folder_path', 'Outfitters/Fruit/', 'OUTFITTERS/Fruit/'],
      ['custom_attributes.Season', 'Summer', 'summer'],
      ['dc.format', 'video/mp4', 'VIDEO/mp4'],
    ] as const) {
      expect((await find(by(key, 'Equals', exact, true))).total, key).toBe(1);
      expect((await find(by(key, 'Equals', other, true))).total, key).toBe(0);
      for (const isSensitive of [false, undefined]) expect((await find(by(key, 'Equals', other, isSensitive))).total, key).toBeGreaterThan(0);
    }
  });

  test('by several conditions, of which each must hold unless it says otherwise', async () => {
    const both = where(condition('name', 'Contains', '<value>an</value>'), condition('type', 'Equals', '<value>Pdf</value>'));
    expect(await find(both)).toEqual({ total: 0, names: [] });
    expect(await find(`${both}<metadataConditionMatchMode>MatchAny</metadataConditionMatchMode>`)).toEqual({ total: 2, names: ['Banana', 'cherry'] });
  });

  test('by any of several values', async () => {
    const values = list('values', ['autumn', 'winter']);
    expect(await find(where(condition('custom_attributes.Season', 'Equals', values)))).toEqual({ total: 2, names: ['apple', 'Banana'] });
  });

  test('by moments and numbers', async () => {
    const created = `<dateVal>${new Date(NOW).toISOString()}</dateVal>`;
    expect((await find(where(condition('created_at', 'LessThan', created)))).names).toEqual(['apple']);
    expect((await find(where(condition('modified_at', 'GreaterThan', created)))).names).toEqual(['cherry']);
    expect((await find(where(condition('custom_attributes.Pages', 'GreaterThan', '<longVal>11</longVal>')))).names).toEqual(['cherry']);
  });

  test('by filters alone, of which empty texts ask for nothing', async () => {
    expect(await find('')).toEqual({ total: 6, names: ALL });
    expect((await find(filters('<folder>fruit</folder><includeSubfolders>false</includeSubfolders>'))).names).toEqual(['apple', 'Banana']);
    expect((await find(filters('<folder>Outfitters/fruit/</folder>'))).names).toEqual(['apple', 'Banana']);
    const empty =
      '<folder></folder><includeSubfolders>true</includeSubfolders><assetTypeArray/><excludeAssetTypeArray/><assetSubTypeArray/>' +
      '<strictSubTypeCheck>false</strictSubTypeCheck><excludeByproducts>false</excludeByproducts><projectHandle></projectHandle><publishState></publishState><trashState></trashState>';
    expect(await find(filters(empty))).toEqual({ total: 6, names: ALL });
    expect((await find(filters(list('assetTypeArray', ['Image', 'Video'])))).names).toEqual(['apple', 'Banana', 'date']);
    expect((await find(filters(list('excludeAssetTypeArray', ['Image', 'Video'])))).names).toEqual(['cherry', 'elder', 'note']);
    expect((await find(filters(`${list('assetSubTypeArray', ['MediaSet'])}<strictSubTypeCheck>true</strictSubTypeCheck>`))).names).toEqual(['elder']);
    expect((await find(filters('<projectHandle>p|47|Spring</projectHandle>'))).names).toEqual(['Banana']);
    expect((await find(filters('<publishState>MarkedForPublish</publishState>'))).names).toEqual(['note']);
    expect((await find(filters('<trashState>InTrash</trashState>'))).names).toEqual(['gone']);
    expect((await find(filters('<trashState>Any</trashState>'))).total).toBe(7);
  });

  test('as a client does that looks for a file in a folder', async () => {
    const conditions = where(
      condition('file_name', 'Equals', '<value>apple.jpg</value>'),
      condition('folder_path', 'Contains', '<value>Outfitters/fruit</value>'),
    );
    const { assetSummaryArray } = await ask(mock.url, 'searchAssetsByMetadata', OUTFITTERS + conditions);
    expect(assetSummaryArray.items[0].assetHandle).toBe('a|1');
  });

  test('page by page, in the order asked for', async () => {
    const page = (n: number, sort: string): string => `<recordsPerPage>4</recordsPerPage><resultsPage>${n}</resultsPage>${sort}`;
    const descending = '<sortBy>Name</sortBy><sortDirection>Descending</sortDirection>';
    expect(await find(page(1, descending))).toEqual({ total: 6, names: ['note', 'elder', 'date', 'cherry'] });
    expect(await find(page(2, descending))).toEqual({ total: 6, names: ['Banana', 'apple'] });
    expect(await find(page(3, descending))).toEqual({ total: 6, names: [] });
    expect((await find('<sortBy>AssetType</sortBy>')).names).toEqual(['note', 'elder', 'apple', 'Banana', 'cherry', 'date']);
    expect(await find('<recordsPerPage>2</recordsPerPage><resultsPage>0</resultsPage>')).toEqual({ total: 6, names: ['apple', 'Banana'] });
  });

  test.each([
    ['name', ALL],
    ['sku', ALL],
    ['asset_id', ALL],
    ['created_at', ['apple', 'Banana', 'cherry', 'date', 'elder', 'note']],
    ['Modified_At', ['apple', 'Banana', 'date', 'elder', 'note', 'cherry']],
    ['created_by', ['Banana', 'apple', 'cherry', 'date', 'elder', 'note']],
    ['modified_by', ['Banana', 'cherry', 'apple', 'date', 'elder', 'note']],
    ['type', ['note', 'elder', 'apple', 'Banana', 'cherry', 'date']],
    ['file_name', ALL],
    ['folder_path', ['cherry', 'elder', 'note', 'date', 'apple', 'Banana']],
    ['description', ['Banana', 'cherry', 'date', 'elder', 'note', 'apple']],
    ['comment', ['apple', 'cherry', 'date', 'elder', 'note', 'Banana']],
    ['user_data', ['apple', 'Banana', 'date', 'elder', 'note', 'cherry']],
    ['dc.subject', ['Banana', 'cherry', 'date', 'elder', 'note', 'apple']],
    ['dc.format', ['elder', 'apple', 'date', 'cherry', 'Banana', 'note']],
    ['custom_attributes.Pages', ['apple', 'Banana', 'date', 'elder', 'note', 'cherry']],
    // Only images and PDFs have one; that of images is green unless it has a value.
    ['custom_attributes.Colour', ['date', 'elder', 'note', 'Banana', 'apple', 'cherry']],
    ['custom_attributes.Nothing', ALL],
    ['dc.rights', ALL],
  ])('in the order of %s, up and down, and page by page', async (key, expected) => {
    const sort = `<sortBy>${key}</sortBy>`;
    expect((await find(sort)).names).toEqual(expected);
    expect((await find(`${sort}<sortDirection>Descending</sortDirection>`)).names).toEqual([...expected].reverse());
    const second = `<recordsPerPage>4</recordsPerPage><resultsPage>2</resultsPage>${sort}`;
    expect((await find(second)).names).toEqual(expected.slice(4));
  });

  test('moments by their text, with all six text operators', async () => {
    for (const [key, op, text, names] of [
      ['created_at', 'Equals', 'Sun Jan 31 2027 07:00:00 GMT+0000 (UTC)', ['apple']],
      ['created_at', 'Equals', 'Sun Jan 31 2027 01:00:00 GMT-0600 (CST)', ['apple']],
      ['Created_At', 'Equals', '2027-01-31T07:00:00Z', ['apple']],
      ['created_at', 'NotEquals', '2027-01-31T07:00:00Z', ALL.slice(1)],
      ['created_at', 'Contains', ' 07:0', ['apple']],
      ['created_at', 'NotContains', ' 07:0', ALL.slice(1)],
      ['created_at', 'StartsWith', 'sun jan 31 2027 08', ALL.slice(1)],
      ['created_at', 'EndsWith', '08:00:00 GMT+0000 (UTC)', ALL.slice(1)],
      // A second holds its milliseconds.
      ['modified_at', 'Equals', 'Sun Jan 31 2027 08:00:00 GMT+0000 (UTC)', ALL.slice(1)],
      ['modified_at', 'Equals', '2027-01-31T08:00:00.001Z', ['cherry']],
    ] as const) {
      expect((await find(by(key, op, text))).names, `${key} ${op} ${text}`).toEqual(names);
    }
    expect((await find(by('created_at', 'StartsWith', 'sun', true))).names).toEqual([]);
  });
});

describe('a summary', () => {
  test('says what the asset is, and the metadata that was asked for', async () => {
    const keys = ['dc.format', 'xmp.CreatorTool', 'dc.rights', 'custom_attributes.Colour', 'asset_id', 'created_at', 'sku', 'description'];
    const { assetSummaryArray } = await ask(
      mock.url,
      'searchAssetsByMetadata',
      OUTFITTERS + by('name', 'Equals', 'apple') + list('responseMetadataArray', keys),
    );
    expect(assetSummaryArray.items).toEqual([
      {
        ...{ assetHandle: 'a|1', type: 'Image', name: 'apple', folder: 'Outfitters/fruit/', filename: 'apple.jpg' },
        ...{ created: new Date(NOW - 3_600_000), createUser: ROBIN.user, lastModified: new Date(NOW - 3_600_000), lastModifyUser: ROBIN.user },
        metadataArray: {
          items: [
            { name: 'dc.format', value: 'image/jpeg' },
            { name: 'custom_attributes.Colour', value: 'null' },
            { name: 'asset_id', value: '1' },
            { name: 'created_at', value: 'Sun Jan 31 2027 07:00:00 GMT+0000 (UTC)' },
            { name: 'sku', value: 'apple' },
            { name: 'description', value: 'Red fruit' },
          ],
        },
      },
    ]);
  });

  test('has no metadata that was not asked for', async () => {
    const { assetSummaryArray } = await ask(mock.url, 'searchAssetsByMetadata', OUTFITTERS + by('name', 'Equals', 'apple'));
    expect(assetSummaryArray.items[0].metadataArray).toEqual({});
  });
});

test.each([
  [by('name', 'LessThan', 'x'), 30001, ['op', 'LessThan', 'name']],
  [by('dc.rights', 'Like', 'x'), 30001, ['op', 'Like']],
  [where(condition('name', 'Equals', '')), 30002, ['name', 'Equals']],
  [where(condition('created_at', 'Equals', '')), 30002, ['created_at', 'dateVal']],
  [by('created_at', 'Equals', 'once'), 30001, ['created_at', 'once']],
  [where(condition('custom_attributes.Pages', 'Equals', '')), 30002, ['Pages']],
  ['<recordsPerPage>0</recordsPerPage>', 30001, ['recordsPerPage']],
  ['<resultsPage>-1</resultsPage>', 30001, ['resultsPage']],
  ['<sortBy>Colour</sortBy>', 30001, ['sortBy', 'Colour', 'created_at', 'custom_attributes']],
  [filters(list('assetTypeArray', ['Picture'])), 30001, ['assetTypeArray', 'Picture']],
  [filters('<trashState>Gone</trashState>'), 30001, ['trashState', 'Gone']],
  [filters('<projectHandle>p|47|Nothing</projectHandle>'), 30001, ['p|47|Nothing']],
] as const)('refuses %s', async (params, code, reasons) => {
  expectFault(await search(params), code, ...reasons);
});

test('finds what a user of the portal may read, and no more', async () => {
  const guarded = await serveCatalogue(some);
  await permit(guarded, 'u|73|lou@example.com', 'fruit/', ['Read']);
  const names = async (options: RequestOptions): Promise<string[]> =>
    (await ask(guarded.url, 'searchAssetsByMetadata', OUTFITTERS, options)).assetSummaryArray.items.map(({ name }: { name: string }) => name);
  expect(await names(KIM)).toEqual(['cherry', 'date', 'elder', 'note']);
  expect(await names(ROBIN)).toEqual(ALL);
});

test.each(LATER)('getDistinctMetadataValues counts values, in %s', async (version) => {
  const values = async (key: string): Promise<[string, number][]> => {
    const { valueArray } = await ask(mock.url, 'getDistinctMetadataValues', `${OUTFITTERS}<metadataKey>${key}</metadataKey>`, { version });
    return (valueArray?.items ?? []).map(({ value, count }: { value: string; count: number }) => [value, count]);
  };
  expect(await values('type')).toEqual([
    ['Asset', 1],
    ['AssetSet', 1],
    ['Image', 2],
    ['Pdf', 1],
    ['Video', 1],
  ]);
  expect(await values('dc.format')).toEqual([
    ['N/A', 1],
    ['image/jpeg', 1],
    ['video/mp4', 1],
    ['application/pdf', 1],
    ['image/png', 1],
    ['text/plain', 1],
  ]);
  expect(await values('folder_path')).toEqual([
    ['Outfitters/', 3],
    ['Outfitters/Fruit/', 1],
    ['Outfitters/fruit/', 2],
  ]);
  expect(await values('created_by')).toEqual([
    ['admin@example.com', 1],
    ['robin@example.com', 5],
  ]);
  expect(await values('custom_attributes.Season')).toEqual([
    ['N/A', 4],
    ['Autumn', 2],
    ['Summer', 1],
  ]);
  expect(await values('custom_attributes.Colour')).toEqual([
    ['N/A', 4],
    ['red', 1],
    ['Red', 1],
  ]);
  expect(await values('description')).toEqual([
    ['N/A', 5],
    ['Red fruit', 1],
  ]);
  for (const key of ['dc.rights', 'constructor', 'toString']) expect(await values(key), key).toEqual([['N/A', 6]]);
  expectFault(await call(mock.url, 'getDistinctMetadataValues', `${OUTFITTERS}<metadataKey> </metadataKey>`, { version }), 30001, 'metadataKey');
});
