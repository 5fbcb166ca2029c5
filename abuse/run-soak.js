import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { admin } from './api-client.js';
import { busyDay } from './busy-day.js';
import { diceOf } from './dice.js';
import { startMock } from './mock-process.js';
import { startReceiver } from './receiver.js';

/** Jobs take seconds at this pace. */
const FLAGS = ['--clock', 'x60', '--log-level', 'warn', '--wait-time', '30s', '--item-time', '10s'];
/** So many resets in a run: a mock that tests use is reset now and then. */
const RESETS = 8;
/** About so many samples in a run. */
const SAMPLES = 150;

/**
 * Lets two mocks work, one in memory and one on a file, and samples how their processes are.
 *
 * @param options.seconds how long they work, after a warm-up
 * @param options.perSecond requests to each mock, per second
 * @returns for each mock `{ name, samples, sent, faults, wrong, calls }`; a sample has the seconds since the warm-up as `at`
 */
export async function runSoak({ cli, seconds, warmUp, perSecond, seed, print }) {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-soak-'));
  const mocks = [];
  try {
    for (const name of ['memory', 'file']) {
      const db = name === 'file' ? join(folder, 'soak.db') : undefined;
      const log = [];
      const mock = await startMock(cli, [...FLAGS, ...(db === undefined ? [] : ['--db', db])], {
        onLog: (line) => log.length < 100 && log.push(line.slice(0, 500)),
      });
      mocks.push({ name, db, mock, log, receiver: await startReceiver(), samples: [] });
    }
    let isOver = false;
    const options = { perSecond, isOver: () => isOver || mocks.some(({ mock }) => mock.ended !== undefined) };
    const working = mocks.map(({ name, mock, receiver }) => busyDay(mock, receiver, diceOf(`soak ${seed} ${name}`), options));
    await pause(warmUp * 1000);
    await sampleAll(mocks, seconds, print);
    isOver = true;
    const results = await Promise.all(working);
    return mocks.map(({ name, mock, log, receiver, samples }, n) => {
      const ended = mock.ended === undefined ? [] : [`the process ended with ${mock.ended.signal ?? mock.ended.code}: ${mock.lastLines.join('\n')}`];
      const mistakes = log.filter((line) => line.includes('The mock made a mistake'));
      return { name, samples, ...results[n], wrong: [...ended, ...mistakes, ...results[n].wrong], calls: receiver.calls.size };
    });
  } finally {
    for (const { mock, receiver } of mocks) {
      receiver.close();
      await mock.stop();
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Samples all mocks, and resets them now and then. */
async function sampleAll(mocks, seconds, print) {
  const every = Math.min(10, Math.max(0.5, seconds / SAMPLES));
  const start = performance.now();
  let resets = 0;
  for (let n = 1; n * every <= seconds; n++) {
    await pause(Math.max(0, start + n * every * 1000 - performance.now()));
    const at = (performance.now() - start) / 1000;
    for (const { mock, db, samples } of mocks) {
      const sample = await mock.sample();
      if (sample) samples.push({ at, ...sample, file: db === undefined ? undefined : sizeOf(db) });
    }
    if (at > ((resets + 1) * seconds) / (RESETS + 1)) {
      resets++;
      for (const { mock } of mocks) await admin(mock.url, 'POST', '/reset', { clock: false });
    }
    if (n % 30 === 0)
      print(`${Math.round(at)} s: ${mocks.map(({ name, samples }) => `${name} ${Math.round((samples.at(-1)?.rss ?? 0) / 1e6)} MB`).join(', ')}`);
  }
}

/** Size of a database file, with what is not yet written back into it. */
function sizeOf(db) {
  return ['', '-wal'].reduce((sum, end) => sum + (existsSync(`${db}${end}`) ? statSync(`${db}${end}`).size : 0), 0);
}
