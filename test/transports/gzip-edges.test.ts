import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { authHeaderOf, envelopeOf, healthOf, knownVersion, plainRequestOf, type RequestOptions } from '../conversation.js';
import { exchange, open, parseAnswer, type RawAnswer, usualHeaders } from './raw-http.js';

const MAX_BODY = 4096;
const COMPANY = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>';
const BASE = 'http://www.scene7.com/IpsApi/xsd';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', maxBody: MAX_BODY });
});
afterAll(() => mock.stop());

/** A way in that takes a whole body. */
interface Endpoint {
  readonly name: string;
  readonly path: string;
  readonly requestOf: (operation: string, params: string, options?: RequestOptions) => string;
}

const ENDPOINTS: readonly Endpoint[] = [
  { name: 'SOAP 1.1', path: '/scene7/services/IpsApiService', requestOf: envelopeOf },
  {
    name: 'SOAP 1.2',
    path: '/scene7/services/IpsApiService',
    requestOf: (operation, params, options) => envelopeOf(operation, params, { ...options, soapVersion: '1.2' }),
  },
  { name: 'plain XML', path: '/scene7/api/IpsApiService', requestOf: plainRequestOf },
];

/** Sends bytes to an endpoint, with these headers and no others that a client would add. */
function send({ path }: Endpoint, body: string | Uint8Array, headers: readonly string[] = [], to = mock): Promise<RawAnswer> {
  const bytes = Buffer.from(body);
  return exchange(to.url, { startLine: `POST ${path} HTTP/1.1`, headers: [...usualHeaders(to.url, bytes), ...headers], body: bytes });
}

/** An authHeader with more in it. */
const authWith = (fields: string): string => authHeaderOf().replace('</authHeader>', `${fields}</authHeader>`);

/** Expects that an answer's headers say what its bytes are. @returns whether it came compressed */
function isCompressed({ headers, body, text }: RawAnswer): boolean {
  const encoding = headers.get('content-encoding');
  expect(headers.get('content-length')).toBe(String(body.length));
  expect(headers.get('transfer-encoding')).toBeUndefined();
  expect(headers.get('content-type')).toMatch(/^(?:text|application\/soap\+)\/?xml;charset=utf-8$/);
  expect(text.startsWith('<?xml ')).toBe(true);
  if (encoding === undefined) expect(body.toString('utf8')).toBe(text);
  else expect([encoding, gunzipSync(body).toString('utf8')]).toEqual(['gzip', text]);
  return encoding !== undefined;
}

/** Bytes as Zstandard, of which Node.js 20 has none: a frame that holds them as they are (RFC 8878). They are 256 to 65,791. */
function zstdFrame(body: Buffer): Uint8Array {
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x60, 0, 0, 0, 0, 0]);
  header.writeUInt16LE(body.length - 256, 5);
  header.writeUIntLE((body.length << 3) | 1, 7, 3);
  return Buffer.concat([header, body]);
}

/** Code and reason of the fault in an answer of status 500. */
function faultOf({ status, text }: RawAnswer): string {
  expect(status).toBe(500);
  return /<tns:code>(\d+)<\/tns:code><tns:reason>([^<]*)<\/tns:reason>/.exec(text)?.slice(1).join(' ') ?? text;
}

const ACCEPT_ENCODINGS = [
  'gzip',
  'GZIP',
  'gzip, deflate',
  'deflate,gzip;q=0.1',
  '*',
  'br;q=1, *;q=0.1',
  'gzip;q=0',
  'gzip;q=0.0, *',
  '*;q=0',
  'identity',
  'deflate, br',
  'gzipped',
  '',
];
/** Grows to a multiple of maxBody from a few bytes. */
const BOMB = Buffer.alloc(20_000_000, ' ');

const TAKEN = ['gzip', 'GZIP', 'gzip, deflate', 'deflate,gzip;q=0.1', '*', 'br;q=1, *;q=0.1'];

describe.each(ENDPOINTS)('through $name', (endpoint) => {
  const { requestOf } = endpoint;
  const asked = (fields: string): string => requestOf('getScheduledJobs', COMPANY, { header: authWith(fields) });

  test.each([
    ['true', true],
    ['1', true],
    [' true\n', true],
    ['false', false],
    ['0', false],
    ['\t0 ', false],
  ])('gzipResponse %j decides, whatever Accept-Encoding says', async (written, expected) => {
    const body = asked(`<gzipResponse>${written}</gzipResponse>`);
    for (const accepted of [undefined, ...ACCEPT_ENCODINGS]) {
      const answer = await send(endpoint, body, accepted === undefined ? [] : [`Accept-Encoding: ${accepted}`]);
      expect(answer.text).toContain('<getScheduledJobsReturn ');
      expect(isCompressed(answer), `Accept-Encoding: ${accepted}`).toBe(expected);
    }
  });

  test.each(['TRUE', 'yes', '', '2'])('gzipResponse %j says nothing: Accept-Encoding decides', async (written) => {
    const body = asked(`<gzipResponse>${written}</gzipResponse>`);
    expect(isCompressed(await send(endpoint, body, ['Accept-Encoding: gzip']))).toBe(true);
    expect(isCompressed(await send(endpoint, body))).toBe(false);
  });

  test.each(ACCEPT_ENCODINGS)('without gzipResponse, Accept-Encoding %j decides', async (accepted) => {
    const answer = await send(endpoint, asked(''), [`Accept-Encoding: ${accepted}`]);
    expect(answer.status).toBe(200);
    expect(isCompressed(answer)).toBe(TAKEN.includes(accepted));
  });

  test('the lines of several Accept-Encodings count together', async () => {
    expect(isCompressed(await send(endpoint, asked(''), ['Accept-Encoding: br', 'Accept-Encoding: gzip']))).toBe(true);
    expect(isCompressed(await send(endpoint, asked(''), ['Accept-Encoding: br', 'Accept-Encoding: deflate']))).toBe(false);
  });

  test('the same bytes are answered as each caller takes them, and say the same', async () => {
    const body = asked('');
    const answers = [];
    for (const headers of [['Accept-Encoding: gzip'], [], ['Accept-Encoding: gzip'], ['Accept-Encoding: identity']]) {
      answers.push(await send(endpoint, body, headers));
    }
    expect(answers.map(isCompressed)).toEqual([true, false, true, false]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test('an answer on a connection that is kept alive ends where its Content-Length says', async () => {
    const socket = await open(mock.url);
    const [yes, no] = [Buffer.from(asked('<gzipResponse>1</gzipResponse>')), Buffer.from(asked('<gzipResponse>0</gzipResponse>'))];
    const bodies = [yes, no, yes, no];
    bodies.forEach((body, index) => {
      const end = index === bodies.length - 1 ? 'Connection: close\r\n' : '';
      socket.write(`POST ${endpoint.path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n${end}\r\n`);
      socket.write(body);
    });
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    const texts: string[] = [];
    for (let rest = Buffer.concat(chunks); rest.length > 0; ) {
      const head = rest.subarray(0, rest.indexOf('\r\n\r\n')).toString('latin1');
      const start = head.length + 4;
      const end = start + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
      const body = rest.subarray(start, end);
      texts.push((/\r\ncontent-encoding: gzip/i.test(head) ? gunzipSync(body) : body).toString('utf8'));
      rest = rest.subarray(end);
    }
    expect(texts).toHaveLength(4);
    expect(texts[0]).toContain('</getScheduledJobsReturn>');
    expect(new Set(texts).size).toBe(1);
  });

  test('a text of many bytes a character comes through whole', async () => {
    const jobName = `漢字 ${'é'.repeat(50)} \u{1f600} ${endpoint.name}`;
    for (const written of ['1', '0']) {
      const options = { header: authWith(`<gzipResponse>${written}</gzipResponse>`) };
      const answer = await send(endpoint, requestOf('submitJob', `${COMPANY}<jobName>${jobName}</jobName>${PUBLISH}`, options));
      expect(isCompressed(answer)).toBe(written === '1');
      expect(answer.text).toContain(`<jobHandle>j|47|${jobName}||</jobHandle>`);
    }
  });

  test.each([
    ['without credentials', '', '', 10000],
    ['with a wrong password', '<user>admin@example.com</user><password>wrong</password>', '', 10001],
    ['with an unknown operation', '', 'makeCoffee', 30003],
    ['with a parameter that is missing', '', 'stopJob', 30002],
  ])('a fault of a request %s is compressed like any answer', async (_what, fields, operation, code) => {
    for (const [written, headers, expected] of [
      ['<gzipResponse>1</gzipResponse>', [], true],
      ['<gzipResponse>0</gzipResponse>', ['Accept-Encoding: gzip'], false],
      ['', ['Accept-Encoding: gzip'], true],
      ['', [], false],
    ] as const) {
      const isAnonymous = code === 10000 || fields !== '';
      const header = isAnonymous ? `<authHeader xmlns="${BASE}">${fields}${written}</authHeader>` : authWith(written);
      const answer = await send(endpoint, requestOf(operation || 'getScheduledJobs', operation === '' ? COMPANY : '', { header }), headers);
      expect(faultOf(answer)).toMatch(new RegExp(`^${code} `));
      expect(isCompressed(answer)).toBe(expected);
    }
  });

  test('a fault of a request with no payload or two is sent as its authHeader says', async () => {
    const header = authWith('<faultHttpStatusCode>200</faultHttpStatusCode><gzipResponse>true</gzipResponse>');
    const whole = requestOf('getScheduledJobs', COMPANY, { header });
    const [payload = ''] = /<getScheduledJobsParam.*<\/getScheduledJobsParam>/.exec(whole) ?? [];
    for (const body of [whole.replace(payload, ''), whole.replace(payload, payload + payload)]) {
      const answer = await send(endpoint, body);
      expect(answer.text).toContain('<tns:code>30003</tns:code>');
      expect([answer.status, isCompressed(answer)]).toEqual([200, true]);
    }
  });

  test('an encoding of no body at all is nothing to refuse', async () => {
    const startLine = `POST ${endpoint.path} HTTP/1.1`;
    const answer = await exchange(mock.url, {
      startLine,
      headers: ['Host: x', 'Connection: close', 'Content-Encoding: zstd'],
      body: Buffer.alloc(0),
    });
    expect(faultOf(answer)).toBe('30003 The request has no body: expected XML');
  });

  test('a fault of a body that cannot be read is compressed as Accept-Encoding says', async () => {
    const broken: [string | Uint8Array, string[]][] = [
      ['no XML', []],
      ['', []],
      ['x', ['Content-Encoding: zstd']],
      ['x', ['Content-Encoding: gzip']],
      ['x'.repeat(MAX_BODY + 1), []],
    ];
    for (const [body, headers] of broken) {
      const compressed = await send(endpoint, body, [...headers, 'Accept-Encoding: gzip']);
      const plain = await send(endpoint, body, headers);
      expect([isCompressed(compressed), isCompressed(plain)]).toEqual([true, false]);
      expect(faultOf(compressed)).toBe(faultOf(plain));
    }
  });

  test.each<[string, (body: Buffer) => Uint8Array]>([
    ['gzip', gzipSync],
    ['GZip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (body) => body],
    ['', (body) => body],
  ])('a request in %j makes its call', async (encoding, encode) => {
    const jobName = `By ${encoding} through ${endpoint.name}`;
    const body = encode(Buffer.from(requestOf('submitJob', `${COMPANY}<jobName>${jobName}</jobName>${PUBLISH}`)));
    const answer = await send(endpoint, body, [`Content-Encoding: ${encoding}`]);
    expect([answer.status, isCompressed(answer)]).toEqual([200, false]);
    expect(mock.jobs.list({ originalName: jobName })).toHaveLength(1);
  });

  const UNSERVED = '30003 The Content-Encoding of the request is not served: expected gzip, deflate, br or none';
  const UNREADABLE = /^30003 The request body cannot be read: \w/;
  const submit = (): Buffer => Buffer.from(requestOf('submitJob', `${COMPANY}<jobName>Never</jobName>${PUBLISH}`));

  test.each<[string, string, (body: Buffer) => Uint8Array, string | RegExp]>([
    ['in an encoding that nobody knows', 'rot13', (body) => body, UNSERVED],
    ['in an encoding that only a newer Node.js knows', 'zstd', zstdFrame, UNSERVED],
    ['that is said to be in such a one and is not', 'ZSTD', (body) => body, UNSERVED],
    ['in such a one, of no bytes', 'zstd', () => Buffer.alloc(0), UNSERVED],
    ['in two encodings', 'gzip, gzip', (body) => gzipSync(gzipSync(body)), UNSERVED],
    ['in the encoding *', '*', (body) => body, UNSERVED],
    ['that is said to be gzip and is not', 'gzip', (body) => body, UNREADABLE],
    ['that is said to be deflate and is gzip', 'deflate', (body) => gzipSync(body), UNREADABLE],
    ['that is said to be br and is not', 'br', (body) => body, UNREADABLE],
    ['of gzip that breaks off', 'gzip', (body) => gzipSync(body).subarray(0, -30), UNREADABLE],
    ['of gzip that lacks its last byte', 'gzip', (body) => gzipSync(body).subarray(0, -1), UNREADABLE],
    ['of deflate that breaks off', 'deflate', (body) => deflateSync(body).subarray(0, -10), UNREADABLE],
    ['of br that breaks off', 'br', (body) => brotliCompressSync(body).subarray(0, -10), UNREADABLE],
    ['of gzip with a wrong checksum', 'gzip', (body) => withFlippedBit(gzipSync(body), -8), UNREADABLE],
    ['of gzip with a wrong length', 'gzip', (body) => withFlippedBit(gzipSync(body), -4), UNREADABLE],
    ['of gzip with a broken byte', 'gzip', (body) => withFlippedBit(gzipSync(body), 40), UNREADABLE],
    ['of gzip with no bytes', 'gzip', () => Buffer.alloc(0), UNREADABLE],
    ['of gzip of nothing', 'gzip', () => gzipSync(''), '30003 The request has no body: expected XML'],
    ['of gzip of what is no XML', 'gzip', () => gzipSync('hello'), /^30003 The request is not well-formed XML: line 1, column 1: /],
  ])('a request %s is refused, and makes no call', async (_what, encoding, encode, expected) => {
    const answer = await send(endpoint, encode(submit()), [`Content-Encoding: ${encoding}`]);
    if (typeof expected === 'string') expect(faultOf(answer)).toBe(expected);
    else expect(faultOf(answer)).toMatch(expected);
    expect(isCompressed(answer)).toBe(false);
    expect(mock.jobs.list({ originalName: 'Never' })).toEqual([]);
  });

  const TOO_LARGE = `30000 The request body is larger than ${MAX_BODY} bytes: send less, or start the mock with a larger --max-body`;

  test.each<[string, (body: Buffer) => Uint8Array]>([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('a body that is small in %s may grow to maxBody and not beyond it', async (encoding, encode) => {
    const request = requestOf('submitJob', `${COMPANY}<jobName>Padded ${encoding} ${endpoint.name}</jobName>${PUBLISH}`);
    const padded = (size: number): Buffer => Buffer.from(request.replace('<jobName>', `<!--${' '.repeat(size - request.length - 7)}--><jobName>`));
    expect(padded(MAX_BODY)).toHaveLength(MAX_BODY);
    const fits = encode(padded(MAX_BODY));
    expect(fits.length).toBeLessThan(MAX_BODY / 4);
    expect((await send(endpoint, fits, [`Content-Encoding: ${encoding}`])).status).toBe(200);
    expect(faultOf(await send(endpoint, encode(padded(MAX_BODY + 1)), [`Content-Encoding: ${encoding}`]))).toBe(TOO_LARGE);
    expect(faultOf(await send(endpoint, encode(BOMB), [`Content-Encoding: ${encoding}`]))).toBe(TOO_LARGE);
    expect(mock.jobs.list({ originalName: `Padded ${encoding} ${endpoint.name}` })).toHaveLength(1);
    expect(await healthOf(mock.url)).toMatchObject({ status: 'ok' });
  });

  test('a body that is larger in gzip than it is counts by what it is', async () => {
    const noise = randomBytes(MAX_BODY);
    expect(gzipSync(noise).length).toBeGreaterThan(MAX_BODY);
    expect(faultOf(await send(endpoint, gzipSync(noise), ['Content-Encoding: gzip']))).toMatch(/^30003 The request is not well-formed XML/);
  });

  test('a large body in an encoding that is not served is heard out before it is refused', async () => {
    const body = Buffer.alloc(9_000_000, ' ');
    const socket = await open(mock.url);
    socket.write(
      `POST ${endpoint.path} HTTP/1.1\r\nHost: x\r\nContent-Encoding: zstd\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
    );
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.write(body, (error) => (error ? reject(error) : resolve()));
    });
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    expect(faultOf(parseAnswer(Buffer.concat(chunks)))).toBe(UNSERVED);
  });
});

test('gzipResponse is read from an authHeader in any namespace, of any version', async () => {
  for (const [version, xmlns] of [
    ['unversioned', BASE],
    ['2014-04-03', knownVersion('2014-04-03').namespace],
    ['2022-11-01-beta', ''],
    ['2010-01-31', 'urn:own'],
  ] as const) {
    const header = `<authHeader xmlns="${xmlns}"><user>admin@example.com</user><password>secret</password><gzipResponse>1</gzipResponse></authHeader>`;
    for (const endpoint of ENDPOINTS) {
      expect(isCompressed(await send(endpoint, endpoint.requestOf('getScheduledJobs', COMPANY, { version, header })))).toBe(true);
    }
  }
});

/** Bytes of which one bit is another; a place below 0 counts from the end. */
function withFlippedBit(bytes: Buffer, place: number): Buffer {
  const at = place < 0 ? bytes.length + place : place;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
