import { describe, expect, test } from 'vitest';
import { METADATA_FIELD_TYPES } from '../../src/contract/constants.js';
import { type AssetCompany, emptiedMock, field, items, xmlText } from '../asset-company.js';
import type { RequestOptions } from '../conversation.js';

const VERSIONS = ['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta'];

const emptied = emptiedMock();

/** A company with an image, another one and a video. */
const newCompany = async (): Promise<AssetCompany> => (await emptied(['one.tif', 'two.tif', 'film.mp4'])).company;

interface NewField {
  readonly name: string;
  readonly type?: string;
  readonly assetType?: string;
  readonly defaultValue?: string;
  readonly isEnforced?: boolean;
  readonly initialTagValue?: string;
}

const fieldXml = ({ name, type = 'String', assetType = 'Asset', defaultValue, isEnforced, initialTagValue }: NewField): string =>
  [
    field('assetType', assetType) + field('name', name) + field('fieldType', type),
    defaultValue === undefined ? '' : field('defaultValue', defaultValue),
    isEnforced === undefined ? '' : field('isEnforced', isEnforced),
    initialTagValue === undefined ? '' : field('initialTagValue', initialTagValue),
  ].join('');

/** Makes a field. @returns its handle */
async function make(company: AssetCompany, name: string, type: string, more: Partial<NewField> = {}): Promise<string> {
  return (await company.ask('createMetadataField', fieldXml({ name, type, ...more }))).fieldHandle;
}

/** An update of a field. */
const update = (fieldHandle: string, values: string): string => `<items>${field('fieldHandle', fieldHandle)}${values}</items>`;
const value = (text: string): string => field('value', text);
const tags = (kind: 'add' | 'set' | 'delete', ...values: string[]): string => items(`${kind}TagValueArray`, values);

const setting = async (company: AssetCompany, asset: string, ...updates: string[]): Promise<string> =>
  `${field('assetHandle', await company.handle(asset))}<updateArray>${updates.join('')}</updateArray>`;

/** Sets metadata of an asset. */
const set = async (company: AssetCompany, asset: string, ...updates: string[]) =>
  company.ask('setAssetMetadata', await setting(company, asset, ...updates));

/** What getAssets answers as metadata of an asset, by name. */
async function metadata(company: AssetCompany, asset: string, options: RequestOptions = {}) {
  const { assetArray } = await company.ask('getAssets', items('assetHandleArray', [await company.handle(asset)]), options);
  const all: { name: string; value: string }[] = assetArray.items[0].metadataArray?.items ?? [];
  return Object.fromEntries(all.map(({ name, ...rest }) => [name, rest]));
}

const tagsOf = async (company: AssetCompany, ...handles: string[]) =>
  (await company.ask('getTagFieldValues', items('fieldHandleArray', handles))).fieldArray.items;

const dictionary = async (company: AssetCompany, handle: string): Promise<string[]> => (await tagsOf(company, handle))[0].valueArray.items ?? [];

describe.each(VERSIONS)('fields in %s', (version) => {
  const options = { version };

  test('are saved, listed and deleted', async () => {
    const company = await newCompany();
    const prefix = version === 'unversioned' ? '' : 'm|';
    const save = (params: string) => company.ask('saveMetadataField', params, options);
    const params = fieldXml({ name: 'Resolution', assetType: 'Image', defaultValue: '120' });
    const handle = `${prefix}1|IMAGE|Resolution`;
    expect(await save(params)).toEqual({ fieldHandle: handle });
    const forAll = `${prefix}1|${version === 'unversioned' ? 'ALL' : 'ASSET'}|Season`;
    expect(await save(fieldXml({ name: 'Season', assetType: 'All', defaultValue: '' }))).toEqual({ fieldHandle: forAll });
    const listed = async (assetType: string) =>
      (await company.ask('getMetadataFields', field('assetType', assetType), options)).fieldArray.items.map(
        ({ fieldHandle }: { fieldHandle: string }) => fieldHandle,
      );
    expect(await listed('Image')).toEqual([handle, forAll]);
    expect(await listed('Video')).toEqual([forAll]);
    const { fieldArray } = await company.ask('getMetadataFields', '<assetType>Image</assetType>', options);
    expect(fieldArray.items[0]).toMatchObject({ name: 'Resolution', type: 'String', defaultValue: '120', isRequired: false, isUserDefined: true });
    expect('isEnforced' in fieldArray.items[0]).toBe(['2014-04-03', '2022-11-01-beta'].includes(version));
    // With a handle it is changed; another name, another handle.
    const changed = await save(field('fieldHandle', handle) + fieldXml({ name: 'Dots', assetType: 'Image', defaultValue: '300' }));
    expect(changed).toEqual({ fieldHandle: `${prefix}1|IMAGE|Dots` });
    expect(await listed('Image')).toEqual([`${prefix}1|IMAGE|Dots`, forAll]);
    // There is no deletion in the unversioned API.
    const deletion = version === 'unversioned' ? {} : options;
    expect(await company.ask('deleteMetadataField', field('fieldHandle', changed.fieldHandle), deletion)).toEqual({});
    expect(await listed('Image')).toEqual([forAll]);
  });

  test('are set on assets', async () => {
    const company = await newCompany();
    const handle = await make(company, 'Season', 'String', { defaultValue: 'none' });
    const inVersion = version === 'unversioned' ? '1|ALL|Season' : handle;
    expect((await metadata(company, 'one', options)).Season).toEqual({ value: 'none' });
    const params = await setting(company, 'one', update(inVersion, value('Frühling & <Sommer>')));
    expect(await company.ask('setAssetMetadata', params, options)).toEqual({});
    expect((await metadata(company, 'one', options)).Season).toEqual({ value: 'Frühling & <Sommer>' });
    expect((await metadata(company, 'two', options)).Season).toEqual({ value: 'none' });
    expect((await company.ask('getUniqueMetadataValues', field('fieldHandle', inVersion), options)).values.items).toEqual(['Frühling & <Sommer>']);
  });
});

describe('createMetadataField', () => {
  test.each(METADATA_FIELD_TYPES)('makes a field of the type %s', async (type) => {
    const company = await newCompany();
    const handle = await make(company, 'A field', type, { assetType: 'image' });
    expect(handle).toBe(`m|${company.id}|IMAGE|A field`);
    const { fieldArray } = await company.ask('getMetadataFields', '<assetType>Image</assetType>');
    expect(fieldArray.items).toEqual([
      {
        fieldHandle: handle,
        name: 'A field',
        type,
        defaultValue: '',
        isRequired: false,
        isUserDefined: true,
        isHidden: false,
        isEnforced: false,
      },
    ]);
    expect(await metadata(company, 'one')).toEqual({});
  });

  test.each(['BooleanTag', 'MultiFixedTag', 'MultiTag', 'SingleFixedTag', 'SingleTag'])('refuses a default for a %s', async (type) => {
    const company = await newCompany();
    await company.refuses('createMetadataField', fieldXml({ name: 'T', type, defaultValue: 'x' }), 30001, 'defaultValue', 'T', type);
    await company.refuses('saveMetadataField', fieldXml({ name: 'T', type, defaultValue: 'x' }), 30001, 'defaultValue');
    // The empty one is none.
    expect(await make(company, 'T', type, { defaultValue: '' })).toBe('m|1|ASSET|T');
  });

  test('refuses a name that is taken for the same assets, a type that there is not, a default that does not fit', async () => {
    const company = await newCompany();
    const refused = (params: NewField, ...reasons: string[]): Promise<void> =>
      company.refuses('createMetadataField', fieldXml(params), 30001, ...reasons);
    await make(company, 'F', 'Int');
    await refused({ name: 'F', type: 'String' }, 'name', '"F"');
    await refused({ name: ' F ' }, '"F"');
    expect(await make(company, 'F', 'String', { assetType: 'Video' })).toBe('m|1|VIDEO|F');
    await refused({ name: 'G', type: 'Number' }, 'fieldType', 'Number');
    await refused({ name: 'G', assetType: 'Picture' }, 'assetType', 'Picture');
    for (const name of ['', ' ', 'a|b']) await refused({ name }, 'name');
    for (const [type, misfit] of [
      ['Int', '1.5'],
      ['Float', 'much'],
      ['Date', 'foo 1'],
      ['Date', '12'],
      ['Date', '2027-13-01'],
      ['Boolean', 'maybe'],
      ['Color', 'red'],
      ['Dimension', 'wide'],
      ['FileName', 'a/b'],
    ] as const) {
      await refused({ name: 'G', type, isEnforced: true, defaultValue: misfit }, 'defaultValue', misfit);
      await make(company, `G ${type} ${misfit}`, type, { defaultValue: misfit });
    }
    await company.refuses('saveMetadataField', fieldXml({ name: 'H', type: 'Number', defaultValue: '' }), 30001, 'fieldType', 'Number');
  });

  test('begins a dictionary with initialTagValue', async () => {
    const company = await newCompany();
    const open = await make(company, 'Open', 'SingleTag', { initialTagValue: 'Fall' });
    const yes = await make(company, 'Yes', 'BooleanTag', { initialTagValue: 'Perhaps' });
    const empty = await make(company, 'Empty', 'MultiFixedTag');
    expect(await tagsOf(company, open, yes, empty)).toEqual([
      { fieldHandle: open, valueArray: { items: ['Fall'] } },
      { fieldHandle: yes, valueArray: { items: ['True', 'False'] } },
      { fieldHandle: empty, valueArray: {} },
    ]);
    // A String takes one, and a default with it.
    expect(await make(company, 'Text', 'String', { defaultValue: 'd', initialTagValue: 'Fall' })).toBe('m|1|ASSET|Text');
    await company.refuses('getTagFieldValues', items('fieldHandleArray', ['m|1|ASSET|Text']), 30001, 'm|1|ASSET|Text');
  });
});

describe('updateMetadataField', () => {
  test('changes what is given; with the name the handle changes, and assets keep their values', async () => {
    const company = await newCompany();
    const handle = await make(company, 'Old', 'Int', { assetType: 'Image', defaultValue: '7' });
    await set(company, 'one', update(handle, '<longVal>5</longVal>'));
    const renamed = await company.ask('updateMetadataField', `${field('fieldHandle', handle)}<name>New</name><isHidden>true</isHidden>`);
    expect(renamed).toEqual({ fieldHandle: 'm|1|IMAGE|New' });
    await company.refuses('updateMetadataField', `${field('fieldHandle', handle)}<name>X</name>`, 30001, 'fieldHandle', handle);
    expect(await metadata(company, 'one')).toEqual({ New: { value: '5', longVal: 5 } });
    expect(await metadata(company, 'two')).toEqual({ New: { value: '7', longVal: 7 } });
    await company.ask('updateMetadataField', `<fieldHandle>m|1|image|New</fieldHandle><defaultValue>8</defaultValue><isEnforced>true</isEnforced>`);
    const { fieldArray } = await company.ask('getMetadataFields', '<assetType>Image</assetType>');
    expect(fieldArray.items).toMatchObject([{ name: 'New', type: 'Int', defaultValue: '8', isHidden: true, isEnforced: true }]);
    expect((await metadata(company, 'two')).New).toEqual({ value: '8', longVal: 8 });
  });

  test('refuses a taken name, a default of tags, and to enforce a default that does not fit', async () => {
    const company = await newCompany();
    const one = await make(company, 'One', 'Int', { defaultValue: 'many' });
    const two = await make(company, 'Two', 'SingleTag');
    const of = (handle: string, params: string): string => field('fieldHandle', handle) + params;
    await company.refuses('updateMetadataField', of(one, '<name>Two</name>'), 30001, 'Two');
    await company.refuses('updateMetadataField', of(two, '<defaultValue>x</defaultValue>'), 30001, 'defaultValue');
    await company.refuses('updateMetadataField', of(one, '<isEnforced>true</isEnforced>'), 30001, 'defaultValue', 'many');
    await company.ask('updateMetadataField', of(one, '<defaultValue>3</defaultValue><isEnforced>true</isEnforced>'));
    await company.refuses('updateMetadataField', of('m|1|ASSET|Three', '<name>Two</name>'), 30001, 'm|1|ASSET|Three');
    await company.refuses('deleteMetadataField', field('fieldHandle', 'm|2|ASSET|One'), 30001, 'm|2|ASSET|One');
    await company.refuses('deleteMetadataField', field('fieldHandle', 'One'), 30001, 'One');
  });

  test('saveMetadataField changes the flags that it is given, too', async () => {
    const company = await newCompany();
    const handle = await make(company, 'F', 'Int');
    const saved = `${field('fieldHandle', handle)}${fieldXml({ name: 'F', type: 'Int', defaultValue: '' })}<isHidden>true</isHidden><isEnforced>true</isEnforced>`;
    expect(await company.ask('saveMetadataField', saved)).toEqual({ fieldHandle: handle });
    await company.refuses('setAssetMetadata', await setting(company, 'one', update(handle, value('x'))), 30001, '"x"', 'Int');
    const { fieldArray } = await company.ask('getMetadataFields', '<assetType>Image</assetType>');
    expect(fieldArray.items).toMatchObject([{ name: 'F', isHidden: true, isEnforced: true }]);
  });
});

test('getAssetMetadataFields groups fields by type, those of all types first', async () => {
  const company = await newCompany();
  await make(company, 'V', 'String', { assetType: 'Video' });
  await make(company, 'A1', 'String');
  await make(company, 'I', 'String', { assetType: 'Image' });
  await make(company, 'A2', 'String');
  for (const version of ['2009-07-31', '2014-04-03', '2022-11-01-beta']) {
    const { assetFieldsArray } = await company.ask('getAssetMetadataFields', '', { version });
    expect(
      assetFieldsArray.items.map(({ assetType, fieldArray }: { assetType: string; fieldArray: { items: { name: string }[] } }) => [
        assetType,
        fieldArray.items.map(({ name }) => name),
      ]),
    ).toEqual([
      ['Asset', ['A1', 'A2']],
      ['Image', ['I']],
      ['Video', ['V']],
    ]);
  }
});

describe('deleteMetadataField', () => {
  test('takes the values along; a new one of that name has none of them', async () => {
    const company = await newCompany();
    const handle = await make(company, 'F', 'MultiTag');
    await set(company, 'one', update(handle, tags('set', 'a', 'b')));
    await company.ask('deleteMetadataField', field('fieldHandle', handle));
    expect(await metadata(company, 'one')).toEqual({});
    await make(company, 'F', 'MultiTag');
    expect(await metadata(company, 'one')).toEqual({});
    expect(await dictionary(company, handle)).toEqual([]);
  });
});

describe('setAssetMetadata', () => {
  test.each([
    ['Boolean', '<boolVal>true</boolVal>', { value: 'true', boolVal: true }],
    ['Boolean', value('0'), { value: '0', boolVal: false }],
    ['Boolean', value('maybe'), { value: 'maybe' }],
    ['Int', '<longVal>-42</longVal>', { value: '-42', longVal: -42 }],
    ['Int', value(' 17 '), { value: ' 17 ', longVal: 17 }],
    ['Int', '<longVal>9007199254740993</longVal>', { value: '9007199254740993' }],
    ['Float', '<doubleVal>1.5</doubleVal>', { value: '1.5', doubleVal: 1.5 }],
    ['Float', value('1e3'), { value: '1e3', doubleVal: 1000 }],
    ['Date', '<dateVal>2027-01-31T08:00:00Z</dateVal>', { value: '2027-01-31T08:00:00.000Z', dateVal: new Date('2027-01-31T08:00:00Z') }],
    ['Date', value('2027-01-31'), { value: '2027-01-31', dateVal: new Date('2027-01-31T00:00:00Z') }],
    ['Date', value('2027-01-31T10:00:00+02:00'), { value: '2027-01-31T10:00:00+02:00', dateVal: new Date('2027-01-31T08:00:00Z') }],
    ['Date', value('2027-01-31T08:00:00'), { value: '2027-01-31T08:00:00', dateVal: new Date('2027-01-31T08:00:00Z') }],
    ['Date', value('Section 1'), { value: 'Section 1' }],
    ['String', '<longVal>5</longVal>', { value: '5' }],
    ['Untyped', value('5'), { value: '5' }],
    ['Color', value('#ff8800'), { value: '#ff8800' }],
    ['Dimension', value('12.5cm'), { value: '12.5cm' }],
    ['FileName', value('a.tif'), { value: 'a.tif' }],
    ['String', value(''), { value: '' }],
  ])('stores a %s given as %s', async (type, given, expected) => {
    const company = await newCompany();
    const handle = await make(company, 'F', type);
    await set(company, 'one', update(handle, given));
    expect(await metadata(company, 'one')).toEqual({ F: expected });
  });

  test('refuses a value that does not fit an enforced field', async () => {
    const company = await newCompany();
    const handle = await make(company, 'F', 'Int', { isEnforced: true });
    await company.refuses('setAssetMetadata', await setting(company, 'one', update(handle, value('many'))), 30001, '"many"', 'Int', '"F"');
    await company.refuses('setAssetMetadata', await setting(company, 'one', update(handle, '<doubleVal>1.5</doubleVal>')), 30001, '1.5');
    await set(company, 'one', update(handle, value('12')));
    await company.refuses('setAssetMetadata', await setting(company, 'one', update(handle, '')), 30002, handle);
    expect(await metadata(company, 'one')).toEqual({ F: { value: '12', longVal: 12 } });
  });

  test('adds, replaces and removes tags', async () => {
    const company = await newCompany();
    const handle = await make(company, 'F', 'MultiTag');
    const becomes = async (...updates: string[]) => {
      await set(company, 'one', ...updates.map((each) => update(handle, each)));
      return (await metadata(company, 'one')).F;
    };
    expect(await becomes(tags('add', 'b', 'a'))).toEqual({ value: 'b,a', valueArray: { items: ['b', 'a'] } });
    expect(await becomes(tags('add', 'a', 'c'))).toEqual({ value: 'b,a,c', valueArray: { items: ['b', 'a', 'c'] } });
    expect(await becomes(tags('delete', 'a', 'nobody has it'))).toEqual({ value: 'b,c', valueArray: { items: ['b', 'c'] } });
    expect(await becomes(tags('add', 'd') + tags('delete', 'b'))).toMatchObject({ value: 'c,d' });
    expect(await becomes(value('x'))).toEqual({ value: 'x', valueArray: { items: ['x'] } });
    expect(await becomes(tags('set', 'y', 'z', 'y'))).toMatchObject({ value: 'y,z' });
    expect(await becomes(tags('delete', 'y'), tags('add', 'q'))).toMatchObject({ value: 'z,q' });
    expect(await becomes('<setTagValueArray/>')).toBeUndefined();
    // All that came is in the dictionary of an open field.
    expect(await dictionary(company, handle)).toEqual(['b', 'a', 'c', 'd', 'x', 'y', 'z', 'q']);
    await company.refuses('setAssetMetadata', await setting(company, 'one', update(handle, '')), 30002, '"F"');
  });

  test.each(['SingleTag', 'SingleFixedTag'])('a %s keeps the last of several values', async (type) => {
    const company = await newCompany();
    const handle = await make(company, 'F', type);
    await company.ask('addTagFieldValues', field('fieldHandle', handle) + items('valueArray', ['a', 'b', 'c']));
    const becomes = async (each: string) => {
      await set(company, 'one', update(handle, each));
      return (await metadata(company, 'one')).F?.value;
    };
    expect(await becomes(tags('set', 'a', 'b'))).toBe('b');
    expect(await becomes(tags('add', 'c'))).toBe('c');
    expect(await becomes(tags('set', 'a', 'b', 'a'))).toBe('a');
    expect(await becomes(tags('add', 'b', 'a'))).toBe('a');
    expect(await becomes(value('b'))).toBe('b');
  });

  test('a fixed dictionary takes what is in it alone', async () => {
    const company = await newCompany();
    const handle = await make(company, 'F', 'MultiFixedTag');
    await company.ask('addTagFieldValues', field('fieldHandle', handle) + items('valueArray', ['North', 'South']));
    for (const each of [value('East'), tags('add', 'North', 'East'), tags('set', 'East'), value('north')]) {
      await company.refuses('setAssetMetadata', await setting(company, 'one', update(handle, each)), 30001, '"F"', 'North, South');
    }
    expect(await metadata(company, 'one')).toEqual({});
    await set(company, 'one', update(handle, tags('add', 'South', 'North')));
    expect((await metadata(company, 'one')).F?.value).toBe('South,North');
    const flag = await make(company, 'Flag', 'BooleanTag');
    await set(company, 'one', update(flag, value('true')));
    expect((await metadata(company, 'one')).Flag).toEqual({ value: 'True', valueArray: { items: ['True'] } });
    await company.refuses('setAssetMetadata', await setting(company, 'one', update(flag, value('yes'))), 30001, 'True, False');
  });

  test('sets all or nothing', async () => {
    const company = await newCompany();
    const text = await make(company, 'Text', 'String', { defaultValue: 'd' });
    const open = await make(company, 'Open', 'MultiTag');
    const { lastModified } = await company.asset('one');
    const params = await setting(company, 'one', update(text, value('x')), update(open, tags('add', 'new')), update('m|1|ASSET|None', value('y')));
    await company.refuses('setAssetMetadata', params, 30001, 'm|1|ASSET|None');
    expect(await metadata(company, 'one')).toEqual({ Text: { value: 'd' } });
    expect(await dictionary(company, open)).toEqual([]);
    expect((await company.asset('one')).lastModified).toEqual(lastModified);
  });

  test('refuses a field of other assets, an asset in the trash or of nobody', async () => {
    const company = await newCompany();
    const handle = await make(company, 'V', 'String', { assetType: 'Video' });
    await company.refuses('setAssetMetadata', await setting(company, 'one', update(handle, value('x'))), 30001, handle, 'Video', 'Image');
    const params = await setting(company, 'film', update(handle, value('x')));
    await company.ask('deleteAsset', field('assetHandle', await company.handle('film')));
    await company.refuses('setAssetMetadata', params, 30001, 'trash');
    await company.refuses('setAssetMetadata', '<assetHandle>a|999</assetHandle><updateArray/>', 30001, 'a|999');
    // What is in the trash is no value of any asset.
    expect((await company.ask('getUniqueMetadataValues', field('fieldHandle', handle))).values).toEqual({});
  });
});

describe('batchSetAssetMetadata', () => {
  test('counts each field of each asset, and what is wrong with one does not stop the others', async () => {
    const company = await newCompany();
    const text = await make(company, 'Text', 'String', { assetType: 'Image' });
    const number = await make(company, 'Number', 'Int', { isEnforced: true });
    const [one, two, film] = [await company.handle('one'), await company.handle('two'), await company.handle('film')];
    const group = (handles: string[], ...updates: string[]): string =>
      `<items>${items('assetHandleArray', handles)}<updateArray>${updates.join('')}</updateArray></items>`;
    const params = `<updateArray>${group([one, film, 'a|999'], update(text, value('t')), update(number, value('1')))}${group([two], update(number, value('many')))}</updateArray>`;
    const answer = await company.ask('batchSetAssetMetadata', params);
    expect(answer).toMatchObject({
      successCount: 3,
      warningCount: 0,
      errorCount: 4,
      errorDetailArray: {
        items: [
          { assetHandle: film, fieldHandle: text, code: 30001 },
          { assetHandle: 'a|999', fieldHandle: text, code: 30001 },
          { assetHandle: 'a|999', fieldHandle: number, code: 30001 },
          { assetHandle: two, fieldHandle: number, code: 30001 },
        ],
      },
    });
    expect(answer.warningDetailArray).toBeUndefined();
    expect(await metadata(company, 'one')).toMatchObject({ Text: { value: 't' }, Number: { longVal: 1 } });
    expect(await metadata(company, 'film')).toMatchObject({ Number: { longVal: 1 } });
    expect(await metadata(company, 'two')).toEqual({});
  });
});

test('deleteAssetMetadata takes values away: the default holds again', async () => {
  const company = await newCompany();
  const text = await make(company, 'Text', 'String', { defaultValue: 'd' });
  const tag = await make(company, 'Tag', 'MultiTag');
  await set(company, 'one', update(text, value('x')), update(tag, tags('set', 'a', 'b')));
  const deleting = (...handles: string[]): string =>
    `<deleteArray>${handles.map((handle) => `<items>${field('fieldHandle', handle)}</items>`).join('')}</deleteArray>`;
  const one = field('assetHandle', await company.handle('one'));
  await company.refuses('deleteAssetMetadata', one + deleting(text, 'm|1|ASSET|None'), 30001, 'm|1|ASSET|None');
  expect(await metadata(company, 'one')).toMatchObject({ Text: { value: 'x' } });
  for (const version of ['2014-04-03', '2022-11-01-beta']) {
    expect(await company.ask('deleteAssetMetadata', one + deleting(text, tag), { version })).toEqual({});
    expect(await metadata(company, 'one')).toEqual({ Text: { value: 'd' } });
  }
  expect(await dictionary(company, tag)).toEqual(['a', 'b']);
});

describe('dictionaries of tags', () => {
  const of = (handle: string, ...values: string[]): string => field('fieldHandle', handle) + items('valueArray', values);
  const renames = (...pairs: (readonly [string, string])[]): string =>
    `<updateArray>${pairs.map(([from, to]) => `<items><oldValue>${xmlText(from)}</oldValue><newValue>${xmlText(to)}</newValue></items>`).join('')}</updateArray>`;

  test('grow, shrink and are replaced, and assets lose what goes', async () => {
    const company = await newCompany();
    const handle = await make(company, 'F', 'MultiFixedTag');
    expect(await company.ask('addTagFieldValues', of(handle, 'North', 'South', 'North'))).toEqual({});
    await company.ask('addTagFieldValues', of(handle, 'East', 'South', 'West'));
    expect(await dictionary(company, handle)).toEqual(['North', 'South', 'East', 'West']);
    await set(company, 'one', update(handle, tags('set', 'North', 'East', 'West')));
    await set(company, 'two', update(handle, tags('set', 'South')));
    expect(await company.ask('deleteTagFieldValues', of(handle, 'East', 'nowhere'))).toEqual({});
    expect((await metadata(company, 'one')).F?.value).toBe('North,West');
    expect(await company.ask('setTagFieldValues', of(handle, 'Up', 'West', 'Down'))).toEqual({});
    expect((await dictionary(company, handle)).sort()).toEqual(['Down', 'Up', 'West']);
    expect((await metadata(company, 'one')).F?.value).toBe('West');
    expect(await metadata(company, 'two')).toEqual({});
    expect((await company.ask('getUniqueMetadataValues', field('fieldHandle', handle))).values.items).toEqual(['West']);
  });

  test('tell tags apart by case: what is done to one leaves the other alone', async () => {
    const company = await newCompany();
    const handle = await make(company, 'F', 'MultiTag');
    await set(company, 'one', update(handle, tags('set', 'red', 'Red', 'blue')));
    await company.ask('deleteTagFieldValues', of(handle, 'Red'));
    expect((await metadata(company, 'one')).F?.value).toBe('red,blue');
    await set(company, 'one', update(handle, tags('set', 'red', 'RED')));
    expect(await company.ask('updateTagFieldValues', field('fieldHandle', handle) + renames(['RED', 'crimson']))).toMatchObject({ successCount: 1 });
    expect((await metadata(company, 'one')).F?.value).toBe('red,crimson');
    await company.ask('updateTagFieldValues', field('fieldHandle', handle) + renames(['red', 'Red']));
    expect((await metadata(company, 'one')).F?.value).toBe('Red,crimson');
    await company.ask('setTagFieldValues', of(handle, 'red', 'crimson'));
    expect((await metadata(company, 'one')).F?.value).toBe('crimson');
  });

  test('rename tags, each on its own, and assets keep them', async () => {
    const company = await newCompany();
    const handle = await make(company, 'F', 'MultiTag');
    await company.ask('addTagFieldValues', of(handle, 'North', 'South', 'East', 'West'));
    await set(company, 'one', update(handle, tags('set', 'North', 'South')));
    const params = field('fieldHandle', handle) + renames(['North', 'Nord'], ['South', 'West'], ['Banana', 'Apple'], ['East', 'Öst & <o>']);
    for (const version of ['2014-04-03', '2022-11-01-beta']) {
      const first = version === '2014-04-03';
      expect(
        await company.ask('updateTagFieldValues', first ? params : field('fieldHandle', handle) + renames(['Banana', 'x']), { version }),
      ).toEqual({
        successCount: first ? 2 : 0,
        warningCount: 0,
        errorCount: first ? 2 : 1,
        errorDetailArray: {
          items: [
            ...(first ? [{ value: 'West', code: 30001, reason: "New tag value 'West' already exists." }] : []),
            { value: 'Banana', code: 30001, reason: "Tag value 'Banana' not found." },
          ],
        },
      });
    }
    expect(await dictionary(company, handle)).toEqual(['Nord', 'South', 'Öst & <o>', 'West']);
    expect((await metadata(company, 'one')).F?.value).toBe('Nord,South');
    const search = (text: string): string =>
      `<includeSubfolders>true</includeSubfolders><tagConditionArray><items>${field('fieldHandle', handle)}<op>Matches</op>${value(text)}</items></tagConditionArray>`;
    expect((await company.assets(search('Nord'))).map(({ name }) => name)).toEqual(['one']);
    expect(await company.assets(search('North'))).toEqual([]);
  });

  test('of a BooleanTag stay, and other fields have none', async () => {
    const company = await newCompany();
    const flag = await make(company, 'Flag', 'BooleanTag');
    const text = await make(company, 'Text', 'String');
    for (const operation of ['addTagFieldValues', 'setTagFieldValues', 'deleteTagFieldValues']) {
      await company.refuses(operation, of(flag, 'True'), 30001, flag);
      await company.refuses(operation, of(text, 'x'), 30001, text);
      await company.refuses(operation, of('m|1|ASSET|None', 'x'), 30001, 'm|1|ASSET|None');
    }
    await company.refuses('updateTagFieldValues', field('fieldHandle', flag) + renames(['True', 'Yes']), 30001, flag);
    expect(await dictionary(company, flag)).toEqual(['True', 'False']);
  });
});

test('getAssets leaves metadata out where it is not asked for', async () => {
  const company = await newCompany();
  await make(company, 'F', 'String', { defaultValue: 'd' });
  const handles = items('assetHandleArray', [await company.handle('one')]);
  const named = await company.ask('getAssets', handles + items('responseFieldArray', ['assetArray/items/name']));
  expect(named).toEqual({ assetArray: { items: [{ name: 'one' }] } });
  const values = await company.ask('getAssets', handles + items('responseFieldArray', ['assetArray/items/metadataArray/items/value']));
  // The name is required within what is kept.
  expect(values).toEqual({ assetArray: { items: [{ metadataArray: { items: [{ name: 'F', value: 'd' }] } }] } });
});
