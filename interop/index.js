// Calls the mock with SOAP clients of several languages.
// Usage: npm run interop [-- --only zeep,php] [--require zeep,php,…] [--all-versions] [--write]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer, stopAll } from '../bench/server-process.js';
import { writeBetween } from '../scripts/write-between.js';
import { CLIENTS, findClient, talk } from './clients.js';
import { difference } from './difference.js';
import { companyOf, expectedSteps, JOB_NAME, MOCK_OPTIONS, unknownJobOf } from './expected.js';
import { findGsoap, readByGsoap } from './gsoap.js';

/** The oldest, the newest that is not a beta, the newest. */
const MOST_USED = ['unversioned', '2014-04-03', '2022-11-01-beta'];
/** Two that are not in the contract: programs use them. */
const UNLISTED = [
  { id: '2013-08-29-beta', readAs: '2014-04-03' },
  { id: '2021-01-11-beta', readAs: '2021-04-26-beta' },
];
const PACKAGES = `apt-get install ${[...new Set(CLIENTS.flatMap(({ packages }) => packages.split(' ')))].filter(Boolean).join(' ')} gsoap`;

const folder = mkdtempSync(join(tmpdir(), 'ips-mock-interop-'));
try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`interop: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
}

/** @returns whether all steps of all clients succeeded, and all required clients are installed */
async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      require: { type: 'string', default: '' },
      'all-versions': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const known = [...CLIENTS.map(({ name }) => name), 'gsoap'];
  const required = namesOf('require', values.require, known);
  const only = namesOf('only', values.only, known);
  const isAsked = (name) => only.length === 0 || only.includes(name);
  if (values.write && only.length > 0) throw new Error('--write writes the rows of all clients: leave --only out');

  const { versions } = JSON.parse(readFileSync('dist/contract.json', 'utf8'));
  const listed = values['all-versions'] ? versions : versions.filter(({ id }) => MOST_USED.includes(id));
  const shown = [...listed, ...UNLISTED.map((each) => unlistedVersion(each, versions))];
  const rows = [];
  const missing = [];
  for (const client of CLIENTS.filter(({ name }) => isAsked(name))) {
    const there = await findClient(client);
    if (there) rows.push({ title: `${client.title} ${there.version}`, failed: await letTalk(client, there, shown, versions) });
    else missing.push(client.name);
  }
  const gsoap = isAsked('gsoap') ? await findGsoap() : undefined;
  if (gsoap)
    rows.push({ title: `\`wsdl2h\` (gSOAP) ${gsoap.version}`, failed: await letRead(gsoap, [...versions, ...shown.filter(({ readAs }) => readAs)]) });
  else if (isAsked('gsoap')) missing.push('gsoap');

  const text = textOf(rows, shown);
  print(`\n${text}`);
  if (missing.length > 0) print(`\nNot installed, so not tried: ${missing.join(', ')}. On Debian and Ubuntu: ${PACKAGES}`);
  const unmet = required.filter((name) => missing.includes(name));
  if (unmet.length > 0) print(`Required, but not installed: ${unmet.join(', ')}`);
  if (values.write) writeBetween('docs/contributing/interop.md', 'interop', text);
  return rows.every(({ failed }) => [...failed.values()].every((steps) => steps.length === 0)) && unmet.length === 0;
}

/** The names that an option lists. @throws Error for a name that no client has */
function namesOf(option, list, known) {
  const names = list.split(',').filter(Boolean);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`--${option} ${unknown.join(',')}: expected some of ${known.join(', ')}`);
  return names;
}

/** Runs a client against a new mock for each version. @returns the failed steps, by version */
async function letTalk(client, { command, version: clientVersion }, shown, versions) {
  const failed = new Map();
  for (const version of shown) {
    const server = await startServer(['dist/cli.js', ...MOCK_OPTIONS]);
    const { seen, words } = await talk(command, client.script, {
      url: server.url,
      wsdl: wsdlUrl(server, version),
      namespace: version.namespace,
      headerNamespace: version.headerNamespace,
      company: companyOf(version),
      jobName: JOB_NAME,
      unknownJob: unknownJobOf(version),
    });
    const steps = expectedSteps(version, versions, await operationsOf(wsdlUrl(server, version)));
    await server.stop();
    const failures = steps.map(([step, expected]) => ({ step, words: failureOf(expected, seen.get(step), words) })).filter(({ words }) => words);
    failed.set(version.id, report(`${client.title} ${clientVersion}`, version, failures));
  }
  return failed;
}

/** @returns what failed, in words; undefined if nothing did */
function failureOf(expected, seen, words) {
  if (seen === undefined) return `the client did not reach this step${words === '' ? '' : `: ${words.slice(-500)}`}`;
  return 'error' in seen ? `the client said: ${seen.error.trim()}` : difference(expected, seen.saw);
}

/** Reads the WSDL of each version with gSOAP. @returns the failed steps, by version */
async function letRead(gsoap, versions) {
  const failed = new Map();
  const server = await startServer(['dist/cli.js', ...MOCK_OPTIONS]);
  for (const version of versions) {
    failed.set(version.id, report(`gSOAP ${gsoap.version}`, version, await readByGsoap(gsoap, wsdlUrl(server, version), folder)));
  }
  await server.stop();
  if (gsoap.soapcpp2 === undefined) print('soapcpp2 is not installed: no code was generated from the WSDLs.');
  return failed;
}

function report(client, version, failures) {
  for (const { step, words } of failures) print(`${client}, ${version.id}, ${step}: ${words}`);
  if (failures.length === 0) print(`${client}, ${version.id}: ✓`);
  return failures.map(({ step }) => step);
}

/** A version that is not in the contract, which has the schema of one that is. */
function unlistedVersion({ id, readAs }, versions) {
  const known = versions.find((version) => version.id === readAs);
  const renamed = (text) => text.replace(readAs, id);
  return { ...known, id, readAs, namespace: renamed(known.namespace), wsdl: renamed(known.wsdl), headerNamespace: renamed(known.headerNamespace) };
}

function wsdlUrl({ url }, { wsdl }) {
  return `${url}/scene7/webservice/${wsdl}`;
}

async function operationsOf(url) {
  const text = await (await fetch(url)).text();
  return new Set(Array.from(text.matchAll(/<wsdl:operation name="(\w+)"/g), ([, name]) => name)).size;
}

function textOf(rows, shown) {
  const cells = rows.map(({ title, failed }) => [title, ...shown.map(({ id }) => cellOf(failed.get(id)))]);
  const table = [['', ...shown.map(({ id }) => `\`${id}\``)], ['', ...shown.map(() => '')].map(() => '---'), ...cells]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
  return `Tried on ${new Date().toISOString().slice(0, 10)} with Node.js ${process.version}.\n\n${table}`;
}

function cellOf(steps) {
  return steps.length === 0 ? '✓' : `failed: ${steps.join(', ')}`;
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
