import * as schemas from '../admin-schemas.js';
import { type AdminRoute, route } from './admin-route.js';

/** Routes of the clock. */
export const clockRoutes: readonly AdminRoute[] = [
  route('get', '/clock', {
    summary: 'Reads the clock',
    answers: 'mode, factor, now; nextDue: what happens next; advance where one is under way; backlog where time has yet to come as far as the clock',
    answer: 'clockView',
    handle: (_request, { clock }) => clock.view(),
  }),
  route('put', '/clock', {
    summary: 'Changes how time passes from now on',
    answers: 'as GET /clock',
    answer: 'clockView',
    body: schemas.clockMode,
    conflict: 'time would go back',
    async handle({ body }, { clock }) {
      await clock.inSlices.set(body.mode);
      return clock.view();
    },
  }),
  route('post', '/clock/advance', {
    summary: 'Advances a manual clock; whatever falls due on the way happens in order. Others are answered meanwhile, as of the time that has come',
    answers: 'as GET /clock, once the clock is there; a problem if it was ended before',
    answer: 'clockView',
    body: schemas.advance,
    conflict: 'the clock is not manual, time would go back, or the advance was ended before it was there',
    async handle({ body }, { clock }) {
      if ('by' in body) await clock.inSlices.advance(body.by);
      else if ('to' in body) await clock.inSlices.advanceTo(new Date(body.to));
      else await clock.inSlices.next();
      return clock.view();
    },
  }),
  route('delete', '/clock/advance', {
    summary: 'Ends the advance of the clock that is under way, and those that wait for it: the clock stays where it has come to',
    answers: 'as GET /clock',
    answer: 'clockView',
    handle(_request, { clock }) {
      clock.inSlices.end();
      return clock.view();
    },
  }),
  route('post', '/clock/settle', {
    summary: 'Lets time pass until no job is active',
    answers: 'as GET /clock, once no job is active; otherwise a problem that lists the jobs that still run',
    answer: 'clockView',
    body: schemas.settle,
    conflict: 'these jobs do not end',
    async handle({ body }, { clock }) {
      await clock.settle(body);
      return clock.view();
    },
  }),
];
