import { effort } from './effort.js';
import { submitUrls } from './requests.js';
import { pollRunning } from './running-jobs.js';
import { micros, ms, ratio, whole } from './table.js';

/** Polls of a running upload of few and of many items. */
export async function items({ quick }) {
  const { warmUp, measured } = effort(quick);
  const rows = [];
  const values = {};
  for (const by of ['handle', 'name', 'company']) {
    let few;
    for (const urls of [10, 1000, 10_000]) {
      const submit = (job) => submitUrls({ ...job, urls });
      const result = await pollRunning({ submit, by, isSame: true, warmUp, measured });
      const { perSecond, p50, cpu, answerBytes } = result;
      few ??= result;
      values[`${by}.${urls}`] = cpu / few.cpu;
      rows.push([
        `by ${by}, ${whole(urls)} items`,
        whole(perSecond),
        ms(p50),
        ratio(p50, few.p50),
        micros(cpu),
        ratio(cpu, few.cpu),
        whole(answerBytes),
      ]);
    }
  }
  return {
    head: [
      '`getActiveJobs` of a running upload, two of its items videos',
      'calls/s',
      'p50',
      'of 10 items',
      'CPU time of the mock per call',
      'of 10 items',
      'bytes of an answer',
    ],
    rows,
    values,
  };
}
