import { parseCompanyHandle } from '../accounts/handles.js';
import { encodeElement } from '../contract/encode.js';
import { encodeFault } from '../contract/encode-fault.js';
import { faultOfCode, IpsApiFault, IpsFault } from '../contract/faults.js';
import type { OperationContext } from '../operations/operation.js';
import type { Transport } from '../operations/operation-call.js';
import { type AppliedEffect, chooseFaultEffect } from '../overrides/injected-fault.js';
import type { CallContent, CallReport } from '../pipeline/call-report.js';
import { type EnvelopeWriter, type LastAnswer, LastAnswers } from '../pipeline/last-answers.js';
import { type CallRequest, perform } from '../pipeline/perform.js';
import type { PostedFile } from '../store/posted-file-store.js';
import { type AuthHeader, credentialsOf, NO_AUTH_HEADER } from './auth-header.js';
import type { HttpRequest } from './http-request.js';
import type { Message } from './message.js';
import type { Reply } from './reply.js';

/** What a transport answers, and what a log line says of it. */
export interface Served {
  readonly reply: Reply;
  readonly report: CallReport;
  readonly content: CallContent;
  /** The message; of a form, its documents. Undefined where there is none that can be read. */
  readonly request: Uint8Array | undefined;
}

const lastAnswers = new WeakMap<OperationContext, LastAnswers>();

/** What the transports without envelopes answer with. */
const PLAIN_XML = 'text/xml;charset=utf-8';
const plainXml: EnvelopeWriter = (element) => `<?xml version="1.0" encoding="utf-8"?>${element}`;

/**
 * A request on its way through a transport: what is known of it so far decides how it is answered.
 * From the call on, all transports are one.
 */
export class Exchange {
  readonly #http: HttpRequest;
  readonly #context: OperationContext;
  readonly #onUnexpected: (error: unknown) => void;
  readonly #transport: Transport;
  #request: Uint8Array | undefined;
  #auth: AuthHeader = NO_AUTH_HEADER;
  #operation: string | undefined;
  #version: string | undefined;
  #caller: string | undefined;
  #params: object | undefined;
  #companyId: number | undefined;
  #answer: LastAnswer | undefined;
  #fault: IpsFault | undefined;
  #effect: AppliedEffect | undefined;

  /** @param onUnexpected told of errors that are no faults: mistakes of the mock, which the caller sees as fault 30000 */
  constructor(transport: Transport, http: HttpRequest, context: OperationContext, onUnexpected: (error: unknown) => void) {
    this.#http = http;
    this.#context = context;
    this.#onUnexpected = onUnexpected;
    this.#transport = transport;
  }

  /**
   * The call that a message makes.
   *
   * @throws the fault of a message that makes none
   */
  callOf({ bytes, payload, auth, target }: Message, files: readonly PostedFile[] = []): CallRequest {
    this.#request = bytes;
    this.#auth = auth;
    this.#operation = payload;
    if (target instanceof IpsFault) throw target;
    const { version, operation, params } = target;
    this.#operation = operation.name;
    this.#version = version.id;
    if (!(params instanceof IpsFault)) {
      const { companyHandle } = params;
      this.#params = params;
      this.#companyId = typeof companyHandle === 'string' ? parseCompanyHandle(companyHandle) : undefined;
    }
    return {
      version,
      operation,
      params,
      transport: this.#transport,
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
      this.#effect = this.#chooseFaultEffect(call);
      const { fault, stale } = this.#effect ?? {};
      if (fault) throw faultOfCode(fault.code, fault.reason ?? `The mock was told to answer ${call.operation.name} with this fault`);
      const key = `${this.#transport} ${call.version.id} ${call.operation.name} ${this.#companyId}`;
      const answers = this.#lastAnswers();
      const before = stale ? answers.get(key) : undefined;
      this.#answer = before ?? answers.keep(key, this.#elementOf(call));
      return this.#answer.element;
    } catch (error) {
      throw this.asFault(error);
    }
  }

  #elementOf(call: CallRequest): string {
    const result = perform(call, this.#context, (caller) => {
      this.#caller = caller.email;
    });
    return encodeElement(call.version, call.operation.output, result);
  }

  #chooseFaultEffect(call: CallRequest): AppliedEffect | undefined {
    const { store, settings } = this.#context;
    if (!store.overrides.has('fault')) return undefined;
    const { operation, version, credentials } = call;
    const facts = { transport: this.#transport, operation: operation.name, version: version.id, caller: credentials.user, params: this.#params };
    return chooseFaultEffect(store, settings, facts, this.#companyId);
  }

  #lastAnswers(): LastAnswers {
    let answers = lastAnswers.get(this.#context);
    if (!answers) {
      answers = new LastAnswers();
      lastAnswers.set(this.#context, answers);
    }
    return answers;
  }

  /** The fault that an error is to the caller, noted for the log. */
  asFault(error: unknown): IpsFault {
    const fault = error instanceof IpsFault ? error : new IpsApiFault('processing', 'The mock failed to process the request: its log says why');
    if (fault !== error) this.#onUnexpected(error);
    this.#fault = fault;
    return fault;
  }

  /** HTTP status of a fault (d). */
  get faultStatus(): number {
    return this.#auth.faultHttpStatusCode ?? 500;
  }

  /**
   * An answer: compressed where gzipResponse says so, or, where it says nothing, where Accept-Encoding does (d).
   *
   * @param element the return element, or the fault in its place
   */
  served(status: number, contentType: string, element: string, wrap: EnvelopeWriter): Served {
    const body = this.#fault === undefined && this.#answer ? this.#answer.body(wrap) : wrap(element);
    const gzip = this.#auth.gzipResponse ?? this.#http.takesGzip;
    const reply = { status, contentType, body, gzip, wire: this.#effect };
    return { reply, report: this.#report(), content: this.#content(), request: this.#request };
  }

  #report(): CallReport {
    return {
      transport: this.#transport,
      operation: this.#operation,
      version: this.#version,
      caller: this.#caller,
      outcome: this.#fault ? `${this.#fault.faultName} ${this.#fault.code}` : 'ok',
      reason: this.#fault?.reason,
    };
  }

  #content(): CallContent {
    const fault = this.#fault && { name: this.#fault.faultName, code: this.#fault.code, reason: this.#fault.reason };
    return { params: this.#params, companyId: this.#companyId, fault };
  }

  /** The answer of a transport without envelopes: the bare return element, or the bare fault element (d). */
  servedPlain(answer: () => string): Served {
    const [status, element] = this.#plainAnswer(answer);
    return this.served(status, PLAIN_XML, element, plainXml);
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
