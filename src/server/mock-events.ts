import type { ClockMode } from '../clock.js';
import type { CallbackReport } from '../notifications/callback-caller.js';
import type { CallRecord } from '../pipeline/call-record.js';
import type { Store } from '../store/store.js';
import type { StoredEvent } from '../store/stored-events.js';

/** A request was answered: a call, or one that reached nothing that takes calls. Its secrets are not masked yet. */
export interface CallEvent {
  readonly kind: 'call';
  readonly call: CallRecord;
}

/** A completion URL was requested, or was not to be. */
export interface CompletionCallEvent extends CallbackReport {
  readonly kind: 'completionCall';
}

/** The clock was moved or set. */
export interface ClockEvent {
  readonly kind: 'clock';
  readonly mode: ClockMode;
  /** What it shows, milliseconds since 1970. */
  readonly now: number;
}

/** Everything that happens in a mock, as plain data: the log writes it down, and whoever shows what goes on may listen, too. */
export type MockEvent = StoredEvent | CallEvent | CompletionCallEvent | ClockEvent;

/** Told of what happens, in its order. */
export type MockEventListener = (event: MockEvent) => void;

/** Tells those who listen what happens in a mock. Where nobody does, nothing is put together. */
export class MockEvents {
  readonly #store: Store;
  readonly #listeners = new Set<MockEventListener>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Whether anybody listens: ask before putting an event together. */
  get isWanted(): boolean {
    return this.#listeners.size > 0;
  }

  /**
   * Calls a function with what happens from here on.
   *
   * @param hasStored whether with jobs and other things that are stored, too: they come in great numbers where time is moved far
   * @returns a function that ends that
   */
  listen(listener: MockEventListener, hasStored = true): () => void {
    this.#listeners.add(listener);
    const end = hasStored
      ? this.#store.events.listen((events) => {
          for (const event of events) listener(event);
        })
      : undefined;
    return () => {
      this.#listeners.delete(listener);
      end?.();
    };
  }

  /** Tells of something that happened. */
  tell(event: CallEvent | CompletionCallEvent | ClockEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
