import { createPrivateKey, X509Certificate } from 'node:crypto';
import { hostname } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { makeCertificate } from '../../src/server/make-certificate.js';
import { expectServed, withHttps } from './https-mock.js';
import { hasOpenssl, temporaryFolder } from './temporary-folder.js';

const DAY = 86_400_000;

const { openssl, write } = temporaryFolder();

describe('the generated certificate', () => {
  test('covers all names of this machine, and is self-signed', async () => {
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

  test("is valid from yesterday until next year in real time, whatever the mock's clock says", async () => {
    const past = withHttps(await startIpsMock({ port: 0, httpsPort: 0, clock: 'manual@1999-12-31T00:00:00Z' }));
    try {
      const read = new X509Certificate(past.certificate);
      const [from, to] = [Date.parse(read.validFrom), Date.parse(read.validTo)];
      // Machines whose clocks are a few hours off accept it, too.
      expect(from).toBeLessThan(Date.now() - DAY / 2);
      expect(from).toBeGreaterThan(Date.now() - 2 * DAY);
      expect(to).toBeGreaterThan(Date.now() + 300 * DAY);
      // The longest validity that browsers and Apple's systems accept.
      expect(to - from).toBeLessThanOrEqual(398 * DAY);
      await expectServed(past.httpsUrl, past.certificate);
    } finally {
      await past.mock.stop();
    }
  });

  test('has a new serial number and key each time', async () => {
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
    // Hosts that this machine accepts to listen on, but that are not dotted quads.
    ['112233445566', 'DNS:112233445566'],
    ['127.1', expect.stringMatching(/^DNS:localhost/)],
  ])('also covers the host that the mock listens on: %s', async (host, expected) => {
    const { subjectAltName = '' } = new X509Certificate((await makeCertificate(host)).cert);
    if (typeof expected === 'string') expect(subjectAltName.split(', ')).toContain(expected);
    else expect(subjectAltName).toEqual(expected);
    expect(subjectAltName).toContain('DNS:localhost');
  });

  test.each(['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'])('has no name twice, and no wildcard address: %s', async (host) => {
    const { subjectAltName = '' } = new X509Certificate((await makeCertificate(host)).cert);
    const names = subjectAltName.split(', ');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['DNS:localhost', 'IP Address:127.0.0.1', 'IP Address:0:0:0:0:0:0:0:1']));
    expect(names).not.toContain('IP Address:0.0.0.0');
    expect(names).not.toContain('IP Address:0:0:0:0:0:0:0:0');
  });

  test('covers the names of a mock that listens on all addresses', async () => {
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
