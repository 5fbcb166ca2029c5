import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { ask, type RequestOptions } from '../conversation.js';
import { unzip } from '../transports/unzip.js';

/** What programs do all day: find the company, upload, wait, search, tag, mark, publish, look at the history, export, move, delete, restore. */
describe.each(['soap', 'xml'] as const)("a program's day, by %s", (transport) => {
  let mock: IpsMock;
  beforeAll(async () => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2027-03-01T08:00:00Z', fixtures: 'none', logLevel: 'silent' });
  });
  afterAll(() => mock.stop());

  const options: RequestOptions = { transport, user: 'robin@example.com', version: '2014-04-03' };
  const call = (operation: string, params: string) => ask(mock.url, operation, params, options);
  const items = (values: readonly string[]): string => values.map((value) => `<items>${value}</items>`).join('');
  const handles = (values: readonly string[]): string => `<assetHandleArray>${items(values)}</assetHandleArray>`;
  const search = async (filters: string, rest = ''): Promise<{ total: number; names: string[]; handles: string[] }> => {
    const { totalRows, assetArray } = await call('searchAssets', `<companyHandle>${company}</companyHandle>${filters}${rest}`);
    const found: { name: string; assetHandle: string }[] = assetArray?.items ?? [];
    return { total: totalRows, names: found.map(({ name }) => name), handles: found.map(({ assetHandle }) => assetHandle) };
  };
  const all = '<includeSubfolders>true</includeSubfolders>';
  const system = (field: string, op: string, value: string): string =>
    `<systemFieldConditionArray><items><field>${field}</field><op>${op}</op>${value}</items></systemFieldConditionArray>`;
  let company = '';
  let tagged: string[] = [];

  test('finds the company and uploads 50 URLs', async () => {
    const { companyInfo } = await call('getCompanyInfo', '<companyName>Outfitters</companyName>');
    company = companyInfo.companyHandle;
    const files = Array.from({ length: 50 }, (_, n) => (n < 40 ? `lamp_${n + 1}.tif` : n < 45 ? `film_${n + 1}.mp4` : `sheet_${n + 1}.pdf`));
    const urls = files.map(
      (file, n) =>
        `<items><sourceUrl>http://files.example.com/${file}</sourceUrl><destPath>Outfitters/${n < 20 ? 'autumn' : 'winter/new'}/${file}</destPath></items>`,
    );
    const { jobHandle } = await call(
      'submitJob',
      `<companyHandle>${company}</companyHandle><jobName>Fifty</jobName><uploadUrlsJob><urlArray>${urls.join('')}</urlArray><overwrite>true</overwrite>` +
        '<readyForPublish>false</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadUrlsJob>',
    );
    expect(await search(all)).toMatchObject({ total: 0 });
    await mock.settle();
    expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'Done', counts: { total: 50, success: 50 } });
  });

  test('searches for them with each filter', async () => {
    expect(await search(all)).toMatchObject({ total: 50 });
    expect(await search(`<folder>Outfitters/autumn/</folder><includeSubfolders>false</includeSubfolders>`)).toMatchObject({ total: 20 });
    expect(await search(`<folder>winter</folder>${all}`)).toMatchObject({ total: 30 });
    expect(await search(`<folder>Outfitters/winter/</folder><includeSubfolders>false</includeSubfolders>`)).toMatchObject({ total: 0, names: [] });
    expect(await search(`${all}<publishState>NotMarkedForPublish</publishState>`)).toMatchObject({ total: 50 });
    expect(await search(`${all}<publishState>MarkedForPublish</publishState>`)).toMatchObject({ total: 0 });
    expect(await search(`${all}<trashState>InTrash</trashState>`)).toMatchObject({ total: 0 });
    expect(await search(`${all}${system('Name', 'Equals', '<value>LAMP_7</value>')}`)).toMatchObject({ total: 1, names: ['lamp_7'] });
    expect(await search(`${all}${system('Name', 'StartsWith', '<value>film</value>')}`)).toMatchObject({ total: 5 });
    expect(await search(`${all}${system('FileName', 'EndsWith', '<value>.pdf</value>')}`)).toMatchObject({ total: 5 });
    expect(await search(`${all}${system('Name', 'Contains', '<value>amp_1</value>')}`)).toMatchObject({ total: 11 });
    expect(await search(`${all}${system('Name', 'NotContains', '<value>amp_1</value>')}`)).toMatchObject({ total: 39 });
    expect(await search(`${all}${system('CreateUser', 'Equals', '<value>Robin@Example.com</value>')}`)).toMatchObject({ total: 50 });
    expect(await search(`${all}${system('FileSize', 'GreaterThan', '<longVal>0</longVal>')}`)).toMatchObject({ total: 50 });
    const range = '<minDate>2027-03-01T07:00:00Z</minDate><maxDate>2027-03-01T09:00:00Z</maxDate>';
    expect(await search(`${all}${system('Created', 'Between', range)}`)).toMatchObject({ total: 50 });
    expect(await search(`${all}${system('Created', 'NotBetween', range)}`)).toMatchObject({ total: 0 });
    expect(await search(`${all}<assetTypeArray>${items(['Video', 'Pdf'])}</assetTypeArray>`)).toMatchObject({ total: 10 });
    expect(await search(`${all}<excludeAssetTypeArray>${items(['Image'])}</excludeAssetTypeArray>`)).toMatchObject({ total: 10 });
    const page = '<recordsPerPage>7</recordsPerPage><resultsPage>2</resultsPage><sortBy>Name</sortBy><sortDirection>Descending</sortDirection>';
    const { names } = await search(`${all}<assetTypeArray><items>Image</items></assetTypeArray>`, page);
    const images = Array.from({ length: 40 }, (_, n) => `lamp_${n + 1}`).sort();
    expect(names).toEqual(images.reverse().slice(7, 14));
  });

  test('reads an image as the service answers it', async () => {
    const { assetArray } = await call(
      'getAssetsByName',
      `<companyHandle>${company}</companyHandle><nameArray><items>lamp_3</items><items>nobody</items></nameArray>`,
    );
    expect(assetArray.items).toHaveLength(1);
    expect(assetArray.items[0]).toMatchObject({
      type: 'Image',
      name: 'lamp_3',
      fileName: 'lamp_3.tif',
      folder: 'Outfitters/autumn/',
      folderHandle: 'f|Outfitters/autumn/',
      readyForPublish: false,
      trashState: 'NotInTrash',
      ipsImageUrl: 'Outfitters/lamp_3',
      createUser: 'robin@example.com',
      imageInfo: { originalPath: 'Outfitters/autumn/', originalFile: 'lamp_3.tif', maskFile: '', comments: '' },
    });
    expect(assetArray.items[0].imageInfo.width).toBeGreaterThan(0);
    expect(assetArray.items[0].imageInfo.fileSize).toBeGreaterThan(0);
  });

  test('walks the folders', async () => {
    const { folders } = await call('getFolderTree', `<companyHandle>${company}</companyHandle><depth>1</depth>`);
    expect(folders).toMatchObject({ path: 'Outfitters/', hasSubfolders: true });
    expect(folders.subfolderArray.items).toMatchObject([
      { path: 'Outfitters/autumn/', hasSubfolders: false },
      { path: 'Outfitters/winter/', hasSubfolders: true },
    ]);
    const { folderArray } = await call('getFolders', `<companyHandle>${company}</companyHandle>`);
    expect(folderArray.items.map(({ path }: { path: string }) => path)).toEqual([
      'Outfitters/',
      'Outfitters/autumn/',
      'Outfitters/winter/',
      'Outfitters/winter/new/',
    ]);
  });

  test('tags them and finds them by their tags', async () => {
    const field = await call(
      'createMetadataField',
      `<companyHandle>${company}</companyHandle><assetType>Image</assetType><name>Season</name><fieldType>MultiTag</fieldType>`,
    ).catch((error: unknown) => error);
    // Robin has the role that lenient mode gives: IpsAdmin.
    expect(field).toMatchObject({ fieldHandle: expect.stringMatching(/^m\|\d+\|IMAGE\|Season$/) });
    tagged = (await search(`${all}${system('Name', 'StartsWith', '<value>lamp_1</value>')}`)).handles;
    expect(tagged).toHaveLength(11);
    const { fieldHandle } = field as { fieldHandle: string };
    const update = `<updateArray><items><fieldHandle>${fieldHandle}</fieldHandle><setTagValueArray><items>Autumn</items><items>Sale</items></setTagValueArray></items></updateArray>`;
    const set = await call(
      'batchSetAssetMetadata',
      `<companyHandle>${company}</companyHandle><updateArray><items>${handles(tagged)}${update}</items></updateArray>`,
    );
    expect(set).toMatchObject({ successCount: 11, warningCount: 0, errorCount: 0 });
    const tag = (op: string, values: string): string =>
      `<tagConditionArray><items><fieldHandle>${fieldHandle}</fieldHandle><op>${op}</op>${values}</items></tagConditionArray>`;
    expect(await search(`${all}${tag('Matches', '<value>sale</value>')}`)).toMatchObject({ total: 11 });
    expect(await search(`${all}${tag('MatchesAll', `<valueArray>${items(['Sale', 'Winter'])}</valueArray>`)}`)).toMatchObject({ total: 0 });
    expect(await search(`${all}${tag('MatchesAny', `<valueArray>${items(['Sale', 'Winter'])}</valueArray>`)}`)).toMatchObject({ total: 11 });
  });

  test('marks and publishes them, once', async () => {
    const updates = tagged.map((handle) => `<items><assetHandle>${handle}</assetHandle><publishState>MarkedForPublish</publishState></items>`);
    const marked = await call(
      'setAssetsPublishState',
      `<companyHandle>${company}</companyHandle><publishStateUpdateArray>${updates.join('')}</publishStateUpdateArray>`,
    );
    expect(marked).toMatchObject({ successCount: 11, errorCount: 0 });
    expect(await search(`${all}<publishState>MarkedForPublish</publishState>`)).toMatchObject({ total: 11 });
    const publish = async (name: string): Promise<number | undefined> => {
      const { jobHandle } = await call(
        'submitJob',
        `<companyHandle>${company}</companyHandle><jobName>${name}</jobName><imageServingPublishJob><publishType>Incremental</publishType><emailSetting>None</emailSetting></imageServingPublishJob>`,
      );
      await mock.settle();
      return mock.jobs.find(jobHandle)?.counts.success;
    };
    expect(await publish('Publish')).toBe(11);
    expect(await publish('Publish again')).toBe(0);
    const history = await call('getAssetPublishHistory', `<companyHandle>${company}</companyHandle><assetHandle>${tagged[0]}</assetHandle>`);
    expect(history.pubHistoryArray.items).toMatchObject([{ contextName: 'ImageServing' }]);
    const { jobLogArray } = await call('getAssetJobLogs', `<companyHandle>${company}</companyHandle><assetHandle>${tagged[0]}</assetHandle>`);
    expect(jobLogArray.items.map(({ logType }: { logType: string }) => logType)).toEqual([
      'UploadSuccess',
      'MetadataSuccess',
      'MarkForPublishSuccess',
      'ImageServingPublishSuccess',
    ]);
  });

  test('exports them to a zip', async () => {
    const { jobHandle } = await call(
      'submitJob',
      `<companyHandle>${company}</companyHandle><jobName>Export</jobName><exportJob>${handles(tagged)}<fmt>convert</fmt><emailSetting>None</emailSetting></exportJob>`,
    );
    await mock.settle();
    const { jobLogArray } = await call('getJobLogDetails', `<companyHandle>${company}</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
    const details: { assetName?: string }[] = jobLogArray.items[0].detailArray.items;
    const url = details.map(({ assetName }) => assetName ?? '').find((name) => name.startsWith('http')) ?? '';
    const files = await unzip(Buffer.from(await (await fetch(url)).arrayBuffer()));
    expect([...files.keys()].sort()).toEqual(['1', ...Array.from({ length: 10 }, (_, n) => String(n + 10))].map((n) => `lamp_${n}.png`).sort());
  });

  test('moves, deletes and restores', async () => {
    const [first = '', second = ''] = tagged;
    await call(
      'moveAsset',
      `<companyHandle>${company}</companyHandle><assetHandle>${first}</assetHandle><folderHandle>f|Outfitters/winter/</folderHandle>`,
    );
    expect(await search(`<folder>Outfitters/winter/</folder><includeSubfolders>false</includeSubfolders>`)).toMatchObject({
      total: 1,
      handles: [first],
    });
    const deleted = await call('deleteAssets', `<companyHandle>${company}</companyHandle>${handles([first, second, 'a|999'])}`);
    expect(deleted).toMatchObject({ successCount: 2, errorCount: 1, errorDetailArray: { items: [{ assetHandle: 'a|999', code: 30001 }] } });
    expect(deleted.errorDetailArray.items[0].reason).toContain('a|999');
    expect(await search(all)).toMatchObject({ total: 48 });
    expect((await search(`${all}<trashState>InTrash</trashState>`)).handles.sort()).toEqual([first, second].sort());
    expect(await call('restoreAssetsFromTrash', `<companyHandle>${company}</companyHandle>${handles([first])}`)).toMatchObject({ successCount: 1 });
    expect(await call('emptyAssetsFromTrash', `<companyHandle>${company}</companyHandle>${handles([first, second])}`)).toMatchObject({
      successCount: 1,
      errorCount: 1,
    });
    expect(await search(all)).toMatchObject({ total: 49 });
    await call('deleteFolder', `<companyHandle>${company}</companyHandle><folderHandle>f|Outfitters/winter/</folderHandle>`);
    const trashed = await search(`${all}<trashState>InTrash</trashState>`);
    expect(trashed.total).toBe(31);
    expect(await call('restoreAssetsFromTrash', `<companyHandle>${company}</companyHandle>${handles(trashed.handles)}`)).toMatchObject({
      successCount: 31,
    });
    expect(await search(`<folder>Outfitters/winter/new/</folder>${all}`)).toMatchObject({ total: 30 });
  });
});
