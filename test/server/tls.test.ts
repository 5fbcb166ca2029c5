import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest, type RequestOptions } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as tlsConnect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { assetIdOf } from '../../src/assets/asset-id.js';
import { allVersions } from '../../src/contract/api-version.js';
import { type IpsMock, SettingError, startIpsMock } from '../../src/index.js';
import { makeCertificate } from '../../src/server/make-certificate.js';
import { ask, envelopeOf, healthOf, plainRequestOf } from '../conversation.js';

const DAY = 86_400_000;
const COMPANY = '<companyHandle>c|47</companyHandle>';
const SOAP = '/scene7/services/IpsApiService';
const PLAIN = '/scene7/api/IpsApiService';

/** A mock with HTTPS, and what there is only then. */
interface HttpsMock {
  readonly mock: IpsMock;
  readonly httpsUrl: string;
  readonly certificate: string;
}

/** What came back over HTTPS. */
interface HttpsAnswer {
  readonly status: number | undefined;
  readonly contentType: string | undefined;
  readonly body: Buffer;
  readonly text: string;
}

let folder: string;
let served: HttpsMock;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  served = withHttps(await startIpsMock({ port: 0, httpsPort: 0, clock: 'manual@2026-11-23T08:00:00Z' }));
});
afterAll(async () => {
  await served.mock.stop();
  rmSync(folder, { recursive: true });
});

function withHttps(mock: IpsMock): HttpsMock {
  const { httpsUrl, certificate } = mock;
  if (httpsUrl === undefined || certificate === undefined) throw new Error('no HTTPS');
  return { mock, httpsUrl, certificate };
}

/** Asks over HTTPS, on a connection of its own; trusts what the options say. */
function send(url: string, options: RequestOptions, body?: string): Promise<HttpsAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpsRequest(url, { agent: false, method: body === undefined ? 'GET' : 'POST', ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: response.statusCode, contentType: response.headers['content-type'], body: whole, text: whole.toString('utf8') });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Why a client of its own accord would not go on; the empty text where it would. */
async function refusalOf(url: string, options: RequestOptions): Promise<string> {
  try {
    await send(url, options);
    return '';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** Expects that a mock serves over HTTPS those who trust a certificate. */
async function expectServed(httpsUrl: string, ca: string): Promise<void> {
  const answer = await send(`${httpsUrl}/__admin/health`, { ca });
  expect([answer.status, JSON.parse(answer.text).status]).toEqual([200, 'ok']);
}

/** The same address by another name of this machine. */
const byName = (url: string): string => url.replace('127.0.0.1', 'localhost');

/** Connects without a word. */
async function openSocket(url: string): Promise<Socket> {
  const { hostname: host, port } = new URL(url);
  const socket = connect(Number(port), host);
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Writes a file of the test's folder. @returns its path */
function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** Runs openssl in the test's folder. @returns its output */
const openssl = (...args: string[]): string => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe', encoding: 'utf8' });

describe('a mock with an HTTPS port', () => {
  test('tells its address and its certificate', () => {
    const { mock, httpsUrl, certificate } = served;
    expect(httpsUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(new URL(httpsUrl).port).not.toBe(new URL(mock.url).port);
    expect(mock.url).toMatch(/^http:/);
    expect(certificate).toMatch(/^-----BEGIN CERTIFICATE-----\r?\n[\s\S]*-----END CERTIFICATE-----\s*$/);
  });

  test.each(allVersions().map(({ id }) => ({ id })))('answers a call in $id the same on both', async ({ id }) => {
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

  test('works on the same jobs over both', async () => {
    const { mock, httpsUrl, certificate } = served;
    const body = plainRequestOf(
      'submitJob',
      `${COMPANY}<jobName>By HTTPS</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`,
    );
    expect((await send(`${httpsUrl}${PLAIN}`, { ca: certificate }, body)).text).toContain('|By HTTPS|');
    const { jobArray } = await ask(mock.url, 'getActiveJobs', `${COMPANY}<originalName>By HTTPS</originalName>`);
    expect(jobArray.items).toMatchObject([{ name: 'By HTTPS' }]);
  });

  test('lets those through who trust exactly its certificate, by each of its names', async () => {
    const { httpsUrl, certificate } = served;
    for (const url of [httpsUrl, byName(httpsUrl)]) await expectServed(url, certificate);
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      const answer = await send(`${httpsUrl}/__admin/health`, { ca: certificate, minVersion: version, maxVersion: version });
      expect(answer.status).toBe(200);
    }
  });

  test('is refused by all others, and goes on', async () => {
    const { httpsUrl, certificate } = served;
    const url = `${httpsUrl}/__admin/health`;
    expect(await refusalOf(url, {})).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    const { cert: stranger } = await makeCertificate('127.0.0.1');
    expect(await refusalOf(url, { ca: stranger })).toMatch(/SELF_SIGNED|SIGNATURE|UNABLE_TO_VERIFY/);
    // Trusted, but not by the name that the client knows it by.
    expect(await refusalOf(url, { ca: certificate, servername: 'ips.example.com' })).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    await expectServed(httpsUrl, certificate);
  });

  test('has a certificate that no other mock has', async () => {
    const other = withHttps(await startIpsMock({ port: 0, httpsPort: 0 }));
    try {
      expect(other.certificate).not.toBe(served.certificate);
      await expectServed(other.httpsUrl, other.certificate);
      expect(await refusalOf(`${other.httpsUrl}/__admin/health`, { ca: served.certificate })).not.toBe('');
    } finally {
      await other.mock.stop();
    }
  });

  test('writes the address of a WSDL as it was asked for', async () => {
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

  test('writes the address of an exported zip as the log was asked for, and serves it there', async () => {
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

  test('gives its certificate to whoever asks, over both', async () => {
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
    ['what begins like TLS and is none', Buffer.concat([Buffer.from('1603010200', 'hex'), Buffer.alloc(600, 0xff)])],
    ['nothing at all', ''],
  ])('takes no harm from %s at its HTTPS port', async (_what, bytes) => {
    const { mock, httpsUrl, certificate } = served;
    const socket = await openSocket(httpsUrl);
    // It may be reset, which is an error to `once`.
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

  test('takes no harm from TLS at its HTTP port, nor from those who leave in the middle of a handshake', async () => {
    const { mock, httpsUrl, certificate } = served;
    expect(await refusalOf(`${mock.url.replace('http:', 'https:')}/__admin/health`, { ca: certificate })).not.toBe('');
    for (let n = 0; n < 20; n++) {
      const socket = await openSocket(httpsUrl);
      // The first bytes of a hello that is never finished.
      socket.write(Buffer.from('16030100c8010000c40303', 'hex'));
      if (n % 2 === 0) socket.destroy();
      else socket.resetAndDestroy();
    }
    await expectServed(httpsUrl, certificate);
    await healthOf(mock.url);
  });
});

describe('a mock without an HTTPS port', () => {
  test('has none, and says how to get one', async () => {
    for (const httpsPort of [undefined, 'none']) {
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

describe('the certificate that is made', () => {
  test('is for this machine by all its names, and vouches for itself', async () => {
    const { cert, key } = await makeCertificate('127.0.0.1');
    const read = new X509Certificate(cert);
    expect([read.subject, read.issuer]).toEqual(['CN=ips-mock', 'CN=ips-mock']);
    for (const name of ['localhost', hostname()]) expect(read.checkHost(name), name).toBe(name);
    for (const address of ['127.0.0.1', '::1']) expect(read.checkIP(address), address).toBe(address);
    expect(read.checkHost('example.com')).toBeUndefined();
    expect(read.checkIP('192.0.2.1')).toBeUndefined();
    expect(read.ca).toBe(true);
    expect(read.checkIssued(read)).toBe(true);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true);
    expect(read.publicKey.asymmetricKeyDetails).toMatchObject({ namedCurve: 'prime256v1' });
    expect(read.keyUsage, 'for the server’s side of TLS').toEqual(['1.3.6.1.5.5.7.3.1']);
  });

  test('is good from yesterday to next year by the real time, whatever the clock of the mock says', async () => {
    const past = withHttps(await startIpsMock({ port: 0, httpsPort: 0, clock: 'manual@1999-12-31T00:00:00Z' }));
    try {
      const read = new X509Certificate(past.certificate);
      const [from, to] = [Date.parse(read.validFrom), Date.parse(read.validTo)];
      // Machines whose clocks are some hours off take it too.
      expect(from).toBeLessThan(Date.now() - DAY / 2);
      expect(from).toBeGreaterThan(Date.now() - 2 * DAY);
      expect(to).toBeGreaterThan(Date.now() + 300 * DAY);
      // The most that browsers and Apple's systems take.
      expect(to - from).toBeLessThanOrEqual(398 * DAY);
      await expectServed(past.httpsUrl, past.certificate);
    } finally {
      await past.mock.stop();
    }
  });

  test('has a number and a key of its own each time', async () => {
    const made = await Promise.all([1, 2, 3].map(() => makeCertificate('localhost')));
    const read = made.map(({ cert }) => new X509Certificate(cert));
    expect(new Set(read.map(({ serialNumber }) => serialNumber)).size).toBe(3);
    expect(new Set(made.map(({ key }) => key)).size).toBe(3);
    for (const { serialNumber } of read) expect(serialNumber, 'a number above 0 of at most 20 bytes').toMatch(/^(?=.*[1-9A-F])[0-7]?[0-9A-F]{1,39}$/);
  });

  test.each([
    ['192.0.2.7', 'IP Address:192.0.2.7'],
    ['2001:db8::7', 'IP Address:2001:DB8:0:0:0:0:0:7'],
    ['ips.example.com', 'DNS:ips.example.com'],
    // Names and addresses that this machine listens by, and that are no dotted quads.
    ['112233445566', 'DNS:112233445566'],
    ['127.1', expect.stringMatching(/^DNS:localhost/)],
  ])('is also for the host that the mock listens on: %s', async (host, expected) => {
    const { subjectAltName = '' } = new X509Certificate((await makeCertificate(host)).cert);
    if (typeof expected === 'string') expect(subjectAltName.split(', ')).toContain(expected);
    else expect(subjectAltName).toEqual(expected);
    expect(subjectAltName).toContain('DNS:localhost');
  });

  test.each(['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'])('names nothing twice, and no address that is every address: %s', async (host) => {
    const { subjectAltName = '' } = new X509Certificate((await makeCertificate(host)).cert);
    const names = subjectAltName.split(', ');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['DNS:localhost', 'IP Address:127.0.0.1', 'IP Address:0:0:0:0:0:0:0:1']));
    expect(names).not.toContain('IP Address:0.0.0.0');
    expect(names).not.toContain('IP Address:0:0:0:0:0:0:0:0');
  });

  test('serves a mock that listens on all addresses, under its names', async () => {
    const everywhere = withHttps(await startIpsMock({ host: '0.0.0.0', port: 0, httpsPort: 0 }));
    try {
      expect(everywhere.httpsUrl).toMatch(/^https:\/\/localhost:\d+$/);
      await expectServed(everywhere.httpsUrl, everywhere.certificate);
      await expectServed(everywhere.httpsUrl.replace('localhost', '127.0.0.1'), everywhere.certificate);
    } finally {
      await everywhere.mock.stop();
    }
  });

  test.skipIf(!hasOpenssl)('passes the strict rules of openssl, as a server of that name and address', () => {
    const file = write('made.crt', served.certificate);
    for (const more of [
      ['-verify_hostname', 'localhost'],
      ['-verify_ip', '127.0.0.1'],
      ['-verify_ip', '::1'],
    ]) {
      expect(openssl('verify', '-x509_strict', '-purpose', 'sslserver', ...more, '-CAfile', file, file)).toContain('OK');
    }
  });
});

describe('a certificate of one’s own', () => {
  test('is served, and given to whoever asks', async () => {
    const { cert, key } = await makeCertificate('localhost');
    const options = { tlsCert: write('own.crt', cert), tlsKey: write('own.key', key) };
    const own = withHttps(await startIpsMock({ port: 0, httpsPort: 0, ...options }));
    try {
      expect(own.certificate).toBe(cert);
      await expectServed(own.httpsUrl, cert);
      expect(await (await fetch(`${own.mock.url}/__admin/certificate`)).text()).toBe(cert);
    } finally {
      await own.mock.stop();
    }
  });

  test('may have the line ends of Windows', async () => {
    const { cert, key } = await makeCertificate('localhost');
    const windows = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');
    const options = { tlsCert: write('windows.crt', windows(cert)), tlsKey: write('windows.key', windows(key)) };
    const own = withHttps(await startIpsMock({ port: 0, httpsPort: 0, ...options }));
    try {
      await expectServed(own.httpsUrl, cert);
    } finally {
      await own.mock.stop();
    }
  });

  test('may stand in one file with its key, which is given to nobody', async () => {
    const { cert, key } = await makeCertificate('localhost');
    for (const [name, content] of [
      ['key-first.pem', `${key}\n${cert}`],
      ['key-last.pem', `${cert}\n${key}`],
    ] as const) {
      const both = write(name, content);
      const own = withHttps(await startIpsMock({ port: 0, httpsPort: 0, tlsCert: both, tlsKey: both }));
      try {
        await expectServed(own.httpsUrl, cert);
        const given = await (await fetch(`${own.mock.url}/__admin/certificate`)).text();
        expect(given).not.toContain('PRIVATE KEY');
        expect(own.certificate).not.toContain('PRIVATE KEY');
        expect(new X509Certificate(given).raw).toEqual(new X509Certificate(cert).raw);
      } finally {
        await own.mock.stop();
      }
    }
  });

  describe.skipIf(!hasOpenssl)('that openssl made', () => {
    /** Makes a key and a certificate for localhost. @returns their files */
    const selfSigned = (name: string, ...key: string[]): { tlsCert: string; tlsKey: string } => {
      const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
      openssl('req', '-x509', '-nodes', '-newkey', ...key, '-keyout', `${name}.key`, '-out', `${name}.crt`, '-days', '2', '-subj', '/CN=x', ...names);
      return { tlsCert: join(folder, `${name}.crt`), tlsKey: join(folder, `${name}.key`) };
    };

    test.each([
      ['rsa', ['rsa:2048']],
      ['p-384', ['ec', '-pkeyopt', 'ec_paramgen_curve:secp384r1']],
      ['ed25519', ['ed25519']],
    ])('is served: %s', async (name, key) => {
      const own = withHttps(await startIpsMock({ port: 0, httpsPort: 0, ...selfSigned(name, ...key) }));
      try {
        await expectServed(own.httpsUrl, own.certificate);
        await expectServed(byName(own.httpsUrl), own.certificate);
      } finally {
        await own.mock.stop();
      }
    });

    test('is served with the keys of old, PKCS #1 and SEC 1', async () => {
      const rsa = selfSigned('old-rsa', 'rsa:2048');
      openssl('rsa', '-in', 'old-rsa.key', '-traditional', '-out', 'pkcs1.key');
      const ec = selfSigned('old-ec', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1');
      openssl('ec', '-in', 'old-ec.key', '-param_enc', 'named_curve', '-out', 'sec1.key');
      for (const options of [
        { ...rsa, tlsKey: join(folder, 'pkcs1.key') },
        { ...ec, tlsKey: join(folder, 'sec1.key') },
      ]) {
        const own = withHttps(await startIpsMock({ port: 0, httpsPort: 0, ...options }));
        await expectServed(own.httpsUrl, own.certificate);
        await own.mock.stop();
      }
    });

    test('is served with its chain, to those who trust the root alone', async () => {
      const sign = (name: string, by: string, extensions: string): void => {
        write(`${name}.ext`, extensions);
        openssl(
          'req',
          '-nodes',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-keyout',
          `${name}.key`,
          '-out',
          `${name}.csr`,
          '-subj',
          `/CN=${name}`,
        );
        openssl(
          'x509',
          '-req',
          '-in',
          `${name}.csr`,
          '-CA',
          `${by}.crt`,
          '-CAkey',
          `${by}.key`,
          '-CAcreateserial',
          '-days',
          '2',
          '-extfile',
          `${name}.ext`,
          '-out',
          `${name}.crt`,
        );
      };
      openssl(
        'req',
        '-x509',
        '-nodes',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-keyout',
        'root.key',
        '-out',
        'root.crt',
        '-days',
        '2',
        '-subj',
        '/CN=root',
      );
      sign('middle', 'root', 'basicConstraints=critical,CA:TRUE\n');
      sign('leaf', 'middle', 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
      const read = (name: string): string => openssl('x509', '-in', `${name}.crt`);
      const tlsCert = write('chain.crt', `${read('leaf')}${read('middle')}`);
      const own = withHttps(await startIpsMock({ port: 0, httpsPort: 0, tlsCert, tlsKey: join(folder, 'leaf.key') }));
      try {
        await expectServed(own.httpsUrl, read('root'));
        expect(own.certificate.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
      } finally {
        await own.mock.stop();
      }
    });

    test('is served where text stands around it, as openssl x509 -text writes', async () => {
      const { tlsCert, tlsKey } = selfSigned('described', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1');
      const described = write('described.txt', openssl('x509', '-in', tlsCert, '-text'));
      const own = withHttps(await startIpsMock({ port: 0, httpsPort: 0, tlsCert: described, tlsKey }));
      try {
        await expectServed(own.httpsUrl, own.certificate);
      } finally {
        await own.mock.stop();
      }
    });

    test('and that is too weak is told by the name of its own file', async () => {
      const weak = selfSigned('weak', 'rsa:512');
      await expect(startIpsMock({ port: 0, httpsPort: 0, ...weak })).rejects.toThrow(/^--tls-cert: .*weak\.crt .*too small/);
    });
  });
});

/** PEM files that are what they say, to make mistakes with. */
interface Pem {
  readonly cert: string;
  readonly key: string;
  readonly otherKey: string;
  readonly rsaKey: string;
}

describe('a certificate that cannot be used', () => {
  let pem: Pem;
  beforeAll(async () => {
    const { cert, key } = await makeCertificate('localhost');
    const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    pem = { cert, key, otherKey: (await makeCertificate('localhost')).key, rsaKey };
  });

  /** A block whose bytes are no such thing. */
  const garbage = (label: string): string =>
    `-----BEGIN ${label}-----\n${Buffer.from('no ASN.1 at all').toString('base64')}\n-----END ${label}-----\n`;
  const noCertificate = /^--tls-cert: \S*a\.crt holds no certificate$/;
  const noKey = /^--tls-key: \S*a\.key does not fit: it holds no private key that can be used/;
  const otherKey = /^--tls-key: \S*a\.key does not fit: it is not the key of \S*a\.crt$/;
  const encrypted = /^--tls-key: \S*a\.key is encrypted: expected a key without a passphrase$/;

  test.each<[string, (pem: Pem) => { cert?: string | Buffer | null; key?: string | Buffer | null }, RegExp]>([
    ['a certificate that is not there', () => ({ cert: null }), /^--tls-cert: \S*missing\.pem cannot be read: ENOENT/],
    ['a key that is not there', () => ({ key: null }), /^--tls-key: \S*missing\.pem cannot be read: ENOENT/],
    ['an empty certificate', () => ({ cert: '' }), /^--tls-cert: \S*a\.crt is no PEM file: expected -----BEGIN … lines$/],
    ['an empty key', () => ({ key: '' }), /^--tls-key: \S*a\.key is no PEM file: expected -----BEGIN … lines$/],
    ['a certificate that is no PEM', () => ({ cert: 'hello' }), /^--tls-cert: \S*a\.crt is no PEM file/],
    ['a certificate in DER', ({ cert }) => ({ cert: new X509Certificate(cert).raw }), /^--tls-cert: \S*a\.crt is no PEM file/],
    ['a certificate in UTF-16', ({ cert }) => ({ cert: Buffer.from(`\ufeff${cert}`, 'utf16le') }), /^--tls-cert: \S*a\.crt is no PEM file/],
    ['a key that is no PEM', () => ({ key: 'hello' }), /^--tls-key: \S*a\.key is no PEM file/],
    ['a certificate where the key should be', ({ cert }) => ({ key: cert }), noKey],
    ['a public key where the key should be', ({ key }) => ({ key: createPublicKey(key).export({ type: 'spki', format: 'pem' }) }), noKey],
    ['a key where the certificate should be', ({ key }) => ({ cert: key }), noCertificate],
    ['a certificate and its key the other way round', ({ cert, key }) => ({ cert: key, key: cert }), noCertificate],
    ['a request for a certificate', () => ({ cert: garbage('CERTIFICATE REQUEST') }), noCertificate],
    ['a certificate of garbage', () => ({ cert: garbage('CERTIFICATE') }), noCertificate],
    ['a certificate that breaks off', ({ cert }) => ({ cert: cert.slice(0, cert.length / 2) }), noCertificate],
    ['a key of garbage', () => ({ key: garbage('PRIVATE KEY') }), noKey],
    ['a key that breaks off', ({ key }) => ({ key: key.slice(0, key.length / 2) }), noKey],
    ['the key of another certificate', ({ otherKey: key }) => ({ key }), otherKey],
    ['a key of another type than that of the certificate', ({ rsaKey: key }) => ({ key }), otherKey],
    ['an encrypted key', ({ key }) => ({ key: lock(key) }), encrypted],
    ['an encrypted key of old', ({ rsaKey }) => ({ key: lockAsOfOld(rsaKey) }), encrypted],
    ['a chain of which the second is garbage', ({ cert }) => ({ cert: `${cert}\n${garbage('CERTIFICATE')}` }), /^--tls-cert: \S*a\.crt /],
  ])('is told by its flag and its file: %s', async (_what, mistake, message) => {
    const { cert = pem.cert, key = pem.key } = mistake(pem);
    const missing = join(folder, 'missing.pem');
    const options = { tlsCert: cert === null ? missing : write('a.crt', cert), tlsKey: key === null ? missing : write('a.key', key) };
    const started = startIpsMock({ port: 0, httpsPort: 0, ...options });
    // Where one starts that should not have.
    started.then((mock) => mock.stop()).catch(() => {});
    await expect(started).rejects.toThrow(message);
  });

  test.each([
    ['--tls-cert', 'tlsCert'],
    ['--tls-key', 'tlsKey'],
  ] as const)('is told by its flag where %s is a folder', async (flag, name) => {
    const options = { tlsCert: write('a.crt', pem.cert), tlsKey: write('a.key', pem.key), [name]: folder };
    await expect(startIpsMock({ port: 0, httpsPort: 0, ...options })).rejects.toThrow(`${flag}: ${folder} cannot be read: EISDIR`);
  });

  test.each([
    [{ httpsPort: 0, tlsCert: 'a' }, '--tls-cert is given without --tls-key: a certificate needs its key'],
    [{ httpsPort: 0, tlsKey: 'a' }, '--tls-key is given without --tls-cert: a certificate needs its key'],
    [{ tlsKey: 'a' }, '--tls-key is given without --tls-cert: a certificate needs its key'],
    [{ httpsPort: 0, tlsCert: 'a', tlsKey: 'none' }, '--tls-cert is given without --tls-key: a certificate needs its key'],
    [{ tlsCert: 'a', tlsKey: 'b' }, '--tls-cert is given without --https-port: add the port to serve HTTPS on'],
    [{ httpsPort: 'none', tlsCert: 'a', tlsKey: 'b' }, '--tls-cert is given without --https-port: add the port to serve HTTPS on'],
    [{ httpsPort: 'abc' }, '--https-port: "abc" is not none or a whole number from 0 to 65535'],
    [{ httpsPort: 65536 }, '--https-port: "65536" is not none or a whole number from 0 to 65535'],
    [{ httpsPort: '' }, '--https-port: "" is not none or a whole number from 0 to 65535'],
    [{ httpsPort: 0, tlsCert: ' ', tlsKey: 'b' }, '--tls-cert: is empty: expected a file name or none'],
  ])('is a wrong setting: %o', async (options, message) => {
    const started = startIpsMock({ port: 0, ...options });
    await expect(started).rejects.toThrow(SettingError);
    await expect(started).rejects.toThrow(message);
  });

  test('leaves neither a port nor the database file open', async () => {
    const db = join(folder, 'mistake.db');
    const port = await freePort();
    const options = { port, httpsPort: 0, db, tlsKey: write('a.key', pem.key) };
    await expect(startIpsMock({ ...options, tlsCert: write('a.crt', 'hello') })).rejects.toThrow('is no PEM file');
    const next = await startIpsMock({ ...options, tlsCert: write('a.crt', pem.cert) });
    expect(await healthOf(next.url)).toMatchObject({ counts: { companies: 2 } });
    await next.stop();
  });
});

/** A key behind a passphrase. */
function lock(key: string): string {
  return createPrivateKey(key).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }).toString();
}

/** An RSA key behind a passphrase, as it was written before PKCS #8. */
function lockAsOfOld(rsaKey: string): string {
  const locked = createPrivateKey(rsaKey).export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'secret' }).toString();
  expect(locked).toContain('Proc-Type: 4,ENCRYPTED');
  return locked;
}

/** A port that nobody listens on, for now. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenAnywhere(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listenAnywhere(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      // A TCP server that listens has an AddressInfo.
      resolve((server.address() as AddressInfo).port);
    });
  });
}

describe('a taken port', () => {
  test('for HTTPS is told by its flag, and leaves neither the other port nor the database file open', async () => {
    const taken = createServer();
    const httpsPort = await listenAnywhere(taken);
    const [db, port] = [join(folder, 'taken.db'), await freePort()];
    const message = `Port ${httpsPort} of 127.0.0.1 is taken: stop what listens there, or choose another with --https-port (0 takes a free one)`;
    await expect(startIpsMock({ port, httpsPort, db })).rejects.toThrow(message);
    await expect(fetch(`http://127.0.0.1:${port}/__admin/health`)).rejects.toThrow('fetch failed');
    // Nothing stands in the way of the next one, once the port is free.
    await new Promise((resolve) => taken.close(resolve));
    const next = withHttps(await startIpsMock({ port, httpsPort, db }));
    expect([next.mock.url, next.httpsUrl]).toEqual([`http://127.0.0.1:${port}`, `https://127.0.0.1:${httpsPort}`]);
    await expectServed(next.httpsUrl, next.certificate);
    expect(await healthOf(next.mock.url)).toMatchObject({ counts: { companies: 2, users: 4 } });
    await next.mock.stop();
  });

  test('for HTTP is told by its own flag, and leaves the other one free', async () => {
    const taken = createServer();
    const port = await listenAnywhere(taken);
    const httpsPort = await freePort();
    await expect(startIpsMock({ port, httpsPort })).rejects.toThrow(/ is taken: .* choose another with --port \(/);
    await new Promise((resolve) => taken.close(resolve));
    const next = withHttps(await startIpsMock({ port, httpsPort }));
    await expectServed(next.httpsUrl, next.certificate);
    await next.mock.stop();
  });

  test('is one that both want', async () => {
    const port = await freePort();
    await expect(startIpsMock({ port, httpsPort: port })).rejects.toThrow(/^Port \d+ of 127\.0\.0\.1 is taken: .* --https-port /);
    await expect(fetch(`http://127.0.0.1:${port}/__admin/health`)).rejects.toThrow('fetch failed');
  });
});

describe('stop()', () => {
  test('closes both ports and the file, at once though connections are kept alive', async () => {
    const db = join(folder, 'stopped.db');
    const { mock, httpsUrl, certificate } = withHttps(await startIpsMock({ port: 0, httpsPort: 0, db }));
    const agents = [new HttpAgent({ keepAlive: true }), new HttpsAgent({ keepAlive: true, ca: certificate })] as const;
    const connections: Socket[] = [];
    for (const [url, agent, request] of [
      [mock.url, agents[0], httpRequest],
      [httpsUrl, agents[1], httpsRequest],
    ] as const) {
      await new Promise((resolve, reject) => {
        request(`${url}/__admin/health`, { agent }, (response) => {
          connections.push(response.socket);
          response.resume().once('end', resolve);
        })
          .on('error', reject)
          .end();
      });
    }
    expect(connections.map(({ destroyed }) => destroyed)).toEqual([false, false]);
    const ends = Promise.all(connections.map((socket) => socket.destroyed || once(socket, 'close')));
    await mock.stop();
    await ends;
    for (const agent of agents) agent.destroy();
    await mock.stop();
    await expect(fetch(`${mock.url}/__admin/health`)).rejects.toThrow('fetch failed');
    expect(await refusalOf(`${httpsUrl}/__admin/health`, { ca: certificate })).toBe('ECONNREFUSED');
    const ports = { port: new URL(mock.url).port, httpsPort: new URL(httpsUrl).port };
    const next = withHttps(await startIpsMock({ ...ports, db }));
    expect(next.httpsUrl).toBe(httpsUrl);
    await expectServed(next.httpsUrl, next.certificate);
    await next.mock.stop();
  });

  test('ends the connections of those who shook hands and ask nothing', async () => {
    const { mock, httpsUrl, certificate } = withHttps(await startIpsMock({ port: 0, httpsPort: 0 }));
    const { hostname: host, port } = new URL(httpsUrl);
    const socket = tlsConnect({ host, port: Number(port), ca: certificate });
    socket.on('error', () => {});
    await once(socket, 'secureConnect');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await mock.stop();
    await closed;
    expect(await refusalOf(`${httpsUrl}/__admin/health`, { ca: certificate })).toBe('ECONNREFUSED');
  });

  test('does not wait for those who have not shaken hands', async () => {
    const { mock, httpsUrl, certificate } = withHttps(await startIpsMock({ port: 0, httpsPort: 0 }));
    const socket = await openSocket(httpsUrl);
    onTestFinished(() => {
      socket.destroy();
    });
    // The mock has taken the connection once it has served one that came later.
    await expectServed(httpsUrl, certificate);
    await mock.stop();
    await expect(fetch(`${mock.url}/__admin/health`)).rejects.toThrow('fetch failed');
  });
});
