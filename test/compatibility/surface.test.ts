import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from '../../src/admin/openapi.js';
import { ADMIN_ROUTES } from '../../src/admin/routes/index.js';
import { exchange, recordingHeader } from '../../src/recordings/exchange.js';
import { SETTINGS } from '../../src/settings.js';
import { MIGRATIONS } from '../../src/store/migrations/index.js';
import { buildProgram } from '../built-program.js';
import { packedTarball } from '../packed-project.js';

/** What has been promised so far: docs/compatibility.md. */
const PROMISED = 'test/compatibility/surface.json';
const promised: Record<string, string[]> = existsSync(PROMISED) ? JSON.parse(readFileSync(PROMISED, 'utf8')) : {};

const types = join(dirname(await packedTarball()), 'dist/types');
const { cli } = await buildProgram();

/** The names that an entry point exports, types among them. */
function exportsOf(entry: string): string[] {
  const lists = readFileSync(join(types, `${entry}.d.ts`), 'utf8').matchAll(/^export (?:type )?\{([^}]*)\}/gm);
  const names = [...lists].flatMap(([, list = '']) => list.split(',').map((each) => each.trim().replace(/^.* as /, '')));
  // Types of single versions of the API follow from the contract, which may be corrected.
  return names.filter((name) => !/_(?:\d{4}|unversioned)/.test(name)).sort();
}

/** The flags of a command, by its help. */
function flagsOf(command: string): string[] {
  const help = execFileSync(process.execPath, [cli, ...(command === '' ? [] : [command]), '--help'], { encoding: 'utf8' });
  return [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag = '']) => `${command} ${flag}`.trim());
}

/** The paths of all fields that a JSON Schema has. */
function fieldsOf(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === 'properties')
      return Object.entries(value).flatMap(([name, own]) => {
        const field = path === '' ? name : `${path}.${name}`;
        return [field, ...fieldsOf(own, field)];
      });
    if (keyword === 'items') return fieldsOf(value, `${path}[]`);
    if (['anyOf', 'oneOf', 'allOf', 'prefixItems'].includes(keyword)) return Object.values(value).flatMap((own) => fieldsOf(own, path));
    if (keyword === 'additionalProperties') return fieldsOf(value, `${path}.*`);
    return [];
  });
}

/** What users rely on, as it is now. */
function surface(): Record<string, string[]> {
  // The document is typed as an object alone; these are its parts.
  const document = openApiDocument(ADMIN_ROUTES, '1.0.0', 'http://localhost') as {
    paths: Record<string, Record<string, object>>;
    components: { schemas: Record<string, object> };
  };
  const commands = [
    ...(execFileSync(process.execPath, [cli, 'help'], { encoding: 'utf8' })
      .split('\nSettings')[0]
      ?.matchAll(/^ {2}([a-z]+) /gm) ?? []),
  ]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
  const file = (name: string): unknown => JSON.parse(readFileSync(name, 'utf8'));
  const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort();
  return {
    'exports of ips-mock': exportsOf('index'),
    'exports of ips-mock/client': exportsOf('client'),
    'exports of ips-mock/ips-client': exportsOf('ips-client'),
    'exports of ips-mock/vitest': exportsOf('vitest'),
    settings: sorted(SETTINGS.map(({ name, flag, variable }) => `${name}, ${flag}, ${variable}`)),
    'command line': sorted([...commands, ...['', ...commands].flatMap(flagsOf)]),
    'routes of the admin API': sorted(
      Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)),
    ),
    'fields of the admin API': sorted(Object.entries(document.components.schemas).flatMap(([name, schema]) => fieldsOf(schema, name))),
    'fields of fixtures': sorted(fieldsOf(file('fixtures/fixtures.schema.json'), '')),
    'fields of a config file': sorted(fieldsOf(file('ips-mock.config.schema.json'), '')),
    'fields of a recording': sorted([...fieldsOf(z.toJSONSchema(recordingHeader), 'header'), ...fieldsOf(z.toJSONSchema(exchange), 'exchange')]),
    'migrations of the database, with a hash of each': MIGRATIONS.map(
      (sql, index) => `${index + 1} ${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`,
    ),
  };
}

const now = surface();

test('nothing that users rely on is gone', () => {
  expect(Object.values(now).map((list) => list.length)).not.toContain(0);
  const gone = Object.entries(promised).flatMap(([part, list]) =>
    list.filter((each) => !now[part]?.includes(each)).map((each) => `${part}: ${each}`),
  );
  expect(gone, 'Removing or renaming it is a breaking change: see docs/compatibility.md').toEqual([]);
});

test('what is new is promised from now on', async () => {
  // With --update, this writes the list anew: npx vitest run test/compatibility --update
  await expect(`${JSON.stringify(now, undefined, 2)}\n`).toMatchFileSnapshot('surface.json');
});
