import { describe, expect, test } from 'vitest';
import { type AnsweredAsset, type AssetCompany, emptiedMock, field, items, uploadXml, xmlText } from '../asset-company.js';

const emptied = emptiedMock();

/** What createDerivedAsset takes. */
const derived = (ownerHandle: string, name: string, { type = 'AdjustedView', folder = 'Acme/', commands = '' } = {}): string =>
  `${field('ownerHandle', ownerHandle)}${field('folderHandle', folder)}${field('name', name)}${field('type', type)}${commands}`;
const template = (name: string, urlModifier: string, type = 'Template'): string =>
  `${field('folderHandle', 'Acme/')}${field('name', name)}${field('type', type)}${field('urlModifier', urlModifier)}`;

async function derive(company: AssetCompany, owner: string, name: string, options: Parameters<typeof derived>[2] = {}): Promise<string> {
  return (await company.ask('createDerivedAsset', derived(owner, name, options))).assetHandle;
}

/** Names of the assets in each array of getAssociatedAssets that is not empty. */
async function relations(company: AssetCompany, assetHandle: string): Promise<Record<string, string[]>> {
  const answer = await company.ask('getAssociatedAssets', field('assetHandle', assetHandle));
  const arrays = ['containerArray', 'memberArray', 'layerReferenceArray', 'ownerArray', 'derivedArray'];
  const named = arrays.map((array) => [array, (answer[array]?.items ?? []).map(({ name }: AnsweredAsset) => name)] as const);
  return Object.fromEntries(named.filter(([, found]) => found.length > 0));
}

async function one(company: AssetCompany, assetHandle: string): Promise<AnsweredAsset> {
  return (await company.ask('getAssets', items('assetHandleArray', [assetHandle]))).assetArray.items[0];
}

describe('createDerivedAsset', () => {
  test.each(['AdjustedView', 'LayerView'])('creates an asset of the type %s that is linked to its owner', async (type) => {
    const { company } = await emptied(['spring/parka.tif']);
    const owner = await company.handle('parka');
    const commands = `${field('urlModifier', 'crop=0,0,9,9')}${field('urlPostApplyModifier', 'qlt=80')}`;
    const handle = await derive(company, owner, 'view', { type, folder: 'Acme/spring/', commands });
    expect(await one(company, handle)).toMatchObject({
      assetHandle: handle,
      type,
      name: 'view',
      folder: 'Acme/spring/',
      layerViewInfo: { url: 'Acme/view?crop=0,0,9,9&qlt=80', urlModifier: 'crop=0,0,9,9', urlPostApplyModifier: 'qlt=80' },
    });
    expect(await relations(company, handle)).toEqual({ ownerArray: ['parka'] });
    expect(await relations(company, owner)).toEqual({ derivedArray: ['view'] });
  });

  test('refuses what cannot be derived', async () => {
    const { company } = await emptied(['parka.tif', 'film.mp4']);
    const parka = await company.handle('parka');
    await company.refuses('createDerivedAsset', derived(parka, 'v', { type: 'Image' }), 30001, '"Image"', 'AdjustedView, LayerView');
    await company.refuses('createDerivedAsset', derived(await company.handle('film'), 'v'), 30001, 'ownerHandle', 'Video', 'expected Image');
    await company.refuses('createDerivedAsset', derived('a|1', 'v'), 30001, 'ownerHandle', 'a|1');
    await company.refuses('createDerivedAsset', derived(parka, 'v', { folder: 'Acme/none/' }), 30001, 'folderHandle');
    await company.refuses('createDerivedAsset', derived(parka, 'parka'), 30000, "'parka' is already in use");
    expect(Object.keys(await company.paths())).toEqual(['film', 'parka']);
  });

  test('its asset is emptied from the trash with the owner: without that, it cannot come back', async () => {
    const { company, mock } = await emptied(['parka.tif', 'hat.tif']);
    const [parka, hat] = [await company.handle('parka'), await company.handle('hat')];
    const [view, brim] = [await derive(company, parka, 'view'), await derive(company, hat, 'brim')];
    await company.ask('deleteAssets', items('assetHandleArray', [parka, hat]));
    // A list may name both, in any order.
    expect(await company.ask('emptyAssetsFromTrash', items('assetHandleArray', [parka, hat, brim]))).toMatchObject({
      successCount: 3,
      errorCount: 0,
    });
    expect([(await one(company, view)).trashState, (await one(company, brim)).trashState]).toEqual(['InEmptiedTrash', 'InEmptiedTrash']);
    expect(await company.ask('restoreAssetsFromTrash', items('assetHandleArray', [view]))).toMatchObject({ successCount: 0, errorCount: 1 });
    mock.clock.advance('1d');
    for (const handle of [parka, view, brim]) await company.refuses('getAssets', items('assetHandleArray', [handle]), 30001, handle);
  });

  test('its asset that was in the trash before is emptied with the owner where what is deleted is', async () => {
    const { company } = await emptied(['parka.tif']);
    const parka = await company.handle('parka');
    const view = await derive(company, parka, 'view');
    await company.ask('deleteAsset', field('assetHandle', view));
    await company.ask('setCompanySettings', field('immediateDelete', true), { version: '2022-11-01-beta' });
    await company.ask('deleteAsset', field('assetHandle', parka));
    expect([(await one(company, parka)).trashState, (await one(company, view)).trashState]).toEqual(['InEmptiedTrash', 'InEmptiedTrash']);
  });

  test('its asset goes to the trash with the owner, and comes back after it', async () => {
    const { company } = await emptied(['parka.tif']);
    const owner = await company.handle('parka');
    const view = await derive(company, owner, 'view');
    await company.ask('deleteAsset', field('assetHandle', owner));
    expect((await company.trashed()).map(({ name }) => name)).toEqual(['parka', 'view']);
    const restore = (handle: string) => company.ask('restoreAssetsFromTrash', items('assetHandleArray', [handle]));
    const refused = await restore(view);
    expect(refused.errorDetailArray.items[0].reason).toContain('"view" is derived from "parka", which is in the trash');
    expect(await restore(owner)).toMatchObject({ successCount: 1 });
    expect(await restore(view)).toMatchObject({ successCount: 1 });
    expect(await relations(company, owner)).toEqual({ derivedArray: ['view'] });
  });

  test('its asset goes with the folder of the owner, and with its own', async () => {
    const { company } = await emptied(['spring/parka.tif', 'spring/boot.tif', 'autumn/x.tif']);
    await derive(company, await company.handle('parka'), 'near', { folder: 'Acme/spring/' });
    await derive(company, await company.handle('parka'), 'far');
    await derive(company, await company.handle('x'), 'kept', { folder: 'Acme/autumn/' });
    await company.ask('deleteFolder', field('folderHandle', 'Acme/spring/'));
    expect((await company.trashed()).map(({ name }) => name)).toEqual(['boot', 'far', 'near', 'parka']);
    expect(Object.keys(await company.paths())).toEqual(['kept', 'x']);
  });

  test('its asset changes with the file of the owner, and is no file that an upload overwrites', async () => {
    const { company, mock } = await emptied(['parka.tif']);
    const owner = await company.handle('parka');
    const view = await derive(company, owner, 'view');
    await company.ask('setAssetPublishState', `${field('assetHandle', view)}<publishState>MarkedForPublish</publishState>`);
    const publish = async () =>
      (await company.run('<imageServingPublishJob><publishType>Incremental</publishType><emailSetting>None</emailSetting></imageServingPublishJob>'))
        .counts.success;
    expect([await publish(), await publish()]).toEqual([1, 0]);
    mock.clock.advance('1h');
    await company.upload(['parka.tif']);
    expect(await publish()).toBe(1);
    const before = await one(company, view);
    await company.upload(['view.tif']);
    expect(await one(company, view)).toEqual(before);
    expect(await company.paths()).toMatchObject({ view: 'Acme/view', 'view-1': 'Acme/view.tif' });
  });
});

describe('createTemplate', () => {
  test('creates a template of the assets that its commands name', async () => {
    const { company } = await emptied(['parka.tif', 'logo.png']);
    const commands = 'layer=0&src=is{Acme/parka}&layer=1&src=Acme/logo&layer=2&src=Acme/gone';
    const { assetHandle } = await company.ask('createTemplate', template('sale', commands));
    expect(await one(company, assetHandle)).toMatchObject({
      type: 'Template',
      templateInfo: { url: `Acme/sale?${commands}`, urlModifier: commands },
    });
    expect(await relations(company, assetHandle)).toEqual({ memberArray: ['parka', 'logo'], layerReferenceArray: ['parka', 'logo'] });
    expect(await relations(company, await company.handle('parka'))).toEqual({ containerArray: ['sale'] });
    await company.ask('deleteAsset', field('assetHandle', await company.handle('logo')));
    expect(await relations(company, assetHandle)).toEqual({ memberArray: ['parka'], layerReferenceArray: ['parka'] });
  });

  test('creates watermarks, and nothing else', async () => {
    const { company } = await emptied();
    const { assetHandle } = await company.ask('createTemplate', template('mark', 'text=draft', 'Watermark'));
    expect(await one(company, assetHandle)).toMatchObject({ type: 'Watermark', watermarkInfo: { urlModifier: 'text=draft' } });
    await company.refuses('createTemplate', template('other', '', 'Image'), 30001, '"Image"', 'Template, Watermark');
    await company.refuses('createTemplate', template('mark', ''), 30000, "'mark' is already in use");
  });
});

describe('setUrlModifier', () => {
  test('sets commands, and leaves those that are not given', async () => {
    const { company } = await emptied(['parka.tif', 'logo.png']);
    const { assetHandle } = await company.ask('createTemplate', template('sale', 'src=Acme/parka'));
    const set = (more: string) => company.ask('setUrlModifier', field('assetHandle', assetHandle) + more);
    await set(field('urlPostApplyModifier', 'fmt=png'));
    expect((await one(company, assetHandle)).templateInfo).toMatchObject({ urlModifier: 'src=Acme/parka', urlPostApplyModifier: 'fmt=png' });
    await set(`${field('urlModifier', 'src=Acme/logo')}${field('urlPostApplyModifier', '')}`);
    expect((await one(company, assetHandle)).templateInfo).toEqual({
      url: 'Acme/sale?src=Acme/logo',
      urlModifier: 'src=Acme/logo',
      urlPostApplyModifier: '',
    });
    expect(await relations(company, assetHandle)).toMatchObject({ layerReferenceArray: ['logo'] });
  });

  test('takes images, and refuses what has no commands', async () => {
    const { company } = await emptied(['parka.tif', 'film.mp4']);
    const parka = await company.handle('parka');
    await company.ask('setUrlModifier', `${field('assetHandle', parka)}${field('urlModifier', 'op_sharpen=1')}`);
    expect((await one(company, parka)).imageInfo.urlModifier).toBe('op_sharpen=1');
    await company.refuses('setUrlModifier', field('assetHandle', await company.handle('film')), 30001, 'Video', 'LayerView');
  });
});

describe('copyImage', () => {
  const copy = (assetHandle: string, name: string): string =>
    `${field('assetHandle', assetHandle)}${field('folderHandle', 'Acme/')}${field('name', name)}<urlModifier/>`;

  test('makes an image of its own', async () => {
    const { company } = await emptied(['spring/parka.tif']);
    const parka = await company.handle('parka');
    const { assetHandle } = await company.ask('copyImage', copy(parka, 'twin'));
    expect(assetHandle).not.toBe(parka);
    const { width, height, fileSize } = (await one(company, parka)).imageInfo;
    expect(await one(company, assetHandle)).toMatchObject({
      ...{ type: 'Image', name: 'twin', fileName: 'twin.tif', folder: 'Acme/' },
      imageInfo: { width, height, fileSize, originalPath: 'Acme/', originalFile: 'twin.tif' },
    });
    expect(await relations(company, parka)).toEqual({});
    await company.ask('deleteAsset', field('assetHandle', parka));
    expect(Object.keys(await company.paths())).toEqual(['twin']);
  });

  test('refuses other assets and taken names', async () => {
    const { company } = await emptied(['parka.tif', 'film.mp4']);
    await company.refuses('copyImage', copy(await company.handle('film'), 'x'), 30001, 'Video', 'expected Image');
    await company.refuses('copyImage', copy(await company.handle('parka'), 'parka'), 30000, 'already in use');
  });
});

describe('replaceImage', () => {
  test('changes an image, its smart crops and what is derived from it', async () => {
    const { company, mock } = await emptied();
    const NEWEST = { version: '2022-11-01-beta' };
    const crops =
      '<autoSmartCropOptionsArray><items><name>Large</name><width>20</width><height>10</height><type>Banner</type></items></autoSmartCropOptionsArray>';
    await company.run(uploadXml(['parka.tif'], { more: crops }), 'Crops', NEWEST);
    const parka = await company.handle('parka');
    const view = await derive(company, parka, 'view');
    const crop = async () => (await company.ask('getAssociatedAssets', field('assetHandle', parka), NEWEST)).subAssetArray.items[0];
    const { subAssetHandle, smartCrop } = await crop();
    const rect = '<cropRect><leftN>0</leftN><topN>0</topN><widthN>0.1</widthN><heightN>0.1</heightN></cropRect>';
    const update = `<updateArray><items>${field('ownerHandle', parka)}${field('subAssetHandle', subAssetHandle)}${rect}</items></updateArray>`;
    await company.ask('updateSmartCrops', update, NEWEST);
    mock.clock.advance('1h');
    const now = new Date(mock.clock.now());
    const answer = await company.ask('replaceImage', `${field('assetHandle', parka)}${field('urlModifier', xmlText('wid=9&hei=9'))}`);
    expect(answer).toEqual({ assetHandle: parka });
    expect(await crop()).toMatchObject({ subAssetHandle, smartCrop, lastModified: now });
    expect((await one(company, parka)).lastModified).toEqual(now);
    expect((await one(company, view)).lastModified).toEqual(now);
    await company.refuses('replaceImage', `${field('assetHandle', view)}<urlModifier/>`, 30001, 'AdjustedView', 'expected Image');
  });
});
