import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';
import { answering, endpoint } from '../notifications/callback-endpoints.js';
import { unzip } from '../transports/unzip.js';
import { filePart, jobOptions, postUpload } from '../transports/upload-form.js';

const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
const running: IpsMock[] = [];
afterEach(async () => {
  for (const mock of running.splice(0)) await mock.stop();
});

/** A mock that holds no jobs yet. */
async function started(settings: IpsMockOptions): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', logLevel: 'silent', ...settings });
  running.push(mock);
  for (const { id } of mock.jobs.list()) await mock.jobs.remove(id);
  return mock;
}

/** Uploads a file by a POST of its own, and lets time pass until getActiveJobs does not list it any more. @returns the job's handle */
async function uploaded(mock: IpsMock, name: string, content: string, overwrite = true): Promise<string> {
  const fields = { jobName: name, endJob: true, uploadParams: jobOptions({ overwrite, emailSetting: 'All' }) };
  const { value, fault } = await postUpload(mock.url, fields, [filePart(name, content)]);
  expect(fault).toBeUndefined();
  await mock.settle();
  mock.clock.advance('1m');
  return value.jobHandle;
}

async function submitted(mock: IpsMock, name: string, completionUrl = ''): Promise<string> {
  const url = completionUrl === '' ? '' : `<httpCompletionUrl>${completionUrl}</httpCompletionUrl>`;
  const job = `<imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting>${url}</imageServingPublishJob>`;
  return (await ask(mock.url, 'submitJob', `${OUTFITTERS}<jobName>${name}</jobName>${job}`)).jobHandle;
}

const namesOf = (mock: IpsMock): string[] => mock.jobs.list().map(({ originalName }) => originalName);

/** How many rows a table has. */
async function rowsOf(mock: IpsMock, table: string): Promise<number> {
  return (await mock.state.export()).store.tables[table]?.rows.length ?? 0;
}

describe('finished jobs', () => {
  test('are erased beyond the newest, with all that is known of them', async () => {
    const mock = await started({ keepJobs: 3 });
    const handles: string[] = [];
    for (let n = 1; n <= 6; n++) {
      handles.push(await submitted(mock, `Publish ${n}`));
      await mock.settle();
      mock.clock.advance('1m');
    }
    expect(namesOf(mock)).toEqual(['Publish 4', 'Publish 5', 'Publish 6']);
    const { tables } = (await mock.state.export()).store;
    for (const table of ['transition', 'jobLogDetail', 'mail', 'jobTarget']) {
      const { columns, rows } = tables[table] ?? { columns: [], rows: [] };
      const jobs = new Set(rows.map((row) => row[columns.indexOf('jobId')]));
      expect(
        [...jobs].filter((id) => !mock.jobs.list().some((job) => job.id === id)),
        table,
      ).toEqual([]);
    }
    const { jobLogArray } = await ask(mock.url, 'getJobLogs', OUTFITTERS);
    expect(jobLogArray.items).toHaveLength(3);
    const gone = await call(mock.url, 'getJobLogDetails', `${OUTFITTERS}<jobHandle>${handles[0]}</jobHandle>`);
    expect(gone.fault).toMatchObject({ code: 30001, reason: expect.stringContaining('Publish 1') });
    expect((await ask(mock.url, 'getJobLogDetails', `${OUTFITTERS}<jobHandle>${handles[5]}</jobHandle>`)).jobLogArray.items).toHaveLength(1);
  });

  test('are not erased while they are listed, and neither are schedules and jobs that are not done', async () => {
    const mock = await started({ keepJobs: 1 });
    await ask(
      mock.url,
      'submitJob',
      `${OUTFITTERS}<jobName>Nightly</jobName><execSchedule>0 0 3 * * ?</execSchedule><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>`,
    );
    await submitted(mock, 'Paused');
    await ask(mock.url, 'pauseJob', `${OUTFITTERS}<jobHandle>${mock.jobs.list().at(-1)?.jobHandle}</jobHandle>`);
    for (const name of ['First', 'Second', 'Third']) await submitted(mock, name);
    mock.clock.advance('8s');
    expect(namesOf(mock)).toEqual(['Nightly', 'Paused', 'First', 'Second', 'Third']);
    mock.clock.advance('1m');
    expect(namesOf(mock)).toEqual(['Nightly', 'Paused', 'Third']);
    // The schedule outlives its runs.
    mock.clock.advance('3d');
    expect(namesOf(mock)).toEqual(['Nightly', 'Paused', 'Nightly']);
  });

  test('leave what they made: assets, the files of those, and the last publication of each', async () => {
    const mock = await started({ keepJobs: 1, keepUnused: 0 });
    await uploaded(mock, 'kept-for-good.jpg', 'the file of an erased job');
    const search = `${OUTFITTERS}<nameArray><items>kept-for-good</items></nameArray>`;
    const publish = `<jobName>P</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>`;
    const {
      assetArray: {
        items: [asset],
      },
    } = await ask(mock.url, 'getAssetsByName', search);
    for (let n = 0; n < 4; n++) {
      await ask(mock.url, 'submitJob', `${OUTFITTERS}${publish}`);
      await mock.settle();
      mock.clock.advance('1m');
    }
    expect(mock.jobs.list()).toHaveLength(1);
    const history = await ask(mock.url, 'getAssetPublishHistory', `${OUTFITTERS}<assetHandle>${asset.assetHandle}</assetHandle>`);
    expect(history.pubHistoryArray.items).toHaveLength(1);
    const params = `${OUTFITTERS}<jobName>Export</jobName><exportJob><assetHandleArray><items>${asset.assetHandle}</items></assetHandleArray><fmt>orig</fmt><emailSetting>None</emailSetting></exportJob>`;
    const { jobHandle } = await ask(mock.url, 'submitJob', params);
    await mock.settle();
    const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', `${OUTFITTERS}<jobHandle>${jobHandle}</jobHandle>`);
    const url = jobLogArray.items[0].detailArray.items
      .map(({ assetName }: { assetName: string }) => assetName)
      .find((name: string) => /^http/.test(name));
    const files = await unzip(Buffer.from(await (await fetch(url)).arrayBuffer()));
    expect([...files.values()].map(String)).toEqual(['the file of an erased job']);
  });

  test('are kept while their completion call is to be made', async () => {
    const mock = await started({ keepJobs: 1 });
    const { url } = await endpoint(answering(500));
    await submitted(mock, 'Told', `${url}/done`);
    for (const name of ['Second', 'Third']) await submitted(mock, name);
    await mock.settle();
    await mock.callbacks.settle();
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Pending' }]);
    expect(namesOf(mock)).toContain('Told');
    mock.clock.advance('5s');
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Pending' }]);
    mock.clock.advance('1m');
    expect(namesOf(mock)).toContain('Told');
    await mock.callbacks.settle();
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Delivered' }]);
  });

  test('are the same ones, whatever the steps in which time passes', async () => {
    const story = fc.record({
      keep: fc.integer({ min: 1, max: 6 }),
      gaps: fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(story, fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 20 }), async ({ keep, gaps }, steps) => {
        const kept: string[][] = [];
        for (const inSteps of [false, true]) {
          const mock = await started({ keepJobs: keep });
          for (const [n, gap] of gaps.entries()) {
            await mock.jobs.create({ company: 'Outfitters', name: `Job ${n}` });
            mock.clock.advance(gap);
          }
          const end = new Date(mock.clock.now().getTime() + 400_000);
          if (inSteps) for (const step of steps) mock.clock.advance(step);
          mock.clock.advanceTo(end);
          kept.push(namesOf(mock));
        }
        expect(kept[1]).toEqual(kept[0]);
        expect(kept[0]).toHaveLength(Math.min(keep, gaps.length));
      }),
      { numRuns: 15 },
    );
  });
});

test('the latest mails are kept', async () => {
  const mock = await started({ keepMails: 2 });
  for (const name of ['First', 'Second', 'Third']) {
    await submitted(mock, name);
    await mock.settle();
  }
  expect(mock.mails.list().map(({ subject }) => /"(.*)"/.exec(subject)?.[1])).toEqual(['Second', 'Third']);
});

describe('contents of posted files', () => {
  const textsOf = (mock: IpsMock, handle: string): (string | null)[] =>
    mock.jobs.files(handle).map(({ content }) => (content === null ? null : Buffer.from(content).toString()));

  test('are stored once each, whoever posts them', async () => {
    const mock = await started({});
    const handles = [];
    for (const name of ['a.bin', 'b.bin', 'c.bin']) handles.push(await uploaded(mock, name, 'the same bytes'));
    expect(await rowsOf(mock, 'postedFile')).toBe(3);
    expect(await rowsOf(mock, 'postedContent')).toBe(1);
    for (const handle of handles) expect(textsOf(mock, handle)).toEqual(['the same bytes']);
  });

  test('that no asset has any more are kept up to a bound, the latest ones', async () => {
    const mock = await started({ keepUnused: 20 });
    const handles = [];
    for (const letter of 'abcde') handles.push(await uploaded(mock, 'one.bin', letter.repeat(10)));
    expect(handles.map((handle) => textsOf(mock, handle)[0])).toEqual([null, null, 'cccccccccc', 'dddddddddd', 'eeeeeeeeee']);
    // What is posted again is in use again.
    const again = await uploaded(mock, 'one.bin', 'cccccccccc');
    expect(textsOf(mock, again)).toEqual(['cccccccccc']);
    expect(await rowsOf(mock, 'postedContent')).toBe(3);
  });

  test('go with the last job or asset that has them', async () => {
    const mock = await started({ keepUnused: 0 });
    const [first, second] = [await uploaded(mock, 'x.bin', 'shared'), await uploaded(mock, 'y.bin', 'shared')];
    for (const handle of [first, second]) await mock.jobs.remove(mock.jobs.find(handle)?.id ?? 0);
    expect(await rowsOf(mock, 'postedContent')).toBe(1);
    await uploaded(mock, 'x.bin', 'other');
    expect(await rowsOf(mock, 'postedContent')).toBe(2);
    await uploaded(mock, 'y.bin', 'other');
    expect(await rowsOf(mock, 'postedContent')).toBe(1);
    await mock.reset({ company: 'Outfitters' });
    expect(await rowsOf(mock, 'postedContent')).toBe(0);
  });
});
