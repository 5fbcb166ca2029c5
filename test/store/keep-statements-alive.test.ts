import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { keepStatementsAlive, mustKeep } from '../../src/store/keep-statements-alive.js';

test.each([
  ['20.19.0', 12, false],
  ['22.23.3', 12, false],
  ['24.18.9', 12, false],
  ['24.19.0', 12, true],
  ['24.21.0', 12, true],
  ['25.0.0', 12, true],
  ['26.10.0', 12, true],
  ['24.19.0', 13, false],
  ['26.10.0', 13, false],
])('statements must be kept in Node.js %s with better-sqlite3 %i: %s', (version, sqlite, expected) => {
  expect(mustKeep(version, sqlite === 13)).toBe(expected);
});

/** A statement and an iterator that was read to its end, which nothing of the test holds, of a database that nothing of it holds. */
function abandoned(): { statement: WeakRef<object>; rows: WeakRef<object> } {
  const db = keepStatementsAlive(new Database(':memory:'), true);
  const statement = db.prepare('SELECT 1').pluck();
  const rows = statement.iterate();
  expect([...rows]).toEqual([1]);
  db.close();
  return { statement: new WeakRef(statement), rows: new WeakRef(rows) };
}

test('a statement and its iterators outlive their database and all who knew them, where they must', async () => {
  const { statement, rows } = abandoned();
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let n = 0; n < 3; n++) {
    // What a weak reference was made to in this turn is held to its end.
    await setImmediate();
    collect();
  }
  expect(statement.deref()).toBeDefined();
  expect(rows.deref()).toBeDefined();
});

test('no test has statements of its own that are not kept: one that is collected takes the whole worker down', () => {
  const own = ['test/store/keep-statements-alive.test.ts', 'test/store/open-sqlite.ts'];
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts') && !own.includes(name));
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((name) => /new Database\(|\.pragma\(|Database\.prototype\.prepare\.call/.test(readFileSync(name, 'utf8')))).toEqual([]);
});
