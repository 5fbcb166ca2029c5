import type Database from 'better-sqlite3';

/** What must not be collected. */
const kept: object[] = [];

/**
 * A database of which nothing is collected while the process lives, where that is needed: better-sqlite3 12 that was compiled for Node.js
 * 24.19 or newer aborts the process when a statement is collected while no script runs (WiseLibs/better-sqlite3#1515).
 * Statements must be made by its `prepare`: those that its `pragma` makes cannot be kept.
 *
 * @param version of Node.js, such as `24.19.0`
 */
export function keepStatementsAlive(db: Database.Database, version = process.versions.node): Database.Database {
  if (!mustKeep(version)) return db;
  const prepare = db.prepare.bind(db);
  const keeping = (sql: string): unknown => {
    const statement = prepare(sql);
    kept.push(statement);
    return statement;
  };
  kept.push(db);
  // What is prepared is what the method itself prepares, whatever its types are.
  db.prepare = keeping as Database.Database['prepare'];
  return db;
}

/** Whether statements must be kept in a version of Node.js. */
export function mustKeep(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 19);
}
