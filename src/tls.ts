import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { createSecureContext } from 'node:tls';
import { realNow } from './clock.js';
import type { Settings } from './settings.js';

/** What HTTPS is served with, PEM. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

/** How long a certificate that is made here is good for: longer than any test, short enough for every TLS stack. */
const DAYS = 365;
const DAY = 86_400_000;

/**
 * The certificate and key of the settings, or ones that are made now.
 *
 * @throws Error that names the file and what is wrong with it
 */
export async function tlsFiles({ tlsCert, tlsKey, host }: Pick<Settings, 'tlsCert' | 'tlsKey' | 'host'>): Promise<TlsFiles> {
  if (tlsCert === undefined || tlsKey === undefined) return makeCertificate(host);
  const files = { cert: readPem('--tls-cert', tlsCert), key: readPem('--tls-key', tlsKey) };
  check(files, tlsCert, tlsKey);
  return files;
}

/** A certificate for this machine that vouches for itself: clients trust it once its PEM is among their authorities. */
async function makeCertificate(host: string): Promise<TlsFiles> {
  // Loaded for HTTPS alone: it takes a tenth of a second.
  const { generate } = await import('selfsigned');
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
  return { cert, key };
}

function isAddress(name: string): boolean {
  return /^[\d.]+$/.test(name) || name.includes(':');
}

function readPem(flag: string, file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${flag}: ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!text.includes('-----BEGIN ')) throw new Error(`${flag}: ${file} is no PEM file: expected -----BEGIN … lines`);
  return text;
}

function check({ cert, key }: TlsFiles, tlsCert: string, tlsKey: string): void {
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(key)) {
    throw new Error(`--tls-key: ${tlsKey} is encrypted: expected a key without a passphrase`);
  }
  try {
    new X509Certificate(cert);
  } catch {
    throw new Error(`--tls-cert: ${tlsCert} holds no certificate`);
  }
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = /mismatch/i.test(reason) ? `it is not the key of ${tlsCert}` : `it holds no private key that can be used (${reason})`;
    throw new Error(`--tls-key: ${tlsKey} does not fit: ${hint}`);
  }
}
