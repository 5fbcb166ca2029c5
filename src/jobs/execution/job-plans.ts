import { LRUCache } from 'lru-cache';
import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';
import { isUpload } from '../kinds.js';
import { planItems, videoItems } from '../plan.js';
import type { PlanInput } from '../plan-input.js';
import type { PlannedItem } from '../planned-item.js';
import type { Source } from '../source-items.js';
import type { VideoItem } from '../task-progress.js';

/** How many items all cached plans have together: a hundred thousand took 30 MB. */
const MOST_ITEMS = 200_000;

/** How many jobs' videos are cached, and how many videos they have together. */
const MOST_VIDEOS = { jobs: 10_000, together: 100_000 };

/** The items of jobs that have fired, planned when they are asked for and cached: logs and tasks of a job are read again and again. */
export class JobPlans {
  readonly #store: Store;
  /** Cached by how large they are: a poll of many jobs needs a place for each, and one of a large job should not take them all. */
  readonly #plans = new LRUCache<number, readonly PlannedItem[]>({ max: 5000, maxSize: MOST_ITEMS, sizeCalculation: sizeOf });
  /** What a poll tells of items: the plans of many large jobs would not fit. */
  readonly #videos = new LRUCache<number, readonly VideoItem[]>({ max: MOST_VIDEOS.jobs, maxSize: MOST_VIDEOS.together, sizeCalculation: sizeOf });

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

  /** The videos among a job's items. */
  videosOf(job: Job): readonly VideoItem[] {
    if (job.planInput === null) return [];
    const known = this.#videos.get(job.id);
    if (known) return known;
    const videos = videoItems(job, this.of(job));
    this.#videos.set(job.id, videos);
    return videos;
  }

  /** To be called when something changes that a job's items are planned from. */
  invalidate(jobId: number): void {
    this.#plans.delete(jobId);
    this.#videos.delete(jobId);
  }

  /** To be called when jobs may have got the numbers of others: after a rollback, or when the store was filled anew. */
  clear(): void {
    this.#plans.clear();
    this.#videos.clear();
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

function sizeOf(list: readonly unknown[]): number {
  return 1 + list.length;
}
