import { encodeElement } from '../contract/encode.js';
import { encodeFault } from '../contract/encode-fault.js';
import { IpsApiFault, IpsFault } from '../contract/faults.js';
import type { Ips } from '../operations/call.js';
import { type CallRequest, perform } from '../operations/perform.js';
import type { PostedFile } from '../store/posted-file-store.js';
import { type AuthHeader, credentialsOf, NO_AUTH_HEADER } from './auth-header.js';
import type { CallReport, Door } from './call-report.js';
import type { HttpRequest } from './http-request.js';
import type { Message } from './message.js';
import type { Reply } from './reply.js';

/** What a door answers, and what a log line says of it. */
export interface Served {
  readonly reply: Reply;
  readonly report: CallReport;
}

/** What the doors without envelopes answer with. */
const PLAIN_XML = 'text/xml;charset=utf-8';

/**
 * A request on its way through a door: what is known of it so far decides how it is answered.
 * From the call on, all doors are one.
 */
export class Exchange {
  readonly #http: HttpRequest;
  readonly #ips: Ips;
  readonly #onUnexpected: (error: unknown) => void;
  #auth: AuthHeader = NO_AUTH_HEADER;
  #report: CallReport;

  /** @param onUnexpected told of errors that are no faults: mistakes of the mock, which the caller sees as fault 30000 */
  constructor(door: Door, http: HttpRequest, ips: Ips, onUnexpected: (error: unknown) => void) {
    this.#http = http;
    this.#ips = ips;
    this.#onUnexpected = onUnexpected;
    this.#report = { door, operation: undefined, version: undefined, caller: undefined, outcome: 'ok', reason: undefined };
  }

  /**
   * The call that a message makes.
   *
   * @throws the fault of a message that makes none
   */
  callOf({ payload, auth, target }: Message, files: readonly PostedFile[] = []): CallRequest {
    this.#auth = auth;
    this.#report = { ...this.#report, operation: payload };
    if (target instanceof IpsFault) throw target;
    this.#report = { ...this.#report, operation: target.operation.name, version: target.version.id };
    return {
      ...target,
      credentials: credentialsOf(auth, this.#http.headers),
      locale: { named: auth.locale, accepted: this.#http.languages },
      client: auth.appName ?? null,
      origin: this.#http.origin,
      files,
    };
  }

  /** Carries a call out. @returns the return element; @throws IpsFault, whatever went wrong */
  perform(call: CallRequest): string {
    try {
      const result = perform(call, this.#ips, (caller) => {
        this.#report = { ...this.#report, caller: caller.email };
      });
      return encodeElement(call.version, call.operation.output, result);
    } catch (error) {
      throw this.asFault(error);
    }
  }

  /** The fault that an error is to the caller, noted for the log. */
  asFault(error: unknown): IpsFault {
    const fault = error instanceof IpsFault ? error : new IpsApiFault('processing', 'The mock failed to process the request: its log says why');
    if (fault !== error) this.#onUnexpected(error);
    this.#report = { ...this.#report, outcome: `${fault.faultName} ${fault.code}`, reason: fault.reason };
    return fault;
  }

  /** HTTP status of a fault (d). */
  get faultStatus(): number {
    return this.#auth.faultHttpStatusCode ?? 500;
  }

  /** An answer: compressed where gzipResponse says so, or, where it says nothing, where Accept-Encoding does (d). */
  served(status: number, contentType: string, body: string): Served {
    return { reply: { status, contentType, body, gzip: this.#auth.gzipResponse ?? this.#http.takesGzip }, report: this.#report };
  }

  /** The answer of a door without envelopes: the bare return element, or the bare fault element (d). */
  servedPlain(answer: () => string): Served {
    const [status, element] = this.#plainAnswer(answer);
    return this.served(status, PLAIN_XML, `<?xml version="1.0" encoding="utf-8"?>${element}`);
  }

  #plainAnswer(answer: () => string): [number, string] {
    try {
      return [200, answer()];
    } catch (error) {
      const fault = this.asFault(error);
      return [this.faultStatus, encodeFault(fault)];
    }
  }
}
