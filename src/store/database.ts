import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { caseless } from '../assets/asset.js';
import { extensionOf } from '../assets/asset-type.js';
import { momentText } from '../assets/moment-text.js';
import { isError } from '../collections/is-error.js';
import { StartError } from '../start-error.js';
import { diskReason } from './disk-state.js';
import { whyClosed } from './file-trouble.js';
import { convertSmallFile } from './free-space.js';
import { keepStatementsAlive } from './keep-statements-alive.js';
import { prepareLate } from './late-statements.js';
import { APPLICATION_ID, MIGRATIONS } from './migrations/index.js';
import { refusalToLoad, remedyForAddon } from './native-addon.js';
import { NEWEST_SCHEMA } from './newest-schema.js';
import { noteOwner, ownerOf, removeOwner } from './owner-file.js';

/** How large the write-ahead log stays after a large change, bytes. */
const LARGEST_LOG = 16 * 1024 * 1024;

/** A database that cannot be used; the message says why, and what to do. */
export class DatabaseError extends StartError {
  /** @param message why, and what to do */
  constructor(message: string) {
    super(message, 'database-unusable');
  }
}

/**
 * Opens the store, creating or migrating it.
 *
 * @param file a path, or `:memory:`
 * @throws DatabaseError if the file belongs to another program or a newer version, or is in use; such a file is left as it is
 */
export function openDatabase(file: string): Database.Database {
  if (file !== ':memory:' && existsSync(file)) {
    if (statSync(file).isDirectory()) throw new DatabaseError(`${file} is a folder: name a file, such as ${join(file, 'ips-mock.db')}`);
    refuseUnfit(file);
  }
  const db = reporting(file, () => open(file, { timeout: 0 }));
  // Migrations, indexes and searches use these functions.
  db.function('caseless', { deterministic: true }, (text) => (typeof text === 'string' ? caseless(text) : ''));
  db.function('fileExtension', { deterministic: true }, (text) => (typeof text === 'string' ? extensionOf(text) : ''));
  db.function('momentText', { deterministic: true }, (at, timeZone) => momentText(Number(at), String(timeZone)));
  try {
    reporting(file, () => {
      // One process at a time: two schedulers on one file would run every job twice.
      db.exec('PRAGMA locking_mode = EXCLUSIVE');
      // Takes effect in a new file alone: what is deleted can be given back.
      db.exec('PRAGMA auto_vacuum = INCREMENTAL');
      if (file !== ':memory:') db.exec(`PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = ${LARGEST_LOG}`);
      db.exec('PRAGMA synchronous = NORMAL');
      // Migrations replace tables: dropping one must not delete the rows that refer to it.
      db.exec('PRAGMA foreign_keys = OFF');
      migrate(db);
      convertSmallFile(db);
      db.exec('PRAGMA foreign_keys = ON');
    });
  } catch (error) {
    db.close();
    throw error;
  }
  return prepareLate(file === ':memory:' ? db : owned(db, file));
}

/** Tells others that this process has the file, until it is closed. */
function owned(db: Database.Database, file: string): Database.Database {
  noteOwner(file);
  const close = db.close.bind(db);
  db.close = () => {
    // Before the lock is gone: what comes after is the next owner's.
    if (db.open) removeOwner(file);
    return close();
  };
  return db;
}

function open(file: string, options: Database.Options): Database.Database {
  const refusal = refusalToLoad();
  if (refusal !== undefined) throw new DatabaseError(refusal);
  return keepStatementsAlive(new Database(file, options));
}

function numberOf(db: Database.Database, pragma: 'user_version' | 'application_id'): number {
  return Number(db.prepare(`PRAGMA ${pragma}`).pluck().get());
}

/** Checks a file without writing to it. */
function refuseUnfit(file: string): void {
  reporting(file, () => {
    const db = open(file, { readonly: true, timeout: 0 });
    try {
      const version = numberOf(db, 'user_version');
      const application = numberOf(db, 'application_id');
      const isEmpty = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').pluck().get() === 0;
      if (isEmpty && version === 0) return;
      if (application !== APPLICATION_ID) {
        throw new DatabaseError(`${file} is a database of another program: name a new file, or one that ips-mock made`);
      }
      if (version > MIGRATIONS.length) {
        throw new DatabaseError(
          `${file} was written by a newer ips-mock (schema ${version}, this one knows ${MIGRATIONS.length}): update ips-mock or name another file. The file was left as it is.`,
        );
      }
    } finally {
      db.close();
    }
  });
}

function migrate(db: Database.Database): void {
  const version = numberOf(db, 'user_version');
  const migrateAll = db.transaction(() => {
    if (version === 0) db.exec(NEWEST_SCHEMA);
    else for (const step of MIGRATIONS.slice(version)) db.exec(step);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
  migrateAll.immediate();
}

/** Who keeps a file from being opened, and what to do. */
function whoHas(file: string): string {
  const owner = ownerOf(file);
  return owner === undefined
    ? `${file} is locked by another program, which is no ips-mock, such as a sqlite3 shell, a viewer or a backup: close it there, or name another file`
    : `${file} is in use by another ips-mock (${owner}): stop it, or name another file`;
}

function reporting<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const remedy = remedyForAddon(error);
    if (remedy !== undefined) throw new DatabaseError(remedy);
    const closed = file === ':memory:' ? undefined : whyClosed(file);
    if (closed !== undefined) throw new DatabaseError(`${file} cannot be opened: ${closed}`);
    const reason = diskReason(error);
    if (reason !== undefined) throw new DatabaseError(`${file} cannot be used: ${reason}`);
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (code === 'SQLITE_BUSY') throw new DatabaseError(whoHas(file));
    if (code === 'SQLITE_NOTADB') throw new DatabaseError(`${file} is no SQLite database: name a new file, or one that ips-mock made`);
    throw new DatabaseError(`${file} cannot be opened: ${isError(error) ? error.message : String(error)}`);
  }
}
