import { effort } from './effort.js';
import { inTurns } from './measure.js';
import { submitUrls } from './requests.js';
import { pollRunning } from './running-jobs.js';
import { micros, ms, ratio, whole } from './table.js';

const SIZES = [10, 1000, 10_000];

/** Polls of a running upload of few and of many items. */
export async function items({ quick }) {
  const times = effort(quick);
  const all = ['handle', 'name', 'company'].flatMap((by) => SIZES.map((urls) => ({ by, urls })));
  const measured = await inTurns(
    quick ? 1 : 2,
    all.map(
      ({ by, urls }) =>
        () =>
          pollRunning({ submit: (job) => submitUrls({ ...job, urls }), by, isSame: true, ...times }),
    ),
  );
  const results = all.map((each, index) => ({ ...each, ...measured[index], few: measured[index - SIZES.indexOf(each.urls)] }));
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
    rows: results.map(({ by, urls, few, perSecond, p50, cpu, answerBytes }) => [
      `by ${by}, ${whole(urls)} items`,
      whole(perSecond),
      ms(p50),
      ratio(p50, few.p50),
      micros(cpu),
      ratio(cpu, few.cpu),
      whole(answerBytes),
    ]),
    values: Object.fromEntries(results.map(({ by, urls, cpu, few }) => [`${by}.${urls}`, cpu / few.cpu])),
  };
}
