/** A text is no JSON, or not of the shape that is expected; the message says where. */
export class JsonError extends Error {}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const END = -1;

/**
 * Reads JSON in UTF-8 piece by piece: objects and lists are walked through, and of each only as much is held in memory as is asked for at once.
 * What is walked into must be walked through to its end.
 */
export class JsonReader {
  readonly #next: () => Uint8Array | undefined;
  readonly #longest: number;
  #piece: Uint8Array = new Uint8Array();
  #at = 0;
  /** Bytes of the pieces before this one. */
  #before = 0;

  /**
   * @param next gives the next piece, undefined at the end
   * @param longest the most bytes of a value that is read as a whole
   */
  constructor(next: () => Uint8Array | undefined, longest: number) {
    this.#next = next;
    this.#longest = longest;
  }

  /** Walks through an object: gives each name, whose value must be read before the next one is asked for. @throws JsonError for anything else */
  *members(): Generator<string> {
    this.#expect(OPEN_OBJECT, 'an object');
    if (this.#skip(CLOSE_OBJECT)) return;
    do {
      if (this.#peek() !== QUOTE) throw this.#unexpected('a name in quotes');
      const name = this.value();
      this.#expect(COLON, '":"');
      // What is in quotes is a text.
      yield String(name);
    } while (this.#skip(COMMA));
    this.#expect(CLOSE_OBJECT, '"," or "}"');
  }

  /** Walks through a list: each of its values must be read before the next one is asked for. @throws JsonError for anything else */
  *elements(): Generator<void> {
    this.#expect(OPEN_LIST, 'a list');
    if (this.#skip(CLOSE_LIST)) return;
    do yield;
    while (this.#skip(COMMA));
    this.#expect(CLOSE_LIST, '"," or "]"');
  }

  /** The kind of the value that comes next. */
  kind(): 'object' | 'list' | 'other' {
    const byte = this.#peek();
    return byte === OPEN_OBJECT ? 'object' : byte === OPEN_LIST ? 'list' : 'other';
  }

  /** Reads the value that comes next as a whole. @throws JsonError where there is none, or it is too long */
  value(): unknown {
    this.#peek();
    const from = this.#before + this.#at;
    const parts: Uint8Array[] = [];
    let [depth, isText, isEscaped, isDone, length] = [0, false, false, false, 0];
    let start = this.#at;
    while (!isDone) {
      if (this.#at >= this.#piece.length) {
        parts.push(this.#piece.subarray(start));
        if (!this.#advance()) break;
        start = this.#at;
      }
      const byte = this.#piece[this.#at];
      if (isText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) {
          isText = false;
          isDone = depth === 0;
        }
      } else if (byte === QUOTE) isText = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (depth === 0) break;
        depth--;
        isDone = depth === 0;
      } else if (depth === 0 && (byte === COMMA || byte === COLON || isSpace(byte))) break;
      this.#at++;
      length++;
      if (length > this.#longest) throw new JsonError(`the value at byte ${from} is longer than ${this.#longest} bytes`);
    }
    if (this.#at > start) parts.push(this.#piece.subarray(start, this.#at));
    try {
      return JSON.parse(Buffer.concat(parts).toString('utf8'));
    } catch (error) {
      throw new JsonError(`there is no value at byte ${from}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Expects that nothing follows. @throws JsonError for what does */
  end(): void {
    if (this.#peek() !== END) throw this.#unexpected('the end');
  }

  /** The next byte that is no white space, which stays where it is. */
  #peek(): number {
    for (;;) {
      if (this.#at >= this.#piece.length && !this.#advance()) return END;
      const byte = this.#piece[this.#at];
      if (!isSpace(byte)) return byte ?? END;
      this.#at++;
    }
  }

  #skip(byte: number): boolean {
    if (this.#peek() !== byte) return false;
    this.#at++;
    return true;
  }

  #expect(byte: number, what: string): void {
    if (!this.#skip(byte)) throw this.#unexpected(what);
  }

  #unexpected(what: string): JsonError {
    const byte = this.#peek();
    const found = byte === END ? 'the end' : JSON.stringify(String.fromCharCode(byte));
    return new JsonError(`there is ${found} at byte ${this.#before + this.#at}: expected ${what}`);
  }

  /** Goes on to the next piece that has bytes. @returns whether there is one */
  #advance(): boolean {
    this.#before += this.#piece.length;
    this.#at = 0;
    this.#piece = new Uint8Array();
    for (let piece = this.#next(); piece; piece = this.#next()) {
      if (piece.length === 0) continue;
      this.#piece = piece;
      return true;
    }
    return false;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
