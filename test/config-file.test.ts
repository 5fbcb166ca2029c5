import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readConfigFile } from '../src/config-file.js';
import { startIpsMock } from '../src/index.js';
import { resolveSettings, SETTINGS, SettingError, type Settings } from '../src/settings.js';
import { buildProgram } from './built-program.js';
import { healthOf } from './conversation.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file with settings into a folder. @returns its path */
function config(content: unknown, name = 'ips-mock.config.json'): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** The settings of a mock that is started with a file alone. */
function settingsOf(content: unknown): Settings {
  return resolveSettings({}, {}, readConfigFile(config(content), {}));
}

interface Run {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Runs the command in the folder, till it ends, or is ready and has been looked at. */
async function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}, look?: (url: string) => Promise<void>): Promise<Run> {
  const { cli } = await buildProgram();
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('IPS_MOCK_'));
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: { ...Object.fromEntries(inherited), ...environment } });
  let [out, err] = ['', ''];
  return new Promise((done, fail) => {
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      out += chunk;
      const url = /ready at (http:\/\/[^/]+)\/.*\n/.exec(out)?.[1];
      if (url === undefined) return;
      const looked = look?.(url) ?? Promise.resolve();
      looked.catch(fail).finally(() => child.kill('SIGTERM'));
    });
    child.once('error', fail);
    child.once('close', (code) => done({ out, err, code }));
  });
}

describe('ips-mock.config.json', () => {
  test('in the current folder is read, and named when the mock is ready', async () => {
    mkdirSync(join(folder, 'test'));
    config({ companies: [{ name: 'Own' }] }, 'test/own.json');
    config({ $schema: 'x', port: 0, clock: 'manual@2027-01-31T08:00:00Z', fixtures: ['default', './test/own.json'], logLevel: 'error' });
    const { out } = await run([], {}, async (url) => {
      expect(await healthOf(url)).toMatchObject({ clock: { mode: 'manual' }, counts: { companies: 3 } });
    });
    expect(out).toMatch(/^ips-mock \S+ is ready at \S+IpsApiService, page at \S+\/, settings from ips-mock\.config\.json\n$/);
  });

  test('yields to the environment, and that to flags', async () => {
    const file = config({ port: 0, fixtures: 'none', clock: 'x60', seed: 3 }, 'other.json');
    const { out } = await run(['--config', file, '--clock', 'x7'], { IPS_MOCK_CLOCK: 'x8', IPS_MOCK_FIXTURES: 'default' }, async (url) => {
      expect(await healthOf(url)).toMatchObject({ clock: { mode: 'scaled', factor: 7 }, counts: { companies: 2 } });
    });
    expect(out).toContain(`, settings from ${file}\n`);
  });

  test('may be named by a variable, whose folder paths count from', async () => {
    mkdirSync(join(folder, 'deep'));
    config({ companies: [{ name: 'Deep' }] }, 'deep/own.json');
    config({ port: 0, fixtures: 'own.json' }, 'deep/config.json');
    config({ port: 'wrong' });
    const environment = { IPS_MOCK_CONFIG: 'deep/config.json' };
    const { out } = await run([], environment, async (url) => {
      expect(await healthOf(url)).toMatchObject({ counts: { companies: 1 } });
    });
    expect(out).toContain(', settings from deep/config.json\n');
    expect((await run(['--config', 'none', '--port', '0'], environment)).out).toMatch(/IpsApiService, page at \S+\/\n$/);
  });

  test('is read by ips-mock seed', async () => {
    config({ db: 'catalogue.db', fixtures: 'none', journal: 5 });
    const { code, out, err } = await run(['seed', '--company', 'Seeded', '--assets', '2', '--jobs', '1']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(join(folder, 'catalogue.db'));
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{ port: 0 }', ' is no JSON: '],
    ['a list', [], ' holds no object: expected settings by name'],
    ['an unknown setting', { fixture: 0 }, ': there is no setting "fixture": did you mean fixtures?'],
    ['a value that cannot be', { clock: 'soon' }, ': clock: "soon" is not a clock: expected real'],
    ['a value of the wrong type', { port: null }, ': port: null is no value of a setting'],
    ['fixtures that cannot be', { fixtures: [3] }, ': fixtures: 3 is neither the name of a file'],
  ])('with mistakes ends the start with 2: %s', async (_name, content, expected) => {
    config(content);
    const { code, out, err } = await run([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`ips-mock: ips-mock.config.json${expected}`);
  });

  test('that is named has to be there', async () => {
    const { code, err } = await run(['--config', 'missing.json']);
    expect(code).toBe(2);
    expect(err).toContain('missing.json cannot be read: ENOENT');
  });

  test('holds every setting, as in process', () => {
    const defaults = Object.fromEntries(SETTINGS.map(({ name, fallback }) => [name, fallback]));
    expect(settingsOf(defaults)).toEqual(resolveSettings({}));
    expect(settingsOf({ items: { min: 1, max: 2 }, directives: false, callbackHosts: ['a', 'b'], waitTime: 20 })).toMatchObject({
      items: { min: 1, max: 2 },
      directives: false,
      callbackHosts: ['a', 'b'],
      waitTime: 20,
    });
    expect(settingsOf({ db: 'x.db', tlsCert: 'c.pem', tlsKey: 'k.pem', httpsPort: 0, fixtures: ['none', 'f.json', {}] })).toMatchObject({
      db: join(folder, 'x.db'),
      tlsCert: join(folder, 'c.pem'),
      tlsKey: join(folder, 'k.pem'),
      fixtures: ['none', join(folder, 'f.json'), {}],
    });
  });

  test('may be as the documentation shows', () => {
    const page = readFileSync('docs/reference/settings.md', 'utf8');
    const [, example = ''] = /<!-- config: begin -->\n```json\n(.*?)```/s.exec(page) ?? [];
    expect(settingsOf(example)).toMatchObject({ port: 0, clock: { kind: 'manual' }, fixtures: ['default', join(folder, 'test/rules.json')] });
  });

  test('is not read in process', async () => {
    const before = process.cwd();
    config({ clock: 'manual' });
    process.chdir(folder);
    try {
      const mock = await startIpsMock({ port: 0 });
      expect(await healthOf(mock.url)).toMatchObject({ clock: { mode: 'real' } });
      await mock.stop();
    } finally {
      process.chdir(before);
    }
  });
});

describe('ips-mock.config.schema.json', () => {
  // What refers to the schema of fixtures is checked with that.
  const { properties, ...rest } = JSON.parse(readFileSync('ips-mock.config.schema.json', 'utf8'));
  const schema = z.fromJSONSchema({ ...rest, properties: { ...properties, fixtures: {} } });

  test.each(SETTINGS)('knows $name, and takes its default', ({ name, fallback }) => {
    expect(schema.safeParse({ [name]: fallback }).error).toBeUndefined();
  });

  test.each<[object]>([
    [{ port: 0, clock: 'manual', directives: false, items: { min: 1, max: 2 }, adminHosts: ['a'] }],
    [{ $schema: './node_modules/ips-mock/ips-mock.config.schema.json', waitTime: 1.5, keepJobs: 'all' }],
  ])('takes %j, as the mock does', (content) => {
    expect(schema.safeParse(content).error).toBeUndefined();
    expect(() => settingsOf(content)).not.toThrow();
  });

  test.each<[object]>([
    [{ prot: 0 }],
    [{ auth: 'Strict' }],
    [{ logLevel: 'verbose' }],
    [{ directives: 'perhaps' }],
    [{ port: -1 }],
    [{ items: { min: 1 } }],
    [{ host: 3.5, port: {} }],
    [{ lenientRole: 'King' }],
  ])('refuses %j, as the mock does', (content) => {
    expect(schema.safeParse(content).success).toBe(false);
    expect(() => settingsOf(content)).toThrow(SettingError);
  });
});
