import type { IncomingHttpHeaders } from 'node:http';
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

/** Tells those who record of each exchange. */
export class ExchangeWatch {
  readonly #listeners = new Set<(exchange: WireExchange) => void>();

  /** Whether anybody listens: usually nobody does, and nothing is put together. */
  get isWanted(): boolean {
    return this.#listeners.size > 0;
  }

  /** Calls a function with each exchange, once it is answered. @returns ends that */
  listen(listener: (exchange: WireExchange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells of an exchange. */
  tell(exchange: WireExchange): void {
    for (const listener of this.#listeners) listener(exchange);
  }
}
