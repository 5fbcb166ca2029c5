import { type Duration, formatDuration, parseDuration } from '../clock.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { JobState } from '../jobs/states.js';
import type { JobView } from './job-view.js';
import { MockError, refusing } from './mock-error.js';

/** The longest delay that a timer takes, milliseconds: 24.8 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Waits until a job is in a state.
 *
 * @param find gives the job as it is now; undefined once there is none
 * @param name how messages call the job
 * @param timeout in real time
 * @throws MockError 404 if there is no such job, 409 that says in which state it is, when time is up or the state can no longer come
 */
export async function waitForJob(
  scheduler: Scheduler,
  find: () => JobView | undefined,
  name: string | number,
  state: JobState,
  timeout: Duration,
): Promise<JobView> {
  const reached = (): JobView | undefined => {
    const job = find();
    if (!job) throw new MockError(`There is no job ${name}`, 404);
    if (job.state !== state && (job.state === 'Done' || job.state === 'Expired'))
      throw new MockError(`Job ${name} is ${job.state}: it will not be ${state} any more`, 409);
    return job.state === state ? job : undefined;
  };
  const already = reached();
  if (already) return already;
  const limit = parseDuration(timeout);
  return new Promise((resolve, reject) => {
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      off();
      finish();
    };
    const giveUp = (): void =>
      end(() => reject(new MockError(`Job ${name} is ${find()?.state ?? 'gone'} after ${formatDuration(limit)}: expected ${state}`, 409)));
    // No test lasts longer than the longest timer.
    const timer = limit > LONGEST_TIMER ? undefined : setTimeout(giveUp, limit);
    const off = scheduler.onChange(() => {
      try {
        refusing(() => scheduler.throwIfClosed());
        const job = reached();
        if (job) end(() => resolve(job));
      } catch (error) {
        end(() => reject(error));
      }
    });
  });
}
