import { X509Certificate } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { makeCertificate } from '../../src/server/make-certificate.js';
import { byName, expectServed, withHttps } from './https-mock.js';
import { hasOpenssl, temporaryFolder } from './temporary-folder.js';

const { openssl, pathOf, write } = temporaryFolder();

describe("the user's own certificate", () => {
  test('is used, and returned by the admin API', async () => {
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

  test('may have Windows line ends', async () => {
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

  test('may be in one file with its key, which is not returned', async () => {
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

  describe('made with openssl', () => {
    beforeEach(({ skip }) => skip(!hasOpenssl, 'openssl is not installed'));

    /** Generates a key and a certificate for localhost. @returns their files */
    const selfSigned = (name: string, ...key: string[]): { tlsCert: string; tlsKey: string } => {
      const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
      openssl('req', '-x509', '-nodes', '-newkey', ...key, '-keyout', `${name}.key`, '-out', `${name}.crt`, '-days', '2', '-subj', '/CN=x', ...names);
      return { tlsCert: pathOf(`${name}.crt`), tlsKey: pathOf(`${name}.key`) };
    };

    test.each([
      ['rsa', ['rsa:2048']],
      ['p-384', ['ec', '-pkeyopt', 'ec_paramgen_curve:secp384r1']],
      ['ed25519', ['ed25519']],
    ])('is used: %s', async (name, key) => {
      const own = withHttps(await startIpsMock({ port: 0, httpsPort: 0, ...selfSigned(name, ...key) }));
      try {
        await expectServed(own.httpsUrl, own.certificate);
        await expectServed(byName(own.httpsUrl), own.certificate);
      } finally {
        await own.mock.stop();
      }
    });

    test('is used with a key in the older formats PKCS #1 and SEC 1', async () => {
      const rsa = selfSigned('old-rsa', 'rsa:2048');
      openssl('rsa', '-in', 'old-rsa.key', '-traditional', '-out', 'pkcs1.key');
      const ec = selfSigned('old-ec', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1');
      openssl('ec', '-in', 'old-ec.key', '-param_enc', 'named_curve', '-out', 'sec1.key');
      for (const options of [
        { ...rsa, tlsKey: pathOf('pkcs1.key') },
        { ...ec, tlsKey: pathOf('sec1.key') },
      ]) {
        const own = withHttps(await startIpsMock({ port: 0, httpsPort: 0, ...options }));
        await expectServed(own.httpsUrl, own.certificate);
        await own.mock.stop();
      }
    });

    test('is served with its chain, for clients that trust only the root', async () => {
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
      const own = withHttps(await startIpsMock({ port: 0, httpsPort: 0, tlsCert, tlsKey: pathOf('leaf.key') }));
      try {
        await expectServed(own.httpsUrl, read('root'));
        expect(own.certificate.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
      } finally {
        await own.mock.stop();
      }
    });

    test('may have text around it, as openssl x509 -text writes', async () => {
      const { tlsCert, tlsKey } = selfSigned('described', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1');
      const described = write('described.txt', openssl('x509', '-in', tlsCert, '-text'));
      const own = withHttps(await startIpsMock({ port: 0, httpsPort: 0, tlsCert: described, tlsKey }));
      try {
        await expectServed(own.httpsUrl, own.certificate);
      } finally {
        await own.mock.stop();
      }
    });

    test('is rejected by its file name if it is too weak', async () => {
      const weak = selfSigned('weak', 'rsa:512');
      await expect(startIpsMock({ port: 0, httpsPort: 0, ...weak })).rejects.toThrow(/^--tls-cert: .*weak\.crt .*too small/);
    });
  });
});
