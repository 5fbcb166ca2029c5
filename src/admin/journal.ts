import { globMatches } from '../collections/glob.js';
import type { FaultName, OperationName } from '../contract/names.js';
import { maskedText, maskedValue } from '../contract/secrets.js';
import type { Transport } from '../operations/operation-call.js';
import { differences, type WiderMatch } from '../overrides/call-match.js';
import type { CallRecord } from '../pipeline/call-record.js';
import { maskedAnswer } from './masked-answer.js';

/** A call as the journal keeps it: its secrets were masked when it came. */
interface KeptRecord extends Omit<CallRecord, 'request'> {
  /** Text of the request. */
  readonly request: string | undefined;
  /** What its parameters take, about: bytes. */
  readonly paramsSize: number;
}

/** A record in the journal: numbered in the order in which calls were answered, from 1. */
export interface NumberedRecord {
  readonly id: number;
  readonly record: KeptRecord;
}

/** A call in short, as a test reads it. Passwords and tokens are masked. */
export interface RecordedCall {
  readonly id: number;
  readonly at: Date;
  /** `none` for a request that reached nothing that takes calls. */
  readonly transport: Transport | 'none';
  /** HTTP method, and path of the URL without its query. */
  readonly method: string;
  readonly path: string;
  /** Id of the API version. */
  readonly version: string | null;
  /** Name of the operation, or of the element that was sent in place of one. */
  readonly operation: OperationName | (string & {}) | null;
  /** The company that the parameters name. */
  readonly companyId: number | null;
  /** E-mail address of the caller; of one who was not let in, as the request has it. */
  readonly caller: string | null;
  /** Null where they could not be read, and once far too much has come since to keep them. */
  readonly params: object | null;
  /** `ok`, or a fault's name and code; of a request that reached nothing, what its HTTP status says, such as `not found`. */
  readonly outcome: string;
  readonly fault: { readonly name: FaultName; readonly code: number; readonly reason: string } | null;
  /** What the call asked for in vain, a message for each: paths of `responseFieldArray` that its answer does not have. */
  readonly ignored: readonly string[];
  /** The injected fault and the stub that applied to it. */
  readonly applied: readonly { readonly kind: 'fault' | 'stub'; readonly id: number; readonly label: string | null }[];
  /** Number of the job that it submitted or left. */
  readonly jobId: number | null;
  /** Who answered: the mock, a service that it was forwarded to, or a recording. */
  readonly source: 'mock' | 'service' | 'recording';
  readonly status: number;
  readonly milliseconds: number;
}

/** What is told of a call as soon as it was answered. */
export type CallSummary = Omit<RecordedCall, 'params'>;

/** A call with its messages. */
export interface JournalEntry extends RecordedCall {
  /** XML as received and as sent; empty once too much has come since to keep it. */
  readonly request: string;
  readonly answer: string;
}

/** Which calls are listed; every condition must hold. */
export interface CallFilter extends WiderMatch {
  readonly companyId?: number | undefined;
  /** `ok`, or a pattern for the fault's name and code, such as `*30001`. */
  readonly outcome?: string | undefined;
}

/** How much XML and parameters of all calls together is kept, bytes: the oldest XML is dropped first, and then the oldest parameters. */
const KEPT = 32 * 1024 * 1024;

/** How much of the path of a request is kept that reached nothing, characters. */
const LONGEST_PATH = 2000;

/** The most recent calls; the oldest are forgotten first. */
export class Journal {
  readonly #size: number;
  #calls: NumberedRecord[] = [];
  #count = 0;
  /** How many bytes of XML and parameters the calls hold, and the index of the oldest that holds any XML, and any parameters. */
  #bytes = 0;
  #oldestWithXml = 0;
  #oldestWithParams = 0;
  /** What equal messages share is masked once. */
  readonly #requests = new WeakMap<Uint8Array, string>();
  readonly #params = new WeakMap<object, Pick<KeptRecord, 'params' | 'paramsSize'>>();
  readonly #listeners = new Set<(call?: NumberedRecord) => void>();
  #isClosed = false;

  /** @param size how many calls are kept; 0 keeps none */
  constructor(size: number) {
    this.#size = size;
  }

  /** Whether the mock was stopped: no call comes any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Calls a function with each call, once it is added, and without one when the mock is stopped. @returns ends that */
  onNote(listener: (call?: NumberedRecord) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells whoever waits for a call that none will come. */
  close(): void {
    this.#isClosed = true;
    for (const listener of this.#listeners) listener();
  }

  /** How many bytes of XML and parameters are kept, about. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Adds a call, without its secrets. */
  note(call: CallRecord): void {
    const isKept = this.#size > 0;
    if (!isKept && this.#listeners.size === 0) return;
    const record = this.#withoutSecrets(isKept ? call : { ...call, params: undefined, request: undefined, answer: '' });
    const numbered = { id: ++this.#count, record };
    if (isKept) this.#add(numbered);
    for (const listener of this.#listeners) listener(numbered);
  }

  #add(call: NumberedRecord): void {
    this.#calls.push(call);
    this.#bytes += bytesOf(call.record);
    while (this.#bytes > KEPT && this.#dropOldest());
    // Trimmed in batches: trimming at each call would copy all of them each time.
    if (this.#calls.length >= 2 * this.#size) this.#keep(this.#calls.slice(-this.#size));
  }

  #withoutSecrets(call: CallRecord): KeptRecord {
    const { transport, method, operation, version, caller, companyId, outcome, fault, hits, jobId, source, status, at, milliseconds } = call;
    const path = transport === 'none' ? maskedText(call.path).slice(0, LONGEST_PATH) : call.path;
    const ignored = maskedValue(call.ignored);
    const request = call.request && once(this.#requests, call.request, (bytes) => maskedText(textOf(bytes)));
    const kept = call.params && once(this.#params, call.params, (params) => ({ params: maskedValue(params), paramsSize: sizeOf(params) }));
    const { params, paramsSize } = kept ?? NO_PARAMS;
    // What the mock itself wrote, it wrote by the contract.
    const answer = maskedAnswer(call.answer, source === 'mock' ? operation : undefined);
    // Written out: Node takes a microsecond for each field that a literal has behind a spread.
    return {
      transport,
      method,
      path,
      operation,
      version,
      caller,
      companyId,
      params,
      paramsSize,
      outcome,
      fault,
      ignored,
      hits,
      jobId,
      source,
      status,
      at,
      milliseconds,
      request,
      answer,
    };
  }

  /** Drops the oldest XML, or if there is none left, the oldest parameters. @returns whether there was anything to drop */
  #dropOldest(): boolean {
    if (this.#oldestWithXml < this.#calls.length) this.#replace(this.#oldestWithXml++, { request: undefined, answer: '' });
    else if (this.#oldestWithParams < this.#calls.length) this.#replace(this.#oldestWithParams++, NO_PARAMS);
    else return false;
    return true;
  }

  #replace(index: number, change: Partial<KeptRecord>): void {
    const call = this.#calls[index];
    if (!call) return;
    const record = { ...call.record, ...change };
    this.#bytes += bytesOf(record) - bytesOf(call.record);
    this.#calls[index] = { id: call.id, record };
  }

  #keep(calls: NumberedRecord[]): void {
    this.#calls = calls;
    this.#bytes = calls.reduce((sum, { record }) => sum + bytesOf(record), 0);
    this.#oldestWithXml = 0;
    this.#oldestWithParams = 0;
  }

  /** Calls that match, oldest first. */
  list(filter: CallFilter = {}): NumberedRecord[] {
    return this.#calls.slice(-this.#size).filter((call) => differencesOf(filter, call).length === 0);
  }

  /** The call with a number, as far as it is kept. */
  byId(id: number): NumberedRecord | undefined {
    return this.list().find((call) => call.id === id);
  }

  /** The call that submitted a job, as far as it is kept. */
  submissionOf(jobId: number): NumberedRecord | undefined {
    return this.list().findLast(({ record }) => record.jobId === jobId);
  }

  /** Forgets all calls, or those of a company. */
  clear(companyId?: number): void {
    this.#keep(companyId === undefined ? [] : this.#calls.filter(({ record }) => record.companyId !== companyId));
  }
}

const NO_PARAMS = { params: undefined, paramsSize: 0 };

function once<Key extends object, Result>(known: WeakMap<Key, Result>, key: Key, make: (key: Key) => Result): Result {
  const found = known.get(key) ?? make(key);
  known.set(key, found);
  return found;
}

function bytesOf({ request, answer, paramsSize }: KeptRecord): number {
  return (request?.length ?? 0) + answer.length + paramsSize;
}

/** What an object takes in memory, about: bytes. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 24 + value.length;
  if (ArrayBuffer.isView(value)) return 100 + value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  let size = 24;
  for (const each of Object.values(value)) size += 8 + sizeOf(each);
  return size;
}

/** Why a call does not match a filter, one reason for each condition; empty if it does. */
export function differencesOf({ companyId, outcome, ...match }: CallFilter, { record }: NumberedRecord): string[] {
  const found = differences(match, record);
  if (companyId !== undefined && record.companyId !== companyId) found.unshift(`company: ${record.companyId ?? 'none'}, not ${companyId}`);
  if (outcome !== undefined && outcome !== record.outcome && !globMatches(outcome, record.outcome))
    found.push(`outcome: ${record.outcome}, not ${outcome}`);
  return found;
}

/** A record in short, as a test reads it. */
export function recordedCall(call: NumberedRecord): RecordedCall {
  const { params } = call.record;
  const { outcome, fault, ignored, applied, jobId, source, status, milliseconds, ...first } = callSummary(call);
  // A copy, with dates as JSON writes them.
  const copied = params === undefined ? null : JSON.parse(JSON.stringify(params));
  return { ...first, params: copied, outcome, fault, ignored, applied, jobId, source, status, milliseconds };
}

/** A record without what may be long. */
export function callSummary({ id, record }: NumberedRecord): CallSummary {
  const { transport, method, path, version, operation, companyId, caller } = record;
  const { outcome, fault, ignored, hits, jobId, source, status, at, milliseconds } = record;
  return {
    id,
    at: new Date(at),
    transport,
    method,
    path,
    version: version ?? null,
    operation: operation ?? null,
    companyId: companyId ?? null,
    caller: caller ?? null,
    outcome,
    fault: fault ?? null,
    ignored,
    applied: hits.map(({ kind, id: by, label }) => ({ kind, id: by, label: label ?? null })),
    jobId: jobId ?? null,
    source,
    status,
    milliseconds,
  };
}

/** A record with its messages. */
export function journalEntry(call: NumberedRecord): JournalEntry {
  const { request = '', answer } = call.record;
  return { ...recordedCall(call), request, answer };
}

/** Made once: making one takes longer than decoding a request. */
const UTF_8 = new TextDecoder();

/** The text of a request in UTF-8 or UTF-16. */
export function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = (encoding === 'utf-8' ? UTF_8 : new TextDecoder(encoding)).decode(bytes);
  // Without a byte order mark it was decoded as UTF-8: secrets would have a NUL after each letter, and not be masked.
  return text.includes('\0') ? '(a text in UTF-16 without a byte order mark)' : text;
}
