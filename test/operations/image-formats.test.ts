import { describe, expect, test } from 'vitest';
import { type AssetCompany, emptiedMock, field } from '../asset-company.js';

const emptied = emptiedMock();
const newCompany = async (): Promise<AssetCompany> => (await emptied()).company;

const format = (name: string, urlModifier = 'wid=400&hei=400'): string => field('name', name) + field('urlModifier', urlModifier);
const of = (handle: string): string => field('imageFormatHandle', handle);
const formatsOf = async (company: AssetCompany, version = '2014-04-03'): Promise<object[]> =>
  (await company.ask('getImageFormats', '', { version })).imageFormatArray.items ?? [];

describe.each(['unversioned', '2008-01-15', '2010-01-31', '2014-04-03', '2022-11-01-beta'])('image formats in %s', (version) => {
  const options = { version };

  test('are created, listed, changed and deleted', async () => {
    const company = await newCompany();
    expect(await formatsOf(company, version)).toEqual([]);
    const save = async (xml: string): Promise<string> => (await company.ask('saveImageFormat', xml, options)).imageFormatHandle;
    const large = await save(format(' Large '));
    expect(large).toMatch(version === 'unversioned' ? /^1\|\d+$/ : /^i\|1\|\d+$/);
    const small = await save(format('Small', 'wid=40&fmt=png<'));
    expect(await formatsOf(company, version)).toEqual([
      { imageFormatHandle: large, name: 'Large', urlModifier: 'wid=400&hei=400' },
      { imageFormatHandle: small, name: 'Small', urlModifier: 'wid=40&fmt=png<' },
    ]);
    for (const handle of [large, large.replace('i|', ''), `i|${large.replace('i|', '')}`]) {
      expect(await save(of(handle) + format('Huge', `handle=${handle}`))).toBe(large);
      expect((await formatsOf(company, version))[0]).toEqual({ imageFormatHandle: large, name: 'Huge', urlModifier: `handle=${handle}` });
    }
    expect(await company.ask('deleteImageFormat', of(large), options)).toEqual({});
    expect(await formatsOf(company, version)).toMatchObject([{ name: 'Small' }]);
    await company.refuses('deleteImageFormat', of(large), 30001, large);
  });
});

test('what a format cannot be is refused with the cause, and changes nothing', async () => {
  const company = await newCompany();
  await company.ask('saveImageFormat', format('Large'));
  const { imageFormatHandle } = await company.ask('saveImageFormat', format('Small'));
  const before = await formatsOf(company);
  await company.refuses('saveImageFormat', format('Large'), 30001, 'name', '"Large"', 'Acme');
  await company.refuses('saveImageFormat', of(imageFormatHandle) + format('Large'), 30001, '"Large"');
  await company.refuses('saveImageFormat', format(' '), 30001, 'name', 'empty');
  for (const wrong of ['i|2|1', 'i|1|99', 'i|1', 'Large']) await company.refuses('deleteImageFormat', of(wrong), 30001, 'imageFormatHandle', wrong);
  expect(await formatsOf(company)).toEqual(before);
});
