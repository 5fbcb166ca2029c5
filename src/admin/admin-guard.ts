import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { secretHash } from '../accounts/secret-hash.js';
import type { Settings } from '../settings.js';
import { Problem } from './problem.js';

/**
 * Looks whether a request may use the admin API: it names a host that this is, no web page of another site sends it,
 * and it bears the token where there is one.
 *
 * @throws Problem 401 or 403 that says why not
 */
export function guard(method: string, headers: IncomingHttpHeaders, settings: Pick<Settings, 'host' | 'adminToken' | 'adminHosts'>): void {
  const host = nameOf(headers.host ?? '');
  if (!isOwnName(host, settings)) {
    // A page elsewhere can have its own name resolve to this machine: then the browser takes us for its site.
    throw new Problem(
      403,
      `The request is for the host "${host}", which the mock does not listen on: ask by its address or localhost, or name the host with --admin-hosts`,
    );
  }
  if (method !== 'GET' && method !== 'HEAD') refuseOtherSites(headers);
  const { adminToken } = settings;
  if (adminToken !== undefined && !isSame(headers.authorization, `Bearer ${adminToken}`)) {
    throw new Problem(401, 'The mock was started with --admin-token: send it as Authorization: Bearer TOKEN');
  }
}

function nameOf(host: string): string {
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
}

/** Addresses cannot be made to mean another machine, and names without a dot nobody can own. */
function isOwnName(name: string, { host, adminHosts }: Pick<Settings, 'host' | 'adminHosts'>): boolean {
  if (isIP(name) !== 0 || !name.includes('.')) return name !== '';
  return name.endsWith('.localhost') || [host, hostname(), ...adminHosts].some((each) => each === '*' || each.toLowerCase() === name);
}

function refuseOtherSites(headers: IncomingHttpHeaders): void {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const isOther = origin !== undefined && origin.replace(/^\w+:\/\//, '').toLowerCase() !== (headers.host ?? '').toLowerCase();
  if (isOther || site === 'cross-site' || site === 'same-site') {
    throw new Problem(403, `A web page of another site (${origin ?? site}) may not change the mock`);
  }
}

function isSame(given: string | undefined, expected: string): boolean {
  // Of hashes, so that neither the time taken nor the length tells anything.
  return timingSafeEqual(Buffer.from(secretHash(given ?? '')), Buffer.from(secretHash(expected)));
}
