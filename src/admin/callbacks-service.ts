import type { CallbackState } from '../store/callback-store.js';
import type { AdminContext } from './admin-context.js';
import { jobIdOf } from './find-job.js';
import { withKnownFields } from './known-fields.js';

/** A call of a completion URL, and what came of it. */
export interface CallbackView {
  readonly jobId: number;
  /** As it is requested, with the job's handle, name and outcome in its query. */
  readonly url: string;
  /** `Pending` until it is delivered or three attempts have failed; `Refused` if the mock may not call that host. */
  readonly state: CallbackState;
  /** Attempts so far: when each was due by the mock's clock, the HTTP status of the response, and why it failed. */
  readonly attempts: readonly { readonly at: Date; readonly status: number | null; readonly error: string | null }[];
}

/** The calls of completion URLs, as a test sees them. */
export interface CallbacksControl {
  /** All of them, or those of a job by its handle or number, in the order in which they were made. @throws MockError 404 for a job that there is not */
  list(filter?: { readonly job?: string | number | undefined }): CallbackView[];
  /** Waits, in real time, until no attempt is in progress and none is due: at most some seconds for each. */
  settle(): Promise<void>;
}

/** Lists completion calls and waits for them. */
export function callbacksService({ store, scheduler, caller }: Pick<AdminContext, 'store' | 'scheduler' | 'caller'>): CallbacksControl {
  return {
    list(filter = {}) {
      const { job } = withKnownFields(filter, ['job']);
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
