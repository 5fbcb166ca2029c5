import type { Clock } from '../clock.js';
import type { Settings } from '../settings.js';
import type { Callback } from '../store/callback-store.js';
import type { Store } from '../store/store.js';
import { permissionFor } from './callback-hosts.js';
import { requestUrl } from './request-url.js';

/** How long a completion URL has to answer, real milliseconds. */
const TIME_OUT = 5000;

/** How long after a try that failed the next one is due, by the mock's clock, milliseconds (c). */
const PAUSES = [10_000, 60_000];

/** How many calls are under way at once. */
const AT_ONCE = 16;

/** What came of one try, for the log. */
export interface CallbackReport {
  /** Without its query, which may hold secrets. */
  readonly url: string;
  readonly state: Callback['state'];
  readonly status: number | null;
  readonly error: string | null;
}

/**
 * Requests completion URLs once their jobs are done: up to three tries, due by the mock's clock, each with a time-out by the real one.
 * Nobody waits for it: neither the scheduler nor a clock that is moved.
 */
export class CallbackCaller {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #settings: Pick<Settings, 'callbackHosts'>;
  readonly #onTried: (report: CallbackReport) => void;
  readonly #onError: (error: unknown) => void;
  readonly #underWay = new Set<number>();
  /** Calls that the mock itself failed to make: not tried again by this process. */
  readonly #abandoned = new Set<number>();
  readonly #idle = new Set<() => void>();
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  /** When the next call falls due that was not when it last looked. */
  #nextDueAt = Number.NEGATIVE_INFINITY;

  /**
   * @param onTried told of each try
   * @param onError told of what nobody else could catch
   */
  constructor(
    store: Store,
    clock: Clock,
    settings: Pick<Settings, 'callbackHosts'>,
    onTried: (report: CallbackReport) => void,
    onError: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#settings = settings;
    this.#onTried = onTried;
    this.#onError = onError;
    clock.onMove(() => this.#look());
  }

  /** To be called when jobs or time have moved: starts what is due by then. */
  wake(): void {
    if (this.#closing.signal.aborted) return;
    if (this.#store.callbacks.takeChanged() || this.#nextDueAt <= this.#clock.now()) this.#look();
  }

  /** Starts what is due by now and is not under way, and sets a timer for what falls due next. */
  #look(): void {
    if (this.#closing.signal.aborted) return;
    const now = this.#clock.now();
    for (const callback of this.#store.callbacks.due(now, AT_ONCE + this.#abandoned.size)) {
      if (this.#underWay.size >= AT_ONCE) break;
      if (!this.#underWay.has(callback.id) && !this.#abandoned.has(callback.id)) this.#start(callback);
    }
    this.#arm(now);
    if (this.#underWay.size === 0) {
      for (const resolve of this.#idle) resolve();
      this.#idle.clear();
    }
  }

  /** Resolves once no try is under way and none is due by now. */
  idle(): Promise<void> {
    if (this.#underWay.size === 0 || this.#closing.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => this.#idle.add(resolve));
  }

  /** Gives up what is under way: the next process on the same file tries it again. */
  close(): void {
    this.#closing.abort();
    clearTimeout(this.#timer);
    for (const resolve of this.#idle) resolve();
    this.#idle.clear();
  }

  #start(callback: Callback): void {
    this.#underWay.add(callback.id);
    this.#attempt(callback)
      .catch((error: unknown) => {
        this.#abandoned.add(callback.id);
        this.#onError(error);
      })
      .then(() => {
        this.#underWay.delete(callback.id);
        this.#look();
      })
      .catch(this.#onError);
  }

  async #attempt(callback: Callback): Promise<void> {
    const permission = permissionFor(callback.url, this.#settings.callbackHosts);
    const outcome =
      'url' in permission ? await requestUrl(permission.url, TIME_OUT, this.#closing.signal, callback.url) : { error: permission.refusal };
    if (this.#closing.signal.aborted) return;
    const tried = 'url' in permission ? afterTry(callback, outcome) : refused(callback, permission.refusal);
    this.#store.callbacks.update(tried);
    const last = tried.attempts.at(-1);
    this.#onTried({ url: withoutQuery(callback.url), state: tried.state, status: last?.status ?? null, error: last?.error ?? null });
  }

  #arm(now: number): void {
    clearTimeout(this.#timer);
    this.#nextDueAt = this.#store.callbacks.nextDueAt(now) ?? Number.POSITIVE_INFINITY;
    const delay = this.#nextDueAt === Number.POSITIVE_INFINITY ? undefined : this.#clock.realDelayUntil(this.#nextDueAt);
    if (delay === undefined) return;
    this.#timer = setTimeout(
      () => {
        try {
          this.#look();
        } catch (error) {
          this.#onError(error);
        }
      },
      Math.min(delay, 2 ** 31 - 1),
    );
    this.#timer.unref();
  }
}

/** A call after one more try: any answer below 400 delivers it (c). */
function afterTry(callback: Callback, outcome: { readonly status: number } | { readonly error: string }): Callback {
  const at = callback.dueAt ?? 0;
  const status = 'status' in outcome ? outcome.status : null;
  const error = 'error' in outcome ? outcome.error : outcome.status >= 400 ? `the answer was ${outcome.status}` : null;
  const attempts = [...callback.attempts, { at, status, error }];
  if (error === null) return { ...callback, state: 'Delivered', dueAt: null, attempts };
  const pause = PAUSES[callback.attempts.length];
  if (pause === undefined) return { ...callback, state: 'Failed', dueAt: null, attempts };
  return { ...callback, dueAt: at + pause, attempts };
}

function refused(callback: Callback, refusal: string): Callback {
  return { ...callback, state: 'Refused', dueAt: null, attempts: [...callback.attempts, { at: callback.dueAt ?? 0, status: null, error: refusal }] };
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//');
}
