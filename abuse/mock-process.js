import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SAMPLER = fileURLToPath(new URL('sampler.js', import.meta.url));

/** The mocks that are running: they end with the command. */
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    process.exit(1);
  });
}

/**
 * Starts the command on a free port of 127.0.0.1 and waits until it says that it is ready.
 *
 * @param cli path of the command's script
 * @param flags its flags
 * @param options.onLog takes each line of its log
 * @param options.fileLimit the largest file that it may write, in blocks of 512 bytes
 */
export async function startMock(cli, flags, { onLog = () => {}, fileLimit } = {}) {
  const words = [process.execPath, '--import', SAMPLER, cli, '--port', '0', ...flags];
  const [program, ...args] = fileLimit === undefined ? words : ['/bin/sh', '-c', `ulimit -f ${fileLimit}; exec "$@"`, 'sh', ...words];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  running.add(child);
  const end = once(child, 'exit').then(([code, signal]) => {
    running.delete(child);
    return { code, signal };
  });
  const mock = { url: '', port: 0, pid: child.pid, end, ended: undefined, lastLines: [], busyFor, sample, signal, stop };
  end.then((how) => {
    mock.ended = how;
  });
  let questions = 0;
  const answers = new Map();
  child.on('message', ({ id, ...sampled }) => answers.get(id)?.(sampled));
  lines(child.stderr, (line) => {
    mock.lastLines.push(line.slice(0, 5000));
    if (mock.lastLines.length > 20) mock.lastLines.shift();
    onLog(line);
  });
  const ready = new Promise((resolve) => {
    lines(child.stdout, (line) => {
      const url = /ready at (http:\/\/[^/\s]+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const url = await Promise.race([ready, end]);
  if (typeof url !== 'string') throw new Error(`The mock ended with ${url.code ?? url.signal} before it was ready:\n${mock.lastLines.join('\n')}`);
  mock.url = url;
  mock.port = Number(new URL(url).port);
  return mock;

  /** How the process is. @param collect whether it collects its garbage before @returns undefined if it does not say so in time */
  function sample({ collect = false, within = 30_000 } = {}) {
    const id = questions++;
    return new Promise((resolve) => {
      const timer = setTimeout(done, within);
      answers.set(id, done);
      child.send({ id, collect }, (error) => {
        if (error) done();
      });
      end.then(() => done());
      function done(sampled) {
        clearTimeout(timer);
        answers.delete(id);
        resolve(sampled);
      }
    });
  }

  /** How much time of processors the process took so far, milliseconds; what it took before it ended is not known then. */
  function busyFor() {
    try {
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'latin1');
      const [user, system] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13);
      // The kernel counts in hundredths of a second.
      return (Number(user) + Number(system)) * 10;
    } catch {
      return 0;
    }
  }

  /** Sends a signal. @returns how the process ended */
  function signal(name) {
    child.kill(name);
    return end;
  }

  /** Ends the process, by force if it must be. @returns how it ended */
  async function stop() {
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    const how = await signal('SIGTERM');
    clearTimeout(timer);
    return how;
  }
}

function lines(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    const all = (rest + chunk).split('\n');
    rest = all.pop();
    for (const line of all) onLine(line);
  });
}
