import { effort } from './effort.js';
import { submitPublish, submitUrls } from './requests.js';
import { pollRunning } from './running-jobs.js';
import { micros, ms, whole } from './table.js';

const JOBS = [
  { name: 'publish jobs', key: 'publish', submit: submitPublish },
  { name: 'uploads of 10 URLs', key: 'upload', submit: (job) => submitUrls({ ...job, urls: 10 }) },
];

/** Polls of a company in which many jobs run, one after the other. */
export async function active({ quick }) {
  const { warmUp, measured } = effort(quick);
  const rows = [];
  const values = {};
  for (const { name, key, submit } of JOBS) {
    for (const count of [1, 10, 100, 1000]) {
      const { p50, cpu, answerBytes } = await pollRunning({
        submit,
        by: 'company',
        isSame: true,
        count,
        areTogether: true,
        connections: 1,
        warmUp,
        measured,
      });
      const eachTakes = (p50 * 1000) / count;
      values[`${key}.${count}`] = eachTakes;
      rows.push([`${whole(count)} ${name}`, ms(p50), micros(eachTakes), micros(cpu / count), whole(answerBytes)]);
    }
    values[`${key}.linear`] = values[`${key}.1000`] / values[`${key}.100`];
  }
  return {
    head: ['`getActiveJobs` of a company, one connection, active jobs', 'p50', 'a job', 'CPU time of the mock a job', 'bytes of an answer'],
    rows,
    values,
  };
}
