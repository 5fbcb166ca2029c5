import { isAtEnd } from '../clock.js';
import type { AdminContext } from './admin-context.js';

/** What `GET /__admin/health` answers. */
export interface Health {
  readonly status: 'ok';
  /** Version of the mock. */
  readonly version: string;
  readonly clock: { readonly mode: 'real' | 'scaled' | 'manual'; readonly factor?: number; readonly now: string; readonly atEnd?: true };
  readonly counts: { readonly companies: number; readonly users: number; readonly scheduledJobs: number; readonly activeJobs: number };
}

/** How the mock is: that it is up, its clock, and what it holds now. */
export function health(version: string, { clock, scheduler, store }: Pick<AdminContext, 'clock' | 'scheduler' | 'store'>): Health {
  const now = new Date(scheduler.now()).toISOString();
  const { scheduled, active } = store.jobs.counts();
  return {
    status: 'ok',
    version,
    clock: {
      mode: clock.mode.kind,
      ...(clock.mode.kind === 'scaled' ? { factor: clock.mode.factor } : {}),
      now,
      ...(isAtEnd(clock) ? { atEnd: true as const } : {}),
    },
    counts: { ...store.accounts.counts(), scheduledJobs: scheduled, activeJobs: active },
  };
}
