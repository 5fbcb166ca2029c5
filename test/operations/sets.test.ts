import { describe, expect, test } from 'vitest';
import { type AnsweredAsset, type AssetCompany, emptiedMock, field, items } from '../asset-company.js';
import type { RequestOptions } from '../conversation.js';

const VERSIONS = ['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta'];
const emptied = emptiedMock();

/** A company with three images, a video and a PDF. */
const newCompany = async (): Promise<AssetCompany> => (await emptied(['a/one.tif', 'a/two.tif', 'a/three.tif', 'film.mp4', 'book.pdf'])).company;

/** Makes an image set. @returns its handle */
const make = async (company: AssetCompany, name: string, type = 'ImageSet', options: RequestOptions = {}): Promise<string> =>
  (await company.ask('createImageSet', `<folderHandle>Acme/a/</folderHandle>${field('name', name)}${field('type', type)}`, options)).assetHandle;

const member = (handle: string, pageReset = false): string => `<items>${field('assetHandle', handle)}${field('pageReset', pageReset)}</items>`;
const members = (...list: string[]): string => `<memberArray>${list.join('')}</memberArray>`;

/** The handles of assets by their names. */
const handlesOf = (company: AssetCompany, ...names: string[]): Promise<string[]> => Promise.all(names.map((name) => company.handle(name)));

/** The members of a set, as name and pageReset. */
async function membersOf(company: AssetCompany, set: string, options: RequestOptions = {}): Promise<[string, boolean][]> {
  const { memberArray } = await company.ask('getImageSetMembers', field('assetHandle', set), options);
  return (memberArray.items ?? []).map(({ asset, pageReset }: { asset: AnsweredAsset; pageReset: boolean }) => [asset.name, pageReset]);
}

const namesIn = (array?: { items?: AnsweredAsset[] }): string[] => (array?.items ?? []).map(({ name }) => name);

describe.each(VERSIONS)('image sets in %s', (version) => {
  const options = { version };

  test('are made, filled and read', async () => {
    const company = await newCompany();
    const set = await make(company, 'My Image Set', 'ImageSet', options);
    expect(set).toMatch(version === 'unversioned' ? /^\d+\|22\|\d+$/ : /^a\|\d+$/);
    expect((await company.ask('getImageSetMembers', field('assetHandle', set), options)).memberArray).toEqual({});
    const [one = '', two = ''] = await handlesOf(company, 'one', 'two');
    const given = field('assetHandle', set) + members(member(two), member(one, true), member(two));
    expect(await company.ask('setImageSetMembers', given, options)).toEqual({});
    expect(await membersOf(company, set, options)).toEqual([
      ['two', true],
      ['one', true],
      ['two', true],
    ]);
    const [found] = await company.assets(
      '<includeSubfolders>true</includeSubfolders><assetTypeArray><items>ImageSet</items></assetTypeArray>',
      options,
    );
    expect(found).toMatchObject({ name: 'My Image Set', type: 'ImageSet', folder: 'Acme/a/', assetHandle: set, readyForPublish: false });
    expect(found.imageInfo).toBeUndefined();
  });
});

describe('createImageSet', () => {
  test.each(['ImageSet', 'SpinSet', 'RenderSet', 'Catalog'])('makes a %s', async (type) => {
    const company = await newCompany();
    const [one] = await handlesOf(company, 'one');
    const params = `<folderHandle>f|Acme/</folderHandle><name>S</name>${field('type', type)}${field('thumbAssetHandle', one ?? '')}`;
    const { assetHandle } = await company.ask('createImageSet', params);
    expect(await company.asset('S')).toMatchObject({ type, assetHandle, folder: 'Acme/' });
    const { thumbAsset } = await company.ask('getAssociatedAssets', field('assetHandle', assetHandle));
    expect(thumbAsset).toMatchObject({ name: 'one' });
    // One that was given no thumbnail has its first image (d).
    const plain = await company.ask('createImageSet', `<folderHandle>f|Acme/</folderHandle><name>Plain</name>${field('type', type)}`);
    const only = `<items>${field('assetHandle', one ?? '')}<pageReset>false</pageReset></items>`;
    await company.ask('setImageSetMembers', `${field('assetHandle', plain.assetHandle)}<memberArray>${only}</memberArray>`);
    expect(await company.ask('getAssociatedAssets', field('assetHandle', plain.assetHandle))).toMatchObject({ thumbAsset: { name: 'one' } });
    // Image sets and spin sets begin a page with each member, whatever is said (d).
    const two = await company.handle('two');
    await company.ask('setImageSetMembers', field('assetHandle', assetHandle) + members(member(two, false), member(two, true)));
    const isForced = type === 'ImageSet' || type === 'SpinSet';
    expect(await membersOf(company, assetHandle)).toEqual([
      ['two', isForced],
      ['two', true],
    ]);
  });

  test('refuses what is no set, a folder or thumbnail that there is not, a name that is none or taken', async () => {
    const company = await newCompany();
    const refused = (params: string, code: number, ...reasons: string[]): Promise<void> =>
      company.refuses('createImageSet', params, code, ...reasons);
    const of = (folder: string, name: string, type = 'ImageSet', more = ''): string =>
      field('folderHandle', folder) + field('name', name) + field('type', type) + more;
    await refused(of('Acme/', 'S', 'Image'), 30001, 'type', 'Image');
    await refused(of('Acme/none/', 'S'), 30001, 'folderHandle', 'Acme/none/');
    await refused(of('Acme/', 'S', 'ImageSet', '<thumbAssetHandle>a|999</thumbAssetHandle>'), 30001, 'thumbAssetHandle', 'a|999');
    for (const name of ['', ' ', 'a/b', 'a|b', 'x'.repeat(256)]) await refused(of('Acme/', name), 30001, 'name');
    await refused(of('Acme/', 'one'), 30000, "'one'");
    // A video's name is in a space of its own.
    await company.ask('createImageSet', of('Acme/', 'film'));
    await refused(of('Acme/', 'film'), 30000, "'film'");
  });
});

describe('members', () => {
  test('that go to the trash are left out, and come back in their place', async () => {
    const company = await newCompany();
    const set = await make(company, 'S', 'Catalog');
    const [one = '', two = '', three = ''] = await handlesOf(company, 'one', 'two', 'three');
    await company.ask('setImageSetMembers', field('assetHandle', set) + members(member(one, true), member(two), member(three, true)));
    await company.ask('deleteAsset', field('assetHandle', one));
    expect(await membersOf(company, set)).toEqual([
      ['two', false],
      ['three', true],
    ]);
    expect(namesIn((await company.ask('getAssociatedAssets', field('assetHandle', set))).memberArray)).toEqual(['two', 'three']);
    await company.ask('restoreAssetsFromTrash', items('assetHandleArray', [one]));
    expect(await membersOf(company, set)).toEqual([
      ['one', true],
      ['two', false],
      ['three', true],
    ]);
    await company.ask('setImageSetMembers', `${field('assetHandle', set)}<memberArray/>`);
    expect(await membersOf(company, set)).toEqual([]);
  });

  test('are refused all or none: the set itself, what is in the trash, what there is not; and in what is no set', async () => {
    const company = await newCompany();
    const set = await make(company, 'S');
    const [one = '', two = '', film = ''] = await handlesOf(company, 'one', 'two', 'film');
    await company.ask('setImageSetMembers', field('assetHandle', set) + members(member(one)));
    await company.ask('deleteAsset', field('assetHandle', two));
    for (const [handle, ...reasons] of [
      [set, 'itself'],
      [two, 'trash'],
      ['a|999', 'a|999'],
    ] as const) {
      const params = field('assetHandle', set) + members(member(film), member(handle));
      await company.refuses('setImageSetMembers', params, 30001, 'memberArray', ...reasons);
      await company.refuses('updateImageSet', params, 30001, 'memberArray', ...reasons);
    }
    expect(await membersOf(company, set)).toEqual([['one', true]]);
    for (const operation of ['setImageSetMembers', 'updateImageSet']) {
      await company.refuses(operation, field('assetHandle', one) + members(member(film)), 30001, 'assetHandle', 'Image');
    }
    await company.refuses('getImageSetMembers', field('assetHandle', one), 30001, 'Image');
    await company.refuses('getImageSetMembers', field('assetHandle', two), 30001, 'trash');
  });

  test('are answered with the fields that are asked for', async () => {
    const company = await newCompany();
    const set = await make(company, 'S');
    await company.ask('setImageSetMembers', field('assetHandle', set) + members(member(await company.handle('one'))));
    const asked = field('assetHandle', set) + items('responseFieldArray', ['memberArray/items/asset/name']);
    expect(await company.ask('getImageSetMembers', asked)).toEqual({ memberArray: { items: [{ asset: { name: 'one' } }] } });
  });

  test('may be sets, and each set tells of the other', async () => {
    const company = await newCompany();
    const inner = await make(company, 'Inner', 'RenderSet');
    const outer = await make(company, 'Outer');
    await company.ask('setImageSetMembers', field('assetHandle', inner) + members(member(await company.handle('one'))));
    await company.ask('setImageSetMembers', field('assetHandle', outer) + members(member(inner)));
    expect(await membersOf(company, outer)).toEqual([['Inner', true]]);
    const associated = await company.ask('getAssociatedAssets', field('assetHandle', inner));
    expect(namesIn(associated.containerArray)).toEqual(['Outer']);
    expect(namesIn(associated.memberArray)).toEqual(['one']);
  });
});

describe('updateImageSet', () => {
  test.each(['2012-02-14', '2014-04-03', '2022-11-01-beta'])('changes what is given, in %s', async (version) => {
    const company = await newCompany();
    const set = await make(company, 'S', 'RenderSet');
    const [one = '', two = ''] = await handlesOf(company, 'one', 'two');
    const change = (params: string) => company.ask('updateImageSet', field('assetHandle', set) + params, { version });
    expect(await change(members(member(one, true), member(two)))).toEqual({});
    await change(field('thumbAssetHandle', two));
    expect(await membersOf(company, set)).toEqual([
      ['one', true],
      ['two', false],
    ]);
    await change(members(member(two)));
    expect(await membersOf(company, set)).toEqual([['two', false]]);
    const { thumbAsset } = await company.ask('getAssociatedAssets', field('assetHandle', set), { version });
    expect(thumbAsset.name).toBe('two');
    await company.refuses('updateImageSet', `${field('assetHandle', set)}<thumbAssetHandle>a|999</thumbAssetHandle>`, 30001, 'thumbAssetHandle');
    await change('<memberArray/>');
    expect(await membersOf(company, set)).toEqual([]);
  });
});

describe('asset sets', () => {
  const definition = `\${getCatalogId([a|202])};\${getFilePath([a|1])};advanced & <more>,`;

  test.each(['2009-07-31', '2014-04-03', '2022-11-01-beta'])('are made and changed in %s', async (version) => {
    const company = await newCompany();
    const options = { version };
    const params = `<folderHandle>f|Acme/a/</folderHandle><name>testAssetSet</name><subType>MediaSet</subType>${field('setDefinition', definition)}`;
    const { assetHandle } = await company.ask('createAssetSet', params, options);
    const read = async () => (await company.ask('getAssets', items('assetHandleArray', [assetHandle]), options)).assetArray.items[0];
    expect(await read()).toMatchObject({ type: 'AssetSet', subType: 'MediaSet', name: 'testAssetSet', assetSetInfo: { setDefinition: definition } });
    expect(await company.ask('setAssetSetDefinition', field('assetHandle', assetHandle) + field('setDefinition', 'x;y'), options)).toEqual({});
    expect((await read()).assetSetInfo).toEqual({ setDefinition: 'x;y' });
    if (version === '2009-07-31') return;
    const two = await company.handle('two');
    expect(await company.ask('updateAssetSet', field('assetHandle', assetHandle) + field('thumbAssetHandle', two), options)).toEqual({});
    expect((await read()).assetSetInfo).toEqual({ setDefinition: 'x;y' });
    expect((await company.ask('getAssociatedAssets', field('assetHandle', assetHandle))).thumbAsset.name).toBe('two');
    await company.ask('updateAssetSet', field('assetHandle', assetHandle) + field('setDefinition', ''), options);
    expect((await read()).assetSetInfo).toEqual({ setDefinition: '' });
    expect((await company.ask('getAssociatedAssets', field('assetHandle', assetHandle))).thumbAsset.name).toBe('two');
  });

  test('are found by their sub type, and nothing else is an asset set', async () => {
    const company = await newCompany();
    const create = (name: string, subType: string) =>
      company.ask('createAssetSet', `<folderHandle>Acme/</folderHandle>${field('name', name)}${field('subType', subType)}`);
    await create('m', 'MediaSet');
    await create('n', 'Other');
    const found = await company.assets(
      '<includeSubfolders>true</includeSubfolders><assetSubTypeArray><items>MediaSet</items></assetSubTypeArray><strictSubTypeCheck>true</strictSubTypeCheck>',
    );
    expect(found.map(({ name }) => name)).toEqual(['m']);
    await company.refuses('createAssetSet', '<folderHandle>Acme/</folderHandle><name>m</name><subType>MediaSet</subType>', 30000, "'m'");
    const one = field('assetHandle', await company.handle('one'));
    await company.refuses('updateAssetSet', `${one}<setDefinition>x</setDefinition>`, 30001, 'AssetSet');
    await company.refuses('setAssetSetDefinition', `${one}<setDefinition>x</setDefinition>`, 30001, 'AssetSet');
    await company.refuses('getImageSetMembers', field('assetHandle', await company.handle('m')), 30001, 'AssetSet');
  });
});

describe('batchSetThumbAsset', () => {
  test.each(['2010-01-31', '2014-04-03', '2022-11-01-beta'])('gives and takes thumbnails, each on its own, in %s', async (version) => {
    const company = await newCompany();
    const [one = '', two = '', film = ''] = await handlesOf(company, 'one', 'two', 'film');
    const update = (handle: string, thumb?: string): string =>
      `<items>${field('assetHandle', handle)}${thumb === undefined ? '' : field('thumbAssetHandle', thumb)}</items>`;
    const answer = await company.ask(
      'batchSetThumbAsset',
      `<updateArray>${update(film, one)}${update(two, film)}${update('a|999', one)}${update(two, 'a|998')}</updateArray>`,
      { version },
    );
    expect(answer).toMatchObject({
      successCount: 1,
      warningCount: 0,
      errorCount: 3,
      errorDetailArray: {
        items: [
          { assetHandle: two, code: 30001, reason: expect.stringContaining('Video') },
          { assetHandle: 'a|999', code: 30001, reason: expect.stringContaining('a|999') },
          { assetHandle: two, code: 30001, reason: expect.stringContaining('a|998') },
        ],
      },
    });
    const thumbOf = async (handle: string) => (await company.ask('getAssociatedAssets', field('assetHandle', handle), { version })).thumbAsset?.name;
    expect(await thumbOf(film)).toBe('one');
    // One in the trash is shown no more, and is there again when it is restored.
    await company.ask('deleteAsset', field('assetHandle', one));
    expect(await thumbOf(film)).toBeUndefined();
    await company.ask('restoreAssetsFromTrash', items('assetHandleArray', [one]));
    expect(await thumbOf(film)).toBe('one');
    expect(await company.ask('batchSetThumbAsset', `<updateArray>${update(film)}</updateArray>`, { version })).toMatchObject({ successCount: 1 });
    expect(await thumbOf(film)).toBeUndefined();
  });
});

describe('what was generated from an asset', () => {
  const rip = (company: AssetCompany, handle: string) =>
    company.run(`<ripPdfsJob>${items('pdfHandleArray', [handle])}<createMask>false</createMask><emailSetting>None</emailSetting></ripPdfsJob>`);

  test.each(['2010-01-31', '2014-04-03', '2022-11-01-beta'])('is told from both sides, in %s', async (version) => {
    const company = await newCompany();
    const options = { version };
    const pdf = await company.handle('book');
    await rip(company, pdf);
    const page = await company.handle('book-1');
    const ofPdf = await company.ask('getAssociatedAssets', field('assetHandle', pdf), options);
    const pages = namesIn(ofPdf.memberArray).sort();
    expect(pages.length).toBeGreaterThan(1);
    expect(pages).toEqual(pages.map((_, n) => `book-${n + 1}`));
    // The eCatalog of the pages was generated, too.
    expect(ofPdf.generatedArray.items).toHaveLength(pages.length + 1);
    for (const { engine, originator, generated } of ofPdf.generatedArray.items) {
      expect([engine, originator.assetHandle]).toEqual(['PostScriptRip', pdf]);
      expect([...pages, 'book']).toContain(generated.name);
      expect(generated.type).toBe(generated.name === 'book' ? 'Catalog' : 'Image');
    }
    expect(ofPdf.generatorArray).toEqual({});
    expect(ofPdf.containerArray).toEqual({});
    const ofPage = await company.ask('getAssociatedAssets', field('assetHandle', page), options);
    expect(ofPage.containerArray.items).toMatchObject([
      { type: 'Catalog', name: 'book' },
      { type: 'Pdf', name: 'book' },
    ]);
    expect(ofPage.generatorArray.items).toMatchObject([
      { engine: 'PostScriptRip', originator: { assetHandle: pdf }, generated: { assetHandle: page }, attributeArray: {} },
    ]);
    expect(ofPage.memberArray).toEqual({});
    const info = async (params: string) => (await company.ask('getGenerationInfo', params, options)).generationArray.items ?? [];
    expect(await info(field('originatorHandle', pdf))).toHaveLength(pages.length + 1);
    expect(await info(field('generatedHandle', page))).toMatchObject([
      { engine: 'PostScriptRip', originator: { name: 'book' }, generated: { name: 'book-1' } },
    ]);
    expect(await info(`<engine>PhotoshopLayers</engine>${field('originatorHandle', pdf)}`)).toEqual([]);
    expect(await info(`<engine>PostScriptRip</engine>${field('originatorHandle', pdf)}${field('generatedHandle', page)}`)).toHaveLength(1);
    expect(await info(field('originatorHandle', page))).toEqual([]);
    expect(await info(field('generatedHandle', pdf))).toEqual([]);
    expect(await info('')).toEqual([]);
    await company.refuses('getGenerationInfo', '<originatorHandle>a|999</originatorHandle>', 30001, 'originatorHandle', 'a|999');
  });

  test('is left out while it is in the trash', async () => {
    const company = await newCompany();
    const pdf = await company.handle('book');
    await rip(company, pdf);
    const before = namesIn((await company.ask('getAssociatedAssets', field('assetHandle', pdf))).memberArray);
    await company.ask('deleteAsset', field('assetHandle', await company.handle('book-1')));
    const after = await company.ask('getAssociatedAssets', field('assetHandle', pdf));
    expect(namesIn(after.memberArray).sort()).toEqual(before.filter((name) => name !== 'book-1').sort());
    // One page less, and the eCatalog.
    expect(after.generatedArray.items).toHaveLength(before.length);
    expect((await company.ask('getGenerationInfo', field('originatorHandle', pdf))).generationArray.items).toHaveLength(before.length);
    await company.ask('deleteAsset', field('assetHandle', pdf));
    const page = await company.ask('getAssociatedAssets', field('assetHandle', await company.handle('book-2')));
    expect(page.containerArray.items).toMatchObject([{ type: 'Catalog' }]);
    expect(page.generatorArray).toEqual({});
  });

  test('comes with the fields that are asked for', async () => {
    const company = await newCompany();
    const pdf = await company.handle('book');
    await rip(company, pdf);
    const page = field('assetHandle', await company.handle('book-1'));
    const only = (path: string) => company.ask('getAssociatedAssets', page + items('responseFieldArray', [path]));
    const [catalog] = await company.assets('<includeSubfolders>true</includeSubfolders><assetTypeArray><items>Catalog</items></assetTypeArray>');
    expect(await only('containerArray/items/assetHandle')).toEqual({
      containerArray: { items: [{ assetHandle: catalog.assetHandle }, { assetHandle: pdf }] },
    });
    expect(await only('generatorArray/items/originator/name')).toEqual({ generatorArray: { items: [{ originator: { name: 'book' } }] } });
  });
});
