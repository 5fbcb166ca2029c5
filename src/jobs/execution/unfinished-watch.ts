import type { UnfinishedCounts } from '../../store/job-store.js';
import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';
import { isUnfinished } from '../states.js';

/**
 * Counts the jobs that have fired and are not done while they change: asking the store after each change takes time that grows with
 * their number, and so would whoever waits for all of them.
 */
export class UnfinishedWatch {
  readonly #store: Store;
  readonly #storeChanges: () => void;
  readonly #after: number;
  #counts: { all: number; paused: number; endless: number; laterRuns: number } | undefined;
  /** How often the store's caches had been invalidated when the jobs were counted. */
  #countedAt = 0;

  /** @param storeChanges stores what a window of due jobs holds */
  constructor(store: Store, storeChanges: () => void) {
    this.#store = store;
    this.#storeChanges = storeChanges;
    this.#after = store.jobs.lastId();
  }

  /** The counts as they are now; later runs are those that fired since the watch was made. */
  get counts(): UnfinishedCounts {
    if (!this.#counts || this.#countedAt !== this.#store.invalidations()) {
      this.#storeChanges();
      this.#counts = { ...this.#store.jobs.unfinishedCounts(this.#after) };
      this.#countedAt = this.#store.invalidations();
    }
    return this.#counts;
  }

  /** Takes in a change of a job. @param from undefined for a new job */
  note(from: Job | undefined, to: Job): void {
    if (from) this.#add(from, -1);
    this.#add(to, 1);
  }

  /** To be called when jobs were removed: the next question counts anew. */
  forget(): void {
    this.#counts = undefined;
  }

  #add(job: Job, change: 1 | -1): void {
    const counts = this.#counts;
    if (!counts || !isUnfinished(job.state)) return;
    counts.all += change;
    if (job.paused) counts.paused += change;
    else if (job.state === 'Running' && job.ending === 'Never') counts.endless += change;
    if (job.scheduleId !== null && job.id > this.#after) counts.laterRuns += change;
  }
}
