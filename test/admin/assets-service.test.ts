import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { type AssetCompany, emptiedMock, field } from '../asset-company.js';

const emptied = emptiedMock();

/** Where the pictures of Acme are published. */
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
async function get(mock: IpsMock, path: string, params: Record<string, string | number | boolean> = {}): Promise<{ status: number; body: any }> {
  const query = new URLSearchParams(Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])));
  const response = await fetch(`${mock.url}/__admin/${path}?${query}`);
  return { status: response.status, body: await response.json() };
}

/** Names of the assets of Acme that fit. */
async function names(mock: IpsMock, params: Record<string, string | number | boolean> = {}): Promise<string[]> {
  const { status, body } = await get(mock, 'assets', { company: 'Acme', ...params });
  expect([status, body.next], JSON.stringify(body)).toEqual([200, null]);
  expect(body.total).toBe(body.assets.length);
  return body.assets.map(({ name }: { name: string }) => name);
}

const problemOf = async (mock: IpsMock, path: string, params: Record<string, string> = {}): Promise<[number, string]> => {
  const { status, body } = await get(mock, path, params);
  return [status, body.detail];
};

describe('GET /folders', () => {
  test('lists all folders of a company by path, with what is in each', async () => {
    const { company, mock } = await emptied(['hats/red.tif', 'hats/blue.tif', 'hats/old/felt.tif']);
    await company.folder('empty');
    await company.ask('deleteAsset', field('assetHandle', await company.handle('blue')));
    const { folders } = (await get(mock, 'folders', { company: `c|${company.id}` })).body;
    expect(folders).toEqual(
      [
        ['Acme/', null, 0],
        ['Acme/empty/', 'Acme/', 0],
        ['Acme/hats/', 'Acme/', 1],
        ['Acme/hats/old/', 'Acme/hats/', 1],
      ].map(([path, parent, assets]) => ({ path, parent, assets, folderHandle: `f|${path}`, lastModified: expect.any(String) })),
    );
  });

  test('says which companies there are, and what it takes', async () => {
    const { mock } = await emptied();
    expect(await problemOf(mock, 'folders', { company: 'Acne' })).toEqual([
      404,
      'There is no company "Acne": did you mean Acme? (expected one of Acme)',
    ]);
    expect(await problemOf(mock, 'folders')).toEqual([400, 'company: is missing: expected a text']);
  });
});

describe('GET /assets', () => {
  test('lists by folder, with what is below it or without', async () => {
    const { mock } = await emptied(['top.tif', 'hats/red.tif', 'hats/old/felt.tif', 'hats2/other.tif']);
    expect(await names(mock)).toEqual(['felt', 'other', 'red', 'top']);
    for (const folder of ['hats', 'Acme/hats/', 'f|Acme/hats/', '/hats/']) expect(await names(mock, { folder }), folder).toEqual(['red']);
    expect(await names(mock, { folder: 'hats', subfolders: true })).toEqual(['felt', 'red']);
    expect(await names(mock, { folder: 'Acme/' })).toEqual(['top']);
    expect(await names(mock, { folder: 'Acme/', subfolders: true })).toEqual(['felt', 'other', 'red', 'top']);
  });

  test('lists by text: of names, file names, keywords and descriptions', async () => {
    const { mock } = await emptied(['Felt-Hat.tif', 'scarf.psd', 'shoe.tif']);
    expect(await names(mock, { text: 'HAT' })).toEqual(['Felt-Hat']);
    expect(await names(mock, { text: '.tif' })).toEqual(['Felt-Hat', 'shoe']);
    expect(await names(mock, { text: 'a' })).toEqual(['Felt-Hat', 'scarf']);
    expect(await names(mock, { text: 'ti' })).toEqual([]);
    expect(await names(mock, { text: 'nothing' })).toEqual([]);
  });

  test('lists by type, publish state and trash', async () => {
    const { company, mock } = await emptied(['one.tif', 'two.tif', 'three.tif', 'book.pdf']);
    await company.ask('setAssetPublishState', `${field('assetHandle', await company.handle('one'))}<publishState>MarkedForPublish</publishState>`);
    await company.ask('setAssetPublishState', `${field('assetHandle', await company.handle('two'))}<publishState>MarkedForPublish</publishState>`);
    await company.run(PUBLISH);
    await company.ask('setAssetPublishState', `${field('assetHandle', await company.handle('two'))}<publishState>NotMarkedForPublish</publishState>`);
    expect(await names(mock, { type: 'Image' })).toEqual(['one', 'three', 'two']);
    expect(await names(mock, { type: 'Pdf,Image', published: false })).toEqual(['book', 'three']);
    expect(await names(mock, { marked: true })).toEqual(['one']);
    expect(await names(mock, { published: true })).toEqual(['one', 'two']);
    expect(await names(mock, { published: true, marked: false })).toEqual(['two']);
    await company.ask('deleteAsset', field('assetHandle', await company.handle('three')));
    expect(await names(mock)).toEqual(['book', 'one', 'two']);
    expect(await names(mock, { trash: true })).toEqual(['three']);
  });

  test('comes in several orders, a page at a time', async () => {
    const { company, mock } = await emptied(['b.tif']);
    await mock.clock.advance('1h');
    await company.upload(['a.tif', 'c.pdf']);
    expect(await names(mock)).toEqual(['a', 'b', 'c']);
    expect((await names(mock, { order: 'newest' })).at(-1)).toBe('b');
    expect(await names(mock, { order: 'type' })).toEqual(expect.arrayContaining(['a', 'b', 'c']));
    const { assets } = (await get(mock, 'assets', { company: 'Acme', order: 'largest' })).body;
    const sizes = assets.map(({ fileSize }: { fileSize: number }) => fileSize);
    expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
    const seen: string[] = [];
    let after: number | null = 0;
    while (after !== null) {
      const { body } = await get(mock, 'assets', { company: 'Acme', limit: 2, after });
      expect(body.total).toBe(3);
      seen.push(...body.assets.map(({ name }: { name: string }) => name));
      after = body.next;
    }
    expect(seen).toEqual(['a', 'b', 'c']);
    expect((await get(mock, 'assets', { company: 'Acme', after: 99 })).body).toEqual({ assets: [], total: 3, next: null });
  });

  test('says what there is no such thing of', async () => {
    const { mock } = await emptied(['hats/red.tif']);
    expect(await problemOf(mock, 'assets', { company: 'Acme', folder: 'hast' })).toEqual([
      404,
      'The company "Acme" has no folder "hast": did you mean Acme/hats/ or Acme/? (expected one of Acme/, Acme/hats/)',
    ]);
    expect((await problemOf(mock, 'assets', { company: 'Acme', folder: 'a/../b' }))[0]).toBe(404);
    expect(await problemOf(mock, 'assets', { company: 'Acme', type: 'Image,Imgae' })).toEqual([400, expect.stringContaining('did you mean Image')]);
    expect(await problemOf(mock, 'assets', { company: 'Acme', order: 'newset' })).toEqual([400, expect.stringContaining('did you mean newest')]);
    expect(await problemOf(mock, 'assets', { company: 'Acme', foldr: 'x' })).toEqual([400, expect.stringContaining('did you mean folder')]);
  });
});

describe('GET /assets/:asset', () => {
  const assetOf = async (company: AssetCompany, mock: IpsMock, name: string) =>
    (await get(mock, `assets/${encodeURIComponent(await company.handle(name))}`)).body;

  test('knows the asset by its handle of any version, and by its number', async () => {
    const { company, mock } = await emptied(['hat.tif']);
    const asset = await assetOf(company, mock, 'hat');
    expect(asset).toMatchObject({ name: 'hat', fileName: 'hat.tif', company: 'Acme', folder: 'Acme/', type: 'Image', trashState: 'NotInTrash' });
    for (const handle of [...Object.values<string>(asset.handles), asset.id]) {
      expect((await get(mock, `assets/${encodeURIComponent(handle)}`)).body.id, handle).toBe(asset.id);
    }
    for (const handle of ['1', 'a|1', 'hat', 'j|1||x|1']) {
      expect(await problemOf(mock, `assets/${encodeURIComponent(handle)}`)).toEqual([
        404,
        `There is no asset "${handle}": expected its number, or its handle such as a|743`,
      ]);
    }
  });

  test('tells its publish state in each context, and the jobs that made it, changed it and published it', async () => {
    const { company, mock } = await emptied(['hat.tif']);
    const before = await assetOf(company, mock, 'hat');
    expect(before.publish.map(({ context, marked, lastPublished }: never) => [context, marked, lastPublished])).toContainEqual([
      'ImageServing',
      false,
      null,
    ]);
    expect(before.history.map(({ jobType }: never) => jobType)).toEqual(['UrlUpload']);
    await company.ask('setAssetPublishState', `${field('assetHandle', before.assetHandle)}<publishState>MarkedForPublish</publishState>`);
    const { jobHandle, id } = await company.run(PUBLISH, 'Publish it');
    const published = await assetOf(company, mock, 'hat');
    expect(published.history[0]).toMatchObject({ jobHandle, jobId: id, jobType: 'ImageServingPublish', user: 'admin@example.com' });
    expect(published.history.map(({ jobType }: never) => jobType)).toEqual(['ImageServingPublish', 'MarkForPublish', 'UrlUpload']);
    expect(published.publish.find(({ context }: { context: string }) => context === 'ImageServing')).toMatchObject({
      marked: true,
      changedSince: false,
      jobId: id,
      lastPublished: published.history[0].at,
      contextHandle: 'pc|12',
    });
    await company.upload(['hat.tif']);
    const changed = await assetOf(company, mock, 'hat');
    expect(changed.publish.find(({ context }: { context: string }) => context === 'ImageServing')).toMatchObject({ changedSince: true, jobId: id });
    // A job that was removed leaves what it published.
    await fetch(`${mock.url}/__admin/jobs/${id}`, { method: 'DELETE' });
    const kept = await assetOf(company, mock, 'hat');
    expect(kept.publish.find(({ context }: { context: string }) => context === 'ImageServing')).toMatchObject({
      jobId: null,
      lastPublished: expect.any(String),
    });
  });

  test('shows the values of its fields, those that it has none of included', async () => {
    const { company, mock } = await emptied(['hat.tif']);
    const make = (name: string, fieldType: string, more: string): Promise<{ fieldHandle: string }> =>
      company.ask('createMetadataField', `<assetType>Image</assetType>${field('name', name)}${field('fieldType', fieldType)}${more}`);
    const { fieldHandle } = await make('Season', 'String', '');
    await make('Price', 'Float', '<defaultValue>9.5</defaultValue>');
    await make('Note', 'String', '');
    const updates = `<updateArray><items>${field('fieldHandle', fieldHandle)}${field('value', 'Spring')}</items></updateArray>`;
    await company.ask('setAssetMetadata', `${field('assetHandle', await company.handle('hat'))}${updates}`);
    expect((await assetOf(company, mock, 'hat')).metadata).toEqual([
      { name: 'Season', fieldType: 'String', values: ['Spring'], isDefault: false },
      { name: 'Price', fieldType: 'Float', values: ['9.5'], isDefault: true },
      { name: 'Note', fieldType: 'String', values: [], isDefault: false },
    ]);
  });

  test('links what has to do with it: sets and their members, what is derived from it', async () => {
    const { company, mock } = await emptied(['hat.tif', 'cap.tif']);
    const member = async (name: string): Promise<string> =>
      `<items>${field('assetHandle', await company.handle(name))}<pageReset>true</pageReset></items>`;
    const { assetHandle } = await company.ask('createImageSet', '<folderHandle>f|Acme/</folderHandle><name>all</name><type>ImageSet</type>');
    await company.ask(
      'setImageSetMembers',
      `${field('assetHandle', assetHandle)}<memberArray>${await member('cap')}${await member('hat')}</memberArray>`,
    );
    const set = await assetOf(company, mock, 'all');
    expect(set.members.map(({ name }: never) => name)).toEqual(['cap', 'hat']);
    const hat = await assetOf(company, mock, 'hat');
    expect(hat.memberOf).toEqual([{ id: set.id, assetHandle: set.assetHandle, name: 'all', type: 'ImageSet' }]);
    await company.ask(
      'createDerivedAsset',
      `${field('ownerHandle', hat.assetHandle)}<folderHandle>f|Acme/</folderHandle><name>closer</name><type>AdjustedView</type>`,
    );
    expect((await assetOf(company, mock, 'hat')).derived).toMatchObject([{ name: 'closer' }]);
    expect((await assetOf(company, mock, 'closer')).madeFrom).toMatchObject({ id: hat.id, name: 'hat' });
  });

  test('tells facts of its file, and the address of its picture', async () => {
    const { company, mock } = await emptied();
    const form = new FormData();
    form.set('auth', '<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>admin@example.com</user><password>secret</password></authHeader>');
    form.set(
      'uploadParams',
      `<uploadPostParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">${company.parameter}<jobName>Post</jobName><destFolder>Acme/100 % wool/</destFolder><endJob>true</endJob><uploadParams><overwrite>true</overwrite><readyForPublish>false</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams></uploadPostParam>`,
    );
    form.set('file', new Blob(['not really a picture']), 'a hat.tif');
    await fetch(`${mock.url}/scene7/UploadFile`, { method: 'POST', body: form });
    await mock.settle();
    const hat = await assetOf(company, mock, 'a hat');
    expect(hat.file).toMatchObject({
      originalPath: 'Acme/100 % wool/',
      originalFile: 'a hat.tif',
      sha256: createHash('sha256').update('not really a picture').digest('hex'),
    });
    expect(hat).toMatchObject({ fileSize: 20, imageUrl: `${mock.url}/is/image/Acme/a%20hat` });
    expect(hat.history).toMatchObject([{ jobType: 'UploadPost' }]);
  });
});
