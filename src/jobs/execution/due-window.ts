import TinyQueue from 'tinyqueue';
import type { Job } from '../job.js';

/**
 * The jobs that fall due next, held in memory while they are carried out, so that a job that goes through several states
 * is read once and written once. They are carried out in order of due moment, then of job number.
 */
export class DueWindow {
  readonly #due: TinyQueue<Job>;
  /** The last place that the window covers: what falls due later is left for the next window. */
  readonly #end: { readonly dueAt: number; readonly id: number };
  readonly #stored = new Map<number, Job>();
  readonly #current = new Map<number, Job>();

  /**
   * @param due stored jobs in the order in which they fall due
   * @param moment up to which jobs are carried out
   * @param isWhole whether these are all the jobs that are due by then
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
      // A job that has changed since it was queued is queued again in its new place, if it falls due at all.
      if (this.#current.get(job.id) === job) return job;
    }
    return undefined;
  }

  /** Records a change of a job, which is carried out again if its new due moment is within the window. */
  put(from: Job, to: Job): void {
    if (!this.#stored.has(to.id)) this.#stored.set(to.id, from);
    this.#current.set(to.id, to);
    if (to.dueAt !== null && order(to, this.#end) <= 0) this.#due.push(to);
  }

  /** The changed jobs, each as it is stored and as it is now; from here on they count as stored. */
  takeChanges(): (readonly [Job, Job])[] {
    const changes = [...this.#stored].map(([id, stored]) => [stored, this.#current.get(id) ?? stored] as const);
    this.#stored.clear();
    return changes;
  }
}

/** Less than 0 if the first falls due before the second. */
function order(a: { readonly dueAt: number | null; readonly id: number }, b: { readonly dueAt: number | null; readonly id: number }): number {
  return (a.dueAt ?? 0) - (b.dueAt ?? 0) || a.id - b.id;
}
