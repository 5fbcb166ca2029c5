// Builds the project and runs its tests on another Node.js: npm run test:node -- 24
//
// That Node.js comes from npm: the package `node` brings the binary for this machine and the headers to compile against.
// All of it happens in a copy of the project in the temporary folder, which the next run finds again: the checkout stays as it is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const USAGE = `Usage: npm run test:node -- VERSION [--locked] [arguments of vitest run]

  VERSION   of Node.js, such as 24 or 24.19.0
  --locked  test with the better-sqlite3 of the lock file, compiled for that Node.js, not with the one that npm chooses for it
`;

/** The oldest Node.js that "engines" in package.json allows: its major version. */
const OLDEST = 20;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

main(process.argv.slice(2));

/** @param {string[]} args */
function main([version = '', ...others]) {
  if (!/^\d+(\.\d+\.\d+)?$/.test(version) || Number.parseInt(version, 10) < OLDEST) {
    const problem = version === '' ? 'the version is missing' : `"${version}" is no version that can be tested`;
    process.stderr.write(`test-node: ${problem}: expected a Node.js version from ${OLDEST} on, such as 24 or 24.19.0\n\n${USAGE}`);
    process.exit(2);
  }
  const isLocked = others.includes('--locked');
  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 8);
  const folder = join(tmpdir(), `ips-mock-test-node-${checkout}`);
  const env = withNode(join(folder, `node-${version}`), version);
  const project = join(folder, isLocked ? `project-${version}-locked` : `project-${version}`);
  copyProject(project);
  installDependencies(project, env, isLocked);
  const sqlite = JSON.parse(readFileSync(join(project, 'node_modules/better-sqlite3/package.json'), 'utf8')).version;
  run('node', ['-p', `'Node.js ' + process.version + ' with better-sqlite3 ${sqlite}'`], project, env);
  run('npm', ['run', 'build'], project, env);
  run('npx', ['--no', 'vitest', 'run', ...others.filter((each) => each !== '--locked')], project, env);
}

/**
 * Installs a Node.js.
 *
 * @param {string} folder where to
 * @param {string} version
 * @returns {NodeJS.ProcessEnv} an environment in which it is the one that runs, and that native modules are compiled for
 */
function withNode(folder, version) {
  // Of an npm that runs this script, its settings are passed on, not which Node.js and project it was started for.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_(?!config_)|npm_config_local_prefix$|NODE$|INIT_CWD$)/.test(name));
  const env = Object.fromEntries(inherited);
  const path = (env.PATH ?? '').split(delimiter).filter((each) => !each.endsWith(join('node_modules', '.bin')));
  const installed = platformPackage(folder) ?? installNode(folder, version, env);
  return { ...env, PATH: [join(installed, 'bin'), ...path].join(delimiter), npm_config_nodedir: installed };
}

/** @returns {string} the folder of the package that `node` brought for this platform: the binary and its headers */
function installNode(folder, version, env) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Its install script fetches the package of this platform.
  const manifest = { private: true, dependencies: { node: version }, allowScripts: { node: true } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], folder, env);
  const installed = platformPackage(folder);
  if (installed === undefined) throw new Error(`The package node@${version} has brought no headers for ${process.platform}-${process.arch}`);
  return installed;
}

/** @returns {string | undefined} */
function platformPackage(folder) {
  const packages = join(folder, 'node_modules/node/node_modules');
  const names = existsSync(packages) ? readdirSync(packages) : [];
  return names.map((name) => join(packages, name)).find((each) => existsSync(join(each, 'include/node/node.h')));
}

/**
 * Copies the project without what is installed or built; dependencies that the copy has stay.
 *
 * @param {string} target
 */
function copyProject(target) {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(target)) {
    if (name !== 'node_modules') rmSync(join(target, name), { recursive: true });
  }
  cpSync(root, target, { recursive: true, filter: (path) => !/^(\.git|node_modules|coverage|dist(-\d+)?)$/.test(relative(root, path)) });
}

/**
 * Installs the dependencies of a copy of the project, unless it has them already.
 *
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isLocked whether better-sqlite3 is that of the lock file
 */
function installDependencies(project, env, isLocked) {
  const [manifest, lock] = ['package.json', 'package-lock.json'].map((name) => readFileSync(join(project, name), 'utf8'));
  const stamp = join(project, 'node_modules/.test-node');
  const wanted = createHash('sha256').update(`${manifest}${lock}`).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  run('npm', ['ci', ...quietly], project, env);
  // Where a lock file says nothing, npm takes the newest version whose "engines" fit.
  const range = JSON.parse(manifest ?? '').dependencies['better-sqlite3'];
  if (!isLocked) run('npm', ['install', '--no-save', ...quietly, `better-sqlite3@${range}`], project, env);
  run('npm', ['rebuild', 'better-sqlite3'], project, env);
  writeFileSync(stamp, wanted);
}

/**
 * Runs a command, showing what it prints. Where it fails, so does this script, with its exit code.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 */
function run(command, args, cwd, env) {
  const { status, error } = spawnSync(command, args, { cwd, env, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
