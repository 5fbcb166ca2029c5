import Database from 'better-sqlite3';
import { keepStatementsAlive } from '../../src/store/keep-statements-alive.js';

/**
 * Opens a SQLite file as it is, as another program would. Its statements are kept alive where they must be, so that none takes the test
 * worker down: pragmas go through `exec` or `prepare`, since what `pragma` prepares cannot be kept.
 */
export function openSqlite(file: string): Database.Database {
  return keepStatementsAlive(new Database(file));
}
