import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, parseDuration } from '../src/clock.js';
import { USER_ROLES } from '../src/contract/constants.js';
import { startIpsMock } from '../src/index.js';
import { resolveSettings, SETTINGS, SettingError, type Settings, type SettingsInput } from '../src/settings.js';

const DEFAULTS: Settings = {
  port: 8780,
  host: '127.0.0.1',
  httpsPort: undefined,
  tlsCert: undefined,
  tlsKey: undefined,
  db: ':memory:',
  clock: { kind: 'real' },
  auth: 'lenient',
  lenientRole: 'IpsAdmin',
  fixtures: ['default'],
  seed: 1,
  unsupported: 'generate',
  waitTime: 1000,
  itemTime: 1000,
  items: { min: 3, max: 5 },
  stopTime: 500,
  doneTime: 10_000,
  maxRunning: Number.POSITIVE_INFINITY,
  advanceLimit: 1_000_000,
  timeZone: 'UTC',
  serverName: 'ips-mock',
  locale: 'en-US',
  directives: true,
  maxBody: 10_485_760,
  maxAdminBody: 10_485_760,
  headersTimeout: 60_000,
  bodyTimeout: 300_000,
  maxConnections: 1000,
  keepFiles: 1_048_576,
  keepSnapshots: 536_870_912,
  keepUnused: 33_554_432,
  keepJobs: 10_000,
  keepMails: 1000,
  exportTime: 7 * 86_400_000,
  callbackHosts: ['localhost'],
  journal: 1000,
  adminPort: undefined,
  adminToken: undefined,
  adminHosts: ['localhost'],
  page: 'on',
  logLevel: 'info',
  logFormat: 'auto',
  forward: undefined,
  forwardHosts: [],
  forwardTimeout: 60_000,
  forwardRewrite: false,
  record: undefined,
  anonymize: false,
  play: undefined,
};

describe('the settings', () => {
  test('have the defaults that are documented', () => {
    expect(resolveSettings({})).toEqual(DEFAULTS);
  });

  test.each(SETTINGS)('$flag takes its own default', ({ name, parse, fallback }) => {
    expect(parse(fallback)).toEqual(DEFAULTS[name]);
  });

  test('have a flag and an environment variable each, named after them', () => {
    expect(SETTINGS.map(({ name, flag, variable }) => [name, flag, variable])).toEqual([
      ['port', '--port', 'IPS_MOCK_PORT'],
      ['host', '--host', 'IPS_MOCK_HOST'],
      ['httpsPort', '--https-port', 'IPS_MOCK_HTTPS_PORT'],
      ['tlsCert', '--tls-cert', 'IPS_MOCK_TLS_CERT'],
      ['tlsKey', '--tls-key', 'IPS_MOCK_TLS_KEY'],
      ['db', '--db', 'IPS_MOCK_DB'],
      ['clock', '--clock', 'IPS_MOCK_CLOCK'],
      ['auth', '--auth', 'IPS_MOCK_AUTH'],
      ['lenientRole', '--lenient-role', 'IPS_MOCK_LENIENT_ROLE'],
      ['fixtures', '--fixtures', 'IPS_MOCK_FIXTURES'],
      ['seed', '--seed', 'IPS_MOCK_SEED'],
      ['unsupported', '--unsupported', 'IPS_MOCK_UNSUPPORTED'],
      ['waitTime', '--wait-time', 'IPS_MOCK_WAIT_TIME'],
      ['itemTime', '--item-time', 'IPS_MOCK_ITEM_TIME'],
      ['items', '--items', 'IPS_MOCK_ITEMS'],
      ['stopTime', '--stop-time', 'IPS_MOCK_STOP_TIME'],
      ['doneTime', '--done-time', 'IPS_MOCK_DONE_TIME'],
      ['maxRunning', '--max-running', 'IPS_MOCK_MAX_RUNNING'],
      ['advanceLimit', '--advance-limit', 'IPS_MOCK_ADVANCE_LIMIT'],
      ['timeZone', '--time-zone', 'IPS_MOCK_TIME_ZONE'],
      ['serverName', '--server-name', 'IPS_MOCK_SERVER_NAME'],
      ['locale', '--locale', 'IPS_MOCK_LOCALE'],
      ['directives', '--directives', 'IPS_MOCK_DIRECTIVES'],
      ['maxBody', '--max-body', 'IPS_MOCK_MAX_BODY'],
      ['maxAdminBody', '--max-admin-body', 'IPS_MOCK_MAX_ADMIN_BODY'],
      ['headersTimeout', '--headers-timeout', 'IPS_MOCK_HEADERS_TIMEOUT'],
      ['bodyTimeout', '--body-timeout', 'IPS_MOCK_BODY_TIMEOUT'],
      ['maxConnections', '--max-connections', 'IPS_MOCK_MAX_CONNECTIONS'],
      ['keepFiles', '--keep-files', 'IPS_MOCK_KEEP_FILES'],
      ['keepSnapshots', '--keep-snapshots', 'IPS_MOCK_KEEP_SNAPSHOTS'],
      ['keepUnused', '--keep-unused', 'IPS_MOCK_KEEP_UNUSED'],
      ['keepJobs', '--keep-jobs', 'IPS_MOCK_KEEP_JOBS'],
      ['keepMails', '--keep-mails', 'IPS_MOCK_KEEP_MAILS'],
      ['exportTime', '--export-time', 'IPS_MOCK_EXPORT_TIME'],
      ['callbackHosts', '--callback-hosts', 'IPS_MOCK_CALLBACK_HOSTS'],
      ['journal', '--journal', 'IPS_MOCK_JOURNAL'],
      ['adminPort', '--admin-port', 'IPS_MOCK_ADMIN_PORT'],
      ['adminToken', '--admin-token', 'IPS_MOCK_ADMIN_TOKEN'],
      ['adminHosts', '--admin-hosts', 'IPS_MOCK_ADMIN_HOSTS'],
      ['page', '--page', 'IPS_MOCK_PAGE'],
      ['logLevel', '--log-level', 'IPS_MOCK_LOG_LEVEL'],
      ['logFormat', '--log-format', 'IPS_MOCK_LOG_FORMAT'],
      ['forward', '--forward', 'IPS_MOCK_FORWARD'],
      ['forwardHosts', '--forward-hosts', 'IPS_MOCK_FORWARD_HOSTS'],
      ['forwardTimeout', '--forward-timeout', 'IPS_MOCK_FORWARD_TIMEOUT'],
      ['forwardRewrite', '--forward-rewrite', 'IPS_MOCK_FORWARD_REWRITE'],
      ['record', '--record', 'IPS_MOCK_RECORD'],
      ['anonymize', '--anonymize', 'IPS_MOCK_ANONYMIZE'],
      ['play', '--play', 'IPS_MOCK_PLAY'],
    ]);
  });

  test('let users created on first use have any role of the API', () => {
    for (const role of USER_ROLES) expect(resolveSettings({ lenientRole: role }).lenientRole).toBe(role);
  });
});

describe('a setting', () => {
  test('comes from what is given, then the environment, then its default', () => {
    const environment = { IPS_MOCK_PORT: '1', IPS_MOCK_SEED: '2', IPS_MOCK_LOCALE: undefined };
    expect(resolveSettings({ port: '3' }, environment)).toEqual({ ...DEFAULTS, port: 3, seed: 2 });
  });

  test('that is given hides a wrong one of the environment', () => {
    expect(resolveSettings({ port: 0 }, { IPS_MOCK_PORT: 'abc' }).port).toBe(0);
  });

  test('that is given as undefined, or is empty in the environment, is not given', () => {
    expect(resolveSettings({ port: undefined }, { IPS_MOCK_PORT: '1' }).port).toBe(1);
    expect(resolveSettings({}, { IPS_MOCK_PORT: '', IPS_MOCK_DB: '' })).toEqual(DEFAULTS);
  });

  test('is not taken from variables of other programs', () => {
    expect(resolveSettings({}, { PORT: '1', IPS_PORT: '2', ips_mock_port: '3' })).toEqual(DEFAULTS);
  });

  test.each<[string, SettingsInput, Partial<Settings>]>([
    ['numbers', { port: 0, seed: 7, maxBody: 4096 }, { port: 0, seed: 7, maxBody: 4096 }],
    ['milliseconds', { waitTime: 0, itemTime: 250, stopTime: 1.6 }, { waitTime: 0, itemTime: 250, stopTime: 2 }],
    [
      'durations',
      { waitTime: '0', itemTime: '2m', stopTime: '1.5h', doneTime: '1 day' },
      { waitTime: 0, itemTime: 120_000, stopTime: 5_400_000, doneTime: 86_400_000 },
    ],
    ['a number of items', { items: 4 }, { items: { min: 4, max: 4 } }],
    ['no items', { items: '0' }, { items: { min: 0, max: 0 } }],
    ['a range of items', { items: '1-100000' }, { items: { min: 1, max: 100_000 } }],
    ['a range of items as an object', { items: { min: 2, max: 9 } }, { items: { min: 2, max: 9 } }],
    ['a number of places', { maxRunning: 2 }, { maxRunning: 2 }],
    ['any number of places', { maxRunning: Number.POSITIVE_INFINITY }, { maxRunning: Number.POSITIVE_INFINITY }],
    ['any number of places, as a text', { maxRunning: 'all' }, { maxRunning: Number.POSITIVE_INFINITY }],
    ['real time', { clock: 'real' }, { clock: { kind: 'real' } }],
    ['fast time', { clock: 'x60' }, { clock: { kind: 'scaled', factor: 60 } }],
    ['slow time', { clock: 'x0.5' }, { clock: { kind: 'scaled', factor: 0.5 } }],
    ['manual time', { clock: 'manual' }, { clock: { kind: 'manual', start: undefined } }],
    ['manual time from a moment', { clock: 'manual@2027-01-31T08:00:00Z' }, { clock: { kind: 'manual', start: Date.UTC(2027, 0, 31, 8) } }],
    ['manual time as an object', { clock: { kind: 'manual', start: 5 } }, { clock: { kind: 'manual', start: 5 } }],
    ['a time zone', { timeZone: 'America/New_York' }, { timeZone: 'America/New_York' }],
    ['strict auth', { auth: 'strict', lenientRole: 'IpsUser' }, { auth: 'strict', lenientRole: 'IpsUser' }],
    ['no generated answers', { unsupported: 'fault' }, { unsupported: 'fault' }],
    ['texts', { serverName: 'srv 1', locale: 'de', host: '::1', db: 'a b.db' }, { serverName: 'srv 1', locale: 'de', host: '::1', db: 'a b.db' }],
  ])('can be given in process: %s', (_name, given, expected) => {
    expect(resolveSettings(given)).toEqual({ ...DEFAULTS, ...expected });
  });

  test.each<[SettingsInput, string]>([
    [{ port: '80 80' }, '--port: "80 80" is not a whole number from 0 to 65535'],
    [{ port: -1 }, '--port: "-1" is not'],
    [{ port: 80.5 }, '--port: "80.5" is not'],
    [{ port: Number.NaN }, '--port: "NaN" is not'],
    [{ port: '' }, '--port: "" is not'],
    [{ seed: 2 ** 32 }, '--seed: "4294967296" is not a whole number from 0 to 4294967295'],
    [{ host: ' ' }, '--host: is empty: expected an address or a host name'],
    [{ clock: 'x' }, '--clock: "x" is not a clock'],
    [{ clock: 'x-1' }, '--clock: "x-1" is not a clock'],
    [{ clock: 'x0.0001' }, '--clock: "x0.0001" is no speed of a clock: expected a factor from x0.001 to x100000'],
    [{ clock: 'x100001' }, 'from x0.001 to x100000'],
    [{ clock: `x${'9'.repeat(400)}` }, 'from x0.001 to x100000'],
    [{ clock: { kind: 'scaled', factor: 1e9 } }, 'from x0.001 to x100000'],
    [{ clock: 'manual@1969-12-31T23:59:59Z' }, 'from 1970-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z'],
    [{ clock: 'manual@+010000-01-01T00:00:00Z' }, 'from 1970-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z'],
    [{ clock: 'manual@' }, '--clock: "manual@" is not a clock'],
    [{ clock: 60 }, '--clock: "60" is not a clock: expected real, x60'],
    [{ auth: 'Strict' }, '--auth: "Strict" is not one of lenient, strict'],
    [{ unsupported: 'Fault' }, '--unsupported: "Fault" is not one of generate, fault'],
    [{ items: '3-' }, '--items: "3-" is not a number of items'],
    [{ items: '100001' }, 'expected a number up to 100000'],
    [{ items: 2.5 }, '--items: "2.5" is not a number of items'],
    [{ items: -1 }, '--items: "-1" is not a number of items'],
    [{ waitTime: -1 }, '--wait-time: "-1" is no duration: expected a number with a unit, such as 500ms'],
    [{ waitTime: Number.POSITIVE_INFINITY }, '--wait-time: "Infinity" is no duration'],
    [{ waitTime: '1 fortnight' }, '--wait-time: "1 fortnight" is no duration'],
    [{ waitTime: 'm' }, '--wait-time: "m" is no duration'],
    [{ doneTime: '3651d' }, '--done-time: "3651d" is longer than 3650d'],
    [{ maxRunning: 0 }, '--max-running: "0" is not all or a whole number from 1'],
    [{ timeZone: '' }, '--time-zone: "" is not a time zone'],
    [{ maxBody: 1023 }, '--max-body: "1023" is not a whole number from 1024'],
    [{ logLevel: 'verbose' }, '--log-level: "verbose" is not one of trace, debug,'],
    // Values of the right type that cannot be.
    [{ items: { min: 5, max: 3 } }, '--items: '],
    [{ items: { min: 0.5, max: 1 } }, '--items: '],
    [{ items: { min: -2, max: -1 } }, '--items: '],
    [{ clock: { kind: 'scaled', factor: 0 } }, '--clock: '],
    [{ clock: { kind: 'scaled', factor: Number.NaN } }, '--clock: '],
    [{ clock: { kind: 'manual', start: Number.NaN } }, '--clock: '],
  ])('refuses %j and says which values are right', (given, expected) => {
    expect(() => resolveSettings(given)).toThrow(SettingError);
    expect(() => resolveSettings(given)).toThrow(expected);
  });

  test('is named by its variable where that is wrong', () => {
    expect(() => resolveSettings({}, { IPS_MOCK_ITEMS: 'many' })).toThrow(
      new SettingError('IPS_MOCK_ITEMS: "many" is not a number of items: expected a number up to 100000 such as 4, or a range such as 3-5'),
    );
  });

  test('that is wrong keeps a mock from starting in process', async () => {
    // @ts-expect-error the compiler refuses it as well
    await expect(startIpsMock({ port: 0, clock: 'soon' })).rejects.toThrow(SettingError);
    // @ts-expect-error the compiler refuses it as well
    await expect(startIpsMock({ port: 0, clock: 'soon' })).rejects.toMatchObject({ name: 'SettingError' });
    const mistaken = { port: 0, doneTme: '1m' };
    await expect(startIpsMock(mistaken)).rejects.toThrow('There is no setting "doneTme": did you mean doneTime?');
  });
});

describe('a duration', () => {
  test.each([
    [0, '0ms'],
    [1, '1ms'],
    [1500, '1500ms'],
    [90_000, '90s'],
    [120_000, '2m'],
    [5_400_000, '90m'],
    [7_200_000, '2h'],
    [86_400_000, '1d'],
  ])('of %d ms is written %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });

  test('reads as it was written, any number of milliseconds', () => {
    const any = fc.oneof(
      fc.nat(),
      // All the time that a clock can show.
      fc.maxSafeNat().map((each) => each % 253_402_214_400_001),
      fc.tuple(fc.nat(1000), fc.constantFrom(1000, 60_000, 3_600_000, 86_400_000)).map(([n, unit]) => n * unit),
    );
    fc.assert(
      fc.property(any, (milliseconds) => {
        expect(parseDuration(formatDuration(milliseconds))).toBe(milliseconds);
        expect(parseDuration(milliseconds)).toBe(milliseconds);
        expect(parseDuration(String(milliseconds))).toBe(milliseconds);
      }),
    );
  });

  test.each(['', ' ', 'soon', '-5s', '5 x', '1h30m', 'NaN', '1e3', '5s later', '∞', Number.NaN, -1, Number.POSITIVE_INFINITY])(
    'is not "%s"',
    (text) => {
      expect(() => parseDuration(text)).toThrow(`"${text}" is no duration: expected a number with a unit, such as 500ms, 90s, 5m, 2h or 1d`);
    },
  );

  test.each([
    ['500ms', 500],
    [' 90 s ', 90_000],
    ['5M', 300_000],
    ['0.5h', 1_800_000],
    ['2 hours', 7_200_000],
    ['1w', 604_800_000],
    ['250', 250],
    ['0.4ms', 0],
  ])('can be written "%s"', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });
});
