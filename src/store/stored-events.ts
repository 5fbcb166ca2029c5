import type { Job } from '../jobs/job.js';
import type { JobState } from '../jobs/states.js';
import type { OverrideKind } from './override-store.js';

/** A job came to be, went on to another state, or was paused or resumed. */
export interface JobEvent {
  readonly kind: 'job';
  /** As it is from now on. */
  readonly job: Job;
  /** The state that it was in; null for a new job. The same as the job's where it was paused or resumed. */
  readonly from: JobState | null;
  /** By the mock's clock, milliseconds since 1970; null where only the real time is known. */
  readonly at: number | null;
}

/** A job was removed with all that is known of it. */
export interface JobRemovedEvent {
  readonly kind: 'jobRemoved';
  readonly job: Job;
}

/** A user or a company was created on first use, as lenient mode does. */
export interface CreatedEvent {
  readonly kind: 'created';
  readonly what: 'company' | 'user';
  readonly id: number;
  /** Name of the company, e-mail address of the user. */
  readonly name: string;
  /** Role of a user, in every company; null for a company. */
  readonly role: string | null;
  /** The operation that was called; undefined where it is none of the API's. */
  readonly operation: string | undefined;
}

/** What was in the store is gone: of all companies, or of one. */
export interface ResetEvent {
  readonly kind: 'reset';
  /** Name of the only company that was reset; null for all. */
  readonly company: string | null;
  /** What it holds now: `state` is a snapshot or a file; null where a single company was emptied. */
  readonly to: 'fixtures' | 'empty' | 'state' | null;
}

/** Rules, injected faults or stubs were added, changed or removed; hits are no change. */
export interface OverridesEvent {
  readonly kind: 'overrides';
  readonly of: OverrideKind;
}

/** What happened to what the store holds. Plain data, so that it can be logged, sent on and shown. */
export type StoredEvent = JobEvent | JobRemovedEvent | CreatedEvent | ResetEvent | OverridesEvent;

/** Told of what happened, in its order, once it is stored. */
export type StoredEventListener = (events: readonly StoredEvent[]) => void;

/** Tells what happened once it is stored, and never what was rolled back. Without a listener it costs next to nothing. */
export class StoredEvents {
  readonly #isInTransaction: () => boolean;
  readonly #listeners = new Set<StoredEventListener>();
  #waiting: StoredEvent[] = [];
  #isSilent = false;
  /** The operation that is under way: what happens meanwhile happens because of it. */
  operation: string | undefined;

  /** @param isInTransaction whether what happens now may yet be rolled back */
  constructor(isInTransaction: () => boolean) {
    this.#isInTransaction = isInTransaction;
  }

  /** Whether anybody listens: ask before putting an event together. */
  get isWanted(): boolean {
    return this.#listeners.size > 0 && !this.#isSilent;
  }

  /** Calls a function with what happens from here on. @returns a function that ends that */
  listen(listener: StoredEventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes an event: told at the end of the transaction, or at once outside of one. */
  note(event: StoredEvent): void {
    if (!this.isWanted) return;
    this.#waiting.push(event);
    if (!this.#isInTransaction()) this.committed();
  }

  /** Takes that overrides of a kind have changed: told once, however many a transaction changes. */
  noteOverrides(kind: OverrideKind): void {
    if (this.isWanted && !this.#waiting.some((each) => each.kind === 'overrides' && each.of === kind)) this.note({ kind: 'overrides', of: kind });
  }

  /** Takes that the store holds something else as a whole, and other overrides, too. */
  noteReset(company: string | null, to: ResetEvent['to'], hasOtherOverrides: boolean): void {
    this.note({ kind: 'reset', company, to });
    if (hasOtherOverrides) for (const kind of ['rule', 'fault', 'stub'] as const) this.noteOverrides(kind);
  }

  /** Runs work whose events nobody wants to hear, such as the jobs of fixtures. */
  silently<Result>(work: () => Result): Result {
    this.#isSilent = true;
    try {
      return work();
    } finally {
      this.#isSilent = false;
    }
  }

  /** To be called at the end of a transaction. */
  committed(): void {
    if (this.#waiting.length === 0) return;
    const events = this.#waiting;
    this.#waiting = [];
    for (const listener of this.#listeners) listener(events);
  }

  /** A place among the events that wait for the end of the transaction. */
  mark(): number {
    return this.#waiting.length;
  }

  /** To be called when a transaction was rolled back. @param mark where it began, within others that are not rolled back */
  rolledBack(mark = 0): void {
    this.#waiting.length = mark;
  }
}
