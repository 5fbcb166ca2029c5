import { describe, expect, test } from 'vitest';
import { type AnsweredAsset, type AssetCompany, emptiedMock, field, items, uploadXml } from '../asset-company.js';
import type { RequestOptions } from '../conversation.js';

const emptied = emptiedMock();

const layers = (more = ''): string => `<photoshopOptions><process>MaintainLayers</process><layerOptions>${more}</layerOptions></photoshopOptions>`;

/** Uploads files with Photoshop options and waits for them. */
async function upload(company: AssetCompany, paths: readonly string[], options: string, request: RequestOptions = {}): Promise<void> {
  await company.run(uploadXml(paths, { more: options }), 'Layers', request);
}

/** What was generated from an asset. */
async function generated(company: AssetCompany, assetHandle: string): Promise<AnsweredAsset[]> {
  const { generationArray } = await company.ask('getGenerationInfo', `<engine>PhotoshopLayers</engine>${field('originatorHandle', assetHandle)}`);
  return (generationArray.items ?? []).map(({ generated: asset }: AnsweredAsset) => asset);
}

const namesOf = (found: AnsweredAsset[], type: string): string[] => found.filter((asset) => asset.type === type).map(({ name }) => name);

describe('an upload that maintains layers', () => {
  test('brings an image for each layer of a Photoshop file', async () => {
    const { company } = await emptied();
    await upload(company, ['spring/ad.psd', 'spring/plain.tif'], layers('<layerNaming>AppendNumber</layerNaming>'));
    const psd = await company.asset('ad');
    const made = await generated(company, psd.assetHandle);
    expect(made.length).toBeGreaterThanOrEqual(3);
    expect(namesOf(made, 'Image').sort()).toEqual(made.map((_, index) => `ad_${index + 1}`));
    const background = made.find(({ name }) => name === 'ad_1');
    expect(background).toMatchObject({ folder: 'Acme/spring/', imageInfo: { width: psd.imageInfo.width, height: psd.imageInfo.height } });
    expect(made.some(({ imageInfo }) => imageInfo.width < psd.imageInfo.width)).toBe(true);

    const { generatorArray } = await company.ask('getAssociatedAssets', field('assetHandle', background.assetHandle));
    expect(generatorArray.items).toMatchObject([{ engine: 'PhotoshopLayers', originator: { name: 'ad' }, generated: { name: 'ad_1' } }]);
    const rest = await company.assets('<includeSubfolders>true</includeSubfolders><excludeByproducts>true</excludeByproducts>');
    expect(rest.map(({ name }) => name)).toEqual(['ad', 'plain']);
    expect(await generated(company, await company.handle('plain'))).toEqual([]);
  });

  test('names them as asked, or as the company does', async () => {
    const { company } = await emptied();
    await upload(company, ['a.psd'], layers('<layerNaming>AppendName</layerNaming>'));
    const a = namesOf(await generated(company, await company.handle('a')), 'Image');
    expect(a).toContain('a_1');
    expect(a).toContain('a_Headline');
    await upload(company, ['b.psd'], layers());
    const b = namesOf(await generated(company, await company.handle('b')), 'Image');
    expect(b).toContain('1');
    expect(b).toContain('Headline');
    // The names of the first are taken.
    await upload(company, ['c.psd'], layers('<layerNaming>LayerName</layerNaming>'));
    expect(namesOf(await generated(company, await company.handle('c')), 'Image')).toContain('Headline-1');
    await upload(company, ['x/d.psd'], layers('<layerNaming>Folders</layerNaming>'));
    const d = await generated(company, await company.handle('d'));
    expect(new Set(d.map(({ folder }) => folder))).toEqual(new Set(['Acme/x/d/']));
  });

  test('makes a template of them where asked', async () => {
    const { company } = await emptied();
    const options =
      '<layerNaming>AppendNumber</layerNaming><anchor>North</anchor><createTemplate>true</createTemplate><extractText>true</extractText>';
    await upload(company, ['ad.psd'], layers(`${options}<extendLayers>true</extendLayers>`));
    const psd = await company.asset('ad');
    const made = await generated(company, psd.assetHandle);
    const images = made.filter(({ type }) => type === 'Image');
    for (const { imageInfo } of images) expect(imageInfo).toMatchObject({ width: psd.imageInfo.width, height: psd.imageInfo.height });
    const [template, ...others] = made.filter(({ type }) => type === 'Template');
    expect(others).toEqual([]);
    expect(template.name).toBe('ad_Template');
    expect(template.templateInfo.urlModifier).toContain('layer=1&src=is{Acme/ad_1}');
    expect(template.templateInfo.urlModifier).toContain(`layer=${images.length}&text=Headline`);
    expect(template.templateInfo.urlModifier).toContain('originN=0,-0.5');
    const { memberArray, layerReferenceArray } = await company.ask('getAssociatedAssets', field('assetHandle', template.assetHandle));
    const shown = images.map(({ name }) => name).filter((name) => name !== `ad_${images.length}`);
    expect(memberArray.items.map(({ name }: AnsweredAsset) => name).sort()).toEqual(shown.sort());
    expect(layerReferenceArray).toEqual(memberArray);
    const { containerArray } = await company.ask('getAssociatedAssets', field('assetHandle', await company.handle('ad_1')));
    expect(containerArray.items).toMatchObject([{ name: 'ad_Template' }]);
  });

  test('updates those of an earlier upload', async () => {
    const { company, mock } = await emptied();
    const options = layers('<layerNaming>AppendNumber</layerNaming><createTemplate>true</createTemplate>');
    await upload(company, ['ad.psd'], options);
    const psd = await company.handle('ad');
    const before = await generated(company, psd);
    mock.clock.advance('1h');
    await upload(company, ['ad.psd'], options);
    const after = await generated(company, psd);
    expect(after.map(({ assetHandle, name }) => [assetHandle, name])).toEqual(before.map(({ assetHandle, name }) => [assetHandle, name]));
    for (const [index, { lastModified }] of after.entries()) expect(lastModified > before[index].lastModified).toBe(true);
  });

  test.each([
    [
      '2014-04-03',
      '<photoshopOptions><process>None</process><layerOptions><createTemplate>true</createTemplate></layerOptions></photoshopOptions>',
      false,
    ],
    ['2014-04-03', '', false],
    ['unversioned', '<photoshopOptions><maintainLayers>true</maintainLayers><layerNaming>AppendNumber</layerNaming></photoshopOptions>', true],
    ['unversioned', '<photoshopOptions><maintainLayers>false</maintainLayers></photoshopOptions>', false],
  ])('asks for it in so many words (%s: %s)', async (version, options, isMaintained) => {
    const { company } = await emptied();
    const psd = 'ad.psd';
    await company.run(uploadXml([psd], { more: options }), 'Layers', { version });
    const made = await generated(company, await company.handle('ad'));
    expect(made.length > 0).toBe(isMaintained);
  });
});

test('reprocessing a Photoshop file rips its layers', async () => {
  const { company } = await emptied(['ad.psd', 'plain.tif']);
  const handles = items('assetHandleArray', [await company.handle('ad'), await company.handle('plain')]);
  await company.run(`<reprocessAssetsJob>${handles}<createMask>false</createMask>${layers()}<emailSetting>None</emailSetting></reprocessAssetsJob>`);
  expect((await generated(company, await company.handle('ad'))).length).toBeGreaterThanOrEqual(3);
  expect(await generated(company, await company.handle('plain'))).toEqual([]);
});
