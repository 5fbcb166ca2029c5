import type { Scheduler } from '../jobs/scheduler.js';
import { type DiskError, diskErrorOf } from '../store/disk-state.js';
import type { Store } from '../store/store.js';
import type { AdminContext } from './admin-context.js';
import type { ClockView } from './clock-service.js';

/** What `GET /__admin/health` answers. */
export interface Health {
  /** `degraded`: something does not work at the moment; the mock goes on by itself. The HTTP status is 200 all the same. */
  readonly status: 'ok' | 'degraded';
  /** What does not work, if it is degraded: that nothing can be stored, and why. */
  readonly reason?: string;
  /** Version of the mock. */
  readonly version: string;
  /** Without what happens next, which names jobs: anybody may ask for this. */
  readonly clock: Omit<ClockView, 'nextDue'>;
  readonly counts: { readonly companies: number; readonly users: number; readonly scheduledJobs: number; readonly activeJobs: number };
}

/** How the mock is: that it is up, its clock, and what it holds now. */
export function health(version: string, { scheduler, store }: Pick<AdminContext, 'scheduler' | 'store'>, clock: () => ClockView): Health {
  const reason = troubleOf(store, scheduler)?.message;
  const { scheduled, active } = store.jobs.counts();
  const { nextDue: _, ...shown } = clock();
  return {
    ...(reason === undefined ? { status: 'ok' } : { status: 'degraded', reason }),
    version,
    clock: shown,
    counts: { ...store.accounts.counts(), scheduledJobs: scheduled, activeJobs: active },
  };
}

/** Carries out what is due, and looks whether there is room again if there was none. @returns what keeps the store from being written, if anything does */
function troubleOf(store: Store, scheduler: Scheduler): DiskError | undefined {
  try {
    if (store.disk.trouble) store.transaction(() => store.disk.probe());
    scheduler.now();
    return undefined;
  } catch (error) {
    const disk = diskErrorOf(error);
    if (disk) return disk;
    throw error;
  }
}
