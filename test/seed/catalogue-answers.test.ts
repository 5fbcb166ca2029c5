import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';

const NOW = '2026-11-23T08:00:00Z';
const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
const ADA = { user: 'ada@example.com' };
const VERSIONS = ['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta'];

const FIXTURES = {
  companies: [
    { id: 47, name: 'Outfitters' },
    { id: 48, name: 'Homeware' },
  ],
  users: [{ email: 'ada@example.com', password: 'secret', defaultRole: 'IpsAdmin', memberships: [{ company: 'Outfitters', role: 'IpsAdmin' }] }],
  jobs: [
    {
      ...{ company: 'Outfitters', user: 'ada@example.com', name: 'Yesterday', ago: '1d' },
      detail: { imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' } },
    },
  ],
  catalogues: [
    { company: 'Outfitters', assets: 300, jobs: 90, seed: 7 },
    { company: 'Homeware', assets: 20, jobs: 3 },
  ],
};

/** What the tests read of an asset. */
interface AssetAnswer {
  readonly assetHandle: string;
  readonly name: string;
  readonly type: string;
  readonly folder: string;
  readonly createUser: string;
}

/** What they read of a row of a log. */
interface RowAnswer {
  readonly logType: string;
  readonly assetName?: string;
  readonly assetHandle?: string;
}

let folder: string;
let mock: IpsMock;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  const fixtures = join(folder, 'fixtures.json');
  writeFileSync(fixtures, JSON.stringify(FIXTURES));
  mock = await startIpsMock({ port: 0, fixtures, auth: 'strict', clock: `manual@${NOW}` });
});
afterAll(async () => {
  await mock.stop();
  rmSync(folder, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
const asked = (operation: string, params: string, version = '2014-04-03'): Promise<any> => ask(mock.url, operation, params, { ...ADA, version });

/** The assets that a search finds. @param conditions in the order of the schema, before and behind `includeSubfolders` */
async function found(conditions: string, version?: string): Promise<readonly AssetAnswer[]> {
  const params = `${OUTFITTERS}<includeSubfolders>true</includeSubfolders>${conditions}<recordsPerPage>1000</recordsPerPage>`;
  return (await asked('searchAssets', params, version)).assetArray.items ?? [];
}

/** How many a search finds. */
async function count(conditions: string): Promise<number> {
  const params = `${OUTFITTERS}<includeSubfolders>true</includeSubfolders>${conditions}<recordsPerPage>1</recordsPerPage>`;
  return (await asked('searchAssets', params)).totalRows;
}

/** The rows of a job's log. */
async function rowsOf(job: string): Promise<readonly RowAnswer[]> {
  return (await asked('getJobLogDetails', `${OUTFITTERS}${job}`)).jobLogArray.items[0].detailArray.items;
}

const typed = (type: string): string => `<assetTypeArray><items>${type}</items></assetTypeArray>`;
const tagged = (name: string, value: string): string =>
  `<tagConditionArray><items><fieldHandle>m|47|ASSET|${name}</fieldHandle><op>Matches</op><value>${value}</value></items></tagConditionArray>`;
const described = (type: string, name: string, test: string): string =>
  `<metadataConditionArray><items><fieldHandle>m|47|${type}|${name}</fieldHandle>${test}</items></metadataConditionArray>`;

describe('a company with a catalogue', () => {
  test.each(VERSIONS)('answers with valid assets, folders and logs in %s', async (version) => {
    const handle = version === 'unversioned' ? '<companyHandle>47</companyHandle>' : OUTFITTERS;
    const found = await asked('searchAssets', `${handle}<includeSubfolders>true</includeSubfolders><recordsPerPage>1000</recordsPerPage>`, version);
    expect(found.assetArray.items.length).toBeGreaterThan(250);
    const { folders } = await asked('getFolderTree', `${handle}<depth>5</depth>`, version);
    expect(folders).toBeDefined();
    const { jobLogArray } = await asked('getJobLogs', `${handle}<numRows>200</numRows>`, version);
    expect(jobLogArray.items.length).toBe(91);
  });

  test('has a tree of folders three deep', async () => {
    const { folders } = await asked('getFolderTree', `${OUTFITTERS}<depth>5</depth>`);
    expect(folders.path).toBe('Outfitters/');
    const paths = pathsBelow(folders);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths).toContainEqual(expect.stringMatching(/^Outfitters\/[^/]+\/[^/]+\/[^/]+\/$/));
  });

  test('has images, sets, videos and documents, and some in the trash', async () => {
    const counts = await Promise.all(['Image', 'ImageSet', 'SpinSet', 'Video', 'Pdf', 'Asset'].map((type) => count(typed(type))));
    expect(Math.min(...counts)).toBeGreaterThan(0);
    const trashed = await count('<trashState>InTrash</trashState>');
    expect(trashed).toBeGreaterThan(0);
    expect((await count('')) + trashed).toBe(300);
  });

  test('has sets whose members are there', async () => {
    for (const type of ['ImageSet', 'SpinSet']) {
      const [set] = await found(typed(type));
      const { memberArray } = await asked('getImageSetMembers', `${OUTFITTERS}<assetHandle>${set?.assetHandle}</assetHandle>`);
      expect(memberArray.items.length).toBeGreaterThan(1);
      for (const { asset } of memberArray.items) expect(asset).toMatchObject({ type: 'Image', trashState: 'NotInTrash', folder: set?.folder });
    }
  });

  test('is found by publish state, words, users, projects, tags and metadata', async () => {
    const all = await count('');
    const user = (await found(typed('ImageSet')))[0]?.createUser ?? '';
    expect(user).toMatch(/@example\.com$/);
    const { projectArray } = await asked('getProjects', OUTFITTERS);
    const sizes = await Promise.all(
      [
        '<publishState>MarkedForPublish</publishState>',
        '<publishState>NotMarkedForPublish</publishState>',
        '<keywordArray><items>cotton</items></keywordArray>',
        `<systemFieldConditionArray><items><field>CreateUser</field><op>Equals</op><value>${user}</value></items></systemFieldConditionArray>`,
        '<systemFieldConditionArray><items><field>Description</field><op>Contains</op><value>front</value></items></systemFieldConditionArray>',
        tagged('Collection', 'Essentials'),
        described('ASSET', 'Price', '<op>LessThan</op><doubleVal>150</doubleVal>'),
        described('ASSET', 'Item number', '<op>GreaterThan</op><longVal>500000</longVal>'),
        described('ASSET', 'Launch', `<op>GreaterThan</op><dateVal>${NOW}</dateVal>`),
        described('IMAGE', 'Retouched', '<op>Equals</op><boolVal>true</boolVal>'),
        described('IMAGE', 'Photographer', '<op>Contains</op><value> </value>'),
      ].map(async (conditions) => [conditions, await count(conditions)] as const),
    );
    for (const [conditions, size] of sizes) {
      expect(size, conditions).toBeGreaterThan(0);
      expect(size, conditions).toBeLessThan(all);
    }
    const inProjects = await Promise.all(
      projectArray.items.map(({ projectHandle }: { projectHandle: string }) => count(`<projectHandle>${projectHandle}</projectHandle>`)),
    );
    expect(inProjects.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(10);
  });

  test('has logs that add up, and brought the assets that they say they brought', async () => {
    const byHandle = new Map<string, AssetAnswer>();
    for (const asset of [...(await found('')), ...(await found('<trashState>InTrash</trashState>'))]) byHandle.set(asset.assetHandle, asset);
    const { jobLogArray } = await asked('getJobLogs', `${OUTFITTERS}<numRows>200</numRows>`);
    let brought = 0;
    for (const log of jobLogArray.items) {
      const details = await rowsOf(`<jobHandle>${escaped(log.jobHandle)}</jobHandle>`);
      const told = (...types: string[]): number => details.filter(({ logType, assetName }) => assetName && types.includes(logType)).length;
      if (log.logType === 'UrlUpload') {
        expect(told('UploadSuccess')).toBe(log.fileSuccessCount);
        expect(told('UploadError')).toBe(log.fileErrorCount);
        expect(told('UploadWarning')).toBe(log.fileWarningCount);
        expect(told('DuplicateSkipped')).toBe(log.fileDuplicateCount);
        expect(told('FileUpdated')).toBe(log.fileUpdateCount);
      }
      for (const { logType, assetName, assetHandle = '' } of details) {
        if (!['UploadSuccess', 'UploadWarning', 'FileUpdated', 'ImageServingPublishSuccess', 'ReoptimizeSuccess'].includes(logType)) continue;
        expect(byHandle.get(assetHandle)?.name, `${logType} of ${assetName}`).toBe(assetName);
        if (logType === 'UploadSuccess') brought++;
      }
      const finished = log.fileSuccessCount + log.fileErrorCount + log.fileWarningCount + log.fileDuplicateCount + log.fileUpdateCount;
      if (!details.some(({ logType }) => logType === 'FatalError') && finished !== log.totalFileCount)
        expect(finished).toBeLessThan(log.totalFileCount);
    }
    expect(brought).toBeGreaterThan(100);
  });

  test('has assets with a history of publishing that their job logs tell too', async () => {
    let told = 0;
    for (const { assetHandle } of (await found(typed('Image'))).slice(0, 20)) {
      const params = `${OUTFITTERS}<assetHandle>${assetHandle}</assetHandle>`;
      const { pubHistoryArray } = await asked('getAssetPublishHistory', params);
      const { jobLogArray } = await asked('getAssetJobLogs', params);
      const published = (jobLogArray.items ?? []).filter(({ logType }: RowAnswer) => logType === 'ImageServingPublishSuccess');
      expect(published.length).toBe((pubHistoryArray.items ?? []).length);
      told += published.length;
    }
    expect(told).toBeGreaterThan(10);
  });

  test('is there before the jobs of the fixtures, which work on it', async () => {
    const published = (await rowsOf('<originalName>Yesterday</originalName>')).filter(({ logType }) => logType === 'ImageServingPublishSuccess');
    expect(published.length).toBeGreaterThan(0);
    const handles = new Set((await found('')).map(({ assetHandle }) => assetHandle));
    expect(published.filter(({ assetHandle = '' }) => !handles.has(assetHandle))).toEqual([]);
  });

  test('is there again after a reset, row for row', async () => {
    const before = (await mock.state.export()).store;
    await mock.reset();
    const after = (await mock.state.export()).store;
    expect(after.tables.asset).toEqual(before.tables.asset);
    expect(after.tables.jobLogDetail).toEqual(before.tables.jobLogDetail);
    expect(await count('<keywordArray><items>cotton</items></keywordArray>')).toBeGreaterThan(0);
  });
});

/** A text as it stands in XML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

interface FolderAnswer {
  readonly path: string;
  readonly subfolderArray?: { readonly items?: readonly FolderAnswer[] };
}

function pathsBelow({ path, subfolderArray }: FolderAnswer): string[] {
  return [path, ...(subfolderArray?.items ?? []).flatMap(pathsBelow)];
}

test('images are optimized, a few of them by jobs', async () => {
  const images = (await found('<assetTypeArray><items>Image</items></assetTypeArray>')) as readonly (AssetAnswer & {
    readonly created: Date;
    readonly lastModified: Date;
    readonly lastModifyUser: string;
    readonly imageInfo: { readonly optimizedFile: string };
  })[];
  const optimized = images.filter(({ imageInfo }) => imageInfo.optimizedFile !== '');
  expect(optimized.length).toBeGreaterThan(images.length * 0.9);
  for (const { created, lastModified, lastModifyUser, createUser } of images) {
    expect(lastModified.getTime()).toBeGreaterThanOrEqual(created.getTime());
    expect(lastModified.getTime()).toBeLessThanOrEqual(Date.parse(NOW));
    expect(['image optimization', createUser]).toContain(lastModifyUser);
  }
  const { jobLogArray } = await asked('getJobLogDetails', `${OUTFITTERS}<logTypeArray><items>ReoptimizeSuccess</items></logTypeArray>`);
  expect(jobLogArray.items.length).toBeGreaterThan(0);
});
