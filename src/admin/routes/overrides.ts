import * as schemas from '../admin-schemas.js';
import type { OverrideView } from '../overrides-service.js';
import { type AdminRoute, route } from './admin-route.js';

/** Routes of rules, injected faults and stubs. */
export const overrideRoutes: readonly AdminRoute[] = [
  route('post', '/rules', {
    summary: 'Adds a rule that decides how jobs go',
    answers: 'the rule',
    answer: 'ruleView',
    status: 201,
    body: schemas.rule,
    handle: ({ body }, { rules }) => rules.add(body),
  }),
  route('put', '/rules/:id', {
    summary: 'Puts another rule in the place of one, which keeps its number and its place; seen and hits start anew',
    answers: 'the rule',
    answer: 'ruleView',
    body: schemas.rule,
    handle: ({ params, body }, { rules }) => rules.replace(Number(params.id), body),
  }),
  ...routesOf('rule', 'rules'),
  route('post', '/faults', {
    summary: 'Injects a fault into calls',
    answers: 'the fault',
    answer: 'faultView',
    status: 201,
    body: schemas.fault,
    handle: ({ body }, { faults }) => faults.add(body),
  }),
  route('put', '/faults/:id', {
    summary: 'Puts another fault in the place of one, which keeps its number and its place; seen and hits start anew',
    answers: 'the fault',
    answer: 'faultView',
    body: schemas.fault,
    handle: ({ params, body }, { faults }) => faults.replace(Number(params.id), body),
  }),
  ...routesOf('fault', 'faults'),
  route('post', '/stubs', {
    summary: 'Adds a response for an operation',
    answers: 'the stub',
    answer: 'stubView',
    status: 201,
    body: schemas.stub,
    handle: ({ body }, { stubs }) => stubs.add(body),
  }),
  route('put', '/stubs/:id', {
    summary: 'Puts another stub in the place of one, which keeps its number and its place; seen and hits start anew',
    answers: 'the stub',
    answer: 'stubView',
    body: schemas.stub,
    handle: ({ params, body }, { stubs }) => stubs.replace(Number(params.id), body),
  }),
  ...routesOf('stub', 'stubs'),
];

/** What rules, faults and stubs have in common: list, remove all, read one, remove one. */
function routesOf(kind: 'rule' | 'fault' | 'stub', plural: 'rules' | 'faults' | 'stubs'): AdminRoute[] {
  return [
    route('get', `/${plural}`, {
      summary: `Lists ${plural}; the first that matches applies`,
      answers: plural,
      answer: plural,
      query: schemas.ofCompany,
      handle: ({ query }, services): Record<string, OverrideView[]> => ({ [plural]: services[plural].list(query) }),
    }),
    route('delete', `/${plural}`, {
      summary: `Removes all ${plural}, or those of a company`,
      query: schemas.ofCompany,
      handle: ({ query }, services) => services[plural].clear(query),
    }),
    route('get', `/${plural}/:id`, {
      summary: `A ${kind} by its number`,
      answers: `the ${kind}, how many ${kind === 'rule' ? 'jobs' : 'calls'} matched it (seen), and to how many it applied (hits)`,
      answer: `${kind}View`,
      handle: ({ params }, services) => services[plural].get(Number(params.id)),
    }),
    route('delete', `/${plural}/:id`, {
      summary: `Removes a ${kind}`,
      handle: ({ params }, services) => services[plural].remove(Number(params.id)),
    }),
  ];
}
