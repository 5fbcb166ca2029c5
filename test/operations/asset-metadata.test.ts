import { describe, expect, test } from 'vitest';
import { type AssetCompany, emptiedMock, field, items } from '../asset-company.js';
import { dictionary, make, metadata, set, setting, tags, update, value } from './metadata-calls.js';

const emptied = emptiedMock();

/** A company with two images and a video. */
const newCompany = async (): Promise<AssetCompany> => (await emptied(['one.tif', 'two.tif', 'film.mp4'])).company;

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

test('getAssets leaves metadata out where it is not asked for', async () => {
  const company = await newCompany();
  await make(company, 'F', 'String', { defaultValue: 'd' });
  const handles = items('assetHandleArray', [await company.handle('one')]);
  const named = await company.ask('getAssets', handles + items('responseFieldArray', ['assetArray/items/name']));
  expect(named).toEqual({ assetArray: { items: [{ name: 'one' }] } });
  const values = await company.ask('getAssets', handles + items('responseFieldArray', ['assetArray/items/metadataArray/items/value']));
  // The name is required within what is kept.
  const metadataArray = {
    items: [
      { name: 'F', value: 'd' },
      { name: 'eVideoTypeImage', value: '' },
    ],
  };
  expect(values).toEqual({ assetArray: { items: [{ metadataArray }] } });
});
