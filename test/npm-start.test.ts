import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { buildProgram } from './built-program.js';

// npm passes these two on to what it has started. It cannot pass on SIGKILL.
test.each(['SIGTERM', 'SIGINT'] as const)('%s to npm start ends the mock, not only npm', async (signal) => {
  const { cli } = await buildProgram();
  // The pipe of stdout is shared by npm, a shell where there is one, and the mock: it closes when the last of them has ended.
  const npm = spawn('npm', ['start', '--', '--port', '0', '--log-level', 'error'], {
    cwd: dirname(dirname(cli)),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    npm.stdout.on('data', (chunk) => {
      out += chunk;
      const ready = /ready at (http:\/\/[^/\s]+)/.exec(out)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    npm.once('exit', (code) => reject(new Error(`npm start ended with ${code} before the mock was ready: ${out}`)));
  });
  expect((await fetch(`${url}/__admin/health`)).status).toBe(200);
  const ended = new Promise((resolve) => npm.once('exit', resolve));
  npm.kill(signal);
  await ended;
  await expect(fetch(`${url}/__admin/health`)).rejects.toThrow('fetch failed');
});
