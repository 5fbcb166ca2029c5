import type { Writable } from 'node:stream';

/** Writes a piece, and waits for room for the next. A receiver that is gone takes everything. */
export function written(sink: Writable, piece: Uint8Array): Promise<void> | void {
  if (sink.destroyed || sink.write(piece)) return;
  return new Promise((resolve) => {
    const done = (): void => {
      sink.off('drain', done).off('close', done);
      resolve();
    };
    sink.on('drain', done).on('close', done);
  });
}
