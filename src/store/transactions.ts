import type Database from 'better-sqlite3';
import type { DiskState } from './disk-state.js';
import type { StoredEvents } from './stored-events.js';

/** Who keeps in step with what is committed. */
interface Followers {
  readonly committed: () => void;
  /** A transaction was rolled back, within others that are committed together, or by itself. */
  readonly rolledBack: () => void;
  /** Several that were to be committed together were rolled back, some of which had ended. */
  readonly allRolledBack: () => void;
}

/** Makes the store's transactions: `transaction` and `together` of a Store. */
export function createTransactions(db: Database.Database, disk: DiskState, events: StoredEvents, followers: Followers) {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const savepoint = db.prepare('SAVEPOINT work');
  const release = db.prepare('RELEASE work');
  const rollbackToSavepoint = db.prepare('ROLLBACK TO work');
  /** Whether several works share a transaction, in which each is a savepoint. */
  let isTogether = false;
  let isWithinSavepoint = false;

  /** Unlike `db.transaction`, joins an open transaction rather than nesting a savepoint in it. */
  function transaction<Result>(work: () => Result): Result {
    if (isTogether && !isWithinSavepoint) return withinSavepoint(work);
    if (db.inTransaction) return work();
    let result: Result;
    try {
      disk.began();
      begin.run();
      result = work();
      commit.run();
      disk.committed();
      followers.committed();
    } catch (error) {
      if (db.inTransaction) rollback.run();
      events.rolledBack();
      followers.rolledBack();
      throw disk.noted(error);
    }
    events.committed();
    return result;
  }

  function withinSavepoint<Result>(work: () => Result): Result {
    const mark = events.mark();
    isWithinSavepoint = true;
    try {
      // An error of the disk has ended the transaction that all share: this one must not be another's.
      if (!db.inTransaction) throw new Error('The transaction has ended');
      savepoint.run();
      const result = work();
      release.run();
      return result;
    } catch (error) {
      if (db.inTransaction) {
        rollbackToSavepoint.run();
        release.run();
      }
      events.rolledBack(mark);
      followers.rolledBack();
      throw disk.noted(error);
    } finally {
      isWithinSavepoint = false;
    }
  }

  function together(works: readonly (() => void)[]): boolean {
    try {
      disk.began();
      begin.run();
      isTogether = true;
      for (const work of works) {
        work();
        // SQLite rolls everything back where the disk is full.
        if (!db.inTransaction) throw new Error('The transaction has ended');
      }
      commit.run();
      disk.committed();
      followers.committed();
    } catch {
      if (db.inTransaction) rollback.run();
      events.rolledBack();
      followers.allRolledBack();
      return false;
    } finally {
      isTogether = false;
    }
    events.committed();
    return true;
  }

  return { transaction, together };
}
