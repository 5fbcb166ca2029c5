// Measures the mock, a bare soap server and other mock servers, in one run on one machine.
// Usage: npm run bench [-- --only start,polls,…] [--before DIR] [--dist DIR] [--quick] [--write] [--write-before]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBetween } from '../scripts/write-between.js';
import { aimsTable } from './aims.js';
import { inShortTable } from './in-short.js';
import { cliFile, measuredBuild, repositoryOfBuild } from './measured-build.js';
import { AIMS_PAGE, PAGE, pageOf } from './pages.js';
import { keepResult, results, withBefore } from './results.js';
import { SECTIONS } from './sections.js';
import { stopAll } from './server-process.js';
import { markdown } from './table.js';

const folder = mkdtempSync(join(tmpdir(), 'ips-mock-bench-'));

// The reader may close the pipe early, as `head` does: stop the servers then, too.
process.stdout.on('error', () => stopAll().then(() => process.exit()));

try {
  await main();
} catch (error) {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      before: { type: 'string' },
      dist: { type: 'string', default: 'dist' },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      'write-before': { type: 'boolean', default: false },
    },
  });
  const { quick, write, 'write-before': writeBefore } = values;
  const names = chosen(values);
  if ((write || writeBefore) && quick) throw new Error('--write with --quick: quick results are not worth writing down');
  if (write && writeBefore) throw new Error('--write with --write-before: for two builds in one run, --before DIR --write');
  // The two builds take turns by section, so that a busy hour of the machine does not affect only one of them.
  const builds = [{ dist: values.dist, keep: write ? 'after' : writeBefore ? 'before' : undefined }];
  if (values.before !== undefined) builds.unshift({ dist: values.before, keep: write ? 'before' : undefined });
  for (const name of names) {
    for (const { dist, keep } of builds) await runSection(name, { dist, keep, quick });
    if (write || writeBefore) writeSection(name);
  }
  if (write || writeBefore) {
    writeBetween(AIMS_PAGE, 'bench aims', markdown(aimsTable()));
    writeBetween(PAGE, 'bench in short', markdown(inShortTable()));
  }
}

async function runSection(name, { dist, keep, quick }) {
  measuredBuild.dist = resolve(dist);
  const own = mkdtempSync(join(folder, `${name}-`));
  const wsdl = join(own, 'IpsApi.wsdl');
  writeFileSync(wsdl, execFileSync(process.execPath, [cliFile(), 'wsdl', '2014-04-03']));
  const { head, rows, values = {} } = await SECTIONS[name]({ quick, folder: own, wsdl });
  const result = { machine: machine(), commit: commitOfBuild(), head, rows, values };
  process.stdout.write(`\n${name}, ${dist}: ${result.machine}\n\n${markdown(result)}\n`);
  if (keep !== undefined) keepResult(keep, name, result);
  rmSync(own, { recursive: true });
}

/** Writes the kept results of a section into its page. */
function writeSection(name) {
  const before = results('before')[name];
  const after = results('after')[name] ?? before;
  const isCompared = before !== undefined && before.commit !== after.commit;
  const origin = isCompared ? ` Before the arrow: commit ${before.commit}, ${before.machine.replace('Measured', 'measured')}` : '';
  writeBetween(pageOf(name), `bench ${name}`, `${after.machine}${origin}\n\n${markdown(isCompared ? withBefore(after, before) : after)}`);
}

/** The sections to run: all, or those of --only. */
function chosen({ only }) {
  const known = Object.keys(SECTIONS);
  if (only === undefined) return known;
  const names = only.split(',').filter(Boolean);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0 || names.length === 0) throw new Error(`--only ${only}: expected some of ${known.join(', ')}`);
  return names;
}

function machine() {
  const [{ model }] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  return `Measured on ${date} with Node.js ${process.version} on ${cpus().length} cores of ${model.trim()}, client and server on the same machine.`;
}

function commitOfBuild() {
  return execFileSync('git', ['-C', repositoryOfBuild(), 'rev-parse', '--short=7', 'HEAD'], { encoding: 'utf8' }).trim();
}
