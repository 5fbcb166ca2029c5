import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { allowedBy, environmentOf, lastOf, readDockerfile, wordsOf } from '../scripts/read-dockerfile.js';
import { guard } from '../src/admin/admin-guard.js';
import { type IpsMock, startIpsMock } from '../src/index.js';
import { resolveSettings, SETTINGS } from '../src/settings.js';

const stages = readDockerfile(readFileSync('Dockerfile', 'utf8'));
const [build, image] = stages;
if (!build || !image) throw new Error('Dockerfile: expected two stages');
const environment = environmentOf(image);
const VARIABLES: readonly string[] = SETTINGS.map(({ variable }) => variable);

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual' });
});
afterAll(() => mock.stop());

/** Runs a command with these variables alone. @returns its exit code and what it wrote */
function run([program = '', ...words]: readonly string[], variables: Record<string, string>): Promise<{ code: number | null; out: string }> {
  const child = spawn(program === 'node' ? process.execPath : program, words, { env: variables, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk));
  return new Promise((done) => child.once('close', (code) => done({ code, out })));
}

describe('Dockerfile', () => {
  test('has two stages on the same base, with the Node.js that the project is developed on', () => {
    expect(stages).toHaveLength(2);
    expect(image.base).toBe(build.base);
    expect(image.base).toBe(`node:${readFileSync('.nvmrc', 'utf8').trim()}-bookworm-slim`);
    // Even versions from 22 on: 20 reached its end of life in April 2026.
    expect(image.base).toMatch(/^node:(?:2[2468]|[3-9][02468])-/);
  });

  test('copies what there is, and the builder gets nothing else', () => {
    const copied = stages
      .flatMap(({ steps }) => steps)
      .filter(({ instruction, flags }) => instruction === 'COPY' && flags.from === undefined)
      .flatMap(({ value }) => value.split(/\s+/).slice(0, -1));
    const allowed = allowedBy(readFileSync('.dockerignore', 'utf8'));
    expect(new Set(copied)).toEqual(new Set(allowed));
    for (const name of allowed) expect(existsSync(name), name).toBe(true);
  });

  test('sets what there is to set', () => {
    const set = Object.keys(environment).filter((name) => name.startsWith('IPS_MOCK_'));
    for (const name of set) expect(VARIABLES).toContain(name);
    const { host, port, db } = resolveSettings({}, environment);
    expect(host).toBe('0.0.0.0');
    expect(String(port)).toBe(lastOf(image, 'EXPOSE'));
    expect(db.startsWith(`${lastOf(image, 'VOLUME')}/`)).toBe(true);
    // The root may be read-only: temporary files, those of SQLite included, go where it may be written.
    expect(environment.TMPDIR).toBe(lastOf(image, 'VOLUME'));
  });

  test.each([
    'localhost:8780',
    'ips-mock:8780',
    '172.17.0.2:8780',
    '192.168.1.5:8780',
    '[::1]:8780',
    'docker:8780',
    'host.docker.internal:8780',
    'host.containers.internal',
  ])('lets the test into the admin API by %s', (host) => {
    expect(() => guard({ host }, resolveSettings({}, environment), '172.17.0.2')).not.toThrow();
  });

  test.each(['page.example.com', 'another-service:8780'])('does not let a web page into it by a name of its own: %s', (host) => {
    expect(() => guard({ host }, resolveSettings({}, environment), '172.17.0.2')).toThrow('--admin-hosts');
  });

  test('starts the command as a user that is not root, and stops it by a signal that the command knows', () => {
    const { bin }: { bin: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(wordsOf(lastOf(image, 'ENTRYPOINT'))).toEqual(['node', `${lastOf(image, 'WORKDIR')}/${bin['ips-mock']}`]);
    expect(wordsOf(lastOf(image, 'CMD'))).toEqual([]);
    expect(lastOf(image, 'USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(lastOf(image, 'STOPSIGNAL')).toBe('SIGTERM');
  });

  test('has a healthcheck that tells a mock from none', async () => {
    const words = wordsOf(lastOf(image, 'HEALTHCHECK'));
    expect(await run(words, { IPS_MOCK_PORT: new URL(mock.url).port })).toEqual({ code: 0, out: '' });
    // Nothing listens on the port of echo.
    expect(await run(words, { IPS_MOCK_PORT: '7' })).toEqual({ code: 1, out: '' });
  });
});

/** What of a compose file is looked at. */
const COMPOSE = z.object({
  services: z.object({
    'ips-mock': z.object({
      hostname: z.string(),
      ports: z.array(z.string()),
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string()),
      read_only: z.literal(true),
      healthcheck: z.object({ test: z.array(z.string()) }),
    }),
    tests: z.object({
      image: z.string(),
      depends_on: z.object({ 'ips-mock': z.object({ condition: z.string() }) }),
      environment: z.object({ IPS_MOCK_URL: z.string() }),
      command: z.array(z.string()),
    }),
  }),
  volumes: z.record(z.string(), z.null()),
});

/** Flags of Docker that the page names. */
const OF_DOCKER = new Set(['--add-host', '--hostname']);

/** The services of the page, of which less is said. */
const SHORT_COMPOSE = z.object({
  services: z.object({
    'ips-mock': COMPOSE.shape.services.shape['ips-mock'].pick({ hostname: true, environment: true, read_only: true, healthcheck: true }),
    tests: COMPOSE.shape.services.shape.tests.pick({ image: true, depends_on: true, environment: true }),
  }),
});

describe('docker-compose.yml', () => {
  const text = readFileSync('docker-compose.yml', 'utf8');
  const { services, volumes } = COMPOSE.parse(parse(text));
  const service = services['ips-mock'];

  test('keeps the database on a volume of its own', () => {
    const [[name = '', path = ''] = []] = service.volumes.map((each) => each.split(':'));
    expect(Object.keys(volumes)).toEqual([name]);
    expect(path).toBe(lastOf(image, 'VOLUME'));
  });

  test('sets what there is to set, and publishes the ports that this opens', () => {
    for (const name of Object.keys(service.environment)) expect(VARIABLES).toContain(name);
    const { port, httpsPort } = resolveSettings({}, { ...environment, ...service.environment });
    expect(service.ports).toEqual([port, httpsPort].map((each) => `127.0.0.1:${each}:${each}`));
  });

  test('has a healthcheck that tells a mock from none', async () => {
    const [kind, ...words] = service.healthcheck.test;
    expect(kind).toBe('CMD');
    expect(words.join(' ')).toContain('http://127.0.0.1:8780');
    const at = (port: string): string[] => words.map((word) => word.replace('8780', port));
    expect(await run(at(new URL(mock.url).port), {})).toEqual({ code: 0, out: '' });
    expect(await run(at('7'), {})).toEqual({ code: 1, out: '' });
  });

  test('has tests that wait for the mock, ask it by its name, and pass', async () => {
    const { tests } = services;
    expect(tests.depends_on['ips-mock'].condition).toBe('service_healthy');
    expect(tests.environment.IPS_MOCK_URL).toBe(`http://${service.hostname}:8780`);
    expect(tests.image).toBe(image.base);
    const settings = resolveSettings({}, { ...environment, ...service.environment });
    for (const host of ['ips-mock:8780', 'localhost:8780']) expect(() => guard({ host }, settings, '172.17.0.2')).not.toThrow();
    // Compose would put variables of its own in the place of these.
    expect(tests.command.join('')).not.toContain('$');
    expect(await run(tests.command, { IPS_MOCK_URL: mock.url })).toEqual({ code: 0, out: 'From compose Done\n' });
  });
});

describe('docs/docker.md', () => {
  const text = readFileSync('docs/docker.md', 'utf8');
  const blocksOf = (language: string): string[] =>
    [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);

  test('names settings that there are', () => {
    const variables = [...text.matchAll(/\bIPS_MOCK_\w+/g)].map(([name]) => name).filter((name) => name !== 'IPS_MOCK_URL');
    expect(variables.length).toBeGreaterThan(5);
    for (const name of variables) expect(VARIABLES).toContain(name);
    const flags = SETTINGS.map(({ flag }) => flag);
    for (const [, flag] of text.matchAll(/`(--[a-z-]+)(?: [^`]*)?`/g)) if (!OF_DOCKER.has(`${flag}`)) expect(flags).toContain(flag);
  });

  test('says what is in the image', () => {
    expect(text).toContain(`| user | ${lastOf(image, 'USER')}, not root |`);
    expect(text).toContain(`| data | \`${environment.IPS_MOCK_DB}\`, on the volume \`${lastOf(image, 'VOLUME')}\` |`);
    const { adminHosts } = resolveSettings({}, environment);
    for (const host of adminHosts.filter((name) => name !== 'any-address')) expect(text).toContain(`\`${host}\``);
  });

  test('has a compose file with the health check of ours', () => {
    const [compose = '', ...more] = blocksOf('yaml');
    expect(more).toEqual([]);
    const { services } = SHORT_COMPOSE.parse(parse(compose));
    const { services: ours } = COMPOSE.parse(parse(readFileSync('docker-compose.yml', 'utf8')));
    expect(services['ips-mock'].healthcheck).toEqual(ours['ips-mock'].healthcheck);
    expect(services['ips-mock'].hostname).toBe(ours['ips-mock'].hostname);
    expect(services.tests.environment).toEqual(ours.tests.environment);
  });
});
