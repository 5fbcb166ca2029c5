import type { Writable } from 'node:stream';
import type { AdminContext } from './admin-context.js';
import type { ClockView } from './clock-service.js';
import type { EventFilter, EventStream } from './event-stream.js';
import type { LiveAnswer } from './live-answer.js';

/** The service of events. */
export interface EventsService {
  /** What happens from here on, for one client. @throws MockError 409 for a mock that was stopped, 503 where there are too many clients */
  stream(filter: EventFilter): Promise<LiveAnswer>;
  /** Ends all streams. */
  close(): void;
}

/** Tells clients what happens. Nothing of it is loaded or put together before the first asks. */
export function eventsService(context: AdminContext, clockView: () => ClockView): EventsService {
  let made: Promise<EventStream> | undefined;
  let stream: EventStream | undefined;
  let isClosed = false;
  const make = async (): Promise<EventStream> => {
    const loaded = await import('./event-stream.js');
    stream = new loaded.EventStream(context, clockView);
    if (isClosed) stream.close();
    return stream;
  };
  return {
    async stream(filter) {
      made ??= make();
      const [events, { LiveAnswer }] = await Promise.all([made, import('./live-answer.js')]);
      events.throwIfFull();
      return new LiveAnswer((response: Writable) => events.open(response, filter));
    },
    close() {
      isClosed = true;
      stream?.close();
    },
  };
}
