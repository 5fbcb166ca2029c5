// Lets two mocks, one in memory and one on a file, work through a busy day, and shows how their processes fare.
// Usage: npm run soak -- [--minutes N] [--per-second N] [--write]
import { writeFileSync } from 'node:fs';
import { writeBetween } from '../scripts/write-between.js';
import { numberIn, readFlags, runCommand } from './arguments.js';
import { plot } from './plot.js';
import { machine, markdown } from './report.js';
import { runSoak } from './run-soak.js';
import { pointsOf, SERIES, trendOf } from './series.js';

const FLAGS = {
  minutes: { argument: 'N', fallback: 10, about: 'how long the mocks work', parse: numberIn(0.1, 10_000, false) },
  'per-second': { argument: 'N', fallback: 40, about: 'requests to each mock, per second', parse: numberIn(1, 10_000) },
  seed: { argument: 'N', fallback: 1, about: 'decides what is called', parse: numberIn(0, 2 ** 32 - 1) },
  write: { about: 'write the table into docs/reliability.md and the plot into docs/soak.svg' },
};
/** What is not sampled at the start: code is loaded and compiled, seconds. */
const WARM_UP = 20;

await runCommand('soak', async () => {
  const flags = readFlags(
    'soak',
    'Lets two mocks, one in memory and one on a file, work through a busy day: submits, polls, uploads, searches, exports, deletions,\ncompletion calls, the admin API, and a reset now and then. Shows memory, descriptors, delays and the size of the file over time.',
    FLAGS,
  );
  if (flags === undefined) return true;
  const { minutes, seed, write } = flags;
  const mocks = await runSoak({ cli: 'dist/cli.js', seconds: minutes * 60, warmUp: WARM_UP, perSecond: flags['per-second'], seed, print });
  const work = mocks.map(
    ({ name, sent, faults, calls }) =>
      `${sent} requests ${name === 'memory' ? 'in memory' : 'on a file'}, of which ${faults} ended in a fault or an HTTP error, and ${calls} completion calls`,
  );
  const text = `${machine()} It took ${minutes} minutes: ${work.join('; ')}.\n\n${markdown(tableOf(mocks))}`;
  print(`\n${text}`);
  const wrong = mocks.flatMap((mock) => mock.wrong.map((each) => `${mock.name}: ${each}`));
  if (wrong.length > 0) print(`\n${wrong.length} requests went wrong:\n${[...new Set(wrong)].slice(0, 20).join('\n')}`);
  if (write) {
    writeBetween('docs/reliability.md', 'soak', text);
    writeFileSync('docs/soak.svg', plot(mocks, `A soak of ${minutes} minutes`));
  }
  return wrong.length === 0;
});

function tableOf(mocks) {
  const rows = SERIES.flatMap((series) =>
    mocks.flatMap(({ name, samples }) => {
      const trend = trendOf(pointsOf(series, samples));
      if (trend === undefined) return [];
      const text = (value) => `${value.toFixed(Math.abs(value) < 10 ? 1 : 0)}${series.unit === '' ? '' : ` ${series.unit}`}`;
      return [[`${series.title}, ${name === 'memory' ? 'in memory' : 'on a file'}`, text(trend.first), text(trend.last), text(trend.perHour)]];
    }),
  );
  return { head: ['Soak', 'first quarter, median', 'last quarter, median', 'slope per hour'], rows };
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
