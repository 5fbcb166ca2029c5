import { describe, expect, test } from 'vitest';
import { type AssetCompany, emptiedMock, field, items } from '../asset-company.js';
import { ask, type RequestOptions } from '../conversation.js';
import type { AnsweredFolder } from './answered-folder.js';

const emptied = emptiedMock();

describe('permissions', () => {
  /** A company with a group whose only member may do what its permissions say. */
  async function portal() {
    const { company, mock } = await emptied();
    const { users } = await mock.companies.create({ name: 'Portal', users: [{ role: 'ImagePortalContribUser', email: 'pat@example.com' }] });
    const [pat] = users;
    const userHandle = pat?.handles['2014-04-03'] ?? '';
    await ask(
      mock.url,
      'addCompanyMembership',
      `${field('userHandle', userHandle)}<membershipArray><items><companyHandle>c|${company.id}</companyHandle><role>ImagePortalContribUser</role><isActive>true</isActive></items></membershipArray>`,
    );
    const group = async (name: string): Promise<string> =>
      (await company.ask('saveGroup', `${field('name', name)}<isSystemDefined>false</isSystemDefined>`)).groupHandle;
    const buyers = await group('Buyers');
    const sellers = await group('Sellers');
    await company.ask('addGroupMembers', field('groupHandle', buyers) + items('userHandleArray', [userHandle]));
    const as: RequestOptions = { user: pat?.email ?? '', password: pat?.password ?? '' };
    return { company, buyers, sellers, as };
  }

  const permissions = (name: string, updates: readonly (readonly [string, string, boolean])[]): string =>
    `<${name}>${updates
      .map(
        ([group, type, isAllowed]) =>
          `<items>${field('groupHandle', group)}${field('permissionType', type)}${field('isAllowed', isAllowed)}<isOverride>true</isOverride></items>`,
      )
      .join('')}</${name}>`;
  const set = (folder: string, setChildren: boolean, ...updates: (readonly [string, string, boolean])[]): string =>
    `${field('folderHandle', folder)}${field('setChildren', setChildren)}${permissions('permissionArray', updates)}`;
  const update = (folder: string, updateChildren: boolean, ...updates: (readonly [string, string, boolean])[]): string =>
    `${field('folderHandle', folder)}${field('updateChildren', updateChildren)}${permissions('updateArray', updates)}`;
  const remove = (folder: string, updateChildren: boolean): string => field('folderHandle', folder) + field('updateChildren', updateChildren);

  /** Permissions of each folder, in short. */
  async function shown(company: AssetCompany): Promise<Record<string, string>> {
    const { folderArray, permissionSetArray } = await company.ask('getFolders');
    const sets = new Map<string, string>(
      (permissionSetArray.items ?? []).map((each: { permissionSetHandle: string; permissionArray: { items: Record<string, string>[] } }) => [
        each.permissionSetHandle,
        each.permissionArray.items.map(({ groupName, permissionType, isAllowed }) => `${groupName} ${permissionType} ${isAllowed}`).join(', '),
      ]),
    );
    return Object.fromEntries(
      folderArray.items.map(({ path, permissionSetHandle }: AnsweredFolder) => [path, sets.get(permissionSetHandle ?? '') ?? '']),
    );
  }

  test('are set, updated and removed, with what is below or without', async () => {
    const { company, buyers, sellers } = await portal();
    await company.folder('a/b');
    await company.ask('setFolderPermissions', set('Acme/a/', false, [buyers, 'Read', true], [sellers, 'Read', false]));
    const both = 'Buyers Read true, Sellers Read false';
    expect(await shown(company)).toEqual({ 'Acme/': '', 'Acme/a/': both, 'Acme/a/b/': both });
    await company.ask('setFolderPermissions', set('Acme/a/b/', false, [sellers, 'Write', true]));
    await company.ask('updateFolderPermissions', update('Acme/a/', false, [sellers, 'Read', true]));
    expect(await shown(company)).toEqual({ 'Acme/': '', 'Acme/a/': 'Buyers Read true, Sellers Read true', 'Acme/a/b/': 'Sellers Write true' });
    await company.ask('updateFolderPermissions', update('Acme/', true, [buyers, 'Delete', true]));
    expect((await shown(company))['Acme/a/b/']?.split(', ').sort()).toEqual(['Buyers Delete true', 'Sellers Write true']);
    await company.ask('setFolderPermissions', set('Acme/', true, [buyers, 'Read', true]));
    expect(await shown(company)).toEqual({ 'Acme/': 'Buyers Read true', 'Acme/a/': 'Buyers Read true', 'Acme/a/b/': 'Buyers Read true' });
    await company.ask('setFolderPermissions', set('Acme/a/b/', false, [sellers, 'Read', true]));
    await company.ask('removeFolderPermissions', remove('Acme/a/b/', false));
    expect((await shown(company))['Acme/a/b/']).toBe('Buyers Read true');
    await company.ask('removeFolderPermissions', remove('Acme/', true));
    expect(await shown(company)).toEqual({ 'Acme/': '', 'Acme/a/': '', 'Acme/a/b/': '' });
  });

  test('refuse an unknown folder, group or type of permission, and nothing was set', async () => {
    const { company, buyers } = await portal();
    await company.folder('a');
    await company.refuses('setFolderPermissions', set('Acme/none/', false, [buyers, 'Read', true]), 30001, 'Acme/none/');
    await company.refuses('setFolderPermissions', set('Acme/a/', true, [buyers, 'Read', true], ['g|999', 'Read', true]), 30001, 'g|999');
    await company.refuses('setFolderPermissions', set('Acme/a/', false, [buyers, 'Look', true]), 30001, 'permissionType', 'Look');
    await company.refuses('updateFolderPermissions', update('Acme/a/', false, [buyers, 'Look', true]), 30001, 'permissionType', 'Look');
    await company.refuses('removeFolderPermissions', remove('Acme/none/', false), 30001, 'Acme/none/');
    expect(await shown(company)).toEqual({ 'Acme/': '', 'Acme/a/': '' });
  });

  test('bind who works in the image portal: what may not be read is not there, what may not be written stays', async () => {
    const { company, buyers, sellers, as } = await portal();
    await company.upload(['open/one.tif', 'closed/two.tif', 'closed/inner/three.tif']);
    expect(await company.folders(as)).toHaveLength(4);
    await company.ask(
      'setFolderPermissions',
      set('Acme/closed/', false, [sellers, 'Read', true], [sellers, 'Write', true], [sellers, 'Delete', true]),
    );
    expect(await company.folders(as)).toEqual(['Acme/', 'Acme/open/']);
    expect(await company.folders()).toHaveLength(4);
    expect((await company.assets(undefined, as)).map(({ name }) => name)).toEqual(['one']);
    const two = field('assetHandle', await company.handle('two'));
    const refused = async (operation: string, params: string): Promise<void> => {
      expect((await company.call(operation, params, as)).fault).toMatchObject({ name: 'authorizationFault', code: 20009 });
    };
    await refused('createFolder', '<folderPath>closed/new</folderPath>');
    await refused('renameFolder', '<folderHandle>Acme/closed/inner/</folderHandle><folderName>x</folderName>');
    await refused('moveFolder', '<folderHandle>Acme/open/</folderHandle><destFolderHandle>Acme/closed/</destFolderHandle>');
    await refused('deleteFolder', '<folderHandle>Acme/closed/</folderHandle>');
    await refused('deleteAsset', two);
    // A permission further down lets them in there.
    await company.ask('setFolderPermissions', set('Acme/closed/inner/', false, [buyers, 'Read', true]));
    expect(await company.folders(as)).toEqual(['Acme/', 'Acme/closed/inner/', 'Acme/open/']);
    expect((await company.assets(undefined, as)).map(({ name }) => name)).toEqual(['one', 'three']);
    expect(await company.paths()).toMatchObject({ two: 'Acme/closed/two.tif' });
    // A group asked for by an administrator sees the same.
    expect((await company.ask('getFolders', field('accessGroupHandle', buyers))).folderArray.items).toHaveLength(3);
  });

  test('of all that is below decide whether a folder can be deleted', async () => {
    const { company, sellers, as } = await portal();
    await company.upload(['a/b/one.tif']);
    await company.ask('setFolderPermissions', set('Acme/a/b/', false, [sellers, 'Delete', true]));
    expect((await company.call('deleteFolder', '<folderHandle>Acme/a/</folderHandle>', as)).fault).toMatchObject({ code: 20009 });
    expect(await company.paths()).toEqual({ one: 'Acme/a/b/one.tif' });
  });
});
