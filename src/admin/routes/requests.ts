import * as schemas from '../admin-schemas.js';
import { type AdminRoute, route } from './admin-route.js';

/** Routes of recorded calls. */
export const requestRoutes: readonly AdminRoute[] = [
  route('get', '/requests', {
    summary: 'Lists the last calls, oldest first; passwords and tokens are masked',
    answers: 'requests',
    query: schemas.requestFilter,
    handle: ({ query }, { requests }) => ({ requests: requests.list(query) }),
  }),
  route('delete', '/requests', {
    summary: 'Forgets all calls, or those of a company',
    query: schemas.ofCompany,
    handle: ({ query }, { requests }) => requests.clear(query),
  }),
  route('post', '/requests/verify', {
    summary: 'Compares the calls with an expectation: at least one by default, or exactly, atLeast, atMost, never, inOrder',
    answers: 'verified, count, message, nearest: the closest calls and how they differ',
    body: schemas.expectation,
    handle: ({ body }, { requests }) => requests.check(body),
  }),
];
