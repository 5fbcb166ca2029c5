/** What kinds of differences there are. */
export const DIFFERENCE_KINDS = {
  'no answer': 'no answer came',
  status: 'another HTTP status',
  'media type': 'another media type',
  unreadable: 'one of the answers is no XML',
  fault: 'a fault in place of an answer, another fault, or none',
  code: 'another code of a fault',
  namespace: 'an element in another namespace',
  missing: 'a field that was recorded, and is not there',
  extra: 'a field that was not recorded',
  order: 'fields or items in another order',
  items: 'more or fewer items',
  format: 'a value that is written in another way',
  value: 'another value',
  unpaired: 'an exchange that the other recording does not have',
} as const;

/** A kind of difference. */
export type DifferenceKind = keyof typeof DIFFERENCE_KINDS;

/** Where something was seen. */
export interface Place {
  /** The operation; of a request that calls none, its method and transport, such as `GET wsdl`. */
  readonly operation: string;
  readonly version: string;
  /** Number of the exchange in its recording. */
  readonly exchange: number;
}

/** Something that was seen, however often: with the first example. */
export interface Finding<Kind extends string = string> {
  readonly operation: string;
  /** Names of elements with slashes between them; of what is no element, in words. */
  readonly path: string;
  readonly kind: Kind;
  /** How often in each version. */
  readonly versions: ReadonlyMap<string, number>;
  readonly count: number;
  /** The first exchange that shows it. */
  readonly exchange: number;
  /** What was recorded there; null for nothing. */
  readonly recorded: string | null;
  /** What the mock, or the other recording, has there. */
  readonly other: string | null;
}

/** A finding while it is counted. */
interface Counted<Kind extends string> extends Finding<Kind> {
  readonly versions: Map<string, number>;
  count: number;
}

/** An operation in a version, and how many of its exchanges were compared. */
export interface ComparedCalls {
  readonly operation: string;
  readonly version: string;
  count: number;
}

/** How many findings are told apart: what comes beyond is only counted. */
const MOST_FINDINGS = 1000;
/** How many operations in versions, and how many reasons. */
const MOST_NAMES = 5000;
/** The longest value that is kept. */
const LONGEST = 300;

/** What a comparison finds: each kind of difference once, whatever the number of exchanges. */
export class Findings<Kind extends string = string> {
  readonly #findings = new Map<string, Counted<Kind>>();
  readonly #calls = new Map<string, ComparedCalls>();
  readonly #known = new Map<string, number>();
  readonly #skipped = new Map<string, number>();
  readonly #areByOperation: boolean;
  #exchanges = 0;
  #more = 0;

  /** @param areByOperation whether the same in two operations is two findings */
  constructor(areByOperation = true) {
    this.#areByOperation = areByOperation;
  }

  /** Notes a difference. */
  note({ operation, version, exchange }: Place, kind: Kind, path: string, recorded: string | null, other: string | null): void {
    const key = `${this.#areByOperation ? operation : ''}\n${kind}\n${path}`;
    const found = this.#findings.get(key);
    if (found) {
      found.count++;
      found.versions.set(version, (found.versions.get(version) ?? 0) + 1);
    } else if (this.#findings.size >= MOST_FINDINGS) {
      this.#more++;
    } else {
      const versions = new Map([[version, 1]]);
      this.#findings.set(key, { operation, path, kind, versions, count: 1, exchange, recorded: shortened(recorded), other: shortened(other) });
    }
  }

  /** Notes a known difference, by its name. */
  noteKnown(name: string, times = 1): void {
    if (times > 0) this.#known.set(name, (this.#known.get(name) ?? 0) + times);
  }

  /** Notes an exchange that was compared. */
  noteCompared({ operation, version }: Place): void {
    this.#exchanges++;
    const key = `${operation}\n${version}`;
    const calls = this.#calls.get(key);
    if (calls) calls.count++;
    else if (this.#calls.size < MOST_NAMES) this.#calls.set(key, { operation, version, count: 1 });
  }

  /** Notes an exchange that was not compared, and why. */
  noteSkipped(reason: string): void {
    if (this.#skipped.has(reason) || this.#skipped.size < MOST_NAMES) this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
  }

  /** The findings, by operation in alphabetical order, then as they were found. */
  get list(): readonly Finding<Kind>[] {
    return [...this.#findings.values()].sort((a, b) => (a.operation < b.operation ? -1 : a.operation > b.operation ? 1 : 0));
  }

  /** How many differences were too many to be told apart. */
  get more(): number {
    return this.#more;
  }

  /** How many exchanges were compared. */
  get compared(): number {
    return this.#exchanges;
  }

  /** What was compared, in alphabetical order. */
  get calls(): readonly ComparedCalls[] {
    return [...this.#calls.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, calls]) => calls);
  }

  /** How often each known difference was met. */
  get known(): ReadonlyMap<string, number> {
    return this.#known;
  }

  /** How many exchanges were not compared, by reason. */
  get skipped(): ReadonlyMap<string, number> {
    return this.#skipped;
  }
}

function shortened(value: string | null): string | null {
  return value !== null && value.length > LONGEST ? `${value.slice(0, LONGEST)}… (${value.length} characters)` : value;
}
