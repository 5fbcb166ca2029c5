import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderWsdl } from '../src/contract/render-wsdl.js';
import { SETTINGS } from '../src/settings.js';
import { type BuiltProgram, buildProgram } from './built-program.js';
import { ask, call, healthOf, knownVersion, post } from './conversation.js';
import { openSqlite } from './store/open-sqlite.js';

/** What a command left behind. */
interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command under way. */
interface Command {
  readonly child: ChildProcess;
  readonly end: Promise<Ended>;
}

/** A mock under way. */
interface Mock extends Command {
  readonly url: string;
}

const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

let program: BuiltProgram;
let folder: string;
let running: Command[] = [];

beforeAll(async () => {
  program = await buildProgram();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
});
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.map(({ end }) => end));
  running = [];
  rmSync(folder, { recursive: true });
});

/** Starts the command in the temporary folder, in an environment that sets nothing but what is given. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Command {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('IPS_MOCK_') && name !== 'NODE_OPTIONS');
  const child = spawn(process.execPath, [program.cli, ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = new Promise<Ended>((done, fail) => {
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.once('error', fail);
    child.once('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
  const command = { child, end };
  running.push(command);
  return command;
}

/** Runs a command that ends by itself. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return start(args, environment).end;
}

/** Starts a mock on a free port and waits for its line on stdout. */
async function serve(args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Promise<Mock> {
  const command = start(['--port', '0', ...args], environment);
  const url = await new Promise<string>((done, fail) => {
    let line = '';
    command.child.stdout?.on('data', (chunk) => {
      line += chunk;
      const found = /^ips-mock \S+ is ready at (http:\/\/[^/]+)\/scene7\/services\/IpsApiService, page at \S+\/\n/.exec(line)?.[1];
      if (found !== undefined) done(found);
    });
    command.end.then(({ code, stderr }) => fail(new Error(`it ended with ${code} before it was ready: ${stderr}`)), fail);
  });
  return { ...command, url };
}

function stop({ child, end }: Command, signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
  child.kill(signal);
  return end;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('ips-mock tells', () => {
  test('every setting with its flag and default on --help, in lines that fit', async () => {
    const { code, stdout, stderr } = await run(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const help = oneLine(stdout);
    expect(SETTINGS.length).toBeGreaterThan(15);
    for (const { flag, argument, fallback, variable, description } of SETTINGS) {
      expect(help).toContain(`${flag} <${argument}> ${description} (default: ${fallback})`);
      expect(variable).toBe(`IPS_MOCK_${flag.slice(2).replaceAll('-', '_').toUpperCase()}`);
    }
    expect(help).toContain('wsdl [options] [version]');
    expect(help).toContain('In the environment, --wait-time is IPS_MOCK_WAIT_TIME');
    // What a reader looks for first comes first, and groups in between.
    const order = ['Usage:', 'Commands:', 'Listening:', 'Jobs and time:', 'Admin API and page:', 'Log:', 'Examples:'];
    expect(order.map((heading) => stdout.indexOf(`\n${heading}`)).every((at, index, all) => index < 2 || at > (all[index - 1] ?? 0))).toBe(true);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('what docs/reference/command.md says of each command', async () => {
    const page = readFileSync('docs/reference/command.md', 'utf8');
    const { stdout } = await run(['--help']);
    const commands = [...(stdout.split('\nCommands:\n')[1]?.split('\n\n')[0] ?? '').matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name);
    expect(commands).toContain('compare');
    const settings: readonly string[] = [...SETTINGS.map(({ flag }) => flag), '--config', '--help'];
    for (const command of commands.filter((name) => name !== 'help')) {
      const section = page.split(/^## /m).find((each) => each.split('\n', 1)[0]?.includes(`\`${command}\``));
      const help = await run(['help', command]);
      const options = [...help.stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option = '']) => option);
      for (const option of options.filter((each) => !settings.includes(each))) expect(section, `${command} ${option}`).toContain(`${option}`);
    }
  });

  test('the same on -h and help', async () => {
    const help = await run(['--help']);
    expect(await run(['-h'])).toEqual(help);
    expect(await run(['help'])).toEqual(help);
  });

  test.each(['--version', '-v', '-V'])('its version on %s', async (flag) => {
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await run([flag])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('about a subcommand on its own --help', async () => {
    const { code, stdout } = await run(['wsdl', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--service-url');
    for (const name of ['seed', 'wsdl', 'cert']) expect(await run(['help', name])).toEqual(await run([name, '--help']));
  });
});

describe('ips-mock refuses with exit code 2', () => {
  test.each([
    ['a port that is no number', ['--port', 'abc'], '--port: "abc" is not a whole number from 0 to 65535'],
    ['a port beyond the last', ['--port', '70000'], '--port: "70000" is not a whole number from 0 to 65535'],
    ['an empty file name', ['--db', ''], '--db: is empty: expected a file name'],
    [
      'an unknown clock',
      ['--clock', 'soon'],
      '--clock: "soon" is not a clock: expected real, x60 (any factor from x0.001 to x100000), manual or manual@2027',
    ],
    ['a clock that starts never', ['--clock', 'manual@soon'], 'expected real, x60'],
    ['a clock that stands still', ['--clock', 'x0'], 'any factor from x0.001 to x100000'],
    ['an unknown auth', ['--auth', 'none'], '--auth: "none" is not one of lenient, strict'],
    ['an unknown role', ['--lenient-role', 'King'], '--lenient-role: "King" is not one of IpsAdmin, '],
    [
      'a range that runs backwards',
      ['--items', '5-3'],
      '--items: "5-3" is not a number of items: expected a number up to 100000 such as 4, or a range such as 3-5',
    ],
    ['a negative seed', ['--seed', '-1'], '--seed: "-1" is not a whole number from 0 to 4294967295'],
    ['an unknown time zone', ['--time-zone', 'Mars'], '--time-zone: "Mars" is not a time zone: expected a name such as UTC or America/New_York'],
    ['an unknown log level', ['--log-level', 'loud'], '--log-level: "loud" is not one of trace, debug, info, warn, error, fatal, silent'],
    ['an unknown unit of time', ['--wait-time', '5x'], '--wait-time: "5x" is no duration: expected a number with a unit, such as 500ms'],
    ['a time beyond ten years', ['--done-time', '20y'], '--done-time: "20y" is longer than 3650d'],
    ['no places at all', ['--max-running', '0'], '--max-running: "0" is not all or a whole number from 1'],
    ['a body of nothing', ['--max-body', '1'], '--max-body: "1" is not a whole number from 1024'],
    ['a flag without its value', ['--port'], "option '-p, --port <PORT>' argument missing"],
    ['an unknown flag', ['--prot', '1'], "unknown option '--prot': did you mean --port?"],
    ['an unknown flag of a command', ['seed', '--asets', '1'], "unknown option '--asets': did you mean --assets?\n(ips-mock seed --help lists"],
    ['a value that is nearly one', ['--auth', 'lenyent'], '--auth: "lenyent" is not one of lenient, strict: did you mean lenient?'],
    ['an unexpected argument', ['serve'], "unexpected argument 'serve'"],
    ['an unknown command', ['sed'], "unexpected argument 'sed': did you mean seed?"],
    ['help with an unknown command', ['help', 'wdsl'], "unexpected argument 'wdsl': did you mean wsdl?"],
    ['an unknown version of SOAP', ['wsdl', '--soap', '2'], 'Expected 1.1 or 1.2.'],
    ['an unknown version', ['wsdl', '1999'], 'Expected latest, unversioned, 2008-01-15, '],
    ['a version that is nearly one', ['wsdl', 'lastest'], 'did you mean latest?'],
  ])('%s', async (_name, args, expected) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^ips-mock: /);
    expect(stderr).not.toContain('error: ');
    expect(stderr).toContain(expected);
    expect(stderr, 'a message, not a stack trace').not.toMatch(/^ +at /m);
  });

  test('a wrong value of an environment variable, which it names', async () => {
    const { code, stdout, stderr } = await run([], { IPS_MOCK_PORT: 'abc' });
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ips-mock: IPS_MOCK_PORT: "abc" is not a whole number from 0 to 65535\n',
    });
  });

  test('an unexpected argument by name', async () => {
    expect((await run(['serve'])).stderr).toContain('serve');
  });
});

describe('ips-mock ends with exit code 1', () => {
  async function failure(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await run(['--port', '0', ...args]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^ips-mock: /);
    expect(stderr, 'a message, not a stack trace').not.toMatch(/^ +at /m);
    return stderr;
  }

  test('where the port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((listening) => {
      other.listen(0, '127.0.0.1', () => {
        // A TCP server that listens has an AddressInfo.
        listening((other.address() as AddressInfo).port);
      });
    });
    try {
      const stderr = await failure('--port', String(port));
      expect(stderr).toContain(`Port ${port} of 127.0.0.1 is taken: stop what listens there, or choose another with --port`);
      expect(stderr.trim().split('\n'), 'nothing but the message').toHaveLength(1);
    } finally {
      other.close();
    }
  });

  test('where the host is none of this machine', async () => {
    expect(await failure('--host', '192.0.2.1')).toContain('192.0.2.1 is no address of this machine: choose one with --host');
  });

  test('where the database file is no database', async () => {
    writeFileSync(join(folder, 'notes.db'), 'Not a database, but long enough to have been one. '.repeat(100));
    const before = readFileSync(join(folder, 'notes.db'));
    expect(await failure('--db', 'notes.db')).toContain('notes.db is no SQLite database: name a new file, or one that ips-mock made');
    expect(readFileSync(join(folder, 'notes.db'))).toEqual(before);
  });

  test('where the database is of another program', async () => {
    const file = join(folder, 'other.db');
    const db = openSqlite(file);
    db.exec('CREATE TABLE note (text TEXT)');
    db.close();
    const before = readFileSync(file);
    expect(await failure('--db', file)).toContain(`${file} is a database of another program`);
    expect(readFileSync(file)).toEqual(before);
  });

  test('where the database is of a newer ips-mock, and leaves every byte of it as it was', async () => {
    const file = join(folder, 'newer.db');
    expect((await stop(await serve(['--db', file]))).code).toBe(0);
    const db = openSqlite(file);
    db.exec('PRAGMA user_version = 99');
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
    const before = readFileSync(file);
    expect(await failure('--db', file)).toMatch(
      /newer\.db was written by a newer ips-mock \(schema 99, this one knows \d+\): update ips-mock or name another file/,
    );
    expect(readFileSync(file)).toEqual(before);
  });

  test('where the folder of the database is missing', async () => {
    const file = join(folder, 'missing/jobs.db');
    expect(await failure('--db', file)).toMatch(new RegExp(`${file} cannot be opened: .*directory does not exist`));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('where the database is a folder, and says so', async () => {
    expect(await failure('--db', folder)).toMatch(new RegExp(`${folder} .*(folder|directory)`));
  });

  test('where another ips-mock uses the database, which goes on', async () => {
    const file = join(folder, 'jobs.db');
    const first = await serve(['--db', file]);
    expect(await failure('--db', file)).toMatch(/in use by another ips-mock \(process \d+\): stop it, or name another file/);
    expect(await healthOf(first.url)).toMatchObject({ status: 'ok', counts: { companies: 2 } });
  });

  test('where the fixtures are missing', async () => {
    expect(await failure('--fixtures', 'missing.json')).toContain('fixtures: missing.json cannot be read: ENOENT');
  });

  test('where the fixtures are no JSON', async () => {
    writeFileSync(join(folder, 'fixtures.json'), '{ companies: [] }');
    expect(await failure('--fixtures', 'fixtures.json')).toContain('fixtures: fixtures.json is no JSON: ');
  });

  test('where the fixtures have mistakes, and names the path of each', async () => {
    const fixtures = {
      companies: [
        { name: 'A', id: 0 },
        { name: 'B', rootPath: 'b' },
      ],
      users: [{ email: 'a@b', defaultRole: 'King' }],
      jobs: [{ company: 'A', user: 'a@b', name: 'x|y', ago: 'once', detail: { videoPublishJob: { emailSetting: 'None' } } }],
    };
    writeFileSync(join(folder, 'fixtures.json'), JSON.stringify(fixtures));
    const message = await failure('--fixtures', 'fixtures.json');
    expect(message).toContain('fixtures: fixtures.json cannot be used:\n');
    for (const path of ['companies[0].id', 'companies[1].rootPath', 'users[0].defaultRole', 'jobs[0].name', 'jobs[0].ago']) {
      expect(message).toContain(`\n  ${path}: `);
    }
  });

  test('where the fixtures have mistakes, and takes them once they are right, on the same database', async () => {
    const file = join(folder, 'fixtures.json');
    writeFileSync(file, '{ "company": [] }');
    await failure('--db', 'jobs.db', '--fixtures', file);
    writeFileSync(file, '{ "companies": [{ "name": "Outfitters" }], "users": [], "jobs": [] }');
    expect((await healthOf((await serve(['--db', 'jobs.db', '--fixtures', file])).url)).counts).toMatchObject({ companies: 1, users: 0 });
  });
});

/** A user who owns nothing: where the tests run as root, files cannot be closed to them. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe.skipIf(process.platform === 'win32')('ips-mock ends with exit code 1 and says whose rights are missing', () => {
  async function refusal(...args: string[]): Promise<string> {
    chmodSync(folder, 0o755);
    const child = spawn(process.execPath, [program.cli, '--port', '0', ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...NOBODY });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    expect(await new Promise((done) => child.once('close', done)), stderr).toBe(1);
    expect(stderr).toMatch(/^ips-mock: /);
    return stderr;
  }

  test('of the database file', async () => {
    const file = join(folder, 'jobs.db');
    await stop(await serve(['--db', file]));
    chmodSync(file, 0);
    expect(await refusal('--db', file)).toContain(
      `${file} cannot be opened: this user may not read and write it (EACCES): allow it, as its owner does by`,
    );
    expect(readdirSync(folder)).toEqual(['jobs.db']);
  });

  test('of its folder', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o555 });
    expect(await refusal('--db', join(closed, 'jobs.db'))).toContain(
      `jobs.db cannot be opened: this user may not write in its folder ${closed}, where SQLite has its log (EACCES)`,
    );
  });

  test('of a file to read', async () => {
    const file = join(folder, 'closed.json');
    writeFileSync(file, '{}', { mode: 0 });
    expect(await refusal('--fixtures', file)).toContain('closed.json cannot be read: EACCES: this user may not read it: allow it');
    expect(await refusal('--https-port', '0', '--tls-cert', file, '--tls-key', file)).toContain('--tls-cert: ');
    expect(await refusal('--fixtures', folder)).toContain('cannot be read: EISDIR: it is a folder: name a file');
  });
});

describe('a started ips-mock', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('writes one line to stdout, serves, and ends with 0 on %s', async (signal) => {
    const mock = await serve();
    expect(await healthOf(mock.url)).toMatchObject({ status: 'ok', clock: { mode: 'real' } });
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await stop(mock, signal)).toEqual({
      code: 0,
      signal: null,
      stdout: `ips-mock ${version} is ready at ${mock.url}/scene7/services/IpsApiService, page at ${mock.url}/\n`,
      stderr: '',
    });
  });

  test('logs a line of JSON a call to stderr, without any password', async () => {
    const mock = await serve();
    await ask(mock.url, 'getUserInfo', '', { password: 'secret' });
    await ask(mock.url, 'getUserInfo', '', { version: '2010-01-31', user: 'new@example.com', password: 'hush-hush' });
    await call(mock.url, 'getUserInfo', '', { password: 'wrong-hush-hush' });
    const basic = Buffer.from('admin@example.com:basic-hush-hush').toString('base64');
    await call(mock.url, 'getUserInfo', '', { header: '', httpHeaders: { Authorization: `Basic ${basic}` } });
    await ask(mock.url, 'checkLogin', '<email>robin@example.com</email><password>login-hush-hush</password>');
    await call(mock.url, 'getCompanyInfo', '<companyHandle>nonsense</companyHandle>');
    await post(mock.url, 'no XML: hush-hush');
    const { code, stdout, stderr } = await stop(mock);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(2);
    const lines: Record<string, unknown>[] = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const admin = 'admin@example.com';
    const wrong = 'authenticationFault 10001';
    const calls = lines.filter(({ msg }) => msg === 'call');
    expect(lines.filter((line) => !calls.includes(line))).toMatchObject([{ msg: 'created on first use', name: 'new@example.com' }]);
    expect(calls.map(({ operation, version, caller, outcome }) => [operation, version, caller, outcome])).toEqual([
      ['getUserInfo', '2014-04-03', admin, 'ok'],
      ['getUserInfo', '2010-01-31', 'new@example.com', 'ok'],
      ['getUserInfo', '2014-04-03', admin, wrong],
      ['getUserInfo', '2014-04-03', admin, wrong],
      ['checkLogin', '2014-04-03', admin, 'ok'],
      ['getCompanyInfo', '2014-04-03', admin, 'ipsApiFault 30001'],
      [undefined, undefined, undefined, 'ipsApiFault 30003'],
    ]);
    for (const line of calls) {
      expect(line).toMatchObject({ msg: 'call', transport: 'soap', ms: expect.any(Number), time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
      expect('reason' in line).toBe(line.outcome !== 'ok');
    }
    expect(stderr).not.toMatch(/hush|secret/);
    expect(stderr).not.toContain(basic);
  });

  test('logs no calls above the level info', async () => {
    const mock = await serve(['--log-level', 'warn']);
    await ask(mock.url, 'getUserInfo', '');
    expect((await stop(mock)).stderr).toBe('');
  });

  test('takes settings from the environment', async () => {
    const mock = await serve([], { IPS_MOCK_CLOCK: 'manual@2027-01-31T08:00:00Z', IPS_MOCK_FIXTURES: 'none' });
    expect(await healthOf(mock.url)).toMatchObject({ clock: { mode: 'manual', now: '2027-01-31T08:00:00.000Z' }, counts: { companies: 0 } });
  });

  test('warns of variables that set nothing, and names the nearest', async () => {
    const { child, end } = await serve(['-p', '0'], { IPS_MOCK_PROT: '1', IPS_MOCK_LOGLEVEL: 'debug', IPS_MOCK_XYZZY: '', IPS_MOCK_URL: 'http://x' });
    child.kill('SIGTERM');
    const lines = (await end).stderr.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line)).map(({ level, msg }) => [level, msg])).toEqual(
      expect.arrayContaining([
        [40, 'The variable IPS_MOCK_PROT sets nothing: did you mean IPS_MOCK_PORT?'],
        [40, 'The variable IPS_MOCK_LOGLEVEL sets nothing: did you mean IPS_MOCK_LOG_LEVEL?'],
        [40, 'The variable IPS_MOCK_XYZZY sets nothing: ips-mock --help lists the settings'],
      ]),
    );
    expect(lines).toHaveLength(3);
  });

  test('takes flags before the environment, even before a wrong one', async () => {
    const environment = { IPS_MOCK_CLOCK: 'manual', IPS_MOCK_PORT: 'abc', IPS_MOCK_FIXTURES: 'missing.json' };
    const mock = await serve(['--clock=x60', '--fixtures', 'default'], environment);
    expect(await healthOf(mock.url)).toMatchObject({ clock: { mode: 'scaled', factor: 60 }, counts: { companies: 2 } });
  });

  test('has its jobs after it was killed and started again on the same file', async () => {
    const flags = ['--db', 'jobs.db', '--wait-time', '1h'];
    const first = await serve(flags);
    const { jobHandle: active } = await ask(first.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>Now</jobName>${PUBLISH}`);
    const { jobHandle: recurring } = await ask(
      first.url,
      'submitJob',
      `<companyHandle>c|47</companyHandle><jobName>Nightly</jobName><execSchedule>0 0 0 * * ?</execSchedule>${PUBLISH}`,
    );
    const before = await healthOf(first.url);
    expect(await stop(first, 'SIGKILL')).toMatchObject({ code: null, signal: 'SIGKILL' });

    const second = await serve(flags);
    const now = await ask(second.url, 'getActiveJobs', `<companyHandle>c|47</companyHandle><jobHandle>${active}</jobHandle>`);
    expect(now.jobArray.items).toMatchObject([{ originalName: 'Now', state: 'New' }]);
    const later = await ask(second.url, 'getScheduledJobs', `<companyHandle>c|47</companyHandle><jobHandle>${recurring}</jobHandle>`);
    expect(later.jobArray.items).toMatchObject([{ name: 'Nightly', execSchedule: '0 0 0 * * ?', triggerState: 'Normal' }]);
    expect((await healthOf(second.url)).counts).toEqual(before.counts);
  });

  test('leaves one file behind when it is stopped', async () => {
    await stop(await serve(['--db', 'jobs.db']));
    expect(readdirSync(folder)).toEqual(['jobs.db']);
  });
});

describe('ips-mock wsdl', () => {
  test('prints the newest version that is not a beta', async () => {
    const { code, stdout, stderr } = await run(['wsdl']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(renderWsdl(knownVersion('2014-04-03'), 'http://localhost:8780/scene7/services/IpsApiService'));
    expect(stdout).toContain('http://www.scene7.com/IpsApi/xsd/2014-04-03');
  });

  test('prints the newest on latest, too', async () => {
    expect(await run(['wsdl', 'latest'])).toEqual(await run(['wsdl']));
  });

  test('prints another version, with another address', async () => {
    const { code, stdout, stderr } = await run(['wsdl', 'unversioned', '--service-url', 'https://x.test:1/']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(renderWsdl(knownVersion('unversioned'), 'https://x.test:1/scene7/services/IpsApiService'));
    expect(stdout).toContain('location="https://x.test:1/scene7/services/IpsApiService"');
  });

  test('prints it for one version of SOAP', async () => {
    const { code, stdout, stderr } = await run(['wsdl', '--soap', '1.1']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(renderWsdl(knownVersion('2014-04-03'), 'http://localhost:8780/scene7/services/IpsApiService', '1.1'));
    expect(stdout).not.toContain('soap12:address');
  });

  test('refuses an address that is none', async () => {
    const { code, stderr } = await run(['wsdl', '--service-url', 'nonsense']);
    expect(code).toBe(2);
    expect(stderr).toContain('http://localhost:8780');
  });

  test('ends quietly where nobody reads on, as behind `| head -1`', async () => {
    const command = start(['wsdl']);
    command.child.stdout?.destroy();
    expect((await command.end).stderr).toBe('');
  });
});

describe('the built package', () => {
  test('starts a mock in process, and logs nothing', async () => {
    const { startIpsMock }: typeof import('../src/index.js') = await import(pathToFileURL(join(dirname(program.cli), 'index.js')).href);
    const mock = await startIpsMock({ port: 0, clock: 'manual' });
    try {
      await ask(mock.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>In process</jobName>${PUBLISH}`);
      await mock.settle();
      expect(mock.jobs.list({ originalName: 'In process' })).toMatchObject([{ state: 'Done', outcome: 'Completed' }]);
    } finally {
      await mock.stop();
    }
  });
});
