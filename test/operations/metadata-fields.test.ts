import { describe, expect, test } from 'vitest';
import { METADATA_FIELD_TYPES } from '../../src/contract/constants.js';
import { type AssetCompany, emptiedMock, field, items } from '../asset-company.js';
import { dictionary, fieldXml, make, metadata, type NewField, set, setting, tags, tagsOf, update, value } from './metadata-calls.js';

const VERSIONS = ['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta'];

const emptied = emptiedMock();

/** A company with two images and a video. */
const newCompany = async (): Promise<AssetCompany> => (await emptied(['one.tif', 'two.tif', 'film.mp4'])).company;

describe.each(VERSIONS)('fields in %s', (version) => {
  const options = { version };

  test('are saved, listed and deleted', async () => {
    const company = await newCompany();
    const prefix = version === 'unversioned' ? '' : 'm|';
    const save = (params: string) => company.ask('saveMetadataField', params, options);
    const params = fieldXml({ name: 'Resolution', assetType: 'Image', defaultValue: '120' });
    // The unversioned API does not tell types apart.
    const of = (type: string, name: string): string => `${prefix}1|${version === 'unversioned' ? 'ALL' : type}|${name}`;
    const handle = of('IMAGE', 'Resolution');
    expect(await save(params)).toEqual({ fieldHandle: handle });
    const forAll = of('ASSET', 'Season');
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
    expect(changed).toEqual({ fieldHandle: of('IMAGE', 'Dots') });
    expect(await listed('Image')).toEqual([of('IMAGE', 'Dots'), forAll]);
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

test('a handle with ALL is that of the field that an asset has, or of any', async () => {
  const company = await newCompany();
  const options = { version: 'unversioned' };
  for (const assetType of ['Image', 'Video']) await make(company, 'Season', 'String', { assetType });
  const season = '1|ALL|Season';
  for (const name of ['one', 'film']) await company.ask('setAssetMetadata', await setting(company, name, update(season, value(name))), options);
  expect((await metadata(company, 'one')).Season).toEqual({ value: 'one' });
  expect((await metadata(company, 'film')).Season).toEqual({ value: 'film' });
  const found = async (op: string, text: string): Promise<number> => {
    const condition = `<metadataConditionArray><items><fieldHandle>${season}</fieldHandle><op>${op}</op>${value(text)}</items></metadataConditionArray>`;
    return (await company.ask('searchAssets', `<includeSubfolders>true</includeSubfolders>${condition}`, options)).totalRows;
  };
  expect(await found('Equals', 'film')).toBe(1);
  expect(await found('Equals', 'one')).toBe(1);
  expect(await found('NotEquals', 'one')).toBe(2);
  // Of several, the first that was made is listed and deleted first.
  expect((await company.ask('getUniqueMetadataValues', field('fieldHandle', season), options)).values.items).toEqual(['one']);
  await company.ask('deleteMetadataField', field('fieldHandle', season));
  expect((await company.ask('getUniqueMetadataValues', field('fieldHandle', season), options)).values.items).toEqual(['film']);
  await company.refuses('getUniqueMetadataValues', field('fieldHandle', '1|ASSET|Season'), 30001, '1|ASSET|Season');
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
