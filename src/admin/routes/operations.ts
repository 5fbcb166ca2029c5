import { operationCall, operationFilter } from '../admin-schemas.js';
import { type AdminRoute, route } from './admin-route.js';

/** Routes of the operations of the API. */
export const operationRoutes: readonly AdminRoute[] = [
  route('get', '/operations', {
    summary: 'Lists the operations of the API, by name',
    answers: 'operations',
    answer: 'operations',
    handle: async (_request, { operations }) => ({ operations: (await operations()).list() }),
  }),
  route('get', '/operations/:operation', {
    summary: 'An operation as a version has it: its parameters as a JSON Schema, and an example for the mock as it is now',
    answers: 'the operation',
    answer: 'operationView',
    query: operationFilter,
    handle: async ({ params, query }, { operations }) => (await operations()).describe(params.operation, query),
  }),
  route('post', '/operations/:operation/request', {
    summary: 'Writes a call of an operation as the very request that an endpoint takes. Nothing is called',
    answers: 'method, path, headers, body',
    answer: 'operationMessage',
    body: operationCall,
    handle: async ({ params, body }, { operations }) => (await operations()).request(params.operation, body),
  }),
];
