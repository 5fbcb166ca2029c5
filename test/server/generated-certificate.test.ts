import { createPrivateKey, X509Certificate } from 'node:crypto';
import { hostname } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { makeCertificate } from '../../src/server/make-certificate.js';
import { expectServed, withHttps } from './https-mock.js';
import { hasOpenssl, temporaryFolder } from './temporary-folder.js';

const DAY = 86_400_000;

const { openssl, write } = temporaryFolder();

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

  test('passes the strict checks of openssl, as a server of its names and addresses', async ({ skip }) => {
    skip(!hasOpenssl, 'openssl is not installed');
    const mock = withHttps(await startIpsMock({ port: 0, httpsPort: 0 }));
    onTestFinished(() => mock.mock.stop());
    const file = write('generated.crt', mock.certificate);
    for (const more of [
      ['-verify_hostname', 'localhost'],
      ['-verify_ip', '127.0.0.1'],
      ['-verify_ip', '::1'],
    ]) {
      expect(openssl('verify', '-x509_strict', '-purpose', 'sslserver', ...more, '-CAfile', file, file)).toContain('OK');
    }
  });
});
