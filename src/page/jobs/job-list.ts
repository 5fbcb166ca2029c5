import { signal } from '@preact/signals';
import { answered, api, ProblemError, type Schemas } from '../api.js';
import { onEvent } from '../live.js';

/** A job in the list. */
export type ListedJob = Schemas['ListedJob'];

/** Which jobs are listed; a condition that is undefined holds for all. */
export interface JobListFilter {
  /** Its name. */
  readonly company: string | undefined;
  readonly state: Schemas['JobState'] | undefined;
  readonly type: ListedJob['type'] | undefined;
  /** What the name, handle or user contains. */
  readonly text: string | undefined;
}

/** How many jobs are loaded at once. */
const PAGE = 200;

/** How long changes are gathered before they are shown, milliseconds. */
const GATHERED = 50;

/** How often the progress of jobs in view is asked for while time passes by itself, milliseconds: as long as the bars take to move. */
export const PROGRESS_INTERVAL = 1000;

/** Jobs that are neither begun nor ended change without an event only while they run. */
const MOVING: ReadonlySet<string> = new Set<Schemas['JobState']>(['Running', 'Stopping', 'WaitingClient', 'WaitingCoordinator']);

/** Whether the progress of a job may change from one moment to the next. */
export function isMoving({ state, paused }: Pick<ListedJob, 'state' | 'paused'>): boolean {
  return MOVING.has(state) && !paused;
}

/** Whether a job is among those that a filter lists: the same as the mock decides for those that it sends. */
function matches({ company, state, type, text }: JobListFilter, job: ListedJob): boolean {
  const isIn = (value: string, part: string): boolean => value.toLowerCase().includes(part.toLowerCase());
  return (
    (company === undefined || job.company === company) &&
    (state === undefined || job.state === state) &&
    (type === undefined || job.type === type) &&
    (text === undefined || [job.name, job.originalName, job.jobHandle, job.user].some((each) => isIn(each, text)))
  );
}

/** The jobs that match a filter, newest first: loaded a page at a time, and kept up to date by what the mock tells. */
export class JobList {
  /** As far as they are loaded. */
  readonly jobs = signal<readonly ListedJob[]>([]);
  /** How many there are in all; undefined before the first have come. */
  readonly total = signal<number | undefined>(undefined);
  readonly error = signal<ProblemError | undefined>(undefined);
  readonly #filter: JobListFilter;
  readonly #byId = new Map<number, ListedJob>();
  readonly #ends: readonly (() => void)[];
  #next: number | null = null;
  #isLoading = false;
  #isClosed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Jobs that were removed while a page was on its way. */
  readonly #removed = new Set<number>();

  constructor(filter: JobListFilter) {
    this.#filter = filter;
    this.#ends = [
      onEvent('job', ({ job, from }) => this.#take(job, from)),
      onEvent('jobRemoved', ({ id }) => {
        this.#removed.add(id);
        if (this.#byId.delete(id)) this.#count(-1);
        this.#showSoon();
      }),
    ];
  }

  /** Ends listening. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const end of this.#ends) end();
  }

  /** Loads the newest jobs, and forgets all others. */
  async load(): Promise<void> {
    this.#isLoading = false;
    await this.#fetch(undefined);
  }

  /** Loads the next page, if there is one. */
  async more(): Promise<void> {
    if (this.#next !== null && !this.#isLoading) await this.#fetch(this.#next);
  }

  /** Asks how jobs are now. */
  async refresh(ids: readonly number[]): Promise<void> {
    if (ids.length === 0 || this.#isClosed) return;
    try {
      const { jobs } = await answered(api.GET('/__admin/jobs', { params: { query: { id: [...ids], limit: ids.length } } }));
      for (const job of jobs) if (this.#byId.has(job.id)) this.#byId.set(job.id, job);
      this.#show();
    } catch (error) {
      // The page says elsewhere that the mock does not answer.
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  async #fetch(after: number | undefined): Promise<void> {
    this.#isLoading = true;
    this.#removed.clear();
    try {
      const query = { ...this.#filter, order: 'newest' as const, limit: PAGE, after };
      const { jobs, total, next } = await answered(api.GET('/__admin/jobs', { params: { query } }));
      if (this.#isClosed) return;
      if (after === undefined) this.#byId.clear();
      for (const job of jobs) if (!this.#removed.has(job.id)) this.#byId.set(job.id, job);
      this.total.value = total;
      this.#next = next;
      this.error.value = undefined;
      this.#show();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.error.value = error;
    } finally {
      this.#isLoading = false;
    }
  }

  #take(job: ListedJob, from: Schemas['JobState'] | null): void {
    const was = from !== null && matches(this.#filter, { ...job, state: from });
    const is = matches(this.#filter, job);
    if (is !== was) this.#count(is ? 1 : -1);
    if (!is) this.#byId.delete(job.id);
    // An older one than those that are loaded comes with its page.
    else if (this.#byId.has(job.id) || this.#next === null || job.id > this.#next) this.#byId.set(job.id, job);
    this.#showSoon();
  }

  #count(change: number): void {
    if (this.total.value !== undefined) this.total.value += change;
  }

  #showSoon(): void {
    this.#timer ??= setTimeout(() => this.#show(), GATHERED);
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.jobs.value = [...this.#byId.values()].sort((one, other) => other.id - one.id);
  }
}
