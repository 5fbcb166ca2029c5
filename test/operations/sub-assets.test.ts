import { describe, expect, test } from 'vitest';
import { type AnsweredAsset, type AssetCompany, emptiedMock, field, uploadXml } from '../asset-company.js';
import type { RequestOptions } from '../conversation.js';
import { authPart, filePart, jobOptions, paramsPart, postParts } from '../transports/upload-form.js';

const emptied = emptiedMock();

/** The first version with smart crops, and the way in of the programs that use them. */
const FIRST: RequestOptions = { version: '2017-10-29-beta', transport: 'xml' };
const NEWEST: RequestOptions = { version: '2022-11-01-beta' };

const crop = (name: string, width: number, height: number, type = 'Banner'): string =>
  `<items>${field('name', name)}${field('width', width)}${field('height', height)}${field('type', type)}</items>`;
const TWO = `<autoSmartCropOptionsArray>${crop('Large', 1200, 600)}${crop('Small', 300, 300)}</autoSmartCropOptionsArray>`;
const rect = (leftN: number, topN: number, widthN: number, heightN: number): string =>
  `<cropRect>${field('leftN', leftN)}${field('topN', topN)}${field('widthN', widthN)}${field('heightN', heightN)}</cropRect>`;
const update = (ownerHandle: string, subAssetHandle: string, more: string): string =>
  `<items>${field('ownerHandle', ownerHandle)}${field('subAssetHandle', subAssetHandle)}${more}</items>`;
const updates = (...all: string[]): string => `<updateArray>${all.join('')}</updateArray>`;

/** Uploads files with smart crops and waits for them. @param end children behind emailSetting */
async function upload(company: AssetCompany, paths: readonly string[], crops = TWO, end = '', options = NEWEST): Promise<void> {
  const detail = uploadXml(paths, { more: crops }).replace('</emailSetting>', `</emailSetting>${end}`);
  await company.run(detail, 'Crops', options);
}

/** The sub assets of an asset. */
async function subAssets(company: AssetCompany, assetHandle: string, options = NEWEST): Promise<AnsweredAsset[]> {
  return (await company.ask('getAssociatedAssets', field('assetHandle', assetHandle), options)).subAssetArray?.items ?? [];
}

const rectsOf = (found: AnsweredAsset[]): Record<string, unknown> =>
  Object.fromEntries(found.map(({ name, smartCrop }) => [name, smartCrop.cropRect]));

describe('an upload with smart crops', () => {
  test('is read back and moved, as programs do', async () => {
    const { company } = await emptied();
    await upload(company, ['spring/parka.tif', 'spring/notes.xml'], TWO, '', FIRST);

    const found = await company.ask(
      'searchAssets',
      '<includeSubfolders>true</includeSubfolders><assetTypeArray><items>Image</items></assetTypeArray>',
      FIRST,
    );
    const owner = found.assetArray.items[0].assetHandle;
    const { assetArray } = await company.ask('getAssets', `<assetHandleArray><items>${owner}</items></assetHandleArray>`, FIRST);
    expect(assetArray.items).toMatchObject([{ assetHandle: owner, name: 'parka' }]);

    const before = await subAssets(company, owner, FIRST);
    expect(before).toMatchObject([
      { type: 'SmartCrop', subType: 'Banner', name: 'Large', smartCrop: { width: 1200, height: 600 } },
      { type: 'SmartCrop', subType: 'Banner', name: 'Small', smartCrop: { width: 300, height: 300 } },
    ]);
    const { width, height } = assetArray.items[0].imageInfo;
    const [large] = before;
    expect((large.smartCrop.cropRect.widthN * width) / (large.smartCrop.cropRect.heightN * height)).toBeCloseTo(2, 4);

    const moved = await company.ask(
      'updateSmartCrops',
      updates(update(owner, large.subAssetHandle, rect(0.0842912, 0.0650888, 0.582375, 0.899408)), update(owner, 's|1', rect(0, 0, 1, 1))),
      FIRST,
    );
    expect(moved).toMatchObject({ successCount: 1, warningCount: 0, errorCount: 1 });
    expect(moved.errorDetailArray.items).toEqual([
      { subAssetHandle: 's|1', code: 30001, reason: expect.stringContaining('"parka" has no sub asset with the handle "s|1"') },
    ]);
    const after = await subAssets(company, owner, FIRST);
    expect(rectsOf(after)).toEqual({
      ...rectsOf(before),
      Large: { leftN: 0.0842912, topN: 0.0650888, widthN: 0.582375, heightN: 0.899408 },
    });
    expect(after.map(({ subAssetHandle }) => subAssetHandle)).toEqual(before.map(({ subAssetHandle }) => subAssetHandle));
  });

  test('gives them to images alone, and to other files only as the settings say', async () => {
    const { company } = await emptied();
    const paths = ['a.jpg', 'b.psd', 'c.pdf', 'd.mp4'];
    await upload(company, paths);
    const counts = async () =>
      Object.fromEntries(
        await Promise.all(['a', 'b', 'c', 'd'].map(async (name) => [name, (await subAssets(company, await company.handle(name))).length])),
      );
    expect(await counts()).toEqual({ a: 2, b: 0, c: 0, d: 0 });
    const settings = '<applySmartCropsOnPDF>true</applySmartCropsOnPDF><applySmartCropsOnPSD>true</applySmartCropsOnPSD>';
    await company.ask('setCompanySettings', `<smartCropLimit>1</smartCropLimit><addSmartCropApiLimit>9</addSmartCropApiLimit>${settings}`, NEWEST);
    await upload(company, paths);
    expect(await counts()).toEqual({ a: 2, b: 1, c: 1, d: 0 });
  });

  test('renews them with the image, and keeps their handles', async () => {
    const { company } = await emptied();
    await upload(company, ['a.jpg']);
    const owner = await company.handle('a');
    const before = await subAssets(company, owner);
    const moveAll = () =>
      company.ask('updateSmartCrops', updates(...before.map(({ subAssetHandle }) => update(owner, subAssetHandle, rect(0, 0, 0.5, 0.5)))), NEWEST);
    const MOVED = { leftN: 0, topN: 0, widthN: 0.5, heightN: 0.5 };
    await moveAll();
    // Small stays though the upload does not name it.
    const LARGE = `<autoSmartCropOptionsArray>${crop('Large', 400, 100)}</autoSmartCropOptionsArray>`;
    await upload(company, ['a.jpg'], LARGE);
    const renewed = await subAssets(company, owner);
    expect(renewed.map(({ subAssetHandle }) => subAssetHandle)).toEqual(before.map(({ subAssetHandle }) => subAssetHandle));
    expect(renewed.map(({ smartCrop }) => [smartCrop.width, smartCrop.height])).toEqual([
      [400, 100],
      [300, 300],
    ]);
    expect(rectsOf(renewed)).toMatchObject({ Small: before[1].smartCrop.cropRect });
    expect(Object.values(rectsOf(renewed))).not.toContainEqual(MOVED);

    await moveAll();
    await upload(company, ['a.jpg'], LARGE, '<preserveSmartCrop>true</preserveSmartCrop>');
    expect(rectsOf(await subAssets(company, owner))).toEqual({ Large: MOVED, Small: MOVED });
    await upload(company, ['a.jpg'], '', '<ignoreSmartCropGeneration>true</ignoreSmartCropGeneration>');
    expect(rectsOf(await subAssets(company, owner))).toEqual({ Large: MOVED, Small: MOVED });
    await upload(company, ['a.jpg'], '');
    expect(Object.values(rectsOf(await subAssets(company, owner)))).not.toContainEqual(MOVED);
  });

  test.each([
    ['without a name', crop(' ', 10, 10), 'has no name'],
    ['without a size', crop('Flat', 10, 0), '"Flat" has the size 10 x 0'],
    ['twice', crop('Twin', 10, 10) + crop('Twin', 20, 20), '"Twin" is given twice'],
  ])('is refused where it names a crop %s', async (_name, crops, reason) => {
    const { company } = await emptied();
    const detail = uploadXml(['a.jpg'], { more: `<autoSmartCropOptionsArray>${crops}</autoSmartCropOptionsArray>` });
    const { fault } = await company.call('submitJob', `<jobName>Bad</jobName>${detail}`, NEWEST);
    expect(fault).toMatchObject({ code: 30001, reason: expect.stringContaining(reason) });
  });
});

describe('jobs on assets that are there', () => {
  test('reprocessing adds smart crops, and leaves those that it does not name', async () => {
    const { company } = await emptied(['a.jpg']);
    const owner = await company.handle('a');
    expect(await subAssets(company, owner)).toEqual([]);
    const reprocess = (crops: string) =>
      company.run(
        `<reprocessAssetsJob><assetHandleArray><items>${owner}</items></assetHandleArray><createMask>false</createMask>${crops}<emailSetting>None</emailSetting></reprocessAssetsJob>`,
        'Reprocess',
        NEWEST,
      );
    await reprocess(TWO);
    const before = await subAssets(company, owner);
    expect(before.map(({ name }) => name)).toEqual(['Large', 'Small']);
    await company.ask('updateSmartCrops', updates(update(owner, before[1].subAssetHandle, rect(0, 0, 0.5, 0.5))), NEWEST);
    await reprocess(`<autoSmartCropOptionsArray>${crop('Tall', 10, 90)}</autoSmartCropOptionsArray>`);
    const after = await subAssets(company, owner);
    expect(after.map(({ name }) => name)).toEqual(['Large', 'Small', 'Tall']);
    expect(after[1].smartCrop.cropRect).toMatchObject({ widthN: 0.5 });
  });

  test('ripping a PDF crops its pages', async () => {
    const { company } = await emptied(['book.pdf']);
    const rip = `<ripPdfsJob><pdfHandleArray><items>${await company.handle('book')}</items></pdfHandleArray><createMask>false</createMask>${TWO}<emailSetting>None</emailSetting></ripPdfsJob>`;
    await company.run(rip, 'Rip', NEWEST);
    expect((await subAssets(company, await company.handle('book-1'))).map(({ name }) => name)).toEqual(['Large', 'Small']);
  });
});

describe('updateSmartCrops', () => {
  test('tells for each item what is wrong with it, and changes nothing of those', async () => {
    const { company } = await emptied();
    await upload(company, ['a.jpg', 'b.jpg']);
    const [a, b] = [await company.handle('a'), await company.handle('b')];
    const [large, small] = await subAssets(company, a);
    const before = rectsOf(await subAssets(company, a));
    const good = rect(0.1, 0.1, 0.2, 0.2);
    const { errorDetailArray, warningDetailArray, ...counts } = await company.ask(
      'updateSmartCrops',
      updates(
        update('a|1', large.subAssetHandle, good),
        update(b, large.subAssetHandle, good),
        update(a, 'x', good),
        update(a, large.subAssetHandle, rect(0.5, 0, 0.6, 1)),
        update(a, small.subAssetHandle, ''),
      ),
      NEWEST,
    );
    expect(counts).toEqual({ successCount: 0, warningCount: 1, errorCount: 4 });
    const reasons: string[] = errorDetailArray.items.map(({ reason }: { reason: string }) => reason);
    for (const [index, text] of ['no asset with the handle "a|1"', '"b" has no sub asset', '"x" is no handle', 'cropRect'].entries()) {
      expect(reasons[index]).toContain(text);
    }
    expect(warningDetailArray.items).toMatchObject([{ subAssetHandle: small.subAssetHandle, code: 0 }]);
    expect(rectsOf(await subAssets(company, a))).toEqual(before);
  });

  test('counts what is there already as a success, and publishes the image anew', async () => {
    const { company } = await emptied();
    const detail = uploadXml(['a.jpg'], { more: TWO, readyForPublish: true });
    await company.run(detail, 'Crops', NEWEST);
    const publish = async () =>
      (await company.run('<imageServingPublishJob><publishType>Incremental</publishType><emailSetting>None</emailSetting></imageServingPublishJob>'))
        .counts.success;
    expect([await publish(), await publish()]).toEqual([1, 0]);
    const owner = await company.handle('a');
    const [large] = await subAssets(company, owner);
    const again = updates(update(owner, large.subAssetHandle, rect(0, 0, 0.5, 0.5)));
    expect(await company.ask('updateSmartCrops', again, NEWEST)).toMatchObject({ successCount: 1, warningCount: 0 });
    expect(await company.ask('updateSmartCrops', again, NEWEST)).toMatchObject({ successCount: 1, warningCount: 0 });
    expect([await publish(), await publish()]).toEqual([1, 0]);
  });
});

describe('addSmartCrops', () => {
  const add = (name: string, width = 100, more = rect(0, 0, 1, 0.5), swatch = ''): string =>
    `<items>${field('cropWidth', width)}<cropHeight>50.4</cropHeight>${field('cropName', name)}${more}${swatch}</items>`;
  const params = (owner: string, ...items: string[]): string => `${field('ownerHandle', owner)}<addArray>${items.join('')}</addArray>`;

  test('adds crops, and answers with them', async () => {
    const { company } = await emptied();
    await upload(company, ['a.jpg']);
    const owner = await company.handle('a');
    const swatch = '<swatchColor><redColor>255</redColor><greenColor>128</greenColor><blueColor>0</blueColor></swatchColor>';
    const answer = await company.ask(
      'addSmartCrops',
      params(owner, add('Swatch', 100, undefined, swatch), add('Large'), add(''), add('Thin', 0), add('Out', 9, rect(1, 1, 1, 1))),
      NEWEST,
    );
    expect(answer).toMatchObject({ successCount: 1, warningCount: 0, errorCount: 4 });
    expect(answer.successDetailArray.items).toMatchObject([
      {
        name: 'Swatch',
        userDataArray: { items: [{ name: 'swatchColor', value: 'ff8000' }] },
        smartCrop: { width: 100, height: 50, cropRect: { leftN: 0, topN: 0, widthN: 1, heightN: 0.5 } },
      },
    ]);
    expect(answer.errorDetailArray.items).toMatchObject([
      { subAssetName: 'Large', reason: expect.stringContaining('already has a sub asset "Large"') },
      { subAssetName: '', reason: expect.stringContaining('cropName is empty') },
      { subAssetName: 'Thin', reason: expect.stringContaining('cropWidth 0') },
      { subAssetName: 'Out', reason: expect.stringContaining('cropRect') },
    ]);
    expect((await subAssets(company, owner)).map(({ name }) => name)).toContain('Swatch');
  });

  test('keeps to the limits of the company, and to images', async () => {
    const { company } = await emptied(['a.jpg', 'b.mp4']);
    const flags = '<applySmartCropsOnPDF>false</applySmartCropsOnPDF><applySmartCropsOnPSD>false</applySmartCropsOnPSD>';
    await company.ask('setCompanySettings', `<smartCropLimit>1</smartCropLimit><addSmartCropApiLimit>2</addSmartCropApiLimit>${flags}`, NEWEST);
    const owner = await company.handle('a');
    const answer = await company.ask('addSmartCrops', params(owner, add('One'), add('Two')), NEWEST);
    expect(answer).toMatchObject({ successCount: 1, errorCount: 1 });
    expect(answer.errorDetailArray.items[0].reason).toContain("the company's limit is 1");
    const faultOf = async (text: string) => (await company.call('addSmartCrops', text, NEWEST)).fault;
    expect(await faultOf(params(owner, add('3'), add('4'), add('5')))).toMatchObject({ code: 30001, reason: expect.stringContaining('2 at most') });
    expect(await faultOf(params(await company.handle('b'), add('3')))).toMatchObject({ code: 30001, reason: expect.stringContaining('type Video') });
  });
});

describe('the end of sub assets', () => {
  test('deleteSubAssets removes those that it finds', async () => {
    const { company } = await emptied();
    await upload(company, ['a.jpg']);
    const owner = await company.handle('a');
    const [large] = await subAssets(company, owner);
    const params = `<subAssetArray>${update(owner, large.subAssetHandle, '')}${update(owner, large.subAssetHandle, '')}</subAssetArray>`;
    const answer = await company.ask('deleteSubAssets', params, NEWEST);
    expect(answer).toMatchObject({ successCount: 1, errorCount: 1 });
    expect(answer.errorDetailArray.items).toMatchObject([{ subAssetHandle: large.subAssetHandle, code: 30001 }]);
    expect((await subAssets(company, owner)).map(({ name }) => name)).toEqual(['Small']);
  });

  test('those of an asset in the trash are hidden with it, and come back with it', async () => {
    const { company } = await emptied();
    await upload(company, ['a.jpg']);
    const owner = await company.handle('a');
    const before = await subAssets(company, owner);
    await company.ask('deleteAsset', field('assetHandle', owner));
    expect(await subAssets(company, owner)).toEqual([]);
    const answer = await company.ask('updateSmartCrops', updates(update(owner, before[0].subAssetHandle, rect(0, 0, 1, 1))), NEWEST);
    expect(answer.errorDetailArray.items[0].reason).toContain('is in the trash');
    await company.ask('restoreAssetsFromTrash', `<assetHandleArray><items>${owner}</items></assetHandleArray>`);
    expect(await subAssets(company, owner)).toEqual(before);
  });

  test('a snapshot holds them', async () => {
    const { company, mock } = await emptied();
    await upload(company, ['a.jpg']);
    const owner = await company.handle('a');
    const before = await subAssets(company, owner);
    await mock.snapshots.take('cropped');
    await company.ask('deleteSubAssets', `<subAssetArray>${update(owner, before[0].subAssetHandle, '')}</subAssetArray>`, NEWEST);
    await mock.snapshots.restore('cropped');
    expect(await subAssets(company, owner)).toEqual(before);
  });
});

describe('smart crops of other uploads', () => {
  test('of posted files and of server directories', async () => {
    const { company, mock } = await emptied();
    const uploadParams = jobOptions({ more: TWO });
    const fields = { companyHandle: `c|${company.id}`, jobName: 'Posted', destFolder: 'Acme/posted/', endJob: true, uploadParams };
    const answer = await postParts(mock.url, [authPart(), paramsPart(fields, NEWEST.version), filePart('posted.jpg')]);
    expect(answer.fault).toBeUndefined();
    const directory = `<uploadDirectoryJob><serverDir>/in/new</serverDir><overwrite>true</overwrite><readyForPublish>false</readyForPublish><includeSubfolders>false</includeSubfolders><createMask>false</createMask><processMetadataFiles>false</processMetadataFiles>${TWO}<emailSetting>None</emailSetting></uploadDirectoryJob>`;
    await company.run(directory, 'Directory', NEWEST);
    const images = (await company.assets()).filter(({ type, fileName }) => type === 'Image' && !fileName.endsWith('.psd'));
    expect(images.map(({ name }) => name)).toContain('posted');
    expect(images.length).toBeGreaterThan(1);
    for (const { assetHandle } of images) expect((await subAssets(company, assetHandle)).map(({ name }) => name)).toEqual(['Large', 'Small']);
  });
});
