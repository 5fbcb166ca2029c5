// Builds the image of the Dockerfile without a Docker engine, runs it and checks it. It takes some minutes.
// Usage: node scripts/rehearse-dockerfile.js [--node FOLDER]
//
// Needs root on Linux. This machine takes the place of the base image, so it should have the same distribution. If its Node.js is of
// another major version than the base image's, --node names the folder of an installation that fits, with bin/node and include/node.
// Each stage is a copy-on-write view of the machine's root (overlayfs), which its RUN and COPY lines change. The last one is
// started as Docker would start it: with its user, only its own environment, process number 1, a network of its own,
// a read-only root, and a folder on its volume.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allowedBy, environmentOf, lastOf, readDockerfile, wordsOf } from './read-dockerfile.js';

const { node } = parseArgs({ options: { node: { type: 'string' } } }).values;
const nodeFolder = node === undefined ? undefined : resolve(node);
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const folder = mkdtempSync(join(tmpdir(), 'ips-mock-image-'));
/** Mount points, in the order they were mounted. @type {string[]} */
const mounts = [];
/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

try {
  await rehearse();
} finally {
  running?.kill('SIGKILL');
  for (const point of mounts.reverse()) execFileSync('umount', ['--lazy', point]);
  rmSync(folder, { recursive: true, force: true });
}

async function rehearse() {
  const context = join(folder, 'context');
  for (const name of allowedBy(readFileSync('.dockerignore', 'utf8'))) cpSync(name, join(context, name), { recursive: true });
  const stages = readDockerfile(readFileSync('Dockerfile', 'utf8'));
  /** The root folder of each named stage. @type {Record<string, string>} */
  const roots = {};
  let root = '';
  for (const [index, stage] of stages.entries()) {
    root = build(stage, index, context, roots);
    if (stage.name !== undefined) roots[stage.name] = root;
  }

  const last = stages.at(-1);
  if (!last) throw new Error('Dockerfile: no stage');
  const files = execFileSync('du', ['-sh', join(root, lastOf(last, 'WORKDIR'))], { encoding: 'utf8' });
  say(`The image's own files: ${files.split('\t')[0]}`);
  await tryImage(last, root);
}

/** Runs the steps of a stage. @returns {string} its root folder */
function build(stage, index, context, roots) {
  say(`FROM ${stage.base}: this machine takes its place`);
  const [upper, work, root] = ['upper', 'work', 'root'].map((name) => join(folder, `${name}-${index}`));
  for (const each of [upper, work, root]) mkdirSync(each);
  let environment = {};
  mount(['-t', 'overlay', 'overlay', '-o', `lowerdir=/,upperdir=${upper},workdir=${work}`, root]);
  // Hides the project, so that a stage sees only the files copied into it.
  mount(['-t', 'tmpfs', 'tmpfs', join(root, 'work')]);
  if (nodeFolder !== undefined) {
    cpSync(join(nodeFolder, 'bin/node'), join(root, 'usr/local/bin/node'));
    cpSync(join(nodeFolder, 'include'), join(root, 'usr/local/include'), { recursive: true });
    // Packages are compiled for that Node.js, too, whatever this machine's npm is set to.
    environment = { npm_config_nodedir: '/usr/local' };
  }
  checkNode(stage.base, root);
  mount(['--bind', '/dev', join(root, 'dev')]);
  mount(['--bind', '/proc', join(root, 'proc')]);
  let workdir = '/';
  for (const step of stage.steps) {
    const { instruction, flags, value } = step;
    say(`${instruction} ${value.slice(0, 120)}`);
    switch (instruction) {
      case 'WORKDIR':
        workdir = value;
        mkdirSync(join(root, workdir), { recursive: true });
        break;
      case 'ENV':
        environment = { ...environment, ...environmentOf({ ...stage, steps: [step] }) };
        break;
      case 'RUN':
        execFileSync(
          'chroot',
          [root, 'env', '-i', '-C', workdir, `PATH=${PATH}`, 'HOME=/root', ...assignments(environment), '/bin/sh', '-c', value],
          {
            stdio: ['ignore', 'ignore', 'inherit'],
          },
        );
        break;
      case 'COPY': {
        const names = value.split(/\s+/);
        const target = names.at(-1) ?? '';
        const from = flags.from === undefined ? context : roots[flags.from];
        for (const name of names.slice(0, -1)) copy(join(from, name), join(root, workdir), target, name);
        break;
      }
    }
  }
  return root;
}

/** @throws Error if the Node.js in a root folder is not of the base image's major version */
function checkNode(base, root) {
  const version = execFileSync('chroot', [root, 'env', '-i', `PATH=${PATH}`, 'node', '--version'], { encoding: 'utf8' }).trim();
  const [, major] = /^node:(\d+)/.exec(base) ?? [];
  if (!version.startsWith(`v${major}.`)) throw new Error(`${base}: this machine has Node.js ${version}; name another with --node FOLDER`);
  say(`Node.js ${version}`);
}

/** Copies as COPY does: the contents of a folder; a file into the target if that ends with "/". */
function copy(source, workdir, target, name) {
  const isFolder = execFileSync('stat', ['-c', '%F', source], { encoding: 'utf8' }).trim() === 'directory';
  const to = isFolder || !target.endsWith('/') ? join(workdir, target) : join(workdir, target, name);
  cpSync(source, to, { recursive: true });
}

/** Starts the image, and checks its user, health, admin API, volume and shutdown. */
async function tryImage(stage, root) {
  const [user = ''] = lastOf(stage, 'USER').split(':');
  const volume = lastOf(stage, 'VOLUME');
  // A new volume gets the owner of the folder in the image.
  const kept = join(folder, 'volume');
  execFileSync('cp', ['-a', join(root, volume), kept]);
  mount(['-o', 'remount,ro', root]);
  mount(['--bind', kept, join(root, volume)]);
  const command = [...wordsOf(lastOf(stage, 'ENTRYPOINT')), ...wordsOf(lastOf(stage, 'CMD')), '--clock', 'manual'];
  const within = ['env', '-i', '-C', lastOf(stage, 'WORKDIR'), `PATH=${PATH}`, ...assignments(environmentOf(stage))];

  const start = async () => {
    running = spawn(
      'unshare',
      ['--net', '--pid', '--fork', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', 'chroot', `--userspec=${lastOf(stage, 'USER')}`, root].concat(
        within,
        command,
      ),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const child = running;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const line = await Promise.race([new Promise((resolve) => child.stdout?.once('data', resolve)), ended]);
    say(`It says: ${String(line).trim()}`);
    const pid = execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }).trim();
    /** Runs a command as `docker exec` does. */
    const exec = (words) =>
      execFileSync('nsenter', ['-t', pid, '-n', '-p', 'chroot', `--userspec=${lastOf(stage, 'USER')}`, root, ...within, ...words], {
        encoding: 'utf8',
      });
    return { child, pid, ended, exec };
  };

  const first = await start();
  const status = readFileSync(`/proc/${first.pid}/status`, 'utf8');
  expect('Its user', /^Uid:\s+(\d+)/m.exec(status)?.[1], user);
  expect('Its process number', /^NSpid:.*\s(\d+)$/m.exec(status)?.[1], '1');
  first.exec(wordsOf(lastOf(stage, 'HEALTHCHECK')));
  say('The healthcheck reports it healthy');
  expect(
    'Its root',
    first.exec(['sh', '-c', '(touch /opt/ips-mock/x || touch /tmp/x) 2>/dev/null && echo writable || echo read-only']).trim(),
    'read-only',
  );

  const ask = (exec, script) => JSON.parse(exec(['node', '--input-type=module', '-e', script]));
  const answers = ask(
    first.exec,
    `import { request } from 'node:http';
    const get = (host, path) => new Promise((resolve) => request({ port: 8780, path, headers: { host } }, (answer) => { answer.resume(); resolve(answer.statusCode); }).end());
    const hosts = ['localhost:8780', 'ips-mock:8780', '172.17.0.2:8780', 'host.docker.internal:8780', 'page.example.com'];
    console.log(JSON.stringify(await Promise.all(hosts.map((host) => get(host, '/__admin/jobs')))));`,
  );
  expect('The admin API answers requests to localhost, service, address and host, but not of a page', answers.join(), '200,200,200,200,403');
  const job = ask(
    first.exec,
    `const url = 'http://127.0.0.1:8780';
    const body = '<Request xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>you@example.com</user><password>x</password></authHeader><submitJobParam><companyHandle>c|47</companyHandle><jobName>Kept</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob></submitJobParam></Request>';
    await fetch(url + '/scene7/api/IpsApiService', { method: 'POST', body });
    await fetch(url + '/__admin/clock/advance', { method: 'POST', body: '{"by":"2s"}', headers: { 'content-type': 'application/json' } });
    console.log(JSON.stringify((await (await fetch(url + '/__admin/jobs?originalName=Kept')).json()).jobs[0]));`,
  );
  expect('A job on its manual clock', job.state, 'Running');
  const imported = ask(
    first.exec,
    `const url = 'http://127.0.0.1:8780/__admin/state';
    const body = await (await fetch(url)).text();
    console.log((await fetch(url, { method: 'PUT', body, headers: { 'content-type': 'application/json' } })).status);`,
  );
  expect('The import of a state, which needs a temporary file, answers', Math.floor(imported / 100), 2);
  await end(first, stage);

  const second = await start();
  const again = ask(
    second.exec,
    `console.log(JSON.stringify((await (await fetch('http://127.0.0.1:8780/__admin/jobs?originalName=Kept')).json()).jobs[0]));`,
  );
  expect('Started again on its volume, it has', again?.jobHandle, job.jobHandle);
  await end(second, stage);
}

async function end({ pid, ended }, stage) {
  const begin = performance.now();
  process.kill(Number(pid), lastOf(stage, 'STOPSIGNAL'));
  expect('It ends with', await ended, 0);
  say(`That took ${Math.round(performance.now() - begin)} ms`);
}

function mount(words) {
  execFileSync('mount', words);
  if (!words.includes('remount,ro')) mounts.push(words.at(-1));
}

function assignments(environment) {
  return Object.entries(environment).map(([name, value]) => `${name}=${value}`);
}

function expect(what, found, expected) {
  if (found !== expected) throw new Error(`${what}: ${found}, expected ${expected}`);
  say(`${what}: ${found}`);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
