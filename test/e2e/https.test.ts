import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { makeCertificate } from '../../src/server/make-certificate.js';
import { ask, authHeaderOf, envelopeOf, healthOf, plainRequestOf } from '../conversation.js';

let folder: string;
let mock: IpsMock;
let httpsUrl: string;
let certificate: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  mock = await startIpsMock({ port: 0, httpsPort: 0, clock: 'manual@2026-11-23T08:00:00Z' });
  httpsUrl = mock.httpsUrl ?? '';
  certificate = mock.certificate ?? '';
});
afterAll(async () => {
  await mock.stop();
  rmSync(folder, { recursive: true });
});

/** A request over TLS that trusts this certificate and no other. */
function send(url: string, ca: string | undefined, body?: string, headers: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { ca, agent: false, method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

describe('a mock with an HTTPS port', () => {
  test('serves every endpoint over both, to those who trust its certificate', async () => {
    const params = '<companyHandle>c|47</companyHandle>';
    const ways: [string, string, string | undefined][] = [
      ['/scene7/services/IpsApiService', envelopeOf('getActiveJobs', params), 'getActiveJobsReturn'],
      ['/scene7/api/IpsApiService', plainRequestOf('getActiveJobs', params), 'getActiveJobsReturn'],
    ];
    for (const [path, body, expected] of ways) {
      const http = await fetch(`${mock.url}${path}`, { method: 'POST', body, headers: { 'Accept-Encoding': 'identity' } });
      const https = await send(`${httpsUrl}${path}`, certificate, body);
      expect(https).toContain(expected);
      expect(https).toBe(await http.text());
    }
    const form = `--B\r\nContent-Disposition: form-data; name="auth"\r\n\r\n${authHeaderOf()}\r\n--B--\r\n`;
    expect(await send(`${httpsUrl}/scene7/UploadFile`, certificate, form, { 'Content-Type': 'multipart/form-data; boundary=B' })).toContain(
      'no part',
    );
    expect(await send(`${httpsUrl.replace('127.0.0.1', 'localhost')}/__admin/health`, certificate)).toContain('"status":"ok"');
  });

  test('is refused by those who do not trust it, and goes on', async () => {
    await expect(send(`${httpsUrl}/__admin/health`, undefined)).rejects.toThrow(/self-signed/);
    const { cert } = await makeCertificate('localhost');
    await expect(send(`${httpsUrl}/__admin/health`, cert)).rejects.toThrow(/certificate/);
    // Plain HTTP, and no protocol at all.
    for (const text of ['GET / HTTP/1.1\r\nHost: x\r\n\r\n', '\0\0\0']) {
      const { hostname, port } = new URL(httpsUrl);
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => socket.end(text));
        socket.on('error', () => {});
        socket.on('close', () => resolve());
        socket.resume();
      });
    }
    expect(await send(`${httpsUrl}/__admin/health`, certificate)).toContain('"status":"ok"');
  });

  test('gives its certificate to whoever asks', async () => {
    const response = await fetch(`${mock.url}/__admin/certificate`);
    expect(response.headers.get('content-type')).toBe('application/x-pem-file');
    expect(await response.text()).toBe(certificate);
    const read = new X509Certificate(certificate);
    expect(read.subjectAltName).toMatch(/DNS:localhost, .*IP Address:127\.0\.0\.1, IP Address:0:0:0:0:0:0:0:1/);
    expect(read.checkIssued(read)).toBe(true);
  });

  test('writes addresses as they were asked for', async () => {
    expect(await send(`${httpsUrl}/scene7/webservice/IpsApi.wsdl`, certificate)).toContain(`location="${httpsUrl}/scene7/services/IpsApiService"`);
    const params =
      '<companyHandle>c|48</companyHandle><jobName>Export</jobName><exportJob><assetHandleArray><items>a|1|1|1</items></assetHandleArray><fmt>orig</fmt><emailSetting>None</emailSetting></exportJob>';
    const { jobHandle } = await ask(mock.url, 'submitJob', params);
    await mock.settle();
    const log = plainRequestOf('getJobLogDetails', `<companyHandle>c|48</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
    const named = httpsUrl.replace('127.0.0.1', 'localhost');
    const url = /<assetName>(http[^<]*)<\/assetName>/.exec(await send(`${named}/scene7/api/IpsApiService`, certificate, log))?.[1] ?? '';
    expect(url.startsWith(`${named}/scene7/export/`)).toBe(true);
    expect((await send(url, certificate)).slice(0, 2)).toBe('PK');
  });
});

test('a mock without an HTTPS port says how to get one', async () => {
  const plain = await startIpsMock({ port: 0 });
  try {
    expect(plain.httpsUrl).toBeUndefined();
    expect(plain.certificate).toBeUndefined();
    const response = await fetch(`${plain.url}/__admin/certificate`);
    expect([response.status, await response.text()]).toEqual([404, 'The mock serves no HTTPS: start it with --https-port\n']);
  } finally {
    await plain.stop();
  }
});

test('a mock serves a certificate of its user', async () => {
  const { cert, key } = await makeCertificate('localhost');
  const [tlsCert, tlsKey] = [join(folder, 'own.crt'), join(folder, 'own.key')];
  writeFileSync(tlsCert, cert);
  writeFileSync(tlsKey, key);
  const own = await startIpsMock({ port: 0, httpsPort: 0, tlsCert, tlsKey });
  try {
    expect(own.certificate).toBe(cert);
    expect(await send(`${own.httpsUrl}/__admin/health`, cert)).toContain('"status":"ok"');
  } finally {
    await own.stop();
  }
});

describe('a certificate that cannot be used', () => {
  /** Writes a file of the test's folder. */
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  test.each<[string, (pem: { cert: string; key: string; other: string; locked: string }) => [string, string], RegExp]>([
    ['is not there', ({ key }) => [join(folder, 'none.crt'), file('a.key', key)], /--tls-cert: .*none\.crt cannot be read: ENOENT/],
    ['is a folder', ({ key }) => [folder, file('a.key', key)], /--tls-cert: .* cannot be read: EISDIR/],
    ['is no PEM', ({ key }) => [file('a.crt', 'hello'), file('a.key', key)], /--tls-cert: .*a\.crt is no PEM file/],
    ['is a key', ({ key }) => [file('a.crt', key), file('a.key', key)], /--tls-cert: .*a\.crt holds no certificate/],
    [
      'has another key',
      ({ cert, other }) => [file('a.crt', cert), file('a.key', other)],
      /--tls-key: .*a\.key does not fit: it is not the key of .*a\.crt/,
    ],
    [
      'has a certificate for a key',
      ({ cert }) => [file('a.crt', cert), file('a.key', cert)],
      /--tls-key: .*a\.key does not fit: it holds no private key/,
    ],
    ['has an encrypted key', ({ cert, locked }) => [file('a.crt', cert), file('a.key', locked)], /--tls-key: .*a\.key is encrypted/],
    [
      'is broken',
      ({ key }) => [file('a.crt', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'), file('a.key', key)],
      /--tls-cert: .*a\.crt holds no certificate/,
    ],
  ])('since it %s, is told by the name of its file', async (_why, write, message) => {
    const own = await makeCertificate('localhost');
    const other = (await makeCertificate('localhost')).key;
    const locked = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' },
    }).privateKey;
    const [tlsCert, tlsKey] = write({ ...own, other, locked });
    await expect(startIpsMock({ port: 0, httpsPort: 0, tlsCert, tlsKey })).rejects.toThrow(message);
  });

  test.each([
    [{ httpsPort: 0, tlsCert: 'a' }, '--tls-cert is given without --tls-key: a certificate needs its key'],
    [{ httpsPort: 0, tlsKey: 'a' }, '--tls-key is given without --tls-cert: a certificate needs its key'],
    [{ tlsCert: 'a', tlsKey: 'b' }, '--tls-cert is given without --https-port: add the port to serve HTTPS on'],
  ])('is told by its flag: %o', async (options, message) => {
    await expect(startIpsMock({ port: 0, ...options })).rejects.toThrow(message);
  });
});

test('a taken HTTPS port is told, and leaves neither a port nor a database open', async () => {
  const db = join(folder, 'taken.db');
  const httpsPort = Number(new URL(httpsUrl).port);
  await expect(startIpsMock({ port: 0, httpsPort, db })).rejects.toThrow(
    `Port ${httpsPort} of 127.0.0.1 is taken: stop what listens there, or choose another with --https-port`,
  );
  const next = await startIpsMock({ port: 0, httpsPort: 0, db });
  await healthOf(next.url);
  await next.stop();
});
