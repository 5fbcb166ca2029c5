import { describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { type Answer, ask, call, type RequestOptions } from '../conversation.js';
import { ADA, type AddAsset, expectFault, handles, KIM, LOU, list, OUTFITTERS, permit, ROBIN, serveCatalogue, VERSIONS } from './stored-catalogue.js';

const LATER = VERSIONS.filter((version) => version !== 'unversioned');
/** What XML and texts of other alphabets make difficult, as it is and as it is written in XML. */
const NAME = `a<b> & "c" 'd' ä ΟΔΟΣ 灯 😀`;
const IN_XML = NAME.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const handle = (assetHandle: number | string): string =>
  `<assetHandle>${typeof assetHandle === 'number' ? `a|${assetHandle}` : assetHandle}</assetHandle>`;
const renamed = (asset: number | string, newName: string, validateName = true): string =>
  `${OUTFITTERS}${handle(asset)}<newName>${newName}</newName><validateName>${validateName}</validateName>`;
const moved = (asset: number | string, folder: string): string => `${handle(asset)}<folderHandle>${folder}</folderHandle>`;

/** What getAssets says of assets, trashed ones too. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any kind
async function assetsOf({ url }: IpsMock, ids: readonly (number | string)[], options: RequestOptions = {}): Promise<any[]> {
  return (await ask(url, 'getAssets', OUTFITTERS + handles(...ids), options)).assetArray.items ?? [];
}

/** Names of all assets in Outfitters that are not in the trash. */
async function names({ url }: IpsMock, options: RequestOptions = {}): Promise<string[]> {
  const { assetArray } = await ask(url, 'searchAssets', `${OUTFITTERS}<includeSubfolders>true</includeSubfolders>`, options);
  return (assetArray.items ?? []).map(({ name }: { name: string }) => name);
}

/** A call that ends in a fault, and has changed nothing. */
async function refused(mock: IpsMock, operation: string, params: string, options: RequestOptions = {}): Promise<Answer> {
  const before = (await mock.state.export()).store;
  const answer = await call(mock.url, operation, params, options);
  expect(answer.fault).toBeDefined();
  expect((await mock.state.export()).store).toEqual(before);
  return answer;
}

const three = (add: AddAsset): void => {
  add({ name: 'lamp', folder: 'autumn/' });
  add({ name: 'film', type: 'Video', fileName: 'film.mp4' });
  add({ name: NAME, folder: 'autumn/late/' });
};

describe.each(VERSIONS)('in %s', (version) => {
  const isVersioned = version !== 'unversioned';
  const formOf = (versioned: string): string => (isVersioned ? versioned : versioned.slice(2));

  test('getAssets finds assets by handles of each form, in the order asked, as often as asked', async () => {
    const mock = await serveCatalogue(three);
    const found = await assetsOf(mock, ['a|3', '2|19|2', 'a|1|1|1', ' a|3|1|3\n', '1|1|1', 'a|1|7|99'], { version });
    expect(found.map(({ name }) => name)).toEqual([NAME, 'film', 'lamp', NAME, 'lamp', 'lamp']);
    for (const { assetHandle } of found) expect(assetHandle).toMatch(isVersioned ? /^a\|(\d)\|\d+\|\1$/ : /^(\d)\|\d+\|\1$/);
    expect(await assetsOf(mock, [], { version })).toEqual([]);
  });

  test('getAssets answers an image whole', async () => {
    const mock = await serveCatalogue((add) => add({ name: 'lamp', folder: 'autumn/', marked: 2, description: 'A "lamp" & more' }));
    const [asset] = await assetsOf(mock, [1], { version });
    expect(asset).toMatchObject({
      type: 'Image',
      name: 'lamp',
      folder: 'Outfitters/autumn/',
      folderHandle: formOf('f|Outfitters/autumn/'),
      readyForPublish: true,
      projects: '',
      ipsImageUrl: 'Outfitters/lamp',
      created: new Date('2027-01-31T08:00:00Z'),
      createUser: 'robin@example.com',
      lastModifyUser: 'robin@example.com',
      metadataArray: {},
      imageInfo: {
        ...{ originalPath: 'Outfitters/autumn/', originalFile: 'lamp.jpg', optimizedPath: '', optimizedFile: '', maskPath: '', maskFile: '' },
        ...{ width: 400, height: 300, fileSize: 1000, resolution: 0, description: 'A "lamp" & more', comments: '', userData: '', sku: '' },
        ...{ anchorX: 200, anchorY: 150, urlModifier: '', urlPostApplyModifier: '' },
      },
    });
    expect(asset.trashState).toBe(version === 'unversioned' || version === '2008-01-15' ? undefined : 'NotInTrash');
    expect(Object.keys(asset).filter((field) => field.endsWith('Info'))).toEqual(['imageInfo']);
  });

  test('renameAsset changes the name and the virtual file, not the real one', async () => {
    const mock = await serveCatalogue(three);
    mock.clock.advance('1h');
    expect(await ask(mock.url, 'renameAsset', renamed(1, ` ${IN_XML}2 `), { version, ...LOU })).toEqual({});
    const [asset] = await assetsOf(mock, [1]);
    expect(asset).toMatchObject({
      name: `${NAME}2`,
      fileName: `${NAME}2.jpg`,
      ipsImageUrl: `Outfitters/${NAME}2`,
      created: new Date('2027-01-31T08:00:00Z'),
      lastModified: new Date('2027-01-31T09:00:00Z'),
      lastModifyUser: LOU.user,
      imageInfo: { originalFile: 'lamp.jpg', originalPath: 'Outfitters/autumn/' },
    });
  });

  test('moveAsset takes folders by path or handle', async () => {
    const mock = await serveCatalogue(three);
    for (const [folder, path] of [
      ['f|Outfitters/autumn/late/', 'Outfitters/autumn/late/'],
      ['Outfitters/autumn/', 'Outfitters/autumn/'],
      ['autumn/late', 'Outfitters/autumn/late/'],
      ['Outfitters/', 'Outfitters/'],
      ['f|Outfitters/autumn', 'Outfitters/autumn/'],
    ] as const) {
      expect(await ask(mock.url, 'moveAsset', OUTFITTERS + moved(2, folder), { version })).toEqual({});
      expect(await assetsOf(mock, [2], { version })).toMatchObject([
        { folder: path, folderHandle: formOf(`f|${path}`), videoInfo: { originalPath: 'Outfitters/' } },
      ]);
    }
    expectFault(await refused(mock, 'moveAsset', OUTFITTERS + moved(2, 'nowhere/'), { version }), 30001, 'folderHandle', 'nowhere/');
    expectFault(await refused(mock, 'moveAsset', OUTFITTERS + moved(2, 'a/../b'), { version }), 30001, 'folderHandle', 'a/../b');
  });

  test('deleteAsset puts into the trash, once', async () => {
    const mock = await serveCatalogue(three);
    expect(await ask(mock.url, 'deleteAsset', OUTFITTERS + handle(1), { version })).toEqual({});
    expect(await names(mock)).toEqual([NAME, 'film']);
    expect(await assetsOf(mock, [1])).toMatchObject([{ name: 'lamp', trashState: 'InTrash', folder: 'Outfitters/autumn/' }]);
    expectFault(await refused(mock, 'deleteAsset', OUTFITTERS + handle(1), { version }), 30001, 'assetHandle', 'lamp', 'in the trash');
    expectFault(await refused(mock, 'renameAsset', renamed(1, 'x'), { version }), 30001, 'lamp', 'in the trash');
    expectFault(await refused(mock, 'moveAsset', OUTFITTERS + moved(1, 'Outfitters/'), { version }), 30001, 'lamp', 'in the trash');
  });
});

test.each([
  ['renameAsset', (wrong: string) => renamed(wrong, 'x')],
  ['moveAsset', (wrong: string) => OUTFITTERS + moved(wrong, 'Outfitters/')],
  ['deleteAsset', (wrong: string) => OUTFITTERS + handle(wrong)],
  ['getAssets', (wrong: string) => OUTFITTERS + handles('a|1', wrong)],
])('%s refuses handles of nothing by name', async (operation, params) => {
  const mock = await serveCatalogue((add) => {
    add({ name: 'lamp' });
    add({ name: 'sofa', companyId: 48 });
  });
  // The last is of another company.
  for (const wrong of ['nonsense', '', '999|1|999', 'a|999999999999999', 'a|2']) {
    for (const version of ['unversioned', '2022-11-01-beta']) {
      expectFault(await refused(mock, operation, params(wrong), { version }), 30001, 'assetHandle', `"${wrong}"`);
    }
  }
});

describe('getAssets', () => {
  test('takes 1,000 handles and no more', async () => {
    const mock = await serveCatalogue(three);
    const many = (count: number): string[] => Array.from({ length: count }, () => 'a|1');
    expect(await assetsOf(mock, many(1000))).toHaveLength(1000);
    expectFault(await call(mock.url, 'getAssets', OUTFITTERS + handles(...many(1001))), 30001, 'assetHandleArray', '1001', '1000');
  });

  test('answers the fields asked for', async () => {
    const mock = await serveCatalogue(three);
    const fields = list('responseFieldArray', ['assetArray/items/name', 'assetArray/items/imageInfo/fileSize']);
    const { assetArray } = await ask(mock.url, 'getAssets', OUTFITTERS + handles(1, 2) + fields);
    expect(assetArray.items).toEqual([{ name: 'lamp', imageInfo: { fileSize: 1000 } }, { name: 'film' }]);
    const dropped = list('excludeFieldArray', ['assetArray/items/imageInfo', 'assetArray/items/metadataArray']);
    const [lamp] = (await ask(mock.url, 'getAssets', OUTFITTERS + handles(1) + dropped)).assetArray.items;
    expect(lamp).toMatchObject({ name: 'lamp', type: 'Image' });
    expect(lamp).not.toHaveProperty('imageInfo');
  });
});

describe.each(LATER)('from 2008 on, in %s', (version) => {
  test('getAssetsByName finds by name in the order of the names, of some types', async () => {
    const mock = await serveCatalogue((add) => {
      three(add);
      add({ name: 'film' });
      add({ name: 'Lamp' });
      add({ name: 'gone', trashState: 1 });
      add({ name: 'lamp', companyId: 48 });
      add({ name: 'set', type: 'AssetSet', subType: 'MediaSet', fileName: 'set' });
    });
    const find = async (wanted: readonly string[], rest = ''): Promise<string[]> => {
      const { assetArray } = await ask(mock.url, 'getAssetsByName', OUTFITTERS + list('nameArray', wanted) + rest, { version });
      return (assetArray.items ?? []).map(({ name, type }: { name: string; type: string }) => `${type} ${name}`);
    };
    expect(await find([IN_XML, 'gone', 'film', 'lamp', 'nobody', 'LAMP', 'lam', 'lamp.jpg'])).toEqual([
      `Image ${NAME}`,
      'Video film',
      'Image film',
      'Image lamp',
    ]);
    expect(await find(['nobody'])).toEqual([]);
    expect(await find([])).toEqual([]);
    expect(await find(['film', 'set'], list('assetTypeArray', ['Image', 'AssetSet']))).toEqual(['Image film', 'AssetSet set']);
    expect(await find(['film', 'set'], list('excludeAssetTypeArray', ['Image']))).toEqual(['Video film', 'AssetSet set']);
    expect(await find(['film', 'set'], list('assetSubTypeArray', ['MediaSet']))).toEqual(['Video film', 'Image film', 'AssetSet set']);
    expect(await find(['film', 'set'], `${list('assetSubTypeArray', ['MediaSet'])}<strictSubTypeCheck>true</strictSubTypeCheck>`)).toEqual([
      'AssetSet set',
    ]);
    expectFault(
      await call(mock.url, 'getAssetsByName', `${OUTFITTERS}${list('nameArray', ['film'])}${list('assetTypeArray', ['Films'])}`, { version }),
      30001,
      'Films',
    );
  });

  test('checkAssetNames answers the names that are taken', async () => {
    const mock = await serveCatalogue((add) => {
      three(add);
      add({ name: 'gone', trashState: 1 });
      add({ name: 'vignette', type: 'Vignette' });
      add({ name: 'elsewhere', companyId: 48 });
    });
    const check = async (wanted: readonly string[]): Promise<string[]> =>
      (await ask(mock.url, 'checkAssetNames', OUTFITTERS + list('assetNameArray', wanted), { version })).inUseNameArray.items ?? [];
    expect(await check(['vignette', IN_XML, 'free', 'lamp', 'Lamp', 'gone', 'elsewhere', 'film'])).toEqual(['vignette', NAME, 'lamp']);
    expect(await check(['free'])).toEqual([]);
  });

  test('getAssetCounts counts what is not in the trash, by type', async () => {
    const mock = await serveCatalogue((add) => {
      three(add);
      add({ name: 'gone', trashState: 1 });
      add({ name: 'gone for good', type: 'Pdf', trashState: 2 });
      add({ name: 'elsewhere', type: 'Font', companyId: 48 });
    });
    const counts = async (): Promise<object> => (await ask(mock.url, 'getAssetCounts', OUTFITTERS, { version })).countArray;
    expect(await counts()).toEqual({
      items: [
        { assetType: 'Image', count: 2 },
        { assetType: 'Video', count: 1 },
      ],
    });
    await ask(mock.url, 'deleteAssets', OUTFITTERS + handles(1, 2, 3), { version });
    expect(await counts()).toEqual({});
  });

  test('a batch goes on after what is wrong, and says of each what a single call would', async () => {
    const mock = await serveCatalogue((add) => {
      three(add);
      add({ name: 'elsewhere', companyId: 48 });
    });
    const wrong = ['a|999', 'nonsense', 'a|4', '1|1|1'];
    const faults = async (operation: string, params: (each: string) => string): Promise<object[]> => {
      const answers: object[] = [];
      for (const each of wrong) {
        const { fault } = await call(mock.url, operation, OUTFITTERS + params(each), { version });
        answers.push({ assetHandle: each, code: fault?.code, reason: fault?.reason.replace('assetHandle:', 'assetHandleArray:') });
      }
      return answers;
    };
    const deleted = await ask(mock.url, 'deleteAssets', OUTFITTERS + handles('a|999', 'a|1', 'nonsense', 'a|4', '1|1|1', '3|1|3'), { version });
    const errors = await faults('deleteAsset', handle);
    expect(deleted).toEqual({ successCount: 2, warningCount: 0, errorCount: 4, errorDetailArray: { items: errors } });
    expect(await names(mock)).toEqual(['film']);
    for (const { reason } of errors as { reason: string }[]) expect(reason).toMatch(/999|nonsense|a\|4|1\|1\|1/);

    const moves = [
      ['a|999', 'autumn/'],
      ['a|2', 'nowhere/'],
      ['a|2', 'autumn/'],
      ['nonsense', 'autumn/'],
    ] as const;
    const params = moves.map(([asset, folder]) => `<items>${moved(asset, folder)}</items>`).join('');
    const answer = await ask(mock.url, 'moveAssets', `${OUTFITTERS}<assetMoveArray>${params}</assetMoveArray>`, { version });
    expect(answer).toMatchObject({ successCount: 1, warningCount: 0, errorCount: 3 });
    expect(answer.errorDetailArray.items).toMatchObject([
      { assetHandle: 'a|999', code: 30001, reason: expect.stringContaining('a|999') },
      { assetHandle: 'a|2', code: 30001, reason: expect.stringContaining('nowhere/') },
      { assetHandle: 'nonsense', code: 30001, reason: expect.stringContaining('nonsense') },
    ]);
    expect(await assetsOf(mock, [2])).toMatchObject([{ folder: 'Outfitters/autumn/' }]);
  });

  test('a batch of nothing, and one without mistakes, has no details', async () => {
    const mock = await serveCatalogue(three);
    for (const operation of ['deleteAssets', 'restoreAssetsFromTrash', 'emptyAssetsFromTrash']) {
      expect(await ask(mock.url, operation, OUTFITTERS + handles(), { version })).toEqual({ successCount: 0, warningCount: 0, errorCount: 0 });
    }
    expect(await ask(mock.url, 'moveAssets', `${OUTFITTERS}<assetMoveArray/>`, { version })).toEqual({
      successCount: 0,
      warningCount: 0,
      errorCount: 0,
    });
    expect(await ask(mock.url, 'deleteAssets', OUTFITTERS + handles(1, 2), { version })).toEqual({ successCount: 2, warningCount: 0, errorCount: 0 });
  });

  test('the trash gives back what was not emptied', async () => {
    const mock = await serveCatalogue((add) => {
      three(add);
      add({ name: 'there', folder: 'autumn/' });
    });
    const ask4 = (operation: string, ...ids: number[]) => ask(mock.url, operation, OUTFITTERS + handles(...ids), { version });
    await ask4('deleteAssets', 1, 2);
    expect(await ask4('restoreAssetsFromTrash', 1, 1, 4, 999)).toMatchObject({ successCount: 1, errorCount: 3 });
    expect(await assetsOf(mock, [1])).toMatchObject([{ trashState: 'NotInTrash', folder: 'Outfitters/autumn/' }]);
    const emptied = await ask4('emptyAssetsFromTrash', 1, 2, 2);
    expect(emptied).toMatchObject({ successCount: 1, errorCount: 2 });
    expect(emptied.errorDetailArray.items).toMatchObject([
      { assetHandle: 'a|1', code: 30001, reason: expect.stringContaining('"lamp"') },
      { assetHandle: 'a|2', code: 30001, reason: expect.stringContaining('is not in the trash') },
    ]);
    expect(await assetsOf(mock, [2])).toMatchObject([{ trashState: 'InEmptiedTrash' }]);
    expect(await ask4('restoreAssetsFromTrash', 2)).toMatchObject({ successCount: 0, errorCount: 1 });
    expect(await names(mock)).toEqual([NAME, 'lamp', 'there']);
  });
});

describe('a name', () => {
  test('that is taken is refused in the words of the service', async () => {
    const mock = await serveCatalogue((add) => {
      three(add);
      add({ name: 'set', type: 'ImageSet' });
      add({ name: 'other film', type: 'Video' });
    });
    for (const version of VERSIONS) {
      expectFault(await refused(mock, 'renameAsset', renamed(1, IN_XML), { version }), 30000, `Asset ID '${NAME}' is already in use.`);
    }
    // Image serving types share their names; whoever does not want them checked cannot have them either.
    expectFault(await refused(mock, 'renameAsset', renamed(4, 'lamp', false)), 30000, "Asset ID 'lamp' is already in use.");
    expectFault(await refused(mock, 'renameAsset', renamed(5, 'film')), 30000, "Asset ID 'film' is already in use.");
    await ask(mock.url, 'renameAsset', renamed(1, 'film'));
    await ask(mock.url, 'renameAsset', renamed(1, 'film'));
    await ask(mock.url, 'renameAsset', renamed(1, 'Film'));
    expect(await names(mock)).toEqual(
      [NAME, 'Film', 'film', 'other film', 'set'].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)),
    );
  });

  test.each(['', '   ', 'a/b', 'a\\b', 'a|b', 'x'.repeat(251), 'a\nb', 'a\tb'])('cannot be %j', async (newName) => {
    const mock = await serveCatalogue(three);
    expectFault(await refused(mock, 'renameAsset', renamed(1, newName)), 30001, 'newName', newName);
  });

  test('is free again once its asset is in the trash, which then cannot come back', async () => {
    const mock = await serveCatalogue(three);
    await ask(mock.url, 'deleteAsset', OUTFITTERS + handle(1));
    await ask(mock.url, 'renameAsset', renamed(3, 'lamp'));
    const answer = await ask(mock.url, 'restoreAssetsFromTrash', OUTFITTERS + handles(1));
    expect(answer).toEqual({
      ...{ successCount: 0, warningCount: 0, errorCount: 1 },
      errorDetailArray: { items: [{ assetHandle: 'a|1', code: 30000, reason: "Asset ID 'lamp' is already in use." }] },
    });
    expect(await assetsOf(mock, [1])).toMatchObject([{ trashState: 'InTrash' }]);
    await ask(mock.url, 'renameAsset', renamed(3, 'candle'));
    expect(await ask(mock.url, 'restoreAssetsFromTrash', OUTFITTERS + handles(1))).toMatchObject({ successCount: 1 });
  });

  test('goes to one of two that come back at once', async () => {
    const mock = await serveCatalogue((add) => {
      add({ name: 'lamp', trashState: 1 });
      add({ name: 'lamp', trashState: 1 });
    });
    expect(await ask(mock.url, 'restoreAssetsFromTrash', OUTFITTERS + handles(2, 1))).toMatchObject({
      successCount: 1,
      errorDetailArray: { items: [{ assetHandle: 'a|1', code: 30000 }] },
    });
  });

  test('keeps an extension that it has, and needs none', async () => {
    const mock = await serveCatalogue((add) => {
      add({ name: 'lamp.v2', fileName: 'lamp.v2.TIFF' });
      add({ name: 'set', type: 'ImageSet', fileName: 'set' });
    });
    await ask(mock.url, 'renameAsset', renamed(1, 'lamp.v3'));
    await ask(mock.url, 'renameAsset', renamed(2, 'set.2'));
    expect((await assetsOf(mock, [1, 2])).map(({ fileName }) => fileName)).toEqual(['lamp.v3.TIFF', 'set.2']);
  });
});

test('what comes back from the trash finds its folder made anew', async () => {
  const mock = await serveCatalogue(three);
  await ask(mock.url, 'deleteFolder', `${OUTFITTERS}<folderHandle>f|Outfitters/autumn/</folderHandle>`);
  expect(await assetsOf(mock, [3])).toMatchObject([
    { trashState: 'InTrash', folder: 'Outfitters/autumn/late/', folderHandle: 'f|Outfitters/autumn/late/' },
  ]);
  expect(await ask(mock.url, 'restoreAssetsFromTrash', OUTFITTERS + handles(3))).toMatchObject({ successCount: 1 });
  expect(await assetsOf(mock, [1, 3])).toMatchObject([{ trashState: 'InTrash' }, { trashState: 'NotInTrash', folder: 'Outfitters/autumn/late/' }]);
  const { folderArray } = await ask(mock.url, 'getFolders', OUTFITTERS);
  expect(folderArray.items.map(({ path }: { path: string }) => path)).toEqual(['Outfitters/', 'Outfitters/autumn/', 'Outfitters/autumn/late/']);
});

describe('an asset that a job has in its list', () => {
  const six = (add: AddAsset): void => {
    for (const name of ['one', 'two', 'three', 'four', 'five', 'six']) add({ name, marked: 15 });
  };
  const JOBS = {
    exportJob: `<exportJob>${handles(1, 2, 3, 4, 5, 6)}<fmt>convert</fmt><emailSetting>None</emailSetting></exportJob>`,
    imageServingPublishJob: '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
  };
  /** Order in which they are worked on: publish jobs go by name. */
  const ORDERS: Readonly<Record<string, readonly string[]>> = { imageServingPublishJob: ['five', 'four', 'one', 'six', 'three', 'two'] };
  const BY_HANDLE = ['one', 'two', 'three', 'four', 'five', 'six'];

  const submit = async ({ url }: IpsMock, detail: string, when = ''): Promise<string> =>
    (await ask(url, 'submitJob', `${OUTFITTERS}<jobName>Work</jobName>${when}${detail}`)).jobHandle;
  // biome-ignore lint/suspicious/noExplicitAny: answers of any kind
  const logOf = async ({ url }: IpsMock, jobHandle: string): Promise<any> =>
    (await ask(url, 'getJobLogDetails', `${OUTFITTERS}<jobHandle>${jobHandle}</jobHandle>`)).jobLogArray.items?.[0];
  /** The rows of assets: name, and whether it went well. */
  const rowsOf = (log: { detailArray: { items?: { assetName?: string; assetHandle?: string; logType: string; logMessage: string }[] } }): string[] =>
    (log.detailArray.items ?? []).flatMap(({ assetName, assetHandle, logType, logMessage }) =>
      assetHandle === undefined
        ? []
        : [logType.endsWith('Success') ? `${assetName}` : `${logType.replace(/.*(?:Error|Failure)$/, 'Error')}: ${logMessage}`],
    );
  const trash = ({ url }: IpsMock, id: number) => ask(url, 'deleteAsset', OUTFITTERS + handle(id));
  const restore = async ({ url }: IpsMock, id: number): Promise<void> => {
    expect(await ask(url, 'restoreAssetsFromTrash', OUTFITTERS + handles(id))).toMatchObject({ successCount: 1 });
  };

  /** Something that happens so many seconds after the job was submitted: it waits 10, each item takes 10. */
  type Happening = readonly [second: number, what: (mock: IpsMock, id: number) => Promise<unknown>, place: number];

  /** Runs a job and lets things happen; `polls`: looks into the log now and then. @returns the log once it is done */
  async function run(kind: keyof typeof JOBS, happenings: readonly Happening[], polls: boolean): Promise<Parameters<typeof rowsOf>[0]> {
    const mock = await serveCatalogue(six);
    const order = ORDERS[kind] ?? BY_HANDLE;
    const job = await submit(mock, JOBS[kind]);
    let rows: string[] = [];
    let second = 0;
    for (const [at, what, place] of [...happenings, [80, async () => {}, 0] as const]) {
      while (polls && second < at) {
        const step = Math.min(7, at - second);
        second += step;
        mock.clock.advance(1000 * step);
        const log = await logOf(mock, job);
        const now = log ? rowsOf(log) : [];
        // What stands there stays as it is.
        expect(now.slice(0, rows.length)).toEqual(rows);
        expect(now.length).toBe(Math.min(6, Math.max(0, Math.floor((second - 10) / 10))));
        rows = now;
      }
      if (!polls) mock.clock.advance((at - second) * 1000);
      second = at;
      await what(mock, 1 + BY_HANDLE.indexOf(order[place] ?? ''));
    }
    const log = await logOf(mock, job);
    expect(log.fileSuccessCount + log.fileErrorCount).toBe(log.totalFileCount);
    expect(log.totalFileCount).toBe(6);
    expect(log.fileErrorCount).toBe(rowsOf(log).filter((row) => row.startsWith('Error')).length);
    return JSON.parse(JSON.stringify(log).replaceAll(mock.url, ''));
  }

  const kinds = Object.keys(JOBS) as (keyof typeof JOBS)[]; // the keys of the table

  describe.each(kinds)('(%s)', (kind) => {
    const order = ORDERS[kind] ?? BY_HANDLE;
    /** The rows where some are deleted. */
    const without = (...places: number[]): string[] => order.map((name, place) => (places.includes(place) ? `Error: ${name} was deleted.` : name));

    test.each<[string, readonly Happening[], number[]]>([
      [
        'is an error from then on, and stays done where it was',
        [
          [35, trash, 0],
          [36, trash, 1],
          [37, trash, 3],
        ],
        [3],
      ],
      [
        'is an error where the job still waits',
        [
          [3, trash, 0],
          [4, trash, 5],
        ],
        [0, 5],
      ],
      [
        'is none where it is back in time',
        [
          [3, trash, 0],
          [8, restore, 0],
          [35, trash, 4],
          [45, restore, 4],
        ],
        [],
      ],
      [
        'is an error where it is back too late',
        [
          [35, trash, 2],
          [45, restore, 2],
        ],
        [2],
      ],
      [
        'is an error where it went twice',
        [
          [35, trash, 4],
          [45, restore, 4],
          [55, trash, 4],
        ],
        [4],
      ],
      [
        'is done in the very moment in which its time is over',
        [
          [30, trash, 1],
          [30, trash, 2],
        ],
        [2],
      ],
    ])('%s, whether the log is looked at meanwhile or not', async (_, happenings, errors) => {
      const log = await run(kind, happenings, false);
      expect(rowsOf(log)).toEqual(without(...errors));
      expect(await run(kind, happenings, true)).toEqual(log);
    });
  });

  test('is an error by each way of deleting it, and is told of in its own log', async () => {
    const mock = await serveCatalogue((add) => {
      six(add);
      add({ name: 'seven', folder: 'autumn/' });
    });
    const job = await submit(mock, JOBS.exportJob.replace(/<items>a\|6<\/items>/, '<items>a|7</items>'));
    mock.clock.advance('15s');
    await ask(mock.url, 'deleteAssets', OUTFITTERS + handles(2));
    await ask(mock.url, 'deleteFolder', `${OUTFITTERS}<folderHandle>f|Outfitters/autumn/</folderHandle>`);
    await trash(mock, 3);
    await ask(mock.url, 'emptyAssetsFromTrash', OUTFITTERS + handles(3));
    await mock.settle();
    const deleted = ['two', 'three', 'seven'].map((name) => `Error: ${name} was deleted.`);
    expect(rowsOf(await logOf(mock, job))).toEqual(['one', deleted[0], deleted[1], 'four', 'five', deleted[2]]);
    const { jobLogArray } = await ask(mock.url, 'getAssetJobLogs', OUTFITTERS + handle(2));
    expect(jobLogArray.items).toMatchObject([{ logType: 'GetFailure', logMessage: 'two was deleted.' }]);
  });

  test('counts when a scheduled job fires', async () => {
    const mock = await serveCatalogue(six);
    const job = await submit(mock, JOBS.exportJob, '<execTime>2027-01-31T09:00:00Z</execTime>');
    await trash(mock, 1);
    await trash(mock, 2);
    mock.clock.advance('30m');
    await restore(mock, 2);
    mock.clock.advance('2h');
    expect(rowsOf(await logOf(mock, job))).toEqual(['Error: one was deleted.', ...BY_HANDLE.slice(1)]);
  });

  test('is published by no job that it was deleted from', async () => {
    const mock = await serveCatalogue(six);
    await submit(mock, JOBS.imageServingPublishJob);
    mock.clock.advance('15s');
    await trash(mock, 3);
    await mock.settle();
    await restore(mock, 3);
    const history = async (id: number): Promise<unknown> => (await ask(mock.url, 'getAssetPublishHistory', OUTFITTERS + handle(id))).pubHistoryArray;
    expect(await history(3)).toEqual({});
    expect(await history(1)).toMatchObject({ items: [{ contextName: 'ImageServing' }] });
  });

  test('is what a PDF is not, before and after the trash', async () => {
    const mock = await serveCatalogue(six);
    const job = await submit(
      mock,
      `<ripPdfsJob>${list('pdfHandleArray', ['a|1'])}<createMask>false</createMask><emailSetting>None</emailSetting></ripPdfsJob>`,
    );
    await trash(mock, 1);
    await restore(mock, 1);
    await mock.settle();
    expect(rowsOf(await logOf(mock, job))).toEqual([expect.stringMatching(/^Error: .*PDF/)]);
  });
});

describe('permissions of folders', () => {
  /** Kim may read what is in autumn/, Lou may read and write there; what is below has its own, of neither; the root is Lou's and Kim's to read. */
  const guarded = async (): Promise<IpsMock> => {
    const mock = await serveCatalogue((add) => {
      add({ name: 'lamp', folder: 'autumn/' });
      add({ name: 'film', type: 'Video' });
      add({ name: 'secret', folder: 'autumn/late/' });
    });
    const readers = await permit(mock, 'u|72|kim@example.com', 'autumn/', ['Read']);
    await permit(mock, 'u|73|lou@example.com', 'Outfitters/', ['Read', 'Delete'], { group: readers });
    const writers = await permit(mock, 'u|73|lou@example.com', 'autumn/late/', ['Read']);
    await ask(
      mock.url,
      'removeGroupMembers',
      `${OUTFITTERS}<groupHandle>${writers}</groupHandle>${list('userHandleArray', ['u|73|lou@example.com'])}`,
    );
    return mock;
  };

  test('show what may be read, whichever way it is asked for', async () => {
    const mock = await guarded();
    for (const [options, seen] of [
      [KIM, ['film', 'lamp']],
      [LOU, ['film', 'lamp']],
      [ROBIN, ['film', 'lamp', 'secret']],
      [ADA, ['film', 'lamp', 'secret']],
    ] as const) {
      for (const version of VERSIONS) expect(await names(mock, { version, ...options })).toEqual(seen);
      expect((await assetsOf(mock, [1, 2, 3], options)).map(({ name }) => name).sort()).toEqual(seen);
      if (options === KIM) continue; // not a role that may
      const byName = await ask(mock.url, 'getAssetsByName', OUTFITTERS + list('nameArray', ['film', 'lamp', 'secret']), options);
      expect(byName.assetArray.items.map(({ name }: { name: string }) => name)).toEqual(seen);
    }
  });

  test('are those of the user or the group that an administrator names', async () => {
    const mock = await guarded();
    const see = (who: string, options: RequestOptions): Promise<Answer> =>
      call(mock.url, 'searchAssets', `${OUTFITTERS}${who}<includeSubfolders>true</includeSubfolders>`, options);
    const seenBy = async (who: string, options: RequestOptions = ADA): Promise<string[]> =>
      ((await see(who, options)).value.assetArray?.items ?? []).map(({ name }: { name: string }) => name);
    expect(await seenBy('<accessUserHandle>u|72|kim@example.com</accessUserHandle>')).toEqual(['film', 'lamp']);
    expect(await seenBy('<accessUserHandle>u|70|robin@example.com</accessUserHandle>')).toEqual(['film', 'lamp', 'secret']);
    expect(await seenBy('<accessGroupHandle>g|1</accessGroupHandle>')).toEqual(['film', 'lamp']);
    expect(await seenBy('<accessGroupHandle>g|2</accessGroupHandle>')).toEqual(['secret']);
    expect(await seenBy('<accessGroupHandle>g|1</accessGroupHandle>', KIM)).toEqual(['film', 'lamp']);
    expectFault(await see('<accessGroupHandle>g|2</accessGroupHandle>', KIM), 20008, 'g|2');
    expectFault(await see('<accessUserHandle>u|71|admin@example.com</accessUserHandle>', KIM), 20004, 'kim@example.com');
    expectFault(await see('<accessUserHandle>u|999|no@example.com</accessUserHandle>', ADA), 20002, 'u|999');
    expectFault(await see('<accessGroupHandle>g|99</accessGroupHandle>', ADA), 20008, 'g|99');
    const [one] = (await ask(mock.url, 'getAssets', `${OUTFITTERS}<accessGroupHandle>g|2</accessGroupHandle>${handles(1, 2, 3)}`)).assetArray.items;
    expect(one.name).toBe('secret');
  });

  test('let nobody change what they may not', async () => {
    const mock = await guarded();
    // There are none for writing but Read: all who see may write; deleting is for the readers of the root.
    await ask(mock.url, 'renameAsset', renamed(1, 'lantern'), LOU);
    expectFault(await refused(mock, 'renameAsset', renamed(3, 'known'), LOU), 20009, 'lou@example.com', 'Read', 'Outfitters/autumn/late/');
    expectFault(await refused(mock, 'moveAsset', OUTFITTERS + moved(3, 'Outfitters/'), LOU), 20009, 'Read');
    expectFault(await refused(mock, 'deleteAsset', OUTFITTERS + handle(3), LOU), 20009, 'Read');
    expect(await ask(mock.url, 'deleteAssets', OUTFITTERS + handles(3, 2), LOU)).toMatchObject({
      successCount: 1,
      errorDetailArray: { items: [{ assetHandle: 'a|3', code: 20009, reason: expect.stringContaining('Outfitters/autumn/late/') }] },
    });
    expect(await ask(mock.url, 'restoreAssetsFromTrash', OUTFITTERS + handles(2), LOU)).toMatchObject({ successCount: 1 });
    await permit(mock, 'u|72|kim@example.com', 'autumn/', ['Read', 'Write']);
    expectFault(await refused(mock, 'renameAsset', renamed(1, 'lamp'), LOU), 20009, 'Outfitters/autumn/');
    expectFault(await refused(mock, 'moveAsset', OUTFITTERS + moved(2, 'autumn/'), LOU), 20009, 'Write', 'Outfitters/autumn/');
    expectFault(await refused(mock, 'renameAsset', renamed(1, 'lamp'), KIM), 20003, 'ImagePortalUser');
    await ask(mock.url, 'renameAsset', renamed(1, 'lamp'), ROBIN);
  });
});
