import { EventEmitter, once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { Journal } from '../../src/admin/journal.js';
import { waitUntil } from '../../src/admin/wait-until.js';
import { startIpsMock } from '../../src/index.js';

/** Something to wait for that never comes, and how many wait for it. */
function never() {
  const listeners = new Set<() => void>();
  const giveUp = (): never => {
    throw new Error('time is up');
  };
  return {
    listeners,
    awaited: {
      reached: () => undefined,
      giveUp,
      onChange(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

test('nothing stays behind of a wait that ended: by time, or because nobody waits any more', async () => {
  const { listeners, awaited } = never();
  await expect(waitUntil(awaited, '1ms')).rejects.toThrow('time is up');
  expect(listeners.size).toBe(0);
  const hungUp = new AbortController();
  const waiting = waitUntil({ ...awaited, signal: hungUp.signal }, '10d');
  expect(listeners.size).toBe(1);
  hungUp.abort();
  await expect(waiting).rejects.toThrow('Nobody waits for it any more');
  expect(listeners.size).toBe(0);
});

test('a timeout that is no duration is refused before anything is waited for', async () => {
  const { listeners, awaited } = never();
  await expect(waitUntil(awaited, 'soon')).rejects.toThrow('"soon" is no duration');
  expect(listeners.size).toBe(0);
});

test('a client that hangs up while it waits leaves nobody waiting', async () => {
  const waiting = new Set<() => void>();
  const { onNote } = Journal.prototype;
  Journal.prototype.onNote = function (listener) {
    const off = onNote.call(this, listener);
    waiting.add(listener);
    waits.emit('begin');
    return () => {
      waiting.delete(listener);
      waits.emit('end');
      off();
    };
  };
  onTestFinished(() => {
    Journal.prototype.onNote = onNote;
  });
  // Tells when a wait begins and ends.
  const waits = new EventEmitter();
  const mock = await startIpsMock({ port: 0 });
  onTestFinished(() => mock.stop());
  const client = new AbortController();
  const begins = once(waits, 'begin');
  const asked = fetch(`${mock.url}/__admin/requests?wait=true&timeout=10d`, { signal: client.signal }).catch((error: Error) => error.name);
  await begins;
  expect(waiting.size).toBe(1);
  const ends = once(waits, 'end');
  client.abort();
  await ends;
  expect([await asked, waiting.size]).toEqual(['AbortError', 0]);
});
