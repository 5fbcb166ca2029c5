import { signal } from '@preact/signals';
import { answered, api, ProblemError, type Schemas } from '../api.js';

/** An asset in a list. */
export type ListedAsset = Schemas['ListedAsset'];

/** Which assets are listed. */
export interface AssetListFilter {
  readonly company: string;
  /** Path. */
  readonly folder: string;
  readonly subfolders: boolean;
  readonly text: string | undefined;
  readonly type: ListedAsset['type'] | undefined;
  readonly order: 'name' | 'newest' | 'modified' | 'largest' | 'type';
}

/** How many assets are loaded at once. */
const PAGE = 100;

/** A list of assets, of which those in view are loaded. */
export class AssetList {
  /** How many there are; undefined until that is known. */
  readonly total = signal<number | undefined>(undefined);
  /** Counts changes of what is loaded. */
  readonly version = signal(0);
  readonly error = signal<ProblemError | undefined>(undefined);
  readonly #filter: AssetListFilter;
  readonly #pages = new Map<number, readonly ListedAsset[]>();
  readonly #asked = new Set<number>();
  #run = 0;
  #seen: readonly [number, number] = [0, PAGE];

  constructor(filter: AssetListFilter) {
    this.#filter = filter;
    this.load();
  }

  /** An asset by its place; undefined while it is not loaded. */
  at(index: number): ListedAsset | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Loads what is in view, where it is not loaded. @param end the place behind the last */
  view(first: number, end: number): void {
    this.#seen = [first, end];
    for (let page = Math.floor(first / PAGE); page * PAGE < Math.max(end, 1); page++) void this.#ask(page);
  }

  /** Loads anew what is in view; until it has come, the old stays. */
  load(): void {
    this.#run++;
    this.#asked.clear();
    this.view(...this.#seen);
  }

  async #ask(page: number): Promise<void> {
    const { total } = this;
    if (this.#asked.has(page) || (page > 0 && total.value !== undefined && page * PAGE >= total.value)) return;
    this.#asked.add(page);
    const run = this.#run;
    const { company, folder, subfolders, text, type, order } = this.#filter;
    const query = { company, folder, subfolders, order, limit: PAGE, after: page * PAGE, ...(text === undefined ? {} : { text }) };
    try {
      // Types of assets are what the mock said.
      const types = type === undefined ? {} : { type: [type] as never };
      const answer = await answered(api.GET('/__admin/assets', { params: { query: { ...query, ...types } } }));
      if (run !== this.#run) return;
      this.#pages.set(page, answer.assets);
      total.value = answer.total;
      this.error.value = undefined;
      this.version.value++;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (run === this.#run) this.error.value = error;
      this.#asked.delete(page);
    }
  }
}
