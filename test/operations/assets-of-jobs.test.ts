import { describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';
import { handle } from './asset-calls.js';
import { type AddAsset, handles, list, OUTFITTERS, serveCatalogue } from './stored-catalogue.js';

describe('an asset that a job has in its list', () => {
  const six = (add: AddAsset): void => {
    for (const name of ['one', 'two', 'three', 'four', 'five', 'six']) add({ name, marked: 15 });
  };
  const JOBS = {
    exportJob: `<exportJob>${handles(1, 2, 3, 4, 5, 6)}<fmt>convert</fmt><emailSetting>None</emailSetting></exportJob>`,
    imageServingPublishJob: '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
  };
  /** Order in which they are worked on: publish jobs go by name. */
  const ORDERS: Readonly<Record<string, readonly string[]>> = { imageServingPublishJob: ['five', 'four', 'one', 'six', 'three', 'two'] };
  const BY_HANDLE = ['one', 'two', 'three', 'four', 'five', 'six'];

  const submit = async ({ url }: IpsMock, detail: string, when = ''): Promise<string> =>
    (await ask(url, 'submitJob', `${OUTFITTERS}<jobName>Work</jobName>${when}${detail}`)).jobHandle;
  // biome-ignore lint/suspicious/noExplicitAny: answers of any kind
  const logOf = async ({ url }: IpsMock, jobHandle: string): Promise<any> =>
    (await ask(url, 'getJobLogDetails', `${OUTFITTERS}<jobHandle>${jobHandle}</jobHandle>`)).jobLogArray.items?.[0];
  /** The rows of assets: name, and whether it went well. */
  const rowsOf = (log: { detailArray: { items?: { assetName?: string; assetHandle?: string; logType: string; logMessage: string }[] } }): string[] =>
    (log.detailArray.items ?? []).flatMap(({ assetName, assetHandle, logType, logMessage }) =>
      assetHandle === undefined
        ? []
        : [logType.endsWith('Success') ? `${assetName}` : `${logType.replace(/.*(?:Error|Failure)$/, 'Error')}: ${logMessage}`],
    );
  const trash = ({ url }: IpsMock, id: number) => ask(url, 'deleteAsset', OUTFITTERS + handle(id));
  const restore = async ({ url }: IpsMock, id: number): Promise<void> => {
    expect(await ask(url, 'restoreAssetsFromTrash', OUTFITTERS + handles(id))).toMatchObject({ successCount: 1 });
  };

  /** Something that happens so many seconds after the job was submitted: it waits 10, each item takes 10. */
  type Happening = readonly [second: number, what: (mock: IpsMock, id: number) => Promise<unknown>, place: number];

  /** Runs a job and lets things happen; `polls`: looks into the log now and then. @returns the log once it is done */
  async function run(kind: keyof typeof JOBS, happenings: readonly Happening[], polls: boolean): Promise<Parameters<typeof rowsOf>[0]> {
    const mock = await serveCatalogue(six);
    const order = ORDERS[kind] ?? BY_HANDLE;
    const job = await submit(mock, JOBS[kind]);
    let rows: string[] = [];
    let second = 0;
    for (const [at, what, place] of [...happenings, [80, async () => {}, 0] as const]) {
      while (polls && second < at) {
        const step = Math.min(7, at - second);
        second += step;
        mock.clock.advance(1000 * step);
        const log = await logOf(mock, job);
        const now = log ? rowsOf(log) : [];
        // What stands there stays as it is.
        expect(now.slice(0, rows.length)).toEqual(rows);
        expect(now.length).toBe(Math.min(6, Math.max(0, Math.floor((second - 10) / 10))));
        rows = now;
      }
      if (!polls) mock.clock.advance((at - second) * 1000);
      second = at;
      await what(mock, 1 + BY_HANDLE.indexOf(order[place] ?? ''));
    }
    const log = await logOf(mock, job);
    expect(log.fileSuccessCount + log.fileErrorCount).toBe(log.totalFileCount);
    expect(log.totalFileCount).toBe(6);
    expect(log.fileErrorCount).toBe(rowsOf(log).filter((row) => row.startsWith('Error')).length);
    return JSON.parse(JSON.stringify(log).replaceAll(mock.url, ''));
  }

  const kinds = Object.keys(JOBS) as (keyof typeof JOBS)[]; // the keys of the table

  describe.each(kinds)('(%s)', (kind) => {
    const order = ORDERS[kind] ?? BY_HANDLE;
    /** The rows where some are deleted. */
    const without = (...places: number[]): string[] => order.map((name, place) => (places.includes(place) ? `Error: ${name} was deleted.` : name));

    test.each<[string, readonly Happening[], number[]]>([
      [
        'is an error from then on, and stays done where it was',
        [
          [35, trash, 0],
          [36, trash, 1],
          [37, trash, 3],
        ],
        [3],
      ],
      [
        'is an error where the job still waits',
        [
          [3, trash, 0],
          [4, trash, 5],
        ],
        [0, 5],
      ],
      [
        'is none where it is back in time',
        [
          [3, trash, 0],
          [8, restore, 0],
          [35, trash, 4],
          [45, restore, 4],
        ],
        [],
      ],
      [
        'is an error where it is back too late',
        [
          [35, trash, 2],
          [45, restore, 2],
        ],
        [2],
      ],
      [
        'is an error where it went twice',
        [
          [35, trash, 4],
          [45, restore, 4],
          [55, trash, 4],
        ],
        [4],
      ],
      [
        'is done in the very moment in which its time is over',
        [
          [30, trash, 1],
          [30, trash, 2],
        ],
        [2],
      ],
    ])('%s, whether the log is looked at meanwhile or not', async (_, happenings, errors) => {
      const log = await run(kind, happenings, false);
      expect(rowsOf(log)).toEqual(without(...errors));
      expect(await run(kind, happenings, true)).toEqual(log);
    });
  });

  test('is an error by each way of deleting it, and is told of in its own log', async () => {
    const mock = await serveCatalogue((add) => {
      six(add);
      add({ name: 'seven', folder: 'autumn/' });
    });
    const job = await submit(mock, JOBS.exportJob.replace(/<items>a\|6<\/items>/, '<items>a|7</items>'));
    mock.clock.advance('15s');
    await ask(mock.url, 'deleteAssets', OUTFITTERS + handles(2));
    await ask(mock.url, 'deleteFolder', `${OUTFITTERS}<folderHandle>f|Outfitters/autumn/</folderHandle>`);
    await trash(mock, 3);
    await ask(mock.url, 'emptyAssetsFromTrash', OUTFITTERS + handles(3));
    await mock.settle();
    const deleted = ['two', 'three', 'seven'].map((name) => `Error: ${name} was deleted.`);
    expect(rowsOf(await logOf(mock, job))).toEqual(['one', deleted[0], deleted[1], 'four', 'five', deleted[2]]);
    const { jobLogArray } = await ask(mock.url, 'getAssetJobLogs', OUTFITTERS + handle(2));
    expect(jobLogArray.items).toMatchObject([
      { logType: 'TrashSuccess', logMessage: 'two was moved to the trash.' },
      { logType: 'GetFailure', logMessage: 'two was deleted.' },
    ]);
  });

  test('counts when a scheduled job fires', async () => {
    const mock = await serveCatalogue(six);
    const job = await submit(mock, JOBS.exportJob, '<execTime>2027-01-31T09:00:00Z</execTime>');
    await trash(mock, 1);
    await trash(mock, 2);
    mock.clock.advance('30m');
    await restore(mock, 2);
    mock.clock.advance('2h');
    expect(rowsOf(await logOf(mock, job))).toEqual(['Error: one was deleted.', ...BY_HANDLE.slice(1)]);
  });

  test('is published by no job that it was deleted from', async () => {
    const mock = await serveCatalogue(six);
    await submit(mock, JOBS.imageServingPublishJob);
    mock.clock.advance('15s');
    await trash(mock, 3);
    await mock.settle();
    await restore(mock, 3);
    const history = async (id: number): Promise<unknown> => (await ask(mock.url, 'getAssetPublishHistory', OUTFITTERS + handle(id))).pubHistoryArray;
    expect(await history(3)).toEqual({});
    expect(await history(1)).toMatchObject({ items: [{ contextName: 'ImageServing' }] });
  });

  test('is what a PDF is not, before and after the trash', async () => {
    const mock = await serveCatalogue(six);
    const job = await submit(
      mock,
      `<ripPdfsJob>${list('pdfHandleArray', ['a|1'])}<createMask>false</createMask><emailSetting>None</emailSetting></ripPdfsJob>`,
    );
    await trash(mock, 1);
    await restore(mock, 1);
    await mock.settle();
    expect(rowsOf(await logOf(mock, job))).toEqual([expect.stringMatching(/^Error: .*PDF/)]);
  });
});
