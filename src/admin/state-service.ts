import { renewDeliveries } from '../notifications/delivery-id.js';
import { LoadError, type LoadedTable, type RowCheck } from '../store/load-tables.js';
import { restartClock } from '../store/stored-clock.js';
import { openCopy, tablesOfDump } from '../store/whole-store.js';
import type { AdminContext } from './admin-context.js';
import { JsonError } from './json-reader.js';
import { MockError } from './mock-error.js';
import { checkedMoment, checkSchema, type SnapshotFile, type StateCopy, type StateHeader, tablesOfFile } from './state-file.js';

/** The state service. */
export interface StateService {
  /** Everything the mock holds now, to be kept or written. */
  copy(): StateCopy;
  /** Everything the mock holds now. */
  export(): SnapshotFile;
  /** Returns the mock to a copy of its own. */
  restore(copy: StateCopy): void;
  /** Replaces everything the mock holds by the contents of a file. @throws MockError 400 for a file that does not fit: nothing is changed */
  import(file: SnapshotFile): Promise<void>;
  /** As `import`, of a file of JSON, which is read in pieces. @param path of the file */
  importFile(path: string): Promise<void>;
}

/** Exports and imports the state of the mock. */
export function stateService({ store, scheduler, clock }: Pick<AdminContext, 'store' | 'scheduler' | 'clock'>): StateService {
  /** @param tables reads the tables; twice where a reference is broken @param momentOf gives the moment, once they are read */
  const load = (tables: () => Iterable<LoadedTable>, check: RowCheck, momentOf: () => number): void => {
    try {
      store.wholeTransaction(() => {
        store.whole.load(tables(), check, tables);
        renewDeliveries(store);
        restartClock(clock, clock.mode, momentOf(), store);
      });
    } catch (error) {
      throw refusalOf(error);
    }
    store.events.noteReset(null, 'state', true);
    scheduler.renew();
    void store.freeSpace.giveBack();
  };
  const copy = (): StateCopy => {
    const now = scheduler.now();
    return { now, copy: store.whole.copy() };
  };
  return {
    copy,
    export() {
      const now = scheduler.now();
      return { format: 'ips-mock snapshot', now, store: store.whole.dump() };
    },
    restore({ now, copy: taken }) {
      const open = openCopy(taken);
      try {
        load(
          () => open.tables(),
          () => undefined,
          () => now,
        );
      } finally {
        open.close();
      }
    },
    async import(file) {
      const { problemOfRow } = await stateRules();
      const header: StateHeader = { format: file.format, now: file.now, schema: file.store.schema };
      load(
        () => {
          checkSchema(header.schema);
          return tablesOfDump(file.store);
        },
        problemOfRow,
        () => checkedMoment(header),
      );
    },
    async importFile(path) {
      const { problemOfRow } = await stateRules();
      const header: StateHeader = {};
      load(
        () => tablesOfFile(path, header),
        problemOfRow,
        () => checkedMoment(header),
      );
    },
  };
}

/** Loaded with the first import: a start does not wait for the schemas that check rows. */
function stateRules() {
  return import('./state-rules.js');
}

/** What a client is told of a file that cannot be used. Other errors stay what they are. */
function refusalOf(error: unknown): unknown {
  if (error instanceof JsonError) return new MockError(`The body is not JSON: ${error.message}`, 400);
  if (!(error instanceof LoadError)) return error;
  const { path, reason } = error;
  return new MockError(`The snapshot cannot be used: ${path}: ${reason}`, 400, [{ field: path, message: reason }]);
}
