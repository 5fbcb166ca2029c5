import type Database from 'better-sqlite3';
import { openSqlite } from './open-sqlite.js';

/** What one text of SQL read. */
export interface StatementReads {
  readonly sql: string;
  readonly calls: number;
  readonly rows: number;
  readonly bytes: number;
}

/** What SQLite handed to JavaScript, and stored for it. */
export interface RowsRead {
  readonly rows: number;
  /** Of all values: texts and blobs by their bytes, numbers by 8. */
  readonly bytes: number;
  /** Rows that were stored, changed or deleted. */
  readonly written: number;
  /** Each text of SQL that was run, the one that read the most bytes first: says why a bound is broken. */
  readonly statements: readonly StatementReads[];
}

interface Count {
  calls: number;
  rows: number;
  bytes: number;
}

let counts = new Map<string, Count>();
let written = 0;

/**
 * Counts what the stores of this process read while some work runs: of all statements, whoever prepared them and when. Rows that SQLite
 * passes over by itself, as for `OFFSET` or `count(*)`, are not among them: that no query needs such walks is what `query-plans.test.ts` checks.
 *
 * ```ts
 * const { rows, bytes, statements } = await rowsRead(() => ask(mock, 'getActiveJobs'));
 * expect(rows, JSON.stringify(statements, null, 1)).toBeLessThan(20);
 * ```
 */
export async function rowsRead(work: () => unknown): Promise<RowsRead> {
  counts = new Map();
  written = 0;
  await work();
  const statements = [...counts].map(([sql, count]) => ({ sql, ...count })).sort((a, b) => b.bytes - a.bytes);
  const sum = (of: 'rows' | 'bytes'): number => statements.reduce((total, statement) => total + statement[of], 0);
  return { rows: sum('rows'), bytes: sum('bytes'), written, statements };
}

function note(sql: string, rows: readonly unknown[], calls = 1): void {
  const count = counts.get(sql) ?? { calls: 0, rows: 0, bytes: 0 };
  count.calls += calls;
  count.rows += rows.length;
  count.bytes += rows.reduce<number>((sum, row) => sum + bytesOf(row), 0);
  counts.set(sql, count);
}

/** Of a row as an object, as an array, or as its only value. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (Buffer.isBuffer(value)) return value.length;
  if (typeof value === 'object' && value !== null) return Object.values(value).reduce<number>((sum, each) => sum + bytesOf(each), 0);
  return value === null || value === undefined ? 0 : 8;
}

type Statement = Database.Statement<unknown[], unknown>;

const iterators: object[] = [];

/** All statements share these methods, also those that are prepared already. */
function count(methods: Statement): void {
  const { get, all, iterate, run } = methods;
  methods.get = function (this: Statement, ...parameters) {
    const row = get.apply(this, parameters);
    note(this.source, row === undefined ? [] : [row]);
    return row;
  };
  methods.all = function (this: Statement, ...parameters) {
    const rows = all.apply(this, parameters);
    note(this.source, rows);
    return rows;
  };
  methods.iterate = function* (this: Statement, ...parameters) {
    note(this.source, []);
    const rows = iterate.apply(this, parameters);
    // The store keeps what this makes of them alive, and not these: collected, one takes the test worker down (keep-statements-alive.ts).
    iterators.push(rows);
    for (const row of rows) {
      note(this.source, [row], 0);
      yield row;
    }
  };
  methods.run = function (this: Statement, ...parameters) {
    const result = run.apply(this, parameters);
    note(this.source, []);
    written += result.changes;
    return result;
  };
}

const db = openSqlite(':memory:');
// The prototype of a statement is what all of them are made with.
count(Object.getPrototypeOf(db.prepare('SELECT 1')) as Statement);
db.close();
