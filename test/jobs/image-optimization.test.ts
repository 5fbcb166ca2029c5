import { describe, expect, test } from 'vitest';
import { type AssetCompany, emptiedMock, field, items, uploadXml } from '../asset-company.js';
import { namesOf } from './job-results.js';

const emptied = emptiedMock();

const found = async (company: AssetCompany, op: string, value: string): Promise<string[]> => {
  const condition = `<systemFieldConditionArray><items><field>LastModifyUser</field><op>${op}</op>${field('value', value)}</items></systemFieldConditionArray>`;
  return namesOf(await company.assets(`<includeSubfolders>true</includeSubfolders>${condition}`));
};

describe('an upload optimizes its images', () => {
  test('within seconds', async () => {
    const { company, mock } = await emptied(['a/one.tif', 'film.mp4']);
    const one = await company.asset('one');
    const { optimizedPath, optimizedFile } = one.imageInfo;
    expect(optimizedPath).toMatch(/^Acme\/_optimized_\/[0-9a-f]{3}\/$/);
    expect(optimizedFile).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tif$/);
    expect(optimizedFile.slice(0, 3)).toBe(optimizedPath.slice(-4, -1));
    expect(one).toMatchObject({ createUser: 'admin@example.com', lastModifyUser: 'image optimization' });
    const seconds = (one.lastModified - one.created) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(2);
    expect(seconds).toBeLessThanOrEqual(6);
    const [job] = mock.jobs.list({ include: ['transitions'] });
    expect(one.lastModified).toEqual(job?.transitions.find(({ state }) => state === 'Done')?.at);
    const film = await company.asset('film');
    expect(film).toMatchObject({ createUser: 'admin@example.com', lastModifyUser: 'admin@example.com' });
    expect(film.lastModified).toEqual(film.created);
  });

  test('not before the upload began', async () => {
    const { company, mock } = await emptied();
    const job = await company.submit(uploadXml(['one.tif']));
    mock.clock.advance('11s');
    await mock.jobs.force(job, 'complete');
    const one = await company.asset('one');
    expect(one.lastModifyUser).toBe('image optimization');
    const began = company.job(job).transitions.find(({ state }) => state === 'Running')?.at;
    expect(one.created).toEqual(began);
    expect(one.lastModified.getTime() - one.created.getTime()).toBe(1000);
  });

  test('again with a new file; a change by a user is the user’s', async () => {
    const { company, mock } = await emptied(['one.tif']);
    const before = await company.asset('one');
    mock.clock.advance('1h');
    await company.ask('renameAsset', `${field('assetHandle', before.assetHandle)}<newName>uno</newName><validateName>true</validateName>`);
    expect(await company.asset('uno')).toMatchObject({ lastModifyUser: 'admin@example.com', imageInfo: { sku: 'uno' } });
    mock.clock.advance('1h');
    await company.upload(['uno.tif']);
    const after = await company.asset('uno');
    expect(after).toMatchObject({
      created: before.created,
      lastModifyUser: 'image optimization',
      imageInfo: { optimizedFile: before.imageInfo.optimizedFile },
    });
  });

  test('and publishes them at once', async () => {
    const { company } = await emptied();
    const publish =
      '<postImageServingPublishJob><publishType>Incremental</publishType><emailSetting>None</emailSetting></postImageServingPublishJob>';
    await company.run(uploadXml(['one.tif'], { readyForPublish: true }).replace('</emailSetting>', `</emailSetting>${publish}`));
    const { pubHistoryArray } = await company.ask('getAssetPublishHistory', field('assetHandle', await company.handle('one')));
    expect(pubHistoryArray.items).toHaveLength(1);
  });

  test.each([
    ['unversioned', true],
    ['2008-01-15', true],
    ['2010-01-31', true],
    ['2012-02-14', true],
    ['2013-02-15', false],
    ['2014-04-03', false],
    ['2022-11-01-beta', false],
  ])('whose URL in %s names the optimized file: %s', async (version, isOptimized) => {
    const { company } = await emptied(['one.tif', 'film.mp4']);
    const { optimizedPath, optimizedFile } = (await company.asset('one')).imageInfo;
    const handles = items('assetHandleArray', [await company.handle('one'), await company.handle('film')]);
    const { assetArray } = await company.ask('getAssets', handles, { version });
    expect(assetArray.items.map(({ ipsImageUrl }: { ipsImageUrl: string }) => ipsImageUrl)).toEqual([
      isOptimized ? `image-no-ips/${optimizedPath}${optimizedFile}` : 'Acme/one',
      'Acme/film',
    ]);
  });

  test('whose last change is found as that of the optimization', async () => {
    const { company } = await emptied(['one.tif', 'two.jpg', 'film.mp4']);
    expect(await found(company, 'Equals', 'Image Optimization')).toEqual(['one', 'two']);
    expect(await found(company, 'Contains', 'optimi')).toEqual(['one', 'two']);
    expect(await found(company, 'EndsWith', 'example.com')).toEqual(['film']);
    expect(await found(company, 'Equals', 'admin@example.com')).toEqual(['film']);
    expect(await found(company, 'NotEquals', 'admin@example.com')).toEqual(['one', 'two']);
    expect(await found(company, 'NotContains', 'optimi')).toEqual(['film']);
    expect(await found(company, 'Contains', 'a')).toEqual(['film', 'one', 'two']);
    expect(await found(company, 'NotContains', 'a')).toEqual([]);
    const { valueArray } = await company.ask('getDistinctMetadataValues', '<metadataKey>modified_by</metadataKey>');
    expect(valueArray.items).toMatchObject([
      { value: 'admin@example.com', count: 1 },
      { value: 'image optimization', count: 2 },
    ]);
  });
});

test('sku and description of an image are its name', async () => {
  const { company } = await emptied(['a/one.tif']);
  expect((await company.asset('one')).imageInfo).toMatchObject({ sku: 'one', description: 'one' });
});

test('an image has the empty item eVideoTypeImage among its metadata, other assets have not', async () => {
  const { company } = await emptied(['one.tif', 'film.mp4']);
  for (const version of ['2010-01-31', '2014-04-03', '2022-11-01-beta']) {
    const { assetArray } = await company.ask('getAssetsByName', items('nameArray', ['one', 'film']), { version });
    expect(assetArray.items.map(({ metadataArray }: { metadataArray: object }) => metadataArray)).toEqual([
      { items: [{ name: 'eVideoTypeImage', value: '' }] },
      {},
    ]);
  }
});
