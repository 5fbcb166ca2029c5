// Node's own functions: a test that fakes the global timers leaves them alone.
import timers from 'node:timers';
import { parseDuration } from '../clock.js';
import { MockError } from './mock-error.js';

/** The longest delay that a timer takes, milliseconds: 24.8 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** What is waited for. */
export interface Awaited<Result> {
  /** The result, once it is there. @throws Error where it can no longer come */
  readonly reached: () => Result | undefined;
  /** Calls a function at each change, after which the result may be there. @returns ends that */
  readonly onChange: (listener: () => void) => () => void;
  /** What comes of it when time is up. @throws Error that says what is there instead @param limit milliseconds */
  readonly giveUp: (limit: number) => Result;
  /** Aborted when nobody waits any more, as a client that has hung up. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits until something is there.
 *
 * @param timeout how long at most, in real time, such as `5s` or milliseconds
 * @throws Error for a timeout that is no duration, and what `reached` and `giveUp` throw
 */
export async function waitUntil<Result>({ reached, onChange, giveUp, signal }: Awaited<Result>, timeout: string | number): Promise<Result> {
  const limit = parseDuration(timeout);
  const already = reached();
  if (already !== undefined) return already;
  return new Promise((resolve, reject) => {
    const endWith = (work: () => Result | undefined): void => {
      let result: Result | undefined;
      try {
        result = work();
        if (result === undefined) return;
        const found = result;
        end(() => resolve(found));
      } catch (error) {
        end(() => reject(error));
      }
    };
    const end = (finish: () => void): void => {
      timers.clearTimeout(timer);
      off();
      signal?.removeEventListener('abort', hangUp);
      finish();
    };
    const hangUp = (): void => end(() => reject(new MockError('Nobody waits for it any more', 409)));
    signal?.addEventListener('abort', hangUp);
    // No test lasts longer than the longest timer.
    const timer = limit > LONGEST_TIMER ? undefined : timers.setTimeout(() => endWith(() => giveUp(limit)), limit);
    const off = onChange(() => endWith(reached));
  });
}
