import type { z } from 'zod';
import { formatDuration } from '../clock.js';
import type { AdminContext } from './admin-context.js';
import type { expectation, requestFilter } from './admin-schemas.js';
import { type CompanyFilter, companyIdOf } from './companies-service.js';
import type { CallExplanation } from './explain-call.js';
import { type JournalEntry, journalEntry, type NumberedRecord, type RecordedCall, recordedCall } from './journal.js';
import { MockError } from './mock-error.js';
import type { StubOfCall } from './stub-of-call.js';
import { type Verification, verify } from './verify.js';
import { waitUntil } from './wait-until.js';

/** Some of the calls that match. */
export interface RequestPage {
  readonly requests: readonly (RecordedCall & Partial<JournalEntry>)[];
  /** How many match in all. */
  readonly total: number;
  /** Where the next page begins: its `after`; null where this is the last. */
  readonly next: number | null;
}

/** The service of recorded calls. All of its methods throw MockError 404 for an unknown company. */
export interface RequestsService {
  /**
   * Calls that match, oldest first, a page at a time.
   *
   * @param limit how many a page has, unless the filter says so
   * @param signal aborted when nobody waits any more
   * @throws MockError 409 where a call was waited for and none came in time
   */
  page(filter: z.output<typeof requestFilter>, limit: number, signal?: AbortSignal): Promise<RequestPage>;
  /** A call with its messages. @throws MockError 404 for one that is not kept, as do the next two */
  get(id: number): InspectedCall;
  /** Says of each rule, fault and stub whether it would apply to a call. */
  explain(id: number): Promise<CallExplanation>;
  /** A stub with which such a call is answered again as it was. @throws MockError 409 where there is no such answer */
  stub(id: number): Promise<StubOfCall>;
  /** Forgets all calls, or those of a company. */
  clear(filter?: CompanyFilter): void;
  /** Compares the recorded calls with an expectation, at once or when they have come. */
  check(expected: z.output<typeof expectation>, signal?: AbortSignal): Promise<Verification>;
}

/** How long calls are waited for where a test does not say, milliseconds. */
const USUAL_TIMEOUT = 30_000;

/** Whether a call has a text in what a list shows of it. */
function hasText(text: string): (call: NumberedRecord) => boolean {
  const wanted = text.trim().toLowerCase();
  return ({ record: { operation, path, caller, outcome, fault } }) =>
    [operation, path, caller, outcome, fault?.reason].some((each) => each?.toLowerCase().includes(wanted));
}

/** A call with its messages, and where it went. */
export interface InspectedCall extends JournalEntry {
  /** Scheme, host and port of the mock, and the path; without the query, which is not kept. */
  readonly url: string;
}

/** Lists, verifies and clears recorded calls. */
export function requestsService(context: AdminContext): RequestsService {
  const { store, journal } = context;
  const byId = (id: number): NumberedRecord => {
    const found = journal.byId(id);
    if (found) return found;
    const all = journal.list();
    const [first, last] = [all[0]?.id, all.at(-1)?.id];
    throw new MockError(`There is no call ${id}: ${first === undefined ? 'none is kept' : `those from ${first} to ${last} are kept`}`, 404);
  };
  const onChange = (listener: () => void): (() => void) => journal.onNote(listener);
  const throwIfClosed = (): void => {
    if (journal.isClosed) throw new MockError('The mock was stopped: no call will come any more', 409);
  };
  return {
    async page({ company, limit: asked, after, xml = true, wait, timeout = USUAL_TIMEOUT, text, order = 'oldest', ...match }, usual, signal) {
      const filter = { ...match, companyId: companyIdOf(store, company) };
      const limit = asked ?? usual;
      const page = (): RequestPage => {
        const found = journal.list(filter);
        const all = text === undefined ? found : found.filter(hasText(text));
        if (order === 'newest') all.reverse();
        const rest = after === undefined ? all : all.filter(({ id }) => (order === 'newest' ? id < after : id > after));
        const requests = rest.slice(0, limit).map(xml ? journalEntry : recordedCall);
        return { requests, total: all.length, next: rest.length > limit ? (requests.at(-1)?.id ?? null) : null };
      };
      if (!wait) return page();
      const reached = (): RequestPage | undefined => {
        throwIfClosed();
        const { requests, ...counts } = page();
        return requests.length > 0 ? { requests, ...counts } : undefined;
      };
      const giveUp = (milliseconds: number): never => {
        throw new MockError(`No call came within ${formatDuration(milliseconds)}. ${verify(journal, match, filter.companyId).message}`, 409);
      };
      return waitUntil({ reached, onChange, giveUp, signal }, timeout);
    },
    get(id) {
      const entry = journalEntry(byId(id));
      return { ...entry, url: `${context.origin()}${entry.path}` };
    },
    async explain(id) {
      const call = byId(id);
      // Loaded when somebody asks.
      const { explainCall } = await import('./explain-call.js');
      return explainCall(context, call);
    },
    async stub(id) {
      const call = byId(id);
      const { stubOfCall } = await import('./stub-of-call.js');
      return stubOfCall(store, call);
    },
    clear: ({ company } = {}) => journal.clear(companyIdOf(store, company)),
    async check({ company, wait, timeout = USUAL_TIMEOUT, ...expected }, signal) {
      const companyId = companyIdOf(store, company);
      const check = (): Verification => verify(journal, expected, companyId);
      if (!wait) return check();
      const most = expected.exactly ?? expected.atMost ?? Number.POSITIVE_INFINITY;
      const reached = (): Verification | undefined => {
        throwIfClosed();
        const verification = check();
        // Too many will not become fewer.
        return verification.verified || verification.count > most ? verification : undefined;
      };
      return waitUntil({ reached, onChange, giveUp: check, signal }, timeout);
    },
  };
}
