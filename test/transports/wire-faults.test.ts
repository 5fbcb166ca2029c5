import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FaultInput, type IpsMock, startIpsMock } from '../../src/index.js';
import { ask, call, envelopeOf, type RequestOptions } from '../conversation.js';
import { open, usualHeaders } from './raw-http.js';

const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterAll(() => mock.stop());
beforeEach(() => mock.reset());

/** What came over the wire for one call, up to the end of the connection, and whether that was in order. */
async function wire(operation = 'getActiveJobs'): Promise<{ text: string; error: string | undefined; pieces: number }> {
  const socket = await open(mock.url);
  const body = Buffer.from(envelopeOf(operation, OUTFITTERS));
  let text = '';
  let pieces = 0;
  let error: string | undefined;
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('data', (chunk) => {
    text += chunk;
    pieces++;
  });
  socket.on('error', (reason: NodeJS.ErrnoException) => {
    error = reason.code;
  });
  socket.write(`POST /scene7/services/IpsApiService HTTP/1.1\r\n${usualHeaders(mock.url, body).join('\r\n')}\r\n\r\n`);
  socket.write(body);
  await ended;
  return { text, error, pieces };
}

describe('a fault on the wire', () => {
  test.each([
    [10001, 'authenticationFault'],
    [20003, 'authorizationFault'],
    [30000, 'ipsApiFault'],
  ] as const)('is any fault of the API: %i', async (code, name) => {
    await mock.faults.add({ match: { operation: 'submitJob' }, effect: { fault: { code, reason: 'as a test said' } } });
    const { fault, status } = await call(mock.url, 'submitJob', `${OUTFITTERS}<jobName>Not done</jobName>${PUBLISH}`);
    expect([status, fault]).toEqual([500, { name, code, reason: 'as a test said' }]);
    expect(mock.jobs.list({ originalName: 'Not done' })).toEqual([]);
    await ask(mock.url, 'getActiveJobs', OUTFITTERS);
  });

  test('is an HTTP status', async () => {
    await mock.faults.add({ effect: { status: 503 } });
    expect((await call(mock.url, 'getActiveJobs', OUTFITTERS)).status).toBe(503);
  });

  test.each<[number, FaultInput['effect']]>([
    [204, {}],
    [205, {}],
    [304, {}],
    [204, { drip: { bytes: 5, pause: 1 } }],
    [204, { truncate: 10 }],
    [304, { malformed: true }],
  ])('is the status %i, which has no body: what follows on the connection is the next answer; with %j', async (status, more) => {
    await mock.faults.add({ times: 1, effect: { status, ...more } });
    const socket = await open(mock.url);
    const body = envelopeOf('getActiveJobs', OUTFITTERS);
    const request = (connection: string): string =>
      `POST /scene7/services/IpsApiService HTTP/1.1\r\nHost: x\r\nConnection: ${connection}\r\nAccept-Encoding: gzip;q=0\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      text += chunk;
    });
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.write(request('keep-alive') + request('close'));
    await ended;
    const [first = '', second = '', ...others] = text.split(/(?=HTTP\/1\.1 )/);
    expect(others).toEqual([]);
    expect(first).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\\r\\n\\r\\n$`, 's'));
    expect(/content-length: (.*)/i.exec(first)?.[1]).toBe(status === 205 ? '0' : undefined);
    expect(second).toMatch(/^HTTP\/1\.1 200 .*<jobArray\/>.*Envelope>$/s);
    expect((await mock.requests.list()).map(({ answer }) => answer === '')).toEqual([true, false]);
  });

  test.each([0, 100, 101, 199, 600, 1000, 200.5, -1])('is no status that HTTP does not have, or that ends no answer: %d', async (status) => {
    await expect(mock.faults.add({ effect: { status } })).rejects.toThrow(/effect\.status/);
    expect(await mock.faults.list()).toEqual([]);
  });

  test('is a reset connection; what was asked for is done all the same', async () => {
    await mock.faults.add({ effect: { reset: true } });
    expect(await wire()).toMatchObject({ text: '', error: 'ECONNRESET' });
    await expect(call(mock.url, 'submitJob', `${OUTFITTERS}<jobName>Done</jobName>${PUBLISH}`)).rejects.toThrow('fetch failed');
    expect(mock.jobs.list({ originalName: 'Done' })).toHaveLength(1);
  });

  test('is an answer that breaks off', async () => {
    await mock.faults.add({ effect: { truncate: 20 } });
    const { text } = await wire();
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(body).toHaveLength(20);
    expect(Number(/Content-Length: (\d+)/i.exec(head)?.[1])).toBeGreaterThan(100);
  });

  test('is an answer that is no XML', async () => {
    await mock.faults.add({ effect: { malformed: true } });
    expect((await wire()).text).toMatch(/<\/soapenv:Envelope$/);
  });

  test('is an answer in pieces', async () => {
    await mock.faults.add({ effect: { drip: { bytes: 50, pause: 2 } } });
    const { text, pieces } = await wire();
    expect(text).toMatch(/<\/soapenv:Envelope>$/);
    expect(pieces).toBeGreaterThan(3);
  });

  test('is the answer from before', async () => {
    const before = await ask(mock.url, 'getActiveJobs', OUTFITTERS);
    await ask(mock.url, 'submitJob', `${OUTFITTERS}<jobName>New</jobName>${PUBLISH}`);
    await mock.faults.add({ match: { operation: 'getActiveJobs' }, effect: { stale: true }, times: 1 });
    expect(await ask(mock.url, 'getActiveJobs', OUTFITTERS)).toEqual(before);
    expect((await ask(mock.url, 'getActiveJobs', OUTFITTERS)).jobArray.items).toHaveLength(1);
  });

  test('holds an answer back', async () => {
    await mock.faults.add({ effect: { delay: 30 } });
    const order: string[] = [];
    const slow = ask(mock.url, 'getActiveJobs', OUTFITTERS).then(() => order.push('slow'));
    await slow;
    const [noted] = await mock.requests.list();
    // The time that a call took is noted, and a timer never fires early by more than a millisecond.
    expect(noted?.milliseconds).toBeGreaterThanOrEqual(29);
  });
});

/** Which of ten calls a fault held for. */
async function heldFor(fault: Omit<FaultInput, 'effect'>, options: RequestOptions = {}): Promise<string> {
  await mock.faults.add({ ...fault, effect: { fault: { code: 30000 } } });
  let held = '';
  for (let n = 0; n < 10; n++) held += (await call(mock.url, 'getActiveJobs', OUTFITTERS, options)).fault ? 'x' : '.';
  return held;
}

describe('a fault on the wire holds', () => {
  test('for the next calls, for every nth, or by a chance that is the same each time', async () => {
    expect(await heldFor({ times: 3 })).toBe('xxx.......');
    await mock.reset();
    expect(await heldFor({ every: 4 })).toBe('...x...x..');
    await mock.reset();
    expect(await heldFor({ every: 3, times: 2 })).toBe('..x..x....');
    const byChance: string[] = [];
    for (let n = 0; n < 2; n++) {
      const own = await startIpsMock({ port: 0, seed: 7 });
      await own.faults.add({ probability: 0.5, effect: { fault: { code: 30000 } } });
      let held = '';
      for (let k = 0; k < 20; k++) held += (await call(own.url, 'getActiveJobs', OUTFITTERS)).fault ? 'x' : '.';
      byChance.push(held);
      await own.stop();
    }
    expect(byChance[1]).toBe(byChance[0]);
    expect(byChance[0]?.replaceAll('.', '').length).toBeGreaterThan(3);
    expect(byChance[0]?.replaceAll('x', '').length).toBeGreaterThan(3);
  });

  test.each<[Omit<FaultInput, 'effect'>, RequestOptions, boolean]>([
    [{ match: { transport: 'soap' } }, {}, true],
    [{ match: { transport: 'xml' } }, {}, false],
    [{ match: { transport: 'xml' } }, { transport: 'xml' }, true],
    [{ match: { operation: 'get*' } }, {}, true],
    [{ match: { operation: 'submit*' } }, {}, false],
    [{ match: { version: '2014-04-03' } }, {}, true],
    [{ match: { version: '2010-01-31' } }, {}, false],
    [{ match: { caller: 'ADMIN@example.com' } }, {}, true],
    [{ match: { caller: 'robin@example.com' } }, {}, false],
    [{ match: { params: { companyHandle: 'c|47' } } }, {}, true],
    [{ match: { params: { companyHandle: 'c|48' } } }, {}, false],
    [{ company: 'Outfitters' }, {}, true],
    [{ company: 'Homeware' }, {}, false],
  ])('for the calls that fit it: %j %j', async (fault, options, holds) => {
    expect(await heldFor({ ...fault, times: 1 }, options)).toBe(holds ? 'x.........' : '..........');
  });

  test('in the order in which they were set up: the first that fits', async () => {
    const first = await mock.faults.add({ match: { operation: 'getActiveJobs' }, effect: { fault: { code: 30001 } }, times: 1 });
    const second = await mock.faults.add({ effect: { fault: { code: 30002 } } });
    const codes = [];
    for (let n = 0; n < 2; n++) codes.push((await call(mock.url, 'getActiveJobs', OUTFITTERS)).fault?.code);
    expect(codes).toEqual([30001, 30002]);
    expect([await mock.faults.get(first.id), await mock.faults.get(second.id)]).toMatchObject([{ seen: 1, hits: 1 }, { hits: 1 }]);
  });

  test('with a delay from a distribution, which is drawn anew for each call and the same for the same seed', async () => {
    const delays: number[][] = [];
    for (let n = 0; n < 2; n++) {
      const own = await startIpsMock({ port: 0, seed: 3 });
      await own.faults.add({ effect: { delay: { min: 1, max: 40 } } });
      for (let k = 0; k < 4; k++) await ask(own.url, 'getActiveJobs', OUTFITTERS);
      delays.push((await own.requests.list()).map(({ milliseconds }) => milliseconds));
      await own.stop();
    }
    for (const [index, delay] of (delays[0] ?? []).entries()) expect(Math.abs(delay - (delays[1]?.[index] ?? 0))).toBeLessThan(200);
  });
});
