import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AdminRequests } from './admin-requests.js';
import { ApiRequests } from './api-requests.js';
import { diceOf } from './dice.js';
import { CLEARING, FuzzSession } from './fuzz-session.js';
import { bytesOf, writeRequest } from './http-message.js';
import { isSame, reduce } from './reduce.js';
import { readCorpus, sampleRequests } from './samples.js';

/** After so many requests the mock is reset, and must hold what it held before. */
const EPOCH = 400;
/** Every so many, time moves on and what makes answers wrong on purpose is removed. */
const BREATH = 40;
/** By how much a mock may be larger after a reset than after its first ones, once its garbage is collected. */
const BOUNDS = { heapUsed: 64e6, rss: 300e6, descriptors: 16 };
/** The most rows of the table of the mock's own settings: it has one for each that there is. */
const SETTINGS = 10;
/** How many findings end a run. */
const MOST_FINDINGS = 25;

/**
 * Sends mutated requests to a mock, one after the other, and looks at what comes of each. The same seed gives the same requests.
 *
 * @param options.cli path of the command's script
 * @param options.contract what `inside.js` gives
 * @param options.within how long an answer may take, milliseconds; Infinity: as long as it likes
 * @param options.corpus folder of requests that are sent first
 * @param options.found folder into which requests go that something is wrong with; undefined: they are neither reduced nor saved
 * @param options.print takes lines about how it goes
 * @returns `{ sent, findings, operations, statuses, samples }`
 */
export async function runFuzz({ cli, contract, requests, seed, within, corpus, found, print }) {
  const session = new FuzzSession(contract, within);
  const findings = [];
  const samples = [];
  let sent = 0;
  let history = [];
  let makers;
  let rows;
  try {
    for (const { name, requests: saved } of readCorpus(corpus)) {
      await begin();
      for (const bytes of saved) await send(bytes, name, name);
    }
    await begin();
    const counted = sent;
    for (let n = 0; n < requests && findings.length < MOST_FINDINGS; n++) {
      if (n % EPOCH === 0 && n > 0) await endEpoch(n);
      if (n % BREATH === BREATH - 1) await breathe(n);
      const dice = diceOf(`${seed}|${n}`);
      await send(makeRequest(dice), `request ${n} of seed ${seed}`);
      if (n % 5000 === 4999) print(`${n + 1} requests, ${findings.length} findings`);
    }
    if (findings.length < MOST_FINDINGS && requests > 0) await endEpoch(requests);
    return { sent, corpus: counted, findings, operations: session.operations, statuses: session.statuses, samples };
  } finally {
    await session.end();
  }

  /** A mock as it was when it started. */
  async function begin() {
    if (session.mock === undefined || session.mock.ended) {
      await session.start(cli);
      makers ??= {
        api: new ApiRequests(contract, session.learned, sampleRequests()),
        admin: new AdminRequests(await session.json('GET', '/__admin/openapi.json'), session.learned),
      };
      makers.state = await session.json('GET', '/__admin/state');
      rows ??= rowsOf(makers.state);
    } else {
      await clear();
    }
    history = [];
  }

  async function clear() {
    for (const bytes of CLEARING) await session.send(bytes);
    await session.json('POST', '/__admin/reset', {});
    const { snapshots } = await session.json('GET', '/__admin/snapshots');
    for (const { name } of snapshots) await session.json('DELETE', `/__admin/snapshots/${encodeURIComponent(name.toWellFormed())}`);
    session.learned.clear();
  }

  function makeRequest(dice) {
    const isMutated = dice.chance(0.65);
    const single = () => {
      if (dice.chance(0.75)) return writeRequest(makers.api.make(dice, isMutated), dice, isMutated && dice.chance(0.35));
      return writeRequest(makers.admin.make(dice, isMutated, makers.state).message, dice, isMutated && dice.chance(0.25));
    };
    return dice.chance(0.02) ? Buffer.concat([single(), single()]) : single();
  }

  /** Removes what makes answers wrong on purpose, and lets time pass. */
  async function breathe(n) {
    const where = `what comes before request ${n} of seed ${seed}`;
    const headers = [
      ['Host', '127.0.0.1'],
      ['Content-Type', 'application/json'],
    ];
    for (const bytes of CLEARING) await send(bytes, where);
    await send(bytesOf({ method: 'POST', target: '/__admin/clock/advance', headers, body: Buffer.from('{"by":"30s"}') }), where);
  }

  /** Resets the mock and compares it with how it was. */
  async function endEpoch(n) {
    await guarded(n, async () => {
      await clear();
      const now = rowsOf(await session.json('GET', '/__admin/state'));
      const grown = Object.keys({ ...rows, ...now }).filter((table) => now[table] > Math.max(rows[table] ?? 0, table === 'setting' ? SETTINGS : 0));
      const text = grown.map((table) => `${table} has ${now[table]} rows instead of ${rows[table] ?? 0}`).join(', ');
      if (grown.length > 0) await note({ kind: 'growth', text: `after a reset, ${text}` }, `the ${EPOCH} requests before ${n} of seed ${seed}`);
      const sample = await session.mock.sample({ collect: true });
      if (sample) {
        samples.push(sample);
        // What is loaded and compiled once is there by then.
        const base = samples[Math.min(2, samples.length - 1)];
        const larger = Object.keys(BOUNDS).filter((name) => sample[name] > base[name] + BOUNDS[name]);
        for (const name of larger)
          await note(
            { kind: 'growth', text: `${name} is ${sample[name]} after a reset, and was ${base[name]}` },
            `up to request ${n} of seed ${seed}`,
          );
      }
    });
    history = [];
  }

  /** What is done between requests may find the mock gone. */
  async function guarded(n, work) {
    try {
      await work();
    } catch (error) {
      const where = `before request ${n} of seed ${seed}`;
      await note(
        {
          kind: session.mock.ended ? 'crash' : 'answer',
          text: `${error.message}: ${error.cause?.message ?? ''} ${session.mock.lastLines.slice(-3).join('\n')}`,
        },
        where,
      );
      await session.end();
      await begin();
    }
  }

  /** @param saved where the request stands already, if it does */
  async function send(bytes, where, saved) {
    history.push(bytes);
    sent++;
    const problem = await session.send(bytes);
    if (problem === undefined) return;
    await note(problem, where, saved);
    // What follows is to start from a mock that is in order.
    await session.end();
    await begin();
  }

  async function note(problem, where, known) {
    const same = findings.find((each) => isSame(each, problem));
    if (same) {
      same.times++;
      return;
    }
    print(`${where}: ${problem.kind}: ${problem.text.slice(0, 1500)}`);
    if (problem.kind === 'growth' || known !== undefined || found === undefined) {
      findings.push({ ...problem, where, times: 1, saved: known });
      return;
    }
    const { isConfirmed, requests: least } = await reduce(cli, contract, within, problem, history, print);
    // A busy machine is slow once; a hang happens again.
    if (!isConfirmed && problem.kind === 'hang') {
      print('  not confirmed on a second try: not counted');
      return;
    }
    const saved = save(least, where);
    print(`  ${isConfirmed ? `${least.length} requests do it` : 'not seen on a second try'}: npm run fuzz -- --replay ${saved}`);
    findings.push({ ...problem, where, times: 1, isConfirmed, saved, requests: least });
  }

  function save(list, where) {
    const name = where.replaceAll(/[^\w]+/g, '-');
    mkdirSync(found, { recursive: true });
    if (list.length === 1) {
      writeFileSync(join(found, `${name}.http`), list[0]);
      return join(found, `${name}.http`);
    }
    mkdirSync(join(found, name), { recursive: true });
    for (const [n, bytes] of list.entries()) writeFileSync(join(found, name, `${String(n + 1).padStart(3, '0')}.http`), bytes);
    return join(found, name);
  }
}

/** Rows of each table of an exported state. */
function rowsOf(state) {
  return Object.fromEntries(Object.entries(state.store.tables).map(([name, rows]) => [name, rowCount(rows)]));
}

function rowCount(rows) {
  if (Array.isArray(rows)) return rows.length;
  return Array.isArray(rows?.rows) ? rows.rows.length : Object.keys(rows ?? {}).length;
}
