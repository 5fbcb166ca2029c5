import type { Scheduler } from '../jobs/scheduler.js';
import type { CallbackCaller } from '../notifications/callback-caller.js';
import type { Callback } from '../store/callback-store.js';
import type { Store } from '../store/store.js';
import { jobIdOf } from './find-job.js';

/** A call of a completion URL, and what came of it. */
export interface CallbackView {
  readonly jobId: number;
  /** As it is requested: the job's handle, name and outcome in its query. */
  readonly url: string;
  /** `Pending` until it is delivered or three tries have failed; `Refused` where the mock may not call that host. */
  readonly state: Callback['state'];
  /** Tries so far: when each was due by the mock's clock, the HTTP status of the answer, and why it failed. */
  readonly attempts: readonly { readonly at: Date; readonly status: number | null; readonly error: string | null }[];
}

/** The calls of completion URLs, as a test asks for them. */
export interface CallbacksControl {
  /** All of them, or those of a job by its handle or number, in the order in which they came up. */
  list(filter?: { readonly job?: string | number }): CallbackView[];
  /** Waits, in real time, until no try is under way and none is due by now: at most some seconds for each. */
  settle(): Promise<void>;
}

/** What a test can do with the calls of completion URLs. */
export function callbacksControl(store: Store, scheduler: Scheduler, caller: CallbackCaller): CallbacksControl {
  return {
    list({ job } = {}) {
      scheduler.now();
      return store.callbacks.list(jobIdOf(store, job)).map(({ jobId, url, state, attempts }) => ({
        jobId,
        url,
        state,
        attempts: attempts.map(({ at, ...rest }) => ({ at: new Date(at), ...rest })),
      }));
    },
    async settle() {
      scheduler.now();
      caller.wake();
      await caller.idle();
    },
  };
}
