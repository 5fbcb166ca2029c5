import { effort } from './effort.js';
import { inTurns } from './measure.js';
import { submitPublish, submitUrls } from './requests.js';
import { pollRunning } from './running-jobs.js';
import { micros, ms, whole } from './table.js';

const JOBS = [
  { name: 'publish jobs', key: 'publish', submit: submitPublish },
  { name: 'uploads of 10 URLs', key: 'upload', submit: (job) => submitUrls({ ...job, urls: 10 }) },
];

/** Polls of a company in which many jobs run, one after the other. */
export async function active({ quick }) {
  const times = effort(quick);
  const all = JOBS.flatMap((job) => [1, 10, 100, 1000].map((active) => ({ ...job, active })));
  const measured = await inTurns(
    quick ? 1 : 2,
    all.map(
      ({ submit, active }) =>
        () =>
          pollRunning({ submit, by: 'company', isSame: true, count: active, areTogether: true, connections: 1, ...times }),
    ),
  );
  const results = all.map((each, index) => ({ ...each, ...measured[index] }));
  const values = Object.fromEntries(results.map(({ key, active, p50 }) => [`${key}.${active}`, (p50 * 1000) / active]));
  for (const { key } of JOBS) values[`${key}.linear`] = values[`${key}.1000`] / values[`${key}.100`];
  return {
    head: ['`getActiveJobs` of a company, one connection, active jobs', 'p50', 'a job', 'CPU time of the mock a job', 'bytes of an answer'],
    rows: results.map(({ name, key, active, p50, cpu, answerBytes }) => [
      `${whole(active)} ${name}`,
      ms(p50),
      micros(values[`${key}.${active}`]),
      micros(cpu / active),
      whole(answerBytes),
    ]),
    values,
  };
}
