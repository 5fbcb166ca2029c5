import type { z } from 'zod';
import { faultDefinition, ruleDefinition, stubDefinition } from '../overrides/definitions.js';
import type { fault, rule, stub } from '../overrides/override-schemas.js';
import { StubError } from '../overrides/stub-answer.js';
import type { Override, OverrideKind } from '../store/override-store.js';
import type { Store } from '../store/store.js';
import type { AdminContext } from './admin-context.js';
import { type CompanyFilter, companyIdOf } from './companies-service.js';
import type { FaultInput, RuleInput, StubInput } from './inputs.js';
import { fieldError, MockError } from './mock-error.js';

/** How many numbers a message lists. */
const MOST_NAMED = 20;

/** What a rule, a fault and a stub have, as a test reads them. */
export interface OverrideView {
  /** Its number. */
  readonly id: number;
  /** Name of the company that it is for; null for all companies. */
  readonly company: string | null;
  /** What its author calls it. */
  readonly label?: string;
  /** How many jobs or calls matched it. */
  readonly seen: number;
  /** To how many of these it applied. */
  readonly hits: number;
}

/** A rule as a test reads it: its definition, and how far it got. */
export interface RuleView extends OverrideView, Pick<RuleInput, 'match' | 'script' | 'times'> {
  /** When it stops applying, by the mock's clock. */
  readonly expiresAt?: Date;
}

/** A fault to inject, as a test reads it: its definition, and how far it got. */
export interface FaultView extends OverrideView, Pick<FaultInput, 'match' | 'effect' | 'times' | 'every' | 'probability'> {}

/** A stub as a test reads it: its definition, and how far it got. */
export interface StubView extends OverrideView, Pick<StubInput, 'operation' | 'match' | 'times'> {
  /** The …Return as a plain object. */
  readonly answer: object;
}

/** The service of one kind of override. All of its methods throw MockError 404 for an unknown company or number. */
export interface OverridesService<Input, View extends OverrideView> {
  add(input: Input): View;
  /** In the order in which they were added. */
  list(filter?: CompanyFilter): View[];
  get(id: number): View;
  /** Puts another definition in the place of one, which keeps its number and its place; `seen` and `hits` start anew. */
  replace(id: number, input: Input): View;
  remove(id: number): void;
  /** Removes all of them, or those of a company. */
  clear(filter?: CompanyFilter): void;
}

/** Adds, lists and removes rules. `expires.in` counts from now. */
export function rulesService({ store, scheduler }: AdminContext): OverridesService<z.output<typeof rule>, RuleView> {
  return overridesService(store, 'rule', (input) => ruleDefinition(input, scheduler.now()));
}

/** Adds, lists and removes injected faults. */
export function faultsService({ store }: AdminContext): OverridesService<z.output<typeof fault>, FaultView> {
  return overridesService(store, 'fault', faultDefinition);
}

/** Adds, lists and removes stubs. `add` throws MockError 400 that says where an answer does not fit its schema. */
export function stubsService({ store }: AdminContext): OverridesService<z.output<typeof stub>, StubView> {
  return overridesService(store, 'stub', (input) => {
    try {
      return stubDefinition(input);
    } catch (error) {
      throw error instanceof StubError ? fieldError(error.field, error.reason) : error;
    }
  });
}

/** The service of a kind. @param define makes what is stored of an input, and throws for an input that does not fit */
function overridesService<Input extends CompanyFilter, View extends OverrideView>(
  store: Store,
  kind: OverrideKind,
  define: (input: Input) => object,
): OverridesService<Input, View> {
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
    add: (input) =>
      store.transaction(() => overrideView<View>(store, store.overrides.add(kind, companyIdOf(store, input.company) ?? null, define(input)))),
    list: ({ company } = {}) => ofCompany(company).map((each) => overrideView<View>(store, each)),
    get: (id) => overrideView<View>(store, byId(id)),
    replace: (id, input) =>
      store.transaction(() => overrideView<View>(store, store.overrides.replace(byId(id), companyIdOf(store, input.company) ?? null, define(input)))),
    remove: (id) => store.transaction(() => store.overrides.remove(byId(id))),
    clear({ company } = {}) {
      // The last first: nothing behind them has to move up.
      const last = ofCompany(company).reverse();
      store.transaction(() => last.forEach(store.overrides.remove));
    },
  };
}

function overrideView<View extends OverrideView>(store: Store, { id, companyId, definition, seen, hits }: Override): View {
  const { expiresAt, ...rest }: { expiresAt?: number } = structuredClone(definition);
  const company = companyId === null ? null : (store.accounts.companyById(companyId)?.name ?? null);
  const view = { id, company, ...rest, ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt) }), seen, hits };
  // The service of its kind has defined it, from what the schema of that kind let through.
  return view as OverrideView as View;
}
