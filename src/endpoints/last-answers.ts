/** Writes what stands around a return element in an answer. */
export type Wrap = (element: string) => string;

/** An answer longer than this is written anew each time, characters. */
const LONGEST_SHARED = 16_384;

/** How much is kept of all answers together, characters; the oldest go first. */
const CHARACTERS_KEPT = 32 * 1024 * 1024;

/**
 * An answer that was given. Who polls gets the same one many times: all of them share one text, which is written once and which
 * the journal holds once.
 */
export class LastAnswer {
  /** The return element. */
  readonly element: string;
  #wrap: Wrap | undefined;
  #body = '';

  constructor(element: string) {
    this.element = element;
  }

  /** The whole of the answer. @param wrap the door's way to write it */
  body(wrap: Wrap): string {
    if (this.element.length > LONGEST_SHARED) return wrap(this.element);
    if (this.#wrap !== wrap) {
      this.#wrap = wrap;
      this.#body = wrap(this.element);
    }
    return this.#body;
  }
}

/** The last answer of each operation to each company, by a key that names both. */
export class LastAnswers {
  readonly #answers = new Map<string, LastAnswer>();
  readonly #most: number;
  #characters = 0;

  /** @param most how many characters are kept */
  constructor(most = CHARACTERS_KEPT) {
    this.#most = most;
  }

  get(key: string): LastAnswer | undefined {
    return this.#answers.get(key);
  }

  /** Keeps an answer. @returns the one that was there, where it is the same */
  keep(key: string, element: string): LastAnswer {
    const before = this.#answers.get(key);
    if (before?.element === element) return before;
    this.#forget(key);
    const answer = new LastAnswer(element);
    this.#answers.set(key, answer);
    this.#characters += element.length;
    for (const oldest of this.#answers.keys()) {
      if (this.#characters <= this.#most) break;
      this.#forget(oldest);
    }
    return answer;
  }

  #forget(key: string): void {
    this.#characters -= this.#answers.get(key)?.element.length ?? 0;
    this.#answers.delete(key);
  }
}
