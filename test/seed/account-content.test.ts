import { afterEach, describe, expect, test } from 'vitest';
import { type FixturesInput, type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';

const NOW = '2027-01-31T08:00:00.000Z';
const COMPANY = '<companyHandle>c|47</companyHandle>';

/** A company with one user, who calls. */
const ACCOUNT = {
  companies: [{ id: 47, name: 'Outfitters' }],
  users: [{ id: 71, email: 'admin@example.com', defaultRole: 'IpsAdmin', memberships: [{ company: 'Outfitters', role: 'IpsAdmin' }] }],
} satisfies FixturesInput;

const PAST = {
  company: 'Outfitters',
  user: 'admin@example.com',
  type: 'UrlUpload',
  name: 'Spring',
  started: '2027-01-30T08:00:00Z',
  ended: '2027-01-30T08:01:00Z',
} as const;

const PUBLISH = { imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' } };

let mocks: IpsMock[] = [];
afterEach(async () => {
  for (const mock of mocks) await mock.stop();
  mocks = [];
});

async function start(fixtures: FixturesInput, options: IpsMockOptions = {}): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, clock: `manual@${NOW}`, fixtures: { ...ACCOUNT, ...fixtures }, ...options });
  mocks.push(mock);
  return mock;
}

describe('fixtures of what an account holds', () => {
  test('serve every field of an asset', async () => {
    const { url } = await start({
      metadataFields: [
        { company: 'Outfitters', name: 'Colour', assetType: 'Image', fieldType: 'MultiFixedTag', tags: ['red', 'blue'] },
        { company: 'Outfitters', name: 'Price', fieldType: 'Float', defaultValue: '2', isHidden: true, isEnforced: true, isPublishData: true },
      ],
      assets: [
        {
          ...{ company: 'Outfitters', id: 743, type: 'Image', subType: 'Banner', name: 'parka', folder: 'spring', fileName: 'parka.tif' },
          ...{ originalPath: 'Outfitters/old/', originalFile: 'old.tif', created: '2026-01-01T00:00:00Z', createUser: 'Admin@example.com' },
          ...{ lastModified: '2026-01-02T00:00:00Z', lastModifyUser: 'image optimization', readyForPublish: true, fileSize: 4711 },
          ...{ width: 300, height: 200, resolution: 72, anchorX: 1, anchorY: 2, optimized: true },
          ...{ createdWith: 'GIMP', keywords: 'warm', description: 'A parka', comments: 'Good', userData: 'x=1' },
          ...{ urlModifier: 'fmt=jpeg', urlPostApplyModifier: 'wid=1', metadata: { Colour: ['blue'], Price: '7' }, projects: ['Spring', 'All'] },
        },
        { company: 'Outfitters', type: 'Image', name: 'gone', trashState: 'InTrash', trashedAt: '2027-01-30T00:00:00Z' },
      ],
    });
    const [asset] = (await ask(url, 'getAssets', `${COMPANY}<assetHandleArray><items>a|743</items></assetHandleArray>`)).assetArray.items;
    expect(asset).toMatchObject({
      ...{ assetHandle: 'a|743', type: 'Image', subType: 'Banner', name: 'parka', folder: 'Outfitters/spring/', fileName: 'parka.tif' },
      ...{ readyForPublish: true, trashState: 'NotInTrash', projects: 'All,Spring' },
      ...{ created: new Date('2026-01-01T00:00:00Z'), createUser: 'admin@example.com' },
      ...{ lastModified: new Date('2026-01-02T00:00:00Z'), lastModifyUser: 'image optimization' },
    });
    expect(asset.imageInfo).toMatchObject({
      ...{ originalPath: 'Outfitters/old/', originalFile: 'old.tif', fileSize: 4711, width: 300, height: 200, resolution: 72 },
      ...{ anchorX: 1, anchorY: 2, description: 'A parka', comments: 'Good', userData: 'x=1' },
      ...{ urlModifier: 'fmt=jpeg', urlPostApplyModifier: 'wid=1' },
    });
    expect(asset.imageInfo.optimizedFile).toMatch(/\.tif$/);
    expect(asset.metadataArray.items).toMatchObject([
      { name: 'Colour', value: 'blue', valueArray: { items: ['blue'] } },
      { name: 'Price', doubleVal: 7 },
      { name: 'eVideoTypeImage' },
    ]);
    const { fieldArray } = await ask(url, 'getMetadataFields', `${COMPANY}<assetType>Asset</assetType>`, { version: '2022-11-01-beta' });
    expect(fieldArray.items).toMatchObject([
      { name: 'Price', type: 'Float', defaultValue: '2', isHidden: true, isEnforced: true, isPublishData: true },
    ]);
    const tags = await ask(url, 'getTagFieldValues', `${COMPANY}<fieldHandleArray><items>m|47|IMAGE|Colour</items></fieldHandleArray>`);
    expect(JSON.stringify(tags)).toContain('["red","blue"]');
    const found = await ask(url, 'searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders><trashState>InTrash</trashState>`);
    expect(found.assetArray.items).toMatchObject([{ name: 'gone', trashState: 'InTrash', folder: 'Outfitters/', lastModified: new Date(NOW) }]);
    const texts =
      '<systemFieldConditionArray><items><field>CreatedWith</field><op>Equals</op><value>GIMP</value></items></systemFieldConditionArray>';
    expect((await ask(url, 'searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>${texts}`)).totalRows).toBe(1);
  });

  test('serve the members of sets in their order', async () => {
    const { url } = await start({
      assets: [
        { company: 'Outfitters', id: 3, type: 'ImageSet', name: 'set', members: [{ asset: 2 }, { asset: 1, pageReset: true }] },
        { company: 'Outfitters', id: 1, type: 'Image', name: 'one' },
        { company: 'Outfitters', id: 2, type: 'Image', name: 'two' },
      ],
    });
    const { memberArray } = await ask(url, 'getImageSetMembers', `${COMPANY}<assetHandle>a|3</assetHandle>`);
    expect(memberArray.items).toMatchObject([
      { asset: { name: 'two' }, pageReset: false },
      { asset: { name: 'one' }, pageReset: true },
    ]);
  });

  test('keep the moments of folders, whatever is made in them', async () => {
    const { url } = await start({
      folders: [
        { company: 'Outfitters', path: 'Outfitters/', lastModified: '2020-01-01T00:00:00Z', childLastModified: '2026-12-01T00:00:00Z' },
        { company: 'Outfitters', path: 'spring', lastModified: '2021-01-01T00:00:00Z' },
        { company: 'Outfitters', path: 'spring/prints', lastModified: '2022-01-01T00:00:00Z' },
      ],
      assets: [{ company: 'Outfitters', type: 'Image', name: 'parka', folder: 'spring/prints', created: '2026-12-01T00:00:00Z' }],
    });
    const { folderArray } = await ask(url, 'getFolders', COMPANY);
    const moment = (year: number, month = 0) => new Date(Date.UTC(year, month));
    expect(folderArray.items).toMatchObject([
      { path: 'Outfitters/', lastModified: moment(2020), childLastModified: moment(2026, 11) },
      { path: 'Outfitters/spring/', lastModified: moment(2021), childLastModified: moment(2021) },
      { path: 'Outfitters/spring/prints/', lastModified: moment(2022), childLastModified: moment(2022) },
    ]);
  });

  test('list past jobs with the rows of their logs, and made-up rows for those that are only counted', async () => {
    const { url } = await start({
      pastJobs: [
        {
          ...PAST,
          ...{ id: 4711, run: 'Spring_1', client: 'shop', description: 'Photographs', outcome: 'Fatal', message: 'The disk is {full}' },
          items: [
            { at: '2027-01-30T08:00:30Z', name: 'parka', type: 'Image', asset: 743, message: 'Took {asset} in' },
            { outcome: 'error', name: 'x.tif', message: 'Broken' },
            { outcome: 'warning', warnings: ['Too large'] },
          ],
          counts: { success: 3, update: 1 },
        },
      ],
    });
    const { jobLogArray } = await ask(url, 'getJobLogDetails', COMPANY);
    const [log] = jobLogArray.items;
    expect(log).toMatchObject({
      ...{ jobHandle: 'j|47||Spring_1|4711', jobName: 'Spring_1', originalJobName: 'Spring', submitUserEmail: 'admin@example.com' },
      ...{ description: 'Photographs', startDate: new Date(PAST.started), endDate: new Date(PAST.ended), fatalError: true },
      ...{ fileSuccessCount: 3, fileErrorCount: 1, fileWarningCount: 1, fileUpdateCount: 1, fileDuplicateCount: 0, totalFileCount: 6 },
      detailTotalRows: 13,
    });
    const rows = log.detailArray.items;
    expect(rows.slice(0, 2)).toMatchObject([{ logType: 'BeginUploadUrls' }, { logType: 'OriginalJobName' }]);
    expect(rows.slice(5, 11)).toMatchObject([
      { logType: 'UploadSuccess', assetHandle: 'a|743', assetName: 'parka', assetType: 'MasterImage', logMessage: 'Took {asset} in' },
      { logType: 'UploadError', assetName: 'x.tif', logMessage: 'Broken', dateCreated: new Date(PAST.ended) },
      { logType: 'UploadWarning', auxArray: { items: [{ logMessage: 'Too large' }] } },
      { logType: 'UploadSuccess' },
      { logType: 'UploadSuccess' },
      { logType: 'FileUpdated' },
    ]);
    expect(rows.slice(11)).toMatchObject([{ logType: 'FatalError', logMessage: 'The disk is {full}' }, { logType: 'EndUploadUrls' }]);
    const ofType = await ask(url, 'getJobLogDetails', `${COMPANY}<logTypeArray><items>FileUpdated</items></logTypeArray>`);
    expect(ofType.jobLogArray.items[0].detailArray.items).toHaveLength(1);
  });

  test('keep the numbers of jobs, and give others larger ones', async () => {
    const mock = await start({
      pastJobs: [
        { ...PAST, run: 'b', id: 900 },
        { ...PAST, run: 'a', id: 30 },
        { ...PAST, run: 'c' },
      ],
      jobs: [
        { company: 'Outfitters', user: 'admin@example.com', name: 'Nightly', id: 40, execSchedule: '00 00 02 * * ?', detail: PUBLISH },
        { company: 'Outfitters', user: 'admin@example.com', name: 'Once', at: '2027-02-01T00:00:00Z', detail: PUBLISH },
        { company: 'Outfitters', user: 'admin@example.com', name: 'Missed', id: 41, at: '2020-02-01T00:00:00Z', detail: PUBLISH },
      ],
    });
    const numbers = Object.fromEntries(mock.jobs.list().map(({ name, originalName, id }) => [name.length === 1 ? name : originalName, id]));
    expect(numbers).toEqual({ a: 30, Nightly: 40, Missed: 41, b: 900, c: 901, Once: 902 });
    const { jobArray } = await ask(mock.url, 'getScheduledJobs', COMPANY);
    expect(jobArray.items).toMatchObject([
      { jobHandle: 'j|47|Nightly||40' },
      { jobHandle: 'j|47|Once||902', nextFireTime: new Date('2027-02-01T00:00:00Z') },
    ]);
    expect((await mock.jobs.create({ company: 'Outfitters', name: 'New', detail: PUBLISH })).id).toBe(903);
  });

  test('link runs to the schedule that they are runs of', async () => {
    const mock = await start({
      jobs: [{ company: 'Outfitters', user: 'admin@example.com', name: 'Nightly', id: 40, execSchedule: '00 00 02 * * ?', detail: PUBLISH }],
      pastJobs: [{ ...PAST, type: 'ImageServingPublish', name: 'Nightly', run: 'Nightly_1', schedule: 'Nightly', id: 50 }],
    });
    const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', `${COMPANY}<jobHandle>j|47|Nightly||40</jobHandle>`);
    expect(jobLogArray.items).toMatchObject([{ jobName: 'Nightly_1' }]);
  });

  test('come back with a reset, pass through snapshots and files of state, and go with a catalogue', async () => {
    const fixtures = {
      assets: [{ company: 'Outfitters', id: 743, type: 'Image', name: 'parka' }],
      pastJobs: [
        { ...PAST, id: 30, items: [{ name: 'parka' }], detail: { overwrite: true, readyForPublish: true, createMask: false, emailSetting: 'None' } },
      ],
      jobs: [
        { company: 'Outfitters', user: 'admin@example.com', name: 'Nightly', id: 4, ago: '2d', execSchedule: '00 00 02 * * ?', detail: PUBLISH },
      ],
      catalogues: [{ company: 'Outfitters', assets: 20, jobs: 3 }],
    } satisfies FixturesInput;
    const mock = await start(fixtures);
    const logs = () => ask(mock.url, 'getJobLogs', COMPANY);
    const first = await logs();
    expect(first.jobLogArray.items.map(({ jobHandle }: { jobHandle: string }) => jobHandle)).toContain('j|47||Spring_2027-01-30-08:00:00.000|30');
    await mock.reset();
    expect(await logs()).toEqual(first);
    await mock.snapshots.take('here');
    await mock.reset({ to: 'empty' });
    await mock.snapshots.restore('here');
    expect(await logs()).toEqual(first);
    const state = await mock.state.export();
    await mock.reset({ to: 'empty' });
    await mock.state.import(state);
    expect(await logs()).toEqual(first);
  });

  test('let users without a password log in with any, unless auth is strict', async () => {
    const { url } = await start({});
    expect((await ask(url, 'getUserInfo', '', { password: 'whatever' })).userInfo.email).toBe('admin@example.com');
    const strict = await start({}, { auth: 'strict' });
    await expect(ask(strict.url, 'getUserInfo', '', { password: 'whatever' })).rejects.toThrow();
  });
});
