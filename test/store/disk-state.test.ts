import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { DiskError, diskErrorOf, diskReason } from '../../src/store/disk-state.js';
import { openStore } from '../../src/store/store.js';

describe('why nothing can be stored', () => {
  test.each([
    ['SQLITE_FULL', 'the disk is full (SQLITE_FULL)'],
    ['SQLITE_IOERR', 'the disk fails (SQLITE_IOERR)'],
    ['SQLITE_IOERR_READ', 'the disk fails (SQLITE_IOERR_READ)'],
    ['SQLITE_IOERR_WRITE', 'it cannot be written: the disk is full or failing, or the file may not grow any more (SQLITE_IOERR_WRITE)'],
    ['SQLITE_IOERR_FSYNC', 'it cannot be written: the disk is full or failing, or the file may not grow any more (SQLITE_IOERR_FSYNC)'],
    ['SQLITE_READONLY_DBMOVED', 'it may not be written (SQLITE_READONLY_DBMOVED)'],
  ])('%s', (code, reason) => {
    expect(diskReason(new Database.SqliteError('whatever', code))).toBe(reason);
    expect(diskErrorOf(new Database.SqliteError('whatever', code), 'jobs.db')?.message).toBe(
      `Nothing can be stored in jobs.db: ${reason}. The mock goes on by itself once it can write`,
    );
  });

  test.each([
    ['ENOSPC', 'the disk is full (ENOSPC)'],
    ['EFBIG', 'the file may not grow any more (EFBIG)'],
    ['EDQUOT', 'the quota of the disk is used up (EDQUOT)'],
    ['EROFS', 'it may not be written (EROFS)'],
  ])('%s of the operating system', (code, reason) => {
    expect(diskReason(Object.assign(new Error('write'), { code }))).toBe(reason);
  });

  test.each([
    ['a constraint', new Database.SqliteError('whatever', 'SQLITE_CONSTRAINT_UNIQUE')],
    ['a damaged file', new Database.SqliteError('whatever', 'SQLITE_CORRUPT')],
    ['a mistake', new TypeError('whatever')],
    ['no error', 'SQLITE_FULL'],
  ])('is not what is wrong with %s', (_name, error) => {
    expect(diskErrorOf(error)).toBeUndefined();
  });
});

test('a store is in trouble until something is stored, and says both once', () => {
  const store = openStore(':memory:');
  const told: (string | undefined)[] = [];
  store.disk.onChange = (trouble) => told.push(trouble?.message);
  const fail = (): never =>
    store.transaction(() => {
      throw new Database.SqliteError('whatever', 'SQLITE_FULL');
    });
  for (let n = 0; n < 3; n++) expect(fail).toThrow(DiskError);
  // Nothing was stored here.
  store.transaction(() => store.number('x'));
  expect(store.disk.trouble?.message).toMatch('the disk is full');
  store.transaction(() => store.setNumber('x', 1));
  expect(store.disk.trouble).toBeUndefined();
  expect(told).toEqual([expect.stringContaining(':memory:'), undefined]);
  store.close();
});
