import * as schemas from '../admin-schemas.js';
import { type AdminRoute, route } from './admin-route.js';

/** The route of events. */
export const eventRoutes: readonly AdminRoute[] = [
  route('get', '/events', {
    summary: 'Tells what happens, as it happens: Server-Sent Events, one line of JSON each, until the client hangs up',
    answers:
      'events: ready first, and missed where the client reads too slowly: load anew what was loaded before. The header Last-Event-ID, or lastEventId, goes on behind an event; ready says whether that is still possible',
    answer: 'event',
    contentType: 'text/event-stream',
    conflict: 'the mock is being stopped',
    query: schemas.eventFilter,
    handle: ({ query, headers }, { events }) =>
      events.stream({ kinds: query.kinds, lastEventId: headers['last-event-id']?.toString() ?? query.lastEventId }),
  }),
];
