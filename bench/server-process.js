import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const running = new Set();

/** Starts a server that says `ready at URL` on stdout. @returns its URL, its resident memory now and at most in MB, and how to stop it */
export function startServer(args, { stderr = 'inherit' } = {}) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', stderr] });
  running.add(child);
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const url = /ready at (http:\/\/[^/\s]+)/.exec(out)?.[1];
      if (url)
        resolve({ url, residentMemory: () => memory(child.pid, 'VmRSS'), peakMemory: () => memory(child.pid, 'VmHWM'), stop: () => stop(child) });
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      running.delete(child);
      reject(new Error(`${args.join(' ')} ended with ${code}`));
    });
  });
}

/** Stops whatever is still running. */
export function stopAll() {
  return Promise.all([...running].map(stop));
}

function stop(child) {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

function memory(pid, name) {
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
