import type { IncomingHttpHeaders } from 'node:http';
import type { Credentials } from '../accounts/authenticate.js';
import { childElements } from '../contract/child-elements.js';
import type { MessageElement } from '../contract/plain-element.js';
import { elementsByName } from './parse-xml.js';
import { BODILESS } from './reply.js';

/** What an authHeader, or the header blocks that stand for one, say of a request. */
export interface AuthHeader {
  readonly credentials: Credentials;
  readonly locale: string | undefined;
  readonly appName: string | undefined;
  /** Whether to compress the answer; undefined: as Accept-Encoding says (d). */
  readonly gzipResponse: boolean | undefined;
  /** HTTP status of a fault, 200 to 599 and one that allows a body; undefined: 500. */
  readonly faultHttpStatusCode: number | undefined;
}

/** How XML Schema writes booleans. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** The header of a message without one. */
export const NO_AUTH_HEADER: AuthHeader = {
  credentials: { user: undefined, password: undefined, accessToken: undefined },
  locale: undefined,
  appName: undefined,
  gzipResponse: undefined,
  faultHttpStatusCode: undefined,
};

/**
 * Reads who calls and what the answer should look like. Elements are matched by local name, in any namespace or none (o).
 * An authHeader takes precedence over AuthUser and AuthPassword (c).
 *
 * @param headers header blocks of the envelope by local name, or what stands in their place
 */
export function readAuthHeader(headers: ReadonlyMap<string, MessageElement>): AuthHeader {
  const block = headers.get('authHeader');
  const text = (elements: ReadonlyMap<string, MessageElement>, name: string): string | undefined => elements.get(name)?.content.trim() || undefined;
  const old: Credentials = { user: text(headers, 'AuthUser'), password: text(headers, 'AuthPassword'), accessToken: undefined };
  if (!block) return { ...NO_AUTH_HEADER, credentials: old };
  const fields = elementsByName(childElements(block));
  const own: Credentials = { user: text(fields, 'user'), password: text(fields, 'password'), accessToken: text(fields, 'accessToken') };
  const status = Number(text(fields, 'faultHttpStatusCode'));
  return {
    credentials: namesSomebody(own) ? own : old,
    locale: text(fields, 'locale'),
    appName: text(fields, 'appName'),
    gzipResponse: FLAGS.get(text(fields, 'gzipResponse') ?? ''),
    // With those a fault would be lost.
    faultHttpStatusCode: Number.isInteger(status) && status >= 200 && status <= 599 && !BODILESS.has(status) ? status : undefined,
  };
}

/** Who calls: as the message says, or where it names nobody (c), as HTTP Basic does (d). */
export function credentialsOf(auth: AuthHeader, http: IncomingHttpHeaders): Credentials {
  if (namesSomebody(auth.credentials)) return auth.credentials;
  return readBasic(http.authorization) ?? auth.credentials;
}

function namesSomebody({ user, password, accessToken }: Credentials): boolean {
  return user !== undefined || password !== undefined || accessToken !== undefined;
}

function readBasic(authorization: string | undefined): Credentials | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=_-]+)\s*$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1), accessToken: undefined };
}
