import { MockError } from './mock-error.js';
import type { SnapshotFile, StateService } from './state-service.js';

/** What is known of a snapshot without looking into it. */
export interface SnapshotView {
  readonly name: string;
  readonly at: Date;
  readonly jobs: number;
}

/** Snapshots of the mock's state, by name, kept in memory. All methods but `take` and `list` throw MockError 404 for an unknown name. */
export class SnapshotsService {
  readonly #state: StateService;
  readonly #files = new Map<string, SnapshotFile>();

  constructor(state: StateService) {
    this.#state = state;
  }

  /** Saves what the mock holds now under a name, in place of an earlier snapshot of that name. */
  take(name: string): SnapshotView {
    this.#files.set(name, this.#state.export());
    return this.#view(name);
  }

  /** All snapshots, in the order in which their names were first taken. */
  list(): SnapshotView[] {
    return [...this.#files.keys()].map((name) => this.#view(name));
  }

  /** Returns the mock to a snapshot, its time included. */
  restore(name: string): SnapshotView {
    this.#state.import(this.#file(name));
    return this.#view(name);
  }

  /** Forgets a snapshot. */
  remove(name: string): void {
    this.#file(name);
    this.#files.delete(name);
  }

  /** A snapshot as a file of the caller's own. */
  file(name: string): SnapshotFile {
    return structuredClone(this.#file(name));
  }

  #file(name: string): SnapshotFile {
    const file = this.#files.get(name);
    if (!file) throw new MockError(`There is no snapshot "${name}": there are ${[...this.#files.keys()].join(', ') || 'none'}`, 404);
    return file;
  }

  #view(name: string): SnapshotView {
    const { now, store } = this.#file(name);
    return { name, at: new Date(now), jobs: store.tables.job?.rows.length ?? 0 };
  }
}
