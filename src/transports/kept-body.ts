import { createHash } from 'node:crypto';
import { decodedBody } from './decoded-body.js';
import type { WireAnswer } from './exchange-watch.js';

/** How much of an answer is kept to be recorded, bytes. */
const MOST_KEPT = 16 * 1024 * 1024;

/** A body as it passes, kept as far as it is not too large. */
export class KeptBody {
  readonly #most: number;
  readonly #digest = createHash('sha256');
  #pieces: Buffer[] | undefined = [];
  #bytes = 0;

  /** @param most how much is kept, bytes */
  constructor(most = MOST_KEPT) {
    this.#most = most;
  }

  /** How long it is so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Takes a piece. */
  add(piece: Buffer): void {
    this.#bytes += piece.length;
    this.#digest.update(piece);
    if (this.#bytes > this.#most) this.#pieces = undefined;
    else this.#pieces?.push(piece);
  }

  /** The answer that it is the body of, decompressed if it is a text. */
  async answer(status: number, headers: Readonly<Record<string, string>>): Promise<WireAnswer> {
    const text = this.#pieces && this.#most > 0 ? await decodedBody(Buffer.concat(this.#pieces), headers, this.#most) : undefined;
    const sha256 = text === undefined ? this.#digest.digest('hex') : undefined;
    return { status, headers, text, bytes: this.#bytes, sha256 };
  }
}
