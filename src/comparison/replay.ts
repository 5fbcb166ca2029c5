import { isError } from '../collections/is-error.js';
import type { Exchange } from '../recordings/exchange.js';
import type { PlacedExchange } from '../recordings/read-recording.js';
import { type AnswerComparison, compareAnswers, mediaTypeOf, placeOf, recordedAnswer } from './compare-answers.js';
import type { HandleMap } from './handle-map.js';
import { MockCaller, type SentRequest } from './mock-caller.js';
import { FORM_TYPE, rebuiltForm } from './rebuilt-upload.js';
import { PASSWORD, translatedPath, translatedXml } from './translate-request.js';

/** A mock that a recording is played to. */
export interface ReplayTarget {
  /** Scheme, host and port. */
  readonly url: string;
  /** Moves its clock forward to a moment, milliseconds since 1970; where its clock is left alone, nothing. */
  advanceTo(moment: number): Promise<void>;
}

/** Plays the requests of a recording to a mock, one after the other, and compares the answers. @throws Error where the mock cannot be reached */
export async function replay(exchanges: AsyncIterable<PlacedExchange>, target: ReplayTarget, comparison: AnswerComparison): Promise<void> {
  const caller = new MockCaller(target.url);
  const { findings, handles, service } = comparison;
  let now = Number.NEGATIVE_INFINITY;
  try {
    for await (const { exchange } of exchanges) {
      const recorded = recordedAnswer(exchange);
      const reason = reasonToSkip(exchange);
      if (reason !== undefined || recorded === undefined) {
        findings.noteSkipped(reason ?? NO_ANSWER);
        continue;
      }
      const at = Date.parse(exchange.at);
      if (at > now) await target.advanceTo(at);
      now = Math.max(at, now);
      service?.note(exchange);
      try {
        const { status, contentType, body } = await caller.call(requestOf(exchange, handles));
        await compareAnswers(comparison, exchange, recorded, { status, mediaType: mediaTypeOf(contentType), body });
      } catch (error) {
        if (!isError(error) || isUnreachable(error)) throw error;
        const place = placeOf(exchange);
        findings.noteCompared(place);
        findings.note(place, 'no answer', 'answer', String(recorded.status), error.message);
      }
    }
  } finally {
    caller.close();
  }
}

const NO_ANSWER = 'no answer was recorded';

/** Why an exchange is not compared. */
function reasonToSkip({ answer, fault, transport, method, request }: Exchange): string | undefined {
  if (!answer) return NO_ANSWER;
  if (fault?.name === 'authenticationFault') return 'the service refused the credentials, which a recording does not have';
  const isSafe = method === 'GET' || method === 'HEAD';
  if (!isSafe && method !== 'POST') return `the method ${method} calls no operation`;
  if (isSafe) return undefined;
  if (transport === 'upload') return request.documents === undefined ? 'the form of the upload was not recorded' : undefined;
  if (transport !== 'soap' && transport !== 'xml') return 'the request is no call';
  return request.body === '' ? 'the request was not recorded' : undefined;
}

/** Headers that say how a body was sent, and others that a new connection has anew. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'content-length',
  'content-encoding',
  'accept-encoding',
]);

function requestOf({ method, path, transport, request, caller }: Exchange, handles: HandleMap): SentRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    // A recording may come from anywhere: a line break in a header would begin something else.
    if (!OF_THE_CONNECTION.has(name) && /^[\w!#$%&'*+.^`|~-]+$/.test(name)) headers[name] = value.replace(/[^\t\x20-\x7e]/g, ' ');
  }
  if (headers.authorization !== undefined && caller !== null) {
    headers.authorization = `Basic ${Buffer.from(`${caller}:${PASSWORD}`).toString('base64')}`;
  }
  const sent = { method, path: asciiPath(translatedPath(path, handles)) };
  if (transport === 'upload' && request.documents !== undefined && method === 'POST') {
    const documents = Object.entries(request.documents).map(([name, text]) => [name, translatedXml(text, handles, caller)]);
    const body = rebuiltForm(Object.fromEntries(documents), request.files ?? []);
    return { ...sent, headers: { ...headers, 'content-type': FORM_TYPE }, body };
  }
  const body = method === 'POST' ? translatedXml(asUtf8(request.body), handles, caller) : '';
  // A recorded body is text: it is sent in UTF-8, however it came.
  if (headers['content-type'] !== undefined) headers['content-type'] = headers['content-type'].replace(/(charset\s*=\s*)[^;\s]+/i, '$1utf-8');
  return { ...sent, headers, body };
}

/** A path as it may stand in the head of a request. */
function asciiPath(path: string): string {
  if (/^[\x21-\x7e]+$/.test(path)) return path;
  const characters = [...Buffer.from(path)].map((byte) =>
    byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`,
  );
  return characters.join('');
}

function asUtf8(xml: string): string {
  return xml.replace(/^(\s*<\?xml[^>]*?\bencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
}

function isUnreachable(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN'].includes(error.code);
}
