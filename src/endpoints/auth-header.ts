import type { IncomingHttpHeaders } from 'node:http';
import type { XmlElement } from 'libxml2-wasm';
import type { Credentials } from '../people/authenticate.js';
import { childElements } from './parse-xml.js';

/** What an authHeader, other header blocks or HTTP headers say of a request. */
export interface AuthHeader {
  readonly credentials: Credentials;
  readonly locale: string | undefined;
  readonly appName: string | undefined;
  /** HTTP status that a fault is to be sent with, 200 to 599; undefined: 500. */
  readonly faultHttpStatusCode: number | undefined;
}

/**
 * Reads who calls and how the answer is wanted. Elements count by their local name, in any namespace or none (o).
 * An authHeader comes before AuthUser and AuthPassword, and these before HTTP Basic (c).
 *
 * @param headers header blocks of the envelope, or what stands in their place
 */
export function readAuthHeader(headers: readonly XmlElement[], http: IncomingHttpHeaders): AuthHeader {
  const block = headers.find((each) => each.name === 'authHeader');
  const fields = new Map((block ? childElements(block) : []).map((field) => [field.name, field.content.trim()]));
  const own = (name: string): string | undefined => headers.find((each) => each.name === name)?.content.trim();
  const basic = readBasic(http.authorization);
  const status = Number(fields.get('faultHttpStatusCode') ?? Number.NaN);
  return {
    credentials: {
      user: fields.get('user') ?? own('AuthUser') ?? basic?.user,
      password: fields.get('password') ?? own('AuthPassword') ?? basic?.password,
      accessToken: fields.get('accessToken'),
    },
    locale: fields.get('locale') || undefined,
    appName: fields.get('appName') || undefined,
    faultHttpStatusCode: Number.isInteger(status) && status >= 200 && status <= 599 ? status : undefined,
  };
}

/** The locale of an answer: that of the authHeader, else the first of Accept-Language, else the server's (d). */
export function localeOf(auth: AuthHeader, http: IncomingHttpHeaders, fallback: string): string {
  const accepted = http['accept-language']?.split(',')[0]?.split(';')[0]?.trim();
  return auth.locale ?? (accepted && accepted !== '*' ? accepted : fallback);
}

function readBasic(authorization: string | undefined): { user: string; password: string } | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=_-]+)\s*$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}
