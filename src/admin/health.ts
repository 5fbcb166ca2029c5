import type { AdminContext } from './admin-context.js';
import type { ClockView } from './clock-service.js';

/** What `GET /__admin/health` answers. */
export interface Health {
  readonly status: 'ok';
  /** Version of the mock. */
  readonly version: string;
  readonly clock: ClockView;
  readonly counts: { readonly companies: number; readonly users: number; readonly scheduledJobs: number; readonly activeJobs: number };
}

/** How the mock is: that it is up, its clock, and what it holds now. */
export function health(version: string, { scheduler, store }: Pick<AdminContext, 'scheduler' | 'store'>, clock: () => ClockView): Health {
  scheduler.now();
  const { scheduled, active } = store.jobs.counts();
  return { status: 'ok', version, clock: clock(), counts: { ...store.accounts.counts(), scheduledJobs: scheduled, activeJobs: active } };
}
