import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { envelopeOf, plainRequestOf } from '../conversation.js';
import { exchange, type RawAnswer, usualHeaders } from './raw-http.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, maxBody: 4096 });
});
afterAll(() => mock.stop());

const ENDPOINTS = [
  ['/scene7/services/IpsApiService', envelopeOf],
  ['/scene7/api/IpsApiService', plainRequestOf],
] as const;

/** A call with a gzipResponse in its authHeader, or none, and with headers of HTTP. */
function send(
  endpoint: (typeof ENDPOINTS)[number],
  gzipResponse: string | undefined,
  headers: string[],
  encode = (body: Buffer): Buffer => body,
): Promise<RawAnswer> {
  const [path, requestOf] = endpoint;
  const flag = gzipResponse === undefined ? '' : `<gzipResponse>${gzipResponse}</gzipResponse>`;
  const header = `<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>admin@example.com</user><password>secret</password>${flag}</authHeader>`;
  const body = encode(Buffer.from(requestOf('getActiveJobs', '<companyHandle>c|47</companyHandle>', { header })));
  return exchange(mock.url, { startLine: `POST ${path} HTTP/1.1`, headers: [...usualHeaders(mock.url, body), ...headers], body });
}

describe.each(ENDPOINTS)('%s', (...endpoint) => {
  test.each([
    ['true', [], true],
    ['1', ['Accept-Encoding: identity'], true],
    ['false', ['Accept-Encoding: gzip'], false],
    ['0', ['Accept-Encoding: gzip'], false],
    ['perhaps', ['Accept-Encoding: gzip'], true],
    [undefined, ['Accept-Encoding: gzip'], true],
    [undefined, ['Accept-Encoding: deflate, gzip;q=0.5'], true],
    [undefined, ['Accept-Encoding: *'], true],
    [undefined, ['Accept-Encoding: gzip;q=0'], false],
    [undefined, ['Accept-Encoding: identity'], false],
    [undefined, ['Accept-Encoding: deflate, br'], false],
    [undefined, ['Accept-Encoding:'], false],
    [undefined, [], false],
  ])('compresses as gzipResponse says, else as Accept-Encoding does: %s, %j', async (gzipResponse, headers, isCompressed) => {
    const answer = await send(endpoint, gzipResponse, headers);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-encoding')).toBe(isCompressed ? 'gzip' : undefined);
    expect(answer.headers.get('content-length')).toBe(String(answer.body.length));
    expect(answer.text).toContain('<jobArray/></getActiveJobsReturn>');
  });

  test('compresses faults as well', async () => {
    const answer = await send(endpoint, undefined, ['Accept-Encoding: gzip'], () => Buffer.from('no XML'));
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([500, 'gzip']);
    expect(answer.text).toContain('<tns:code>30003</tns:code>');
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('takes requests in %s', async (name, encode) => {
    expect((await send(endpoint, undefined, [`Content-Encoding: ${name}`], encode)).text).toContain('getActiveJobsReturn');
  });

  test.each<[string, string, (body: Buffer) => Buffer, number, string]>([
    ['in an encoding that is not served', 'compress', (body) => body, 30003, 'expected gzip, deflate, br or none'],
    ['that is no gzip', 'gzip', (body) => body, 30003, 'cannot be read'],
    ['that breaks off', 'gzip', (body) => gzipSync(body).subarray(0, 60), 30003, 'cannot be read'],
    ['that is small and grows too large', 'gzip', () => gzipSync(Buffer.alloc(5_000_000)), 30000, 'larger than 4096 bytes'],
  ])('refuses a request %s', async (_what, name, encode, code, reason) => {
    const answer = await send(endpoint, undefined, [`Content-Encoding: ${name}`], encode);
    expect(answer.status).toBe(500);
    expect(answer.text).toContain(`<tns:code>${code}</tns:code>`);
    expect(answer.text).toContain(reason);
  });
});
