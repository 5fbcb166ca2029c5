import { CLOCK_FACTORS, type ClockMode, formatDuration, LAST_MOMENT, parseDuration, withinTime } from './clock.js';
import { didYouMean, expectedNames, nearestNames, suggested } from './collections/nearest-names.js';
import { USER_ROLES } from './contract/constants.js';
import type { FixturesSource } from './seed/fixtures-input.js';

/** All settings, parsed. Durations are in milliseconds, sizes in bytes. */
export interface Settings {
  port: number;
  host: string;
  /** Undefined: no HTTPS. */
  httpsPort: number | undefined;
  /** PEM files; undefined: the mock generates a certificate when it starts. */
  tlsCert: string | undefined;
  tlsKey: string | undefined;
  db: string;
  clock: ClockMode;
  auth: 'lenient' | 'strict';
  lenientRole: string;
  /** What fills a new database, in order. */
  fixtures: readonly FixturesSource[];
  seed: number;
  unsupported: 'generate' | 'fault';
  waitTime: number;
  itemTime: number;
  items: { readonly min: number; readonly max: number };
  stopTime: number;
  doneTime: number;
  maxRunning: number;
  advanceLimit: number;
  timeZone: string;
  serverName: string;
  locale: string;
  directives: boolean;
  maxBody: number;
  maxAdminBody: number;
  headersTimeout: number | undefined;
  bodyTimeout: number | undefined;
  maxConnections: number;
  keepFiles: number;
  /** How many bytes of memory all snapshots may take. */
  keepSnapshots: number;
  /** Bytes. */
  keepUnused: number;
  keepJobs: number;
  keepMails: number;
  exportTime: number;
  callbackHosts: readonly string[];
  journal: number;
  adminPort: number | undefined;
  adminToken: string | undefined;
  adminHosts: readonly string[];
  /** Whether the page is served. */
  page: 'on' | 'off';
  logLevel: LogLevel;
  logFormat: 'pretty' | 'json' | 'auto';
  /** Scheme, host and port of the service that calls are forwarded to; undefined: none. */
  forward: string | undefined;
  /** Hosts that injected faults may forward calls to, besides that of `forward`. */
  forwardHosts: readonly string[];
  forwardTimeout: number;
  /** Whether the service's address is replaced by the mock's in its answers. */
  forwardRewrite: boolean;
  /** The file that all exchanges are recorded in; undefined: none. */
  record: string | undefined;
  /** Whether recordings have stand-ins for handles, names and mail addresses. */
  anonymize: boolean;
  /** The recording that answers the calls that it holds; undefined: none. */
  play: string | undefined;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** What is logged; `info` logs a line per call. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_FORMATS = ['pretty', 'json', 'auto'] as const;

const PAGE_MODES = ['on', 'off'] as const;

const AUTH_MODES = ['lenient', 'strict'] as const;
const UNSUPPORTED_ANSWERS = ['generate', 'fault'] as const;

/** A setting: its property, flag and environment variable, and its default as a user would type it. */
export interface Setting<Name extends keyof Settings = keyof Settings> {
  readonly name: Name;
  readonly flag: string;
  readonly argument: string;
  readonly variable: string;
  readonly fallback: string;
  readonly description: string;
  /** Parses a text. @throws Error that says what is expected */
  readonly parse: Parser<Settings[Name]>;
  /** Takes a value that is not given as one text. @throws Error that says what is expected */
  readonly take?: (value: unknown) => Settings[Name];
}

/** Parses a text. It has `choices` if there are only these. */
type Parser<Value> = ((text: string) => Value) & { readonly choices?: readonly string[] };

function setting<Name extends keyof Settings>(
  name: Name,
  argument: string,
  fallback: string,
  description: string,
  parse: Parser<Settings[Name]>,
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

/** The largest seed: seeds are unsigned 32-bit integers. */
export const MOST_SEED = 2 ** 32 - 1;

/** The largest body that may be allowed: 256 MB. As a text it is far smaller than V8's longest, and a few at once fit into memory. */
const LARGEST_BODY = 2 ** 28;

/** All settings, in the order of `--help`. */
export const SETTINGS = [
  setting('port', 'PORT', '8780', 'port to listen on; 0 takes a free one', wholeNumber(0, 65535)),
  setting('host', 'HOST', '127.0.0.1', 'address to listen on; 0.0.0.0 for all', nonEmpty('an address or a host name')),
  setting('httpsPort', 'PORT', 'none', 'port to serve HTTPS on as well; 0 takes a free one', orNone(wholeNumber(0, 65535, 'none or '))),
  setting(
    'tlsCert',
    'FILE',
    'none',
    'PEM file with the certificate for HTTPS; "none": one is generated at startup',
    orNone(nonEmpty('a file name or none')),
  ),
  setting('tlsKey', 'FILE', 'none', 'PEM file with the private key of the certificate', orNone(nonEmpty('a file name or none'))),
  setting('db', 'FILE', ':memory:', 'SQLite file to store everything in; :memory: keeps nothing after the mock stops', nonEmpty('a file name')),
  setting(
    'clock',
    'MODE',
    'real',
    'how time passes: real, x60 (60 times as fast; any factor from x0.001 to x100000), manual, manual@2027-01-31T08:00:00Z',
    parseClock,
  ),
  setting(
    'auth',
    'MODE',
    'lenient',
    'lenient: unknown users and companies are created on first use, with the password of that call; strict: only known ones',
    oneOf(AUTH_MODES),
  ),
  setting('lenientRole', 'ROLE', 'IpsAdmin', `role of users created on first use: ${USER_ROLES.join(', ')}`, oneOf(USER_ROLES)),
  {
    ...setting(
      'fixtures',
      'FILE',
      'default',
      'JSON file to fill a new database from; "default": the one in the package, "none": leave it empty. Several, in order, by several flags, or in the variable by commas',
      (text) => text.split(',').map((each) => fixturesSource(each.trim())),
    ),
    take: (value) => (Array.isArray(value) ? value : [value]).map(fixturesSource),
  },
  setting('seed', 'N', '1', 'seed of all generated data: the same seed and requests give the same data', wholeNumber(0, MOST_SEED)),
  setting(
    'unsupported',
    'ANSWER',
    'generate',
    'what operations without state answer: generate (a valid answer is generated) or fault (30000)',
    oneOf(UNSUPPORTED_ANSWERS),
  ),
  setting('waitTime', 'DURATION', '1s', 'how long a job waits before it runs', duration),
  setting('itemTime', 'DURATION', '1s', 'how long an item of a job takes', duration),
  setting('items', 'N or N-M', '3-5', 'how many items a job has if its request does not determine them', parseItems),
  setting('stopTime', 'DURATION', '500ms', 'how long a job stays Stopping', duration),
  setting('doneTime', 'DURATION', '10s', 'how long getActiveJobs lists a job after it is Done', duration),
  setting('maxRunning', 'N', 'all', 'how many jobs run at once; the others wait', allOr(1, 1_000_000)),
  setting(
    'advanceLimit',
    'N',
    '1000000',
    'how many things that fall due one advance of a manual clock carries out before it gives up',
    wholeNumber(1, 1_000_000_000),
  ),
  setting('timeZone', 'ZONE', 'UTC', 'time zone of schedules and of times in job names, such as America/New_York', parseTimeZone),
  setting('serverName', 'NAME', 'ips-mock', 'serverName of active jobs', nonEmpty('a name')),
  setting('locale', 'LOCALE', 'en-US', 'locale of messages if a request names none', nonEmpty('a locale such as en-US')),
  setting('directives', 'on or off', 'on', 'whether #mock directives in job names and descriptions take effect', onOrOff),
  setting('maxBody', 'BYTES', '10485760', 'largest request body that is accepted, decompressed', wholeNumber(1024, LARGEST_BODY)),
  setting(
    'maxAdminBody',
    'BYTES',
    '10485760',
    'largest body of a request to /__admin/ that is accepted, decompressed; a state may be 50 times as large',
    wholeNumber(1024, LARGEST_BODY),
  ),
  setting(
    'headersTimeout',
    'DURATION',
    '60s',
    'how long the headers of a request may take, from its first byte or from the connection; none: as long as they take',
    orNone(timeout),
  ),
  setting(
    'bodyTimeout',
    'DURATION',
    '5m',
    'how long the body of a request, or of an answer, may stand still on its way; none: as long as it likes',
    orNone(timeout),
  ),
  setting('maxConnections', 'N', '1000', 'how many connections each port takes', wholeNumber(1, 65_536)),
  setting('keepFiles', 'BYTES', '1048576', 'uploaded files up to this size are kept; of larger ones, only size and hash', wholeNumber(0, 2 ** 30)),
  setting(
    'keepSnapshots',
    'BYTES',
    '536870912',
    'how many bytes of memory all snapshots may take; one for which there is no room is refused',
    wholeNumber(0, 2 ** 40),
  ),
  setting(
    'keepUnused',
    'BYTES',
    '33554432',
    'uploaded files that no asset has any more (replaced, or failed) are kept up to this many bytes together, the latest ones',
    wholeNumber(0, 2 ** 40),
  ),
  setting('keepJobs', 'N', '10000', 'how many finished jobs are kept, with their logs; the oldest are erased. all: keeps all', allOr(1, 10_000_000)),
  setting('keepMails', 'N', '1000', 'how many of the latest mails are kept; all: keeps all', allOr(0, 10_000_000)),
  setting('exportTime', 'DURATION', '7d', 'how long the zip file of an export can be downloaded', duration),
  setting('callbackHosts', 'HOSTS', 'localhost', 'hosts besides this machine that completion URLs may call, separated by commas; *: any', parseHosts),
  setting('journal', 'N', '1000', 'how many of the latest calls GET /__admin/requests lists; 0 keeps none', wholeNumber(0, 1_000_000)),
  setting(
    'adminPort',
    'PORT',
    'none',
    'separate port for /__admin/, which no other port serves then; 0 takes a free one',
    orNone(wholeNumber(0, 65535, 'none or ')),
  ),
  setting(
    'adminToken',
    'TOKEN',
    'none',
    'token that requests to /__admin/ must send, as Authorization: Bearer TOKEN',
    orNone(nonEmpty('a token or none')),
  ),
  setting(
    'adminHosts',
    'HOSTS',
    'localhost',
    'further hosts that requests to /__admin/ may be addressed to, separated by commas; any-address: any IP address',
    parseHosts,
  ),
  setting(
    'page',
    'MODE',
    'on',
    'the page at /, for browsers: on, or off to leave it out; it is where /__admin/ is, and asks for the token',
    oneOf(PAGE_MODES),
  ),
  setting('logLevel', 'LEVEL', 'info', `what is logged on stderr: ${LOG_LEVELS.join(', ')}`, oneOf(LOG_LEVELS)),
  setting('logFormat', 'FORMAT', 'auto', 'how the log is written: pretty, json, or auto (pretty on a terminal, else json)', oneOf(LOG_FORMATS)),
  setting(
    'forward',
    'URL',
    'none',
    'service that answers in place of the mock, such as https://s7sps1apissl.scene7.com; injected faults, stubs and --play come first',
    orNone(serviceOrigin),
  ),
  setting(
    'forwardHosts',
    'HOSTS',
    'none',
    'hosts that injected faults may forward calls to, besides that of --forward, separated by commas',
    (text) => (text === 'none' || text === '' ? [] : parseNamedHosts(text)),
  ),
  setting('forwardTimeout', 'DURATION', '60s', 'how long a service may stay silent before a call ends in a fault', timeout),
  setting('forwardRewrite', 'on or off', 'off', "whether the service's address is replaced by the mock's in WSDLs and other answers", onOrOff),
  setting('record', 'FILE', 'none', 'new file to record all requests and answers in, without secrets', orNone(nonEmpty('a file name or none'))),
  setting('anonymize', 'on or off', 'off', 'whether recordings have stand-ins for handles, names and mail addresses', onOrOff),
  setting('play', 'FILE', 'none', 'recording whose answers are given to the calls that it holds', orNone(nonEmpty('a file name or none'))),
] as const satisfies readonly Setting[];

/** Settings as callers pass them: values, or texts as on the command line. */
export type SettingsInput = { readonly [Name in Exclude<keyof Settings, 'fixtures'>]?: Settings[Name] | string | number | undefined } & {
  /** What fills a new database: `default`, `none`, the path of a JSON file, or the fixtures themselves; or several of them, in order. */
  readonly fixtures?: FixturesSource | readonly FixturesSource[] | undefined;
};

/** Settings of a file, and its name. */
interface SettingsOfFile {
  readonly file: string;
  readonly settings: SettingsInput;
}

/**
 * Resolves all settings: from `given`, else from the environment (`IPS_MOCK_…`), else from a file, else from the defaults.
 *
 * @throws SettingError for an invalid value, which says what is valid, and for an unknown setting
 */
export function resolveSettings(
  given: SettingsInput,
  environment: Readonly<Record<string, string | undefined>> = {},
  config?: SettingsOfFile,
): Settings {
  const known = SETTINGS.map(({ name }): string => name);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new SettingError(`There is no setting "${unknown}": ${expectedNames(unknown, known)}`, 'unknown-setting');
  const entries = SETTINGS.map((each: Setting) => {
    const value = given[each.name];
    if (value !== undefined) return [each.name, valueAs(each.flag, value, each)];
    const fromEnvironment = environment[each.variable];
    if (fromEnvironment) return [each.name, parseAs(each.variable, fromEnvironment, each.parse)];
    const fromFile = config?.settings[each.name];
    return [each.name, fromFile === undefined ? each.parse(each.fallback) : valueAs(`${config?.file}: ${each.name}`, fromFile, each)];
  });
  // There is one entry per name, parsed by the setting of that name.
  const settings = Object.fromEntries(entries) as Settings;
  checkTls(settings);
  return settings;
}

function valueAs(source: string, value: NonNullable<SettingsInput[keyof Settings]>, { parse, take }: Setting): unknown {
  // What has no text is taken.
  return take ? parseAs(source, value, take) : parseAs(source, settingText(value as ValueWithText), parse);
}

function checkTls({ httpsPort, tlsCert, tlsKey }: Settings): void {
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    const [given, missing] = tlsCert === undefined ? ['--tls-key', '--tls-cert'] : ['--tls-cert', '--tls-key'];
    throw new SettingError(`${given} is given without ${missing}: a certificate needs its key`);
  }
  if (tlsCert !== undefined && httpsPort === undefined)
    throw new SettingError('--tls-cert is given without --https-port: add the port to serve HTTPS on');
}

/** What is wrong with the settings. */
export type SettingErrorCode = 'unknown-setting' | 'invalid-setting';

/** There is no such setting, or it has an invalid value; the message says what is valid. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  /** What is wrong: stays the same where the message changes. */
  readonly code: SettingErrorCode;
  /** @param message what is wrong, and what is valid */
  constructor(message: string, code: SettingErrorCode = 'invalid-setting') {
    super(message);
    this.code = code;
  }
}

/** A value of a setting that a text can express. */
type ValueWithText = Exclude<Settings[Exclude<keyof Settings, 'fixtures'>], undefined>;

/** A value as a user would type it, so that values and texts are checked in one way. */
export function settingText(value: ValueWithText): string {
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

/** Parses a text. @param source what it is the value of, such as `--port` @throws SettingError that names the source and what is expected */
export function parseAs<Given, Value>(source: string, text: Given, parse: (text: Given) => Value): Value {
  try {
    return parse(text);
  } catch (error) {
    throw new SettingError(`${source}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A parser for a whole number from `min` to `max`, which throws an Error otherwise. @param or what else is valid, for the message, such as `none or ` */
export function wholeNumber(min: number, max: number, or = ''): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) throw new Error(`"${text}" is not ${or}a whole number from ${min} to ${max}`);
    return value;
  };
}

/** A parser for a whole number, or `all`, which is infinity. */
function allOr(min: number, max: number): (text: string) => number {
  return (text) => (text === 'all' || text === 'Infinity' ? Number.POSITIVE_INFINITY : wholeNumber(min, max, 'all or ')(text));
}

function nonEmpty(expected: string): (text: string) => string {
  return (text) => {
    if (text.trim() === '') throw new Error(`is empty: expected ${expected}`);
    return text;
  };
}

/** A source of fixtures as it is given. Objects are copied, as JSON holds them: a reset returns to what they held at the start. */
function fixturesSource(source: unknown): FixturesSource {
  if (typeof source === 'string') return nonEmpty('a file name, default or none')(source);
  if (typeof source === 'object' && source !== null && !Array.isArray(source)) return JSON.parse(JSON.stringify(source));
  throw new Error(`${JSON.stringify(source)} is neither the name of a file, default or none, nor an object with fixtures`);
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
      throw new Error(`"${host}" is not a host: expected names or addresses without a port, or *`);
    }
    // In the form that URLs have.
    return new URL(`http://${host}/`).hostname;
  });
}

/** Hosts that are named, one by one. */
function parseNamedHosts(text: string): string[] {
  const hosts = parseHosts(text);
  if (hosts.includes('*')) throw new Error('"*" is no host: name each host that calls may be forwarded to');
  return hosts;
}

/** Scheme, host and port of a service. @throws Error that says what is expected */
export function serviceOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && /^\/?$/.test(url.pathname) && !/[?#]/.test(text))
    return url.origin;
  // What it holds may be a secret, such as user:password@.
  throw new Error('is no address of a service: expected scheme, host and port alone, such as https://s7sps1apissl.scene7.com');
}

function oneOf<Value extends string>(values: readonly Value[]): Parser<Value> {
  const parse = (text: string): Value => {
    const found = values.find((value) => value === text);
    if (found === undefined) throw new Error(`"${text}" is not one of ${values.join(', ')}${didYouMean(text, values)}`);
    return found;
  };
  return Object.assign(parse, { choices: values });
}

/** Variables of the environment that are no settings, and that something else of ips-mock reads. */
const OTHER_VARIABLES = ['IPS_MOCK_URL', 'IPS_MOCK_CONFIG'];

/** What to say of variables of the environment that look like settings and are none, a message for each. */
export function unknownVariables(environment: Readonly<Record<string, string | undefined>>): string[] {
  const prefix = 'IPS_MOCK_';
  const given = Object.keys(environment).filter((name) => name.startsWith(prefix));
  if (given.length === 0) return [];
  const known = [...SETTINGS.map(({ variable }) => variable), ...OTHER_VARIABLES];
  return given
    .filter((name) => !known.includes(name))
    .map((name) => {
      // What all of them have in common says nothing about which one is meant.
      const nearest = nearestNames(
        name.slice(prefix.length),
        known.map((each) => each.slice(prefix.length)),
      ).map((each) => `${prefix}${each}`);
      return `The variable ${name} sets nothing: ${nearest.length === 0 ? 'ips-mock --help lists the settings' : suggested(nearest)}`;
    });
}

/** A duration in whole milliseconds, ten years at most. A number without a unit is milliseconds. */
function duration(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds > 3_650 * 86_400_000) throw new Error(`"${text}" is longer than ${formatDuration(3_650 * 86_400_000)}`);
  return milliseconds;
}

/** A duration that a timer can be set to. */
function timeout(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds < 1 || milliseconds > LONGEST_TIMEOUT)
    throw new Error(`"${text}" is no timeout: expected 1ms to ${formatDuration(LONGEST_TIMEOUT)}, or none`);
  return milliseconds;
}

/** A day. */
const LONGEST_TIMEOUT = 86_400_000;

function parseItems(text: string): { min: number; max: number } {
  const match = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text);
  const min = Number(match?.[1]);
  const max = Number(match?.[2] ?? match?.[1]);
  if (!match || min > max || max > 100_000)
    throw new Error(`"${text}" is not a number of items: expected a number up to 100000 such as 4, or a range such as 3-5`);
  return { min, max };
}

function parseTimeZone(text: string): string {
  // The first DateTimeFormat takes 18 ms, which starts with the default time zone save.
  if (text === 'UTC') return text;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
  } catch {
    throw new Error(`"${text}" is not a time zone: expected a name such as UTC or America/New_York`);
  }
  return text;
}

/** Parses a date and time into milliseconds since 1970, NaN if invalid. Without a zone it is in UTC, whatever the zone of the machine. */
export function parseMoment(text: string): number {
  return Date.parse(/T[^Z+-]*$/.test(text) ? `${text}Z` : text);
}

/** Parses a clock mode such as `real`, `x60`, `manual` or `manual@2027-01-31T08:00:00Z`. @throws Error that says what is expected */
export function parseClock(text: string): ClockMode {
  if (text === 'real') return { kind: 'real' };
  const factor = /^x(\d+(?:\.\d+)?)$/.exec(text);
  const { least, most } = CLOCK_FACTORS;
  if (factor && Number(factor[1]) > 0) {
    const value = Number(factor[1]);
    if (value < least || value > most) throw new Error(`"${text}" is no speed of a clock: expected a factor from x${least} to x${most}`);
    return { kind: 'scaled', factor: value };
  }
  const start = /^manual(?:@(.+))?$/.exec(text);
  const moment = start?.[1] === undefined ? undefined : parseMoment(start[1]);
  if (start && !Number.isNaN(moment)) {
    if (moment !== undefined && withinTime(moment) !== moment)
      throw new Error(`"${text}" is no moment of a clock: expected one from 1970-01-01T00:00:00Z to ${new Date(LAST_MOMENT).toISOString()}`);
    return { kind: 'manual', start: moment };
  }
  throw new Error(`"${text}" is not a clock: expected real, x60 (any factor from x${least} to x${most}), manual or manual@2027-01-31T08:00:00Z`);
}
