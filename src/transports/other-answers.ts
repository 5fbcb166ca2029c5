import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { ForwardError } from '../forwarding/forward-error.js';
import { type Forwarder, readAnswerBody, type ServiceAnswer } from '../forwarding/forwarder.js';
import type { OtherSources } from '../pipeline/answer-source.js';
import { answerSource } from '../pipeline/answer-source.js';
import type { AppliedEffect } from '../pipeline/handle-call.js';
import { decodedBody, isText } from './decoded-body.js';
import { RequestDetour } from './detour.js';
import { originOf } from './http-request.js';
import { KeptBody } from './kept-body.js';
import type { OtherAnswer, OtherAnswers } from './other-answer.js';
import { type RecordedFault, withPayload } from './payload.js';
import { send } from './send.js';
import { written } from './written.js';

/** How large an answer may be that is changed on its way, bytes. */
const MOST_CHANGED = 64 * 1024 * 1024;

/** How answers are got elsewhere. */
interface OtherParts {
  readonly forwarder: Forwarder;
  /** Whether the service's address is replaced in its answers by the mock's. */
  readonly rewrites: boolean;
  /** Whether a host is this machine. @param localAddress the address that a request came in at */
  readonly isOwnHost: (name: string, localAddress: string | undefined) => boolean;
}

/** Makes the answers that are not the mock's own. */
export function otherAnswers(sources: OtherSources, { forwarder, rewrites, isOwnHost }: OtherParts): OtherAnswers {
  const answers: OtherAnswers = {
    service: sources.service,
    detour: (request, response, context) => new RequestDetour(answers, request, response, context),
    sourceOf: (incoming, request, context) => answerSource(incoming, request, context, sources),
    begin(origin, { method = '', url = '', rawHeaders, socket: { localAddress, localPort } }, length) {
      const { protocol, hostname, port } = new URL(origin);
      const isOwnPort = Number(port || (protocol === 'https:' ? 443 : 80)) === localPort;
      // Such a request would come back for ever.
      if (isOwnPort && isOwnHost(hostname.replace(/^\[|\]$/g, ''), localAddress))
        throw new ForwardError(`The service at ${origin} is this mock itself`);
      return forwarder.begin(origin, { method, target: url, rawHeaders }, length);
    },
    async deliver(upstream, { origin, effect }, request, response) {
      const giveUp = (): void => upstream.cancel();
      response.once('close', giveUp);
      try {
        const answer = await upstream.answer;
        const isChanged = effect !== undefined || (rewrites && isText(headerOf(answer, 'content-type')));
        return isChanged ? await sendChanged(answer, effect, origin, rewrites, request, response) : await sendOn(answer, origin, response);
      } finally {
        response.off('close', giveUp);
      }
    },
    async play({ answer: { status, contentType, body }, effect }, response, gzip) {
      const headers = { 'content-type': contentType };
      const answer = { status: effect?.status ?? status, headers, text: body, bytes: Buffer.byteLength(body), sha256: undefined };
      const played = await withOutcome({ answer, trouble: undefined });
      await send(response, { status, contentType, body, gzip, effect });
      return played;
    },
    rewind: () => sources.playback?.rewind(),
    close: () => forwarder.close(),
  };
  return answers;
}

/**
 * Sends an answer on as it comes, but for its end, which goes out once the answer has been read: whoever has all of it finds the call in the journal, and
 * calls that follow each other are noted in this order.
 */
async function sendOn({ status, rawHeaders, body }: ServiceAnswer, origin: string, response: ServerResponse): Promise<OtherAnswer> {
  const kept = new KeptBody();
  const headers = objectOf(rawHeaders);
  const length = Number(headers['content-length']);
  // Names and values in turn: Node.js takes them so, and keeps those that come twice.
  response.writeHead(status, [...rawHeaders]);
  let last: Buffer | undefined;
  let trouble: string | undefined;
  try {
    await readAnswerBody(origin, body, (piece) => {
      kept.add(piece);
      if (kept.bytes !== length) return written(response, piece);
      last = piece;
    });
  } catch (error) {
    trouble = messageOf(error);
  }
  const sent = await withOutcome({ answer: await kept.answer(status, headers), trouble });
  // What the client has of a broken answer must not be taken for the whole.
  if (trouble === undefined) response.end(last);
  else response.destroy();
  return sent;
}

/** Sends an answer once it is there, changed. */
async function sendChanged(
  { status, rawHeaders, body }: ServiceAnswer,
  effect: AppliedEffect | undefined,
  origin: string,
  rewrites: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<OtherAnswer> {
  const headers = objectOf(rawHeaders);
  const pieces: Buffer[] = [];
  let bytes = 0;
  await readAnswerBody(origin, body, (piece) => {
    bytes += piece.length;
    if (bytes > MOST_CHANGED)
      throw new ForwardError(`The answer of the service at ${origin} is larger than ${MOST_CHANGED} bytes: too large to change`);
    pieces.push(piece);
  });
  const whole = Buffer.concat(pieces);
  const text = await decodedBody(whole, headers, MOST_CHANGED);
  if (text === undefined) {
    // It is no text: nothing in it can be changed.
    const kept = new KeptBody(0);
    kept.add(whole);
    const sent = await withOutcome({ answer: await kept.answer(status, headers), trouble: undefined });
    response.writeHead(status, [...rawHeaders]).end(whole);
    return sent;
  }
  const own = originOf(request);
  const rewritten = (value: string): string => (rewrites ? value.replaceAll(origin, own) : value);
  for (const [index, name] of rawHeaders.entries()) {
    const isKept = index % 2 === 0 && !/^content-(?:type|length|encoding)$/i.test(name);
    if (isKept) response.appendHeader(name, rewritten(rawHeaders[index + 1] ?? ''));
  }
  const reply = { status, contentType: headers['content-type'] ?? 'text/plain', body: rewritten(text) };
  const answer = { status: effect?.status ?? status, headers, text: reply.body, bytes: Buffer.byteLength(reply.body), sha256: undefined };
  const sent = await withOutcome({ answer, trouble: effect?.reset ? 'The connection was reset by an injected fault' : undefined });
  await send(response, { ...reply, gzip: /gzip/i.test(headers['content-encoding'] ?? ''), effect });
  return sent;
}

/** An answer with what it came to. */
async function withOutcome(sent: Pick<OtherAnswer, 'answer' | 'trouble'>): Promise<OtherAnswer> {
  const { status, text } = sent.answer;
  const fault = text?.includes('Fault') ? await faultIn(text) : undefined;
  const outcome = status < 400 ? 'ok' : (STATUS_CODES[status] ?? `status ${status}`).toLowerCase();
  return { ...sent, fault, outcome: fault ? `${fault.name} ${fault.code ?? ''}`.trim() : outcome };
}

async function faultIn(text: string): Promise<RecordedFault | undefined> {
  try {
    return await withPayload(text, (payload) => (payload.kind === 'fault' ? payload.fault : undefined));
  } catch {
    // It is no XML, such as a page of a proxy.
    return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function headerOf({ rawHeaders }: ServiceAnswer, name: string): string | undefined {
  return objectOf(rawHeaders)[name];
}

/** Headers by their names in small letters; of several with one name all, with commas. */
function objectOf(rawHeaders: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    const value = rawHeaders[index + 1] ?? '';
    const earlier = headers[name];
    headers[name] = earlier === undefined ? value : `${earlier}, ${value}`;
  }
  return headers;
}
