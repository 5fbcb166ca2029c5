import { formatDuration, parseDuration } from '../clock.js';
import type { Job } from '../jobs/job.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { AdminContext } from './admin-context.js';
import { MockError, refusing } from './mock-error.js';

/** How far `settle` may go. */
export interface SettleOptions {
  /** How much of the mock's time may pass, such as `1h`; 10 years by default. */
  readonly limit?: string | number | undefined;
}

/** How much of the mock's time `settle` lets pass by default: 10 years, in milliseconds. */
const DEFAULT_LIMIT = 3_650 * 86_400_000;

/** After how many events `settle` yields to the event loop. */
const STEPS_AT_ONCE = 1000;

/**
 * Lets time pass until no job is active: a manual clock is moved from event to event; for any other, real time passes.
 *
 * @param moveClock moves a manual clock to a point in time
 * @throws MockError 409 that lists the jobs that will not end by themselves (paused ones, those that never end, and recurring ones
 *   that fire before their last run is done), or those that still run at the limit
 */
export async function settle(
  { clock, scheduler, store }: Pick<AdminContext, 'clock' | 'scheduler' | 'store'>,
  moveClock: (moment: number) => void,
  { limit }: SettleOptions = {},
): Promise<void> {
  const time = limit === undefined ? DEFAULT_LIMIT : parseDuration(limit);
  const end = scheduler.now() + time;
  const awaited = new Set(store.jobs.unfinished().map(({ id }) => id));
  let stepsOfRuns = 0;
  for (let step = 1; store.jobs.isAnyUnfinished(); step++) {
    const due = scheduler.nextDueAt();
    const active = store.jobs.unfinished();
    if (active.every((job) => job.paused)) throw new MockError(`These jobs are paused and do not end by themselves: ${namesOf(active)}`, 409);
    if (active.every((job) => job.paused || (job.state === 'Running' && job.ending === 'Never'))) {
      throw new MockError(`These jobs never end: ${namesOf(active)}. Complete, fail or stop them`, 409);
    }
    if (due > end || scheduler.now() > end) throw new MockError(`These jobs do not end within ${formatDuration(time)}: ${namesOf(active)}`, 409);
    if (active.every((job) => job.scheduleId !== null && !awaited.has(job.id)) && ++stepsOfRuns > STEPS_AT_ONCE) {
      throw new MockError(
        `New runs start before the last ones are done, and always will: ${namesOf(active)}. Pause or delete their schedule first`,
        409,
      );
    }
    if (clock.mode.kind === 'manual') {
      moveClock(due);
      if (step % STEPS_AT_ONCE === 0) await new Promise((turn) => setImmediate(turn));
    } else await nextChange(scheduler);
    refusing(() => scheduler.throwIfClosed());
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

/** Names the jobs that an error is about, at most ten. */
function namesOf(jobs: readonly Job[]): string {
  const names = jobs.slice(0, 10).map((job) => `"${job.originalName}" (${job.state})`);
  return jobs.length > names.length ? `${names.join(', ')} and ${jobs.length - names.length} more` : names.join(', ');
}
