import { setTimeout as wait } from 'node:timers/promises';
import { backOff, type Clock } from '../clock.js';
import type { Settings } from '../settings.js';
import type { Callback } from '../store/callback-store.js';
import { DiskError } from '../store/disk-state.js';
import type { Store } from '../store/store.js';
import { permissionFor } from './callback-hosts.js';
import { DELIVERY_HEADER, deliveryId, deliverySalt } from './delivery-id.js';
import { requestUrl } from './request-url.js';

/** How long a completion URL may take to respond, real milliseconds. */
const TIME_OUT = 5000;

/** Delay of the second and third attempt after a failed one, by the mock's clock, milliseconds (c). */
const RETRY_DELAYS = [10_000, 60_000];

/** The greatest number of calls in flight. */
const MOST_IN_FLIGHT = 16;

/** What came of one attempt, for the log. */
export interface CallbackReport {
  /** Without its query, which may hold secrets. */
  readonly url: string;
  readonly state: Callback['state'];
  readonly status: number | null;
  readonly error: string | null;
}

/**
 * Requests completion URLs once their jobs are done: up to three attempts, due by the mock's clock, each with a time-out in real time.
 * Nothing waits for it: neither the scheduler nor whoever moves the clock.
 */
export class CallbackCaller {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #settings: Pick<Settings, 'callbackHosts'>;
  readonly #onAttempt: (report: CallbackReport) => void;
  readonly #onError: (error: unknown) => void;
  readonly #pause: (milliseconds: number) => Promise<void>;
  readonly #inFlight = new Set<number>();
  /** Calls that failed because of an error of the mock itself: this process does not attempt them again. */
  readonly #abandoned = new Set<number>();
  readonly #idle = new Set<() => void>();
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  /** When the next call falls due that was not due at the last look. */
  #nextDueAt = Number.NEGATIVE_INFINITY;

  /**
   * @param onAttempt told of each attempt
   * @param onError told of what nobody else could catch
   * @param pause waits in real time, or until it is closed
   */
  constructor(
    store: Store,
    clock: Clock,
    settings: Pick<Settings, 'callbackHosts'>,
    onAttempt: (report: CallbackReport) => void,
    onError: (error: unknown) => void,
    pause: (milliseconds: number) => Promise<void> = (milliseconds) => untilAborted(milliseconds, this.#closing.signal),
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#settings = settings;
    this.#onAttempt = onAttempt;
    this.#onError = onError;
    this.#pause = pause;
    clock.onMove(() => this.#startDue());
  }

  /** To be called when jobs have changed or time has moved: starts the calls that are due. */
  wake(): void {
    if (this.#closing.signal.aborted) return;
    if (this.#store.callbacks.takeChanged() || this.#nextDueAt <= this.#clock.now()) this.#startDue();
  }

  /** Starts the calls that are due and not in flight, and sets a timer for the next ones. */
  #startDue(): void {
    if (this.#closing.signal.aborted) return;
    const now = this.#clock.now();
    for (const callback of this.#store.callbacks.due(now, MOST_IN_FLIGHT + this.#abandoned.size)) {
      if (this.#inFlight.size >= MOST_IN_FLIGHT) break;
      if (!this.#inFlight.has(callback.id) && !this.#abandoned.has(callback.id)) this.#start(callback);
    }
    this.#arm(now);
    if (this.#inFlight.size === 0) {
      for (const resolve of this.#idle) resolve();
      this.#idle.clear();
    }
  }

  /** Resolves once no call is in flight and none is due. */
  idle(): Promise<void> {
    if (this.#inFlight.size === 0 || this.#closing.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => this.#idle.add(resolve));
  }

  /** Aborts the calls in flight: the next process on the same file makes them again. */
  close(): void {
    this.#closing.abort();
    clearTimeout(this.#timer);
    for (const resolve of this.#idle) resolve();
    this.#idle.clear();
  }

  #start(callback: Callback): void {
    this.#inFlight.add(callback.id);
    this.#attempt(callback)
      .catch((error: unknown) => {
        this.#abandoned.add(callback.id);
        this.#onError(error);
      })
      .then(() => {
        this.#inFlight.delete(callback.id);
        this.#startDue();
      })
      .catch(this.#onError);
  }

  async #attempt(callback: Callback): Promise<void> {
    const permission = permissionFor(callback.url, this.#settings.callbackHosts);
    const { signal } = this.#closing;
    const salt = await this.#onceStored(() => deliverySalt(this.#store));
    if (salt === undefined) return;
    const headers = { [DELIVERY_HEADER]: deliveryId(salt, callback) };
    const outcome =
      'url' in permission ? await requestUrl(permission.url, TIME_OUT, signal, { text: callback.url, headers }) : { error: permission.refusal };
    if (signal.aborted) return;
    const attempted = 'url' in permission ? afterAttempt(callback, outcome) : refused(callback, permission.refusal);
    await this.#onceStored(() => this.#store.transaction(() => this.#store.callbacks.update(attempted)));
    if (signal.aborted) return;
    const last = attempted.attempts.at(-1);
    this.#onAttempt({ url: withoutQuery(callback.url), state: attempted.state, status: last?.status ?? null, error: last?.error ?? null });
  }

  /**
   * Stores something, again and again while there is no room for it, at growing intervals: a call that was made is not made again because of that.
   *
   * @returns what the work gave; undefined if the mock was stopped meanwhile
   */
  async #onceStored<Result>(work: () => Result): Promise<Result | undefined> {
    for (let failures = 1; ; failures++) {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof DiskError)) throw error;
        await this.#pause(backOff(failures));
        if (this.#closing.signal.aborted) return undefined;
      }
    }
  }

  #arm(now: number): void {
    clearTimeout(this.#timer);
    this.#nextDueAt = this.#store.callbacks.nextDueAt(now) ?? Number.POSITIVE_INFINITY;
    const delay = this.#nextDueAt === Number.POSITIVE_INFINITY ? undefined : this.#clock.realDelayUntil(this.#nextDueAt);
    if (delay === undefined) return;
    this.#timer = setTimeout(
      () => {
        try {
          this.#startDue();
        } catch (error) {
          this.#onError(error);
        }
      },
      Math.min(delay, 2 ** 31 - 1),
    );
    this.#timer.unref();
  }
}

async function untilAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal, ref: false }).catch(() => {});
}

/** A call after one more attempt: any status below 400 delivers it (c). */
function afterAttempt(callback: Callback, outcome: { readonly status: number } | { readonly error: string }): Callback {
  const at = callback.dueAt ?? 0;
  const status = 'status' in outcome ? outcome.status : null;
  const error = 'error' in outcome ? outcome.error : outcome.status >= 400 ? `the answer was ${outcome.status}` : null;
  const attempts = [...callback.attempts, { at, status, error }];
  if (error === null) return { ...callback, state: 'Delivered', dueAt: null, attempts };
  const delay = RETRY_DELAYS[callback.attempts.length];
  if (delay === undefined) return { ...callback, state: 'Failed', dueAt: null, attempts };
  return { ...callback, dueAt: at + delay, attempts };
}

function refused(callback: Callback, refusal: string): Callback {
  return { ...callback, state: 'Refused', dueAt: null, attempts: [...callback.attempts, { at: callback.dueAt ?? 0, status: null, error: refusal }] };
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//');
}
