import type { Scheduler } from '../jobs/scheduler.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store/store.js';

/** Where what accounts hold is stored. */
export interface ContentContext {
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly settings: Pick<Settings, 'seed' | 'timeZone'>;
  /** The start of the mock. */
  readonly now: number;
  /** Numbers of companies by name. */
  readonly companyIds: ReadonlyMap<string, number>;
  /** The number of a user. */
  readonly userId: (email: string) => number;
}
