import { LRUCache } from 'lru-cache';

/** Writes what stands around a return element in an answer. */
export type EnvelopeWriter = (element: string) => string;

/** An answer longer than this is written again each time, characters. */
const LONGEST_SHARED = 16_384;

/** How much all remembered answers take together, bytes, and what one takes besides its text. */
const MAX_BYTES = 16 * 1024 * 1024;
const OVERHEAD = 512;

/** An answer that was given: equal answers share one text, which is written once and which the journal holds once. */
export class LastAnswer {
  /** The return element. */
  readonly element: string;
  /** What remembering it takes, bytes. */
  readonly bytes: number;
  #envelope: EnvelopeWriter | undefined;
  #body = '';

  constructor(element: string) {
    this.element = element;
    // Counting flattens the many strings that it was put together from, which take five times the memory.
    const length = Buffer.byteLength(element);
    this.bytes = OVERHEAD + (element.length > LONGEST_SHARED ? length : 2 * length);
  }

  /** The whole answer. @param envelope the same writer gives the same text without writing it again */
  body(envelope: EnvelopeWriter): string {
    if (this.element.length > LONGEST_SHARED) return envelope(this.element);
    if (this.#envelope !== envelope) {
      this.#envelope = envelope;
      this.#body = envelope(this.element);
    }
    return this.#body;
  }
}

/**
 * The last answer of each operation to each company: for tests that want a stale one, and so that equal answers share their text.
 * Keys name transport, version, operation and company.
 */
export class LastAnswers {
  readonly #answers: LRUCache<string, LastAnswer>;

  /** @param maxBytes how much all remembered answers take together */
  constructor(maxBytes = MAX_BYTES) {
    this.#answers = new LRUCache({ maxSize: maxBytes, maxEntrySize: maxBytes, sizeCalculation: ({ bytes }) => bytes });
  }

  /** The last answer under a key, if it is still remembered. */
  get(key: string): LastAnswer | undefined {
    return this.#answers.peek(key);
  }

  /**
   * Remembers an answer in place of the last one. The oldest go first; one that is larger than all may take is not remembered.
   *
   * @returns the last answer, where this one equals it
   */
  keep(key: string, element: string): LastAnswer {
    const last = this.#answers.peek(key);
    if (last?.element === element) return last;
    const answer = new LastAnswer(element);
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }
}
