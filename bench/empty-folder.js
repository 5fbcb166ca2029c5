import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { effort } from './effort.js';
import { timeToFirstAnswer } from './first-answer.js';
import { startServer } from './server-process.js';
import { median, megabytes, ms, seconds } from './table.js';

/**
 * Measures a new user's first steps: installing the package into an empty folder, starting it with npx, calling it once.
 *
 * @returns milliseconds of each step, and kilobytes of the tarball and of the installed packages
 */
async function measureEmptyFolder(folder, starts) {
  const packed = mkdtempSync(join(folder, 'packed-'));
  const packing = timed(() => npm('.', 'pack', '--ignore-scripts', '--pack-destination', packed));
  const tarball = join(packed, readdirSync(packed)[0]);
  const project = join(folder, 'empty');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  // In two steps: npm's downloads, and compiling better-sqlite3, which is only needed if no prebuilt binary can be downloaded.
  const installing = timed(() => npm(project, 'install', '--ignore-scripts', tarball));
  const building = timed(() => npm(project, 'rebuild', 'better-sqlite3'));
  const answers = [];
  for (let n = 0; n < starts; n++) {
    const args = ['--no-install', 'ips-mock', '--port', '0', '--log-level', 'silent'];
    answers.push(await timeToFirstAnswer(() => startServer(args, { command: 'npx', cwd: project, hasChildren: true })));
  }
  const kilobytes = (path) => Number(execFileSync('du', ['-sk', path], { encoding: 'utf8' }).split('\t')[0]);
  return { packing, installing, building, answers, tarball: kilobytes(tarball), installed: kilobytes(join(project, 'node_modules')) };
}

function npm(cwd, ...args) {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The first steps of a new user. */
export async function emptyFolder({ quick, folder }) {
  const { packing, installing, building, answers, tarball, installed } = await measureEmptyFolder(folder, effort(quick).starts);
  return {
    head: ['From an empty folder', '', ''],
    rows: [
      ['`npm pack` of the built package', seconds(packing), megabytes(tarball / 1024)],
      ['`npm install` of the tarball', seconds(installing), megabytes(installed / 1024)],
      ['compiling `better-sqlite3`, if no prebuilt binary can be downloaded', seconds(building), ''],
      ['`npx ips-mock` to first SOAP answer, median', ms(median(answers)), ''],
    ],
  };
}
