import { closeSync, openSync, readSync } from 'node:fs';
import { withinTime } from '../clock.js';
import { LoadError, type LoadedTable } from '../store/load-tables.js';
import { type DumpTable, openCopy, SCHEMA_VERSION, type StoreDump } from '../store/whole-store.js';
import { JsonReader } from './json-reader.js';

/** Everything a mock holds at one moment, as a file. */
export interface SnapshotFile {
  readonly format: 'ips-mock snapshot';
  /** The moment, milliseconds since 1970. */
  readonly now: number;
  readonly store: StoreDump;
}

/** Everything a mock held at one moment, as small as can be. */
export interface StateCopy {
  /** The moment, milliseconds since 1970. */
  readonly now: number;
  /** A database of its own. */
  readonly copy: Buffer;
}

const FORMAT = 'ips-mock snapshot';

/** How long a piece of JSON gets before it is handed on, characters; it ends with a row. */
const PIECE = 64 * 1024;

/** The most bytes of a row: its file has 16 MB at most, as Base64. */
const LONGEST_ROW = 32 * 1024 * 1024;

/** JSON that is written in pieces. */
export class JsonPieces {
  /** @param pieces gives the pieces; ended early, it must let go of what it holds */
  constructor(readonly pieces: () => Generator<string>) {}
}

/** The JSON of a file, in pieces: the rows are never there all at once. */
export function* piecesOfState({ now, copy }: StateCopy): Generator<string> {
  const open = openCopy(copy);
  try {
    let piece = `{"format":${JSON.stringify(FORMAT)},"now":${now},"store":{"schema":${SCHEMA_VERSION},"tables":{`;
    let before = '';
    for (const { name, columns, rows } of open.tables()) {
      piece += `${before}${JSON.stringify(name)}:{"columns":${JSON.stringify(columns)},"rows":[`;
      before = ',';
      let between = '';
      for (const row of rows) {
        piece += between + JSON.stringify(row);
        between = ',';
        if (piece.length < PIECE) continue;
        yield piece;
        piece = '';
      }
      piece += ']}';
    }
    yield `${piece}}}}`;
  } finally {
    open.close();
  }
}

/** A copy as an object of the caller's own. */
export function fileOfState({ now, copy }: StateCopy): SnapshotFile {
  const open = openCopy(copy);
  try {
    const tables: Record<string, DumpTable> = {};
    for (const { name, columns, rows } of open.tables()) tables[name] = { columns, rows: [...rows] };
    return { format: FORMAT, now, store: { schema: SCHEMA_VERSION, tables } };
  } finally {
    open.close();
  }
}

/** What stands beside the tables of a file, once they are read. */
export interface StateHeader {
  format?: unknown;
  now?: unknown;
  schema?: unknown;
}

/** Checks what stands beside the tables. @returns the moment of the file @throws LoadError naming the field */
export function checkedMoment({ format, now, schema }: StateHeader): number {
  if (format !== FORMAT) throw new LoadError('format', `is ${JSON.stringify(format) ?? 'missing'}: expected "${FORMAT}"`);
  checkSchema(schema);
  if (typeof now !== 'number' || withinTime(now) !== now)
    throw new LoadError('now', `is ${JSON.stringify(now) ?? 'missing'}: expected milliseconds since 1970, up to the end of year 9999`);
  return now;
}

/** @throws LoadError for a file of another schema */
export function checkSchema(schema: unknown): void {
  if (schema === SCHEMA_VERSION) return;
  throw new LoadError(
    'store.schema',
    `The snapshot is of schema ${JSON.stringify(schema) ?? 'unknown'}, this ips-mock has ${SCHEMA_VERSION}: take it anew with this one`,
  );
}

/**
 * The tables of a JSON file, read in pieces.
 *
 * @param header gets what stands beside them
 */
export function* tablesOfFile(path: string, header: StateHeader): Generator<LoadedTable> {
  const file = openSync(path, 'r');
  try {
    const reader = new JsonReader(() => {
      const piece = Buffer.allocUnsafe(PIECE);
      const length = readSync(file, piece);
      return length === 0 ? undefined : piece.subarray(0, length);
    }, LONGEST_ROW);
    yield* tablesOf(reader, header);
  } finally {
    closeSync(file);
  }
}

function* tablesOf(reader: JsonReader, header: StateHeader): Generator<LoadedTable> {
  for (const name of reader.members()) {
    if (name === 'store') {
      for (const inner of reader.members()) {
        if (inner === 'tables') for (const table of reader.members()) yield* tableOf(reader, table);
        else if (inner === 'schema') {
          header.schema = reader.value();
          checkSchema(header.schema);
        } else reader.value();
      }
    } else {
      const value = reader.value();
      if (name === 'format') header.format = value;
      if (name === 'now') header.now = value;
    }
  }
  reader.end();
}

function* tableOf(reader: JsonReader, name: string): Generator<LoadedTable> {
  let columns: unknown;
  let isRead = false;
  for (const member of reader.members()) {
    if (member === 'columns') columns = reader.value();
    else if (member === 'rows') {
      isRead = true;
      if (reader.kind() !== 'list') throw new LoadError(`store.tables.${name}.rows`, 'is no list');
      const rows = rowsOf(reader);
      yield { name, columns, rows };
      // What was not asked for is walked through all the same.
      for (const _ of rows);
    } else throw new LoadError(`store.tables.${name}.${member}`, 'is not expected: expected columns and rows');
  }
  if (!isRead) throw new LoadError(`store.tables.${name}.rows`, 'is missing');
}

function* rowsOf(reader: JsonReader): Generator<unknown> {
  for (const _ of reader.elements()) yield reader.value();
}
