import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/store.js';
import type { StoredEvent } from '../../src/store/stored-events.js';

let store: Store;

afterEach(() => {
  store.close();
});

/** Sets a number, and tells of it. */
function set(name: string, value: number): void {
  store.setNumber(name, value);
  store.events.note({ kind: 'reset', company: name, to: null });
}

function heard(): StoredEvent[] {
  const all: StoredEvent[] = [];
  store.events.listen((events) => all.push(...events));
  return all;
}

describe('works that are committed together', () => {
  it('are each all or nothing: one that fails undoes its own changes alone, and is told by no event', () => {
    store = openStore(':memory:');
    const events = heard();
    const failures: unknown[] = [];
    const isCommitted = store.together([
      () => store.transaction(() => set('first', 1)),
      () => {
        try {
          store.transaction(() => {
            set('second', 2);
            store.transaction(() => set('within', 2));
            throw new Error('no');
          });
        } catch (error) {
          failures.push(error);
        }
      },
      () => store.transaction(() => set('third', 3)),
    ]);
    expect(isCommitted).toBe(true);
    expect(failures).toHaveLength(1);
    expect(['first', 'second', 'within', 'third'].map(store.number)).toEqual([1, undefined, undefined, 3]);
    expect(events.map((event) => event.kind === 'reset' && event.company)).toEqual(['first', 'third']);
  });

  it('are told of once they are committed', () => {
    store = openStore(':memory:');
    const events = heard();
    let during = -1;
    store.together([
      () => store.transaction(() => set('first', 1)),
      () => {
        during = events.length;
      },
    ]);
    expect([during, events.length]).toEqual([0, 1]);
  });

  it('change nothing where one of them breaks off, or they cannot be committed', () => {
    store = openStore(':memory:');
    const events = heard();
    const broken = store.together([
      () => store.transaction(() => set('first', 1)),
      () => {
        throw new Error('a mistake');
      },
    ]);
    expect([broken, store.number('first'), events.length]).toEqual([false, undefined, 0]);
    // Afterwards a transaction is one again.
    store.transaction(() => set('second', 2));
    expect([store.number('second'), events.length]).toEqual([2, 1]);
  });

  it('are there when the file is opened again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
    const file = join(folder, 'mock.db');
    store = openStore(file);
    store.together([() => store.transaction(() => set('first', 1)), () => store.transaction(() => set('second', 2))]);
    store.close();
    store = openStore(file);
    expect([store.number('first'), store.number('second')]).toEqual([1, 2]);
    rmSync(folder, { recursive: true });
  });
});
