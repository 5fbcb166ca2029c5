import { describe, expect, test } from 'vitest';
import { ask, call } from '../conversation.js';
import { assetsOf, handle, moved, names, refused, renamed } from './asset-calls.js';
import { type AddAsset, expectFault, handles, LOU, list, OUTFITTERS, serveCatalogue, VERSIONS } from './stored-catalogue.js';

const LATER = VERSIONS.filter((version) => version !== 'unversioned');
/** What XML and texts of other alphabets make difficult, as it is and as it is written in XML. */
const NAME = `a<b> & "c" 'd' ä ΟΔΟΣ 灯 😀`;
const IN_XML = NAME.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

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
    const [first, second] = found.map(({ assetHandle }) => assetHandle);
    if (version === 'unversioned') expect([first, second]).toEqual(['3|1|3', '2|19|2']);
    else if (version === '2008-01-15') expect([first, second]).toEqual(['a|3|1|3', 'a|2|19|2']);
    else expect([first, second]).toEqual(['a|3', 'a|2']);
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
      metadataArray: { items: [{ name: 'eVideoTypeImage', value: '' }] },
      imageInfo: {
        ...{ originalPath: 'Outfitters/autumn/', originalFile: 'lamp.jpg', optimizedPath: '', optimizedFile: '', maskPath: '', maskFile: '' },
        ...{ width: 400, height: 300, fileSize: 1000, resolution: 0, description: 'A "lamp" & more', comments: '', userData: '', sku: 'lamp' },
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
  test.runIf(version >= '2010-01-31')('getAssetsByName finds by name in the order of the names, of some types', async () => {
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

  test.runIf(version >= '2008-09-10')('checkAssetNames answers the names that are taken', async () => {
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
    // Image serving types share their names.
    expectFault(await refused(mock, 'renameAsset', renamed(4, 'lamp')), 30000, "Asset ID 'lamp' is already in use.");
    expectFault(await refused(mock, 'renameAsset', renamed(5, 'film')), 30000, "Asset ID 'film' is already in use.");
    await ask(mock.url, 'renameAsset', renamed(1, 'film'));
    await ask(mock.url, 'renameAsset', renamed(1, 'film'));
    await ask(mock.url, 'renameAsset', renamed(1, 'Film'));
    expect(await names(mock)).toEqual(
      [NAME, 'Film', 'film', 'other film', 'set'].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)),
    );
  });

  test('that is taken can be shared by who does not want it checked', async () => {
    const mock = await serveCatalogue((add) => {
      three(add);
      add({ name: 'set', type: 'ImageSet' });
    });
    await ask(mock.url, 'renameAsset', renamed(4, 'lamp', false));
    const both = await ask(mock.url, 'getAssetsByName', `${OUTFITTERS}${list('nameArray', ['film', 'lamp'])}`);
    expect(both.assetArray.items.map(({ name, type }: { name: string; type: string }) => [name, type])).toEqual([
      ['film', 'Video'],
      ['lamp', 'Image'],
      ['lamp', 'ImageSet'],
    ]);
    // The name stays taken for everything else, until nobody has it.
    const create = `${OUTFITTERS}<folderHandle>Outfitters/</folderHandle><name>lamp</name><type>SpinSet</type>`;
    const taken = await ask(mock.url, 'checkAssetNames', `${OUTFITTERS}${list('assetNameArray', ['lamp'])}`);
    expect(taken.inUseNameArray.items).toEqual(['lamp']);
    for (const id of [1, 4]) {
      expectFault(await refused(mock, 'createImageSet', create), 30000, "Asset ID 'lamp' is already in use.");
      await ask(mock.url, 'deleteAsset', OUTFITTERS + handle(id));
    }
    await ask(mock.url, 'createImageSet', create);
    const restored = await ask(mock.url, 'restoreAssetsFromTrash', OUTFITTERS + handles(4));
    expect(restored).toMatchObject({ successCount: 0, errorCount: 1 });
  });

  test.each(['', '   ', 'a/b', 'a\\b', 'a|b', 'x'.repeat(256), 'a\nb', 'a\tb'])('cannot be %j', async (newName) => {
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
