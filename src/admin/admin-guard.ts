import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { secretHash } from '../accounts/secret-hash.js';
import type { Settings } from '../settings.js';
import { MockError } from './mock-error.js';

/**
 * Checks whether a request may use the admin API: it is for a host name of the mock's own, is not sent by a web page of another site,
 * and bears the token if one is set.
 *
 * @throws MockError 401 or 403 that says why not
 */
export function guard(method: string, headers: IncomingHttpHeaders, settings: Pick<Settings, 'host' | 'adminToken' | 'adminHosts'>): void {
  const host = nameOf(headers.host ?? '');
  if (!isOwnName(host, settings)) {
    // DNS rebinding: a page elsewhere can have its own name resolve to this machine, and the browser then takes us for its site.
    throw new MockError(
      `The request is for the host "${host}", which is not one of the mock's: use its address or localhost, or allow the host with --admin-hosts`,
      403,
    );
  }
  if (method !== 'GET' && method !== 'HEAD') refuseOtherSites(headers);
  const { adminToken } = settings;
  if (adminToken !== undefined && !isSame(headers.authorization, `Bearer ${adminToken}`)) {
    throw new MockError('The mock was started with --admin-token: send it as Authorization: Bearer TOKEN', 401);
  }
}

function nameOf(host: string): string {
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
}

/** Addresses cannot be rebound, and nobody can own a name without a dot. */
function isOwnName(name: string, { host, adminHosts }: Pick<Settings, 'host' | 'adminHosts'>): boolean {
  if (isIP(name) !== 0 || !name.includes('.')) return name !== '';
  return name.endsWith('.localhost') || [host, hostname(), ...adminHosts].some((each) => each === '*' || each.toLowerCase() === name);
}

function refuseOtherSites(headers: IncomingHttpHeaders): void {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const isOther = origin !== undefined && origin.replace(/^\w+:\/\//, '').toLowerCase() !== (headers.host ?? '').toLowerCase();
  if (isOther || site === 'cross-site' || site === 'same-site') {
    throw new MockError(
      `A web page of another site (${origin ?? site}) may not change the mock: send the request from the mock's own origin, or not from a browser`,
      403,
    );
  }
}

function isSame(given: string | undefined, expected: string): boolean {
  // Hashes are compared, so that neither the time taken nor the length reveals anything.
  return timingSafeEqual(Buffer.from(secretHash(given ?? '')), Buffer.from(secretHash(expected)));
}
