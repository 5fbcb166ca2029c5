import type { Writable } from 'node:stream';

/** An answer of Server-Sent Events, which goes on until the client or the mock ends it. */
export class LiveAnswer {
  /** @param open writes to a response whose head is written, from now on */
  constructor(readonly open: (response: Writable) => void) {}
}
