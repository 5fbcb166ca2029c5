import { type CallMatch, differences } from '../overrides/call-match.js';
import { globMatches } from '../overrides/job-rule.js';
import type { CallContent, CallReport } from '../pipeline/call-report.js';

/** A call to be noted. */
export interface AnsweredCall {
  readonly report: CallReport;
  readonly content: CallContent;
  /** By the mock's clock, milliseconds since 1970. */
  readonly at: number;
  readonly milliseconds: number;
  readonly status: number;
  /** Bytes of the request: XML, or the documents of a form. */
  readonly request: Uint8Array | undefined;
  readonly answer: string;
}

/** A call as it was noted. */
interface NotedCall {
  readonly id: number;
  readonly answered: AnsweredCall;
}

/** A call, as a test reads it. Passwords and tokens are masked. */
export interface CallView {
  readonly id: number;
  readonly at: Date;
  readonly transport: string;
  readonly version: string | null;
  readonly operation: string | null;
  readonly companyId: number | null;
  readonly caller: string | null;
  readonly params: object | null;
  /** `ok`, or a fault's name and code. */
  readonly outcome: string;
  readonly fault: { readonly name: string; readonly code: number; readonly reason: string } | null;
  readonly status: number;
  readonly milliseconds: number;
  /** XML as it came, and as it went; empty where so much came since that it is no longer kept. */
  readonly request: string;
  readonly answer: string;
}

/** Which calls are asked for; every condition must hold. */
export interface CallFilter extends CallMatch {
  readonly companyId?: number | undefined;
  /** `ok`, or a pattern for the fault's name and code, such as `*30001`. */
  readonly outcome?: string | undefined;
}

/** How much XML is kept of all calls together, bytes; that of the oldest goes first. */
const XML_KEPT = 32 * 1024 * 1024;

/** The calls of the last time, the oldest forgotten first. */
export class Journal {
  readonly #size: number;
  #calls: NotedCall[] = [];
  #count = 0;
  /** How much XML the calls hold, and the place of the oldest that holds any. */
  #bytes = 0;
  #oldestWithXml = 0;

  /** @param size how many calls are kept; 0 keeps none */
  constructor(size: number) {
    this.#size = size;
  }

  note(answered: AnsweredCall): void {
    if (this.#size === 0) return;
    this.#calls.push({ id: ++this.#count, answered });
    this.#bytes += bytesOf(answered);
    while (this.#bytes > XML_KEPT && this.#oldestWithXml < this.#calls.length) this.#dropXml(this.#oldestWithXml++);
    // Not one by one: that would move all of them each time.
    if (this.#calls.length >= 2 * this.#size) this.#keep(this.#calls.slice(-this.#size));
  }

  #dropXml(place: number): void {
    const call = this.#calls[place];
    if (!call) return;
    this.#bytes -= bytesOf(call.answered);
    this.#calls[place] = { id: call.id, answered: { ...call.answered, request: undefined, answer: '' } };
  }

  #keep(calls: NotedCall[]): void {
    this.#calls = calls;
    this.#bytes = calls.reduce((sum, { answered }) => sum + bytesOf(answered), 0);
    this.#oldestWithXml = 0;
  }

  /** Calls that fit, oldest first. */
  list(filter: CallFilter = {}): NotedCall[] {
    return this.#calls.slice(-this.#size).filter((call) => differencesOf(filter, call).length === 0);
  }

  /** Forgets all calls, or those of a company. */
  clear(companyId?: number): void {
    this.#keep(companyId === undefined ? [] : this.#calls.filter(({ answered }) => answered.content.companyId !== companyId));
  }
}

function bytesOf({ request, answer }: AnsweredCall): number {
  return (request?.length ?? 0) + answer.length;
}

/** What about a noted call does not fit a filter. */
export function differencesOf({ companyId, outcome, ...match }: CallFilter, { answered: { report, content } }: NotedCall): string[] {
  const found = differences(match, { ...report, params: content.params });
  if (companyId !== undefined && content.companyId !== companyId) found.unshift(`company: ${content.companyId ?? 'none'}, not ${companyId}`);
  if (outcome !== undefined && outcome !== report.outcome && !globMatches(outcome, report.outcome))
    found.push(`outcome: ${report.outcome}, not ${outcome}`);
  return found;
}

/** A noted call as a test reads it. */
export function callView({ id, answered }: NotedCall): CallView {
  const { report, content, at, status, milliseconds, request, answer } = answered;
  return {
    id,
    at: new Date(at),
    transport: report.transport,
    version: report.version ?? null,
    operation: report.operation ?? null,
    companyId: content.companyId ?? null,
    caller: report.caller ?? null,
    params: content.params === undefined ? null : maskedValue(content.params),
    outcome: report.outcome,
    fault: content.fault ?? null,
    status,
    milliseconds,
    request: request === undefined ? '' : maskedText(textOf(request)),
    answer: maskedText(answer),
  };
}

/** Names of elements whose content is nobody's business. */
const SECRETS = ['password', 'AuthPassword', 'newPassword', 'oldPassword', 'accessToken', 'samlResponse', 'jwtToken', 'apikey', 'apiKey'];
const MASK = '***';
const SECRET_ELEMENT = new RegExp(`(<((?:[\\w.-]+:)?(?:${SECRETS.join('|')}))(?:\\s[^>]*)?>)[\\s\\S]*?(</\\2\\s*>)`, 'g');

/** XML without what is secret in it. */
export function maskedText(xml: string): string {
  return xml.replace(SECRET_ELEMENT, `$1${MASK}$3`);
}

/** A plain object without what is secret in it. */
function maskedValue<Value>(value: Value): Value {
  // What comes back is what went in.
  return JSON.parse(JSON.stringify(value), (key, each) => (SECRETS.includes(key) && typeof each === 'string' ? MASK : each)) as Value;
}

/** XML in another encoding than UTF-8 is shown as what it says, not as its bytes. */
function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  // Without a mark at its beginning UTF-16 would show its secrets letter by letter.
  return text.includes('\0') ? '(a text in UTF-16 without a byte order mark)' : text;
}
