import { MockError } from './mock-error.js';
import type { StateCopy } from './state-file.js';
import type { StateService } from './state-service.js';

/** What is known of a snapshot without looking into it. */
export interface SnapshotView {
  readonly name: string;
  readonly at: Date;
  readonly jobs: number;
}

interface Snapshot extends StateCopy {
  readonly jobs: number;
}

/** Snapshots of the mock's state, by name, kept in memory. All methods but `take` and `list` throw MockError 404 for an unknown name. */
export class SnapshotsService {
  readonly #state: StateService;
  readonly #countJobs: () => number;
  readonly #most: number;
  readonly #snapshots = new Map<string, Snapshot>();

  /**
   * @param countJobs how many jobs the mock has now
   * @param most how many bytes all snapshots take at most
   */
  constructor(state: StateService, countJobs: () => number, most: number) {
    this.#state = state;
    this.#countJobs = countJobs;
    this.#most = most;
  }

  /** Saves what the mock holds now under a name, in place of an earlier snapshot of that name. @throws MockError 409 where there is no room */
  take(name: string): SnapshotView {
    const taken = this.#state.copy();
    const others = [...this.#snapshots].reduce((sum, [other, { copy }]) => sum + (other === name ? 0 : copy.length), 0);
    const size = others + taken.copy.length;
    if (size > this.#most) {
      throw new MockError(
        `The snapshot "${name}" has ${taken.copy.length} bytes: with the others it would be ${size}, of ${this.#most} at most: remove others, or start the mock with a larger --keep-snapshots`,
        409,
      );
    }
    this.#snapshots.set(name, { ...taken, jobs: this.#countJobs() });
    return this.#view(name);
  }

  /** All snapshots, in the order in which their names were first taken. */
  list(): SnapshotView[] {
    return [...this.#snapshots.keys()].map((name) => this.#view(name));
  }

  /** Returns the mock to a snapshot, its time included. */
  restore(name: string): SnapshotView {
    this.#state.restore(this.copy(name));
    return this.#view(name);
  }

  /** Forgets a snapshot. */
  remove(name: string): void {
    this.copy(name);
    this.#snapshots.delete(name);
  }

  /** What a snapshot holds. */
  copy(name: string): StateCopy {
    return this.#snapshot(name);
  }

  #snapshot(name: string): Snapshot {
    const snapshot = this.#snapshots.get(name);
    if (!snapshot) throw new MockError(`There is no snapshot "${name}": there are ${[...this.#snapshots.keys()].join(', ') || 'none'}`, 404);
    return snapshot;
  }

  #view(name: string): SnapshotView {
    const { now, jobs } = this.#snapshot(name);
    return { name, at: new Date(now), jobs };
  }
}
