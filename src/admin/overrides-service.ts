import type { z } from 'zod';
import { faultDefinition, ruleDefinition, stubDefinition } from '../overrides/definitions.js';
import type { fault, rule, stub } from '../overrides/override-schemas.js';
import { StubError } from '../overrides/stub-answer.js';
import type { Override, OverrideKind } from '../store/override-store.js';
import type { Store } from '../store/store.js';
import type { AdminContext } from './admin-context.js';
import { type CompanyFilter, companyIdOf } from './companies-service.js';
import { fieldError, MockError } from './mock-error.js';

/** How many numbers a message lists. */
const MOST_NAMED = 20;

/** A rule, fault or stub as a test reads it: its definition, its number, how many jobs or calls matched it, and to how many it applied. */
export interface OverrideView {
  readonly id: number;
  readonly company: string | null;
  readonly seen: number;
  readonly hits: number;
  readonly [field: string]: unknown;
}

/** The service of one kind of override. All of its methods throw MockError 404 for an unknown company or number. */
export interface OverridesService<Input> {
  add(input: Input): OverrideView;
  /** In the order in which they were added. */
  list(filter?: CompanyFilter): OverrideView[];
  get(id: number): OverrideView;
  remove(id: number): void;
  /** Removes all of them, or those of a company. */
  clear(filter?: CompanyFilter): void;
}

/** Adds, lists and removes rules. `expires.in` counts from now. */
export function rulesService({ store, scheduler }: AdminContext): OverridesService<z.output<typeof rule>> {
  return overridesService(store, 'rule', (input) => ruleDefinition(input, scheduler.now()));
}

/** Adds, lists and removes injected faults. */
export function faultsService({ store }: AdminContext): OverridesService<z.output<typeof fault>> {
  return overridesService(store, 'fault', faultDefinition);
}

/** Adds, lists and removes stubs. `add` throws MockError 400 that says where an answer does not fit its schema. */
export function stubsService({ store }: AdminContext): OverridesService<z.output<typeof stub>> {
  return overridesService(store, 'stub', (input) => {
    try {
      return stubDefinition(input);
    } catch (error) {
      throw error instanceof StubError ? fieldError(error.field, error.reason) : error;
    }
  });
}

/** The service of a kind. @param define makes what is stored of an input, and throws for an input that does not fit */
function overridesService<Input extends CompanyFilter>(store: Store, kind: OverrideKind, define: (input: Input) => object): OverridesService<Input> {
  const ofCompany = (company: string | undefined): Override[] => {
    const companyId = companyIdOf(store, company);
    return store.overrides.list(kind).filter((each) => companyId === undefined || each.companyId === companyId);
  };
  const byId = (id: number): Override => {
    const found = store.overrides.byId(kind, id);
    if (found) return found;
    const all = store.overrides.list(kind).map((each) => each.id);
    const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : '';
    throw new MockError(`There is no ${kind} ${id}: there are ${all.slice(0, MOST_NAMED).join(', ') || 'none'}${more}`, 404);
  };
  return {
    add: (input) => store.transaction(() => overrideView(store, store.overrides.add(kind, companyIdOf(store, input.company) ?? null, define(input)))),
    list: ({ company } = {}) => ofCompany(company).map((each) => overrideView(store, each)),
    get: (id) => overrideView(store, byId(id)),
    remove: (id) => store.transaction(() => store.overrides.remove(byId(id))),
    clear({ company } = {}) {
      // The last first: nothing behind them has to move up.
      const last = ofCompany(company).reverse();
      store.transaction(() => last.forEach(store.overrides.remove));
    },
  };
}

function overrideView(store: Store, { id, companyId, definition, seen, hits }: Override): OverrideView {
  const { expiresAt, ...rest }: { expiresAt?: number } = structuredClone(definition);
  const company = companyId === null ? null : (store.accounts.companyById(companyId)?.name ?? null);
  return { id, company, ...rest, ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt) }), seen, hits };
}
