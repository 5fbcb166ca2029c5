import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { generate } from 'selfsigned';
import { realNow } from '../clock.js';

/** A certificate and its key, PEM. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

/** How long a certificate is valid: longer than any test, short enough for every TLS stack. */
const DAYS = 365;
const DAY = 86_400_000;

/**
 * Makes a self-signed certificate for this machine: clients trust it once its PEM is among their authorities.
 *
 * @param host the address or name that the mock listens on
 */
export async function makeCertificate(host: string): Promise<TlsFiles> {
  const names = [...new Set(['localhost', hostname(), host])];
  const addresses = ['127.0.0.1', '::1'];
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'ips-mock' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(realNow() - DAY),
    notAfterDate: new Date(realNow() + DAYS * DAY),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.filter((name) => !isAddress(name)).map((value) => ({ type: 2 as const, value })),
          ...[...new Set([...addresses, ...names.filter((name) => isAddress(name) && !/^(?:0\.0\.0\.0|::)$/.test(name))])].map((ip) => ({
            type: 7 as const,
            ip,
          })),
        ],
      },
    ],
  });
  // With a line feed at its end: other certificates may be appended.
  return { cert: `${cert.trimEnd()}\n`, key };
}

function isAddress(name: string): boolean {
  return isIP(name) !== 0;
}
