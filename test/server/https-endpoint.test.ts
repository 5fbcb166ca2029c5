import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assetIdOf } from '../../src/assets/asset-id.js';
import { allVersions } from '../../src/contract/api-version.js';
import { startIpsMock } from '../../src/index.js';
import { makeCertificate } from '../../src/server/make-certificate.js';
import { ask, envelopeOf, healthOf, plainRequestOf } from '../conversation.js';
import { byName, expectServed, type HttpsMock, openSocket, refusalOf, send, withHttps } from './https-mock.js';

const COMPANY = '<companyHandle>c|47</companyHandle>';
const SOAP = '/scene7/services/IpsApiService';
const PLAIN = '/scene7/api/IpsApiService';

let served: HttpsMock;
beforeAll(async () => {
  served = withHttps(await startIpsMock({ port: 0, httpsPort: 0, clock: 'manual@2026-11-23T08:00:00Z' }));
});
afterAll(() => served.mock.stop());

describe('a mock with an HTTPS port', () => {
  test('returns its address and its certificate', () => {
    const { mock, httpsUrl, certificate } = served;
    expect(httpsUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(new URL(httpsUrl).port).not.toBe(new URL(mock.url).port);
    expect(mock.url).toMatch(/^http:/);
    expect(certificate).toMatch(/^-----BEGIN CERTIFICATE-----\r?\n[\s\S]*-----END CERTIFICATE-----\s*$/);
  });

  test.each(allVersions().map(({ id }) => ({ id })))('answers a call in $id the same over HTTP and HTTPS', async ({ id }) => {
    const { mock, httpsUrl, certificate } = served;
    for (const [path, body] of [
      [SOAP, envelopeOf('getScheduledJobs', COMPANY, { version: id })],
      [SOAP, envelopeOf('getScheduledJobs', COMPANY, { version: id, soapVersion: '1.2' })],
      [PLAIN, plainRequestOf('getScheduledJobs', COMPANY, { version: id })],
      [PLAIN, plainRequestOf('getScheduledJobs', COMPANY, { version: id, password: 'wrong' })],
    ] as const) {
      const http = await fetch(`${mock.url}${path}`, { method: 'POST', body, headers: { 'Accept-Encoding': 'identity' } });
      const https = await send(`${httpsUrl}${path}`, { ca: certificate }, body);
      expect([https.status, https.contentType, https.text]).toEqual([http.status, http.headers.get('content-type'), await http.text()]);
    }
  });

  test('works on the same jobs over HTTP and HTTPS', async () => {
    const { mock, httpsUrl, certificate } = served;
    const body = plainRequestOf(
      'submitJob',
      `${COMPANY}<jobName>By HTTPS</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`,
    );
    expect((await send(`${httpsUrl}${PLAIN}`, { ca: certificate }, body)).text).toContain('|By HTTPS|');
    const { jobArray } = await ask(mock.url, 'getActiveJobs', `${COMPANY}<originalName>By HTTPS</originalName>`);
    expect(jobArray.items).toMatchObject([{ originalName: 'By HTTPS' }]);
  });

  test('is accepted by clients that trust its certificate, by each of its names', async () => {
    const { httpsUrl, certificate } = served;
    for (const url of [httpsUrl, byName(httpsUrl)]) await expectServed(url, certificate);
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      const answer = await send(`${httpsUrl}/__admin/health`, { ca: certificate, minVersion: version, maxVersion: version });
      expect(answer.status).toBe(200);
    }
  });

  test('is rejected by all other clients, and keeps serving', async () => {
    const { httpsUrl, certificate } = served;
    const url = `${httpsUrl}/__admin/health`;
    expect(await refusalOf(url, {})).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    const { cert: stranger } = await makeCertificate('127.0.0.1');
    expect(await refusalOf(url, { ca: stranger })).toMatch(/SELF_SIGNED|SIGNATURE|UNABLE_TO_VERIFY/);
    // Trusted, but not for the name that the client uses.
    expect(await refusalOf(url, { ca: certificate, servername: 'ips.example.com' })).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    await expectServed(httpsUrl, certificate);
  });

  test('has a certificate of its own', async () => {
    const other = withHttps(await startIpsMock({ port: 0, httpsPort: 0 }));
    try {
      expect(other.certificate).not.toBe(served.certificate);
      await expectServed(other.httpsUrl, other.certificate);
      expect(await refusalOf(`${other.httpsUrl}/__admin/health`, { ca: served.certificate })).not.toBe('');
    } finally {
      await other.mock.stop();
    }
  });

  test('writes the address that a WSDL was requested by into it', async () => {
    const { mock, httpsUrl, certificate } = served;
    const location = async (url: string): Promise<string | undefined> =>
      / location="([^"]*)"/.exec(url.startsWith('https') ? (await send(url, { ca: certificate })).text : await (await fetch(url)).text())?.[1];
    for (const base of [httpsUrl, byName(httpsUrl), mock.url, byName(mock.url)]) {
      expect(await location(`${base}/scene7/webservice/IpsApi-2014-04-03.wsdl`)).toBe(`${base}${SOAP}`);
      expect(await location(`${base}${SOAP}?wsdl`)).toBe(`${base}${SOAP}`);
      expect(await location(`${base}/scene7/webservice/IpsApi.wsdl?serviceUrl=http://ips.test:81`)).toBe(`http://ips.test:81${SOAP}`);
    }
    expect((await send(`${httpsUrl}${SOAP}`, { ca: certificate })).text).toContain(`${httpsUrl}${SOAP}`);
  });

  test('writes the address of a zip with the host that the log was requested by, and serves it there', async () => {
    const { mock, httpsUrl, certificate } = served;
    const { jobHandle } = await ask(
      mock.url,
      'submitJob',
      `${COMPANY}<jobName>Export</jobName><exportJob><assetHandleArray><items>a|${assetIdOf('Outfitters', 'parka')}</items></assetHandleArray><fmt>orig</fmt><emailSetting>None</emailSetting></exportJob>`,
    );
    await mock.settle();
    const log = envelopeOf('getJobLogDetails', `${COMPANY}<jobHandle>${jobHandle}</jobHandle>`);
    const zips: string[] = [];
    for (const base of [httpsUrl, byName(httpsUrl), mock.url, byName(mock.url)]) {
      const isHttps = base.startsWith('https');
      const text = isHttps
        ? (await send(`${base}${SOAP}`, { ca: certificate }, log)).text
        : await (await fetch(`${base}${SOAP}`, { method: 'POST', body: log })).text();
      const urls = [...text.matchAll(/<assetName>(http[^<]*)<\/assetName>/g)].map(([, url = '']) => url);
      expect(urls).toEqual([expect.stringMatching(new RegExp(`^${base}/scene7/export/[^/]+\\.zip$`))]);
      const [url = ''] = urls;
      const zip = isHttps ? (await send(url, { ca: certificate })).body : Buffer.from(await (await fetch(url)).arrayBuffer());
      expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
      zips.push(zip.toString('latin1'));
    }
    expect(new Set(zips).size).toBe(1);
  });

  test('returns its certificate over HTTP and HTTPS', async () => {
    const { mock, httpsUrl, certificate } = served;
    const http = await fetch(`${mock.url}/__admin/certificate`);
    expect([http.status, http.headers.get('content-type'), await http.text()]).toEqual([200, 'application/x-pem-file', certificate]);
    const https = await send(`${httpsUrl}/__admin/certificate`, { rejectUnauthorized: false });
    expect([https.status, https.contentType, https.text]).toEqual([200, 'application/x-pem-file', certificate]);
  });

  test.each<[string, string | Buffer]>([
    ['plain HTTP', 'GET /__admin/health HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a POST in plain HTTP', `POST ${SOAP} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n${'x'.repeat(100_000)}`],
    ['one byte', '\x16'],
    ['zeros', Buffer.alloc(10_000)],
    ['data that only starts like TLS', Buffer.concat([Buffer.from('1603010200', 'hex'), Buffer.alloc(600, 0xff)])],
    ['nothing at all', ''],
  ])('survives %s at its HTTPS port', async (_what, bytes) => {
    const { mock, httpsUrl, certificate } = served;
    const socket = await openSocket(httpsUrl);
    // The connection may be reset, which `once` from node:events would reject with.
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.end(bytes);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    await closed;
    expect(received).not.toContain('HTTP/1.1 200');
    await expectServed(httpsUrl, certificate);
    await healthOf(mock.url);
  });

  test('survives TLS at its HTTP port, and clients that leave during the handshake', async () => {
    const { mock, httpsUrl, certificate } = served;
    expect(await refusalOf(`${mock.url.replace('http:', 'https:')}/__admin/health`, { ca: certificate })).not.toBe('');
    for (let n = 0; n < 20; n++) {
      const socket = await openSocket(httpsUrl);
      // The first bytes of an unfinished ClientHello.
      socket.write(Buffer.from('16030100c8010000c40303', 'hex'));
      if (n % 2 === 0) socket.destroy();
      else socket.resetAndDestroy();
    }
    await expectServed(httpsUrl, certificate);
    await healthOf(mock.url);
  });
});

describe('a mock without an HTTPS port', () => {
  test('has no certificate, and says how to get one', async () => {
    for (const httpsPort of [undefined, 'none'] as const) {
      const plain = await startIpsMock({ port: 0, httpsPort });
      try {
        expect([plain.httpsUrl, plain.certificate]).toEqual([undefined, undefined]);
        const response = await fetch(`${plain.url}/__admin/certificate`);
        expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
          404,
          'text/plain;charset=utf-8',
          'The mock serves no HTTPS: start it with --https-port\n',
        ]);
      } finally {
        await plain.stop();
      }
    }
  });
});
