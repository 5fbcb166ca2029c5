import type Database from 'better-sqlite3';
import { USES_NODE_API } from './native-addon.js';

/** What must not be garbage-collected. */
const kept: object[] = [];

/**
 * Keeps a database and its statements from being collected while the process lives, where that is needed: better-sqlite3 12 that was
 * compiled for Node.js 24.19 or newer aborts the process when a statement or its iterator is collected while no script runs (WiseLibs/better-sqlite3#1515).
 * Only what its `prepare` makes is kept: `pragma` makes statements that nobody can hold. An iterator stays for good, so what is read
 * often is read with `all`.
 *
 * @returns the same database
 */
export function keepStatementsAlive(db: Database.Database, isNeeded = mustKeep(process.versions.node, USES_NODE_API)): Database.Database {
  if (!isNeeded) return db;
  const prepare = db.prepare.bind(db);
  const keeping = (sql: string): Database.Statement => {
    const statement = prepare(sql);
    const iterate = statement.iterate.bind(statement);
    kept.push(statement);
    // An iterator is an object of the addon's, too: it must be kept even after its last row.
    statement.iterate = (...parameters) => {
      const rows = iterate(...parameters);
      kept.push(rows);
      return rows;
    };
    return statement;
  };
  kept.push(db);
  // What is prepared is what the method itself prepares, whatever its types are.
  db.prepare = keeping as Database.Database['prepare'];
  return db;
}

/**
 * Whether statements must be kept.
 *
 * @param version of Node.js, such as `24.19.0`
 * @param usesNodeApi whether better-sqlite3 is 13 or newer, which has not what aborts
 */
export function mustKeep(version: string, usesNodeApi: boolean): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return !usesNodeApi && (major > 24 || (major === 24 && minor >= 19));
}
