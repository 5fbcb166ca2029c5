import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type IpsMockOptions, SettingError, startIpsMock } from '../../src/index.js';
import { makeCertificate } from '../../src/server/make-certificate.js';
import { healthOf } from '../conversation.js';
import { freePort } from '../free-port.js';
import { temporaryFolder } from './temporary-folder.js';

const { pathOf, write } = temporaryFolder();

/** Valid PEM files, to build invalid ones from. */
interface Pem {
  readonly cert: string;
  readonly key: string;
  readonly otherKey: string;
  readonly rsaKey: string;
}

describe('an unusable certificate', () => {
  let pem: Pem;
  beforeAll(async () => {
    const { cert, key } = await makeCertificate('localhost');
    const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    pem = { cert, key, otherKey: (await makeCertificate('localhost')).key, rsaKey };
  });

  /** A PEM block whose content is not what its label says. */
  const garbage = (label: string): string =>
    `-----BEGIN ${label}-----\n${Buffer.from('no ASN.1 at all').toString('base64')}\n-----END ${label}-----\n`;
  const noCertificate = /^--tls-cert: \S*a\.crt holds no certificate$/;
  const noKey = /^--tls-key: \S*a\.key does not fit: it holds no private key that can be used/;
  const otherKey = /^--tls-key: \S*a\.key does not fit: it is not the key of \S*a\.crt$/;
  const encrypted = /^--tls-key: \S*a\.key is encrypted: expected a key without a passphrase$/;

  test.each<[string, (pem: Pem) => { cert?: string | Buffer | null; key?: string | Buffer | null }, RegExp]>([
    ['a missing certificate', () => ({ cert: null }), /^--tls-cert: \S*missing\.pem cannot be read: ENOENT/],
    ['a missing key', () => ({ key: null }), /^--tls-key: \S*missing\.pem cannot be read: ENOENT/],
    ['an empty certificate', () => ({ cert: '' }), /^--tls-cert: \S*a\.crt is no PEM file: expected -----BEGIN … lines$/],
    ['an empty key', () => ({ key: '' }), /^--tls-key: \S*a\.key is no PEM file: expected -----BEGIN … lines$/],
    ['a certificate that is not PEM', () => ({ cert: 'hello' }), /^--tls-cert: \S*a\.crt is no PEM file/],
    ['a certificate in DER', ({ cert }) => ({ cert: new X509Certificate(cert).raw }), /^--tls-cert: \S*a\.crt is no PEM file/],
    ['a certificate in UTF-16', ({ cert }) => ({ cert: Buffer.from(`\ufeff${cert}`, 'utf16le') }), /^--tls-cert: \S*a\.crt is no PEM file/],
    ['a key that is not PEM', () => ({ key: 'hello' }), /^--tls-key: \S*a\.key is no PEM file/],
    ['a certificate where the key should be', ({ cert }) => ({ key: cert }), noKey],
    ['a public key where the key should be', ({ key }) => ({ key: createPublicKey(key).export({ type: 'spki', format: 'pem' }) }), noKey],
    ['a key where the certificate should be', ({ key }) => ({ cert: key }), noCertificate],
    ['a certificate and its key swapped', ({ cert, key }) => ({ cert: key, key: cert }), noCertificate],
    ['a request for a certificate', () => ({ cert: garbage('CERTIFICATE REQUEST') }), noCertificate],
    ['a certificate of garbage', () => ({ cert: garbage('CERTIFICATE') }), noCertificate],
    ['a truncated certificate', ({ cert }) => ({ cert: cert.slice(0, cert.length / 2) }), noCertificate],
    ['a key of garbage', () => ({ key: garbage('PRIVATE KEY') }), noKey],
    ['a truncated key', ({ key }) => ({ key: key.slice(0, key.length / 2) }), noKey],
    ['the key of another certificate', ({ otherKey: key }) => ({ key }), otherKey],
    ['a key of another type than that of the certificate', ({ rsaKey: key }) => ({ key }), otherKey],
    ['an encrypted key', ({ key }) => ({ key: encrypt(key) }), encrypted],
    ['an encrypted key in an older format', ({ rsaKey }) => ({ key: encryptPkcs1(rsaKey) }), encrypted],
    ['a chain of which the second is garbage', ({ cert }) => ({ cert: `${cert}\n${garbage('CERTIFICATE')}` }), /^--tls-cert: \S*a\.crt /],
  ])('is reported with its flag and file: %s', async (_what, mistake, message) => {
    const { cert = pem.cert, key = pem.key } = mistake(pem);
    const missing = pathOf('missing.pem');
    const options = { tlsCert: cert === null ? missing : write('a.crt', cert), tlsKey: key === null ? missing : write('a.key', key) };
    const started = startIpsMock({ port: 0, httpsPort: 0, ...options });
    // In case it starts although it should not.
    started.then((mock) => mock.stop()).catch(() => {});
    await expect(started).rejects.toThrow(message);
  });

  test.each([
    ['--tls-cert', 'tlsCert'],
    ['--tls-key', 'tlsKey'],
  ] as const)('is reported with its flag if %s is a folder', async (flag, name) => {
    const options = { tlsCert: write('a.crt', pem.cert), tlsKey: write('a.key', pem.key), [name]: pathOf() };
    await expect(startIpsMock({ port: 0, httpsPort: 0, ...options })).rejects.toThrow(`${flag}: ${pathOf()} cannot be read: EISDIR`);
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
  ])('is reported as a wrong setting: %o', async (options, message) => {
    // The compiler would refuse some of them.
    const started = startIpsMock({ port: 0, ...(options as IpsMockOptions) });
    await expect(started).rejects.toThrow(SettingError);
    await expect(started).rejects.toThrow(message);
  });

  test('leaves neither a port nor the database file open', async () => {
    const db = pathOf('mistake.db');
    const port = await freePort();
    const options = { port, httpsPort: 0, db, tlsKey: write('a.key', pem.key) };
    await expect(startIpsMock({ ...options, tlsCert: write('a.crt', 'hello') })).rejects.toThrow('is no PEM file');
    const next = await startIpsMock({ ...options, tlsCert: write('a.crt', pem.cert) });
    expect(await healthOf(next.url)).toMatchObject({ counts: { companies: 2 } });
    await next.stop();
  });
});

/** Encrypts a key with a passphrase. */
function encrypt(key: string): string {
  return createPrivateKey(key).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }).toString();
}

/** Encrypts an RSA key with a passphrase, in the format before PKCS #8. */
function encryptPkcs1(rsaKey: string): string {
  const encryptedKey = createPrivateKey(rsaKey).export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'secret' }).toString();
  expect(encryptedKey).toContain('Proc-Type: 4,ENCRYPTED');
  return encryptedKey;
}
