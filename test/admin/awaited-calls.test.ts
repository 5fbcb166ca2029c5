import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type IpsMock, type MockControl, startIpsMock, VerificationError } from '../../src/index.js';
import { bothWays, submitTo } from './both-ways.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual', journal: 5000 });
});
afterAll(() => mock.stop());
beforeEach(() => mock.reset());

const verify = (body: object, accept?: string): Promise<Response> =>
  fetch(`${mock.url}/__admin/requests/verify`, { method: 'POST', body: JSON.stringify(body), headers: accept === undefined ? {} : { accept } });

describe.each(bothWays(() => mock))('%s', (_way, theControl) => {
  let control: MockControl;
  beforeAll(() => {
    control = theControl();
  });

  test('a call is waited for', async () => {
    const waiting = control.requests.list({ operation: 'submitJob', wait: true });
    await submitTo(mock, 'Late');
    expect(await waiting).toMatchObject([{ operation: 'submitJob', params: { jobName: 'Late' } }]);
    // It is there already.
    expect(await control.requests.list({ operation: 'submitJob', wait: true, timeout: '1ms' })).toHaveLength(1);
  });

  test('the next call is waited for, behind those that came', async () => {
    await submitTo(mock, 'First');
    const [first] = await control.requests.list();
    const waiting = control.requests.list({ operation: 'submitJob', wait: true, after: first?.id ?? 0 });
    await submitTo(mock, 'Second');
    expect(await waiting).toMatchObject([{ params: { jobName: 'Second' } }]);
  });

  test('calls are waited for until they have come as expected', async () => {
    const waiting = control.requests.verify({ operation: 'submitJob', exactly: 2, wait: true });
    await submitTo(mock, 'One');
    await submitTo(mock, 'Two');
    await waiting;
    const inOrder = control.requests.verify({ inOrder: [{ params: { jobName: 'Two' } }, { params: { jobName: 'Three' } }], wait: true });
    await submitTo(mock, 'Three');
    await inOrder;
  });

  test('too many calls are not waited for: they will not become fewer', async () => {
    await submitTo(mock, 'One');
    await submitTo(mock, 'Two');
    await expect(control.requests.verify({ operation: 'submitJob', exactly: 1, wait: true })).rejects.toThrow(
      'Expected exactly 1 call matching {"operation":"submitJob"}: there were 2.',
    );
  });

  test('when time is up, it is told what came instead', async () => {
    await submitTo(mock, 'Other');
    await expect(control.requests.list({ operation: 'stopJob', wait: true, timeout: '1ms' })).rejects.toThrow(
      /^No call came within 1ms\. Expected at least 1 call matching \{"operation":"stopJob"\}: there were none\. The closest:\n {2}call \d+, submitJob by admin@example\.com: operation: submitJob, not stopJob$/,
    );
    const error = await control.requests.verify({ operation: 'stopJob', wait: true, timeout: '1ms' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(VerificationError);
    expect(error).toMatchObject({ status: 409, count: 0, nearest: [{ call: { operation: 'submitJob' } }] });
  });

  test('the closest calls are shown in short, and with their messages where they are asked for', async () => {
    await submitTo(mock, 'Other');
    const { nearest } = await control.requests.check({ operation: 'stopJob' });
    expect(nearest[0]?.call).not.toHaveProperty('request');
    expect((await control.requests.check({ operation: 'stopJob', xml: true })).nearest[0]?.call.request).toContain('<jobName>Other</jobName>');
  });

  test('a list comes a page at a time, or whole, with messages or without', async () => {
    for (let n = 1; n <= 5; n++) await submitTo(mock, `Job ${n}`);
    const names = async (filter: object): Promise<unknown[]> =>
      (await control.requests.list(filter)).map(({ params }) => params && 'jobName' in params && params.jobName);
    expect(await names({})).toEqual(['Job 1', 'Job 2', 'Job 3', 'Job 4', 'Job 5']);
    expect(await names({ limit: 2 })).toEqual(['Job 1', 'Job 2']);
    const [, second] = await control.requests.list({ limit: 2 });
    expect(await names({ limit: 2, after: second?.id })).toEqual(['Job 3', 'Job 4']);
    const [whole] = await control.requests.list({ limit: 1 });
    const [short] = await control.requests.list({ limit: 1, xml: false });
    expect(whole).toMatchObject({ ...short, request: expect.stringContaining('Job 1'), answer: expect.stringContaining('jobHandle') });
    expect(short).not.toHaveProperty('request');
  });
});

test('who waits is told when the mock is stopped', async () => {
  const own = await startIpsMock({ port: 0 });
  const waits = [own.requests.list({ wait: true }), own.requests.verify({ wait: true })].map((wait) => wait.catch((error: Error) => error.message));
  // Both have begun to wait once another check has been answered.
  await own.requests.check({});
  await own.stop();
  expect(await Promise.all(waits)).toEqual(Array(2).fill('The mock was stopped: no call will come any more'));
});

describe('over HTTP', () => {
  test('a verification that fails has a failing status, which curl -f and others notice', async () => {
    await submitTo(mock, 'Other');
    expect((await verify({ operation: 'submitJob' })).status).toBe(200);
    const failed = await verify({ operation: 'stopJob' });
    expect([failed.status, failed.headers.get('content-type')]).toEqual([409, expect.stringContaining('application/problem+json')]);
    expect(await failed.json()).toMatchObject({
      title: 'The calls did not come as expected',
      status: 409,
      detail: expect.stringContaining('Expected at least 1 call'),
      verified: false,
      count: 0,
      nearest: [{ call: { operation: 'submitJob' } }],
    });
  });

  test('a verification can be read as a text', async () => {
    await submitTo(mock, 'Other');
    const failed = await verify({ operation: 'stopJob' }, 'text/plain');
    expect([failed.status, failed.headers.get('content-type')]).toEqual([409, 'text/plain; charset=utf-8']);
    expect(await failed.text()).toMatch(/^Expected at least 1 call matching .*: there were none\. The closest:\n {2}call \d+, .*\n$/);
    expect(await (await verify({ operation: 'submitJob' }, 'text/plain')).text()).toBe(
      'Expected at least 1 call matching {"operation":"submitJob"}: there was 1.\n',
    );
    expect(await (await verify({ operation: 'sumbitJob' }, 'text/plain')).text()).toBe(
      'operation: "sumbitJob" is no operation: did you mean submitJob?\n',
    );
  });

  test('500 jobs are listed in one answer of less than a megabyte, and more a page at a time', async () => {
    for (let n = 1; n <= 40; n++) await submitTo(mock, `A job with a name of quite some length, as programs give them ${n}`);
    const page = async (query: string) => JSON.parse(await (await fetch(`${mock.url}/__admin/jobs?${query}`)).text());
    const all = await page('limit=500');
    expect(all).toMatchObject({ total: 44, next: null });
    // 500 of these.
    expect((JSON.stringify(all.jobs).length / all.jobs.length) * 500).toBeLessThan(1_000_000);
    const first = await page('limit=30');
    expect([first.jobs.length, first.total, first.next]).toEqual([30, 44, 30]);
    const rest = await page(`limit=30&after=${first.next}&include=log,transitions`);
    expect([rest.jobs.length, rest.total, rest.next]).toEqual([14, 44, null]);
    expect(Object.keys(rest.jobs[0])).toEqual([...Object.keys(first.jobs[0]), 'log', 'transitions']);
  });
});
