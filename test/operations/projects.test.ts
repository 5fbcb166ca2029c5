import { describe, expect, test } from 'vitest';
import { type AssetCompany, emptiedMock, field, items } from '../asset-company.js';

const VERSIONS = ['2010-01-31', '2014-04-03', '2022-11-01-beta'];

const emptied = emptiedMock();

/** A company with three images. */
const newCompany = async (): Promise<AssetCompany> => (await emptied(['a/one.tif', 'b/two.tif', 'three.tif'])).company;

/** The handles of assets, as a parameter. */
const assetHandles = async (company: AssetCompany, ...names: string[]): Promise<string> =>
  items('assetHandleArray', await Promise.all(names.map((name) => company.handle(name))));

const project = (name: string, id = 1): string => field('projectHandle', `p|${id}|${name}`);

/** Names of the assets that a search by project finds. */
const assetsIn = async (company: AssetCompany, name: string): Promise<string[]> =>
  (await company.assets(`<includeSubfolders>true</includeSubfolders>${project(name, company.id)}`)).map((asset) => asset.name);

describe.each(VERSIONS)('projects in %s', (version) => {
  const options = { version };

  test('are made, listed by name, renamed with their handle and deleted', async () => {
    const company = await newCompany();
    const create = (name: string) => company.ask('createProject', field('projectName', name), options);
    expect(await create('Spring & <Summer>')).toEqual({ projectHandle: 'p|1|Spring & <Summer>' });
    expect(await create(' Äther ')).toEqual({ projectHandle: 'p|1|Äther' });
    expect(await create('Autumn')).toEqual({ projectHandle: 'p|1|Autumn' });
    expect((await company.ask('getProjects', '', options)).projectArray.items).toEqual([
      { projectHandle: 'p|1|Autumn', name: 'Autumn' },
      { projectHandle: 'p|1|Spring & <Summer>', name: 'Spring & <Summer>' },
      { projectHandle: 'p|1|Äther', name: 'Äther' },
    ]);
    const renamed = await company.ask('renameProject', project('Autumn') + field('projectName', 'Fall'), options);
    expect(renamed).toEqual({ projectHandle: 'p|1|Fall' });
    await company.refuses('renameProject', project('Autumn') + field('projectName', 'X'), 30001, 'projectHandle', 'p|1|Autumn');
    expect(await company.ask('deleteProject', project('Fall'), options)).toEqual({});
    await company.refuses('deleteProject', project('Fall'), 30001, 'p|1|Fall');
    expect((await company.ask('getProjects', '', options)).projectArray.items).toHaveLength(2);
  });

  test('gather assets, each on its own', async () => {
    const company = await newCompany();
    await company.ask('createProject', '<projectName>P</projectName>', options);
    const all = await assetHandles(company, 'one', 'two');
    expect(await company.ask('addProjectAssets', project('P') + all, options)).toEqual({ successCount: 2, warningCount: 0, errorCount: 0 });
    const one = await company.handle('one');
    const three = await company.handle('three');
    expect(await company.ask('addProjectAssets', project('P') + items('assetHandleArray', [one, 'a|999', three]), options)).toEqual({
      successCount: 1,
      warningCount: 1,
      errorCount: 1,
      warningDetailArray: { items: [{ assetHandle: one, code: 0, reason: expect.stringContaining('"one"') }] },
      errorDetailArray: { items: [{ assetHandle: 'a|999', code: 30001, reason: expect.stringContaining('a|999') }] },
    });
    expect(await assetsIn(company, 'P')).toEqual(['one', 'three', 'two']);
    expect(await company.ask('removeProjectAssets', project('P') + items('assetHandleArray', [one]), options)).toMatchObject({ successCount: 1 });
    expect(await company.ask('removeProjectAssets', project('P') + items('assetHandleArray', [one, 'a|999']), options)).toMatchObject({
      successCount: 0,
      warningCount: 1,
      errorCount: 1,
    });
    expect(await assetsIn(company, 'P')).toEqual(['three', 'two']);
    expect(await company.ask('setProjectAssets', project('P') + items('assetHandleArray', [one, one, 'a|999']), options)).toMatchObject({
      successCount: 1,
      warningCount: 1,
      errorCount: 1,
    });
    expect(await assetsIn(company, 'P')).toEqual(['one']);
    expect(await company.ask('setProjectAssets', `${project('P')}<assetHandleArray/>`, options)).toEqual({
      successCount: 0,
      warningCount: 0,
      errorCount: 0,
    });
    expect(await assetsIn(company, 'P')).toEqual([]);
  });
});

test('a project’s handle of before 4.0 is taken, too; the unversioned API answers such ones', async () => {
  const company = await newCompany();
  await company.ask('createProject', '<projectName>P</projectName>');
  expect(await company.ask('getProjects', '', { version: 'unversioned' })).toEqual({
    projectArray: { items: [{ projectHandle: '1|P', name: 'P' }] },
  });
  await company.ask('addProjectAssets', `<projectHandle>1|P</projectHandle>${await assetHandles(company, 'one')}`);
  expect(await assetsIn(company, 'P')).toEqual(['one']);
});

describe('an asset', () => {
  test('tells the names of its projects, as they are now', async () => {
    const company = await newCompany();
    expect((await company.asset('one')).projects).toBe('');
    for (const name of ['Zebra', 'Apple']) {
      await company.ask('createProject', field('projectName', name));
      await company.ask('addProjectAssets', project(name) + (await assetHandles(company, 'one')));
    }
    expect((await company.asset('one')).projects).toBe('Apple,Zebra');
    await company.ask('renameProject', `${project('Apple')}<projectName>Melon</projectName>`);
    expect((await company.asset('one')).projects).toBe('Melon,Zebra');
    expect(await assetsIn(company, 'Melon')).toEqual(['one']);
    await company.ask('deleteProject', project('Zebra'));
    const asset = await company.asset('one');
    expect(asset.projects).toBe('Melon');
    expect(asset.trashState).toBe('NotInTrash');
    await company.refuses('searchAssets', `<includeSubfolders>true</includeSubfolders>${project('Zebra')}`, 30001, 'p|1|Zebra');
  });

  test('stays in its projects through renaming, moving, the trash and back', async () => {
    const company = await newCompany();
    await company.ask('createProject', '<projectName>P</projectName>');
    await company.ask('addProjectAssets', project('P') + (await assetHandles(company, 'one', 'two')));
    const handle = await company.handle('one');
    await company.ask('renameAsset', `${field('assetHandle', handle)}<newName>uno</newName><validateName>true</validateName>`);
    await company.ask('moveAsset', `${field('assetHandle', handle)}<folderHandle>Acme/b/</folderHandle>`);
    expect(await assetsIn(company, 'P')).toEqual(['two', 'uno']);
    await company.ask('deleteAsset', field('assetHandle', handle));
    expect(await assetsIn(company, 'P')).toEqual(['two']);
    // In the trash it cannot be added, and can be taken out.
    expect(await company.ask('addProjectAssets', project('P') + items('assetHandleArray', [handle]))).toMatchObject({ errorCount: 1 });
    await company.ask('restoreAssetsFromTrash', items('assetHandleArray', [handle]));
    expect(await assetsIn(company, 'P')).toEqual(['two', 'uno']);
    await company.ask('deleteAsset', field('assetHandle', handle));
    expect(await company.ask('removeProjectAssets', project('P') + items('assetHandleArray', [handle]))).toMatchObject({ successCount: 1 });
    await company.ask('restoreAssetsFromTrash', items('assetHandleArray', [handle]));
    expect(await assetsIn(company, 'P')).toEqual(['two']);
  });

  test('is found by project and folder together', async () => {
    const company = await newCompany();
    await company.ask('createProject', '<projectName>P</projectName>');
    await company.ask('addProjectAssets', project('P') + (await assetHandles(company, 'one', 'two')));
    const found = await company.assets(`<folder>Acme/b/</folder><includeSubfolders>true</includeSubfolders>${project('P')}`);
    expect(found.map(({ name }) => name)).toEqual(['two']);
  });
});

test('names that are none or taken are refused, and handles of other companies', async () => {
  const company = await newCompany();
  const create = (name: string): Promise<void> => company.refuses('createProject', field('projectName', name), 30001, 'projectName');
  await company.ask('createProject', '<projectName>P</projectName>');
  for (const name of ['', '  ', 'a|b', 'P', ' P ']) await create(name);
  await company.ask('createProject', '<projectName>p</projectName>');
  await company.refuses('renameProject', `${project('p')}<projectName>P</projectName>`, 30001, 'projectName');
  expect(await company.ask('renameProject', `${project('p')}<projectName> p </projectName>`)).toEqual({ projectHandle: 'p|1|p' });
  for (const handle of ['p|2|P', 'P', 'p|1|', 'p|1|none']) await company.refuses('deleteProject', field('projectHandle', handle), 30001, handle);
  await company.refuses('addProjectAssets', project('none') + (await assetHandles(company, 'one')), 30001, 'p|1|none');
});
