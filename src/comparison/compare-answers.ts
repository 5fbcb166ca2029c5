import { versionById } from '../contract/api-version.js';
import type { Exchange } from '../recordings/exchange.js';
import { compareElements } from './compare-elements.js';
import { compareTexts } from './compare-texts.js';
import type { DifferenceKind, Findings, Place } from './findings.js';
import type { HandleMap } from './handle-map.js';
import { FAULT_REASONS, MOMENTS } from './known-differences.js';
import { type PlainPayload, plainPayload } from './plain-payload.js';
import type { ServiceFacts } from './service-facts.js';

/** An answer that is compared. */
export interface ComparedAnswer {
  readonly status: number;
  /** The Content-Type without its parameters, in small letters; empty for none. */
  readonly mediaType: string;
  /** Undefined where the body is not compared. */
  readonly body: string | undefined;
}

/** What the answers of a conversation are compared with. */
export interface AnswerComparison {
  readonly findings: Findings<DifferenceKind>;
  readonly handles: HandleMap;
  /** Whether the mock makes the answers of an operation up: of none where both answers are a mock's. */
  readonly isMadeUp: (operation: string) => boolean;
  /** What is known of the recorded service; undefined where it is a mock. */
  readonly service: ServiceFacts | undefined;
}

/** The transports whose answers are messages. */
const MESSAGES: ReadonlySet<string> = new Set(['soap', 'xml', 'upload']);

/** Where an exchange is counted. */
export function placeOf({ id, operation, method, transport, version }: Exchange): Place {
  return { operation: operation ?? `${method} ${transport}`, version: version ?? 'no version', exchange: id };
}

/** What of a recorded answer is compared; undefined where there was none. */
export function recordedAnswer({ answer, transport, method }: Exchange): ComparedAnswer | undefined {
  if (!answer) return undefined;
  const isMessage = MESSAGES.has(transport) && method === 'POST' && answer.measured === undefined;
  return { status: answer.status, mediaType: mediaTypeOf(answer.headers['content-type']), body: isMessage ? answer.body : undefined };
}

/** The media type in a Content-Type. */
export function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Compares two answers to the same request. @param exchange the recorded one */
export async function compareAnswers(
  { findings, handles, isMadeUp, service }: AnswerComparison,
  exchange: Exchange,
  recorded: ComparedAnswer,
  other: ComparedAnswer,
): Promise<void> {
  const place = placeOf(exchange);
  findings.noteCompared(place);
  if (recorded.status !== other.status) findings.note(place, 'status', 'HTTP status', String(recorded.status), String(other.status));
  if (recorded.mediaType !== other.mediaType) findings.note(place, 'media type', 'Content-Type', recorded.mediaType, other.mediaType);
  if (recorded.body === undefined || other.body === undefined) return;
  const version = exchange.version === null ? undefined : versionById(exchange.version);
  const moments = version && compareTexts(version, handles, recorded.body, other.body);
  if (moments !== undefined) {
    findings.noteKnown(MOMENTS.name, moments);
    return;
  }
  const left = await plainPayload(recorded.body);
  // The same text is compared with itself: what its handles stand for is known then.
  const right = recorded.body === other.body ? left : await plainPayload(other.body);
  if (!left || !right) {
    if (recorded.body !== other.body) findings.note(place, 'unreadable', 'body', left ? 'XML' : recorded.body, right ? 'XML' : other.body);
    return;
  }
  if (left.kind === 'fault' || right.kind === 'fault') return compareFaults(findings, place, left, right);
  const [name, otherName] = [left.element.name, right.element.name];
  if (name !== otherName) return findings.note(place, 'fault', 'body', name, otherName);
  if (left.element.namespaceUri !== right.element.namespaceUri)
    findings.note(place, 'namespace', name, left.element.namespaceUri, right.element.namespaceUri);
  compareElements(
    { findings, handles, version, place, isMadeUp: exchange.operation !== null && isMadeUp(exchange.operation), service },
    name,
    left.element,
    right.element,
  );
}

function compareFaults(findings: Findings<DifferenceKind>, place: Place, left: PlainPayload, right: PlainPayload): void {
  if (left.kind !== 'fault' || right.kind !== 'fault' || left.fault.name !== right.fault.name) {
    findings.note(place, 'fault', 'body', shown(left), shown(right));
    return;
  }
  const [code, otherCode] = [left.fault.code, right.fault.code];
  if (code !== otherCode) findings.note(place, 'code', `${left.fault.name}/code`, shown(left), shown(right));
  if (left.fault.reason !== right.fault.reason) findings.noteKnown(FAULT_REASONS.name);
}

function shown(payload: PlainPayload): string {
  if (payload.kind === 'element') return payload.element.name;
  const { name, code, reason } = payload.fault;
  return `${name}${code === null ? '' : ` ${code}`}: ${reason}`;
}
