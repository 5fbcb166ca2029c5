import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { secretHash } from '../accounts/secret-hash.js';
import type { Settings } from '../settings.js';
import { MockError } from './mock-error.js';
import { isOwnHost } from './own-hosts.js';

/** What says whose requests are taken. */
type GuardSettings = Pick<Settings, 'host' | 'adminToken' | 'adminHosts'>;

/**
 * Checks whether a request may use the admin API: it is for a host name or address of the mock's own, is not sent by a web page of another
 * site, and bears the token if one is set.
 *
 * @param localAddress the address that the request came in at
 * @throws MockError 401 or 403 that says why not
 */
export function guard(headers: IncomingHttpHeaders, settings: GuardSettings, localAddress: string | undefined): void {
  guardPage(headers, settings, localAddress);
  const { adminToken } = settings;
  if (adminToken !== undefined && !isSame(headers.authorization, `Bearer ${adminToken}`)) {
    throw new MockError('The mock was started with --admin-token: send it as Authorization: Bearer TOKEN', 401);
  }
}

/**
 * The same for the page, which asks for the token itself: its files hold nothing of the mock's.
 *
 * @throws MockError 403 that says why not
 */
export function guardPage(headers: IncomingHttpHeaders, settings: Omit<GuardSettings, 'adminToken'>, localAddress: string | undefined): void {
  const host = nameOf(headers.host ?? '');
  if (!isOwnHost(host, settings, localAddress)) {
    // DNS rebinding: a page elsewhere can have its own name resolve to this machine, and the browser then takes us for its site.
    throw new MockError(
      `The request is for the host "${host}", which is not known to be the mock's: use localhost or an address of its machine, or allow the host with --admin-hosts ${host || 'NAME'} (IPS_MOCK_ADMIN_HOSTS in a container)`,
      403,
    );
  }
  refuseOtherSites(headers);
}

function nameOf(host: string): string {
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
}

/** A page that may read could make the mock work, and a script of it could learn what the mock holds; so could one behind a link. */
function refuseOtherSites(headers: IncomingHttpHeaders): void {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const isOther = origin !== undefined && origin.replace(/^\w+:\/\//, '').toLowerCase() !== (headers.host ?? '').toLowerCase();
  if (isOther || site === 'cross-site' || site === 'same-site') {
    throw new MockError(
      `A web page of another site (${origin ?? site}) may not use the admin API: type the address into the browser, or send the request from the mock's own origin or not from a browser`,
      403,
    );
  }
}

function isSame(given: string | undefined, expected: string): boolean {
  // Hashes are compared, so that neither the time taken nor the length reveals anything.
  return timingSafeEqual(Buffer.from(secretHash(given ?? '')), Buffer.from(secretHash(expected)));
}
