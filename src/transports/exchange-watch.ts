import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Transport } from '../operations/operation-call.js';
import type { RecordedFault } from './payload.js';
import type { FilePart } from './upload/posted-form.js';

/** An exchange as it went over the wire, with all that is secret in it: for whoever records it. */
export interface WireExchange {
  /** `other` for a request that no endpoint of calls took: its path says what it was for. */
  readonly transport: Transport | 'other';
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly operation: string | undefined;
  /** Id of the API version. */
  readonly version: string | undefined;
  /** The user that the request names. */
  readonly caller: string | undefined;
  readonly params: object | undefined;
  /** The body, decompressed; of an upload, nothing. */
  readonly request: Uint8Array | undefined;
  /** What an upload holds. */
  readonly form: { readonly documents: ReadonlyMap<string, Uint8Array>; readonly files: readonly FilePart[] } | undefined;
  /** When the request had come by the mock's clock, milliseconds since 1970. */
  readonly at: number;
  /** How long its answer took. */
  readonly milliseconds: number;
  /** Scheme, host and port of the service that answered; undefined for the mock's own answers. */
  readonly service: string | undefined;
  /** The fault that the answer is. */
  readonly fault: RecordedFault | undefined;
  /** Undefined where there was none. */
  readonly answer: WireAnswer | undefined;
  /** Why there was no answer of the service, or another one than was meant. */
  readonly trouble: string | undefined;
}

/** An answer as it went over the wire. */
export interface WireAnswer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** The decompressed text; undefined for what is no text, or too large to keep. */
  readonly text: string | undefined;
  readonly bytes: number;
  /** Undefined where the text is there. */
  readonly sha256: string | undefined;
}

/** How long exchanges are waited for that are still to be told of, real milliseconds: some go on for hours. */
const LONGEST_SETTLING = 1000;

/** Tells those who record of each exchange. */
export class ExchangeWatch {
  readonly #listeners = new Set<(exchange: WireExchange) => void>();
  #underWay = 0;
  #onSettled: () => void = () => {};

  /** Whether anybody listens: usually nobody does, and nothing is put together. */
  get isWanted(): boolean {
    return this.#listeners.size > 0;
  }

  /** Calls a function with each exchange, once it is answered. @returns ends that */
  listen(listener: (exchange: WireExchange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Notes that an exchange has begun which is to be told of. @returns to be called once that was done, or is not to be */
  begin(): () => void {
    this.#underWay++;
    return () => {
      if (--this.#underWay === 0) this.#onSettled();
    };
  }

  /** Waits until every exchange that has begun was told of, but not for long: a client has its answer a moment before that. */
  async settled(): Promise<void> {
    if (this.#underWay === 0) return;
    const isSettled = new Promise<void>((resolve) => {
      this.#onSettled = resolve;
    });
    await Promise.race([isSettled, pause(LONGEST_SETTLING, undefined, { ref: false })]);
  }

  /** Tells of an exchange. */
  tell(exchange: WireExchange): void {
    for (const listener of this.#listeners) listener(exchange);
  }
}
