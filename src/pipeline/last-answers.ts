/** Writes what stands around a return element in an answer. */
export type EnvelopeWriter = (element: string) => string;

/** An answer longer than this is written anew each time, characters. */
const LONGEST_SHARED = 16_384;

/** How much is kept of all answers together, bytes, and what an answer takes besides its text. */
const BYTES_KEPT = 16 * 1024 * 1024;
const OVERHEAD = 512;

/** An answer that was given: one text for all who are told the same, written once, and held once by the journal. */
export class LastAnswer {
  /** The return element. */
  readonly element: string;
  /** What keeping it takes, bytes. */
  readonly bytes: number;
  #wrap: EnvelopeWriter | undefined;
  #body = '';

  constructor(element: string) {
    this.element = element;
    // To count them makes one text of the many pieces that it was put together of, which take five times as much.
    const length = Buffer.byteLength(element);
    this.bytes = OVERHEAD + (element.length > LONGEST_SHARED ? length : 2 * length);
  }

  /** The whole of the answer. @param wrap the transport's way to write it */
  body(wrap: EnvelopeWriter): string {
    if (this.element.length > LONGEST_SHARED) return wrap(this.element);
    if (this.#wrap !== wrap) {
      this.#wrap = wrap;
      this.#body = wrap(this.element);
    }
    return this.#body;
  }
}

/**
 * The last answer of each operation to each company: for tests that want a stale one, and so that who polls is given the text that
 * there is. By a key that names transport, version, operation and company.
 */
export class LastAnswers {
  readonly #answers = new Map<string, LastAnswer>();
  readonly #most: number;
  #bytes = 0;

  /** @param most how much is kept, bytes */
  constructor(most = BYTES_KEPT) {
    this.#most = most;
  }

  get(key: string): LastAnswer | undefined {
    return this.#answers.get(key);
  }

  /**
   * Keeps an answer in place of the one that there was. Those that have been the same for longest go first; one that is larger than all
   * that may be kept is not kept.
   *
   * @returns the one that was there, where it is the same
   */
  keep(key: string, element: string): LastAnswer {
    const before = this.#answers.get(key);
    if (before?.element === element) return before;
    this.#forget(key);
    const answer = new LastAnswer(element);
    if (answer.bytes > this.#most) return answer;
    this.#answers.set(key, answer);
    this.#bytes += answer.bytes;
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#forget(oldest);
    }
    return answer;
  }

  #forget(key: string): void {
    this.#bytes -= this.#answers.get(key)?.bytes ?? 0;
    this.#answers.delete(key);
  }
}
