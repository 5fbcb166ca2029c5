import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { isError } from '../collections/is-error.js';
import type { Settings } from '../settings.js';
import { StartError } from '../start-error.js';
import { whyUnreadable } from '../store/file-trouble.js';
import type { TlsFiles } from './make-certificate.js';

/**
 * The certificate and key that the settings name, or new ones.
 *
 * @throws Error that names the file and what is wrong with it
 */
export async function tlsFiles({ tlsCert, tlsKey, host }: Pick<Settings, 'tlsCert' | 'tlsKey' | 'host'>): Promise<TlsFiles> {
  if (tlsCert === undefined || tlsKey === undefined) {
    // Loaded on demand: it takes a tenth of a second.
    const { makeCertificate } = await import('./make-certificate.js');
    return makeCertificate(host);
  }
  const files = { cert: readPem('--tls-cert', tlsCert), key: readPem('--tls-key', tlsKey) };
  check(files, tlsCert, tlsKey);
  // The certificate is handed out to anybody: a file that holds the key as well must not give that away.
  return { ...files, cert: (files.cert.match(CERTIFICATES) ?? []).join('') };
}

function readPem(flag: string, file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartError(`${flag}: ${file} cannot be read: ${whyUnreadable(file, error)}`, 'certificate-unusable');
  }
  if (!text.includes('-----BEGIN ')) throw new StartError(`${flag}: ${file} is no PEM file: expected -----BEGIN … lines`, 'certificate-unusable');
  return text;
}

const CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----(?:\r?\n)?/g;

function attempt<Result>(work: () => Result, message: (reason: string) => string): Result {
  try {
    return work();
  } catch (error) {
    throw new StartError(message(isError(error) ? error.message : String(error)), 'certificate-unusable');
  }
}

function check({ cert, key }: TlsFiles, tlsCert: string, tlsKey: string): void {
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(key)) {
    throw new StartError(`--tls-key: ${tlsKey} is encrypted: expected a key without a passphrase`, 'certificate-unusable');
  }
  try {
    new X509Certificate(cert);
  } catch {
    throw new StartError(`--tls-cert: ${tlsCert} holds no certificate`, 'certificate-unusable');
  }
  const privateKey = attempt(
    () => createPrivateKey(key),
    (reason) => `--tls-key: ${tlsKey} does not fit: it holds no private key that can be used (${reason})`,
  );
  if (!new X509Certificate(cert).checkPrivateKey(privateKey))
    throw new StartError(`--tls-key: ${tlsKey} does not fit: it is not the key of ${tlsCert}`, 'certificate-unusable');
  attempt(
    () => createSecureContext({ cert }),
    (reason) => `--tls-cert: ${tlsCert} holds a certificate that cannot be used (${reason})`,
  );
  attempt(
    () => createSecureContext({ cert, key }),
    (reason) => `--tls-key: ${tlsKey} does not fit: ${reason}`,
  );
}
