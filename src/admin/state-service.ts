import { renewDeliveries } from '../notifications/delivery-id.js';
import { restartClock } from '../store/stored-clock.js';
import type { StoreDump } from '../store/whole-store.js';
import type { AdminContext } from './admin-context.js';
import { MockError } from './mock-error.js';

/** Everything a mock holds at one moment, as a file. */
export interface SnapshotFile {
  readonly format: 'ips-mock snapshot';
  /** The moment, milliseconds since 1970. */
  readonly now: number;
  readonly store: StoreDump;
}

/** The state service. */
export interface StateService {
  /** Everything the mock holds now. */
  export(): SnapshotFile;
  /** Replaces everything the mock holds by the contents of a file. @throws MockError 400 for a file that does not fit */
  import(file: SnapshotFile): void;
}

/** Exports and imports the state of the mock. */
export function stateService({ store, scheduler, clock }: Pick<AdminContext, 'store' | 'scheduler' | 'clock'>): StateService {
  return {
    export() {
      const now = scheduler.now();
      return { format: 'ips-mock snapshot', now, store: store.whole.dump() };
    },
    import(file) {
      try {
        store.wholeTransaction(() => {
          store.whole.load(file.store);
          renewDeliveries(store);
          restartClock(clock, clock.mode, file.now, store);
        });
      } catch (error) {
        throw new MockError(`The snapshot cannot be used: ${error instanceof Error ? error.message : String(error)}`, 400);
      }
      scheduler.renew();
      void store.freeSpace.giveBack();
    },
  };
}
