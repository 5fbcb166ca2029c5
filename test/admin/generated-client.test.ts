import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';

let mock: IpsMock;
/** Within node_modules, so that openapi-fetch is found from there. */
let folder: string;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z' });
  mkdirSync(resolve('node_modules/.cache'), { recursive: true });
  folder = mkdtempSync(join(resolve('node_modules/.cache'), 'generated-client-'));
  const document = await (await fetch(`${mock.url}/__admin/openapi.json`)).json();
  // What the mock serves is a document; openapi-typescript checks it.
  writeFileSync(join(folder, 'admin-api.d.ts'), astToString(await openapiTS(document as Parameters<typeof openapiTS>[0])));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});
afterAll(async () => {
  await mock.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that sets a mock up by a generated client, and returns what it learned. */
const PROGRAM = `
import createClient from 'openapi-fetch';
import type { components, paths } from './admin-api.d.ts';

export async function program(baseUrl: string) {
  const api = createClient<paths>({ baseUrl });
  const { data: rule, error } = await api.POST('/__admin/rules', {
    body: { match: { name: 'Nightly*' }, script: { outcome: 'fatal', at: 50, duration: '2m' } },
  });
  if (error) throw new Error(error.detail);
  const { data: made } = await api.POST('/__admin/jobs', { body: { company: 'Outfitters', name: 'Nightly', state: 'New' } });
  const { data: clock } = await api.POST('/__admin/clock/advance', { body: { by: '1h' } });
  const { data: job } = await api.GET('/__admin/jobs/{job}', { params: { path: { job: made?.jobHandle ?? '' } } });
  const { data: page } = await api.GET('/__admin/jobs', { params: { query: { state: 'Done', include: ['log', 'plan'], limit: 10 } } });
  const { error: unverified, response } = await api.POST('/__admin/requests/verify', { body: { operation: 'submitJob' } });
  const { data: health } = await api.GET('/__admin/health');
  const { error: missing } = await api.GET('/__admin/jobs/{job}', { params: { path: { job: '99' } } });
  const states: components['schemas']['JobState'][] = page?.jobs.map(({ state }) => state) ?? [];
  return {
    ruleHits: rule.hits.toFixed(),
    outcome: job?.outcome?.toLowerCase(),
    items: job?.plan.length,
    transitions: job?.transitions.map(({ at, state }) => at.slice(0, 4) + state),
    now: clock?.now.slice(0, 13),
    names: page?.jobs.flatMap((each) => (each.log?.[0] === undefined ? [] : [each.originalName.trim()])),
    states: [...new Set(states)],
    unverified: [response.status, unverified?.status],
    companies: health?.counts.companies.toFixed(),
    missing: missing?.detail.split(':')[0],
  };
}
`;

/** Uses of the client that are wrong: none of them may compile. */
const WRONG = [
  "const { data } = await api.GET('/__admin/clock'); data?.noww;",
  "const { data } = await api.GET('/__admin/clock'); const n: number | undefined = data?.now;",
  "const { data } = await api.GET('/__admin/jobs'); data?.jobs[0]?.progres;",
  "const { data } = await api.GET('/__admin/jobs'); data?.jobs[0]?.log.length;",
  "const { data } = await api.GET('/__admin/jobs'); data?.jobs.filter(({ state }) => state === 'Finished');",
  "const { error } = await api.GET('/__admin/jobs'); error?.detial;",
  "const { data } = await api.GET('/__admin/rules'); data?.rules[0]?.script.outcom;",
  "await api.GET('/__admin/job');",
  "await api.GET('/__admin/jobs/{job}');",
  "await api.GET('/__admin/jobs', { params: { query: { state: 'Sleeping' } } });",
  "await api.POST('/__admin/rules', { body: {} });",
  "await api.POST('/__admin/rules', { body: { script: { outcome: 'boom' } } });",
  "const rule: components['schemas']['RuleInput'] = { script: {}, colour: 'red' };",
  "await api.POST('/__admin/clock/advance', { body: { by: true } });",
  "await api.DELETE('/__admin/clock');",
];

/** Compiles programs beside the generated types. @returns the errors in each */
function errorsIn(programs: Readonly<Record<string, string>>): Map<string, string[]> {
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, name), text);
  const files = Object.keys(programs).map((name) => join(folder, name));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
    skipLibCheck: true,
    types: ['node'],
  });
  program.emit();
  return new Map(
    files.map((file, index) => [
      Object.keys(programs)[index] ?? file,
      ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}

test('a client that is generated from the description has types that hold: what compiles runs, and mistakes do not compile', async () => {
  const wrong = WRONG.map((line): [string, string] => [
    `wrong-${WRONG.indexOf(line)}.ts`,
    `import createClient from 'openapi-fetch';\nimport type { components, paths } from './admin-api.d.ts';\nconst api = createClient<paths>({ baseUrl: '' });\n${line}\nexport {};\n`,
  ]);
  const errors = errorsIn({ 'program.ts': PROGRAM, ...Object.fromEntries(wrong) });
  expect(errors.get('program.ts')).toEqual([]);
  expect(wrong.filter(([name]) => errors.get(name)?.length === 0).map(([, text]) => text)).toEqual([]);
  const { program }: { program: (url: string) => Promise<unknown> } = await import(pathToFileURL(join(folder, 'program.js')).href);
  expect(await program(mock.url)).toEqual({
    ruleHits: '0',
    outcome: 'fatal',
    items: expect.any(Number),
    transitions: ['2027New', '2027WaitingCoordinator', '2027Running', '2027Done'],
    now: '2027-01-31T09',
    names: expect.arrayContaining(['Nightly']),
    states: ['Done'],
    unverified: [409, 409],
    companies: '2',
    missing: 'There is no job "99"',
  });
});
