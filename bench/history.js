import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { timeToFirstAnswer } from './first-answer.js';
import { emptyWorld } from './inside.js';
import { askOnce, load } from './load.js';
import { getActiveJobs, getJobLogs, SUBMITTED, submitJob } from './requests.js';
import { startServer } from './server-process.js';
import { median } from './table.js';

/** The number of jobs that are run. The others are copies of their rows, with their own ids, names and dates. */
const RUN = 1000;
const DAY = 86_400_000;

/**
 * Fills a file with a long history of jobs.
 *
 * @param done how many jobs are Done, a multiple of 1,000: a thousand per day
 * @param scheduled how many jobs are scheduled
 */
function fillHistory(parts, file, done, scheduled) {
  const { store, clock, scheduler, submit } = emptyWorld(parts, file);
  store.transaction(() => {
    for (let n = 0; n < Math.min(RUN, done); n++) submit(`done ${n}`);
  });
  scheduler.flush();
  clock.moveTo(clock.now() + 3_600_000);
  scheduler.runUntil(clock.now());
  store.setNumber('manualClock', clock.now());
  store.transaction(() => {
    for (let n = 0; n < Math.min(RUN, scheduled); n++) submit(`scheduled ${n}`, clock.now() + DAY + n);
  });
  scheduler.flush();
  store.close();
  copyRows(parts, file, done / RUN, scheduled / RUN);
}

/** Copies the jobs of each kind so that there are that many times as many; each copy of a Done job lies another day back. */
function copyRows({ keepStatementsAlive }, file, doneTimes, scheduledTimes) {
  const db = keepStatementsAlive(new Database(file));
  db.exec('PRAGMA journal_mode = OFF');
  db.exec('PRAGMA synchronous = OFF');
  const columns = db
    .prepare('PRAGMA table_info(job)')
    .all()
    .map(({ name }) => name);
  const moments = new Set(['submittedAt', 'triggeredAt', 'startedAt', 'endedAt', 'progressAt']);
  const copied = (name, times) => {
    if (name === 'id') return 'id + @step * copy';
    if (name === 'name' || name === 'scheduleName') return `CASE WHEN ${name} = '' THEN '' ELSE ${name} || '_' || copy END`;
    return moments.has(name) && times === 'done' ? `${name} - ${DAY} * copy` : name;
  };
  const series = 'WITH RECURSIVE copies (copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < @times)';
  const step = db.prepare('SELECT max(id) FROM job').pluck().get();
  const copy = (where, times, kind) => {
    if (times <= 1) return;
    const values = { step, times: times - 1 };
    db.prepare(
      `${series} INSERT INTO job (${columns.join(', ')}) SELECT ${columns.map((name) => copied(name, kind)).join(', ')} FROM copies, job WHERE ${where}`,
    ).run(values);
    if (kind !== 'done') return;
    db.prepare(
      `${series} INSERT INTO transition (jobId, at, state) SELECT jobId + @step * copy, at - ${DAY} * copy, state FROM copies, transition`,
    ).run(values);
    db.prepare(
      `${series} INSERT INTO jobLogDetail (jobId, n, dateCreated, logType, message, arguments, assetName, assetType, assetId, aux)
       SELECT jobId + @step * copy, n, dateCreated - ${DAY} * copy, logType, message, arguments, assetName, assetType, assetId, aux FROM copies, jobLogDetail`,
    ).run(values);
  };
  // The Done jobs first: the ids of their copies follow from their own, and the copies of the scheduled jobs come after all of those.
  db.transaction(() => copy("state = 'Done'", doneTimes, 'done'))();
  const behind = db.prepare('SELECT max(id) FROM job').pluck().get();
  db.transaction(() => {
    if (scheduledTimes <= 1) return;
    db.prepare(
      `${series} INSERT INTO job (${columns.join(', ')}) SELECT ${columns.map((name) => (name === 'id' ? '@behind + id + @step * (copy - 1)' : copied(name, 'scheduled'))).join(', ')}
       FROM copies, job WHERE state = 'Scheduled' AND id <= @step`,
    ).run({ step, behind, times: scheduledTimes - 1 });
  })();
  db.close();
}

/**
 * Measures a mock on files with histories of different lengths.
 *
 * @param sizes pairs: how many jobs are Done, and how many are scheduled
 */
export async function measureHistories(parts, sizes, folder, { milliseconds, starts }) {
  const rows = [];
  for (const [done, scheduled] of sizes) {
    const file = `${folder}/history-${done}.db`;
    fillHistory(parts, file, done, scheduled);
    const args = ['dist/cli.js', '--port', '0', '--clock', 'manual', '--db', file, '--log-level', 'silent'];
    const times = [];
    for (let n = 0; n < starts; n++) times.push(await timeToFirstAnswer(() => startServer(args)));
    const server = await startServer(args);
    const { 1: jobHandle } = /<jobHandle>([^<]+)</.exec(await askOnce(server.url, submitJob(0)));
    const options = { connections: 1, milliseconds };
    await load(server.url, (n) => getActiveJobs(jobHandle, n), SUBMITTED, options);
    const byHandle = await load(server.url, (n) => getActiveJobs(jobHandle, n), SUBMITTED, options);
    const day = getJobLogs('2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z');
    const answer = await askOnce(server.url, day);
    const logs = [...answer.matchAll(/<jobHandle>/g)].length;
    const ofDay = await load(server.url, () => day, '</getJobLogsReturn>', options);
    rows.push({
      done,
      scheduled,
      megabytes: statSync(file).size / 1024 ** 2,
      start: median(times),
      byHandle: byHandle.p50,
      ofDay: ofDay.p50,
      logs,
      memory: server.residentMemory(),
    });
    await server.stop();
  }
  return rows;
}
