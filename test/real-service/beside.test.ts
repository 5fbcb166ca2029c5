import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { fixturesFromRecording } from '../../src/recordings/fixtures-from.js';
import { COMPANY, USER } from './account.js';
import { programsDay, WRONG_PASSWORD } from './conversation.js';
import { linesOf, MORNING, mockOf, recordedDay } from './recorded-day.js';
import { startStandIn } from './stand-in.js';

let folder: string;
/** The recording of a day with the service as it is known. */
let recording: string;
/** What the program got, and what the service had answered. */
let texts: readonly string[];
let answers: readonly string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-beside-'));
  recording = join(folder, 'day.jsonl');
  ({ texts, answers } = await recordedDay(recording));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a mock before the service', () => {
  test('passes all answers on as they are', () => {
    // The two clients besides the program's own keep what they got for themselves.
    expect(answers.filter((answer) => texts.includes(answer))).toHaveLength(texts.length - 1);
    expect(answers).toHaveLength(texts.length + 1);
  });

  test('lets every byte through, compressed as the service compressed it', async () => {
    const service = await startStandIn({ start: MORNING });
    onTestFinished(() => service.stop());
    const mock = await startIpsMock(mockOf(service));
    onTestFinished(() => mock.stop());
    const [direct, through] = [await rawFolders(service.url), await rawFolders(mock.url)];
    expect(through).toEqual(direct);
    expect(gunzipSync(through.body).toString()).toContain('katlyn/lamps/brass/');
    expect(through.headers).toMatchObject({ 'content-encoding': 'gzip', 'x-powered-by': 'by hand' });
  });
});

/** A request of getFolders, and the answer in bytes. */
function rawFolders(url: string): Promise<{ headers: object; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(`${url}/scene7/api/IpsApiService`, { method: 'POST', headers: { 'Accept-Encoding': 'gzip' } }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      // Of each connection its own.
      const { date: _date, 'keep-alive': _alive, ...headers } = response.headers;
      resolve({ headers, body: Buffer.concat(chunks) });
    });
    outgoing.on('error', reject);
    const xmlns = 'http://www.scene7.com/IpsApi/xsd/2014-04-03';
    outgoing.end(
      `<Request xmlns="${xmlns}"><authHeader><user>${USER.email}</user><password>${USER.password}</password></authHeader><getFoldersParam><companyHandle>c|110</companyHandle></getFoldersParam></Request>`,
    );
  });
}

describe('the recording of a day', () => {
  test('holds all of it', () => {
    const [header, ...exchanges] = linesOf(recording);
    expect(header).toMatchObject({ anonymized: false, service: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
    const calls = exchanges.filter(({ transport }) => transport !== 'wsdl');
    expect(calls.map(({ answer }) => answer?.body)).toEqual(answers);
    expect(exchanges.map(({ id }) => id)).toEqual(exchanges.map((_, index) => index + 1));
    expect(exchanges.every(({ trouble }) => trouble === null)).toBe(true);
    expect(new Set(exchanges.map(({ transport }) => transport))).toEqual(new Set(['soap', 'xml', 'upload', 'wsdl']));
    const faults = exchanges.flatMap(({ fault }) => (fault ? [`${fault.name} ${fault.code}`] : []));
    expect(faults).toEqual([
      'ipsApiFault 30001',
      'ipsApiFault 30001',
      'ipsApiFault 30001',
      'ipsApiFault 30002',
      'authenticationFault 10001',
      'authenticationFault 10001',
      'authorizationFault 20000',
      'authorizationFault 20000',
    ]);
    expect(exchanges.find(({ transport }) => transport === 'upload')?.request.files).toMatchObject([
      { fileName: 'small-mirror.png', width: 8, height: 8 },
    ]);
  });

  test('has no password in it', () => {
    const text = readFileSync(recording, 'utf8');
    expect(text).toContain(USER.email);
    for (const secret of [USER.password, WRONG_PASSWORD]) expect(text).not.toContain(secret);
  });

  test('is played back to the same program, in order, by a mock that has no account', async () => {
    const mock = await startIpsMock({ port: 0, clock: 'manual', fixtures: 'none', auth: 'strict', play: recording });
    onTestFinished(() => mock.stop());
    const played = await programsDay({ url: mock.url, wait: (milliseconds) => mock.clock.advance(milliseconds) });
    expect(played).toEqual(texts);
    expect((await mock.requests.list({ xml: false, limit: 500 })).every(({ source }) => source === 'recording')).toBe(true);
    expect(await mock.companies.list()).toEqual([]);
  });

  test('tells nothing of whose it is where that is wished', async () => {
    const anonymous = join(folder, 'anonymous.jsonl');
    await recordedDay(anonymous, { anonymize: true });
    const text = readFileSync(anonymous, 'utf8');
    for (const known of [
      COMPANY.name,
      USER.email,
      USER.firstName,
      USER.lastName,
      'katlyn.example',
      'lantern',
      'chandelier',
      'mirror',
      'rhombus',
      'To the web',
      '8123',
      '4711',
      USER.password,
    ]) {
      expect(text).not.toContain(known);
    }
    const [header, ...exchanges] = linesOf(anonymous);
    expect(header.anonymized).toBe(true);
    expect(exchanges).toHaveLength(linesOf(recording).length - 1);
    expect(exchanges.map(({ fault }) => fault?.code)).toEqual(
      linesOf(recording)
        .slice(1)
        .map((line) => ('fault' in line ? line.fault?.code : null)),
    );
  });
});

test('fixtures of a day make a mock that is a copy of the account', async () => {
  const fixtures = await fixturesFromRecording(recording, 'end');
  const mock = await startIpsMock({ port: 0, clock: `manual@${new Date(MORNING + 600_000).toISOString()}`, fixtures, timeZone: 'America/Chicago' });
  onTestFinished(() => mock.stop());
  /** The assets, or folders, of an answer, but for the digits of UUIDs. */
  const things = (text: string): string[] =>
    [...text.matchAll(/<items><(?:asset|folder)Handle>.*?(?=<\/?items><(?:asset|folder)|<\/(?:asset|folder)Array>)/g)].map(([item]) =>
      item
        .replaceAll(/<(\w+) \/>/g, '<$1></$1>')
        .replaceAll(/<(\w+)\/>/g, '<$1></$1>')
        .replaceAll(/[\da-f]{8}-[\da-f-]{27}|(?<=_optimized_\/)[\da-f]{3}/g, '…'),
    );
  for (const operation of ['searchAssets', 'getFolders'] as const) {
    const last = linesOf(recording).findLast(
      (line) => 'id' in line && line.operation === operation && line.version === '2010-01-31' && line.transport === 'soap',
    );
    if (!last || !('id' in last)) throw new Error(`no ${operation} was recorded`);
    const answer = await fetch(mock.serviceUrl, { method: 'POST', headers: { 'Content-Type': 'text/xml' }, body: last.request.body });
    const expected = things(last.answer?.body ?? '');
    expect(expected.length).toBeGreaterThan(3);
    expect(things(await answer.text())).toEqual(expected);
  }
});
