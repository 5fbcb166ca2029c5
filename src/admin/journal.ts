import { globMatches } from '../collections/glob.js';
import { type CallMatch, differences } from '../overrides/call-match.js';
import type { CallRecord } from '../pipeline/call-record.js';

/** A record in the journal: numbered in the order in which calls were answered, from 1. */
interface NumberedRecord {
  readonly id: number;
  readonly record: CallRecord;
}

/** A call, as a test reads it. Passwords and tokens are masked. */
export interface JournalEntry {
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
  /** What the call asked for in vain, a message for each: paths of `responseFieldArray` that its answer does not have. */
  readonly ignored: readonly string[];
  readonly status: number;
  readonly milliseconds: number;
  /** XML as received and as sent; empty once too much has come since to keep it. */
  readonly request: string;
  readonly answer: string;
}

/** Which calls are listed; every condition must hold. */
export interface CallFilter extends CallMatch {
  readonly companyId?: number | undefined;
  /** `ok`, or a pattern for the fault's name and code, such as `*30001`. */
  readonly outcome?: string | undefined;
}

/** How much XML of all calls together is kept, bytes; that of the oldest is dropped first. */
const XML_KEPT = 32 * 1024 * 1024;

/** The most recent calls; the oldest are forgotten first. */
export class Journal {
  readonly #size: number;
  #calls: NumberedRecord[] = [];
  #count = 0;
  /** How many bytes of XML the calls hold, and the index of the oldest that holds any. */
  #bytes = 0;
  #oldestWithXml = 0;

  /** @param size how many calls are kept; 0 keeps none */
  constructor(size: number) {
    this.#size = size;
  }

  /** Adds a call. */
  note(record: CallRecord): void {
    if (this.#size === 0) return;
    this.#calls.push({ id: ++this.#count, record });
    this.#bytes += bytesOf(record);
    while (this.#bytes > XML_KEPT && this.#oldestWithXml < this.#calls.length) this.#dropXml(this.#oldestWithXml++);
    // Trimmed in batches: trimming at each call would copy all of them each time.
    if (this.#calls.length >= 2 * this.#size) this.#keep(this.#calls.slice(-this.#size));
  }

  #dropXml(index: number): void {
    const call = this.#calls[index];
    if (!call) return;
    this.#bytes -= bytesOf(call.record);
    this.#calls[index] = { id: call.id, record: { ...call.record, request: undefined, answer: '' } };
  }

  #keep(calls: NumberedRecord[]): void {
    this.#calls = calls;
    this.#bytes = calls.reduce((sum, { record }) => sum + bytesOf(record), 0);
    this.#oldestWithXml = 0;
  }

  /** Calls that match, oldest first. */
  list(filter: CallFilter = {}): NumberedRecord[] {
    return this.#calls.slice(-this.#size).filter((call) => differencesOf(filter, call).length === 0);
  }

  /** Forgets all calls, or those of a company. */
  clear(companyId?: number): void {
    this.#keep(companyId === undefined ? [] : this.#calls.filter(({ record }) => record.companyId !== companyId));
  }
}

function bytesOf({ request, answer }: CallRecord): number {
  return (request?.length ?? 0) + answer.length;
}

/** Why a call does not match a filter, one reason for each condition; empty if it does. */
export function differencesOf({ companyId, outcome, ...match }: CallFilter, { record }: NumberedRecord): string[] {
  const found = differences(match, record);
  if (companyId !== undefined && record.companyId !== companyId) found.unshift(`company: ${record.companyId ?? 'none'}, not ${companyId}`);
  if (outcome !== undefined && outcome !== record.outcome && !globMatches(outcome, record.outcome))
    found.push(`outcome: ${record.outcome}, not ${outcome}`);
  return found;
}

/** A record as a test reads it, its secrets masked. */
export function journalEntry({ id, record }: NumberedRecord): JournalEntry {
  const { transport, version, operation, companyId, caller, params, outcome, fault, ignored, status, at, milliseconds, request, answer } = record;
  return {
    id,
    at: new Date(at),
    transport,
    version: version ?? null,
    operation: operation ?? null,
    companyId: companyId ?? null,
    caller: caller ?? null,
    params: params === undefined ? null : maskedValue(params),
    outcome,
    fault: fault ?? null,
    ignored,
    status,
    milliseconds,
    request: request === undefined ? '' : maskedText(textOf(request)),
    answer: maskedText(answer),
  };
}

/** Names of elements that hold secrets. */
const SECRETS = ['password', 'AuthPassword', 'newPassword', 'oldPassword', 'accessToken', 'samlResponse', 'jwtToken', 'apikey', 'apiKey'];
const MASK = '***';
const SECRET_ELEMENT = new RegExp(`(<((?:[\\w.-]+:)?(?:${SECRETS.join('|')}))(?:\\s[^>]*)?>)[\\s\\S]*?(</\\2\\s*>)`, 'g');

/** XML with its secrets masked. */
export function maskedText(xml: string): string {
  return xml.replace(SECRET_ELEMENT, `$1${MASK}$3`);
}

/** A plain object with its secrets masked, and its dates as JSON writes them. */
function maskedValue<Value>(value: Value): Value {
  // A copy with the same fields.
  return JSON.parse(JSON.stringify(value), (key, each) => (SECRETS.includes(key) && typeof each === 'string' ? MASK : each)) as Value;
}

/** The text of a request in UTF-8 or UTF-16. */
function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  // Without a byte order mark it was decoded as UTF-8: secrets would have a NUL after each letter, and not be masked.
  return text.includes('\0') ? '(a text in UTF-16 without a byte order mark)' : text;
}
