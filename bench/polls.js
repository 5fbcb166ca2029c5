import { openSync } from 'node:fs';
import { join } from 'node:path';
import { effort } from './effort.js';
import { inTurns } from './measure.js';
import { pollPlain, submitPublish, submitUrls } from './requests.js';
import { pollRunning } from './running-jobs.js';
import { megabytes, micros, ms, ratio, whole } from './table.js';

const JOBS = [
  { name: 'a publish job', key: 'publish', submit: submitPublish },
  { name: 'an upload of 10 URLs', key: 'upload', submit: (job) => submitUrls({ ...job, urls: 10 }) },
];

/** Polls of jobs that run and whose progress rises. */
export async function polls({ quick, folder }) {
  const times = effort(quick);
  const log = openSync(join(folder, 'log'), 'w');
  const all = [...measuredPolls(), ...otherPolls(folder, log)];
  const measured = await inTurns(
    quick ? 1 : 2,
    all.map(
      ({ what }) =>
        () =>
          pollRunning({ ...what, ...times }),
    ),
  );
  const results = all.map(({ name, key }, index) => ({ name, key, ...measured[index] }));
  const rows = results.map(({ name, perSecond, cpu, p50, p99, answerBytes, changes, memory }) => [
    name,
    whole(perSecond),
    micros(cpu),
    ms(p50),
    ms(p99),
    ratio(p99, p50),
    whole(answerBytes),
    whole(changes),
    megabytes(memory),
  ]);
  const values = {
    ...Object.fromEntries(results.map(({ key, perSecond }) => [key, perSecond])),
    worstSpread: Math.max(...results.map(({ p50, p99 }) => p99 / p50)),
    memory: Math.max(...results.map(({ memory }) => memory)),
  };
  return {
    head: [
      '`getActiveJobs` of a running job, 10 connections',
      'calls/s',
      'CPU time of the mock per call',
      'p50',
      'p99',
      'p99 / p50',
      'bytes of an answer',
      'different answers',
      'resident memory',
    ],
    rows,
    values,
  };
}

/** Of each kind of job by whatever names it, with the same bytes and with different ones. */
function measuredPolls() {
  const waysOf = ({ name, key, submit }) =>
    ['handle', 'name', 'company'].flatMap((by) => [
      { name: `${name} by ${by}, one client's same bytes`, key: `${key}.${by}.same`, what: { submit, by, isSame: true } },
      { name: `${name} by ${by}, 20 clients' different bytes`, key: `${key}.${by}.different`, what: { submit, by, isSame: false } },
    ]);
  return JOBS.flatMap(waysOf);
}

/** The headline in other circumstances. */
function otherPolls(folder, log) {
  const different = { submit: submitPublish, by: 'handle', isSame: false };
  const row = (name, key, what) => ({ name: `a publish job by handle, different bytes, ${name}`, key, what: { ...different, ...what } });
  return [
    row('in plain XML', 'plain', { by: pollPlain }),
    row('on a file', 'file', { flags: ['--db', join(folder, 'polls.db')] }),
    row('logging each call', 'logging', { flags: ['--log-level', 'info'], options: { stderr: log } }),
  ];
}
