import { LRUCache } from 'lru-cache';
import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';
import { isUpload } from '../kinds.js';
import { planItems } from '../plan.js';
import type { PlanInput } from '../plan-input.js';
import type { PlannedItem } from '../planned-item.js';
import type { Source } from '../source-items.js';

/** The items of jobs that have fired, planned when they are asked for and cached: logs and tasks of a job are read again and again. */
export class JobPlans {
  readonly #store: Store;
  readonly #plans = new LRUCache<number, readonly PlannedItem[]>({ max: 500 });

  constructor(store: Store) {
    this.#store = store;
  }

  /** All items of a job; none before it fires. */
  of(job: Job): readonly PlannedItem[] {
    // Not kept: once it fires it has items.
    if (job.planInput === null) return [];
    const known = this.#plans.get(job.id);
    if (known) return known;
    const items = this.#plan(job, job.planInput);
    this.#plans.set(job.id, items);
    return items;
  }

  /** To be called when something changes that a job's items are planned from. */
  invalidate(jobId: number): void {
    this.#plans.delete(jobId);
  }

  /** To be called when jobs may have got the numbers of others: after a rollback, or when the store was filled anew. */
  clear(): void {
    this.#plans.clear();
  }

  #plan(job: Job, planInput: PlanInput): readonly PlannedItem[] {
    const overwrites = isUpload(job.kind) ? this.#store.jobs.resolvedOverwritesOf(job.id) : undefined;
    return planItems(job, planInput, job.itemCount, { given: this.#given(job), overwrites });
  }

  /** What a job works on, where its detail does not say so: URLs, posted files, or assets as they were when it fired. */
  #given(job: Job): readonly Source[] | undefined {
    switch (job.kind) {
      case 'uploadPostJob':
        return this.#store.postedFiles.ofJob(job.id);
      case 'uploadUrlsJob':
        return this.#store.jobs.sourcesOf(job.id);
      case 'uploadDirectoryJob':
        return undefined;
      default: {
        const targets = this.#store.jobTargets.ofJob(job.id);
        return targets.length > 0 ? targets : undefined;
      }
    }
  }
}
