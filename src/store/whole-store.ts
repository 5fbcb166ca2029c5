import Database from 'better-sqlite3';
import { MARKS, TEXT_COLUMNS } from './asset-text.js';
import { TALLY_STEP } from './job-log-store.js';
import { keepStatementsAlive } from './keep-statements-alive.js';
import { type DumpValue, LoadError, type LoadedTable, loadTables, type RowCheck } from './load-tables.js';
import { MIGRATIONS } from './migrations/index.js';

/** All rows of a store at one moment, as JSON data. */
export interface StoreDump {
  /** Version of the schema. */
  readonly schema: number;
  readonly tables: Readonly<Record<string, DumpTable>>;
}

/** The rows of a table, as JSON data. */
export interface DumpTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DumpValue[])[];
}

/** Children before parents: each table is then deleted at once, where SQLite would look up a parent's children row by row. */
const TABLES = [
  'mail',
  'callback',
  'jobTarget',
  'jobLogDetail',
  'transition',
  'publishHistory',
  'imageSetMember',
  'zoomTarget',
  'imageMap',
  'layerReference',
  'subAsset',
  'projectAsset',
  'project',
  'assetMetadata',
  'tagValue',
  'metadataField',
  'asset',
  'postedFile',
  'postedContent',
  'job',
  'override',
  'folderPermission',
  'folder',
  'vignetteFormat',
  'imageFormat',
  'propertySetPermission',
  'propertySet',
  'propertySetType',
  'groupMember',
  'userGroup',
  'membership',
  'user',
  'company',
  'setting',
  'sqlite_sequence',
] as const;

/** A part of a store that can be emptied. */
export type Part = 'jobs' | 'accounts' | 'overrides' | 'numbers';

const PARTS: Readonly<Record<Part, readonly (typeof TABLES)[number][]>> = {
  jobs: [
    ...(['mail', 'callback', 'jobTarget', 'jobLogDetail', 'transition', 'publishHistory', 'imageSetMember', 'zoomTarget', 'imageMap'] as const),
    ...(['projectAsset', 'project'] as const),
    ...(['layerReference', 'subAsset'] as const),
    ...(['assetMetadata', 'tagValue', 'metadataField', 'asset', 'postedFile', 'postedContent', 'job', 'folderPermission', 'folder'] as const),
  ],
  overrides: ['override'],
  accounts: [
    ...(['vignetteFormat', 'imageFormat', 'propertySetPermission', 'propertySet', 'propertySetType'] as const),
    ...(['groupMember', 'userGroup', 'membership', 'user', 'company'] as const),
  ],
  numbers: ['setting'],
};

/** Tables with a `companyId`, children before parents; the rows that refer to them are deleted with them. */
const OF_COMPANY = [
  'asset',
  'job',
  'project',
  'metadataField',
  'folder',
  'userGroup',
  'vignetteFormat',
  'imageFormat',
  'propertySet',
  'propertySetType',
] as const;

/**
 * The statements on the store as a whole, prepared on first use: the admin API needs them, no endpoint of IPS does.
 *
 * @param invalidate empties the caches of rows; called with each change, before anything else can read
 * @param removeUnposted removes contents of files that nothing has any more
 */
export function createWholeStore(db: Database.Database, invalidate: () => void, removeUnposted: () => void) {
  const statements = new Map<string, Database.Statement<unknown[]>>();
  const prepared = (sql: string): Database.Statement<unknown[]> => {
    const known = statements.get(sql) ?? db.prepare<unknown[]>(sql);
    statements.set(sql, known);
    return known;
  };
  /** The full-text index is derived from the assets: it is not dumped but emptied and filled. */
  const emptyTexts = (): void => {
    prepared("INSERT INTO assetText (assetText) VALUES ('delete-all')").run();
  };
  const fillTexts = (): void => {
    const marked = TEXT_COLUMNS.map((column) => `char(${MARKS.begin}) || nullif(caseless(${column}), '') || char(${MARKS.end})`);
    prepared(`INSERT INTO assetText (rowid, ${TEXT_COLUMNS.join(', ')}) SELECT id, ${marked.join(', ')} FROM asset`).run();
  };
  /** The same of what was counted of long logs on the way. The type of a row tells how its item went. */
  const fillTallies = (): void => {
    prepared(
      `INSERT INTO jobLogTally (jobId, n, successCount, warningCount, errorCount, duplicateCount, updateCount)
         SELECT jobId, n, items - warnings - errors - duplicates - updates, warnings, errors, duplicates, updates
         FROM (
           SELECT jobId, ${TALLY_STEP} * (step + 1) AS n, loggedItems, sum(items) OVER soFar AS items, sum(warnings) OVER soFar AS warnings,
             sum(errors) OVER soFar AS errors, sum(duplicates) OVER soFar AS duplicates, sum(updates) OVER soFar AS updates
           FROM (
             SELECT jobId, n / ${TALLY_STEP} AS step, loggedItems, count(*) AS items, sum(logType LIKE '%Warning') AS warnings,
               sum(logType LIKE '%Error' OR logType LIKE '%Failure') AS errors, sum(logType = 'DuplicateSkipped') AS duplicates,
               sum(logType = 'FileUpdated') AS updates
             FROM job JOIN jobLogDetail ON jobId = job.id WHERE loggedItems > ${TALLY_STEP} GROUP BY jobId, n / ${TALLY_STEP}
           )
           WINDOW soFar AS (PARTITION BY jobId ORDER BY step)
         )
         WHERE n < loggedItems`, // primary keys
    ).run();
  };
  return {
    /** Empties parts of the store, and starts their ids again. Jobs must come before accounts. */
    empty(parts: readonly Part[]): void {
      for (const part of parts) {
        for (const table of PARTS[part]) prepared(`DELETE FROM ${table}`).run();
        if (part === 'jobs') prepared('DELETE FROM jobLogTally').run();
        prepared('DELETE FROM sqlite_sequence WHERE name IN (SELECT value FROM json_each(?))').run(JSON.stringify(PARTS[part]));
      }
      if (parts.includes('jobs')) emptyTexts();
      invalidate();
    },
    /**
     * Removes what belongs to a company: jobs, assets, folders, groups, property sets and formats, with what refers to them. The company and its users stay.
     *
     * @param withOverrides whether its overrides are removed, too
     */
    emptyCompany(companyId: number, withOverrides: boolean): void {
      prepared('DELETE FROM assetText WHERE rowid IN (SELECT id FROM asset WHERE companyId = ?)').run(companyId);
      // Assets refer to each other.
      prepared('UPDATE asset SET originatorId = NULL, thumbAssetId = NULL, ownerId = NULL WHERE companyId = ?').run(companyId);
      for (const table of OF_COMPANY) prepared(`DELETE FROM ${table} WHERE companyId = ?`).run(companyId);
      removeUnposted();
      prepared('UPDATE company SET jobsSubmitted = 0, settings = NULL WHERE id = ?').run(companyId);
      if (withOverrides) prepared('DELETE FROM override WHERE companyId = ?').run(companyId);
      invalidate();
    },
    /** All rows of the store. */
    dump(): StoreDump {
      const tables: Record<string, StoreDump['tables'][string]> = {};
      for (const table of TABLES) {
        // SQLite orders these by each table's first insert, which a schema created at once has in another order than one that was migrated.
        const order = table === 'sqlite_sequence' ? ' ORDER BY name' : '';
        const statement = prepared(`SELECT * FROM ${table}${order}`).raw();
        const columns = statement.columns().map(({ name }) => name);
        // The columns of this schema hold nothing else.
        const rows = statement.all() as (string | number | null | Buffer)[][];
        tables[table] = {
          columns,
          rows: rows.map((row) => row.map((value) => (Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value))),
        };
      }
      return { schema: MIGRATIONS.length, tables };
    },
    /** Stores rows in empty tables, which are those of this schema. @param given tables of a dump by name, without texts of the full-text index */
    fill(given: ReadonlyMap<string, DumpTable>): void {
      // Parents before children.
      for (const table of TABLES.toReversed()) {
        const found = given.get(table);
        if (!found || found.rows.length === 0) continue;
        // Not kept: they are of use once.
        const insert = db.prepare<unknown[]>(
          `INSERT INTO ${table} (${found.columns.join(', ')}) VALUES (${found.columns.map(() => '?').join(', ')})`,
        );
        for (const row of found.rows) insert.run(...row);
      }
      fillTexts();
      fillTallies();
      invalidate();
    },
    /** Has the next job get a number that is larger than those of all jobs so far. */
    numberNextJob(id: number): void {
      const { changes } = prepared("UPDATE sqlite_sequence SET seq = ? WHERE name = 'job'").run(id - 1); // a row for each table
      if (changes === 0) prepared("INSERT INTO sqlite_sequence (name, seq) VALUES ('job', ?)").run(id - 1);
    },
    /** How many jobs there are. */
    countJobs: (): number => Number(prepared('SELECT count(*) FROM job').pluck().get()), // the smallest index
    /**
     * A copy of all rows, as a small database of its own: without indexes and the full-text index, which take more room than the rows.
     * Not within a transaction.
     */
    copy(): Buffer {
      db.exec(`ATTACH ':memory:' AS copied`);
      try {
        for (const table of TABLES) {
          const name = table === 'sqlite_sequence' ? 'sequence' : table;
          db.exec(`CREATE TABLE copied.${name} AS SELECT * FROM main.${table}`);
        }
        return db.serialize({ attached: 'copied' });
      } finally {
        db.exec('DETACH copied');
      }
    },
    /**
     * Replaces all rows by those of a file, in one pass. References are looked up at the end.
     *
     * @param check says of each row why it does not fit
     * @param again reads the tables once more, to find the row of a reference that is broken
     * @throws LoadError for what does not fit: the transaction around it must be rolled back
     */
    load(tables: Iterable<LoadedTable>, check: RowCheck, again: () => Iterable<LoadedTable>): void {
      for (const table of [...TABLES, 'jobLogTally']) prepared(`DELETE FROM ${table}`).run();
      loadTables(prepared, TABLES, tables, check);
      // Beside the rows of a file stand those that SQLite counted as the tables were filled, and of a file of an older mock those of both.
      prepared(
        'DELETE FROM sqlite_sequence WHERE rowid NOT IN (SELECT rowid FROM (SELECT rowid, max(seq) FROM sqlite_sequence GROUP BY name))', // a row for each table
      ).run();
      emptyTexts();
      fillTexts();
      fillTallies();
      // These are the columns of the pragmas' rows.
      const [broken] = prepared('PRAGMA foreign_key_check').all() as { table: string; parent: string; fkid: number }[];
      if (broken) throw brokenReference(broken, again());
      invalidate();
    },
  };

  function brokenReference({ table, parent, fkid }: { table: string; parent: string; fkid: number }, tables: Iterable<LoadedTable>): LoadError {
    const keys = prepared(`PRAGMA foreign_key_list(${table})`).all() as { id: number; from: string }[];
    const column = keys.find(({ id }) => id === fkid)?.from ?? 'id';
    const isThere = prepared(`SELECT 1 FROM ${parent} WHERE id = ?`).pluck();
    for (const { name, columns, rows } of tables) {
      if (name !== table || !Array.isArray(columns)) continue;
      const at = columns.indexOf(column);
      let index = 0;
      for (const row of rows) {
        const value: unknown = Array.isArray(row) ? row[at] : null;
        if (value !== null && isThere.get(value) === undefined) {
          return new LoadError(`store.tables.${table}.rows[${index}].${column}`, `is ${value}, a row of ${table} whose ${parent} is not there`);
        }
        index++;
      }
    }
    return new LoadError(`store.tables.${table}`, `has a row of ${table} whose ${parent} is not there`);
  }
}

/** Version of the schema, which files say of themselves. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** The tables of a copy, with their rows as a file has them. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly DumpValue[]>;
}

/** A copy that is being read. */
export interface OpenCopy {
  /** Its tables, whose rows are read one at a time. */
  tables(): Generator<CopiedTable>;
  close(): void;
}

/** Opens a copy of a store. */
export function openCopy(copy: Buffer): OpenCopy {
  const db = keepStatementsAlive(new Database(copy, { readonly: true }));
  return {
    *tables() {
      for (const name of TABLES) {
        // SQLite orders these by each table's first insert, which a schema created at once has in another order than one that was migrated.
        const select = name === 'sqlite_sequence' ? 'sequence ORDER BY name' : name;
        const statement = db.prepare<unknown[]>(`SELECT * FROM ${select}`).raw(); // whole tables
        const columns = statement.columns().map((column) => column.name);
        yield { name, columns, rows: valuesOf(statement.iterate()) };
      }
    },
    close: () => db.close(),
  };
}

function* valuesOf(rows: IterableIterator<unknown>): Generator<readonly DumpValue[]> {
  for (const row of rows) {
    // The columns of this schema hold nothing else.
    const values = row as (string | number | null | Buffer)[];
    yield values.map((value) => (Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value));
  }
}

/** The tables of a dump, to load. */
export function tablesOfDump({ tables }: StoreDump): LoadedTable[] {
  return Object.entries(tables).map(([name, { columns, rows }]) => ({ name, columns, rows }));
}

/** The statements on the store as a whole. */
export type WholeStore = ReturnType<typeof createWholeStore>;
