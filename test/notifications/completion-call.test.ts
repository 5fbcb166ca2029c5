import { describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { order, serve } from '../admin/serve.js';
import { ask, authHeaderOf, postPlain } from '../conversation.js';
import { answering, callOf, endpoint, escaped, onlyCall, publish, silent, submitDetail, toldBy } from './callback-endpoints.js';
import { DONE, failOnUnhandledRejections } from './callback-mock.js';

failOnUnhandledRejections();

describe('a completion call', () => {
  test('is one GET, with the job told behind the query of the URL, once the job is done', async () => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const job = await publish(mock, `${url}/done?token=a%20b&empty=`, { name: 'Evening publish & more' });
    for (const state of ['New', 'WaitingCoordinator', 'Running']) {
      expect(mock.jobs.find(job)?.state).toBe(state);
      await mock.callbacks.settle();
      expect(mock.callbacks.list()).toEqual([]);
      expect(asked).toEqual([]);
      mock.clock.advance(state === 'Running' ? 39_999 : '5s');
    }
    await mock.callbacks.settle();
    expect(mock.jobs.find(job)?.state).toBe('Running');
    expect(asked).toEqual([]);

    mock.clock.advance(1);
    await mock.callbacks.settle();
    const path = `/done?token=a%20b&empty=&jobHandle=${encodeURIComponent(job).replaceAll('%20', '+')}&jobName=Evening+publish+%26+more&status=Completed`;
    expect(asked).toMatchObject([{ method: 'GET', path, body: '' }]);
    expect(mock.callbacks.list()).toEqual([
      { jobId: 1, url: `${url}${path}`, state: 'Delivered', attempts: [{ at: new Date(DONE), status: 200, error: null }] },
    ]);
    mock.clock.advance('30d');
    await mock.callbacks.settle();
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['stopJob', 'Stopped'],
    ['deleteJob', 'Stopped'],
  ])('tells of the end by %s, too', async (operation, status) => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const job = await publish(mock, url);
    mock.clock.advance('25s');
    await order(mock, operation, job);
    await mock.settle();
    await mock.callbacks.settle();
    expect(asked.map(({ path }) => toldBy(path))).toEqual([{ jobHandle: job, jobName: 'Publish', status }]);
  });

  test('of a job that stands still waits until the job is done', async () => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const job = await publish(mock, url);
    mock.clock.advance('25s');
    await order(mock, 'pauseJob', job);
    mock.clock.advance('1d');
    await mock.callbacks.settle();
    expect(asked).toEqual([]);
    await order(mock, 'resumeJob', job);
    await mock.settle();
    await mock.callbacks.settle();
    expect(asked).toHaveLength(1);
  });

  /** What an endpoint was asked for by the call of a new job: what stands before what the mock adds. */
  async function askedOf(mock: IpsMock, query: string): Promise<string[]> {
    const { url, asked } = await endpoint();
    const job = await publish(mock, `${url}/done${query}`);
    await onlyCall(mock, job);
    const { originalName = '' } = mock.jobs.find(job) ?? {};
    const added = new URLSearchParams({ jobHandle: job, jobName: originalName, status: 'Completed' }).toString();
    return asked.map(({ path }) => (path.endsWith(added) ? path.slice(0, -added.length) : path));
  }

  test('keeps the query that the URL has, byte for byte', async () => {
    const mock = await serve();
    for (const query of [
      '?a%26b=c%3Dd%2B%20e&%41=%7e',
      '?q=a+b+%2B',
      '?a=&b=',
      '?a=1&a=2&a=1',
      '?a&b',
      '?=x',
      '?next=http://h/?b=c',
      '?sig=aGVsbG8+/w==',
      '?a=100%&b=%zz',
      '?a=(b)*!$,;:@',
    ])
      expect(await askedOf(mock, query)).toEqual([`/done${query}&`]);
    expect(await askedOf(mock, '?&&')).toEqual(['/done?&&']);
    expect(await askedOf(mock, '?')).toEqual(['/done?']);
    expect(await askedOf(mock, '')).toEqual(['/done?']);
  });

  test.each(["?filter=name%20eq%20'parka'", '?a=b?'])('keeps the query that the URL has, byte for byte, here %s', async (query) => {
    expect(await askedOf(await serve(), query)).toEqual([`/done${query}&`]);
  });

  test('leaves the fragment of its URL out', async () => {
    const { url, asked } = await endpoint();
    const call = await callOf(await serve(), ` ${url}/done?a=1#top?b `);
    expect(asked[0]?.path).toMatch(/^\/done\?a=1&jobHandle=[^#]*&status=Completed$/);
    expect(call.url).not.toContain('top');
  });

  test('finds its job done, whoever asks the mock meanwhile', async () => {
    const mock = await serve();
    const states: unknown[] = [];
    const { url } = await endpoint(async (request, response) => {
      const { jobHandle } = toldBy(request.url ?? '');
      const { jobArray } = await ask(mock.url, 'getActiveJobs', `<companyHandle>c|1</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
      states.push(jobArray.items[0].state);
      response.end();
    });
    expect(await callOf(mock, url)).toMatchObject({ state: 'Delivered' });
    expect(states).toEqual(['Done']);
  });

  test('can be one of the mock itself', async () => {
    const mock = await serve();
    expect(await callOf(mock, `${mock.url}/__admin/health`)).toMatchObject({ state: 'Delivered', attempts: [{ status: 200 }] });
  });

  test('is none where the job has no URL', async () => {
    const mock = await serve();
    await submitDetail(mock, '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>');
    await submitDetail(
      mock,
      '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting><httpCompletionUrl> </httpCompletionUrl></imageServingPublishJob>',
    );
    await mock.settle();
    await mock.callbacks.settle();
    expect(mock.callbacks.list()).toEqual([]);
  });
});

describe('the kinds of job', () => {
  const upload = '<overwrite>true</overwrite><readyForPublish>true</readyForPublish>';
  /** The detail elements that have a URL to call, with a gap for it. */
  const details: Readonly<Record<string, string>> = {
    imageServingPublishJob: '<publishType>Full</publishType><emailSetting>None</emailSetting><httpCompletionUrl>{url}</httpCompletionUrl>',
    imageRenderingPublishJob: '<emailSetting>None</emailSetting><httpCompletionUrl>{url}</httpCompletionUrl>',
    videoPublishJob: '<emailSetting>None</emailSetting><httpCompletionUrl>{url}</httpCompletionUrl>',
    uploadUrlsJob: `<urlArray><items><sourceUrl>http://x.test/a</sourceUrl><destPath>a.tif</destPath></items></urlArray>${upload}<createMask>false</createMask><emailSetting>None</emailSetting><postHttpUrl>{url}</postHttpUrl>`,
    uploadDirectoryJob: `<serverDir>/in</serverDir>${upload}<includeSubfolders>false</includeSubfolders><createMask>false</createMask><processMetadataFiles>false</processMetadataFiles><emailSetting>None</emailSetting><postHttpUrl>{url}</postHttpUrl>`,
  };

  test.each(Object.keys(details))('call their URL: %s', async (kind) => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const job = await submitDetail(mock, `<${kind}>${details[kind]?.replace('{url}', escaped(`${url}/x?a=1&b=2`))}</${kind}>`);
    expect(await onlyCall(mock, job)).toMatchObject({ state: 'Delivered' });
    expect(asked.map(({ path }) => path)).toEqual([`/x?a=1&b=2&jobHandle=${encodeURIComponent(job)}&jobName=Job&status=Completed`]);
  });

  test('call it once for each run of a recurring job, by the handle of the run', async () => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const schedule = await publish(mock, url, { name: 'Hourly', when: '<execSchedule>0 0 * * * ?</execSchedule>' });
    mock.clock.advance('3h');
    await mock.callbacks.settle();
    const runs = mock.jobs.list({ state: 'Done' });
    expect(runs.map(({ name }) => name)).toEqual(['Hourly_2027-01-31-09:00:00.000', 'Hourly_2027-01-31-10:00:00.000']);
    expect(asked.map(({ path }) => toldBy(path))).toEqual(runs.map(({ jobHandle }) => ({ jobHandle, jobName: 'Hourly', status: 'Completed' })));
    expect(mock.callbacks.list({ job: schedule })).toEqual([]);
  });

  test('keep what was called when their schedule is deleted', async () => {
    const { url } = await endpoint();
    const mock = await serve();
    const schedule = await publish(mock, url, { name: 'Hourly', when: '<execSchedule>0 0 * * * ?</execSchedule>' });
    mock.clock.advance('90m');
    await mock.callbacks.settle();
    const before = mock.callbacks.list();
    expect(before).toMatchObject([{ jobId: 2, state: 'Delivered' }]);
    await order(mock, 'deleteJob', schedule);
    expect(mock.callbacks.list()).toEqual(before);
  });

  test('call it for uploads that were posted, once they were ended or given up', async () => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const post = async (name: string, endJob: boolean): Promise<string> => {
      const form = new FormData();
      form.append('auth', authHeaderOf());
      form.append(
        'uploadParams',
        `<uploadPostParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyHandle>c|1</companyHandle><jobName>${name}</jobName><endJob>${endJob}</endJob><uploadParams>${upload}<createMask>false</createMask><emailSetting>None</emailSetting><postHttpUrl>${url}/?of=${name}</postHttpUrl></uploadParams></uploadPostParam>`,
      );
      form.append('file', new Blob(['x']), 'a.tif');
      return (await postPlain(mock.url, '/scene7/UploadFile', form)).value.jobHandle;
    };
    const [ended, open] = [await post('Ended', true), await post('Open', false)];
    mock.clock.advance('1m');
    await mock.callbacks.settle();
    expect(asked.map(({ path }) => toldBy(path))).toEqual([{ jobHandle: ended, jobName: 'Ended', status: 'Completed' }]);
    mock.clock.advance('30m');
    await mock.callbacks.settle();
    expect(asked.slice(1).map(({ path }) => toldBy(path))).toEqual([{ jobHandle: open, jobName: 'Open', status: 'Completed' }]);
  });

  test('call it for the upload and for the job that follows, each its own', async () => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const next = `<postVideoPublishJob><emailSetting>None</emailSetting><httpCompletionUrl>${url}/next</httpCompletionUrl></postVideoPublishJob>`;
    const first = await submitDetail(mock, `<uploadUrlsJob>${details.uploadUrlsJob?.replace('{url}', `${url}/first`)}${next}</uploadUrlsJob>`, {
      name: 'Upload',
    });
    await mock.settle();
    await mock.callbacks.settle();
    const followOn = mock.jobs.list().at(-1);
    expect(asked.map(({ path }) => [path.replace(/\?.*/, ''), toldBy(path)])).toEqual([
      ['/first', { jobHandle: first, jobName: 'Upload', status: 'Completed' }],
      ['/next', { jobHandle: followOn?.jobHandle, jobName: 'Upload', status: 'Completed' }],
    ]);
  });
});

describe('callbacks.list', () => {
  test('lists the calls in the order in which they came up, or those of one job', async () => {
    const { url } = await endpoint();
    const mock = await serve();
    const [one, two, none] = [
      await publish(mock, `${url}/one`),
      await publish(mock, `${url}/two`),
      await submitDetail(mock, '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>'),
    ];
    await mock.settle();
    await mock.callbacks.settle();
    const paths = (filter?: { readonly job?: string | number }) => mock.callbacks.list(filter).map((call) => new URL(call.url).pathname);
    expect(paths()).toEqual(['/one', '/two']);
    expect(paths({})).toEqual(['/one', '/two']);
    expect(paths({ job: one })).toEqual(['/one']);
    expect(paths({ job: 2 })).toEqual(['/two']);
    expect(paths({ job: two.replace(/^j\|/, '') })).toEqual(['/two']);
    expect(paths({ job: none })).toEqual([]);
    expect(() => paths({ job: 99 })).toThrow('There is no job "99"');
    expect(() => paths({ job: 'Publish' })).toThrow('There is no job "Publish": expected its number, or its handle');
  });

  test('shows what is due by now, without a clock having been told', async () => {
    const { url } = await endpoint(silent);
    const mock = await serve({ clock: 'real', waitTime: 0, itemTime: 0 });
    await publish(mock, url);
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Pending', attempts: [] }]);
  });
});

describe('callbacks.settle', () => {
  test('has nothing to wait for where there are no calls, or none is due', async () => {
    const { url } = await endpoint(answering(500));
    const mock = await serve();
    await mock.callbacks.settle();
    await publish(mock, url);
    await mock.callbacks.settle();
    mock.clock.advance('50s');
    await mock.callbacks.settle();
    await mock.callbacks.settle();
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Pending', attempts: [{ status: 500 }] }]);
  });

  test('waits for all that is under way, for everybody who asks', async () => {
    const held: (() => void)[] = [];
    const { url, arrived } = await endpoint((_request, response) => {
      held.push(() => response.end());
    });
    const mock = await serve();
    for (let n = 0; n < 3; n++) await publish(mock, url);
    mock.clock.advance('50s');
    await arrived(3);
    const ends: string[] = [];
    const waits = ['first', 'second'].map((name) =>
      mock.callbacks.settle().then(() => ends.push(`${name}: ${mock.callbacks.list().filter(({ state }) => state === 'Delivered').length}`)),
    );
    expect(ends).toEqual([]);
    for (const answer of held) answer();
    await Promise.all(waits);
    expect(ends).toEqual(['first: 3', 'second: 3']);
  });
});
