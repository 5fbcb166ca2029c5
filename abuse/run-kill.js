import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Acknowledged } from './acknowledged.js';
import { admin } from './api-client.js';
import { diceOf } from './dice.js';
import { load } from './kill-load.js';
import { startMock } from './mock-process.js';
import { startReceiver } from './receiver.js';

/** After so many rounds, a new file. */
const GENERATION = 20;
/** In each group of so many rounds, the last one has a full disk. */
const FULL_EVERY = 4;
/** A job waits 5 seconds and has an item for each asset: it takes less than a second at this pace. */
const FLAGS = ['--clock', 'x60', '--wait-time', '5s', '--item-time', '100ms', '--log-level', 'error'];
/** Faults after which a disk has been full for long enough. */
const ENOUGH_FAULTS = 15;
/** The longest load, milliseconds. */
const LONGEST_LOAD = 20_000;
/** How long jobs may take to be done after a restart, milliseconds. */
const PATIENCE = 60_000;

/**
 * Lets a mock on a file work, kills it at a random moment, starts it again and looks whether all is there that it said was done.
 *
 * @param options.cli path of the command's script
 * @param options.print takes lines about how it goes
 * @returns counts, `lost` and `half` as texts, and the times of restarts in milliseconds
 */
export async function runKill({ cli, rounds, seed, print }) {
  const dice = diceOf(`kill ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-kill-'));
  const receiver = await startReceiver();
  const total = {
    rounds: 0,
    full: 0,
    ok: 0,
    fault: 0,
    open: 0,
    lost: [],
    half: [],
    crashes: [],
    mistakes: [],
    restarts: [],
    reasons: [],
    unexpected: [],
  };
  let things = 0;
  let acknowledged;
  let db;
  let mock;
  try {
    for (let round = 0; round < rounds; round++) {
      const isFull = round % FULL_EVERY === FULL_EVERY - 1;
      if (round % GENERATION === 0) await begin(round);
      else if (isFull) await restart({ fileLimit: limitOf(db, dice) });
      const counts = { ok: 0, fault: 0, open: 0, reasons: [] };
      await strike(counts, isFull);
      checkFile(round);
      await restart({});
      await compare(round);
      total.rounds++;
      if (isFull) total.full++;
      for (const name of ['ok', 'fault', 'open']) total[name] += counts[name];
      (isFull ? total.reasons : total.unexpected).push(...counts.reasons);
      print(
        `round ${round + 1}${isFull ? ' (disk full)' : ''}: ${counts.ok} calls acknowledged, ${counts.fault} faults, ${counts.open} open; lost ${total.lost.length}`,
      );
    }
    return { ...total, ...callCounts(receiver.calls) };
  } finally {
    await mock?.signal('SIGKILL');
    receiver.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async function begin(round) {
    await mock?.stop();
    acknowledged = new Acknowledged();
    db = join(folder, `${round}.db`);
    mock = await start({});
  }

  /** Starts the mock again on its file; one that is running is asked to end before. */
  async function restart({ fileLimit }) {
    if (mock.ended === undefined) await mock.stop();
    const from = performance.now();
    mock = await start({ fileLimit });
    if (fileLimit === undefined) total.restarts.push(performance.now() - from);
  }

  function start({ fileLimit }) {
    return startMock(cli, ['--db', db, ...FLAGS], {
      fileLimit,
      onLog: (line) => {
        // A full disk is no mistake of the mock, whatever it says.
        if (line.includes('The mock made a mistake')) total.mistakes.push(line.slice(0, 500));
      },
    });
  }

  /** Puts load on the mock and kills it in the middle. */
  async function strike(counts, isFull) {
    let isOver = false;
    const loading = load(mock.url, { acknowledged, receiver, counts, name: () => `${seed}-${++things}` }, dice, () => isOver);
    if (isFull) {
      const end = performance.now() + LONGEST_LOAD;
      while (counts.fault < ENOUGH_FAULTS && performance.now() < end && mock.ended === undefined) await pause(20);
      const health = await admin(mock.url, 'GET', '/health');
      if (mock.ended !== undefined)
        total.crashes.push(`with a full disk it ended with ${mock.ended.signal ?? mock.ended.code}: ${mock.lastLines.join('\n').slice(-1500)}`);
      else if (!health.isAnswered) total.crashes.push(`with a full disk, health is not answered: ${health.text}`);
    } else {
      const [calls, moment] = [dice.between(1, 80), dice.below(30)];
      const end = performance.now() + LONGEST_LOAD;
      while (counts.ok < calls && performance.now() < end && mock.ended === undefined) await pause(5);
      await pause(moment);
      if (mock.ended !== undefined)
        total.crashes.push(`it ended with ${mock.ended.signal ?? mock.ended.code}: ${mock.lastLines.join('\n').slice(-1500)}`);
    }
    await mock.signal('SIGKILL');
    isOver = true;
    await loading;
  }

  /** Checks a copy of the file as the killed process left it. */
  function checkFile(round) {
    const copy = join(folder, 'copy.db');
    for (const end of ['', '-wal']) {
      rmSync(`${copy}${end}`, { force: true });
      if (existsSync(`${db}${end}`)) copyFileSync(`${db}${end}`, `${copy}${end}`);
    }
    const database = new Database(copy);
    try {
      const broken = database.pragma('integrity_check').filter(({ integrity_check: text }) => text !== 'ok');
      const dangling = database.pragma('foreign_key_check');
      for (const { integrity_check: text } of broken) total.half.push(`round ${round + 1}: the file is broken: ${text}`);
      if (dangling.length > 0)
        total.half.push(`round ${round + 1}: ${dangling.length} rows refer to rows that there are not: ${JSON.stringify(dangling[0])}`);
    } finally {
      database.close();
    }
  }

  /** Waits until all jobs are done and all completion calls were made, and compares. */
  async function compare(round) {
    const end = performance.now() + PATIENCE;
    let active = 1;
    while (active > 0 && performance.now() < end) {
      // Of those that are done, some are still listed and active.
      const { json } = await admin(mock.url, 'GET', '/jobs?company=Outfitters');
      if (json === undefined) throw new Error('the admin API does not answer');
      active = json.jobs.filter(({ state, originalName }) => state !== 'Done' && /^(publish|upload) /.test(originalName)).length;
      if (active > 0) await pause(50);
    }
    if (active > 0) total.half.push(`round ${round + 1}: ${active} jobs are not done ${PATIENCE / 1000} s after the restart`);
    await admin(mock.url, 'POST', '/callbacks/settle');
    const { json: state } = await admin(mock.url, 'GET', '/state');
    const { lost, half } = acknowledged.compare(state, receiver.calls);
    noteNew(total.lost, lost, round);
    noteNew(total.half, half, round);
  }
}

/** Notes what was not noted in an earlier round: what is lost stays lost. */
function noteNew(noted, texts, round) {
  for (const text of texts) if (!noted.some((each) => each.endsWith(`: ${text}`))) noted.push(`round ${round + 1}: ${text}`);
}

/** Completion calls: of how many jobs, how many came again, and how many of those with another id. */
function callCounts(calls) {
  const all = [...calls.values()];
  const again = all.reduce((sum, each) => sum + each.length - 1, 0);
  const otherId = all.filter((each) => new Set(each).size > 1).length;
  return { completed: all.length, again, otherId, hasIds: all.some((each) => each[0] !== undefined) };
}

/** A limit that a file soon reaches, in blocks of 512 bytes. */
function limitOf(db, dice) {
  const largest = Math.max(...['', '-wal'].map((end) => (existsSync(`${db}${end}`) ? statSync(`${db}${end}`).size : 0)));
  return Math.ceil(largest / 512) + dice.between(20, 200);
}
