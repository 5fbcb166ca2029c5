import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, type JobView, startIpsMock } from '../../src/index.js';
import { ask, authHeaderOf, postPlain } from '../conversation.js';
import { countsOf, databaseFile, directory, logsOf, order, own, type ReadLog, run, submit } from './url-uploads.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterAll(() => mock.stop());

describe('uploads of existing assets', () => {
  test('skip or update them, with the same asset handle', async () => {
    const [first] = await run(mock, { name: 'First', paths: ['Outfitters/meet/coat.tif', 'bad:hat.tif'] });
    const [second] = await run(mock, { name: 'Second', paths: ['Outfitters/elsewhere/coat.png', 'hat.tif', 'hat.jpg'] });
    const [third] = await run(mock, { name: 'Third', paths: ['coat.tif', 'hat.tif'], overwrite: true });
    const outcomes = (job?: JobView) => job?.log.flatMap(({ logType, assetName }) => (assetName === null ? [] : [`${logType} ${assetName}`]));
    expect(outcomes(first)).toEqual(['UploadSuccess coat', 'UploadError hat.tif']);
    expect(outcomes(second)).toEqual(['DuplicateSkipped coat', 'UploadSuccess hat', 'DuplicateSkipped hat']);
    expect(outcomes(third)).toEqual(['FileUpdated coat', 'FileUpdated hat']);
    const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', '<companyHandle>c|47</companyHandle><originalName>Second</originalName>');
    expect(jobLogArray.items[0]).toMatchObject({ fileDuplicateCount: 2, fileSuccessCount: 1, fileUpdateCount: 0, totalFileCount: 3 });
    const details = await Promise.all(
      ['First', 'Third'].map((name) => ask(mock.url, 'getJobLogDetails', `<companyHandle>c|47</companyHandle><originalName>${name}</originalName>`)),
    );
    const handles = details.map(
      (each) => each.jobLogArray.items[0].detailArray.items.find(({ assetName }: { assetName?: string }) => assetName === 'coat').assetHandle,
    );
    expect(handles[1]).toBe(handles[0]);
    expect((await run(mock, { name: 'Elsewhere', paths: ['coat.tif'], company: 'c|48' }))[0]?.counts).toMatchObject({ success: 1, duplicate: 0 });
  });

  test('find the same files in a directory each time', async () => {
    const params = (overwrite: boolean): string =>
      `<companyHandle>c|47</companyHandle><jobName>Directory</jobName><uploadDirectoryJob><serverDir>/in/new</serverDir><overwrite>${overwrite}</overwrite><readyForPublish>true</readyForPublish><includeSubfolders>false</includeSubfolders><createMask>false</createMask><processMetadataFiles>false</processMetadataFiles><emailSetting>None</emailSetting></uploadDirectoryJob>`;
    for (const overwrite of [false, false, true]) {
      await ask(mock.url, 'submitJob', params(overwrite));
      await mock.settle();
    }
    const [first, second, third] = mock.jobs.list({ originalName: 'Directory' });
    const total = first?.counts.total;
    expect(first?.counts.success).toBe(total);
    expect(second?.counts).toMatchObject({ total, duplicate: total });
    expect(third?.counts).toMatchObject({ total, update: total });
  });

  test('follow a model, a set of names, and every count adds up', async () => {
    const path = fc.constantFrom('p1.tif', 'p2.tif', 'p2.png', 'x/p3.jpg', 'p4.wpd', 'bad:p5.tif');
    const uploads = fc.array(fc.record({ paths: fc.array(path, { maxLength: 5 }), overwrite: fc.boolean() }), { minLength: 1, maxLength: 5 });
    let company = 1000;
    await fc.assert(
      fc.asyncProperty(uploads, async (sequence) => {
        company++;
        const there = new Set<string>();
        for (const [n, { paths, overwrite }] of sequence.entries()) {
          const expected = { total: paths.length, success: 0, warning: 0, error: 0, duplicate: 0, update: 0 };
          for (const each of paths) {
            const name = each.replace(/^.*[/:]/, '').replace(/\..*$/, '');
            if (each.startsWith('bad:')) expected.error++;
            else if (there.has(name)) expected[overwrite ? 'update' : 'duplicate']++;
            else expected[each.endsWith('.wpd') ? 'warning' : 'success']++;
            if (!each.startsWith('bad:')) there.add(name);
          }
          const [job] = await run(mock, { name: `Model ${company} ${n}`, paths, overwrite, company: `c|${company}` });
          expect(job?.counts).toEqual(expected);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the assets that uploads create', () => {
  /** Runs an upload to its end. @returns its log */
  async function uploaded(
    of: IpsMock,
    paths: readonly string[],
    { overwrite = false, company = 'c|47', name = `Upload ${of.jobs.list().length}` } = {},
  ): Promise<ReadLog | undefined> {
    await submit(of, { name, paths, overwrite, company });
    await of.settle();
    return (await logsOf(of, name, company))[0];
  }

  const none = { success: 0, warning: 0, error: 0, duplicate: 0, update: 0 };

  test('are identified by name alone: not by folder, extension or source URL', async () => {
    const of = await own();
    expect(countsOf(await uploaded(of, ['spring/coat.tif']))).toEqual({ ...none, success: 1 });
    for (const path of ['spring/coat.tif', 'autumn/coat.tif', 'coat.png', 'a\\coat.tif']) {
      expect(countsOf(await uploaded(of, [path])), path).toEqual({ ...none, duplicate: 1 });
      expect(countsOf(await uploaded(of, [path], { overwrite: true })), path).toEqual({ ...none, update: 1 });
    }
    // Types that image serving does not serve have names of their own.
    for (const path of ['coat.mp4', 'coat.pdf']) expect(countsOf(await uploaded(of, [path])), path).toEqual({ ...none, success: 1 });
    expect(countsOf(await uploaded(of, ['coat.wpd', 'coat']))).toEqual({ ...none, warning: 1, duplicate: 1 });
    for (const path of ['Coat.tif', 'coat .tif', 'coat.v2.tif', 'oat.tif'])
      expect(countsOf(await uploaded(of, [path])), path).toEqual({ ...none, success: 1 });
  });

  test('exist for later files of the same job, too', async () => {
    const of = await own();
    const types = (log: ReadLog | undefined) =>
      log?.detailArray.items.flatMap(({ logType, assetName }) => (assetName === undefined ? [] : [`${logType} ${assetName}`]));
    expect(types(await uploaded(of, ['a.tif', 'b.tif', 'a.tif', 'x/a.png']))).toEqual([
      'UploadSuccess a',
      'UploadSuccess b',
      'DuplicateSkipped a',
      'DuplicateSkipped a',
    ]);
    expect(types(await uploaded(of, ['c.tif', 'c.tif', 'a.tif'], { overwrite: true }))).toEqual([
      'UploadSuccess c',
      'FileUpdated c',
      'FileUpdated a',
    ]);
    expect(types(await uploaded(of, ['bad:d.tif', 'd.tif', 'd.tif']))).toEqual(['UploadError d.tif', 'UploadSuccess d', 'DuplicateSkipped d']);
  });

  test('keep their handle', async () => {
    const of = await own();
    const handles: (string | undefined)[] = [];
    for (const overwrite of [false, false, true, true]) {
      const log = await uploaded(of, ['other.tif', 'folder/coat.tif'], { overwrite });
      handles.push(log?.detailArray.items.find(({ assetName }) => assetName === 'coat')?.assetHandle);
    }
    expect(handles[0]).toMatch(/^a\|\d+$/);
    expect(new Set(handles).size).toBe(1);
    const { jobLogArray } = await ask(of.url, 'getAssetJobLogs', `<companyHandle>c|47</companyHandle><assetHandle>${handles[0]}</assetHandle>`);
    expect(jobLogArray.items.map(({ logType }: { logType: string }) => logType)).toEqual([
      'UploadSuccess',
      'DuplicateSkipped',
      'FileUpdated',
      'FileUpdated',
    ]);
  });

  test('do not include files that failed', async () => {
    const of = await own();
    expect(countsOf(await uploaded(of, ['bad:a.tif', 'bad:b.tif']))).toEqual({ ...none, error: 2 });
    expect(countsOf(await uploaded(of, ['bad:a.tif'], { overwrite: true }))).toEqual({ ...none, error: 1 });
    expect(countsOf(await uploaded(of, ['a.tif', 'b.tif'], { overwrite: true }))).toEqual({ ...none, success: 2 });
  });

  test('do not exist for another company, with overwrite or without', async () => {
    const of = await own();
    await uploaded(of, ['a.tif']);
    expect(countsOf(await uploaded(of, ['a.tif', 'b.tif'], { company: 'c|48', name: 'Other', overwrite: true }))).toEqual({ ...none, success: 2 });
    expect(countsOf(await uploaded(of, ['a.tif', 'b.tif']))).toEqual({ ...none, duplicate: 1, success: 1 });
  });

  test.each([
    [500, 0],
    [1000, 0],
    [1999, 0],
    [2000, 1],
    [2500, 1],
    [3000, 2],
  ])('are those before the stop of an upload: after %d milliseconds, %d files', async (after, files) => {
    const of = await own();
    const paths = ['a.tif', 'b.tif', 'c.tif'];
    const job = await submit(of, { name: 'Stopped', paths });
    of.clock.advance(after);
    await order(of, 'stopJob', job);
    await of.settle();
    expect(countsOf((await logsOf(of, 'Stopped'))[0])).toEqual({ ...none, success: files });
    expect(countsOf(await uploaded(of, paths))).toEqual({ ...none, duplicate: files, success: 3 - files });
  });

  test('exist after a restart', async () => {
    const db = databaseFile();
    const first = await own({ db });
    await uploaded(first, ['a.tif']);
    await first.stop();
    const second = await own({ db, clock: 'manual' });
    expect(countsOf(await uploaded(second, ['a.tif', 'b.tif'], { overwrite: true }))).toEqual({ ...none, update: 1, success: 1 });
  });

  test('are the same for the same directory, and others for another', async () => {
    const of = await own({ items: 5 });
    const logs: (ReadLog | undefined)[] = [];
    for (const [n, [overwrite, serverDir]] of (
      [
        [false, '/in/new'],
        [false, '/in/new'],
        [true, '/in/new'],
        [false, '/in/old'],
      ] as const
    ).entries()) {
      await ask(of.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>Directory ${n}</jobName>${directory(overwrite, '', serverDir)}`);
      await of.settle();
      logs.push((await logsOf(of, `Directory ${n}`))[0]);
    }
    expect(logs.map(countsOf)).toEqual([
      { ...none, success: 5 },
      { ...none, duplicate: 5 },
      { ...none, update: 5 },
      { ...none, success: 5 },
    ]);
    const [first, ...others] = logs.map((log) => log?.detailArray.items.flatMap(({ assetName = [] }) => assetName));
    expect(others[0]).toEqual(first);
    expect(others[1]).toEqual(first);
    expect(others[2]).not.toEqual(first);
  });

  test('also exist after the upload of posted files', async () => {
    const of = await own();
    const post = async (name: string, overwrite: boolean, ...files: string[]): Promise<ReadLog | undefined> => {
      const form = new FormData();
      form.append('auth', authHeaderOf());
      form.append(
        'uploadParams',
        `<uploadPostParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyHandle>c|47</companyHandle><jobName>${name}</jobName><endJob>true</endJob><uploadParams><overwrite>${overwrite}</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams></uploadPostParam>`,
      );
      for (const file of files) form.append('file', new Blob([file]), file);
      expect((await postPlain(of.url, '/scene7/UploadFile', form)).fault).toBeUndefined();
      await of.settle();
      return (await logsOf(of, name))[0];
    };
    expect(countsOf(await post('One', false, 'a.tif', 'b.wpd', 'a.png'))).toEqual({ ...none, success: 1, warning: 1, duplicate: 1 });
    expect(countsOf(await uploaded(of, ['a.tif', 'b.tif', 'b.wpd', 'c.tif']))).toEqual({ ...none, duplicate: 2, success: 2 });
    expect(countsOf(await post('Two', true, 'c.tif', 'd.tif'))).toEqual({ ...none, update: 1, success: 1 });
  });

  test('are counted at every moment of an upload, and counts never fall', async () => {
    const of = await own();
    await uploaded(of, ['a.tif']);
    await submit(of, { name: 'Counted', paths: ['bad:x.tif', 'a.tif', 'n.wpd', 'b.tif', 'b.png', 'c.tif'] });
    of.clock.advance(1000);
    const totals: number[] = [];
    for (let step = 0; step <= 12; step++) {
      const [log] = await logsOf(of, 'Counted');
      const sum = Object.values(countsOf(log)).reduce((a, b) => a + b, 0);
      expect(log?.totalFileCount).toBe(sum);
      expect(log?.detailArray.items.filter(({ assetName }) => assetName !== undefined)).toHaveLength(sum);
      totals.push(sum);
      of.clock.advance(500);
    }
    expect(totals).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]);
    expect(countsOf((await logsOf(of, 'Counted'))[0])).toEqual({ success: 2, warning: 1, error: 1, duplicate: 2, update: 0 });
  });

  test('follow a model, a set of names, over several uploads in two companies, stopped or not', { timeout: 8000 }, async () => {
    const of = await own();
    const upload = fc.record({
      company: fc.constantFrom(0, 1),
      paths: fc.array(fc.constantFrom('a.tif', 'b.tif', 'c.tif', 'x/a.png', 'A.tif', 'n.wpd', 'bad:b.tif', 'bad:d.tif'), { maxLength: 6 }),
      overwrite: fc.boolean(),
      // The number of files after which it is stopped.
      stopAfter: fc.option(fc.nat({ max: 6 }), { freq: 3, nil: undefined }),
    });
    let companies = 1000;
    await fc.assert(
      fc.asyncProperty(fc.array(upload, { minLength: 1, maxLength: 5 }), async (uploads) => {
        companies += 2;
        const there = [new Set<string>(), new Set<string>()];
        for (const [n, { company, paths, overwrite, stopAfter }] of uploads.entries()) {
          const handle = `c|${companies + company}`;
          const done = Math.min(paths.length, stopAfter ?? paths.length);
          const expected = { ...none };
          for (const path of paths.slice(0, done)) {
            const name = path.replace(/^(?:bad:|x\/)/, '').replace(/\.\w+$/, '');
            if (path.startsWith('bad:')) expected.error++;
            else if (there[company]?.has(name)) expected[overwrite ? 'update' : 'duplicate']++;
            else expected[path.endsWith('.wpd') ? 'warning' : 'success']++;
            if (!path.startsWith('bad:')) there[company]?.add(name);
          }
          const job = await submit(of, { name: `Upload ${n}`, paths, overwrite, company: handle });
          if (done < paths.length) {
            of.clock.advance(1000 * (1 + done));
            await ask(of.url, 'stopJob', `<companyHandle>${handle}</companyHandle><jobHandle>${job}</jobHandle>`);
          }
          await of.settle();
          const [log] = await logsOf(of, `Upload ${n}`, handle);
          expect(countsOf(log)).toEqual(expected);
          expect(log?.totalFileCount).toBe(done);
          expect(done).toBe(Object.values(expected).reduce((a, b) => a + b, 0));
        }
      }),
      { numRuns: 15 },
    );
  });
});
