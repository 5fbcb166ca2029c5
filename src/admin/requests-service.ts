import type { z } from 'zod';
import type { AdminContext } from './admin-context.js';
import type { expectation, requestFilter } from './admin-schemas.js';
import { type CompanyFilter, companyIdOf } from './companies-service.js';
import { type JournalEntry, journalEntry } from './journal.js';
import { type Verification, verify } from './verify.js';

/** The service of recorded calls. All of its methods throw MockError 404 for an unknown company. */
export interface RequestsService {
  /** Calls that match, oldest first. */
  list(filter?: z.output<typeof requestFilter>): JournalEntry[];
  /** Forgets all calls, or those of a company. */
  clear(filter?: CompanyFilter): void;
  /** Compares the recorded calls with an expectation. */
  check(expected: z.output<typeof expectation>): Verification;
}

/** Lists, verifies and clears recorded calls. */
export function requestsService({ store, journal }: Pick<AdminContext, 'store' | 'journal'>): RequestsService {
  return {
    list: ({ company, ...filter } = {}) => journal.list({ ...filter, companyId: companyIdOf(store, company) }).map(journalEntry),
    clear: ({ company } = {}) => journal.clear(companyIdOf(store, company)),
    check: ({ company, ...expected }) => verify(journal, expected, companyIdOf(store, company)),
  };
}
