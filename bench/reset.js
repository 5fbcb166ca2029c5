import { join } from 'node:path';
import { fillFile, inside } from './inside.js';
import { startMock } from './server-process.js';
import { median, ms, whole } from './table.js';

/** The time of a reset of a mock with many jobs. */
export async function reset({ quick, folder }) {
  const parts = await inside();
  const size = quick ? 1000 : 10_000;
  const times = [];
  for (let n = 0; n < (quick ? 1 : 5); n++) {
    const file = join(folder, `reset-${n}.db`);
    fillFile(parts, file, size);
    const server = await startMock(['--clock', 'manual', '--db', file]);
    // The first request loads the admin API.
    await fetch(`${server.url}/__admin/rules`);
    const from = performance.now();
    const { status } = await fetch(`${server.url}/__admin/reset`, { method: 'POST' });
    times.push(performance.now() - from);
    if (status !== 204) throw new Error(`the reset was answered with ${status}`);
    await server.stop();
  }
  return {
    head: ['The admin API', 'median'],
    rows: [[`\`POST /__admin/reset\`, ${whole(size)} jobs with their logs on a file`, ms(median(times))]],
  };
}
