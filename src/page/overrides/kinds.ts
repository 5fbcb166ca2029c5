import { answered, api, type Schemas } from '../api.js';

/** The kinds of what a test sets up, as they are called in addresses. */
export type Kind = 'rules' | 'faults' | 'stubs';

/** A rule, a fault or a stub as it is listed. */
export interface Override {
  readonly rules: Schemas['Rule'];
  readonly faults: Schemas['Fault'];
  readonly stubs: Schemas['Stub'];
}

/** What there is to know of a kind. */
export interface KindFacts<Name extends Kind> {
  readonly kind: Name;
  /** One of them. */
  readonly one: string;
  readonly title: string;
  readonly about: string;
  /** What is counted by how many matched it. */
  readonly counted: 'jobs' | 'calls';
  /** Name of the schema of what is added. */
  readonly schema: string;
  list(): Promise<readonly Override[Name][]>;
  get(id: number): Promise<Override[Name]>;
  /** Adds one, which the mock checks. @returns its number */
  add(input: unknown): Promise<number>;
  replace(id: number, input: unknown): Promise<unknown>;
  remove(id: number): Promise<unknown>;
  clear(): Promise<unknown>;
}

const at = (id: number) => ({ params: { path: { id } } });

/** Rules. */
const RULES: KindFacts<'rules'> = {
  kind: 'rules',
  one: 'rule',
  title: 'Rules',
  about: 'How jobs go. The first that matches applies.',
  counted: 'jobs',
  schema: 'RuleInput',
  list: async () => (await answered(api.GET('/__admin/rules'))).rules,
  get: (id) => answered(api.GET('/__admin/rules/{id}', at(id))),
  // The mock says what is wrong with what a form made.
  add: async (input) => (await answered(api.POST('/__admin/rules', { body: input as Schemas['RuleInput'] }))).id,
  replace: (id, input) => answered(api.PUT('/__admin/rules/{id}', { ...at(id), body: input as Schemas['RuleInput'] })),
  remove: (id) => answered(api.DELETE('/__admin/rules/{id}', at(id))),
  clear: () => answered(api.DELETE('/__admin/rules')),
};

/** Faults. */
const FAULTS: KindFacts<'faults'> = {
  kind: 'faults',
  one: 'fault',
  title: 'Faults',
  about: 'What goes wrong with calls. The first that matches applies.',
  counted: 'calls',
  schema: 'FaultInput',
  list: async () => (await answered(api.GET('/__admin/faults'))).faults,
  get: (id) => answered(api.GET('/__admin/faults/{id}', at(id))),
  add: async (input) => (await answered(api.POST('/__admin/faults', { body: input as Schemas['FaultInput'] }))).id,
  replace: (id, input) => answered(api.PUT('/__admin/faults/{id}', { ...at(id), body: input as Schemas['FaultInput'] })),
  remove: (id) => answered(api.DELETE('/__admin/faults/{id}', at(id))),
  clear: () => answered(api.DELETE('/__admin/faults')),
};

/** Stubs. */
const STUBS: KindFacts<'stubs'> = {
  kind: 'stubs',
  one: 'stub',
  title: 'Stubs',
  about: "Answers in place of the mock's own. The first that matches applies.",
  counted: 'calls',
  schema: 'StubInput',
  list: async () => (await answered(api.GET('/__admin/stubs'))).stubs,
  get: (id) => answered(api.GET('/__admin/stubs/{id}', at(id))),
  add: async (input) => (await answered(api.POST('/__admin/stubs', { body: input as Schemas['StubInput'] }))).id,
  replace: (id, input) => answered(api.PUT('/__admin/stubs/{id}', { ...at(id), body: input as Schemas['StubInput'] })),
  remove: (id) => answered(api.DELETE('/__admin/stubs/{id}', at(id))),
  clear: () => answered(api.DELETE('/__admin/stubs')),
};

/** All kinds, as they are shown. */
export const KINDS = { rules: RULES, faults: FAULTS, stubs: STUBS } as const;

/** Whether a part of an address names a kind. */
export function isKind(text: string | undefined): text is Kind {
  return text !== undefined && Object.hasOwn(KINDS, text);
}

/** What a rule, a fault or a stub was added as, as far as that can be told: what a form begins with that changes it. */
export function inputOf(override: Schemas['Rule'] | Schemas['Fault'] | Schemas['Stub']): Record<string, unknown> {
  const { id: _, seen: _seen, hits: _hits, company, ...definition } = override;
  const { expiresAt, answer, ...rest }: Record<string, unknown> = definition;
  return {
    ...rest,
    ...(company === null ? {} : { company }),
    ...(expiresAt === undefined ? {} : { expires: { at: expiresAt } }),
    ...(answer === undefined ? {} : { answer: { json: answer } }),
  };
}
