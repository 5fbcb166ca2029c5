import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import type { RequestHandler } from 'express';
import { FAULT_NAMES, IpsFault } from '../contract/faults.js';
import type { Transport } from '../operations/operation-call.js';
import type { OverrideHit } from '../overrides/override-hit.js';
import type { CallRecord } from '../pipeline/call-record.js';
import { asFault, type HandledCall, handleCall, type PipelineContext } from '../pipeline/handle-call.js';
import { companyIdOf, type IncomingRequest, paramsOf, type RejectedRequest } from '../pipeline/incoming-request.js';
import type { PostedFile } from '../store/posted-file-store.js';
import type { AnswerFormat } from './answer-format.js';
import { type AuthHeader, credentialsOf, NO_AUTH_HEADER } from './auth-header.js';
import type { AtEndOfTurn } from './calls-of-turn.js';
import type { ExchangeWatch } from './exchange-watch.js';
import { type HttpRequest, httpRequestOf } from './http-request.js';
import type { Elsewhere, OtherAnswers } from './other-answer.js';
import type { ParsedMessage } from './parsed-message.js';
import { BrokenConnection, readBody } from './read-body.js';
import { BODILESS, type Reply } from './reply.js';
import { send } from './send.js';
import type { PostedForm } from './upload/posted-form.js';
import { wireAnswer, wireExchange } from './wire-exchange.js';

/** What endpoints work with. */
export interface EndpointContext extends PipelineContext {
  /** Carries out calls. */
  readonly atEndOfTurn: AtEndOfTurn;
  /** Takes the record of each call once it is answered. */
  readonly onRecord: (record: CallRecord) => void;
  /** The present moment by the mock's clock, milliseconds since 1970. */
  readonly now: () => number;
  /** Told of each exchange while somebody records. */
  readonly exchanges: ExchangeWatch;
  /** Answers of a service or a recording; undefined where the settings name neither. */
  readonly others: OtherAnswers | undefined;
}

/** What came in one request. */
export interface ReceivedMessage {
  readonly message: ParsedMessage;
  readonly files: readonly PostedFile[];
  /** What of the request does not count, a message for each. */
  readonly ignored?: readonly string[] | undefined;
  /** What is wrong with the files, if anything. */
  readonly fault?: IpsFault | undefined;
  /** The form that it came in. */
  readonly form?: PostedForm;
}

/** Decides, once it is known what a request calls, where a copy of it goes as it comes in; undefined: nowhere. */
export type Divert = (message: ReceivedMessage) => Promise<Writable | undefined>;

/** How calls come in by a transport, and how they are answered. */
export interface CallTransport {
  readonly transport: Transport;
  /** How an answer is written where the message does not say so. */
  readonly formatOf: (http: HttpRequest) => AnswerFormat;
  /**
   * Reads and parses a request.
   *
   * @param divert asked by a transport whose requests may be too large to keep, before it has read all
   * @throws IpsFault for one that cannot be read, `UnparsedBody` where its body is known
   */
  readonly receive: (request: IncomingMessage, response: ServerResponse, divert?: Divert) => Promise<ReceivedMessage>;
}

/** A body that was read and cannot be parsed. */
class UnparsedBody extends Error {
  constructor(
    readonly body: Uint8Array,
    readonly fault: IpsFault,
  ) {
    super(fault.reason);
  }
}

/** The `receive` of a transport whose messages are whole bodies. */
export function receiveBody(parse: (body: Uint8Array) => Promise<ParsedMessage>, maxBody: number): CallTransport['receive'] {
  return async (request, response) => {
    const body = await readBody(request, response, maxBody);
    try {
      return { message: await parse(body), files: [] };
    } catch (error) {
      throw error instanceof IpsFault ? new UnparsedBody(body, error) : error;
    }
  };
}

/** The handler of an endpoint that takes calls: read, parse, handle, send, record. */
export function callHandler({ transport, formatOf, receive }: CallTransport, context: EndpointContext): RequestHandler {
  const { others, exchanges } = context;
  const handle: RequestHandler = async (request, response) => {
    const start = performance.now();
    // Who begins to record meanwhile is not told of this one.
    const at = exchanges.isWanted ? context.now() : undefined;
    const http = httpRequestOf(request);
    const incomingIn = ({ message, files, fault }: ReceivedMessage): IncomingRequest => incomingOf(transport, message, files, fault, http);
    const detour = others?.detour(request, response, context);
    let received: Received;
    try {
      const whole = await receive(request, response, detour && ((early) => detour.divert(incomingIn(early), formatOf(http).contentType)));
      const { auth, format = formatOf(http), bytes } = whole.message;
      received = { incoming: incomingIn(whole), auth, format, bytes, ignored: whole.ignored, form: whole.form };
    } catch (error) {
      if (!request.complete) detour?.cancel();
      if (error instanceof BrokenConnection) return;
      received = unreadable(transport, error, formatOf(http), context);
    }
    const { incoming } = received;
    const { contentType } = received.format;
    const elsewhere = detour && (await detour.answer(incoming, { contentType, body: received.bytes }, gzipIn(received, http)));
    if (elsewhere?.kind === 'gone') return;
    const elapsed = (): number => Math.round((performance.now() - start) * 1000) / 1000;
    if (elsewhere?.kind === 'sent') {
      const record = otherRecordOf(received, elsewhere, http, context.now(), elapsed());
      context.onRecord(record);
      const { answer, fault, trouble } = elsewhere.answer;
      if (at !== undefined) exchanges.tell(wireExchange(request, received, record, { at, answer, fault, trouble, service: elsewhere.service }));
      return;
    }
    const handled =
      elsewhere?.kind === 'failed' ? failed(elsewhere.fault) : await context.atEndOfTurn(() => handleCall(incoming, context, elsewhere));
    const reply = replyTo(handled, received, http);
    await send(response, reply);
    const record = recordOf(received, handled, http, reply, context.now(), elapsed());
    context.onRecord(record);
    if (at !== undefined) {
      const trouble = elsewhere?.kind === 'failed' ? elsewhere.fault.reason : undefined;
      const service = elsewhere?.kind === 'failed' ? elsewhere.service : undefined;
      exchanges.tell(wireExchange(request, received, record, { at, answer: wireAnswer(reply), fault: record.fault, trouble, service }));
    }
  };
  return async (request, response, next) => {
    if (!exchanges.isWanted) return handle(request, response, next);
    const end = exchanges.begin();
    try {
      await handle(request, response, next);
    } finally {
      end();
    }
  };
}

/** A request that no service answered. */
function failed(fault: IpsFault): HandledCall {
  return { result: { kind: 'fault', fault }, effect: undefined, caller: undefined, stub: undefined, jobId: undefined, ignored: [] };
}

/** A request, and how it is to be answered. */
interface Received {
  readonly incoming: IncomingRequest;
  readonly auth: AuthHeader;
  readonly format: AnswerFormat;
  /** Undefined where nothing could be read. */
  readonly bytes: Uint8Array | undefined;
  /** What of it does not count, a message for each. */
  readonly ignored?: readonly string[] | undefined;
  /** The form that it came in. */
  readonly form?: PostedForm | undefined;
}

function incomingOf(
  transport: Transport,
  { auth, payload }: ParsedMessage,
  files: readonly PostedFile[],
  fileFault: IpsFault | undefined,
  http: HttpRequest,
): IncomingRequest {
  if (payload.kind === 'unknown') return rejected(transport, payload.element, payload.fault);
  const { version, operation } = payload;
  if (fileFault) {
    // What is wrong with files is told before the caller is known.
    const params = payload.kind === 'call' ? payload.params : undefined;
    return { ...rejected(transport, operation.name, fileFault), version: version.id, params, companyId: companyIdOf(params) };
  }
  const credentials = credentialsOf(auth, http.headers);
  if (payload.kind === 'invalid') return { ...rejected(transport, operation.name, payload.fault), version: version.id, credentials };
  const { params } = payload;
  const locale = { named: auth.locale, accepted: http.languages };
  const client = auth.appName ?? null;
  const call = { transport, version, operation, params, credentials, locale, client, origin: http.origin, files };
  return { kind: 'call', call, companyId: companyIdOf(params) };
}

/** A request that calls nothing. @param operation name of what stands in the place of a parameter element, if anything does */
function rejected(transport: Transport, operation: string | undefined, fault: IpsFault): RejectedRequest {
  return { kind: 'rejected', transport, operation, version: undefined, params: undefined, companyId: undefined, fault, credentials: undefined };
}

function unreadable(transport: Transport, error: unknown, format: AnswerFormat, context: EndpointContext): Received {
  const [bytes, cause] = error instanceof UnparsedBody ? [error.body, error.fault] : [undefined, error];
  const fault = asFault(cause, context);
  return {
    incoming: rejected(transport, undefined, fault),
    auth: NO_AUTH_HEADER,
    format,
    bytes,
  };
}

function gzipIn({ auth }: Received, http: HttpRequest): boolean {
  return auth.gzipResponse ?? http.takesGzip;
}

/** An answer: compressed where gzipResponse says so, or, where it says nothing, where Accept-Encoding does (d). */
function replyTo({ result, effect }: HandledCall, received: Received, http: HttpRequest): Reply {
  const { auth, format } = received;
  const gzip = gzipIn(received, http);
  const { contentType, envelope } = format;
  if (result.kind === 'answer') return { status: 200, contentType, body: result.answer.body(envelope), gzip, effect };
  // HTTP status of a fault (d).
  return { status: auth.faultHttpStatusCode ?? 500, contentType, body: envelope(format.faultElement(result.fault)), gzip, effect };
}

function recordOf(
  { incoming, bytes, ignored: ignoredParts }: Received,
  { result, effect, caller, stub, jobId, ignored }: HandledCall,
  { method, path }: HttpRequest,
  reply: Reply,
  at: number,
  milliseconds: number,
): CallRecord {
  const fault = result.kind === 'fault' ? result.fault : undefined;
  const isCall = incoming.kind === 'call';
  const status = effect?.status ?? reply.status;
  return {
    transport: isCall ? incoming.call.transport : incoming.transport,
    method,
    path,
    operation: isCall ? incoming.call.operation.name : incoming.operation,
    version: isCall ? incoming.call.version.id : incoming.version,
    caller: caller ?? namedUser(incoming),
    companyId: incoming.companyId,
    params: paramsOf(incoming),
    outcome: fault ? `${fault.faultName} ${fault.code}` : 'ok',
    fault: fault && { name: fault.faultName, code: fault.code, reason: fault.reason },
    ignored: ignoredParts === undefined ? ignored : [...ignoredParts, ...ignored],
    hits: hitsOf(effect?.by, stub),
    jobId,
    source: 'mock',
    status,
    at,
    milliseconds,
    request: bytes,
    answer: BODILESS.has(status) ? '' : reply.body,
  };
}

/** The user that a request names, whether or not it was let in. */
function namedUser(incoming: IncomingRequest): string | undefined {
  return (incoming.kind === 'call' ? incoming.call : incoming).credentials?.user;
}

/** The record of a call that a service or a recording has answered. */
function otherRecordOf(
  { incoming, bytes, ignored }: Received,
  { by, hit, answer: { answer, fault, outcome } }: Elsewhere & { readonly kind: 'sent' },
  { method, path }: HttpRequest,
  at: number,
  milliseconds: number,
): CallRecord {
  const isCall = incoming.kind === 'call';
  const known = fault && FAULT_NAMES.find((name) => name === fault.name);
  return {
    transport: isCall ? incoming.call.transport : incoming.transport,
    method,
    path,
    operation: isCall ? incoming.call.operation.name : incoming.operation,
    version: isCall ? incoming.call.version.id : incoming.version,
    caller: namedUser(incoming),
    companyId: incoming.companyId,
    params: paramsOf(incoming),
    outcome,
    fault: known && { name: known, code: fault.code ?? 0, reason: fault.reason },
    ignored: ignored ?? [],
    hits: hit === undefined ? [] : [hit],
    jobId: undefined,
    source: by,
    status: answer.status,
    at,
    milliseconds,
    request: bytes,
    answer: answer.text ?? '',
  };
}

const NO_HITS: readonly OverrideHit[] = [];

function hitsOf(fault: OverrideHit | undefined, stub: OverrideHit | undefined): readonly OverrideHit[] {
  // Most often there are none: nothing is put together for them.
  return fault === undefined && stub === undefined ? NO_HITS : [fault, stub].filter((each) => each !== undefined);
}
