import { join } from 'node:path';
import { inside, transitionsPerSecond } from './inside.js';
import { askOnce } from './load.js';
import { submitUrls } from './requests.js';
import { startMock } from './server-process.js';
import { median, micros, ratio, whole } from './table.js';

/** What the scheduler does: many small jobs from their beginning to their end, and the beginning of jobs with few and with many items. */
export async function scheduler({ quick, folder }) {
  const parts = await inside();
  const jobs = quick ? 1000 : 20_000;
  const best = (measure) => Math.max(...Array.from({ length: quick ? 1 : 3 }, (_, n) => measure(n)));
  const hundreds = (value) => whole(Math.round(value / 100) * 100);
  const rows = [
    ['due transitions per second', `${whole(jobs)} jobs at once, in memory`, hundreds(best(() => transitionsPerSecond(parts, ':memory:', jobs))), ''],
    [
      'due transitions per second',
      `${whole(jobs)} jobs at once, on a file`,
      hundreds(best((n) => transitionsPerSecond(parts, join(folder, `scheduler-${n}.db`), jobs))),
      '',
    ],
  ];
  const values = {};
  let few;
  for (const urls of [10, 1000, 10_000]) {
    const time = await timeToRun(urls, quick ? 2 : 5);
    few ??= time;
    values[urls] = time / few;
    rows.push(['an upload begins to run: time of its transition', `${whole(urls)} items`, micros(time * 1000), ratio(time, few)]);
  }
  return { head: ['Scheduler, manual clock', '', '', 'of 10 items'], rows, values };
}

/** How many uploads begin to run at once. */
const JOBS = 5;

/** @returns milliseconds that an advance takes that lets uploads run, for each of them */
async function timeToRun(urls, rounds) {
  const server = await startMock(['--fixtures', 'none', '--clock', 'manual']);
  const times = [];
  for (let n = 0; n < rounds + 1; n++) {
    for (let job = 0; job < JOBS; job++) await askOnce(server.url, submitUrls({ name: `bench ${n} ${job}`, urls, description: '#mock duration=1d' }));
    const from = performance.now();
    const { status } = await fetch(`${server.url}/__admin/clock/advance`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ by: '2s' }),
    });
    if (status !== 200) throw new Error(`the advance was answered with ${status}`);
    // The first round loads code.
    if (n > 0) times.push((performance.now() - from) / JOBS);
  }
  await server.stop();
  return median(times);
}
