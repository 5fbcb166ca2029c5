import { type Duration, formatDuration } from '../clock.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { JobState } from '../jobs/states.js';
import type { JobView } from './job-view.js';
import { MockError, refusing } from './mock-error.js';
import { waitUntil } from './wait-until.js';

/**
 * Waits until a job is in a state.
 *
 * @param stateNow gives the state of the job as it is now; undefined once there is none. Asked at each change of any job
 * @param view gives the job, once it is there
 * @param name how messages call the job
 * @param timeout in real time
 * @param signal aborted when nobody waits any more
 * @throws MockError 404 if there is no such job, 409 that says in which state it is, when time is up or the state can no longer come
 */
export function waitForJob(
  scheduler: Scheduler,
  stateNow: () => JobState | undefined,
  view: () => JobView,
  name: string | number,
  state: JobState,
  timeout: Duration,
  signal?: AbortSignal,
): Promise<JobView> {
  const reached = (): JobView | undefined => {
    const current = stateNow();
    if (current === undefined) throw new MockError(`There is no job ${name}`, 404);
    if (current !== state && (current === 'Done' || current === 'Expired'))
      throw new MockError(`Job ${name} is ${current}: it will not be ${state} any more`, 409);
    return current === state ? view() : undefined;
  };
  return waitUntil(
    {
      reached() {
        refusing(() => scheduler.throwIfClosed());
        return reached();
      },
      onChange: (listener) => scheduler.onChange(listener),
      signal,
      giveUp: (limit) => {
        throw new MockError(`Job ${name} is ${stateNow() ?? 'gone'} after ${formatDuration(limit)}: expected ${state}`, 409);
      },
    },
    timeout,
  );
}
