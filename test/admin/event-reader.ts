import { onTestFinished } from 'vitest';

/** An event as it came. */
export interface ReadEvent {
  readonly id: string;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reaches into events of any kind
  readonly data: any;
}

/** Reads the events of a mock. */
export class EventReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  readonly #hangUp: AbortController;
  readonly #decoder = new TextDecoder();
  #text = '';
  /** All that came so far. */
  readonly events: ReadEvent[] = [];
  /** Everything that was no event: comments, and ids alone. */
  readonly others: string[] = [];

  constructor(
    readonly response: Response,
    hangUp: AbortController,
  ) {
    if (!response.body) throw new Error('the answer has no body');
    this.#pieces = response.body[Symbol.asyncIterator]();
    this.#hangUp = hangUp;
  }

  /** The next event of a kind, and with data, as expected; those before it are passed over. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reaches into events of any kind
  async next(event: string, isIt: (data: any) => boolean = () => true): Promise<ReadEvent> {
    for (;;) {
      const read = await this.read();
      if (!read) throw new Error(`the stream ended before "${event}" came: ${JSON.stringify(this.events)}`);
      if (read.event === event && isIt(read.data)) return read;
    }
  }

  /** The next event, whatever it is; undefined at the end. */
  async read(): Promise<ReadEvent | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        const event = eventOf(block);
        if (event) {
          this.events.push(event);
          return event;
        }
        this.others.push(block);
        continue;
      }
      const { value, done } = await this.#pieces.next();
      if (done) return undefined;
      this.#text += this.#decoder.decode(value, { stream: true });
    }
  }

  /** Hangs up. */
  close(): void {
    this.#hangUp.abort();
  }
}

function eventOf(block: string): ReadEvent | undefined {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
    }),
  );
  return fields.data === undefined ? undefined : { id: fields.id ?? '', event: fields.event ?? 'message', data: JSON.parse(fields.data) };
}

/** Starts to read events. @param query with its `?` */
export async function readEvents(url: string, query = '', headers: Record<string, string> = {}): Promise<EventReader> {
  const hangUp = new AbortController();
  onTestFinished(() => hangUp.abort());
  const response = await fetch(`${url}/__admin/events${query}`, { headers, signal: hangUp.signal });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return new EventReader(response, hangUp);
}
