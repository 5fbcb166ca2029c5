import type { z } from 'zod';
import type { ClockMode, ExchangeableClock } from '../clock.js';
import type { Scheduler } from '../jobs/scheduler.js';
import { readFixtures, storeFixtures } from '../seed/fixtures.js';
import type { Fixtures } from '../seed/fixtures-schema.js';
import type { Settings } from '../settings.js';
import type { OverrideKind } from '../store/override-store.js';
import type { Store } from '../store/store.js';
import { restartClock } from '../store/stored-clock.js';
import type { StoreDump } from '../store/whole-store.js';
import type * as schemas from './admin-schemas.js';
import { companyNamed } from './companies-service.js';
import type { Journal } from './journal.js';
import { Problem } from './problem.js';

/** All that a mock holds at a moment, as a file keeps it. */
export interface SnapshotFile {
  readonly format: 'ips-mock snapshot';
  /** The moment, milliseconds since 1970. */
  readonly now: number;
  readonly store: StoreDump;
}

/** What is known of a snapshot without looking into it. */
export interface SnapshotView {
  readonly name: string;
  readonly at: Date;
  readonly jobs: number;
}

/** Resets, snapshots and restores. */
export class StateControl {
  readonly #store: Store;
  readonly #scheduler: Scheduler;
  readonly #clock: ExchangeableClock;
  readonly #settings: Settings;
  readonly #journal: Journal;
  /** How the clock ran when the mock was started, and when that was. */
  readonly #firstMode: ClockMode;
  readonly #firstMoment: number;
  readonly #snapshots = new Map<string, SnapshotFile>();
  #fixtures: Fixtures | undefined;

  constructor(store: Store, scheduler: Scheduler, clock: ExchangeableClock, settings: Settings, journal: Journal) {
    this.#store = store;
    this.#scheduler = scheduler;
    this.#clock = clock;
    this.#settings = settings;
    this.#journal = journal;
    this.#firstMode = clock.mode;
    this.#firstMoment = clock.now();
  }

  /** Takes the mock back to its fixtures, or empties it; or one company alone. */
  async reset({ to = 'fixtures', company, clock = true, overrides = true }: NonNullable<z.output<typeof schemas.reset>> = {}): Promise<void> {
    if (company !== undefined) return this.#resetCompany(company, overrides);
    // A file of fixtures is read once: what a reset comes back to does not change under a test.
    this.#fixtures ??= await readFixtures(this.#settings.fixtures);
    const fixtures = this.#fixtures;
    this.#changeAll(() => {
      const store = this.#store;
      const kept = overrides ? [] : this.#overridesByCompany();
      store.whole.empty(['jobs', 'overrides', 'accounts']);
      if (clock) restartClock(this.#clock, this.#firstMode, this.#firstMoment, store);
      if (to === 'fixtures') storeFixtures(this.#settings, fixtures, store, this.#scheduler, this.#clock.now());
      // Those of a company go on with the company of that name.
      for (const { kind, company: name, definition } of kept) {
        const companyId = name === null ? null : store.accounts.companyByName(name)?.id;
        if (companyId !== undefined) store.overrides.add(kind, companyId, definition);
      }
    });
    if (overrides) this.#journal.clear();
  }

  #resetCompany(company: string, overrides: boolean): void {
    const { id } = companyNamed(this.#store, company);
    this.#change(() => this.#store.whole.emptyCompany(id, overrides));
    if (overrides) this.#journal.clear(id);
  }

  /** Keeps what the mock holds now under a name; one that was there is replaced. */
  take(name: string): SnapshotView {
    this.#snapshots.set(name, this.export());
    return this.#view(name);
  }

  /** Snapshots by name. */
  list(): SnapshotView[] {
    return [...this.#snapshots.keys()].map((name) => this.#view(name));
  }

  /** Goes back to a snapshot, its moment included. */
  restore(name: string): SnapshotView {
    this.import(this.#snapshot(name));
    return this.#view(name);
  }

  remove(name: string): void {
    this.#snapshot(name);
    this.#snapshots.delete(name);
  }

  /** What the mock holds now, or held when a snapshot was taken. */
  export(name?: string): SnapshotFile {
    if (name !== undefined) return this.#snapshot(name);
    const now = this.#scheduler.now();
    return { format: 'ips-mock snapshot', now, store: this.#store.whole.dump() };
  }

  /**
   * Puts a file's contents in place of all that the mock holds.
   *
   * @throws Problem 400 for one that does not fit
   */
  import(file: SnapshotFile): void {
    try {
      this.#changeAll(() => {
        this.#store.whole.load(file.store);
        restartClock(this.#clock, this.#clock.mode, file.now, this.#store);
      });
    } catch (error) {
      throw new Problem(400, `The snapshot cannot be used: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #overridesByCompany(): { kind: OverrideKind; company: string | null; definition: object }[] {
    const { overrides, accounts } = this.#store;
    return (['rule', 'fault', 'stub'] as const).flatMap((kind) =>
      overrides.list(kind).map(({ companyId, definition }) => ({
        kind,
        company: companyId === null ? null : (accounts.companyById(companyId)?.name ?? null),
        definition: JSON.parse(definition),
      })),
    );
  }

  #change(work: () => void): void {
    this.#store.transaction(work);
    this.#scheduler.renew();
  }

  #changeAll(work: () => void): void {
    this.#store.wholeTransaction(work);
    this.#scheduler.renew();
  }

  #snapshot(name: string): SnapshotFile {
    const snapshot = this.#snapshots.get(name);
    if (!snapshot) throw new Problem(404, `There is no snapshot "${name}": there are ${[...this.#snapshots.keys()].join(', ') || 'none'}`);
    return snapshot;
  }

  #view(name: string): SnapshotView {
    const { now, store } = this.#snapshot(name);
    return { name, at: new Date(now), jobs: store.tables.job?.rows.length ?? 0 };
  }
}
