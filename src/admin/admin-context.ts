import type { ExchangeableClock } from '../clock.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { CallbackCaller } from '../notifications/callback-caller.js';
import type { MockEvents } from '../server/mock-events.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store/store.js';
import type { ExchangeWatch } from '../transports/exchange-watch.js';
import type { Journal } from './journal.js';

/** What the services of the admin API work with. */
export interface AdminContext {
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly settings: Settings;
  readonly clock: ExchangeableClock;
  readonly caller: CallbackCaller;
  readonly journal: Journal;
  readonly events: MockEvents;
  /** Tells of each exchange while somebody records. */
  readonly exchanges: ExchangeWatch;
  /** Scheme, host and port of the mock; known once it listens. */
  readonly origin: () => string;
}
