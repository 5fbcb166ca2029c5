import * as schemas from '../admin-schemas.js';
import { type AdminRoute, route } from './admin-route.js';

/** Routes of mails and completion calls. */
export const notificationRoutes: readonly AdminRoute[] = [
  route('get', '/mails', {
    summary: 'Lists mails that the real service would have sent',
    answers: 'mails',
    answer: 'mails',
    query: schemas.mailFilter,
    handle: ({ query: { to, job } }, { mails, jobs }) => ({ mails: mails.list({ to, job: job && jobs.idOf(job) }) }),
  }),
  route('get', '/callbacks', {
    summary: 'Lists calls of completion URLs, and what came of them',
    answers: 'callbacks',
    answer: 'callbacks',
    query: schemas.callbackFilter,
    handle: ({ query: { job } }, { callbacks, jobs }) => ({ callbacks: callbacks.list({ job: job && jobs.idOf(job) }) }),
  }),
  route('post', '/callbacks/settle', {
    summary: 'Waits until no call of a completion URL is in progress and none is due',
    handle: (_request, { callbacks }) => callbacks.settle(),
  }),
];
