import { describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { type AnsweredAsset, type AssetCompany, emptiedMock, field, items, uploadXml } from '../asset-company.js';
import { unzip } from '../transports/unzip.js';
import { byproducts, namesOf, outcomes } from './job-results.js';

const emptied = emptiedMock();

describe('ripPdfsJob', () => {
  const rip = (company: AssetCompany, ...handles: string[]) =>
    company.run(`<ripPdfsJob>${items('pdfHandleArray', handles)}<createMask>false</createMask><emailSetting>None</emailSetting></ripPdfsJob>`);
  const pagesOf = async (company: AssetCompany): Promise<AnsweredAsset[]> =>
    (await company.assets(byproducts(false))).filter(({ fileName }) => /^book-\d+\.jpg$/.test(fileName));

  test('makes an image of each page, which excludeByproducts leaves out', async () => {
    const { company } = await emptied(['docs/book.pdf', 'one.tif']);
    expect(outcomes(await rip(company, await company.handle('book')))).toEqual(['PdfRipSuccess book']);
    const pages = await pagesOf(company);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages)
      expect(page).toMatchObject({ type: 'Image', folder: 'Acme/docs/', imageInfo: { optimizedFile: expect.stringMatching(/tif$/) } });
    expect(namesOf(await company.assets(byproducts(true)))).toEqual(['book', 'one']);
    const some = `<includeSubfolders>true</includeSubfolders><excludeByproductArray><items><engine>PostScriptRip</engine><generatedAssetType>Image</generatedAssetType></items></excludeByproductArray>`;
    expect((await company.assets(some)).map(({ type, name }) => `${type} ${name}`).sort()).toEqual(['Catalog book', 'Image one', 'Pdf book']);
  });

  test('twice renews the pages', async () => {
    const { company, mock } = await emptied(['book.pdf']);
    const book = await company.handle('book');
    await rip(company, book);
    const before = await pagesOf(company);
    mock.clock.advance('1h');
    await rip(company, book, book);
    const after = await pagesOf(company);
    expect(after.map(({ assetHandle }) => assetHandle)).toEqual(before.map(({ assetHandle }) => assetHandle));
    expect(after[0].lastModified.getTime()).toBeGreaterThan(before[0].lastModified.getTime());
  });

  test('leaves an image alone that has the name of a page, and finds its own again', async () => {
    const { company } = await emptied(['book.pdf', 'other/book-1.tif']);
    const mine = await company.asset('book-1');
    const book = await company.handle('book');
    await rip(company, book);
    expect(await company.asset('book-1')).toEqual(mine);
    const pages = await pagesOf(company);
    expect(namesOf(pages)).toContain('book-1-1');
    await rip(company, book);
    expect(namesOf(await pagesOf(company))).toEqual(namesOf(pages));
    // A page that was renamed or moved is the same page; one in the trash is made anew.
    const [first, second] = pages;
    await company.ask('renameAsset', `${field('assetHandle', first.assetHandle)}<newName>cover</newName><validateName>true</validateName>`);
    await company.ask('deleteAsset', field('assetHandle', second.assetHandle));
    const count = (await company.assets()).length;
    await rip(company, book);
    expect(await company.assets()).toHaveLength(count + 1);
  });

  test('tells of what is no PDF, not there, or gone before it comes to it', async () => {
    const { company, mock } = await emptied(['book.pdf', 'gone.pdf', 'one.tif']);
    const [book, gone, one] = [await company.handle('book'), await company.handle('gone'), await company.handle('one')];
    const handles = items('pdfHandleArray', [one, 'a|999', gone, book]);
    const job = await company.submit(`<ripPdfsJob>${handles}<createMask>false</createMask><emailSetting>None</emailSetting></ripPdfsJob>`);
    await company.ask('deleteAsset', field('assetHandle', gone));
    await mock.settle();
    expect(outcomes(company.job(job))).toEqual(['PdfRipError one', 'PdfRipError a|999', 'PdfRipError gone', 'PdfRipSuccess book']);
    expect(namesOf(await company.assets(byproducts(false))).every((name) => /^(?:book|one)/.test(name))).toBe(true);
  });
});

describe('optimizeImagesJob', () => {
  const optimize = (company: AssetCompany) => company.run('<optimizeImagesJob><emailSetting>None</emailSetting></optimizeImagesJob>');

  /** Uploads files, and stops after a number of them. */
  const uploadSome = async ({ company, mock }: { company: AssetCompany; mock: IpsMock }, paths: string[], seconds: number) => {
    const job = await company.submit(uploadXml(paths));
    mock.clock.advance(`${seconds}s`);
    await company.ask('stopJob', field('jobHandle', job));
    await mock.settle();
  };

  test('takes the images that a stopped upload left, once', async () => {
    const { company, mock } = await emptied(['done.tif']);
    await uploadSome({ company, mock }, ['one.tif', 'two.tif', 'film.mp4', 'gone.tif', 'never.tif'], 51);
    await company.ask('deleteAsset', field('assetHandle', await company.handle('gone')));
    expect(await company.asset('one')).toMatchObject({
      lastModifyUser: 'admin@example.com',
      imageInfo: { optimizedPath: '', optimizedFile: '' },
    });
    mock.clock.advance('1h');
    expect(outcomes(await optimize(company))).toEqual(['ReoptimizeSuccess one', 'ReoptimizeSuccess two']);
    const one = await company.asset('one');
    expect(one.lastModifyUser).toBe('image optimization');
    expect(one.lastModified - one.created).toBeGreaterThan(3_600_000);
    expect(one.imageInfo.optimizedFile).toMatch(/tif$/);
    expect(outcomes(await optimize(company))).toEqual([]);
    // A new file that was not optimized yet takes the place of the optimized one.
    await uploadSome({ company, mock }, ['two.tif', 'never.tif'], 21);
    expect((await company.asset('two')).imageInfo.optimizedFile).toBe('');
    expect(outcomes(await optimize(company))).toEqual(['ReoptimizeSuccess two']);
  });
});

describe('reprocessAssetsJob', () => {
  const reprocess = (company: AssetCompany, handles: string[], early = '', more = '') =>
    company.run(
      `<reprocessAssetsJob>${items('assetHandleArray', handles)}${early}<createMask>false</createMask>${more}<emailSetting>None</emailSetting></reprocessAssetsJob>`,
    );

  test('has changed the assets that it names, and those alone', async () => {
    const { company, mock } = await emptied();
    await company.upload(['one.tif', 'two.tif'], { readyForPublish: true });
    const before = await company.asset('one');
    const untouched = await company.asset('two');
    mock.clock.advance('1h');
    const job = await reprocess(company, [before.assetHandle, 'a|999']);
    expect(outcomes(job)).toEqual(['ReoptimizeSuccess one', 'ReoptimizeFailure a|999']);
    const after = await company.asset('one');
    expect(after.lastModified.getTime()).toBeGreaterThan(before.lastModified.getTime());
    expect(after.imageInfo.optimizedFile).not.toBe('');
    expect(after.readyForPublish).toBe(true);
    expect(await company.asset('two')).toEqual(untouched);
  });

  test.each([
    ['<readyForPublish>false</readyForPublish>', false],
    ['<readyForPublish>false</readyForPublish><preservePublishState>true</preservePublishState>', true],
    ['<readyForPublish>true</readyForPublish>', true],
    ['', true],
  ])('marks them as it says: %s', async (early, isReady) => {
    const { company } = await emptied();
    await company.upload(['one.tif'], { readyForPublish: true });
    await company.ask('createProject', '<projectName>P</projectName>');
    await reprocess(company, [await company.handle('one')], early, items('projectHandleArray', ['p|1|P']));
    expect(await company.asset('one')).toMatchObject({ readyForPublish: isReady, projects: 'P' });
  });
});

test('reprocessAssetsJob preserves publish states by the company’s setting where it does not say', async () => {
  const { company } = await emptied();
  await company.upload(['one.tif'], { readyForPublish: true });
  await company.ask('setCompanySettings', '<retainPublishState>true</retainPublishState>');
  const handles = items('assetHandleArray', [await company.handle('one')]);
  const reprocess = (early: string) =>
    company.run(`<reprocessAssetsJob>${handles}${early}<createMask>false</createMask><emailSetting>None</emailSetting></reprocessAssetsJob>`);
  await reprocess('<readyForPublish>false</readyForPublish>');
  expect((await company.asset('one')).readyForPublish).toBe(true);
  await reprocess('<readyForPublish>false</readyForPublish><preservePublishState>false</preservePublishState>');
  expect((await company.asset('one')).readyForPublish).toBe(false);
});

describe('automatedSetGenerationJob', () => {
  const generate = (company: AssetCompany, handles: string[], destFolder?: string) =>
    company.run(
      `<automatedSetGenerationJob>${items('assetHandleArray', handles)}${destFolder === undefined ? '' : field('destFolder', destFolder)}<readyForPublish>true</readyForPublish><autoSetCreationOptions/><emailSetting>None</emailSetting></automatedSetGenerationJob>`,
    );
  const membersOf = async (company: AssetCompany, set: string): Promise<string[]> => {
    const { memberArray } = await company.ask('getImageSetMembers', field('assetHandle', await company.handle(set)));
    return memberArray.items.map(({ asset }: { asset: AnsweredAsset }) => asset.name);
  };
  const handlesOf = (company: AssetCompany, ...names: string[]): Promise<string[]> => Promise.all(names.map((name) => company.handle(name)));

  test('makes a set of all assets whose names differ by a number', async () => {
    const { company } = await emptied(['a/chair-1.tif', 'a/chair-2.tif', 'b/desk_01.tif']);
    const handles = await handlesOf(company, 'chair-2', 'chair-1', 'desk_01', 'chair-2');
    expect((await generate(company, handles)).counts).toMatchObject({ success: 4 });
    expect(await company.asset('chair_set')).toMatchObject({ type: 'ImageSet', folder: 'Acme/', readyForPublish: true });
    expect(await membersOf(company, 'chair_set')).toEqual(['chair-2', 'chair-1']);
    expect(await membersOf(company, 'desk_set')).toEqual(['desk_01']);
    expect((await company.asset('desk_set')).folder).toBe('Acme/');
    const { thumbAsset } = await company.ask('getAssociatedAssets', field('assetHandle', await company.handle('chair_set')));
    expect(thumbAsset.name).toBe('chair-2');
  });

  test('again fills the same set, whatever else has its name', async () => {
    const { company } = await emptied(['a/chair-1.tif', 'a/chair-2.tif', 'a/chair_set.tif']);
    await generate(company, await handlesOf(company, 'chair-1', 'chair-2'), 'sets');
    const set = await company.asset('chair_set-1');
    expect(set).toMatchObject({ type: 'ImageSet', folder: 'Acme/sets/' });
    await generate(company, await handlesOf(company, 'chair-2'), 'sets');
    const sets = await company.assets('<includeSubfolders>true</includeSubfolders><assetTypeArray><items>ImageSet</items></assetTypeArray>');
    expect(sets).toMatchObject([{ assetHandle: set.assetHandle }]);
    expect(await membersOf(company, 'chair_set-1')).toEqual(['chair-2']);
    expect((await company.asset('chair_set')).type).toBe('Image');
  });

  test('takes 1,000 assets at most', async () => {
    const { company } = await emptied(['chair-1.tif']);
    const handles = Array.from({ length: 1001 }, (_, n) => `a|${n + 1}`);
    const detail = (list: string[]) =>
      `<jobName>Sets</jobName><automatedSetGenerationJob>${items('assetHandleArray', list)}<readyForPublish>true</readyForPublish><autoSetCreationOptions/><emailSetting>None</emailSetting></automatedSetGenerationJob>`;
    await company.refuses('submitJob', detail(handles), 30001, 'automatedSetGenerationJob/assetHandleArray', '1001', '1000');
    expect((await company.call('submitJob', detail(handles.slice(1)))).fault).toBeUndefined();
  });
});

test('exportJob exports the assets that it names, and tells of one that there is not', async () => {
  const { company, mock } = await emptied(['one.tif', 'two.tif', 'gone.tif']);
  const handles = [await company.handle('one'), 'a|999', await company.handle('gone'), await company.handle('two')];
  await company.ask('deleteAsset', field('assetHandle', handles[2] ?? ''));
  const job = await company.run(`<exportJob>${items('assetHandleArray', handles)}<fmt>convert</fmt><emailSetting>None</emailSetting></exportJob>`);
  expect(job.counts).toMatchObject({ total: 4, success: 2, error: 2 });
  const rows = outcomes(job);
  expect(rows.slice(0, 4)).toEqual(['ReturnSuccess one', 'GetFailure a|999', 'GetFailure gone', 'ReturnSuccess two']);
  const { jobLogArray } = await company.ask('getJobLogDetails', field('jobHandle', job.jobHandle));
  const details: { assetName?: string; logMessage: string }[] = jobLogArray.items[0].detailArray.items;
  expect(details.find(({ assetName }) => assetName === 'a|999')?.logMessage).toContain('a|999');
  const url = details.map(({ assetName }) => assetName ?? '').find((name) => name.startsWith(mock.url)) ?? '';
  const files = await unzip(Buffer.from(await (await fetch(url)).arrayBuffer()));
  expect([...files.keys()].map((name) => name.replace(/\..*$/, '')).sort()).toEqual(['one', 'two']);
});

test.each(['ImageSet', 'SpinSet', 'RenderSet', 'Catalog', 'AssetSet'])('exportJob takes no set: %s', async (type) => {
  const { company, mock } = await emptied(['one.tif']);
  const [create, kind] = type === 'AssetSet' ? ['createAssetSet', 'subType'] : ['createImageSet', 'type'];
  const { assetHandle } = await company.ask(create, `<folderHandle>f|Acme/</folderHandle><name>set</name>${field(kind, type)}`);
  const handles = items('assetHandleArray', [await company.handle('one'), assetHandle]);
  const job = await company.run(`<exportJob>${handles}<fmt>orig</fmt><emailSetting>None</emailSetting></exportJob>`);
  expect(job.counts).toMatchObject({ total: 2, success: 1, error: 1 });
  expect(outcomes(job).slice(0, 2)).toEqual(['ReturnSuccess one', 'GetFailure set']);
  const { jobLogArray } = await company.ask('getJobLogDetails', field('jobHandle', job.jobHandle));
  const details: { assetName?: string; logMessage: string }[] = jobLogArray.items[0].detailArray.items;
  expect(details.find(({ assetName }) => assetName === 'set')?.logMessage).toBe('set is a set: sets cannot be exported.');
  const url = details.map(({ assetName }) => assetName ?? '').find((name) => name.startsWith(mock.url)) ?? '';
  expect([...(await unzip(Buffer.from(await (await fetch(url)).arrayBuffer()))).keys()]).toEqual(['one.png']);
  // Of sets alone there is no zip.
  const none = await company.run(
    `<exportJob>${items('assetHandleArray', [assetHandle])}<fmt>orig</fmt><emailSetting>None</emailSetting></exportJob>`,
  );
  expect(outcomes(none)).toEqual(['GetFailure set']);
});

test('getAssetJobLogs tells an asset’s story, under whatever name', async () => {
  const { company, mock } = await emptied();
  await company.upload(['one.tif', 'two.tif'], { readyForPublish: true });
  const one = await company.handle('one');
  await company.run(
    `<reprocessAssetsJob>${items('assetHandleArray', [one])}<createMask>false</createMask><emailSetting>None</emailSetting></reprocessAssetsJob>`,
  );
  await company.ask('renameAsset', `${field('assetHandle', one)}<newName>uno</newName><validateName>true</validateName>`);
  await company.run('<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>', 'Publish');
  await company.run(`<exportJob>${items('assetHandleArray', [one])}<fmt>convert</fmt><emailSetting>None</emailSetting></exportJob>`);
  await company.ask('deleteAsset', field('assetHandle', one));
  await company.run(`<exportJob>${items('assetHandleArray', [one])}<fmt>convert</fmt><emailSetting>None</emailSetting></exportJob>`);
  for (const version of ['2012-02-14', '2014-04-03', '2022-11-01-beta']) {
    const { jobLogArray } = await company.ask('getAssetJobLogs', field('assetHandle', one), { version });
    expect(jobLogArray.items.map(({ logType }: { logType: string }) => logType)).toEqual([
      'UploadSuccess',
      'ReoptimizeSuccess',
      'ImageServingPublishSuccess',
      'ReturnSuccess',
      'TrashSuccess',
      'GetFailure',
    ]);
    expect(jobLogArray.items[2]).toMatchObject({ jobName: expect.stringMatching(/^Publish_2/), submitUserEmail: 'admin@example.com' });
    const dates = jobLogArray.items.map(({ logDate }: { logDate: Date }) => logDate.getTime());
    expect([...dates].sort((a, b) => a - b)).toEqual(dates);
  }
  expect((await company.ask('getAssetJobLogs', '<assetHandle>a|999</assetHandle>')).jobLogArray).toEqual({});
  // Of one that is being worked on, what was done by now is told.
  const two = await company.handle('two');
  await company.submit(`<exportJob>${items('assetHandleArray', [two, two])}<fmt>convert</fmt><emailSetting>None</emailSetting></exportJob>`, 'Twice');
  mock.clock.advance('21s');
  const { jobLogArray } = await company.ask('getAssetJobLogs', field('assetHandle', two));
  expect(jobLogArray.items.filter(({ jobName }: { jobName: string }) => jobName.startsWith('Twice_'))).toHaveLength(1);
  await mock.settle();
});
