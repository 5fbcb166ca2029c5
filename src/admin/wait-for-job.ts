import { type Duration, formatDuration } from '../clock.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { JobState } from '../jobs/states.js';
import type { JobView } from './job-view.js';
import { MockError, refusing } from './mock-error.js';
import { waitUntil } from './wait-until.js';

/**
 * Waits until a job is in a state.
 *
 * @param find gives the job as it is now; undefined once there is none
 * @param name how messages call the job
 * @param timeout in real time
 * @param signal aborted when nobody waits any more
 * @throws MockError 404 if there is no such job, 409 that says in which state it is, when time is up or the state can no longer come
 */
export function waitForJob(
  scheduler: Scheduler,
  find: () => JobView | undefined,
  name: string | number,
  state: JobState,
  timeout: Duration,
  signal?: AbortSignal,
): Promise<JobView> {
  const reached = (): JobView | undefined => {
    const job = find();
    if (!job) throw new MockError(`There is no job ${name}`, 404);
    if (job.state !== state && (job.state === 'Done' || job.state === 'Expired'))
      throw new MockError(`Job ${name} is ${job.state}: it will not be ${state} any more`, 409);
    return job.state === state ? job : undefined;
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
        throw new MockError(`Job ${name} is ${find()?.state ?? 'gone'} after ${formatDuration(limit)}: expected ${state}`, 409);
      },
    },
    timeout,
  );
}
