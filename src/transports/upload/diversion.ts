import { type Readable, Transform, type TransformCallback, type Writable } from 'node:stream';
import { written } from '../written.js';

/**
 * Lets a request through, and sends a copy of it elsewhere if that is decided on the way. Until then what came is held back for the copy; from
 * then on nothing is, and the slower of the two receivers sets the pace.
 */
export class Diversion extends Transform {
  readonly #decide: (isFull: boolean) => Promise<Writable | undefined>;
  readonly #most: number;
  #held: Buffer[] = [];
  #heldBytes = 0;
  #decision: Promise<Writable | undefined> | undefined;
  #passing: Promise<void> = Promise.resolve();

  /**
   * @param decide where the copy goes; undefined: nowhere. Told whether no more is held back: it must not wait for more then
   * @param most how much is held back, bytes
   */
  constructor(decide: (isFull: boolean) => Promise<Writable | undefined>, most: number) {
    super();
    this.#decide = decide;
    this.#most = most;
  }

  /** Has it decided now, unless it was. */
  decide(isFull = false): void {
    this.#decision ??= this.#decided(isFull);
    // Whoever waits for it is told.
    this.#decision.catch(() => {});
  }

  async #decided(isFull: boolean): Promise<Writable | undefined> {
    const sink = await this.#decide(isFull);
    const held = this.#held;
    this.#held = [];
    if (sink) for (const piece of held) await written(sink, piece);
    return sink;
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#passing = this.#pass(piece);
    this.#passing.then(() => done(null, piece), done);
  }

  async #pass(piece: Buffer): Promise<void> {
    if (this.#decision) {
      const sink = await this.#decision;
      if (sink) await written(sink, piece);
      return;
    }
    this.#held.push(piece);
    this.#heldBytes += piece.length;
    if (this.#heldBytes > this.#most) this.decide(true);
  }

  /**
   * Gives the copy what is left of a request that nobody else reads any more.
   *
   * @returns false where there is no copy
   */
  async takeRest(request: Readable): Promise<boolean> {
    request.unpipe(this);
    const sink = await this.#decision?.catch(() => undefined);
    if (!sink) return false;
    await this.#passing;
    try {
      for await (const piece of request) await written(sink, piece);
    } catch {
      // The client has gone: whoever began the copy breaks it off.
      return true;
    }
    sink.end();
    return true;
  }

  /** Ends the copy, once the request was read to its end. */
  async finish(): Promise<void> {
    this.decide();
    (await this.#decision)?.end();
  }
}
