import Database from 'better-sqlite3';

/** A value of a row; bytes as Base64. */
export type DumpValue = string | number | null | { readonly base64: string };

/** A table as a file has it; its rows are read one at a time. Nothing of it is checked. */
export interface LoadedTable {
  readonly name: string;
  readonly columns: unknown;
  readonly rows: Iterable<unknown>;
}

/** What a row of a file is: its values by column. */
export type LoadedRow = Readonly<Record<string, DumpValue>>;

/** Why a row does not fit; the column it is about. */
export interface RowProblem {
  readonly column: string;
  readonly reason: string;
}

/** Checks what the schema of the tables does not say of a row; undefined for one that fits. */
export type RowCheck = (table: string, row: LoadedRow) => RowProblem | undefined;

/** A file does not fit: where, and why. */
export class LoadError extends Error {
  /** @param path such as `store.tables.job.rows[3].dueAt` */
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/** A column of a table, as SQLite describes it. */
interface Column {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
}

/**
 * Fills empty tables with rows, whatever order they come in.
 *
 * @param prepared prepares a statement
 * @param known the tables that there are
 * @throws LoadError for a table, a column, a type or a value that does not fit
 */
export function loadTables(
  prepared: (sql: string) => Database.Statement<unknown[]>,
  known: readonly string[],
  tables: Iterable<LoadedTable>,
  check: RowCheck,
): void {
  const seen = new Set<string>();
  for (const { name, columns: given, rows } of tables) {
    const path = `store.tables.${name}`;
    if (!known.includes(name)) throw new LoadError(path, `there is no such table: expected some of ${known.join(', ')}`);
    if (seen.has(name)) throw new LoadError(path, 'stands twice');
    seen.add(name);
    const columns = columnsOf(prepared, name);
    const order = orderOf(columns, given, path);
    const insert = prepared(`INSERT INTO ${name} (${order.map((each) => each.name).join(', ')}) VALUES (${order.map(() => '?').join(', ')})`);
    let index = 0;
    for (const row of rows) {
      insertRow(insert, name, order, row, `${path}.rows[${index}]`, check);
      index++;
    }
  }
}

function columnsOf(prepared: (sql: string) => Database.Statement<unknown[]>, table: string): Column[] {
  // These are the columns of the pragma's rows. The tables of SQLite itself declare no types.
  const rows = prepared(`PRAGMA table_info(${table})`).all() as { name: string; type: string; notnull: number; pk: number }[];
  if (table === 'sqlite_sequence') {
    return [
      { name: 'name', type: 'TEXT', isRequired: true },
      { name: 'seq', type: 'INTEGER', isRequired: true },
    ];
  }
  return rows.map(({ name, type, notnull, pk }) => ({ name, type, isRequired: notnull === 1 || pk > 0 }));
}

/** The table's columns in the order of a file. */
function orderOf(columns: readonly Column[], given: unknown, path: string): Column[] {
  if (!Array.isArray(given)) throw new LoadError(`${path}.columns`, 'is no list of names, in front of the rows');
  const order = given.map((name: unknown, index): Column => {
    const column = columns.find((each) => each.name === name);
    if (!column)
      throw new LoadError(`${path}.columns[${index}]`, `there is no column "${name}": expected ${columns.map((each) => each.name).join(', ')}`);
    if (given.indexOf(name) !== index) throw new LoadError(`${path}.columns[${index}]`, `"${name}" stands twice`);
    return column;
  });
  const missing = columns.find((column) => !order.includes(column));
  if (missing) throw new LoadError(`${path}.columns`, `"${missing.name}" is missing`);
  return order;
}

function insertRow(
  insert: Database.Statement<unknown[]>,
  table: string,
  columns: readonly Column[],
  row: unknown,
  path: string,
  check: RowCheck,
): void {
  if (!Array.isArray(row) || row.length !== columns.length) throw new LoadError(path, `is no list of ${columns.length} values`);
  const values = columns.map((column, index) => storable(column, row[index], `${path}.${column.name}`));
  const problem = check(table, Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])));
  if (problem) throw new LoadError(`${path}.${problem.column}`, problem.reason);
  try {
    insert.run(...values);
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error;
    throw new LoadError(path, `is not allowed: ${error.message}`);
  }
}

/** A value as its column takes it. @throws LoadError for another type */
function storable({ type, isRequired }: Column, value: unknown, path: string): string | number | Buffer | null {
  if (value === null) {
    if (isRequired) throw new LoadError(path, `is null: expected ${EXPECTED[type] ?? 'a value'}`);
    return null;
  }
  if (type === 'INTEGER' && Number.isSafeInteger(value)) return Number(value);
  if (type === 'REAL' && typeof value === 'number' && Number.isFinite(value)) return value;
  if (type === 'TEXT' && typeof value === 'string') return value;
  if (type === 'BLOB') {
    const base64: unknown = typeof value === 'object' && 'base64' in value ? value.base64 : undefined;
    if (typeof base64 === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return Buffer.from(base64, 'base64');
  }
  throw new LoadError(path, `is ${JSON.stringify(value)?.slice(0, 100)}: expected ${EXPECTED[type] ?? 'a value'}`);
}

const EXPECTED: Readonly<Record<string, string>> = {
  INTEGER: 'a whole number',
  REAL: 'a number',
  TEXT: 'a text',
  BLOB: '{ "base64": … }',
};
