import { expectedNames } from '../collections/nearest-names.js';
import { IpsClientError } from './errors.js';
import { VERSION_IDS } from './known-operations.js';
import { DEFAULT_VERSION, type IpsVersion } from './operation-names.js';

/** Where the service is: its URL, of which scheme, host and port are enough; or a mock. */
export type IpsAddress = string | { readonly serviceUrl: string };

/** How a client calls the service. */
export interface IpsClientOptions<Version extends IpsVersion = IpsVersion> {
  /** Who calls: an email address. */
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** In place of user and password. */
  readonly accessToken?: string | undefined;
  /** The version of the API to speak: `2014-04-03` unless told otherwise. */
  readonly version?: Version | undefined;
  /** The program that calls, as the service logs it. */
  readonly appName?: string | undefined;
  readonly appVersion?: string | undefined;
  /** The language of messages, such as `en-US`. */
  readonly locale?: string | undefined;
  /** Whether answers are compressed; true unless told otherwise. */
  readonly gzip?: boolean | undefined;
  /** HTTP status of faults, such as 200; 500 unless told otherwise. */
  readonly faultHttpStatusCode?: number | undefined;
  /** How long to wait for an answer, in milliseconds: 60000 unless told otherwise; 0: without end. */
  readonly timeout?: number | undefined;
  /** HTTP headers of each request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Certificate (PEM) to trust: `mock.certificate` of a mock that serves HTTPS. */
  readonly ca?: string | undefined;
}

/** Where and how to call, complete. */
export interface Connection {
  readonly url: string;
  readonly version: string;
  readonly authHeader: object;
  readonly gzip: boolean;
  readonly timeout: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly ca: string | undefined;
}

const SERVICE_PATH = '/scene7/services/IpsApiService';

/** The types of the options; each is told where it is not of its type. */
const OPTION_TYPES: Readonly<Record<keyof IpsClientOptions, 'string' | 'number' | 'boolean' | 'object'>> = {
  user: 'string',
  password: 'string',
  accessToken: 'string',
  version: 'string',
  appName: 'string',
  appVersion: 'string',
  locale: 'string',
  gzip: 'boolean',
  faultHttpStatusCode: 'number',
  timeout: 'number',
  headers: 'object',
  ca: 'string',
};

/** Checks what a client is made with. @throws IpsClientError that says what is wrong, and what would be right */
export function connectionOf(address: IpsAddress, options: IpsClientOptions): Connection {
  for (const [name, value] of Object.entries(options)) {
    if (!(name in OPTION_TYPES)) throw wrong(`there is no option ${name}: ${expectedNames(name, Object.keys(OPTION_TYPES))}`);
    // The name is one of them.
    const expected = OPTION_TYPES[name as keyof IpsClientOptions];
    if (value !== undefined && typeof value !== expected) throw wrong(`${name} is a ${typeof value}: expected a ${expected}`);
  }
  const { version = DEFAULT_VERSION, gzip = true, timeout = 60_000, headers = {}, ca } = options;
  if (!isVersion(version)) throw wrong(`there is no version ${version}: ${expectedNames(version, VERSION_IDS)}`);
  if (!Number.isInteger(timeout) || timeout < 0 || timeout >= 2 ** 31)
    throw wrong(`timeout is ${timeout}: expected whole milliseconds, or 0 to wait without end`);
  const { user, password, accessToken, locale, appName = 'ips-client', appVersion = '1', faultHttpStatusCode } = options;
  return {
    url: serviceUrlOf(address),
    version,
    authHeader: { user, password, accessToken, locale, appName, appVersion, gzipResponse: gzip, faultHttpStatusCode },
    gzip,
    timeout,
    headers,
    ca,
  };
}

/** Any dated version is served, listed or not. */
function isVersion(id: string): boolean {
  const known: readonly string[] = VERSION_IDS;
  return known.includes(id) || (/^\d{4}-\d\d-\d\d(?:-beta)?$/.test(id) && id >= (known[1] ?? ''));
}

function serviceUrlOf(address: IpsAddress): string {
  const text: unknown = typeof address === 'string' ? address : address?.serviceUrl;
  const url = typeof text === 'string' && URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw wrong(`the address of the service is no URL: expected one such as http://127.0.0.1:8780, the URL of the real service, or a mock`);
  }
  if (url.pathname === '/') url.pathname = SERVICE_PATH;
  return url.href;
}

function wrong(message: string): IpsClientError {
  return new IpsClientError('invalid-option', message);
}
