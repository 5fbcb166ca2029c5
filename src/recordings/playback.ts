import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { maskedText, maskedValue } from '../contract/secrets.js';
import { escapeText } from '../contract/xml-text.js';
import type { Playback, PlayedAnswer, PlayedRequest } from '../pipeline/answer-source.js';
import type { IncomingRequest } from '../pipeline/incoming-request.js';
import type { Exchange } from './exchange.js';
import { type ExchangePlace, exchangeAt, openRecording } from './read-recording.js';

/** The exchanges of calls that are alike, in recorded order, and which is next. */
interface Alike {
  readonly places: ExchangePlace[];
  next: number;
}

/** A recording whose answers are played back. */
export interface OpenPlayback extends Playback {
  /** Closes the file. */
  close(): void;
}

/**
 * Opens a recording to play its answers back. Of a large one, only where each exchange stands is kept in memory.
 *
 * @throws RecordingError for a file that is no recording
 */
export async function openPlayback(path: string): Promise<OpenPlayback> {
  const index = new Index();
  const { exchanges } = await openRecording(path);
  for await (const { exchange, offset, length } of exchanges) index.add(exchange, { offset, length });
  const file = openSync(path, 'r');
  return {
    answerTo(incoming, request) {
      const call = callOf(incoming, request);
      const place = index.take(call);
      const found = place && exchangeAt(file, place);
      return found && playedAnswer(found, call.params);
    },
    rewind: () => index.rewind(),
    close: () => closeSync(file),
  };
}

/** What calls are matched by. */
interface PlayedCall {
  readonly transport: string;
  readonly isSoap12: boolean;
  readonly operation: string | null;
  readonly version: string | null;
  /** Null where they cannot be read: the body decides then, and then alone. */
  readonly params: object | null;
  readonly body: string;
}

/** Finds exchanges by what they call: in all that matters, or whatever their handles. */
class Index {
  readonly #exact = new Map<string, Alike>();
  readonly #anyHandles = new Map<string, Alike>();

  add(exchange: Exchange, place: ExchangePlace): void {
    // Without an answer of the service there is nothing to play.
    if (exchange.answer === null || exchange.answer.measured !== undefined || exchange.trouble !== null) return;
    const call = recordedCall(exchange);
    for (const [map, key] of [
      [this.#exact, keyOf(call, false)],
      [this.#anyHandles, keyOf(call, true)],
    ] as const) {
      const alike = map.get(key);
      if (alike) alike.places.push(place);
      else map.set(key, { places: [place], next: 0 });
    }
  }

  /** The next exchange of calls like this one; the last stays. */
  take(call: PlayedCall): ExchangePlace | undefined {
    const alike = this.#exact.get(keyOf(call, false)) ?? this.#anyHandles.get(keyOf(call, true));
    if (!alike) return undefined;
    const place = alike.places[alike.next];
    alike.next = Math.min(alike.next + 1, alike.places.length - 1);
    return place;
  }

  rewind(): void {
    for (const map of [this.#exact, this.#anyHandles]) for (const alike of map.values()) alike.next = 0;
  }
}

const SOAP_12 = 'http://www.w3.org/2003/05/soap-envelope';

function recordedCall({ transport, operation, version, params, request: { body, headers } }: Exchange): PlayedCall {
  const isSoap12 = body.includes(SOAP_12) || (body === '' && (headers['content-type'] ?? '').includes('application/soap+xml'));
  return { transport, isSoap12, operation, version, params, body };
}

function callOf(incoming: IncomingRequest, { contentType, body }: PlayedRequest): PlayedCall {
  const isSoap12 = contentType.includes('application/soap+xml');
  if (incoming.kind === 'rejected') {
    const { transport, operation = null, version = null } = incoming;
    const text = body === undefined ? '' : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
    return { transport, isSoap12, operation, version, params: null, body: maskedText(text) };
  }
  const { transport, operation, version, params } = incoming.call;
  // As a recording has them: without secrets, moments as JSON has them.
  const plain = JSON.parse(JSON.stringify(maskedValue(params)));
  return { transport, isSoap12, operation: operation.name, version: version.id, params: plain, body: '' };
}

/** What stands in keys for what may differ. */
const MOMENT = '<moment>';
const HANDLE = '<handle>';

/** Moments in ISO 8601, and as names of jobs have them. */
const MOMENTS = /\d{4}-\d\d-\d\d[T-]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?/g;

/** Fields whose values are handles, and lists of such. */
const HANDLE_FIELD = /Handle(?:Array)?$/;
/** What is no doubt a handle. */
const HANDLE_TEXT = /^[a-z]{1,3}\|/;

function keyOf({ transport, isSoap12, operation, version, params, body }: PlayedCall, anyHandles: boolean): string {
  const what = params === null ? body.replaceAll(MOMENTS, MOMENT) : JSON.stringify(likened(params, anyHandles, false));
  return createHash('sha1').update(`${transport} ${isSoap12} ${operation} ${version} ${what}`).digest('base64');
}

/** A value with a sign in place of each moment, and of each handle if these may differ. Fields are sorted. */
function likened(value: unknown, anyHandles: boolean, isHandle: boolean): unknown {
  if (typeof value === 'string') return anyHandles && (isHandle || HANDLE_TEXT.test(value)) ? HANDLE : value.replaceAll(MOMENTS, MOMENT);
  if (Array.isArray(value)) return value.map((each) => likened(each, anyHandles, isHandle));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, own]) => [name, likened(own, anyHandles, isHandle || HANDLE_FIELD.test(name))]));
}

/** The answer of an exchange, with the handles of the call that it is given to. */
function playedAnswer({ answer, params: recorded }: Exchange, params: object | null): PlayedAnswer | undefined {
  if (!answer) return undefined;
  const { status, headers, body } = answer;
  const contentType = headers['content-type'] ?? 'text/xml;charset=utf-8';
  const pairs = new Map<string, string>();
  if (params !== null && recorded !== null) collectPairs(recorded, params, pairs);
  let text = body;
  for (const [from, to] of pairs) {
    // A handle as submitJob gives it is what the handles of its job begin with.
    const end = from.endsWith('|') ? '' : '<';
    text = text.replaceAll(`>${escapeText(from)}${end}`, `>${escapeText(to)}${end}`);
  }
  return { status, contentType, body: text };
}

/** Texts of a recorded call, and those that stand in their place in a call like it. */
function collectPairs(recorded: unknown, actual: unknown, pairs: Map<string, string>): void {
  if (typeof recorded === 'string' && typeof actual === 'string') {
    if (recorded !== actual && recorded !== '') pairs.set(recorded, actual);
  } else if (typeof recorded === 'object' && recorded !== null && typeof actual === 'object' && actual !== null) {
    const values = new Map(Object.entries(actual));
    for (const [name, own] of Object.entries(recorded)) collectPairs(own, values.get(name), pairs);
  }
}
