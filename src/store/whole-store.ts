import type Database from 'better-sqlite3';
import { MARKS, TEXT_COLUMNS } from './asset-text.js';
import { MIGRATIONS } from './migrations/index.js';

/** All rows of a store at one moment, as JSON data. */
export interface StoreDump {
  /** Version of the schema. */
  readonly schema: number;
  readonly tables: Readonly<Record<string, { readonly columns: readonly string[]; readonly rows: readonly (readonly DumpValue[])[] }>>;
}

/** A value of a row; bytes as Base64. */
export type DumpValue = string | number | null | { readonly base64: string };

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
  return {
    /** Empties parts of the store, and starts their ids again. Jobs must come before accounts. */
    empty(parts: readonly Part[]): void {
      for (const part of parts) {
        for (const table of PARTS[part]) prepared(`DELETE FROM ${table}`).run();
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
    /**
     * Replaces all rows by those of a dump.
     *
     * @throws Error for a dump of another schema, with unknown columns, or with references to rows that it lacks
     */
    load(dump: StoreDump): void {
      if (dump.schema !== MIGRATIONS.length) {
        throw new Error(`The snapshot is of schema ${dump.schema}, this ips-mock has ${MIGRATIONS.length}: take it anew with this one`);
      }
      for (const table of TABLES) prepared(`DELETE FROM ${table}`).run();
      for (const table of [...TABLES].reverse()) {
        const { columns, rows } = dump.tables[table] ?? { columns: [], rows: [] };
        const known = prepared(`SELECT * FROM ${table}`)
          .columns()
          .map(({ name }) => name);
        const unknown = columns.find((column) => !known.includes(column));
        if (unknown !== undefined) throw new Error(`The snapshot has a column ${table}.${unknown} that there is not`);
        if (rows.length === 0) continue;
        const insert = prepared(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
        for (const row of rows)
          insert.run(...row.map((value) => (typeof value === 'object' && value !== null ? Buffer.from(value.base64, 'base64') : value)));
      }
      emptyTexts();
      fillTexts();
      // These are the columns of the pragma's rows.
      const [broken] = prepared('PRAGMA foreign_key_check').all() as { table: string; parent: string }[];
      if (broken) throw new Error(`The snapshot has a row of ${broken.table} whose ${broken.parent} is not there`);
      invalidate();
    },
  };
}

/** The statements on the store as a whole. */
export type WholeStore = ReturnType<typeof createWholeStore>;
