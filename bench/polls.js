import { openSync } from 'node:fs';
import { join } from 'node:path';
import { effort } from './effort.js';
import { pollPlain, submitPublish, submitUrls } from './requests.js';
import { pollRunning } from './running-jobs.js';
import { megabytes, micros, ms, ratio, whole } from './table.js';

const JOBS = [
  { name: 'a publish job', key: 'publish', submit: submitPublish },
  { name: 'an upload of 10 URLs', key: 'upload', submit: (job) => submitUrls({ ...job, urls: 10 }) },
];

/** Polls of jobs that run and whose progress rises. */
export async function polls({ quick, folder }) {
  const { warmUp, measured } = effort(quick);
  const rows = [];
  const values = { worstSpread: 0, memory: 0 };
  const poll = async (name, key, what) => {
    const { perSecond, cpu, p50, p99, answerBytes, changes, memory } = await pollRunning({ ...what, warmUp, measured });
    values[key] = perSecond;
    values[`${key}.cpu`] = cpu;
    values.worstSpread = Math.max(values.worstSpread, p99 / p50);
    values.memory = Math.max(values.memory, memory);
    const latencies = [ms(p50), ms(p99), ratio(p99, p50)];
    rows.push([name, whole(perSecond), micros(cpu), ...latencies, whole(answerBytes), whole(changes), megabytes(memory)]);
  };
  for (const { name, key, submit } of JOBS) {
    for (const by of ['handle', 'name', 'company']) {
      await poll(`${name} by ${by}, one client's same bytes`, `${key}.${by}.same`, { submit, by, isSame: true });
      await poll(`${name} by ${by}, 20 clients' different bytes`, `${key}.${by}.different`, { submit, by, isSame: false });
    }
  }
  const different = { submit: submitPublish, by: 'handle', isSame: false };
  const log = openSync(join(folder, 'log'), 'w');
  await poll('a publish job by handle, different bytes, in plain XML', 'plain', { ...different, by: pollPlain });
  await poll('a publish job by handle, different bytes, on a file', 'file', { ...different, flags: ['--db', join(folder, 'polls.db')] });
  await poll('a publish job by handle, different bytes, logging each call', 'logging', {
    ...different,
    flags: ['--log-level', 'info'],
    options: { stderr: log },
  });
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
