import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';
import type { UploadSource } from '../job-detail.js';
import { type JobState, LIFE_CYCLE } from '../states.js';
import type { DueWindow } from './due-window.js';
import { UnfinishedWatch } from './unfinished-watch.js';

/**
 * Stores changes of jobs: at once, or together at the end of a window of due jobs.
 * Reads of jobs by other conditions than their number see the changes of a window only after `storeChanges`.
 */
export class UnitOfWork {
  readonly #store: Store;
  readonly #isPast: boolean;
  #window: DueWindow | undefined;
  #hasChanges = false;
  readonly #watches = new Set<UnfinishedWatch>();

  /** @param isPast whether the past is made up, of which nobody is told */
  constructor(store: Store, isPast = false) {
    this.#store = store;
    this.#isPast = isPast;
  }

  /** Counts unfinished jobs from here on. @returns the counts, and a function that ends that */
  watchUnfinished(): { readonly watch: UnfinishedWatch; readonly end: () => void } {
    const watch = new UnfinishedWatch(this.#store, () => this.storeChanges());
    this.#watches.add(watch);
    return { watch, end: () => this.#watches.delete(watch) };
  }

  /** Runs work whose changes are held in a window, and stores them at its end. */
  within(window: DueWindow, work: () => void): void {
    this.#window = window;
    try {
      work();
      this.storeChanges();
    } finally {
      this.#window = undefined;
    }
  }

  /** Stores what a window holds. */
  storeChanges(): void {
    for (const [stored, current] of this.#window?.takeChanges() ?? []) this.#store.jobs.update(stored, current);
  }

  /**
   * Stores a new job and gives it its number; within a window it may fall due there.
   *
   * @param sources the URLs of an upload of URLs; null for every other kind
   */
  insert(job: Job, sources: readonly UploadSource[] | null): Job {
    const inserted = this.#store.jobs.insert(job, sources);
    this.#window?.put(inserted, inserted);
    this.#hasChanges = true;
    for (const watch of this.#watches) watch.note(undefined, inserted);
    this.#tell(null, inserted, inserted.submittedAt);
    return inserted;
  }

  /** Stores a job's change. @param from the job as it is stored, or as it was saved last */
  save(from: Job, to: Job): Job {
    if (from.paused !== to.paused) this.#tell(from.state, to, null);
    return this.#keep(from, to);
  }

  #keep(from: Job, to: Job): Job {
    if (this.#window) this.#window.put(from, to);
    else this.#store.jobs.update(from, to);
    this.#hasChanges = true;
    for (const watch of this.#watches) watch.note(from, to);
    return to;
  }

  /**
   * Stores a job's change, and the transition if its state changes. A waiting job that is paused goes on waiting: that is no transition.
   *
   * @throws Error for a transition that the life cycle does not allow
   */
  move(from: Job, to: Job, at: number): Job {
    if (from.state === to.state) return this.save(from, to);
    if (!LIFE_CYCLE[from.state].includes(to.state)) {
      throw new Error(`Job ${from.id} cannot go from ${from.state} to ${to.state}`);
    }
    this.#store.jobs.addTransition(to.id, at, to.state);
    this.#tell(from.state, to, at);
    return this.#keep(from, to);
  }

  /** Removes a job with its log; the runs of a recurring job stay. */
  remove(job: Job): void {
    this.#store.jobs.remove(job.id);
    this.#hasChanges = true;
    for (const watch of this.#watches) watch.forget();
    const { events } = this.#store;
    if (events.isWanted && !this.#isPast) events.note({ kind: 'jobRemoved', job });
  }

  #tell(from: JobState | null, job: Job, at: number | null): void {
    const { events } = this.#store;
    if (events.isWanted && !this.#isPast) events.note({ kind: 'job', job, from, at });
  }

  /** Counts as a change, whatever happened: time or the store changed as a whole. */
  markChanged(): void {
    this.#hasChanges = true;
  }

  /** Whether anything changed since this was asked last. */
  takeHasChanges(): boolean {
    const hasChanges = this.#hasChanges;
    this.#hasChanges = false;
    return hasChanges;
  }
}
