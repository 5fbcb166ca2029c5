import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AssetCompany, emptiedMock, field, items } from '../asset-company.js';
import { ask, call } from '../conversation.js';

const emptied = emptiedMock();

const DAY = 86_400_000;

const trash = async (company: AssetCompany, ...names: string[]): Promise<void> => {
  const handles = await Promise.all(names.map((name) => company.handle(name)));
  await company.ask('deleteAssets', items('assetHandleArray', handles));
};

const empty = async (company: AssetCompany, ...names: string[]): Promise<void> => {
  const handles = await Promise.all(names.map((name) => company.handle(name)));
  await company.ask('emptyAssetsFromTrash', items('assetHandleArray', handles));
};

/** Names of all assets, in the trash, emptied from it or not. */
const all = async (company: AssetCompany): Promise<string[]> =>
  (await company.assets('<includeSubfolders>true</includeSubfolders><trashState>Any</trashState>')).map(({ name }) => name);

/** When each cleanup was, and what it purged. */
async function cleanups(company: AssetCompany): Promise<[string, ...string[]][]> {
  const { jobLogArray } = await company.ask('getJobLogDetails', field('originalName', 'Cleanup'));
  return (jobLogArray.items ?? []).map((log: { startDate: Date; detailArray: { items: { assetName?: string }[] } }) => [
    log.startDate.toISOString(),
    ...log.detailArray.items.flatMap(({ assetName }) => assetName ?? []),
  ]);
}

describe('the nightly cleanup of the trash', () => {
  test('purges what was emptied at the next 3 o’clock, and what has been in the trash for 7 days', async () => {
    const { company, mock } = await emptied(['one.tif', 'two.tif', 'three.tif']);
    const handle = await company.handle('one');
    await trash(company, 'one', 'two');
    await empty(company, 'one');
    // It is 2027-01-31, 8 o'clock.
    mock.clock.advanceTo('2027-02-01T02:59:59Z');
    expect((await company.ask('getAssets', items('assetHandleArray', [handle]))).assetArray.items).toMatchObject([{ trashState: 'InEmptiedTrash' }]);
    mock.clock.advance('1s');
    await company.refuses('getAssets', items('assetHandleArray', [handle]), 30001, handle);
    expect(await all(company)).toEqual(['three', 'two']);
    expect(mock.clock.next().toISOString()).toBe('2027-02-08T03:00:00.000Z');
    expect(await all(company)).toEqual(['three']);
    expect(mock.clock.next()).toEqual(mock.clock.now());
    expect(await cleanups(company)).toEqual([
      ['2027-02-01T03:00:00.000Z', 'one'],
      ['2027-02-08T03:00:00.000Z', 'two'],
    ]);
  });

  test('is in a log of the company, under the service’s own user', async () => {
    const { company, mock } = await emptied(['one.tif']);
    const handle = await company.handle('one');
    await trash(company, 'one');
    mock.clock.advance('9d');
    const { jobLogArray } = await company.ask('getJobLogDetails', field('originalName', 'Cleanup'));
    const [log] = jobLogArray.items;
    expect(log).toMatchObject({ logType: 'BeginDelete', fileSuccessCount: 1, submitUserEmail: 'default@scene7.com' });
    expect(log.detailArray.items.map(({ logType }: { logType: string }) => logType)).toEqual([
      ...['BeginDelete', 'OriginalJobName', 'JobClient', 'JobType', 'TotalFileCount', 'DeleteSuccess', 'EndDelete'],
    ]);
    const story = (await company.ask('getAssetJobLogs', field('assetHandle', handle))).jobLogArray.items;
    expect(story.map(({ logType }: { logType: string }) => logType)).toEqual(['UploadSuccess', 'TrashSuccess', 'DeleteSuccess']);
  });

  test('leaves what was restored, by hand or by a new file', async () => {
    const { company, mock } = await emptied(['one.tif', 'two.tif']);
    await trash(company, 'one', 'two');
    mock.clock.advance('6d');
    await company.ask('restoreAssetsFromTrash', items('assetHandleArray', [await company.handle('one')]));
    await company.upload(['two.tif']);
    mock.clock.advance('10d');
    expect(Object.keys(await company.paths())).toEqual(['one', 'two']);
    // Back in the trash, the time begins again.
    await trash(company, 'one');
    mock.clock.advance('6d');
    expect(await company.trashed()).toHaveLength(1);
  });

  test('takes sets, metadata and what was made from an asset along, or leaves them without it', async () => {
    const { company, mock } = await emptied(['one.tif', 'two.tif']);
    const [one, two] = [await company.handle('one'), await company.handle('two')];
    const members = [one, two].map((each) => `<items>${field('assetHandle', each)}<pageReset>false</pageReset></items>`).join('');
    const rest = `<type>ImageSet</type>`;
    const set = await company.ask('createImageSet', `${field('folderHandle', 'f|Acme/')}<name>Set</name>${rest}${field('thumbAssetHandle', one)}`);
    await company.ask('setImageSetMembers', `${field('assetHandle', set.assetHandle)}<memberArray>${members}</memberArray>`);
    await trash(company, 'one');
    await empty(company, 'one');
    mock.clock.advance('1d');
    const { memberArray } = await company.ask('getImageSetMembers', field('assetHandle', set.assetHandle));
    expect(memberArray.items.map(({ asset }: { asset: { name: string } }) => asset.name)).toEqual(['two']);
    // The name and the number are free again.
    await company.upload(['one.tif']);
    expect(await company.handle('one')).toBe(one);
  });

  test('tells the administrators, unless the company does not want that', async () => {
    const { company, mock } = await emptied(['one.tif', 'two.tif']);
    const user =
      '<firstName>Kim</firstName><lastName>Doe</lastName><email>kim@example.com</email><password>Secret-12</password><isValid>true</isValid>';
    const membership = `<items>${field('companyHandle', `c|${company.id}`)}<role>IpsCompanyAdmin</role><isActive>true</isActive></items>`;
    await ask(mock.url, 'addUser', `${user}<isIpsAdmin>false</isIpsAdmin><membershipArray>${membership}</membershipArray>`);
    await trash(company, 'one');
    await empty(company, 'one');
    mock.clock.advance('1d');
    expect(mock.mails.list({ to: 'kim@example.com' })).toMatchObject([
      {
        subject: 'The trash of Acme was cleaned up',
        text: expect.stringContaining('Assets deleted for good: 1'),
        sentAt: new Date('2027-02-01T03:00:00Z'),
      },
    ]);
    await company.ask('setCompanySettings', '<emailTrashCleanupWarning>false</emailTrashCleanupWarning>');
    await trash(company, 'two');
    mock.clock.advance('10d');
    expect(await cleanups(company)).toHaveLength(2);
    expect(mock.mails.list({ to: 'kim@example.com' })).toHaveLength(1);
  });

  test('is the scheduled job of company 0, and nothing else is due for it', async () => {
    const { mock } = await emptied();
    for (const [version, companyHandle, jobHandle] of [
      ['2014-04-03', 'c|0', /^j\|0\|Cleanup\|/],
      ['unversioned', '0', /^0\|Cleanup\|$/],
    ] as const) {
      const { jobArray } = await ask(mock.url, 'getScheduledJobs', field('companyHandle', companyHandle), { version });
      expect(jobArray.items).toMatchObject([
        {
          companyHandle,
          jobHandle: expect.stringMatching(jobHandle),
          name: 'Cleanup',
          originalName: '',
          type: 'Cleanup',
          submitUserEmail: 'default@scene7.com',
          execSchedule: '00 00 03 * * ?',
          nextFireTime: new Date('2027-02-01T03:00:00Z'),
          triggerState: 'Normal',
        },
      ]);
    }
    const named = async (jobHandle: string): Promise<number> =>
      (await ask(mock.url, 'getScheduledJobs', `<companyHandle>c|0</companyHandle>${field('jobHandle', jobHandle)}`)).jobArray.items?.length ?? 0;
    expect(await Promise.all(['0|Cleanup|', 'j|0|Cleanup|', 'j|0|Cleanup||', '0|Other|', 'j|1|Cleanup||'].map(named))).toEqual([1, 1, 1, 0, 0]);
    expect((await call(mock.url, 'executeJob', '<companyHandle>c|0</companyHandle><jobHandle>0|Cleanup|</jobHandle>')).fault).toBeDefined();
    expect(mock.clock.next()).toEqual(mock.clock.now());
  });

  test('is the same in one step of the clock as in many', async () => {
    const step = fc.oneof(fc.integer({ min: 0, max: 3 * DAY }), fc.constantFrom(19 * 3_600_000, DAY, 7 * DAY));
    const deed = fc.record({
      kind: fc.constantFrom('trash', 'empty', 'restore'),
      pick: fc.nat(3),
      steps: fc.array(step, { minLength: 1, maxLength: 4 }),
    });
    const names = ['a', 'b', 'c', 'd'];
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 6 }), async (deeds) => {
        const play = async (isInOne: boolean): Promise<unknown> => {
          const { company, mock } = await emptied(names.map((name) => `${name}.tif`));
          const handles = await Promise.all(names.map((name) => company.handle(name)));
          const operations = { trash: 'deleteAssets', empty: 'emptyAssetsFromTrash', restore: 'restoreAssetsFromTrash' };
          for (const { kind, pick, steps } of deeds) {
            await company.ask(operations[kind as keyof typeof operations], items('assetHandleArray', [handles[pick] ?? '']));
            for (const each of isInOne ? [steps.reduce((sum, one) => sum + one, 0)] : steps) mock.clock.advance(each);
          }
          return [await all(company), await cleanups(company), mock.mails.list(), mock.clock.now()];
        };
        expect(await play(false)).toEqual(await play(true));
      }),
      { numRuns: 25 },
    );
  });

  test('costs nothing over years: what finds nothing does not take place', async () => {
    const { company, mock } = await emptied(['one.tif']);
    await trash(company, 'one');
    mock.clock.advance(100 * 365 * DAY);
    expect(await cleanups(company)).toEqual([['2027-02-08T03:00:00.000Z', 'one']]);
    await mock.settle();
  });
});

describe('with immediateDelete', () => {
  const settings = (value: boolean): [string, string, { version: string }] => [
    'setCompanySettings',
    field('immediateDelete', value),
    { version: '2022-11-01-beta' },
  ];

  test('what is deleted counts as emptied at once, is not restored, and goes with the next cleanup', async () => {
    const { company, mock } = await emptied(['one.tif', 'two.tif', 'deep/three.tif', 'four.tif']);
    await trash(company, 'four');
    await company.ask(...settings(true));
    const handles = await Promise.all(['one', 'two', 'three'].map((name) => company.handle(name)));
    await company.ask('deleteAsset', field('assetHandle', handles[0] ?? ''));
    await company.ask('deleteAssets', items('assetHandleArray', handles.slice(1, 2)));
    await company.ask('deleteFolder', field('folderHandle', `f|${company.name}/deep/`));
    const states = (await company.ask('getAssets', items('assetHandleArray', handles))).assetArray.items;
    expect(states.map(({ trashState }: { trashState: string }) => trashState)).toEqual(['InEmptiedTrash', 'InEmptiedTrash', 'InEmptiedTrash']);
    expect(await company.ask('restoreAssetsFromTrash', items('assetHandleArray', handles))).toMatchObject({ successCount: 0, errorCount: 3 });
    mock.clock.advance('1d');
    expect(await all(company)).toEqual(['four']);
    expect(await cleanups(company)).toEqual([['2027-02-01T03:00:00.000Z', 'three', 'two', 'one']]);
  });

  test('until it is false again', async () => {
    const { company } = await emptied(['one.tif']);
    await company.ask(...settings(true));
    await company.ask(...settings(false));
    await trash(company, 'one');
    const [asset] = await company.assets('<includeSubfolders>true</includeSubfolders><trashState>Any</trashState>');
    expect(asset.trashState).toBe('InTrash');
  });
});

describe('in another time zone', () => {
  const there = emptiedMock({ timeZone: 'America/Chicago' });

  test('3 o’clock is that of the server', async () => {
    const { company, mock } = await there(['one.tif']);
    await trash(company, 'one');
    await empty(company, 'one');
    mock.clock.advance('1d');
    expect(await cleanups(company)).toEqual([['2027-01-31T09:00:00.000Z', 'one']]);
  });
});
