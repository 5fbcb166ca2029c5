import * as schemas from '../admin-schemas.js';
import { VerificationError } from '../verification-error.js';
import { WithText } from '../with-text.js';
import { type AdminRoute, route } from './admin-route.js';

/** How many calls a page has, unless the request says so. */
const USUAL_PAGE = 1000;

/** Routes of recorded calls. */
export const requestRoutes: readonly AdminRoute[] = [
  route('get', '/requests', {
    summary: 'Lists the last calls, oldest first or with order=newest the latest first, a page at a time; passwords and tokens are masked',
    answers: 'requests; total: how many match; next: what to give as after for the next page, or null',
    answer: 'requestPage',
    query: schemas.requestFilter,
    conflict: 'a call was waited for, and none came in time',
    handle: ({ query, signal }, { requests }) => requests.page(query, USUAL_PAGE, signal),
  }),
  route('get', '/requests/:id', {
    summary: 'A call with its messages; passwords and tokens are masked',
    answers: 'the call',
    answer: 'inspectedCall',
    handle: ({ params }, { requests }) => requests.get(Number(params.id)),
  }),
  route('post', '/requests/:id/explain', {
    summary: 'Says of each rule, fault and stub whether it would apply to a call, were it to come again now, and why not',
    answers: 'rules, faults, stubs: each with applies and why',
    answer: 'callExplanation',
    handle: ({ params }, { requests }) => requests.explain(Number(params.id)),
  }),
  route('get', '/requests/:id/stub', {
    summary: 'A stub with which such a call is answered again as it was, as POST /stubs takes it',
    answers: 'the stub, which is not added',
    answer: 'stubOfCall',
    conflict: 'the call was not answered, or its answer is not kept any more',
    handle: ({ params }, { requests }) => requests.stub(Number(params.id)),
  }),
  route('delete', '/requests', {
    summary: 'Forgets all calls, or those of a company',
    query: schemas.ofCompany,
    handle: ({ query }, { requests }) => requests.clear(query),
  }),
  route('post', '/requests/verify', {
    summary: 'Verifies that calls came as expected: at least one by default, or exactly, atLeast, atMost, never, inOrder',
    answers: 'verified, count, message, nearest; a problem with the same fields if they did not come. As text/plain: the message',
    answer: 'verification',
    body: schemas.expectation,
    conflict: 'the calls did not come as expected',
    async handle({ body, signal }, { requests }) {
      const verification = await requests.check(body, signal);
      if (!verification.verified) throw new VerificationError(verification);
      return new WithText(verification, verification.message);
    },
  }),
  route('post', '/requests/check', {
    summary: 'Compares the calls with an expectation, as verify does, and answers 200 in either case',
    answers: 'verified, count, message, nearest: the closest calls and how they differ',
    answer: 'verification',
    body: schemas.expectation,
    async handle({ body, signal }, { requests }) {
      const verification = await requests.check(body, signal);
      return new WithText(verification, verification.message);
    },
  }),
];
