import { describe, expect, test } from 'vitest';
import { type AnsweredAsset, type AssetCompany, emptiedMock, field, items, uploadXml } from '../asset-company.js';
import { namesOf } from './job-results.js';

const emptied = emptiedMock();

const SCRIPT = `<autoSetCreationOptions>${items('autoSetsArray', ['ps|941'])}</autoSetCreationOptions>`;
const setsOf = (company: AssetCompany): Promise<AnsweredAsset[]> =>
  company.assets('<includeSubfolders>true</includeSubfolders><assetTypeArray><items>ImageSet</items></assetTypeArray>');
const uploadWith = (options: string, paths: string[], readyForPublish = false) => uploadXml(paths, { readyForPublish, more: options });

describe('an upload with scripts for automated sets', () => {
  test('makes sets of its images, where they are', async () => {
    const { company } = await emptied();
    await company.run(uploadWith(SCRIPT, ['a/chair-1.tif', 'a/chair-2.jpg', 'b/desk-1.tif', 'a/film-1.mp4', 'a/film-2.mp4'], true));
    const [set, ...others] = await setsOf(company);
    expect(others).toEqual([]);
    expect(set).toMatchObject({ name: 'chair_set', folder: 'Acme/a/', readyForPublish: true });
    const { memberArray } = await company.ask('getImageSetMembers', field('assetHandle', set.assetHandle));
    expect(memberArray.items.map(({ asset }: AnsweredAsset) => asset.name)).toEqual(['chair-1', 'chair-2']);
    expect((await company.ask('getAssociatedAssets', field('assetHandle', set.assetHandle))).thumbAsset.name).toBe('chair-1');
  });

  test.each(['', '<autoSetCreationOptions/>', '<autoSetCreationOptions><autoSetsArray/></autoSetCreationOptions>'])(
    'makes none without a script: %s',
    async (options) => {
      const { company } = await emptied();
      await company.run(uploadWith(options, ['chair-1.tif', 'chair-2.tif']));
      expect(await setsOf(company)).toEqual([]);
    },
  );

  test('fills the sets anew with new files', async () => {
    const { company } = await emptied();
    await company.run(uploadWith(SCRIPT, ['chair-1.tif', 'chair-2.tif']));
    await company.run(uploadWith(SCRIPT, ['chair-2.tif', 'chair-3.tif']));
    expect(namesOf(await setsOf(company))).toEqual(['chair_set']);
    const { memberArray } = await company.ask('getImageSetMembers', field('assetHandle', await company.handle('chair_set')));
    expect(memberArray.items.map(({ asset }: AnsweredAsset) => asset.name)).toEqual(['chair-2', 'chair-3']);
  });

  test('reprocessing makes them, too', async () => {
    const { company } = await emptied(['a/chair-1.tif', 'a/chair-2.tif']);
    const handles = items('assetHandleArray', [await company.handle('chair-1'), await company.handle('chair-2')]);
    const detail = `<reprocessAssetsJob>${handles}<createMask>false</createMask>${SCRIPT}<emailSetting>None</emailSetting></reprocessAssetsJob>`;
    await company.run(detail);
    expect(await setsOf(company)).toMatchObject([{ name: 'chair_set', folder: 'Acme/a/' }]);
  });
});
