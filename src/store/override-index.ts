import { globMatches, isPattern } from '../collections/glob.js';

/** What an override says of where it holds; undefined: everywhere. */
export interface OverrideScope {
  /** The operation or kind of job that it is for: a name or a pattern. */
  readonly name: string | undefined;
  /** The transport that it is for. */
  readonly transport: string | undefined;
  /** How often it applies. */
  readonly times: number | undefined;
}

/** Where something happens that overrides are looked up for. */
export interface Occasion {
  /** What it is called: the operation, or the names of the kind of job. */
  readonly names: readonly string[];
  readonly transport: string | undefined;
  readonly companyId: number | null;
}

/** What is indexed. */
export interface Indexed {
  readonly id: number;
  readonly companyId: number | null;
  readonly hits: number;
}

/** For how many names it is remembered which patterns fit them. */
const NAMES_REMEMBERED = 500;

/** The overrides of a company and a transport whose names are patterns. */
interface Patterns<Entry> {
  readonly entries: { readonly pattern: string; readonly entry: Entry }[];
  /** By name: those that fit it. */
  readonly fitting: Map<string, Entry[]>;
}

/**
 * Overrides by name, company and transport, so that a call looks only at those that may hold for it; one that is used up is not among them.
 * Each list is in the order of ids.
 */
export class OverrideIndex<Entry extends Indexed> {
  /** How many overrides were given as candidates so far: what looking them up has cost. */
  examined = 0;
  readonly #scopeOf: (entry: Entry) => OverrideScope;
  readonly #exact = new Map<string, Entry[]>();
  readonly #patterns = new Map<string, Patterns<Entry>>();
  /** All of a company, used up or not. */
  readonly #all = new Map<number | null, Entry[]>();

  constructor(entries: Iterable<Entry>, scopeOf: (entry: Entry) => OverrideScope) {
    this.#scopeOf = scopeOf;
    for (const entry of entries) this.add(entry);
  }

  /** Adds an override whose id is above all others. */
  add(entry: Entry): void {
    listAt(this.#all, entry.companyId).push(entry);
    const { name, transport, times } = this.#scopeOf(entry);
    if (times !== undefined && entry.hits >= times) return;
    if (name === undefined || !isPattern(name)) listAt(this.#exact, keyOf(entry.companyId, transport, name)).push(entry);
    else {
      const key = keyOf(entry.companyId, transport, undefined);
      const patterns: Patterns<Entry> = this.#patterns.get(key) ?? { entries: [], fitting: new Map() };
      this.#patterns.set(key, patterns);
      patterns.entries.push({ pattern: name, entry });
      for (const [each, fitting] of patterns.fitting) if (globMatches(name, each)) fitting.push(entry);
    }
  }

  /** Removes an override. */
  remove(entry: Entry): void {
    cut(this.#all.get(entry.companyId), entry.id);
    this.#leaveOut(entry);
  }

  /** To be called when an override was applied: one that is used up is looked at no more. @returns whether it is */
  used(entry: Entry): boolean {
    const { times } = this.#scopeOf(entry);
    if (times === undefined || entry.hits < times) return false;
    this.#leaveOut(entry);
    return true;
  }

  #leaveOut(entry: Entry): void {
    const { name, transport } = this.#scopeOf(entry);
    cut(this.#exact.get(keyOf(entry.companyId, transport, name)), entry.id);
    const patterns = this.#patterns.get(keyOf(entry.companyId, transport, undefined));
    if (!patterns) return;
    cut(patterns.entries, entry.id, ({ entry: { id } }) => id);
    for (const fitting of patterns.fitting.values()) cut(fitting, entry.id);
  }

  /** The overrides that may hold on an occasion, in the order of ids. */
  *candidates({ names, transport, companyId }: Occasion): Generator<Entry> {
    const lists: (readonly Entry[])[] = [];
    for (const company of companyId === null ? [null] : [companyId, null]) {
      for (const eachTransport of transport === undefined ? [undefined] : [transport, undefined]) {
        for (const name of [...names, undefined]) lists.push(this.#exact.get(keyOf(company, eachTransport, name)) ?? []);
        const patterns = this.#patterns.get(keyOf(company, eachTransport, undefined));
        if (patterns) for (const name of names) lists.push(fittingOf(patterns, name));
      }
    }
    for (const entry of merged(lists)) {
      this.examined++;
      yield entry;
    }
  }

  /** All overrides of a company and those of all companies, used up or not, in the order of ids. */
  inOrder(companyId: number): Generator<Entry> {
    return merged([this.#all.get(companyId) ?? [], this.#all.get(null) ?? []]);
  }

  /** How many there are of these, with an id below this one. */
  countBelow(companyId: number, id: number): number {
    return placeOf(this.#all.get(companyId) ?? [], id) + placeOf(this.#all.get(null) ?? [], id);
  }
}

function keyOf(companyId: number | null, transport: string | undefined, name: string | undefined): string {
  return `${companyId ?? ''} ${transport ?? ''} ${name ?? ''}`;
}

function fittingOf<Entry>({ entries, fitting }: Patterns<Entry>, name: string): readonly Entry[] {
  const known = fitting.get(name);
  if (known) return known;
  const found = entries.filter(({ pattern }) => globMatches(pattern, name)).map(({ entry }) => entry);
  // Callers may make up names without end.
  if (fitting.size >= NAMES_REMEMBERED) fitting.clear();
  fitting.set(name, found);
  return found;
}

function listAt<Key, Entry>(lists: Map<Key, Entry[]>, key: Key): Entry[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** How many of a list that is in the order of ids are below one. */
function placeOf<Entry>(list: readonly Entry[], id: number, idOf: (entry: Entry) => number = ownId): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const entry = list[middle];
    if (entry !== undefined && idOf(entry) < id) from = middle + 1;
    else to = middle;
  }
  return from;
}

function ownId(entry: unknown): number {
  // Only lists of other things pass a function of their own.
  return (entry as Indexed).id;
}

function cut<Entry>(list: Entry[] | undefined, id: number, idOf: (entry: Entry) => number = ownId): void {
  const place = list ? placeOf(list, id, idOf) : 0;
  const entry = list?.[place];
  if (list && entry !== undefined && idOf(entry) === id) list.splice(place, 1);
}

/** The entries of lists that are in the order of ids, in that order, without repetition. */
function* merged<Entry extends Indexed>(lists: readonly (readonly Entry[])[]): Generator<Entry> {
  const rest = lists.filter((list) => list.length > 0).map((list) => ({ list, at: 0 }));
  let last = 0;
  for (;;) {
    let first: (typeof rest)[number] | undefined;
    for (const each of rest) if (each.at < each.list.length && (first === undefined || idAt(each) < idAt(first))) first = each;
    const entry = first?.list[first.at];
    if (first === undefined || entry === undefined) return;
    first.at++;
    if (entry.id !== last) yield entry;
    last = entry.id;
  }
}

function idAt<Entry extends Indexed>({ list, at }: { readonly list: readonly Entry[]; readonly at: number }): number {
  return list[at]?.id ?? Number.POSITIVE_INFINITY;
}
