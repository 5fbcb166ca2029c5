import type { Clock } from '../clock.js';
import type { Store } from '../store/store.js';

/** What `GET /__admin/health` answers. */
export interface Health {
  readonly status: 'ok';
  /** Version of the mock. */
  readonly version: string;
  readonly clock: { readonly mode: 'real' | 'scaled' | 'manual'; readonly factor?: number; readonly now: string };
  readonly counts: { readonly companies: number; readonly users: number; readonly scheduledJobs: number; readonly activeJobs: number };
}

/** How the mock is. */
export function health(version: string, clock: Clock, store: Store): Health {
  const { scheduled, active } = store.jobs.counts();
  return {
    status: 'ok',
    version,
    clock: {
      mode: clock.mode.kind,
      ...(clock.mode.kind === 'scaled' ? { factor: clock.mode.factor } : {}),
      now: new Date(clock.now()).toISOString(),
    },
    counts: { ...store.accounts.counts(), scheduledJobs: scheduled, activeJobs: active },
  };
}
