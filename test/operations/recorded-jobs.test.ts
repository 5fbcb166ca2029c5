import { describe, expect, test } from 'vitest';
import { type AssetCompany, emptiedMock, field, items, uploadXml } from '../asset-company.js';
import { make, update, value } from './metadata-calls.js';

const emptied = emptiedMock();

/** A row of a log as an answer has it. */
interface Row {
  readonly logType: string;
  readonly logMessage: string;
  readonly assetName?: string;
  readonly assetType?: string;
  readonly assetHandle?: string;
}

/** The logs of all jobs but uploads, oldest first, each with its rows. */
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
async function logs(company: AssetCompany): Promise<any[]> {
  const { jobLogArray } = await company.ask('getJobLogDetails');
  return (jobLogArray.items ?? []).filter(({ logType }: { logType: string }) => !logType.startsWith('BeginUpload'));
}

/** Type, text and asset of the rows about assets. */
const assetRows = (log: { readonly detailArray: { readonly items: readonly Row[] } }): string[] =>
  log.detailArray.items
    .filter(({ assetName }) => assetName !== undefined)
    .map(({ logType, logMessage, assetType }) => `${logType} ${assetType}: ${logMessage}`);

const handlesOf = async (company: AssetCompany, ...names: string[]): Promise<string> =>
  items('assetHandleArray', await Promise.all(names.map((name) => company.handle(name))));

describe('a call that changes assets', () => {
  test('leaves a job that is done, with a log, which nobody sees at work', async () => {
    const { company, mock } = await emptied(['one.tif', 'film.mp4']);
    mock.clock.advance('1h');
    await company.ask('deleteAssets', items('assetHandleArray', [await company.handle('one'), await company.handle('film'), 'a|999', 'one']));
    const [log, ...others] = await logs(company);
    expect(others).toEqual([]);
    const at = mock.clock.now();
    expect(log).toMatchObject({
      jobName: expect.stringMatching(/^Trash_2027-01-31-\d\d:\d\d:\d\d/),
      originalJobName: 'Trash',
      logType: 'BeginTrash',
      submitUserEmail: 'admin@example.com',
      startDate: at,
      endDate: at,
      fileSuccessCount: 2,
      fileErrorCount: 2,
      fileWarningCount: 0,
      totalFileCount: 4,
      fatalError: false,
      detailTotalRows: 10,
    });
    const rows: Row[] = log.detailArray.items;
    expect(rows.map(({ logType, logMessage }) => `${logType} ${logMessage}`)).toEqual([
      `BeginTrash Trash job "${log.jobName}" began.`,
      'OriginalJobName Trash',
      'JobClient tests',
      'JobType Trash',
      'TotalFileCount 4',
      'TrashSuccess one was moved to the trash.',
      'TrashSuccess film was moved to the trash.',
      'TrashFailure assetHandleArray: the company "Acme" has no asset with the handle "a|999"',
      'TrashFailure assetHandleArray: "one" is no asset handle: expected a|743 or a|743|1|538',
      `EndTrash Trash job "${log.jobName}" ended: 2 succeeded, 0 with warnings, 2 failed.`,
    ]);
    expect(rows.slice(0, 5).every((row) => row.assetName === undefined && row.assetType === undefined)).toBe(true);
    expect(rows.slice(5, 9).map(({ assetName, assetType }) => [assetName, assetType])).toEqual([
      ['one', 'MasterImage'],
      ['film', 'Video'],
      ['a|999', 'NoType'],
      ['one', 'NoType'],
    ]);
    expect((await company.ask('getActiveJobs')).jobArray).toEqual({});
    expect((await company.ask('getJobLogs')).jobLogArray.items.map(({ logType }: Row) => logType)).toEqual(['BeginUploadUrls', 'BeginTrash']);
    // By its handle, too.
    const { jobLogArray } = await company.ask('getJobLogDetails', field('jobHandle', log.jobHandle));
    expect(jobLogArray.items).toEqual([log]);
    // A test asks for what it submitted, or for these by their type.
    expect(mock.jobs.list().map(({ type }) => type)).toEqual(['UrlUpload']);
    expect(mock.jobs.list({ type: 'Trash', include: ['transitions'] })).toMatchObject([
      { state: 'Done', outcome: 'Completed', transitions: [{ state: 'Done' }] },
    ]);
  });

  test('leaves no job that could be taken for one of its name that was submitted', async () => {
    const { company } = await emptied(['one.tif', 'two.tif']);
    await company.run('<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>', 'Trash');
    await company.ask('deleteAsset', field('assetHandle', await company.handle('one')));
    const { jobLogArray } = await company.ask('getJobLogDetails', field('jobHandle', `j|${company.id}|Trash||`));
    expect(jobLogArray.items.map(({ logType }: Row) => logType)).toEqual(['BeginVideoPublish']);
  });

  test('is in the log of each kind of change, and in that of the asset', async () => {
    const { company } = await emptied(['one.tif', 'sub/two.tif', 'three.tif']);
    const one = await company.handle('one');
    const states = [
      [one, 'MarkedForPublish'],
      [await company.handle('two'), 'NotMarkedForPublish'],
      ['a|999', 'NotMarkedForPublish'],
    ].map(([handle = '', state = '']) => `<items>${field('assetHandle', handle)}${field('publishState', state)}</items>`);
    await company.ask('setAssetsPublishState', `<publishStateUpdateArray>${states.join('')}</publishStateUpdateArray>`);
    await company.ask('setAssetPublishState', field('assetHandle', one) + field('publishState', 'NotMarkedForPublish'));
    const context = `<items>${field('contextHandle', 'pc|12')}${field('publishState', 'MarkedForPublish')}</items>`;
    const change = `<items>${field('assetHandle', one)}<contextStateUpdateArray>${context}</contextStateUpdateArray></items>`;
    await company.ask('setAssetsContextState', `<assetsContextStateUpdateArray>${change}</assetsContextStateUpdateArray>`);
    await company.ask('deleteAsset', field('assetHandle', one));
    await company.ask('deleteFolder', field('folderHandle', 'f|Acme/sub/'));
    await company.ask('restoreAssetsFromTrash', await handlesOf(company, 'two', 'three'));
    await company.ask('emptyAssetsFromTrash', await handlesOf(company, 'one', 'three'));
    const found = await logs(company);
    expect(found.map((log) => [log.originalJobName, ...assetRows(log)])).toEqual([
      ['MarkForPublish', 'MarkForPublishSuccess MasterImage: one was marked for publish.'],
      [
        'UnmarkForPublish',
        'UnmarkForPublishSuccess MasterImage: two is no longer marked for publish.',
        'MarkForPublishFailure NoType: assetHandle: the company "Acme" has no asset with the handle "a|999"',
      ],
      ['UnmarkForPublish', 'UnmarkForPublishSuccess MasterImage: one is no longer marked for publish.'],
      ['MarkForPublish', 'MarkForPublishSuccess MasterImage: one was marked for publish.'],
      ['Trash', 'TrashSuccess MasterImage: one was moved to the trash.'],
      ['Trash', 'TrashSuccess MasterImage: two was moved to the trash.'],
      [
        'RestoreTrash',
        'RestoreTrashSuccess MasterImage: two was restored from the trash.',
        expect.stringMatching(/^TrashFailure .* is not in the trash$/),
      ],
      [
        'EmptyTrash',
        'EmptyTrashSuccess MasterImage: one was emptied from the trash.',
        expect.stringMatching(/^TrashFailure .* is not in the trash$/),
      ],
    ]);
    for (const { logType, detailArray } of found) expect(detailArray.items.at(-1).logType).toBe(logType.replace('Begin', 'End'));
    const { jobLogArray } = await company.ask('getAssetJobLogs', field('assetHandle', one));
    expect(jobLogArray.items.map(({ logType }: Row) => logType)).toEqual([
      ...['UploadSuccess', 'MarkForPublishSuccess', 'UnmarkForPublishSuccess', 'MarkForPublishSuccess', 'TrashSuccess', 'EmptyTrashSuccess'],
    ]);
  });

  test('of metadata is a metadata upload, each field of each asset an item', async () => {
    const { company } = await emptied(['one.tif']);
    const updates = `<updateArray>${update(await make(company, 'Fabric', 'String'), value('wool'))}${update('m|1|IMAGE|Nothing', value('wool'))}</updateArray>`;
    await company.ask('batchSetAssetMetadata', `<updateArray><items>${await handlesOf(company, 'one')}${updates}</items></updateArray>`);
    const [log] = await logs(company);
    expect(log).toMatchObject({ logType: 'BeginMetadata', originalJobName: 'MetadataUpload', fileSuccessCount: 1, fileErrorCount: 1 });
    expect(assetRows(log)).toEqual([
      'MetadataSuccess MasterImage: Metadata of one was changed.',
      expect.stringMatching(/^MetadataFailure MasterImage: .*Nothing/),
    ]);
  });

  test('leaves nothing where it ends in a fault, or had nothing to do', async () => {
    const { company } = await emptied();
    await company.refuses('deleteAsset', field('assetHandle', 'a|999'), 30001, 'a|999');
    await company.ask('deleteAssets', '<assetHandleArray/>');
    await company.folder('Acme/empty/');
    await company.ask('deleteFolder', field('folderHandle', 'f|Acme/empty/'));
    expect(await logs(company)).toEqual([]);
  });

  test('does not change what jobs find by themselves', async () => {
    const play = async (deletes: boolean): Promise<unknown> => {
      const { company, mock } = await emptied();
      if (deletes) await company.ask('deleteAssets', items('assetHandleArray', ['a|1', 'a|2']));
      await company.run(
        '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
        'Publish',
      );
      return mock.jobs.list({ originalName: 'Publish', include: ['log'] }).map(({ log }) => log.map(({ assetName }) => assetName));
    };
    expect(await play(true)).toEqual(await play(false));
  });
});

test('a file that was brought in is named by its path, and told from one that was updated by a full stop', async () => {
  const { company } = await emptied();
  await company.run(uploadXml(['spring/parka.tif', '/Acme/notes.wpd']), 'First');
  const log = (await company.run(uploadXml(['spring/parka.tif']), 'Second')).log.filter(({ assetName }) => assetName !== null);
  const { jobLogArray } = await company.ask('getJobLogDetails', field('originalName', 'First'));
  expect(assetRows(jobLogArray.items[0])).toEqual([
    'UploadSuccess MasterImage: Acme/spring/parka.tif was processed into IPS',
    'UploadWarning NoType: Acme/notes.wpd was processed into IPS',
  ]);
  expect(log.map(({ logType, message }) => `${logType} ${message}`)).toEqual(['FileUpdated Acme/spring/parka.tif was processed into IPS.']);
});
