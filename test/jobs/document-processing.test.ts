import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rippedRasterization, uploadedRasterization } from '../../src/jobs/document-processing.js';
import { type AnsweredAsset, type AssetCompany, emptiedMock, field, items, uploadXml } from '../asset-company.js';
import { byproducts, outcomes } from './job-results.js';

const emptied = emptiedMock();

const all = async (company: AssetCompany): Promise<AnsweredAsset[]> =>
  company.assets('<includeSubfolders>true</includeSubfolders><sortBy>Name</sortBy>');
const typesOf = async (company: AssetCompany): Promise<string[]> =>
  [...new Set((await all(company)).map(({ type, name }) => `${type} ${name.replace(/-\d+$/, '-N')}`))].sort();
/** Uploads files with options for documents. */
const upload = (company: AssetCompany, paths: string[], more: string, readyForPublish = false) =>
  company.run(uploadXml(paths, { more, readyForPublish }), 'Upload');

describe('an upload of a PDF', () => {
  test.each([
    ['<pdfOptions><process>Rasterize</process></pdfOptions>', ['Catalog book', 'Image book-N', 'Pdf book']],
    ['<pdfOptions/>', ['Catalog book', 'Image book-N', 'Pdf book']],
    ['<pdfOptions><process>Rasterize</process><pdfCatalog>true</pdfCatalog></pdfOptions>', ['Catalog book', 'Image book-N', 'Pdf book']],
    ['<pdfOptions><process>Rasterize</process><pdfCatalog>false</pdfCatalog></pdfOptions>', ['Image book-N', 'Pdf book']],
    ['<pdfOptions><process>None</process><pdfCatalog>true</pdfCatalog></pdfOptions>', ['Pdf book']],
    ['<pdfOptions><process>Thumbnail</process></pdfOptions>', ['Pdf book']],
    ['', ['Pdf book']],
  ])('brings what its options say: %s', async (more, expected) => {
    const { company } = await emptied();
    const job = await upload(company, ['docs/book.pdf'], more);
    // The file is the job's only item.
    expect(job.counts).toMatchObject({ total: 1, success: 1 });
    expect(outcomes(job)).toEqual(['UploadSuccess book']);
    expect(await typesOf(company)).toEqual(expected);
  });

  test('brings pages where the company’s settings say so', async () => {
    const { company } = await emptied();
    await company.ask(
      'setCompanySettings',
      '<pdfProcessingPageLimit>1</pdfProcessingPageLimit><uploadParamsPDFProcess>Rasterize</uploadParamsPDFProcess>',
      {
        version: '2022-11-01-beta',
      },
    );
    await upload(company, ['book.pdf'], '');
    // One page needs no eCatalog.
    expect((await all(company)).map(({ name }) => name)).toEqual(['book', 'book-1']);
  });

  test('has the pages beside it, told from both sides', async () => {
    const { company } = await emptied();
    await upload(company, ['docs/book.pdf', 'docs/one.tif'], '<pdfOptions><process>Rasterize</process></pdfOptions>', true);
    const pdf = (await all(company)).find(({ type }) => type === 'Pdf');
    const catalog = (await all(company)).find(({ type }) => type === 'Catalog');
    const pages = (await all(company)).filter(({ name }) => /^book-\d$/.test(name));
    expect(pages.length).toBeGreaterThan(1);
    for (const each of [...pages, catalog])
      expect(each).toMatchObject({ folder: 'Acme/docs/', readyForPublish: true, createUser: 'admin@example.com' });
    for (const page of pages) {
      expect(page).toMatchObject({ type: 'Image', lastModifyUser: 'image optimization', imageInfo: { description: page.name, sku: page.name } });
      expect(page.imageInfo.optimizedFile).not.toBe('');
    }
    const { memberArray } = await company.ask('getImageSetMembers', field('assetHandle', catalog.assetHandle));
    expect(memberArray.items.map(({ asset, pageReset }: AnsweredAsset) => [asset.name, pageReset])).toEqual(pages.map(({ name }) => [name, true]));
    const { generationArray } = await company.ask('getGenerationInfo', field('originatorHandle', pdf.assetHandle));
    expect(generationArray.items.map(({ engine, generated }: AnsweredAsset) => [engine, generated.assetHandle]).sort()).toEqual(
      [...pages, catalog].map(({ assetHandle }) => ['PostScriptRip', assetHandle]).sort(),
    );
    const ofCatalog = await company.ask('getAssociatedAssets', field('assetHandle', catalog.assetHandle));
    expect(ofCatalog.containerArray).toEqual({});
    expect(ofCatalog.memberArray.items).toHaveLength(pages.length);
    expect(ofCatalog.generatorArray.items).toMatchObject([{ originator: { assetHandle: pdf.assetHandle } }]);
    expect(ofCatalog.thumbAsset.name).toBe('book-1');
    expect((await company.assets(byproducts(true))).map(({ type, name }) => `${type} ${name}`).sort()).toEqual(['Image one', 'Pdf book']);
  });

  test('renews pages and eCatalog with a new file, whatever they were renamed to', async () => {
    const { company, mock } = await emptied();
    const more = '<pdfOptions><process>Rasterize</process></pdfOptions>';
    await upload(company, ['book.pdf'], more);
    const before = await all(company);
    const page = await company.handle('book-1');
    await company.ask('renameAsset', `${field('assetHandle', page)}<newName>cover</newName><validateName>true</validateName>`);
    mock.clock.advance('1h');
    await upload(company, ['book.pdf'], more, true);
    const after = await all(company);
    const handles = (assets: AnsweredAsset[]) => assets.map(({ assetHandle }) => assetHandle).sort();
    expect(handles(after)).toEqual(handles(before));
    for (const asset of after) {
      expect(asset.readyForPublish).toBe(true);
      expect(asset.lastModified.getTime()).toBeGreaterThan(asset.created.getTime() + 3_000_000);
    }
    // Whose publish state is preserved keeps it, the pages too.
    await company.ask('setAssetPublishState', `${field('assetHandle', page)}<publishState>NotMarkedForPublish</publishState>`);
    await company.run(uploadXml(['book.pdf'], { readyForPublish: true, early: '<preservePublishState>true</preservePublishState>', more }));
    expect((await company.asset('cover')).readyForPublish).toBe(false);
    expect((await company.asset('book-2')).readyForPublish).toBe(true);
  });

  test('leaves the names of pages to the files that come with it', async () => {
    const { company } = await emptied();
    const job = await upload(company, ['book.pdf', 'book-1.tif', 'book.pdf'], '<pdfOptions/>');
    expect(outcomes(job)).toEqual(['UploadSuccess book', 'UploadSuccess book-1', 'FileUpdated book']);
    expect((await company.asset('book-1')).fileName).toBe('book-1.tif');
    expect((await company.asset('book-1-1')).fileName).toBe('book-1.jpg');
  });

  test('that is stopped leaves its pages to be optimized', async () => {
    const { company, mock } = await emptied();
    const job = await company.submit(uploadXml(['book.pdf', 'never.tif'], { more: '<pdfOptions/>' }));
    mock.clock.advance('21s');
    await company.ask('stopJob', field('jobHandle', job));
    await mock.settle();
    expect(await typesOf(company)).toEqual(['Catalog book', 'Image book-N', 'Pdf book']);
    expect((await company.asset('book-1')).imageInfo.optimizedFile).toBe('');
  });
});

describe('an upload of PostScript and Illustrator files', () => {
  test.each([
    ['<postScriptOptions><process>Rasterize</process></postScriptOptions>', ['Illustrator draw', 'Image draw-N', 'Image logo-N', 'PostScript logo']],
    ['<postScriptOptions><process>None</process></postScriptOptions>', ['Illustrator draw', 'PostScript logo']],
    [
      '<postScriptOptions><process>Rasterize</process></postScriptOptions><illustratorOptions><process>None</process></illustratorOptions>',
      ['Illustrator draw', 'Image logo-N', 'PostScript logo'],
    ],
    ['<illustratorOptions><process>Rasterize</process></illustratorOptions>', ['Illustrator draw', 'Image draw-N', 'PostScript logo']],
    ['', ['Illustrator draw', 'PostScript logo']],
  ])('brings an image of each where its options say so: %s', async (more, expected) => {
    const { company } = await emptied();
    await upload(company, ['logo.eps', 'draw.ai', 'one.tif'], more);
    expect((await typesOf(company)).filter((each) => each !== 'Image one')).toEqual(expected);
    for (const { type, name, assetHandle } of await all(company)) {
      if (!/-1$/.test(name)) continue;
      expect(type).toBe('Image');
      const { generationArray } = await company.ask('getGenerationInfo', field('generatedHandle', assetHandle));
      expect(generationArray.items).toMatchObject([{ engine: 'PostScriptRip', originator: { name: name.slice(0, -2) } }]);
      const { containerArray } = await company.ask('getAssociatedAssets', field('assetHandle', assetHandle));
      expect(containerArray.items).toMatchObject([{ name: name.slice(0, -2) }]);
    }
  });
});

describe('ripPdfsJob and reprocessAssetsJob', () => {
  const rip = async (company: AssetCompany, more: string) =>
    company.run(
      `<ripPdfsJob>${items('pdfHandleArray', [await company.handle('book')])}<createMask>false</createMask>${more}<emailSetting>None</emailSetting></ripPdfsJob>`,
    );
  const reprocess = async (company: AssetCompany, more: string) =>
    company.run(
      `<reprocessAssetsJob>${items('assetHandleArray', [await company.handle('book')])}<createMask>false</createMask>${more}<emailSetting>None</emailSetting></reprocessAssetsJob>`,
    );

  test.each([
    ['', ['Catalog book', 'Image book-N', 'Pdf book']],
    ['<pdfOptions><pdfCatalog>false</pdfCatalog></pdfOptions>', ['Image book-N', 'Pdf book']],
    ['<pdfOptions><process>None</process></pdfOptions>', ['Pdf book']],
  ])('a rip makes of a PDF what its options say: %s', async (more, expected) => {
    const { company } = await emptied(['book.pdf']);
    expect(outcomes(await rip(company, more))).toEqual(['PdfRipSuccess book']);
    expect(await typesOf(company)).toEqual(expected);
  });

  test('reprocessing rips a PDF anew that was ripped, and another where it is told to', async () => {
    const { company, mock } = await emptied(['book.pdf']);
    await reprocess(company, '');
    expect(await typesOf(company)).toEqual(['Pdf book']);
    await reprocess(company, '<pdfOptions><process>Rasterize</process></pdfOptions>');
    expect(await typesOf(company)).toEqual(['Catalog book', 'Image book-N', 'Pdf book']);
    const before = await company.asset('book-1');
    mock.clock.advance('1h');
    await reprocess(company, '');
    const after = await company.asset('book-1');
    expect(after.assetHandle).toBe(before.assetHandle);
    expect(after.lastModified.getTime()).toBeGreaterThan(before.lastModified.getTime());
  });
});

test('the pages of a PDF are as many in every job, up to the limit; several make an eCatalog', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), fc.integer({ min: -1, max: 10 }), (id, pdfProcessingPageLimit) => {
      const settings = { pdfProcessingPageLimit, uploadParamsPDFProcess: 'Rasterize' };
      const uploaded = uploadedRasterization({ id, type: 'Pdf' }, {}, settings);
      expect(uploaded).toEqual(rippedRasterization({ id }, {}, settings));
      const { pages = 0, hasCatalog } = uploaded ?? {};
      expect(pages).toBeGreaterThanOrEqual(1);
      expect(pages).toBeLessThanOrEqual(Math.max(1, Math.min(6, pdfProcessingPageLimit)));
      expect(hasCatalog).toBe(pages > 1);
    }),
  );
});
