import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { effort } from './effort.js';
import { timeToFirstAnswer } from './first-answer.js';
import { emptyWorld, inside } from './inside.js';
import { askOnce, load } from './load.js';
import { getActiveJobs, getJobLogDetails, getJobLogs, SUBMITTED, submitJob } from './requests.js';
import { startMock } from './server-process.js';
import { median, megabytes, ms, ratio, whole } from './table.js';

/** The number of jobs that are run: those of a day. The others are copies of their rows, with their own ids, names and dates. */
const RUN = 2740;
const DAY = 86_400_000;

/**
 * Fills a file with a long history of jobs, each with ten items.
 *
 * @param days how many, each of as many jobs as are run
 * @param scheduledTimes how many times as many jobs are scheduled as are run
 */
function fillHistory(parts, file, days, scheduledTimes) {
  const { store, clock, scheduler, submit } = emptyWorld(parts, file);
  store.transaction(() => {
    for (let n = 0; n < RUN; n++) submit(`done ${n} #mock items=10`);
  });
  scheduler.flush();
  clock.moveTo(clock.now() + 3_600_000);
  scheduler.runUntil(clock.now());
  store.setNumber('manualClock', clock.now());
  store.transaction(() => {
    for (let n = 0; n < RUN; n++) submit(`scheduled ${n}`, clock.now() + DAY + n);
  });
  scheduler.flush();
  store.close();
  return copyRows(parts, file, days, scheduledTimes);
}

/** Columns that hold moments: each copy lies another day back. */
const MOMENTS = new Set(['submittedAt', 'triggeredAt', 'startedAt', 'endedAt', 'progressAt', 'at', 'dateCreated']);
/** Numbers the copies of each row. */
const SERIES = 'WITH RECURSIVE copies (copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < @times)';

/** Copies the Done jobs, with their rows in other tables, and the scheduled ones, so that there are that many times as many. */
function copyRows({ keepStatementsAlive }, file, doneTimes, scheduledTimes) {
  const db = keepStatementsAlive(new Database(file));
  // Without a write-ahead log, which would be written besides the file.
  db.exec('PRAGMA journal_mode = DELETE');
  db.exec('PRAGMA synchronous = OFF');
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%jobId INTEGER%'").pluck().all();
  const lastId = () => db.prepare('SELECT max(id) FROM job').pluck().get();
  const step = lastId();
  /** @param shift what to add to the id of a copied job */
  const copy = (table, where, times, shift) => {
    if (times <= 1) return;
    const columns = db
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name }) => name)
      .filter((name) => table === 'job' || name !== 'id');
    const copied = columns.map((name) => {
      if (name === 'id' || name === 'jobId') return `${name} + ${shift}`;
      if (name === 'name' || name === 'scheduleName') return `CASE WHEN ${name} = '' THEN '' ELSE ${name} || '_' || copy END`;
      return MOMENTS.has(name) && shift === DONE_SHIFT ? `${name} - ${DAY} * copy` : name;
    });
    db.prepare(`${SERIES} INSERT INTO ${table} (${columns.join(', ')}) SELECT ${copied.join(', ')} FROM copies, ${table} WHERE ${where}`).run({
      step,
      behind,
      times: times - 1,
    });
  };
  let behind = 0;
  const DONE_SHIFT = '@step * copy';
  // The Done jobs first: the ids of their copies follow from their own, and the copies of the scheduled jobs come after all of those.
  db.transaction(() => {
    copy('job', "state = 'Done'", doneTimes, DONE_SHIFT);
    for (const table of tables) copy(table, "jobId IN (SELECT id FROM job WHERE state = 'Done' AND id <= @step)", doneTimes, DONE_SHIFT);
  })();
  behind = lastId();
  db.transaction(() => copy('job', "state = 'Scheduled' AND id <= @step", scheduledTimes, '@behind + @step * (copy - 1)'))();
  const counts = {
    done: db.prepare("SELECT count(*) FROM job WHERE state = 'Done'").pluck().get(),
    scheduled: db.prepare("SELECT count(*) FROM job WHERE state = 'Scheduled'").pluck().get(),
    logRows: db.prepare('SELECT count(*) FROM jobLogDetail').pluck().get(),
  };
  db.close();
  return counts;
}

/**
 * Measures a mock on files with histories of different lengths.
 *
 * @param sizes pairs: how many days, and how many times as many scheduled jobs as a day has
 */
async function measureHistories(parts, sizes, folder, { milliseconds, starts }) {
  const rows = [];
  for (const [days, scheduledTimes] of sizes) {
    const file = `${folder}/history-${days}.db`;
    const counts = fillHistory(parts, file, days, scheduledTimes);
    const flags = ['--clock', 'manual', '--keep-jobs', 'all', '--db', file];
    const times = [];
    for (let n = 0; n < starts; n++) times.push(await timeToFirstAnswer(() => startMock(flags)));
    const server = await startMock(flags);
    const { 1: jobHandle } = /<jobHandle>([^<]+)</.exec(await askOnce(server.url, submitJob(0)));
    const p50 = async (request, expected) => {
      const options = { connections: 1, milliseconds };
      await load(server.url, request, expected, options);
      return (await load(server.url, request, expected, options)).p50;
    };
    const byHandle = await p50((n) => getActiveJobs(jobHandle, n), SUBMITTED);
    const day = getJobLogs('2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z');
    const logs = (await askOnce(server.url, day)).split('<jobHandle>').length - 1;
    const ofDay = await p50(() => day, '</getJobLogsReturn>');
    const handles = [...(await askOnce(server.url, day)).matchAll(/<jobHandle>([^<]*)/g)].map(([, handle]) => handle);
    const ofJob = await p50((n) => getJobLogDetails(handles[n % handles.length], n), 'PublishSuccess');
    rows.push({
      ...counts,
      file: statSync(file).size / 1024 ** 2,
      start: median(times),
      byHandle,
      ofDay,
      logs,
      ofJob,
      memory: server.residentMemory(),
    });
    await server.stop();
  }
  return rows;
}

/** A day, and a year of a busy mock: a million jobs, ten million log rows. */
export async function year({ quick, folder }) {
  const { warmUp: milliseconds, starts } = effort(quick);
  const sizes = [[1, 1], quick ? [3, 2] : [365, 36]];
  const [day, long] = await measureHistories(await inside(), sizes, folder, { milliseconds, starts });
  const row = (name, field, text) => [name, text(day[field]), text(long[field]), ratio(long[field], day[field])];
  return {
    head: ['On a file', 'a day', quick ? 'three days' : 'a year', 'ratio'],
    rows: [
      row('jobs that are done', 'done', whole),
      row('rows of their logs', 'logRows', whole),
      row('scheduled jobs', 'scheduled', whole),
      row('the file', 'file', megabytes),
      row('process start to first SOAP answer, median', 'start', ms),
      row('`getActiveJobs` by handle, p50', 'byHandle', ms),
      row(`\`getJobLogs\` of a day, ${whole(day.logs)} logs, p50`, 'ofDay', ms),
      row('`getJobLogDetails` of a job of 10 items, p50', 'ofJob', ms),
      row('resident memory after these', 'memory', megabytes),
    ],
    values: { memory: long.memory, start: long.start / day.start },
  };
}
