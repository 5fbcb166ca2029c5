import { hash } from 'node:crypto';

/** A password or token as it is stored: it cannot be read in the file. It would not withstand guessing, which a test double need not. */
export function secretHash(secret: string): string {
  return hash('sha256', `ips-mock\n${secret}`, 'base64');
}
