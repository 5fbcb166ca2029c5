import TinyQueue from 'tinyqueue';
import type { Job } from './job.js';

/**
 * The jobs that fall due next, kept at hand while they are carried out, so that a job that goes through several states
 * on the way is read once and written once. What happens keeps its order: that of due moments, then of job numbers.
 */
export class DueWindow {
  readonly #due: TinyQueue<Job>;
  /** The last place that the window covers; what falls due behind it is left for the next one. */
  readonly #end: { readonly dueAt: number; readonly id: number };
  readonly #stored = new Map<number, Job>();
  readonly #current = new Map<number, Job>();

  /**
   * @param due stored jobs in the order in which they fall due
   * @param moment up to which things are carried out
   * @param isWhole whether these are all that are due by then
   */
  constructor(due: readonly Job[], moment: number, isWhole: boolean) {
    const last = due.at(-1);
    this.#due = new TinyQueue([...due], order);
    this.#end = isWhole || !last ? { dueAt: moment, id: Number.POSITIVE_INFINITY } : { dueAt: last.dueAt ?? moment, id: last.id };
    for (const job of due) this.#current.set(job.id, job);
  }

  /** The job that falls due next, or undefined at the end of the window. */
  next(): Job | undefined {
    for (let job = this.#due.pop(); job; job = this.#due.pop()) {
      // One that changed since it was put in stands in its new place, if it falls due at all.
      if (this.#current.get(job.id) === job) return job;
    }
    return undefined;
  }

  /** Takes note of a job's change; it falls due again within the window if its new moment does. */
  put(from: Job, to: Job): void {
    if (!this.#stored.has(to.id)) this.#stored.set(to.id, from);
    this.#current.set(to.id, to);
    if (to.dueAt !== null && order(to, this.#end) <= 0) this.#due.push(to);
  }

  /** The jobs that changed, as they are stored and as they are now; from here on they count as stored. */
  takeChanges(): (readonly [Job, Job])[] {
    const changes = [...this.#stored].map(([id, stored]) => [stored, this.#current.get(id) ?? stored] as const);
    this.#stored.clear();
    return changes;
  }
}

/** Less than 0 where the first falls due before the second. */
function order(a: { readonly dueAt: number | null; readonly id: number }, b: { readonly dueAt: number | null; readonly id: number }): number {
  return (a.dueAt ?? 0) - (b.dueAt ?? 0) || a.id - b.id;
}
