import { expect, test } from 'vitest';
import { openSqlite } from './open-sqlite.js';
import { rowsRead } from './rows-read.js';

test('what each statement reads and writes is counted, however it is asked', async () => {
  const db = openSqlite(':memory:');
  db.exec('CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)');
  const insert = db.prepare('INSERT INTO word (text) VALUES (?)');
  const words = db.prepare('SELECT id, text FROM word');
  const texts = db.prepare('SELECT text FROM word WHERE id > 1').pluck();
  const pairs = db.prepare('SELECT text, id FROM word').raw();
  const count = await rowsRead(() => {
    for (const text of ['one', 'two', 'été']) insert.run(text);
    words.all();
    words.get();
    texts.all();
    texts.get();
    expect([...pairs.iterate()]).toHaveLength(3);
    db.prepare('UPDATE word SET text = ?').run('no');
  });
  expect([count.rows, count.bytes, count.written]).toEqual([10, 11 + 24 + (3 + 8) + (3 + 5) + 3 + 11 + 24, 6]);
  expect(count.statements.slice(0, 2)).toEqual([
    { sql: 'SELECT id, text FROM word', calls: 2, rows: 4, bytes: 46 },
    { sql: 'SELECT text, id FROM word', calls: 1, rows: 3, bytes: 35 },
  ]);
  expect(await rowsRead(() => texts.get())).toMatchObject({ rows: 1, bytes: 2, written: 0 });
  db.close();
});
