import { describe, expect, test } from 'vitest';
import { type AssetCompany, emptiedMock, field, items, xmlText } from '../asset-company.js';
import { dictionary, make, metadata, set, tags, update, value } from './metadata-calls.js';

const emptied = emptiedMock();

/** A company with two images and a video. */
const newCompany = async (): Promise<AssetCompany> => (await emptied(['one.tif', 'two.tif', 'film.mp4'])).company;

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
