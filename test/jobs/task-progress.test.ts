import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Job } from '../../src/jobs/job.js';
import type { JobState } from '../../src/jobs/states.js';
import { tasksOf } from '../../src/jobs/task-progress.js';
import { jobRow } from '../store/rows.js';

const UPLOAD = 'com.scene7.upload.UploadAsyncTaskMonitor';
const AUTO_SET = 'com.scene7.autoset.AutoSetAsyncTaskMonitor';
const VIDEOS = [
  { index: 0, name: 'a' },
  { index: 1, name: 'b' },
];

/** An upload of two files that runs for 2,000 ms, from moment 0 on. */
function upload(fields: Partial<Job> = {}): Job {
  const running = { state: 'Running', triggeredAt: 0, startedAt: 0, runningSince: 0, itemCount: 2, totalTime: 2000 } as const;
  return jobRow({ kind: 'uploadUrlsJob', ...running, ...fields });
}

/** What its tasks are at a moment. */
const summaryOf = (job: Job, at: number) =>
  tasksOf(job, VIDEOS, at).map(({ type, state, processed, processing, pending, progress }) => [
    type,
    state,
    processed,
    processing,
    pending,
    progress,
  ]);

describe('the tasks of an upload', () => {
  test('are those of its files, of automated sets and of its videos', () => {
    expect(summaryOf(upload(), 0)).toEqual([
      [UPLOAD, 'Processing', 0, 1, 1, 0],
      [AUTO_SET, 'New', 0, 0, 0, 0],
      ['VideoTranscoding', 'Processing', 0, 1, 1, 0],
    ]);
    expect(summaryOf(upload(), 1000)).toEqual([
      [UPLOAD, 'Processing', 1, 1, 0, 0.5],
      [AUTO_SET, 'New', 0, 0, 0, 0],
      ['VideoTranscoding', 'Processing', 1, 1, 0, 0.5],
    ]);
    expect(summaryOf(upload(), 1500)[2]).toEqual(['VideoTranscoding', 'Processing', 1, 1, 0, 0.75]);
  });

  test('are all done when it is', () => {
    const done = upload({ state: 'Done', outcome: 'Completed', ranFor: 2000, runningSince: null, endedAt: 2000, progress: 100 });
    expect(summaryOf(done, 5000)).toEqual([
      [UPLOAD, 'Done', 2, 0, 0, 1],
      [AUTO_SET, 'Done', 0, 0, 0, 1],
      ['VideoTranscoding', 'Done', 2, 0, 0, 1],
    ]);
  });

  test.each<[string, Partial<Job>, string]>([
    ['is being stopped', { state: 'Stopping' }, 'Stopping'],
    ['was stopped', { state: 'Done', outcome: 'Stopped' }, 'Done'],
    ['ended with a fatal error', { state: 'Done', outcome: 'Fatal' }, 'Failed'],
    ['is paused', { state: 'WaitingCoordinator', paused: true }, 'Processing'],
  ])('of one that %s say so', (_what, fields, state) => {
    const job = upload({ ranFor: 1000, runningSince: null, ...fields });
    expect(summaryOf(job, 9000)[0]).toEqual([UPLOAD, state, 1, 0, 1, 0.5]);
  });

  test('have the videos alone as their items', () => {
    const [files, sets, videos] = tasksOf(upload(), VIDEOS, 1250);
    expect([files?.items, sets?.items]).toEqual([[], []]);
    expect(videos?.items).toEqual([
      { name: 'a', state: 'processed', progress: 1 },
      { name: 'b', state: 'processing', progress: 0.25 },
    ]);
    expect(tasksOf(upload(), [], 1250)).toHaveLength(2);
  });

  test('count up to the same number at every moment, and their progress never falls', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 2500 }), { minLength: 2, maxLength: 10 }).map((each) => each.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(moments, (times) => {
        const seen = times.map((at) => tasksOf(upload(), VIDEOS, at));
        for (const tasks of seen) {
          expect(tasks.map(({ processed, processing, pending }) => processed + processing + pending)).toEqual([2, 0, 2]);
          for (const { progress } of tasks) expect(progress >= 0 && progress <= 1).toBe(true);
        }
        for (const n of [0, 1, 2]) {
          const progress = seen.map((tasks) => tasks[n]?.progress ?? -1);
          expect(progress).toEqual(progress.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

test.each<[string, Partial<Job> & { kind?: string }]>([
  ['an upload before it runs', { kind: 'uploadUrlsJob', state: 'New' satisfies JobState, startedAt: null }],
  ['a publish', { kind: 'imageServingPublishJob', state: 'Running' satisfies JobState, startedAt: 0 }],
])('%s has no tasks', (_what, fields) => {
  expect(tasksOf(jobRow(fields), [], 0)).toEqual([]);
});
