import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIpsMockClient, type IpsMock, type IpsMockOptions, type SnapshotFile, startIpsMock } from '../../src/index.js';
import { ACTION_NAMES, type Action, type ActionName, handleOf, type Outcome, perform, rowsOf, type StoredJob } from './cache-actions.js';
import { isInTurn, type Poll, pollsOf, requestOf, type Wording } from './cache-polls.js';
import { KeptConnection } from './kept-connection.js';

/*
 * No cache may show: a mock that is polled between all that is done to it must answer as one that holds the same and was never asked.
 * CACHE_RUNS says how many random courses are tried, CACHE_SEED which.
 */

const RUNS = Number(process.env.CACHE_RUNS ?? 6);
const SEED = process.env.CACHE_SEED === undefined ? {} : { seed: Number(process.env.CACHE_SEED) };

/** Not UTC, few places for jobs that run, and few finished jobs that are kept. */
const SETTINGS: IpsMockOptions = {
  port: 0,
  clock: 'manual@2026-11-23T08:00:00Z',
  timeZone: 'America/New_York',
  waitTime: '2s',
  itemTime: '1500ms',
  items: 3,
  stopTime: '2s',
  doneTime: '6s',
  maxRunning: 4,
  keepJobs: 12,
  journal: 10,
};

/** What must have changed from poll to poll somewhere, so that caches had something to miss. */
const SIGHTS: Readonly<Record<string, RegExp>> = {
  states: /<state>(?:New|Waiting\w+|Running|Stopping|Done)<\/state>/g,
  progress: /<progress>\d+<\/progress>/g,
  details: /<(\w+Job)>.*?<\/\1>/g,
  'publish states': /<preservePublishState>\w+/g,
  videos: /<itemName>.*?<\/items>/g,
  names: /<name>.*?<\/name>/g,
  users: /<submitUserEmail>[^<]*/g,
  moments: /T\d\d:\d\d:\d\d\.\d{3}-0\d:00/g,
  logs: /<detailArray>.*?<\/detailArray>/g,
  faults: /^HTTP\/1.1 \d+|<reason>[^<]*/g,
};

/** What was done and seen in all runs. */
const done = new Map<ActionName, Record<Outcome, number>>();
const seenToChange = new Map<string, number>();
/** How often each poll was answered, and how often with a fault: after one, caches are empty. */
const answered = new Map<string, { all: number; faults: number }>();

interface Polled {
  readonly mock: IpsMock;
  readonly connection: KeptConnection;
}

let [polled, fresh]: Polled[] = [];
let start: SnapshotFile;

async function started(): Promise<Polled> {
  const mock = await startIpsMock(SETTINGS);
  return { mock, connection: await KeptConnection.to(mock.url) };
}

async function ended({ mock, connection }: Polled): Promise<void> {
  connection.close();
  await mock.stop();
}

beforeAll(async () => {
  polled = await started();
  fresh = await started();
  start = await polled.mock.state.export();
});

afterAll(async () => {
  for (const each of [polled, fresh]) if (each) await ended(each);
});

/** What is done most, more often. */
const WEIGHTS: Partial<Record<ActionName, number>> = {
  advance: 14,
  submitUpload: 5,
  submitLater: 2,
  openUpload: 2,
  submitOther: 3,
  setSettings: 2,
  create: 2,
};

const action: fc.Arbitrary<Action> = fc.oneof(
  ...ACTION_NAMES.map((name) => ({
    weight: WEIGHTS[name] ?? 1,
    arbitrary: fc.record({ do: fc.constant(name), which: fc.nat(11), how: fc.nat(11) }),
  })),
);

let wordings = 0;

async function answersOf({ connection }: Polled, polls: readonly Poll[], wording: Wording): Promise<ReadonlyMap<string, string>> {
  const answers = await connection.ask(polls.map((poll) => requestOf(poll, wording)));
  return new Map(polls.map(({ label }, index) => [label, answers[index] ?? '']));
}

function noteChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
  for (const [sight, pattern] of Object.entries(SIGHTS)) {
    const changed = [...after].filter(([label, answer]) => {
      const earlier = before.get(label)?.match(pattern)?.join('') ?? '';
      const later = answer.match(pattern)?.join('') ?? '';
      return earlier !== '' && later !== '' && earlier !== later;
    });
    seenToChange.set(sight, (seenToChange.get(sight) ?? 0) + changed.length);
  }
}

/** What only the mock can do that has the snapshots. */
const OF_SNAPSHOTS: ReadonlySet<ActionName> = new Set(['takeSnapshot', 'restoreSnapshot']);

/** The jobs that are asked for by their handles: one of the last, and one that may be gone. */
function handlesIn(before: SnapshotFile, after: SnapshotFile, turn: number): string[] {
  const [gone = [], last = []] = [before, after].map((file) =>
    rowsOf<StoredJob>(file, 'job')
      .filter(({ companyId }) => companyId === 47)
      .slice(-4)
      .reverse(),
  );
  const place = turn % 2;
  return [...last.slice(place, place + 1), ...gone.slice(0, 1)].map(handleOf);
}

/** The jobs as tests see them, with their plans and logs. The addresses of exports have the port of their mock. */
function jobsOf({ mock }: Polled): string {
  return JSON.stringify(mock.jobs.list({ include: ['plan', 'log', 'transitions'] })).replaceAll(mock.url, 'http://mock.example.com');
}

/**
 * Plays a course of actions on one mock, which is polled in between. Each must come to the same there as in a mock that was never asked, and be
 * answered as by one that holds the same and was never asked.
 */
async function play(actions: readonly Action[]): Promise<void> {
  if (!polled || !fresh) throw new Error('The mocks were not started');
  const { mock } = polled;
  for (const { name } of await mock.snapshots.list()) await mock.snapshots.remove(name);
  await mock.state.import(start);
  const shared = { snapshots: new Set<string>(), kept: { file: undefined } };
  const acted = { mock, client: createIpsMockClient(mock.url), ...shared };
  const actedFresh = { mock: fresh.mock, client: createIpsMockClient(fresh.mock.url), ...shared };
  let before = start;
  const earlier = new Map<string, string>();
  for (const [turn, each] of actions.entries()) {
    const outcome = await perform({ ...acted, before }, each);
    const counts = done.get(each.do) ?? { done: 0, refused: 0 };
    done.set(each.do, { ...counts, [outcome]: counts[outcome] + 1 });

    const state = await mock.state.export();
    if (!OF_SNAPSHOTS.has(each.do)) {
      await fresh.mock.state.import(before);
      expect(await perform({ ...actedFresh, before }, each)).toBe(outcome);
      const fromFresh = await fresh.mock.state.export();
      expect(fromFresh, `what is stored after action ${turn} (${each.do}, ${outcome})`).toEqual(state);
    }
    const polls = pollsOf(handlesIn(before, state, turn), turn);
    const first = await answersOf(polled, polls, { kind: 'usual' });
    const few = polls.filter((_, index) => isInTurn(index, turn));
    const again = await answersOf(polled, few, { kind: 'usual' });
    const other = await answersOf(polled, few, { kind: turn % 2 === 0 ? 'other' : 'comment', n: ++wordings });
    // Nothing of this is cached there, not even if a file left caches as they were.
    const isNew = turn % 8 === 2;
    const asked = isNew ? await started() : fresh;
    await asked.mock.state.import(state);
    const uncached = await answersOf(asked, polls, { kind: 'usual' });
    const uncachedJobs = jobsOf(asked);
    if (isNew) await ended(asked);
    for (const { label } of polls) {
      const expected = uncached.get(label);
      const why = `${label}, after action ${turn} (${each.do}, ${outcome})`;
      expect(first.get(label), why).toBe(expected);
      if (again.has(label)) expect(again.get(label), `${why}, once more`).toBe(expected);
      if (other.has(label)) expect(other.get(label), `${why}, in other words`).toBe(expected);
    }
    expect(jobsOf(polled), `jobs, after action ${turn} (${each.do}, ${outcome})`).toBe(uncachedJobs);
    noteChanges(earlier, first);
    for (const [label, answer] of first) {
      const counts = answered.get(label) ?? { all: 0, faults: 0 };
      answered.set(label, { all: counts.all + 1, faults: counts.faults + (answer.startsWith('HTTP/1.1 200') ? 0 : 1) });
    }
    for (const [label, answer] of first) earlier.set(label, answer);
    // Polls write logs, and create users.
    before = await mock.state.export();
  }
}

/** Every kind of action at least once, where something comes of it. */
const TOUR: readonly (readonly [ActionName, number, number])[] = [
  // Settings of the company, while an upload with a video runs.
  ['submitUpload', 0, 0],
  ['advance', 2, 0],
  ['setSettings', 0, 0],
  ['advance', 1, 1],
  ['setSettings', 0, 1],
  ['setSettings', 1, 1],
  ['setSettings', 2, 1],
  // Assets that a job has yet to work on.
  ['submitOther', 2, 2],
  ['advance', 2, 0],
  ['deleteAsset', 2, 0],
  ['restoreAsset', 2, 1],
  ['deleteAsset', 2, 0],
  ['renameAsset', 1, 0],
  ['moveAsset', 1, 0],
  ['emptyTrash', 2, 0],
  ['settle', 0, 1],
  // Jobs are told something in every way.
  ['submitScripted', 1, 0],
  ['advance', 3, 0],
  ['pauseJob', 0, 0],
  ['resumeJob', 0, 1],
  ['stopJob', 0, 2],
  ['deleteJob', 0, 0],
  ['submitUpload', 1, 2],
  ['advance', 4, 0],
  ['pause', 0, 0],
  ['resume', 0, 1],
  ['force', 0, 0],
  ['remove', 0, 0],
  ['submitUpload', 2, 1],
  ['remove', 0, 1],
  ['submitUpload', 2, 1],
  ['stop', 0, 1],
  ['create', 0, 0],
  ['create', 1, 3],
  ['force', 0, 2],
  ['submitLater', 0, 0],
  ['run', 0, 0],
  ['advance', 8, 0],
  ['pauseJob', 0, 0],
  ['submitLater', 1, 8],
  ['executeJob', 0, 0],
  ['next', 0, 0],
  // Files that are posted.
  ['openUpload', 0, 1],
  ['postFiles', 0, 1],
  ['advance', 1, 0],
  ['postFiles', 0, 2],
  ['advance', 4, 0],
  // Those who ask.
  ['submitUpload', 0, 1],
  ['setUser', 1, 0],
  ['setUser', 0, 3],
  ['setUser', 0, 0],
  ['takeSnapshot', 1, 0],
  ['setPassword', 1, 0],
  ['restoreSnapshot', 0, 0],
  ['setMembership', 0, 1],
  ['setMembership', 0, 0],
  ['setMembership', 0, 2],
  ['setMembership', 0, 0],
  ['callAsStranger', 0, 0],
  ['callAsStranger', 0, 1],
  ['postUnstorable', 0, 0],
  ['addUser', 0, 0],
  ['addUser', 2, 0],
  ['createCompany', 0, 0],
  // What a test sets up.
  ['addRule', 0, 1],
  ['submitUpload', 0, 2],
  ['addFault', 0, 0],
  ['clearOverrides', 0, 0],
  ['clearOverrides', 1, 0],
  ['addStub', 0, 0],
  ['removeStub', 1, 1],
  // Jobs get the numbers of others.
  ['takeSnapshot', 0, 0],
  ['submitUpload', 0, 2],
  ['advance', 3, 0],
  ['keepState', 0, 0],
  ['restoreSnapshot', 0, 0],
  ['submitOther', 1, 0],
  ['advance', 3, 0],
  ['importState', 0, 1],
  ['setClock', 6, 0],
  ['deleteAsset', 3, 0],
  ['advanceDays', 0, 0],
  ['advanceDays', 11, 0],
  ['reset', 0, 1],
  ['submitUpload', 0, 0],
  ['advance', 2, 0],
  ['editState', 0, 0],
  ['editState', 1, 1],
  ['editState', 2, 0],
  ['editState', 3, 0],
  ['editState', 4, 0],
  ['reset', 1, 0],
  ['submitUpload', 1, 2],
  ['advance', 3, 0],
];

test('polls are answered as if nothing were cached, whatever is done between them', { timeout: 600_000 }, async () => {
  const courses = fc.array(action, { minLength: 1, maxLength: 25, size: 'max' });
  const tour = TOUR.map(([name, which, how]): Action => ({ do: name, which, how }));
  await fc.assert(fc.asyncProperty(courses, play), { numRuns: RUNS, examples: [[tour]], ...SEED });
  // Nothing of this holds if nothing came of what was done, or if the answers stayed the same.
  for (const name of ACTION_NAMES) expect(done.get(name)?.done, `how often ${name} was done: ${JSON.stringify([...done])}`).toBeGreaterThan(0);
  for (const [label, { all, faults }] of answered) expect(faults, `faults among ${all} answers of: ${label}`).toBeLessThan(all / 3);
  for (const sight of Object.keys(SIGHTS)) expect(seenToChange.get(sight), `how often the ${sight} changed`).toBeGreaterThan(20);
});
