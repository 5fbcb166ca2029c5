import * as schemas from '../admin-schemas.js';
import { type AdminRoute, route } from './admin-route.js';

/** Routes of the clock. */
export const clockRoutes: readonly AdminRoute[] = [
  route('get', '/clock', {
    summary: 'Reads the clock',
    answers: 'mode, factor, now',
    handle: (_request, { clock }) => clock.read(),
  }),
  route('put', '/clock', {
    summary: 'Changes how time passes from now on',
    answers: 'as GET /clock',
    body: schemas.clockMode,
    handle({ body }, { clock }) {
      clock.set(body.mode);
      return clock.read();
    },
  }),
  route('post', '/clock/advance', {
    summary: 'Advances a manual clock; whatever falls due on the way happens in order',
    answers: 'as GET /clock',
    body: schemas.advance,
    handle({ body }, { clock }) {
      if ('by' in body) clock.advance(body.by);
      else if ('to' in body) clock.advanceTo(new Date(body.to));
      else clock.next();
      return clock.read();
    },
  }),
  route('post', '/clock/settle', {
    summary: 'Lets time pass until no job is active',
    answers: 'as GET /clock, once no job is active; otherwise a problem that lists the jobs that still run',
    body: schemas.settle,
    async handle({ body }, { clock }) {
      await clock.settle(body);
      return clock.read();
    },
  }),
];
