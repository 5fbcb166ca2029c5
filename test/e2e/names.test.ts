import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { AssetCompany, field, uploadXml } from '../asset-company.js';
import { call } from '../conversation.js';
import { openSqlite } from '../store/open-sqlite.js';
import { unzip } from '../transports/unzip.js';
import { filePart, postUpload, type UploadFields } from '../transports/upload-form.js';

/** Names that break something later, each with what the refusal says of it. */
const UNFIT = [
  ['..', 'dots alone'],
  ['.', 'dots alone'],
  ['a\u007fb', 'U+007F'],
  ['x'.repeat(70_000), '70000 characters, of 255 at most'],
] as const;

let mock: IpsMock;
let company: AssetCompany;
beforeEach(async () => {
  mock = await startIpsMock({ port: 0, fixtures: 'none', clock: 'manual@2027-01-31T08:00:00Z' });
  company = await AssetCompany.in(mock, 'Acme');
});
afterEach(() => mock.stop());

/** Everything that the mock holds, as a text. */
const state = async (): Promise<string> => JSON.stringify((await mock.state.export()).store.tables);

describe.each(UNFIT.map(([name, reason]) => ({ name, reason })))('a name of which $reason is true', ({ name, reason }) => {
  test('names no asset, folder or crop, and nothing is changed', async () => {
    await company.upload(['parka.tif']);
    const parka = field('assetHandle', await company.handle('parka'));
    await company.folder('autumn');
    const before = await state();
    await company.refuses('createFolder', field('folderPath', name), 30001, 'folderPath', reason);
    await company.refuses('createFolder', field('folderPath', `autumn/${name}/x`), 30001, 'folderPath', reason);
    await company.refuses('renameFolder', `${field('folderHandle', 'Acme/autumn/')}${field('folderName', name)}`, 30001, 'folderName', reason);
    await company.refuses('renameAsset', `${parka}${field('newName', name)}<validateName>false</validateName>`, 30001, 'newName', reason);
    await company.refuses('copyImage', `${parka}<folderHandle>Acme/</folderHandle>${field('name', name)}<urlModifier/>`, 30001, 'name', reason);
    await company.refuses('createImageSet', `<folderHandle>Acme/</folderHandle>${field('name', name)}<type>ImageSet</type>`, 30001, 'name', reason);
    expect(await state()).toBe(before);
  });

  test('names no posted file, and nothing of the post takes effect', async () => {
    const before = await state();
    const posts: readonly [UploadFields, string][] = [
      [{}, name],
      [{}, `autumn/${name}/parka.tif`],
      [{ destFolder: name }, 'parka.tif'],
      [{ fileName: name }, 'parka.tif'],
    ];
    for (const [fields, fileName] of posts) {
      const files = [filePart('fine.tif'), filePart(fileName)].slice(fields.fileName === undefined ? 0 : 1);
      const { fault } = await postUpload(mock.url, { companyHandle: `c|${company.id}`, jobName: 'Post', endJob: true, ...fields }, files);
      expect(fault, fileName.slice(0, 30)).toMatchObject({ code: 30001, reason: expect.stringContaining(reason) });
    }
    expect(await state()).toBe(before);
  });

  test('is an error in the log of an upload of URLs, whose other files come in', async () => {
    const job = await company.run(uploadXml([`autumn/${name}`, 'parka.tif', `${name}/hat.tif`]));
    expect(job).toMatchObject({ state: 'Done', counts: { total: 3, success: 1, error: 2 } });
    expect(Object.keys(await company.paths())).toEqual(['parka']);
    const { text } = await company.call('getJobLogDetails', field('originalName', 'Job'));
    expect(text).toContain(reason);
    expect(text.length).toBeLessThan(20_000);
  });

  test('names no folder for a job', async () => {
    const job = `<uploadDirectoryJob>${field('destFolder', name)}<serverDir>in</serverDir><overwrite>true</overwrite><readyForPublish>true</readyForPublish><includeSubfolders>true</includeSubfolders><createMask>false</createMask><processMetadataFiles>false</processMetadataFiles><emailSetting>None</emailSetting></uploadDirectoryJob>`;
    await company.refuses('submitJob', `${field('jobName', 'Directory')}${job}`, 30001, reason);
  });

  test('is no item of a script', async () => {
    await expect(mock.rules.add({ script: { items: [{ name }] } })).rejects.toThrow(reason);
    await expect(mock.rules.add({ script: { items: [{ name: `a/${name}` }] } })).rejects.toThrow('script.items.0.name');
  });
});

test('a form can bring in what XML cannot: it is refused all the same', async () => {
  for (const fileName of ['a\u0001b.tif', 'a\ufffeb.tif', 'a\tb.tif', 'x\\..\\b.tif', 'photos\\C:\\b.tif', 'a|b.tif']) {
    const { fault } = await postUpload(mock.url, { companyHandle: `c|${company.id}`, jobName: 'Post', endJob: true }, [filePart(fileName)]);
    expect(fault, JSON.stringify(fileName)).toMatchObject({ code: 30001, reason: expect.stringContaining('cannot be stored, as ') });
  }
  expect(mock.jobs.list()).toEqual([]);
});

test('the letter of a drive is no name', async () => {
  await company.refuses('createFolder', field('folderPath', 'C:'), 30001, 'letter of a drive');
  await company.refuses('createFolder', field('folderPath', 'a/C:/b'), 30001, 'its part "C:" is the letter of a drive');
});

test('a drive in front of a path does not count: old browsers send whole paths', async () => {
  await postUpload(mock.url, { companyHandle: `c|${company.id}`, jobName: 'Post', endJob: true, destFolder: 'in' }, [filePart('C:\\photos\\b.tif')]);
  await mock.settle();
  expect(await company.paths()).toEqual({ b: 'Acme/in/photos/b.tif' });
});

test('long names of other things are refused', async () => {
  const long = 'x'.repeat(70_000);
  await company.refuses('createProject', field('projectName', long), 30001, 'projectName', '70000 characters');
  await company.refuses('createProject', field('projectName', 'a\u0085\nb'), 30001, 'U+000A');
  await company.refuses('saveGroup', `${field('name', long)}<isSystemDefined>false</isSystemDefined>`, 30001, '70000 characters');
  await company.refuses(
    'submitJob',
    `${field('jobName', long)}<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>`,
    30001,
    '70000 characters',
  );
  await expect(mock.companies.create({ name: long })).rejects.toThrow('70000 characters');
  await expect(mock.jobs.create({ company: 'Acme', name: 'a\u0000b' })).rejects.toThrow('U+0000');
  const { fault } = await call(mock.url, 'checkLogin', '<email>x</email><password>y</password>', { user: `${long}@example.com` });
  expect(fault).toMatchObject({ code: 10001, reason: expect.stringContaining('characters, of 1000 at most') });
});

describe('an export', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('never fails for a name that is older than the rule, and has each file once', async () => {
    const file = join(folder, 'old.db');
    const names = ['../../etc/passwd', '/abs', 'C:\\x', 'a\u0001b', '..', 'nul', 'Hat', 'hat', 'x'.repeat(70_000), 'd. ', 'd._', ' ', 'a\\..\\b'];
    const first = await startIpsMock({ port: 0, db: file, fixtures: 'none', clock: 'manual@2027-01-31T08:00:00Z' });
    const old = await AssetCompany.in(first, 'Old');
    await old.upload(names.map((_, n) => `p${n}.tif`));
    await first.stop();
    const db = openSqlite(file);
    db.function('caseless', { deterministic: true }, (text) => String(text).toLowerCase());
    names.forEach((name, n) => {
      db.prepare('UPDATE asset SET name = ?, nameKey = ?, fileName = ? WHERE name = ?').run(name, name.toLowerCase(), `${name}.tif`, `p${n}`);
    });
    const ids = db.prepare('SELECT id FROM asset ORDER BY id').pluck().all();
    db.close();
    const second = await startIpsMock({ port: 0, db: file, clock: 'manual' });
    try {
      const handles = ids.map((id) => `<items>a|${id}</items>`).join('');
      const { value } = await call(
        second.url,
        'submitJob',
        `<companyHandle>c|${old.id}</companyHandle><jobName>Out</jobName><exportJob><assetHandleArray>${handles}</assetHandleArray><fmt>orig</fmt><emailSetting>None</emailSetting></exportJob>`,
      );
      await second.settle();
      expect(second.jobs.find(value.jobHandle)).toMatchObject({ counts: { success: names.length, error: 0 } });
      const log = await call(second.url, 'getJobLogDetails', `<companyHandle>c|${old.id}</companyHandle><originalName>Out</originalName>`);
      const [url = ''] = /http:[^<]*\.zip/.exec(log.text) ?? [];
      const files = [...(await unzip(Buffer.from(await (await fetch(url)).arrayBuffer()))).keys()];
      expect(files).toHaveLength(names.length);
      expect(new Set(files.map((each) => each.toLowerCase())).size).toBe(names.length);
      for (const each of files) expect(each).not.toMatch(/[/\\:|]|^\.\.?$|[. ]$/);
    } finally {
      await second.stop();
    }
  });

  test('fixtures are held to the same rules', async () => {
    const fixtures = (more: object): string => {
      const file = join(folder, 'fixtures.json');
      writeFileSync(file, JSON.stringify({ companies: [{ name: 'P' }], users: [], jobs: [], ...more }));
      return file;
    };
    const start = async (more: object): Promise<void> => (await startIpsMock({ port: 0, fixtures: fixtures(more) })).stop();
    await expect(start({ companies: [{ name: '. .' }] })).rejects.toThrow('companies[0].name');
    await expect(start({ companies: [{ name: 'P', rootPath: 'a\u0001/' }] })).rejects.toThrow('companies[0].rootPath');
    await expect(start({ companies: [{ name: 'P', expires: '1960-01-01T00:00:00Z' }] })).rejects.toThrow('companies[0].expires');
    await expect(start({ users: [{ email: 'a\nb@x', defaultRole: 'IpsUser' }] })).rejects.toThrow('users[0].email');
    await expect(start({ users: [{ email: 'a@x', firstName: '\ud800', defaultRole: 'IpsUser' }] })).rejects.toThrow('users[0].firstName');
  });
});
