import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AssetCompany, emptiedMock, field, items } from '../asset-company.js';
import type { RequestOptions } from '../conversation.js';
import type { AnsweredFolder } from './answered-folder.js';

const VERSIONS = ['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta'];

const emptied = emptiedMock();

/** An empty company. */
const newCompany = async (): Promise<AssetCompany> => (await emptied()).company;

/** A tree as nested lists of paths. */
type Shape = readonly [string, ...Shape[]];
const shapeOf = ({ path, subfolderArray }: AnsweredFolder): Shape => [path, ...(subfolderArray?.items ?? []).map(shapeOf)];

async function tree(company: AssetCompany, depth: number, more = '', options: RequestOptions = {}): Promise<AnsweredFolder | undefined> {
  const folderPath = more.includes('<folderPath>') ? more.replace(/<assetTypeArray>.*/, '') : '';
  return (await company.ask('getFolderTree', `${folderPath}${field('depth', depth)}${more.replace(folderPath, '')}`, options)).folders;
}

describe.each(VERSIONS)('folders in %s', (version) => {
  const options = { version };
  const handleOf = (path: string): string => (version === 'unversioned' ? path : `f|${path}`);

  test('are made and listed, with handles that are their paths', async () => {
    const company = await newCompany();
    expect(await company.folders(options)).toEqual(['Acme/']);
    expect(await company.folder('/SpinSets', options)).toBe(handleOf('Acme/SpinSets/'));
    expect(await company.folder('Acme/b/c/d/', options)).toBe(handleOf('Acme/b/c/d/'));
    const { folderArray } = await company.ask('getFolders', '', options);
    expect(folderArray.items).toMatchObject([
      { path: 'Acme/', folderHandle: handleOf('Acme/'), hasSubfolders: true },
      { path: 'Acme/SpinSets/', folderHandle: handleOf('Acme/SpinSets/'), hasSubfolders: false },
      { path: 'Acme/b/', folderHandle: handleOf('Acme/b/'), hasSubfolders: true },
      { path: 'Acme/b/c/', folderHandle: handleOf('Acme/b/c/'), hasSubfolders: true },
      { path: 'Acme/b/c/d/', folderHandle: handleOf('Acme/b/c/d/'), hasSubfolders: false },
    ]);
    expect('subfolderArray' in folderArray.items[0]).toBe(false);
    expect('lastModified' in folderArray.items[0]).toBe(version !== 'unversioned');
    expect(await tree(company, -1, field('folderPath', 'b'), options)).toMatchObject({
      folderHandle: handleOf('Acme/b/'),
      subfolderArray: { items: [{ folderHandle: handleOf('Acme/b/c/') }] },
    });
  });

  test('are renamed and deleted', async () => {
    const company = await newCompany();
    const folder = await company.folder('a/b', options);
    const renamed = await company.ask('renameFolder', field('folderHandle', folder) + field('folderName', 'Neu & <groß>'), options);
    expect(renamed).toEqual({ folderHandle: handleOf('Acme/a/Neu & <groß>/') });
    expect(await company.folders(options)).toEqual(['Acme/', 'Acme/a/', 'Acme/a/Neu & <groß>/']);
    expect(await company.ask('deleteFolder', field('folderHandle', handleOf('Acme/a/')), options)).toEqual({});
    expect(await company.folders(options)).toEqual(['Acme/']);
  });

  test('show the permissions of groups', async () => {
    const company = await newCompany();
    const folder = await company.folder('a/b', options);
    const { groupHandle } = await company.ask('saveGroup', '<name>Buyers</name><isSystemDefined>false</isSystemDefined>', options);
    const permission = `<items>${field('groupHandle', groupHandle)}<permissionType>Write</permissionType><isAllowed>true</isAllowed><isOverride>true</isOverride></items>`;
    const set = `${field('folderHandle', handleOf('Acme/a/'))}<setChildren>false</setChildren><permissionArray>${permission}</permissionArray>`;
    expect(await company.ask('setFolderPermissions', set, options)).toEqual({});
    const { folderArray, permissionSetArray } = await company.ask('getFolders', '', options);
    const [root, a, b] = folderArray.items;
    const shown = { groupHandle, groupName: 'Buyers', permissionType: 'Write', isAllowed: true, isOverride: true };
    if (version === 'unversioned' || version === '2010-01-31') {
      expect(a.permissions.items).toEqual([shown]);
      expect(b.permissions.items).toEqual([shown]);
      expect(root.permissions.items ?? []).toEqual([]);
      expect(a.permissionSetHandle).toBeUndefined();
    } else {
      expect(permissionSetArray.items).toEqual([{ permissionSetHandle: a.permissionSetHandle, permissionArray: { items: [shown] } }]);
      expect(a.permissionSetHandle).toMatch(/^pm\|\d+$/);
      expect(b.permissionSetHandle).toBe(a.permissionSetHandle);
      expect(root.permissionSetHandle).toBeUndefined();
      expect(a.permissions).toBeUndefined();
    }
    expect(folder).toBe(handleOf('Acme/a/b/'));
  });
});

test.each(['2012-02-14', '2014-04-03', '2022-11-01-beta'])('a folder is moved in %s', async (version) => {
  const company = await newCompany();
  await company.folder('x/Move/deep');
  await company.folder('Dest');
  const moved = await company.ask('moveFolder', '<folderHandle>f|Acme/x/Move/</folderHandle><destFolderHandle>Acme/Dest</destFolderHandle>', {
    version,
  });
  expect(moved).toEqual({ folderHandle: 'f|Acme/Dest/Move/' });
  expect(await company.folders()).toEqual(['Acme/', 'Acme/Dest/', 'Acme/Dest/Move/', 'Acme/Dest/Move/deep/', 'Acme/x/']);
});

describe('getFolderTree', () => {
  test('descends as many levels as depth says', async () => {
    const company = await newCompany();
    await company.folder('a/b/c');
    await company.folder('d');
    expect(shapeOf((await tree(company, 0)) as AnsweredFolder)).toEqual(['Acme/']);
    expect(shapeOf((await tree(company, 1)) as AnsweredFolder)).toEqual(['Acme/', ['Acme/a/'], ['Acme/d/']]);
    expect(shapeOf((await tree(company, 2)) as AnsweredFolder)).toEqual(['Acme/', ['Acme/a/', ['Acme/a/b/']], ['Acme/d/']]);
    const all: Shape = ['Acme/', ['Acme/a/', ['Acme/a/b/', ['Acme/a/b/c/']]], ['Acme/d/']];
    for (const depth of [-1, 3, 2_147_483_647]) expect(shapeOf((await tree(company, depth)) as AnsweredFolder)).toEqual(all);
  });

  test('gives what is at the edge hasSubfolders, and no subfolderArray', async () => {
    const company = await newCompany();
    await company.folder('a/b');
    const top = await tree(company, 0);
    expect(top).toMatchObject({ path: 'Acme/', hasSubfolders: true });
    expect(top && 'subfolderArray' in top).toBe(false);
    const leaf = await tree(company, -1, field('folderPath', 'Acme/a/b/'));
    expect(leaf).toMatchObject({ path: 'Acme/a/b/', hasSubfolders: false });
    expect(leaf && 'subfolderArray' in leaf).toBe(false);
  });

  test('can be walked level by level', async () => {
    const company = await newCompany();
    for (const path of ['a/b/c', 'a/b d', 'a!/x', 'b/c/d/e', 'ä/ö']) await company.folder(path);
    const walked: string[] = [];
    const walk = async (path: string): Promise<void> => {
      walked.push(path);
      const folder = await tree(company, 1, field('folderPath', path));
      expect(folder?.hasSubfolders).toBe(folder?.subfolderArray !== undefined);
      for (const { path: child } of folder?.subfolderArray?.items ?? []) await walk(child);
    };
    await walk('Acme/');
    expect(walked.sort()).toEqual((await company.folders()).sort());
    expect(walked).toHaveLength(13);
  });

  test('keeps folders that hold assets of a type, and those above them', async () => {
    const company = await newCompany();
    await company.upload(['a/b/i.tif', 'a/v.mp4', 'c/d/v2.mp4', 'e/p.pdf']);
    const types = (...names: string[]): string => items('assetTypeArray', names);
    expect(shapeOf((await tree(company, -1, types('Image'))) as AnsweredFolder)).toEqual(['Acme/', ['Acme/a/', ['Acme/a/b/']]]);
    expect(shapeOf((await tree(company, 1, types('Video'))) as AnsweredFolder)).toEqual(['Acme/', ['Acme/a/'], ['Acme/c/']]);
    expect(shapeOf((await tree(company, 0, types('Video'))) as AnsweredFolder)).toEqual(['Acme/']);
    expect(await tree(company, -1, types('Font'))).toBeUndefined();
    expect(await tree(company, -1, field('folderPath', 'e') + types('Image'))).toBeUndefined();
    const { folderArray } = await company.ask('getFolders', types('Video', 'Pdf'));
    expect(folderArray.items.map(({ path }: AnsweredFolder) => path)).toEqual(['Acme/', 'Acme/a/', 'Acme/c/', 'Acme/c/d/', 'Acme/e/']);
    // One in the trash is none.
    await company.ask('deleteAsset', field('assetHandle', await company.handle('i')));
    expect(await tree(company, -1, types('Image'))).toBeUndefined();
  });

  test('refuses a folder that there is not', async () => {
    const company = await newCompany();
    await company.refuses('getFolderTree', '<folderPath>nowhere/at/all</folderPath><depth>1</depth>', 30001, 'folderPath', 'nowhere/at/all');
    await company.refuses('getFolders', '<folderPath>a/../b</folderPath>', 30001, 'folderPath', 'a/../b');
  });

  test('keeps the fields that are asked for at every level', async () => {
    const company = await newCompany();
    await company.folder('a/b');
    const { folders, permissionSetArray } = await company.ask(
      'getFolderTree',
      `<depth>-1</depth>${items('responseFieldArray', ['folders/path', 'folders/subfolderArray/items/path'])}`,
    );
    expect(folders).toEqual({ path: 'Acme/', subfolderArray: { items: [{ path: 'Acme/a/' }] } });
    expect(permissionSetArray).toBeUndefined();
  });
});

describe('createFolder', () => {
  test.each([
    ['SpinSets'],
    ['/SpinSets'],
    ['/SpinSets/'],
    ['Acme/SpinSets'],
    ['/Acme/SpinSets/'],
    ['\\SpinSets\\'],
    ['f|Acme/SpinSets/'],
    ['//SpinSets//'],
    [' SpinSets '],
  ])('takes a path in any form: "%s"', async (path) => {
    const company = await newCompany();
    expect(await company.folder(path)).toBe('f|Acme/SpinSets/');
    expect(await company.folders()).toEqual(['Acme/', 'Acme/SpinSets/']);
  });

  test.each(['Tom & "Jerry" <1>', "d'Été", '日本語', '🍎 apples', 'a.b,c;d=e%20f', 'Ünïcödé–dash', '{curly} $1', 'x'.repeat(249)])(
    'takes a folder called "%s"',
    async (name) => {
      const company = await newCompany();
      const handle = await company.folder(`${name}/below ${name}`);
      expect(handle).toBe(`f|Acme/${name}/below ${name}/`);
      await company.upload([`${name}/below ${name}/pic.tif`]);
      expect(await company.assets(`${field('folder', handle)}<includeSubfolders>false</includeSubfolders>`)).toMatchObject([
        { folder: `Acme/${name}/below ${name}/`, folderHandle: handle },
      ]);
      const renamed = await company.ask('renameFolder', field('folderHandle', `f|Acme/${name}/`) + field('folderName', 'plain'));
      expect(renamed.folderHandle).toBe('f|Acme/plain/');
      expect(await company.folders()).toEqual(['Acme/', 'Acme/plain/', `Acme/plain/below ${name}/`]);
      expect(await company.paths()).toEqual({ pic: `Acme/plain/below ${name}/pic.tif` });
    },
  );

  test('says of one that is there that it already exists, and leaves it as it is', async () => {
    const company = await newCompany();
    for (const path of ['Acme', '/']) await company.refuses('createFolder', field('folderPath', path), 30001, 'Acme/', 'already exists');
    await company.upload(['a/one.tif']);
    for (const path of ['Acme/a', 'a/', 'f|Acme/a/'])
      await company.refuses('createFolder', field('folderPath', path), 30001, 'Acme/a/', 'already exists');
    expect(await company.folders()).toEqual(['Acme/', 'Acme/a/']);
    expect(await company.paths()).toEqual({ one: 'Acme/a/one.tif' });
  });

  test.each(['a|b', '../up', 'a/./b', 'a/..', 'tab\there', `${'long/'.repeat(210)}`])('refuses "%s", and makes nothing of it', async (path) => {
    const company = await newCompany();
    await company.refuses('createFolder', field('folderPath', path), 30001, 'folderPath');
    expect(await company.folders()).toEqual(['Acme/']);
  });
});

describe('renameFolder and moveFolder', () => {
  const move = (company: AssetCompany, from: string, to: string) =>
    company.ask('moveFolder', field('folderHandle', from) + field('destFolderHandle', to));

  test('take along what is below; assets keep their handles and are found at the new path', async () => {
    const company = await newCompany();
    await company.upload(['a/one.tif', 'a/b/two.tif', 'a/b/c/three.tif', 'ab/four.tif']);
    const handles = Object.fromEntries((await company.assets()).map(({ name, assetHandle }) => [name, assetHandle]));
    await company.ask('renameFolder', '<folderHandle>Acme/a/</folderHandle><folderName>z 🍎</folderName>');
    await move(company, 'f|Acme/z 🍎/b/', 'f|Acme/ab/');
    expect(await company.paths()).toEqual({
      one: 'Acme/z 🍎/one.tif',
      two: 'Acme/ab/b/two.tif',
      three: 'Acme/ab/b/c/three.tif',
      four: 'Acme/ab/four.tif',
    });
    expect(Object.fromEntries((await company.assets()).map(({ name, assetHandle }) => [name, assetHandle]))).toEqual(handles);
    const below = await company.assets('<folder>Acme/ab/</folder><includeSubfolders>true</includeSubfolders>');
    expect(below.map(({ name }) => name)).toEqual(['four', 'three', 'two']);
    expect(await company.assets('<folder>Acme/a/</folder><includeSubfolders>true</includeSubfolders>')).toEqual([]);
    // The file stays where it was put.
    expect((await company.asset('two')).imageInfo.originalPath).toBe('Acme/a/b/');
  });

  test('refuse the root, a name that is taken or none, a folder below itself, one that there is not', async () => {
    const company = await newCompany();
    await company.folder('a/b/c');
    await company.folder('d/b');
    const before = await company.folders();
    const rename = (handle: string, name: string): string => field('folderHandle', handle) + field('folderName', name);
    await company.refuses('renameFolder', rename('Acme/', 'Other'), 30001, 'folderHandle', 'root');
    await company.refuses('renameFolder', rename('f|Acme/a/', 'd'), 30001, 'Acme/d/');
    for (const name of ['', ' ', 'x/y', 'x\\y', '.', '..', 'a|b']) {
      await company.refuses('renameFolder', rename('f|Acme/a/', name), 30001, 'folderName');
    }
    await company.refuses('renameFolder', rename('f|Acme/none/', 'x'), 30001, 'folderHandle', 'f|Acme/none/');
    const moving = (from: string, to: string): string => field('folderHandle', from) + field('destFolderHandle', to);
    for (const below of ['Acme/a/', 'Acme/a/b/', 'Acme/a/b/c/']) {
      await company.refuses('moveFolder', moving('Acme/a/', below), 30001, 'destFolderHandle', below);
    }
    await company.refuses('moveFolder', moving('Acme/', 'Acme/a/'), 30001, 'root');
    await company.refuses('moveFolder', moving('Acme/a/b/', 'Acme/d/'), 30001, 'Acme/d/b/');
    await company.refuses('moveFolder', moving('Acme/a/', 'Acme/none/'), 30001, 'destFolderHandle', 'Acme/none/');
    await company.refuses('moveFolder', moving('Acme/none/', 'Acme/a/'), 30001, 'folderHandle', 'Acme/none/');
    expect(await company.folders()).toEqual(before);
  });

  test('to where it is change nothing', async () => {
    const company = await newCompany();
    await company.folder('a/b');
    expect(await move(company, 'Acme/a/b/', 'Acme/a/')).toEqual({ folderHandle: 'f|Acme/a/b/' });
    expect(await company.ask('renameFolder', '<folderHandle>Acme/a/</folderHandle><folderName>a</folderName>')).toEqual({
      folderHandle: 'f|Acme/a/',
    });
    expect(await company.folders()).toEqual(['Acme/', 'Acme/a/', 'Acme/a/b/']);
  });

  test('refuse a path that nobody could name any more', async () => {
    const company = await newCompany();
    const long = 'y'.repeat(240);
    await company.folder(`${long}/${long}/${long}`);
    const deep = ['z', 'z', 'z'].map((each) => each.repeat(240)).join('/');
    await company.folder(deep);
    const before = await company.folders();
    const name = field('folderName', 'y'.repeat(256));
    await company.refuses('renameFolder', `${field('folderHandle', `Acme/${long}/`)}${name}`, 30001, 'has 256 characters, of 255 at most');
    const dest = field('destFolderHandle', deep);
    await company.refuses('moveFolder', `${field('folderHandle', `Acme/${long}/`)}${dest}`, 30001, 'too long');
    expect(await company.folders()).toEqual(before);
  });

  test('tell of changes below by childLastModified', async () => {
    const { company, mock } = await emptied();
    await company.folder('a/b');
    await company.folder('c');
    mock.clock.advance('1h');
    await move(company, 'Acme/a/b/', 'Acme/c/');
    const { folderArray } = await company.ask('getFolders');
    const changed = Object.fromEntries(
      folderArray.items.map(({ path, childLastModified }: { path: string; childLastModified: Date }) => [path, childLastModified.getTime()]),
    );
    expect(changed['Acme/a/']).toBe(mock.clock.now().getTime());
    expect(changed['Acme/c/']).toBe(mock.clock.now().getTime());
    expect(changed['Acme/']).toBeLessThan(mock.clock.now().getTime());
  });
});

describe('deleteFolder', () => {
  test('puts assets into the trash, and restoring brings them to the same path', async () => {
    const company = await newCompany();
    await company.upload(['a/one.tif', 'a/b/two.tif', 'c/three.tif', 'a/b/gone.tif']);
    const before = await company.paths();
    // One is in the trash already, and one more that was emptied.
    await company.ask('deleteAsset', field('assetHandle', await company.handle('two')));
    await company.ask('deleteAsset', field('assetHandle', await company.handle('gone')));
    await company.ask('emptyAssetsFromTrash', items('assetHandleArray', [await company.handle('gone')]));
    await company.ask('deleteFolder', '<folderHandle>f|Acme/a/</folderHandle>');
    expect(await company.folders()).toEqual(['Acme/', 'Acme/c/']);
    expect(await company.paths()).toEqual({ three: 'Acme/c/three.tif' });
    const trashed = await company.trashed();
    expect(trashed).toMatchObject([
      { name: 'one', folder: 'Acme/a/', folderHandle: 'f|Acme/a/' },
      { name: 'two', folder: 'Acme/a/b/' },
    ]);
    const handles = items(
      'assetHandleArray',
      trashed.map(({ assetHandle }) => assetHandle),
    );
    expect(await company.ask('restoreAssetsFromTrash', handles)).toMatchObject({ successCount: 2, errorCount: 0 });
    const { gone: _, ...restored } = before;
    expect(await company.paths()).toEqual(restored);
    expect(await company.folders()).toEqual(['Acme/', 'Acme/a/', 'Acme/a/b/', 'Acme/c/']);
    expect(await company.assets('<folder>Acme/a/b/</folder><includeSubfolders>false</includeSubfolders>')).toMatchObject([{ name: 'two' }]);
  });

  test('remembers where an asset was through a second deletion', async () => {
    const company = await newCompany();
    await company.upload(['a/one.tif']);
    await company.ask('deleteFolder', '<folderHandle>Acme/a/</folderHandle>');
    await company.folder('a');
    await company.ask('deleteFolder', '<folderHandle>Acme/a/</folderHandle>');
    await company.ask('restoreAssetsFromTrash', items('assetHandleArray', [await company.handle('one')]));
    expect(await company.paths()).toEqual({ one: 'Acme/a/one.tif' });
    await company.ask('moveAsset', field('assetHandle', await company.handle('one')) + field('folderHandle', 'Acme/'));
    expect(await company.paths()).toEqual({ one: 'Acme/one.tif' });
  });

  test('refuses the root and what there is not', async () => {
    const company = await newCompany();
    await company.upload(['a/one.tif']);
    await company.refuses('deleteFolder', '<folderHandle>f|Acme/</folderHandle>', 30001, 'root');
    await company.refuses('deleteFolder', '<folderHandle>Acme/b/</folderHandle>', 30001, 'Acme/b/');
    expect(await company.paths()).toEqual({ one: 'Acme/a/one.tif' });
  });
});

describe('folders and assets', () => {
  const name = fc.constantFrom('a', 'b', 'a b', 'ä', '🍎', '&', 'A');
  const command = fc.oneof(
    fc.record({ kind: fc.constant('create' as const), parts: fc.array(name, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('rename' as const), pick: fc.nat(), name }),
    fc.record({ kind: fc.constant('move' as const), pick: fc.nat(), to: fc.nat() }),
    fc.record({ kind: fc.constant('delete' as const), pick: fc.nat() }),
    fc.record({ kind: fc.constant('moveAsset' as const), pick: fc.nat(), to: fc.nat() }),
  );

  test('are where a tree of paths says, whatever is done to them', async () => {
    const { mock } = await emptied();
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 12 }), async (commands) => {
        const company = await AssetCompany.in(mock);
        const root = `${company.name.replace(' ', '')}/`;
        await company.upload(['a/one.tif', 'a/b/two.tif', 'b/three.tif']);
        const folders = new Set([root, `${root}a/`, `${root}a/b/`, `${root}b/`]);
        const assets = new Map([
          ['one', `${root}a/`],
          ['two', `${root}a/b/`],
          ['three', `${root}b/`],
        ]);
        const handles = new Map((await company.assets()).map(({ name: each, assetHandle }) => [each, assetHandle]));
        const pickOf = <Item>(list: readonly Item[], n: number): Item | undefined => list[n % list.length];
        const relocate = (from: string, to: string): void => {
          const moved = (path: string): string => (path.startsWith(from) ? to + path.slice(from.length) : path);
          const all = [...folders].map(moved);
          folders.clear();
          for (const path of all) folders.add(path);
          for (const [asset, path] of assets) assets.set(asset, moved(path));
        };
        for (const each of commands) {
          if (each.kind === 'create') {
            const path = each.parts.join('/');
            const { fault } = await company.call('createFolder', field('folderPath', path));
            expect(fault?.code).toBe(folders.has(`${root}${path}/`) ? 30001 : undefined);
            each.parts.forEach((_, n) => {
              folders.add(`${root}${each.parts.slice(0, n + 1).join('/')}/`);
            });
            continue;
          }
          if (each.kind === 'moveAsset') {
            const asset = pickOf([...assets.keys()], each.pick);
            const to = pickOf([...folders], each.to) ?? root;
            if (asset === undefined) continue;
            await company.ask('moveAsset', field('assetHandle', handles.get(asset)) + field('folderHandle', to));
            assets.set(asset, to);
            continue;
          }
          const path = pickOf([...folders], each.pick) ?? root;
          const parent = path.replace(/[^/]+\/$/, '');
          const last = path.slice(parent.length);
          const params = field('folderHandle', path);
          if (each.kind === 'delete') {
            const { fault } = await company.call('deleteFolder', params);
            expect(fault?.code).toBe(path === root ? 30001 : undefined);
            if (path === root) continue;
            for (const other of [...folders]) if (other.startsWith(path)) folders.delete(other);
            for (const [asset, at] of [...assets]) if (at.startsWith(path)) assets.delete(asset);
          } else if (each.kind === 'rename') {
            const to = `${parent}${each.name}/`;
            const isRefused = path === root || (to !== path && folders.has(to));
            const { fault } = await company.call('renameFolder', params + field('folderName', each.name));
            expect(fault?.code).toBe(isRefused ? 30001 : undefined);
            if (!isRefused) relocate(path, to);
          } else {
            const dest = pickOf([...folders], each.to) ?? root;
            const to = `${dest}${last}`;
            const isRefused = path === root || dest.startsWith(path) || (to !== path && folders.has(to));
            const { fault } = await company.call('moveFolder', params + field('destFolderHandle', dest));
            expect(fault?.code).toBe(isRefused ? 30001 : undefined);
            if (!isRefused) relocate(path, to);
          }
        }
        const listed = await company.folders();
        expect([...listed].sort()).toEqual([...folders].sort());
        expect(await company.paths()).toEqual(Object.fromEntries([...assets].map(([asset, path]) => [asset, `${path}${asset}.tif`])));
        for (const { name: each, assetHandle } of await company.assets()) expect(assetHandle).toBe(handles.get(each));
        // The tree says the same as the list, and hasSubfolders of each is right.
        const paths: string[] = [];
        const visit = ({ path, hasSubfolders, subfolderArray }: AnsweredFolder): void => {
          paths.push(path);
          expect(hasSubfolders).toBe([...folders].some((other) => other !== path && other.startsWith(path)));
          for (const child of subfolderArray?.items ?? []) visit(child);
        };
        const top = await tree(company, -1);
        if (top) visit(top);
        expect(paths.sort()).toEqual([...listed].sort());
      }),
      { numRuns: 15 },
    );
  });
});
