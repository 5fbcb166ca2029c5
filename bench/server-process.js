import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { cliFile } from './measured-build.js';

/** The running processes, and how to stop each. */
const running = new Map();

/**
 * Starts a server that prints `ready at URL` on stdout, or is ready once it accepts connections on the given port.
 *
 * @returns its URL, functions for its current and its peak resident memory in MB and for its CPU time so far in ms, and one to stop it
 */
export function startServer(args, { command = process.execPath, cwd, port, stderr = 'inherit', hasChildren = false } = {}) {
  // A command such as npx starts the server as its child: both form a process group, which is stopped as a whole.
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', stderr], detached: hasChildren });
  running.set(child, () => (hasChildren ? process.kill(-child.pid, 'SIGTERM') : child.kill('SIGTERM')));
  return new Promise((resolve, reject) => {
    const isReady = (url) =>
      resolve({
        url,
        residentMemory: () => memory(child.pid, 'VmRSS'),
        peakMemory: () => memory(child.pid, 'VmHWM'),
        cpuTime: () => cpuTime(child.pid),
        stop: () => stop(child),
      });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const url = /ready at (http:\/\/[^/\s]+)/.exec(out)?.[1];
      if (url) isReady(url);
    });
    if (port !== undefined) accepting(port, child).then(() => isReady(`http://127.0.0.1:${port}`));
    child.once('error', reject);
    child.once('exit', (code) => {
      running.delete(child);
      reject(new Error(`${args.join(' ')} ended with ${code}`));
    });
  });
}

/** Starts the measured build with some flags, on a free port and without a log. */
export function startMock(flags = [], options = {}) {
  return startServer([cliFile(), '--port', '0', '--log-level', 'silent', ...flags], options);
}

/** Waits until the server accepts a connection, or has exited. */
async function accepting(port, child) {
  const connects = () =>
    new Promise((done) => {
      const socket = createConnection({ host: '127.0.0.1', port });
      socket.once('error', () => done(false));
      socket.once('connect', () => {
        socket.destroy();
        done(true);
      });
    });
  while (running.has(child) && !(await connects())) await pause(5);
}

/** Stops all servers that are still running. */
export function stopAll() {
  return Promise.all([...running.keys()].map(stop));
}

function stop(child) {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    running.get(child)?.();
  });
}

function memory(pid, name) {
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

/** In user mode and in the kernel, which Linux counts in hundredths of a second. */
function cpuTime(pid) {
  // Behind the name in brackets, which may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
