import { signal } from '@preact/signals';
import { answered, api, ProblemError, type Schemas } from '../api.js';
import { onEvent } from '../live.js';

/** A call in the list: its parameters are on its own page. */
export type ListedCall = Omit<Schemas['ListedCall'], 'params' | 'request' | 'answer'>;

/** Which calls are listed; a condition that is undefined holds for all. */
export interface CallListFilter {
  /** How the name of the operation begins. */
  readonly operation: string | undefined;
  /** Whether those that were not answered as asked are listed, or those that were. */
  readonly outcome: 'ok' | 'other' | undefined;
  readonly transport: ListedCall['transport'] | undefined;
  /** E-mail address. */
  readonly caller: string | undefined;
  /** What the operation, the path, the caller, the outcome or its reason contains. */
  readonly text: string | undefined;
}

/** How many calls are loaded at once. */
const PAGE = 500;

/** How many calls a page that stays open keeps: the mock forgets the oldest, too. */
const MOST = 20_000;

/** How long calls are gathered before they are shown, milliseconds: thousands may come in a second. */
const GATHERED = 100;

/** Whether a call is among those that a filter lists: the same as the mock decides for those that it sends. */
function matches({ operation, outcome, transport, caller, text }: CallListFilter, call: ListedCall): boolean {
  const wanted = text?.toLowerCase();
  return (
    (operation === undefined || (call.operation ?? '').startsWith(operation)) &&
    (outcome === undefined || (outcome === 'ok') === (call.outcome === 'ok')) &&
    (transport === undefined || call.transport === transport) &&
    (caller === undefined || call.caller?.toLowerCase() === caller.toLowerCase()) &&
    (wanted === undefined ||
      [call.operation, call.path, call.caller, call.outcome, call.fault?.reason].some((each) => each?.toLowerCase().includes(wanted)))
  );
}

/** What the mock is asked for. */
function queryOf({ operation, outcome, ...rest }: CallListFilter) {
  return {
    ...rest,
    // A name that others begin with is a pattern.
    operation: operation === undefined ? undefined : `${operation}*`,
    outcome: outcome === 'other' ? '!ok' : outcome,
    order: 'newest' as const,
    xml: false,
    limit: PAGE,
  };
}

/** The calls that match a filter, the latest first: loaded a page at a time, and kept up to date by what the mock tells. */
export class CallList {
  /** As far as they are loaded. */
  readonly calls = signal<readonly ListedCall[]>([]);
  /** How many the mock has; undefined before the first have come. */
  readonly total = signal<number | undefined>(undefined);
  readonly error = signal<ProblemError | undefined>(undefined);
  readonly #filter: CallListFilter;
  readonly #ends: readonly (() => void)[];
  /** The latest first. */
  #loaded: readonly ListedCall[] = [];
  /** Those that came since, the latest last. */
  #arrived: ListedCall[] = [];
  #next: number | null = null;
  #isLoading = false;
  #isClosed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(filter: CallListFilter) {
    this.#filter = filter;
    this.#ends = [
      onEvent('call', (call) => {
        if (!matches(this.#filter, call)) return;
        this.#arrived.push(call);
        this.#timer ??= setTimeout(() => this.#show(), GATHERED);
      }),
    ];
  }

  /** Ends listening. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const end of this.#ends) end();
  }

  /** Loads the latest calls, and forgets all others. */
  async load(): Promise<void> {
    await this.#fetch(undefined);
  }

  /** Loads the next page, if there is one. */
  async more(): Promise<void> {
    if (this.#next !== null && !this.#isLoading) await this.#fetch(this.#next);
  }

  async #fetch(after: number | undefined): Promise<void> {
    this.#isLoading = true;
    try {
      const { requests, total, next } = await answered(api.GET('/__admin/requests', { params: { query: { ...queryOf(this.#filter), after } } }));
      if (this.#isClosed) return;
      this.#loaded = after === undefined ? requests : [...this.#loaded, ...requests];
      this.#next = next;
      if (after === undefined) this.total.value = total;
      this.error.value = undefined;
      this.#show();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.error.value = error;
      this.#loaded = after === undefined ? [] : this.#loaded;
      this.#show();
    } finally {
      this.#isLoading = false;
    }
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const newest = this.#loaded[0]?.id ?? 0;
    const fresh = this.#arrived.filter(({ id }) => id > newest).reverse();
    this.#arrived = [];
    this.#loaded = [...fresh, ...this.#loaded].slice(0, MOST);
    this.calls.value = this.#loaded;
    if (this.total.value !== undefined) this.total.value += fresh.length;
  }
}
