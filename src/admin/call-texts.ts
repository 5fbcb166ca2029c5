import { type CallSummary, callSummary, type NumberedRecord } from './journal.js';

/** How many kinds of calls are remembered. */
const MOST_REMEMBERED = 100;

/** Calls as JSON. A client that polls sends equal ones, thousands a second: what they have in common is written once. */
export class CallTexts {
  readonly #common = new Map<string, string>();
  #at = Number.NaN;
  #moment = '';

  /** A call as JSON. */
  textOf(call: NumberedRecord): string {
    const { transport, method, path, version, operation, companyId, caller, outcome, fault, ignored, source, status, at, milliseconds } = call.record;
    if (fault || ignored.length > 0 || !Number.isFinite(milliseconds)) return JSON.stringify(callSummary(call));
    const key = `${transport} ${method} ${version} ${operation} ${companyId} ${source} ${status} ${outcome} ${caller} ${path}`;
    const known = this.#common.get(key);
    const common = known ?? commonText(callSummary(call));
    if (known === undefined) this.#remember(key, common);
    if (at !== this.#at) {
      this.#at = at;
      this.#moment = new Date(at).toISOString();
    }
    return `{"id":${call.id},"at":"${this.#moment}","milliseconds":${milliseconds},${common}`;
  }

  #remember(key: string, text: string): void {
    // Callers may make up paths without end.
    if (this.#common.size >= MOST_REMEMBERED) this.#common.clear();
    this.#common.set(key, text);
  }
}

/** The text behind what differs. */
function commonText({ id: _id, at: _at, milliseconds: _milliseconds, ...common }: CallSummary): string {
  return JSON.stringify(common).slice(1);
}
