import { effort } from './effort.js';
import { submitPublish, submitUrls } from './requests.js';
import { pollRunning } from './running-jobs.js';
import { micros, ms, ratio, whole } from './table.js';

const JOBS = [
  { name: 'a publish job', key: 'publish', submit: submitPublish },
  { name: 'an upload of 10 URLs', key: 'upload', submit: (job) => submitUrls({ ...job, urls: 10 }) },
];

/** Polls of jobs that run and whose progress rises. */
export async function polls({ quick }) {
  const { warmUp, measured } = effort(quick);
  const rows = [];
  const values = {};
  for (const job of JOBS) {
    for (const by of ['handle', 'name', 'company']) {
      for (const isSame of [true, false]) {
        const result = await pollRunning({ submit: job.submit, by, isSame, warmUp, measured });
        const { perSecond, p50, p99, cpu, changes, answerBytes } = result;
        const bytes = isSame ? 'same' : 'different';
        Object.assign(values, { [`${job.key}.${by}.${bytes}`]: perSecond, [`${job.key}.${by}.${bytes}.p99`]: p99 / p50, memory: result.memory });
        rows.push([
          `${job.name} by ${by}, ${isSame ? "one client's same bytes" : "20 clients' different bytes"}`,
          whole(perSecond),
          micros(cpu),
          ms(p50),
          ms(p99),
          ratio(p99, p50),
          whole(answerBytes),
          whole(changes),
        ]);
      }
    }
  }
  return {
    head: [
      '`getActiveJobs` of a running job, 10 connections',
      'calls/s',
      'CPU time of the mock per call',
      'p50',
      'p99',
      'p99 / p50',
      'bytes of an answer',
      'different progress',
    ],
    rows,
    values,
  };
}
