// Measures the mock, a bare soap server and other mock servers, in one run on one machine.
// Usage: npm run bench [-- --peers] [--only start,calls,…] [--quick] [--write]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBetween } from '../scripts/write-between.js';
import { cliFile, measuredBuild } from './measured-build.js';
import { checkPeers } from './peers.js';
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
      peers: { type: 'boolean', default: false },
      dist: { type: 'string', default: 'dist' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const { quick, write } = values;
  measuredBuild.dist = values.dist;
  const names = chosen(values);
  if (write && quick) throw new Error('--write with --quick: quick results are not worth writing down');
  if (names.includes('peers')) checkPeers();
  const wsdl = join(folder, 'IpsApi.wsdl');
  writeFileSync(wsdl, execFileSync(process.execPath, [cliFile(), 'wsdl', '2014-04-03']));
  for (const name of names) {
    const table = markdown(await SECTIONS[name]({ quick, folder, wsdl }));
    const text = `${machine()}\n\n${table}`;
    process.stdout.write(`\n${text}\n`);
    if (write) writeBetween('docs/performance.md', `bench ${name}`, text);
  }
}

/** The sections to run: those of --only; by default all but the peers, which need more packages installed. */
function chosen({ peers, only }) {
  const known = Object.keys(SECTIONS);
  if (only === undefined) return known.filter((name) => name !== 'peers' || peers);
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
