import { randomBytes } from 'node:crypto';
import type { Writable } from 'node:stream';
// Node's own functions: a test that fakes the global timers leaves them alone.
import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers';
import type { MockEvent } from '../server/mock-events.js';
import type { AdminContext } from './admin-context.js';
import { CallTexts } from './call-texts.js';
import type { ClockView } from './clock-service.js';
import { eventData } from './event-data.js';
import { EVENT_KINDS, type EventKind } from './event-kinds.js';
import { MockError } from './mock-error.js';

/** What a reader asks for. */
export interface EventFilter {
  /** The kinds of events that it wants; undefined for all. */
  readonly kinds?: readonly EventKind[] | undefined;
  /** The id of the last event that it got. */
  readonly lastEventId?: string | undefined;
}

/** What a stream works with. */
type StreamContext = Pick<AdminContext, 'store' | 'scheduler' | 'settings' | 'journal' | 'events'>;

/** An event, as it is sent. */
interface Sent {
  readonly kind: EventKind;
  readonly text: string;
}

/** Who reads the events. */
interface Reader {
  readonly response: Writable;
  readonly kinds: ReadonlySet<EventKind> | undefined;
  /** The number of the event that it gets next. */
  next: number;
  /** Whether it has so much unread that it gets nothing until it has taken all of it. */
  isBehind: boolean;
}

/** Some events on their way to all readers that have come as far. */
interface Batch {
  readonly bytes: Buffer;
  /** The number of the event behind them. */
  readonly end: number;
}

/** How many events are kept for readers that are behind, and how many characters they have. */
const MOST_KEPT = 10_000;
const MOST_KEPT_LENGTH = 4 * 1024 * 1024;

/** How many bytes a reader may leave unread before it gets nothing more, and how many characters are written at once. */
const MOST_UNREAD = 256 * 1024;
const BATCH_LENGTH = 64 * 1024;

/** How long events are gathered before they are written, real milliseconds. */
const GATHERED = 50;

/** How often a reader hears that the mock is still there, real milliseconds: a page that hangs, or a proxy, would give it up. */
const HEARTBEAT = 15_000;

/** How long the events of the recent past are kept although nobody reads, real milliseconds. */
const KEPT_UNREAD = 60_000;

/** How long the end of a stream may take to leave the process at a stop, real milliseconds. */
const LAST_WORDS = 100;

/** How long a client waits before it connects again, milliseconds. */
const RETRY = 1000;

/** The most readers, and their share of the connections that the mock takes. */
const MOST_READERS = 100;
const SHARE_OF_CONNECTIONS = 0.5;

/**
 * Sends what happens to those who read it, as Server-Sent Events. Each event is put together once, for all of them, and kept for a while:
 * a reader that is behind, or comes back, goes on where it was, or is told that it missed something. It never costs more than what is kept.
 */
export class EventStream {
  readonly #context: StreamContext;
  readonly #clockView: () => ClockView;
  /** Numbers of other mocks, and of this one before a restart, mean nothing here. */
  readonly #instance = randomBytes(4).toString('hex');
  readonly #readers = new Set<Reader>();
  readonly #callTexts = new CallTexts();
  /** The events that are kept, from `#dropped` on; the number of the latest. */
  #kept: (Sent | undefined)[] = [];
  #dropped = 0;
  #length = 0;
  #last = 0;
  /** The number behind the last event that anybody ever got. */
  #furthest = 1;
  /** Whether all that read are so far behind that nothing of what happens could reach them: nothing is put together until one is not. */
  #isLost = false;
  /** The kinds that somebody who reads, or has just left, asked for. The others are not put together. */
  #wanted: ReadonlySet<EventKind> = new Set();
  /** Of each kind the number of the event before which one was left out last: who comes back from there has missed it. */
  readonly #leftOut = new Map<EventKind, number>();
  #isClockMoved = false;
  #stopListening: (() => void) | undefined;
  #gathering: NodeJS.Timeout | undefined;
  #forgetting: NodeJS.Timeout | undefined;
  #heartbeats: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(context: StreamContext, clockView: () => ClockView) {
    this.#context = context;
    this.#clockView = clockView;
  }

  /** How many events are kept, and how many characters they have. */
  get kept(): { readonly events: number; readonly length: number } {
    return { events: this.#kept.length - this.#dropped, length: this.#length };
  }

  /** The number of the first event that is kept. */
  get #first(): number {
    return this.#last - (this.#kept.length - this.#dropped) + 1;
  }

  /** @throws MockError 409 for a mock that is being stopped, 503 where there are too many readers */
  throwIfFull(): void {
    if (this.#isClosed) throw new MockError('The mock is being stopped: nothing will happen any more', 409);
    const most = Math.max(1, Math.min(MOST_READERS, Math.floor(this.#context.settings.maxConnections * SHARE_OF_CONNECTIONS)));
    if (this.#readers.size < most) return;
    throw new MockError(
      `${most} clients read events already: close some${most < MOST_READERS ? ', or start the mock with a larger --max-connections' : ''}`,
      503,
    );
  }

  /** Answers with all that happens from here on, or from the last event that the client got. */
  open(response: Writable, { kinds, lastEventId }: EventFilter): void {
    this.#listen();
    const position = this.#placeOf(lastEventId, kinds ?? EVENT_KINDS);
    const reader: Reader = { response, kinds: kinds && new Set(kinds), next: position ?? this.#toPresent(), isBehind: false };
    this.#readers.add(reader);
    // Who left stays in until somebody comes: it may be back soon.
    this.#wanted = new Set([...this.#readers].flatMap((each) => [...(each.kinds ?? EVENT_KINDS)]));
    response.once('close', () => this.#leave(reader));
    response.on('drain', () => this.#serve(reader));
    const ready = { resumed: position !== undefined, clock: this.#clockView() };
    response.write(`retry: ${RETRY}\n${this.#textOf('ready', JSON.stringify(ready), reader.next - 1)}`);
    this.#serve(reader);
  }

  /** Ends all streams. */
  close(): void {
    this.#isClosed = true;
    for (const { response } of this.#readers) {
      // Who does not read would keep the mock waiting.
      if (response.writableLength > 0) response.destroy();
      else {
        response.end();
        setTimeout(() => response.destroy(), LAST_WORDS).unref();
      }
    }
    this.#forget();
  }

  #listen(): void {
    clearTimeout(this.#forgetting);
    if (this.#stopListening) return;
    // Nobody knows what happened while nobody listened.
    this.#last++;
    const { events, journal } = this.#context;
    const ends = [
      events.listen((event) => this.#hear(event)),
      journal.onNote((call) => {
        if (call) this.#note('call', () => this.#callTexts.textOf(call));
      }),
    ];
    this.#stopListening = () => {
      for (const end of ends) end();
    };
    this.#heartbeats = setInterval(() => this.#beat(), HEARTBEAT).unref();
  }

  #leave(reader: Reader): void {
    this.#readers.delete(reader);
    if (this.#readers.size === 0) this.#forgetting = setTimeout(() => this.#forget(), KEPT_UNREAD).unref();
  }

  /** Listens no more, and keeps nothing. */
  #forget(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    clearTimeout(this.#forgetting);
    clearTimeout(this.#gathering);
    clearInterval(this.#heartbeats);
    this.#gathering = undefined;
    this.#isClockMoved = false;
    this.#isLost = false;
    this.#empty();
  }

  #hear(event: MockEvent): void {
    // The journal tells of calls, once they are numbered and masked.
    if (event.kind === 'call') return;
    if (event.kind === 'clock') {
      // Where it stands when the others are sent is enough.
      this.#isClockMoved = true;
      this.#gather();
    } else this.#note(event.kind, () => JSON.stringify(eventData(this.#context, event)));
  }

  /** Keeps an event, to be sent soon. @param make puts its data together, as JSON */
  #note(kind: EventKind, make: () => string): void {
    if (this.#isLost) return;
    if (!this.#wanted.has(kind)) {
      this.#leftOut.set(kind, this.#last + 1);
      return;
    }
    const text = this.#textOf(kind, make(), ++this.#last);
    this.#kept.push({ kind, text });
    this.#length += text.length;
    while (this.#kept.length - this.#dropped > MOST_KEPT || this.#length > MOST_KEPT_LENGTH) this.#dropOldest();
    if (this.#first > this.#furthest) this.#lose();
    this.#gather();
  }

  #dropOldest(): void {
    this.#length -= this.#kept[this.#dropped]?.text.length ?? 0;
    this.#kept[this.#dropped++] = undefined;
    // Cut in batches: cutting each time would copy all of them each time.
    if (this.#dropped < MOST_KEPT) return;
    this.#kept = this.#kept.slice(this.#dropped);
    this.#dropped = 0;
  }

  /** Nobody can go on from where it was: what is kept is of no use to anybody. */
  #lose(): void {
    this.#empty();
    if (this.#readers.size === 0) this.#forget();
    else this.#isLost = true;
  }

  #empty(): void {
    this.#kept = [];
    this.#dropped = 0;
    this.#length = 0;
  }

  /** The place behind everything that has happened. */
  #toPresent(): number {
    this.#isLost = false;
    this.#furthest = this.#last + 1;
    return this.#furthest;
  }

  /** The place behind an event, by its id; undefined where what came after it is not known. */
  #placeOf(id: string | undefined, kinds: readonly EventKind[]): number | undefined {
    const [, instance, digits] = /^(\w+)-(\d{1,15})$/.exec(id ?? '') ?? [];
    const next = Number(digits) + 1;
    if (instance !== this.#instance || this.#isLost || next < this.#first || next > this.#last + 1) return undefined;
    return kinds.some((kind) => next <= (this.#leftOut.get(kind) ?? 0)) ? undefined : next;
  }

  #textOf(event: string, data: string, number: number): string {
    return `id: ${this.#instance}-${number}\nevent: ${event}\ndata: ${data}\n\n`;
  }

  /** Has all readers served soon, however much happens until then. */
  #gather(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      if (this.#isClockMoved) {
        this.#isClockMoved = false;
        this.#note('clock', () => JSON.stringify(this.#clockView()));
      }
      const batches = new Map<string, Batch>();
      for (const reader of this.#readers) this.#serve(reader, batches);
    }, GATHERED).unref();
  }

  /** Writes to a reader what it has not got, as far as it reads. @param batches what was written to others just now */
  #serve(reader: Reader, batches = new Map<string, Batch>()): void {
    const { response } = reader;
    reader.isBehind &&= response.writableLength > 0;
    while (reader.next <= this.#last && !response.destroyed && !this.#isClosed) {
      const batch = reader.isBehind ? undefined : this.#batch(reader, batches);
      if (!batch || (response.writableLength > 0 && response.writableLength + batch.bytes.length > MOST_UNREAD)) {
        reader.isBehind = true;
        // What it has before it may be too little for a `drain` to come.
        if (!response.writableNeedDrain) this.#gather();
        return;
      }
      const { bytes, end } = batch;
      reader.next = end;
      this.#furthest = Math.max(this.#furthest, end);
      if (end > this.#last) this.#isLost = false;
      if (bytes.length > 0) response.write(bytes);
    }
  }

  #batch({ next, kinds }: Reader, batches: Map<string, Batch>): Batch {
    if (next < this.#first) return { bytes: Buffer.from(this.#textOf('missed', '{}', this.#last)), end: this.#last + 1 };
    const key = `${next} ${kinds ? [...kinds].join() : ''}`;
    const known = batches.get(key);
    if (known) return known;
    let text = '';
    let index = this.#dropped + next - this.#first;
    for (; index < this.#kept.length && text.length < BATCH_LENGTH; index++) {
      const event = this.#kept[index];
      if (event && (!kinds || kinds.has(event.kind))) text += event.text;
    }
    const batch = { bytes: Buffer.from(text), end: index - this.#dropped + this.#first };
    batches.set(key, batch);
    return batch;
  }

  /** Tells those who read that the mock is still there, and how far they have come: they may have asked for little of what happened. */
  #beat(): void {
    for (const { response, next } of this.#readers) {
      if (response.writableLength === 0) response.write(`: still here\nid: ${this.#instance}-${next - 1}\n\n`);
    }
  }
}
