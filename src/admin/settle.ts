import { type Duration, formatDuration, parseDuration } from '../clock.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { UnfinishedCounts } from '../store/job-store.js';
import type { Store } from '../store/store.js';
import type { AdminContext } from './admin-context.js';
import type { ClockAdvances } from './advance.js';
import { withKnownFields } from './known-fields.js';
import { MockError, refusing } from './mock-error.js';

/** How far `settle` may go. */
export interface SettleOptions {
  /** How much of the mock's time may pass, such as `1h`; 10 years by default. */
  readonly limit?: Duration | undefined;
}

/** How much of the mock's time `settle` lets pass by default: 10 years, in milliseconds. */
const DEFAULT_LIMIT = 3_650 * 86_400_000;

/** At how many due moments there may be nothing but runs that fired since `settle` began. */
const MOMENTS_OF_LATER_RUNS = 1000;

/** The most jobs that an error names. */
const NAMED = 10;

/**
 * Lets time pass until no job is active: a manual clock is advanced; for any other, real time passes.
 * What it needs to know is counted as jobs change, so that it takes as long as the jobs do, however many there are.
 *
 * @throws MockError 409 that lists the jobs that will not end by themselves (paused ones, those that never end, and recurring ones
 *   that fire before their last run is done), or those that still run at the limit; and what an advance throws
 */
export async function settle(
  { clock, scheduler, store }: Pick<AdminContext, 'clock' | 'scheduler' | 'store'>,
  advances: ClockAdvances,
  options: SettleOptions = {},
): Promise<void> {
  const { limit } = withKnownFields(options, ['limit']);
  const time = limit === undefined ? DEFAULT_LIMIT : parseDuration(limit);
  const end = scheduler.now() + time;
  const { watch, end: endWatch } = scheduler.watchUnfinished();
  let momentsOfLaterRuns = 0;
  /** Asked once at each due moment. */
  const isOver = (): boolean => {
    const { counts } = watch;
    if (counts.all > 0 && counts.laterRuns === counts.all) momentsOfLaterRuns++;
    return momentsOfLaterRuns > MOMENTS_OF_LATER_RUNS || counts.paused + counts.endless >= counts.all;
  };
  try {
    while (watch.counts.all > 0) {
      throwIfEndless(watch.counts, store);
      if (scheduler.nextDueAt() > end || scheduler.presentMoment() > end)
        throw new MockError(`These jobs do not end within ${formatDuration(time)}: ${namesOf(store, watch.counts)}`, 409);
      if (momentsOfLaterRuns > MOMENTS_OF_LATER_RUNS) {
        throw new MockError(
          `New runs start before the last ones are done, and always will: ${namesOf(store, watch.counts)}. Pause or delete their schedule first`,
          409,
        );
      }
      if (clock.mode.kind === 'manual') await advances.inSlices(() => end, isOver);
      else {
        isOver();
        await nextChange(scheduler);
      }
      refusing(() => scheduler.throwIfClosed());
    }
  } finally {
    endWatch();
  }
}

/** @throws MockError 409 if no unfinished job goes on by itself */
function throwIfEndless(counts: UnfinishedCounts, store: Store): void {
  if (counts.paused === counts.all) throw new MockError(`These jobs are paused and do not end by themselves: ${namesOf(store, counts)}`, 409);
  if (counts.paused + counts.endless === counts.all) {
    throw new MockError(`These jobs never end: ${namesOf(store, counts)}. Complete, fail or stop them`, 409);
  }
}

/** Resolves when any job next changes. */
function nextChange(scheduler: Scheduler): Promise<void> {
  return new Promise((resolve) => {
    const off = scheduler.onChange(() => {
      off();
      resolve();
    });
  });
}

/** Names the unfinished jobs, at most ten. */
function namesOf(store: Store, { all }: UnfinishedCounts): string {
  const names = store.jobs.unfinished(NAMED).map((job) => `"${job.originalName}" (${job.state})`);
  return all > names.length ? `${names.join(', ')} and ${all - names.length} more` : names.join(', ');
}
