import { type ClockMode, formatDuration, parseDuration } from './clock.js';
import { USER_ROLES } from './contract/constants.js';

/** Everything that can be set, as the program uses it. Durations are milliseconds. */
export interface Settings {
  port: number;
  host: string;
  /** Undefined: no HTTPS. */
  httpsPort: number | undefined;
  /** PEM files; undefined: a certificate is made at the start. */
  tlsCert: string | undefined;
  tlsKey: string | undefined;
  db: string;
  clock: ClockMode;
  auth: 'lenient' | 'strict';
  lenientRole: string;
  fixtures: string;
  seed: number;
  unsupported: 'generate' | 'fault';
  waitTime: number;
  itemTime: number;
  items: { readonly min: number; readonly max: number };
  stopTime: number;
  doneTime: number;
  maxRunning: number;
  timeZone: string;
  serverName: string;
  locale: string;
  directives: boolean;
  maxBody: number;
  keepFiles: number;
  exportTime: number;
  callbackHosts: readonly string[];
  journal: number;
  adminPort: number | undefined;
  adminToken: string | undefined;
  adminHosts: readonly string[];
  logLevel: LogLevel;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** How much is logged; `info` has a line a call. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const AUTH_MODES = ['lenient', 'strict'] as const;
const UNSUPPORTED_ANSWERS = ['generate', 'fault'] as const;

/** One setting: its name here, its flag, its environment variable, its default as a user would write it. */
export interface Setting<Name extends keyof Settings = keyof Settings> {
  readonly name: Name;
  readonly flag: string;
  readonly argument: string;
  readonly variable: string;
  readonly fallback: string;
  readonly description: string;
  /** Text to value; throws an Error that says what is expected. */
  readonly parse: (text: string) => Settings[Name];
}

function setting<Name extends keyof Settings>(
  name: Name,
  argument: string,
  fallback: string,
  description: string,
  parse: (text: string) => Settings[Name],
): Setting<Name> {
  const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return {
    name,
    flag: `--${words}`,
    argument,
    variable: `IPS_MOCK_${words.replaceAll('-', '_').toUpperCase()}`,
    fallback,
    description,
    parse,
  };
}

/** The largest seed. */
export const MOST_SEED = 2 ** 32 - 1;

/** All settings, in the order of the help. */
export const SETTINGS = [
  setting('port', 'PORT', '8780', 'port to listen on; 0 takes a free one', wholeNumber(0, 65535)),
  setting('host', 'HOST', '127.0.0.1', 'address to listen on; 0.0.0.0 for all', nonEmpty('an address or a host name')),
  setting('httpsPort', 'PORT', 'none', 'port to serve HTTPS on besides; 0 takes a free one', orNone(wholeNumber(0, 65535, 'none or '))),
  setting(
    'tlsCert',
    'FILE',
    'none',
    'PEM file with the certificate for HTTPS; "none": one is made at the start',
    orNone(nonEmpty('a file name or none')),
  ),
  setting('tlsKey', 'FILE', 'none', 'PEM file with the private key of that certificate', orNone(nonEmpty('a file name or none'))),
  setting('db', 'FILE', ':memory:', 'SQLite file that keeps everything; :memory: forgets at the end', nonEmpty('a file name')),
  setting('clock', 'MODE', 'real', 'how time passes: real, x60 (60 times as fast; any factor), manual, manual@2027-01-31T08:00:00Z', parseClock),
  setting(
    'auth',
    'MODE',
    'lenient',
    'lenient: any credentials do, unknown users and companies are made on sight; strict: only those of the fixtures',
    oneOf(AUTH_MODES),
  ),
  setting('lenientRole', 'ROLE', 'IpsAdmin', `role of users made on sight: ${USER_ROLES.join(', ')}`, oneOf(USER_ROLES)),
  setting(
    'fixtures',
    'FILE',
    'default',
    'JSON file with what a new database holds; "default": that of the package, "none": nothing',
    nonEmpty('a file name, default or none'),
  ),
  setting('seed', 'N', '1', 'seed of all that is made up: same seed and submissions, same items', wholeNumber(0, MOST_SEED)),
  setting(
    'unsupported',
    'ANSWER',
    'generate',
    'what operations answer that the mock has no state for: generate makes up a valid answer, fault is 30000',
    oneOf(UNSUPPORTED_ANSWERS),
  ),
  setting('waitTime', 'DURATION', '1s', 'how long a job waits before it runs', duration),
  setting('itemTime', 'DURATION', '1s', 'how long an item of a job takes', duration),
  setting('items', 'N or N-M', '3-5', 'how many items a job has whose request gives no number', parseItems),
  setting('stopTime', 'DURATION', '500ms', 'how long a job is Stopping', duration),
  setting('doneTime', 'DURATION', '10s', 'how long getActiveJobs lists a job that is Done', duration),
  setting('maxRunning', 'N', 'all', 'how many jobs run at once; the others wait', (text) =>
    text === 'all' || text === 'Infinity' ? Number.POSITIVE_INFINITY : wholeNumber(1, 1_000_000, 'all or ')(text),
  ),
  setting('timeZone', 'ZONE', 'UTC', 'time zone of schedules and of times in job names, such as America/New_York', parseTimeZone),
  setting('serverName', 'NAME', 'ips-mock', 'serverName of active jobs', nonEmpty('a name')),
  setting('locale', 'LOCALE', 'en-US', 'locale of messages where a request names none', nonEmpty('a locale such as en-US')),
  setting('directives', 'on or off', 'on', 'whether #mock directives in names and descriptions of jobs count', onOrOff),
  setting('maxBody', 'BYTES', '10485760', 'largest request body that is read', wholeNumber(1024, 2 ** 31 - 1)),
  setting('keepFiles', 'BYTES', '1048576', 'posted files up to this size are kept; larger ones are measured and hashed', wholeNumber(0, 2 ** 30)),
  setting('exportTime', 'DURATION', '7d', 'how long the zip of an export can be downloaded', duration),
  setting(
    'callbackHosts',
    'HOSTS',
    'localhost',
    'hosts besides this machine whose completion URLs are requested, separated by commas; *: any',
    parseHosts,
  ),
  setting('journal', 'N', '1000', 'how many of the last calls are kept for GET /__admin/requests; 0 keeps none', wholeNumber(0, 1_000_000)),
  setting(
    'adminPort',
    'PORT',
    'none',
    'port for /__admin/ alone, which is then on no other; 0 takes a free one',
    orNone(wholeNumber(0, 65535, 'none or ')),
  ),
  setting(
    'adminToken',
    'TOKEN',
    'none',
    'token that requests to /__admin/ must bear, as Authorization: Bearer TOKEN',
    orNone(nonEmpty('a token or none')),
  ),
  setting('adminHosts', 'HOSTS', 'localhost', 'host names besides its own by which /__admin/ may be asked, separated by commas', parseHosts),
  setting('logLevel', 'LEVEL', 'info', `what is logged on stderr: ${LOG_LEVELS.join(', ')}`, oneOf(LOG_LEVELS)),
] as const satisfies readonly Setting[];

/** Settings as a program gives them: values, or texts as on the command line. */
export type SettingsInput = { readonly [Name in keyof Settings]?: Settings[Name] | string | number | undefined };

/**
 * All settings, from those given, the environment (`IPS_MOCK_…`) and the defaults, in this order.
 *
 * @throws SettingError that names the setting and says which values are right, or for one that there is not
 */
export function resolveSettings(given: SettingsInput, environment: Readonly<Record<string, string | undefined>> = {}): Settings {
  const unknown = Object.keys(given).find((name) => !SETTINGS.some((each) => each.name === name));
  if (unknown !== undefined) {
    throw new SettingError(`There is no setting "${unknown}": expected some of ${SETTINGS.map(({ name }) => name).join(', ')}`);
  }
  const entries = SETTINGS.map((each: Setting) => {
    const value = given[each.name];
    if (value !== undefined) return [each.name, parseAs(each.flag, settingText(value), each.parse)];
    const fromEnvironment = environment[each.variable];
    return [each.name, fromEnvironment ? parseAs(each.variable, fromEnvironment, each.parse) : each.parse(each.fallback)];
  });
  // One entry for each name, its value parsed by that name's own setting.
  const settings = Object.fromEntries(entries) as Settings;
  checkTls(settings);
  return settings;
}

function checkTls({ httpsPort, tlsCert, tlsKey }: Settings): void {
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    const [given, missing] = tlsCert === undefined ? ['--tls-key', '--tls-cert'] : ['--tls-cert', '--tls-key'];
    throw new SettingError(`${given} is given without ${missing}: a certificate and its key go together`);
  }
  if (tlsCert !== undefined && httpsPort === undefined)
    throw new SettingError('--tls-cert is given without --https-port: say where HTTPS is to be served');
}

/** A setting has a value that it cannot take. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** A value as it would stand on the command line, so that one check serves both. */
function settingText(value: Exclude<Settings[keyof Settings], undefined> | string): string {
  if (typeof value !== 'object') return String(value);
  if (!('kind' in value) && !('min' in value)) return value.join(',');
  if ('min' in value) return `${value.min}-${value.max}`;
  switch (value.kind) {
    case 'real':
      return 'real';
    case 'scaled':
      return `x${value.factor}`;
    case 'manual':
      return value.start === undefined ? 'manual' : `manual@${isMoment(value.start) ? new Date(value.start).toISOString() : value.start}`;
  }
}

function isMoment(start: number): boolean {
  return typeof start === 'number' && !Number.isNaN(new Date(start).getTime());
}

/** Reads a text. @param source where it stands, such as `--port`. @throws SettingError that names it and says what is expected */
export function parseAs<Value>(source: string, text: string, parse: (text: string) => Value): Value {
  try {
    return parse(text);
  } catch (error) {
    throw new SettingError(`${source}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads a number within bounds. @param or what else would be right, such as `none or `. The reader throws an Error that says what is expected */
export function wholeNumber(min: number, max: number, or = ''): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) throw new Error(`"${text}" is not ${or}a whole number from ${min} to ${max}`);
    return value;
  };
}

function nonEmpty(expected: string): (text: string) => string {
  return (text) => {
    if (text.trim() === '') throw new Error(`is empty: expected ${expected}`);
    return text;
  };
}

function orNone<Value>(parse: (text: string) => Value): (text: string) => Value | undefined {
  return (text) => (text === 'none' ? undefined : parse(text));
}

function onOrOff(text: string): boolean {
  if (text === 'on' || text === 'true') return true;
  if (text === 'off' || text === 'false') return false;
  throw new Error(`"${text}" is neither on nor off`);
}

function parseHosts(text: string): string[] {
  return text.split(',').map((each) => {
    const host = each.trim().toLowerCase();
    if (host === '*') return host;
    if (!/^(?:[^\s/:@]+|\[[0-9a-f:.]+\])$/.test(host) || !URL.canParse(`http://${host}/`)) {
      throw new Error(`"${host}" is no host: expected names or addresses without a port, or *`);
    }
    // As it stands in a URL, however it was written.
    return new URL(`http://${host}/`).hostname;
  });
}

function oneOf<Value extends string>(values: readonly Value[]): (text: string) => Value {
  return (text) => {
    const found = values.find((value) => value === text);
    if (found === undefined) throw new Error(`"${text}" is not one of ${values.join(', ')}`);
    return found;
  };
}

/** A duration in whole milliseconds. A bare number counts milliseconds, as it does in process. */
function duration(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds > 3_650 * 86_400_000) throw new Error(`"${text}" is longer than ${formatDuration(3_650 * 86_400_000)}`);
  return milliseconds;
}

function parseItems(text: string): { min: number; max: number } {
  const match = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text);
  const min = Number(match?.[1]);
  const max = Number(match?.[2] ?? match?.[1]);
  if (!match || min > max || max > 100_000)
    throw new Error(`"${text}" is no number of items: expected a number up to 100000 such as 4, or a range such as 3-5`);
  return { min, max };
}

function parseTimeZone(text: string): string {
  // Making the first format takes 18 ms, which the default need not wait for.
  if (text === 'UTC') return text;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
  } catch {
    throw new Error(`"${text}" is no time zone: expected a name such as UTC or America/New_York`);
  }
  return text;
}

/** A moment without a zone is in UTC, whatever the zone of the machine. */
export function parseMoment(text: string): number {
  return Date.parse(/T[^Z+-]*$/.test(text) ? `${text}Z` : text);
}

/** How time passes, from a text such as `real`, `x60`, `manual`, `manual@2027-01-31T08:00:00Z`. @throws Error that says what is expected */
export function parseClock(text: string): ClockMode {
  if (text === 'real') return { kind: 'real' };
  const factor = /^x(\d+(?:\.\d+)?)$/.exec(text);
  if (factor && Number(factor[1]) > 0) return { kind: 'scaled', factor: Number(factor[1]) };
  const start = /^manual(?:@(.+))?$/.exec(text);
  const moment = start?.[1] === undefined ? undefined : parseMoment(start[1]);
  if (start && !Number.isNaN(moment)) return { kind: 'manual', start: moment };
  throw new Error(`"${text}" is no clock: expected real, x60 (any factor above 0), manual or manual@2027-01-31T08:00:00Z`);
}
