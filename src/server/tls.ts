import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Settings } from '../settings.js';

/** What HTTPS is served with, PEM. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

/**
 * The certificate and key of the settings, or ones that are made now.
 *
 * @throws Error that names the file and what is wrong with it
 */
export async function tlsFiles({ tlsCert, tlsKey, host }: Pick<Settings, 'tlsCert' | 'tlsKey' | 'host'>): Promise<TlsFiles> {
  if (tlsCert === undefined || tlsKey === undefined) {
    // Loaded where it is needed: it takes a tenth of a second.
    const { makeCertificate } = await import('./make-certificate.js');
    return makeCertificate(host);
  }
  const files = { cert: readPem('--tls-cert', tlsCert), key: readPem('--tls-key', tlsKey) };
  check(files, tlsCert, tlsKey);
  // Whoever asks gets the certificate: of a file that holds the key as well, not that.
  return { ...files, cert: (files.cert.match(CERTIFICATES) ?? []).join('') };
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

const CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----(?:\r?\n)?/g;

function attempt<Result>(work: () => Result, message: (reason: string) => string): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(message(error instanceof Error ? error.message : String(error)));
  }
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
  const privateKey = attempt(
    () => createPrivateKey(key),
    (reason) => `--tls-key: ${tlsKey} does not fit: it holds no private key that can be used (${reason})`,
  );
  if (!new X509Certificate(cert).checkPrivateKey(privateKey)) throw new Error(`--tls-key: ${tlsKey} does not fit: it is not the key of ${tlsCert}`);
  attempt(
    () => createSecureContext({ cert }),
    (reason) => `--tls-cert: ${tlsCert} holds a certificate that cannot be used (${reason})`,
  );
  attempt(
    () => createSecureContext({ cert, key }),
    (reason) => `--tls-key: ${tlsKey} does not fit: ${reason}`,
  );
}
