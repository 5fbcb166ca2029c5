import { encodeElement } from '../contract/encode.js';
import { encodeFault } from '../contract/encode-fault.js';
import { faultOfCode, IpsApiFault, IpsFault } from '../contract/faults.js';
import type { Ips } from '../operations/call.js';
import { type CallRequest, perform } from '../operations/perform.js';
import { type ChosenEffect, chooseEffect } from '../operations/wire-fault.js';
import { parseCompanyHandle } from '../people/handles.js';
import type { PostedFile } from '../store/posted-file-store.js';
import { type AuthHeader, credentialsOf, NO_AUTH_HEADER } from './auth-header.js';
import type { CallContent, CallReport, Door } from './call-report.js';
import type { HttpRequest } from './http-request.js';
import type { Message } from './message.js';
import type { Reply } from './reply.js';

/** What a door answers, and what a log line says of it. */
export interface Served {
  readonly reply: Reply;
  readonly report: CallReport;
  readonly content: CallContent;
  /** Of a form, its documents; of other requests the journal has the body. */
  readonly request?: Uint8Array;
}

/** The last answer of each operation to each company, for those who are to get an old one; of how many. */
const lastAnswers = new WeakMap<Ips, Map<string, string>>();
const ANSWERS_KEPT = 1000;

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
  #content: CallContent = { params: undefined, companyId: undefined, fault: undefined };
  #effect: ChosenEffect | undefined;

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
    if (!(target.params instanceof IpsFault)) {
      const { companyHandle } = target.params;
      const companyId = typeof companyHandle === 'string' ? parseCompanyHandle(companyHandle) : undefined;
      this.#content = { ...this.#content, params: target.params, companyId };
    }
    return {
      ...target,
      door: this.#report.door,
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
      this.#effect = this.#chooseEffect(call);
      const { fault, stale } = this.#effect ?? {};
      if (fault) throw faultOfCode(fault.code, fault.reason ?? `The mock was told to answer ${call.operation.name} with this fault`);
      const key = `${this.#report.door} ${call.version.id} ${call.operation.name} ${this.#content.companyId}`;
      const before = stale && lastAnswers.get(this.#ips)?.get(key);
      if (before) return before;
      const answer = this.#answer(call);
      this.#keep(key, answer);
      return answer;
    } catch (error) {
      throw this.asFault(error);
    }
  }

  #answer(call: CallRequest): string {
    const result = perform(call, this.#ips, (caller) => {
      this.#report = { ...this.#report, caller: caller.email };
    });
    return encodeElement(call.version, call.operation.output, result);
  }

  #chooseEffect(call: CallRequest): ChosenEffect | undefined {
    const { door } = this.#report;
    const facts = { door, operation: call.operation.name, version: call.version.id, caller: call.credentials.user, params: this.#content.params };
    return chooseEffect(this.#ips.store, this.#ips.settings, facts, this.#content.companyId);
  }

  #keep(key: string, answer: string): void {
    const answers = lastAnswers.get(this.#ips) ?? new Map<string, string>();
    lastAnswers.set(this.#ips, answers);
    if (answers.size >= ANSWERS_KEPT) answers.clear();
    answers.set(key, answer);
  }

  /** The fault that an error is to the caller, noted for the log. */
  asFault(error: unknown): IpsFault {
    const fault = error instanceof IpsFault ? error : new IpsApiFault('processing', 'The mock failed to process the request: its log says why');
    if (fault !== error) this.#onUnexpected(error);
    const { faultName: name, code, reason } = fault;
    this.#report = { ...this.#report, outcome: `${name} ${code}`, reason };
    this.#content = { ...this.#content, fault: { name, code, reason } };
    return fault;
  }

  /** HTTP status of a fault (d). */
  get faultStatus(): number {
    return this.#auth.faultHttpStatusCode ?? 500;
  }

  /** An answer: compressed where gzipResponse says so, or, where it says nothing, where Accept-Encoding does (d). */
  served(status: number, contentType: string, body: string): Served {
    const gzip = this.#auth.gzipResponse ?? this.#http.takesGzip;
    return { reply: { status, contentType, body, gzip, wire: this.#effect }, report: this.#report, content: this.#content };
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
