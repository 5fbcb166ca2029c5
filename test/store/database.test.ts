import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOTHING_LOGGED } from '../../src/jobs/log-tally.js';
import { createAccountStore } from '../../src/store/account-store.js';
import { DatabaseError, openDatabase } from '../../src/store/database.js';
import { createFinishedJobs } from '../../src/store/finished-jobs.js';
import { createJobCounts } from '../../src/store/job-counts.js';
import { createJobLogStore } from '../../src/store/job-log-store.js';
import { createJobStore, type JobStore } from '../../src/store/job-store.js';
import { APPLICATION_ID, MIGRATIONS } from '../../src/store/migrations/index.js';
import { createPostedFileStore } from '../../src/store/posted-file-store.js';
import { openSqlite } from './open-sqlite.js';
import { companyRow, jobRow, userRow } from './rows.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  file = join(folder, 'jobs.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function pragma(db: Database.Database, name: string): unknown {
  return db.prepare(`PRAGMA ${name}`).pluck().get();
}

/** Makes a file and closes it. */
function make(path: string, work: (db: Database.Database) => void): Buffer {
  const db = openSqlite(path);
  work(db);
  db.close();
  return readFileSync(path);
}

describe('a new database', () => {
  test.each(['a file', ':memory:'])('is set up: %s', (where) => {
    const db = openDatabase(where === ':memory:' ? where : file);
    expect(pragma(db, 'application_id')).toBe(APPLICATION_ID);
    expect(pragma(db, 'user_version')).toBe(MIGRATIONS.length);
    expect(pragma(db, 'foreign_keys')).toBe(1);
    expect(pragma(db, 'locking_mode')).toBe('exclusive');
    expect(pragma(db, 'journal_mode')).toBe(where === ':memory:' ? 'memory' : 'wal');
    db.close();
  });

  test('is made of an empty file, too', () => {
    writeFileSync(file, '');
    const db = openDatabase(file);
    expect(pragma(db, 'user_version')).toBe(MIGRATIONS.length);
    db.close();
  });

  test('leaves one file when it is closed', () => {
    openDatabase(file).close();
    expect(readdirSync(folder)).toEqual(['jobs.db']);
  });

  test('in memory leaves no file', () => {
    openDatabase(':memory:').close();
    expect(existsSync(':memory:')).toBe(false);
  });

  test('has nothing but strict tables', () => {
    const db = openDatabase(':memory:');
    const tables = db
      .prepare<[], { name: string; strict: number }>("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      .all();
    expect(tables.filter(({ name }) => !name.startsWith('sqlite_')).map(({ name, strict }) => [name, strict])).toEqual(
      expect.arrayContaining([
        ['job', 1],
        ['company', 1],
      ]),
    );
    expect(tables.filter(({ name, strict }) => !name.startsWith('sqlite_') && strict === 0)).toEqual([]);
    db.close();
  });
});

describe('a database of our own', () => {
  test('is opened again with what was in it', () => {
    const first = openDatabase(file);
    createAccountStore(first).addCompany(companyRow());
    first.close();
    const second = openDatabase(file);
    expect(createAccountStore(second).companies()).toMatchObject([{ id: 1, name: 'Outfitters' }]);
    second.close();
  });

  test('is opened again with what was in it when nobody closed it', () => {
    const first = openDatabase(file);
    createAccountStore(first).addCompany(companyRow());
    // What a killed process leaves: the file and its write-ahead log.
    const copy = join(folder, 'copy.db');
    writeFileSync(copy, readFileSync(file));
    writeFileSync(`${copy}-wal`, readFileSync(`${file}-wal`));
    first.close();
    const second = openDatabase(copy);
    expect(createAccountStore(second).companies()).toMatchObject([{ id: 1, name: 'Outfitters' }]);
    second.close();
  });

  test('of an older version is brought up to date', () => {
    make(file, (db) => {
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      db.exec('PRAGMA user_version = 0');
    });
    const db = openDatabase(file);
    expect(pragma(db, 'user_version')).toBe(MIGRATIONS.length);
    expect(createAccountStore(db).companies()).toEqual([]);
    db.close();
  });

  test('is refused while another has it, who goes on', () => {
    const first = openDatabase(file);
    expect(() => openDatabase(file)).toThrow(
      new DatabaseError(`${file} is in use by another ips-mock (process ${process.pid}): stop it, or name another file`),
    );
    expect(createAccountStore(first).addCompany(companyRow())).toMatchObject({ id: 1 });
    first.close();
    openDatabase(file).close();
  });
});

describe('a file that another program has locked', () => {
  const foreign = (): string => `${file} is locked by another program, which is no ips-mock,`;

  test.each(['BEGIN EXCLUSIVE', 'BEGIN IMMEDIATE'])('is told from one that an ips-mock has: %s', (lock) => {
    openDatabase(file).close();
    const shell = openSqlite(file);
    shell.exec(`${lock}; UPDATE setting SET value = value`);
    expect(() => openDatabase(file)).toThrow(foreign());
    shell.exec('ROLLBACK');
    shell.close();
    openDatabase(file).close();
  });

  test.each([
    ['by a mock that was killed', `${spawnSync(process.execPath, ['-e', '']).pid} ${hostname()}\n`],
    ['by something else', 'whatever'],
    ['as an empty file', ''],
  ])('is told from one that an ips-mock has, whatever note was left: %s', (_name, note) => {
    openDatabase(file).close();
    const shell = openSqlite(file);
    shell.exec('BEGIN EXCLUSIVE');
    writeFileSync(`${file}-owner`, note);
    expect(() => openDatabase(file)).toThrow(foreign());
    shell.close();
    const db = openDatabase(file);
    expect(() => openDatabase(file)).toThrow(`is in use by another ips-mock (process ${process.pid})`);
    db.close();
    expect(existsSync(`${file}-owner`)).toBe(false);
  });

  test('is said to be an ips-mock of another machine, if one noted that', () => {
    openDatabase(file).close();
    const other = openSqlite(file);
    other.exec('BEGIN EXCLUSIVE');
    writeFileSync(`${file}-owner`, '1 container-7\n');
    expect(() => openDatabase(file)).toThrow('is in use by another ips-mock (process 1 on container-7)');
    other.close();
  });
});

describe('a file that cannot be used', () => {
  test.each<[string, (path: string) => Buffer, string]>([
    [
      'of another program',
      (path) => make(path, (db) => db.exec('CREATE TABLE job (id INTEGER PRIMARY KEY)')),
      'is a database of another program: name a new file, or one that ips-mock made',
    ],
    [
      'of another program that has no tables yet',
      (path) => make(path, (db) => db.exec('PRAGMA user_version = 3')),
      'is a database of another program: name a new file, or one that ips-mock made',
    ],
    [
      'of a newer version',
      (path) => {
        openDatabase(path).close();
        return make(path, (db) => db.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`));
      },
      `was written by a newer ips-mock (schema ${MIGRATIONS.length + 1}, this one knows ${MIGRATIONS.length}): update ips-mock or name another file`,
    ],
    [
      'that is no database',
      (path) => {
        writeFileSync(path, '{ "companies": [] }'.repeat(1000));
        return readFileSync(path);
      },
      'is no SQLite database: name a new file, or one that ips-mock made',
    ],
    [
      'that is no database and short',
      (path) => {
        writeFileSync(path, 'abc');
        return readFileSync(path);
      },
      'is no SQLite database: name a new file, or one that ips-mock made',
    ],
  ])('is refused and left as it is: %s', (_name, prepare, expected) => {
    const before = prepare(file);
    expect(() => openDatabase(file)).toThrow(DatabaseError);
    expect(() => openDatabase(file)).toThrow(`${file} ${expected}`);
    expect(readFileSync(file)).toEqual(before);
  });

  test('is not made in a folder that is missing', () => {
    const missing = join(folder, 'missing', 'jobs.db');
    expect(() => openDatabase(missing)).toThrow(DatabaseError);
    expect(() => openDatabase(missing)).toThrow(`${missing} cannot be opened: `);
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });

  test('is named where it is a folder', () => {
    mkdirSync(file);
    expect(() => openDatabase(file)).toThrow(`${file} is a folder: name a file`);
  });
});

describe('the schema', () => {
  test('is the same of each new database of a process, and what the steps make', () => {
    const schemaOf = (db: Database.Database): unknown[] => {
      const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all();
      db.close();
      return rows;
    };
    const [first, second] = [schemaOf(openDatabase(':memory:')), schemaOf(openDatabase(':memory:'))];
    expect(second).toEqual(first);
    const stepped = openSqlite(':memory:');
    for (const name of ['caseless', 'fileExtension', 'indexedText']) stepped.function(name, (text) => text);
    for (const step of MIGRATIONS) stepped.exec(step);
    expect(schemaOf(stepped)).toEqual(first);
  });

  function jobStoreOf(db: Database.Database): JobStore {
    return createJobStore(db, createPostedFileStore(db, 0), createFinishedJobs(db), createJobCounts(db));
  }

  /** A database with company 1, user 1 and job 1. */
  function filled(): Database.Database {
    const db = openDatabase(':memory:');
    const accounts = createAccountStore(db);
    accounts.addCompany(companyRow());
    accounts.addUser(userRow());
    accounts.addMembership({ userId: 1, companyId: 1, role: 'IpsUser', isActive: true });
    jobStoreOf(db).insert(jobRow());
    return db;
  }

  test.each([
    ['a company without a name', "UPDATE company SET name = ''"],
    ['a company with the name of another', "INSERT INTO company (name, rootPath) VALUES ('Outfitters', 'x/')"],
    ['a root path without a slash at its end', "UPDATE company SET rootPath = 'Outfitters'"],
    ['a negative number of jobs', 'UPDATE company SET jobsSubmitted = -1'],
    ['a text where a moment belongs', "UPDATE company SET expires = 'tomorrow'"],
    ['a user without an address', "UPDATE user SET email = ''"],
    [
      'two users with the same address, whatever its case',
      "INSERT INTO user (email, firstName, lastName, defaultRole, isValid) VALUES ('ROBIN@example.com', '', '', 'IpsUser', 1)",
    ],
    ['a user neither valid nor not', 'UPDATE user SET isValid = 2'],
    ['a membership of a user who is not there', "INSERT INTO membership VALUES (9, 1, 'IpsUser', 1)"],
    ['a membership in a company that is not there', "INSERT INTO membership VALUES (1, 9, 'IpsUser', 1)"],
    ['a membership twice', "INSERT INTO membership VALUES (1, 1, 'IpsAdmin', 1)"],
    ['a job of a company that is not there', 'UPDATE job SET companyId = 9'],
    ['a job of a user who is not there', 'UPDATE job SET userId = 9'],
    ['a job without a name', "UPDATE job SET name = ''"],
    ['a job name that breaks its handle', "UPDATE job SET name = 'a|b'"],
    ['a detail that is no JSON', "UPDATE job SET detail = 'Full'"],
    ['sources that are no JSON', "UPDATE job SET sources = 'x'"],
    ['a plan that is no JSON', "UPDATE job SET planInput = 'x'"],
    ['an unknown state', "UPDATE job SET state = 'Paused'"],
    ['an unknown outcome', "UPDATE job SET outcome = 'Failed'"],
    ['a job both paused and not', 'UPDATE job SET paused = 2'],
    ['a job that runs since never', "UPDATE job SET state = 'Running'"],
    ['a job that runs and does not', 'UPDATE job SET runningSince = 1'],
    ['a job done at no moment', "UPDATE job SET state = 'Done'"],
    ['a job that ended and is not done', 'UPDATE job SET endedAt = 1'],
    ['less than nothing to do', 'UPDATE job SET itemCount = -1'],
    ['a job that ran for longer than it takes', 'UPDATE job SET ranFor = 1'],
    ['a progress beyond its end', 'UPDATE job SET progress = 101'],
    ['more rows of items than items', 'UPDATE job SET loggedItems = 1, successCount = 1'],
    ['counts that do not add up', 'UPDATE job SET itemCount = 2, loggedItems = 2, successCount = 1'],
    ['a transition of a job that is not there', "INSERT INTO transition (jobId, at, state) VALUES (9, 0, 'New')"],
    ['a log row of a job that is not there', "INSERT INTO jobLogDetail (jobId, n, dateCreated, logType, message) VALUES (9, 0, 0, 'x', 'x')"],
    ['a user who has jobs gone', 'DELETE FROM user'],
  ])('keeps out %s', (_name, statement) => {
    const db = filled();
    expect(() => db.prepare(statement).run()).toThrow(/constraint failed|cannot store TEXT/);
    db.close();
  });

  test('keeps out two jobs of a company with one name, and lets two companies have one each', () => {
    const db = filled();
    const jobs = jobStoreOf(db);
    expect(() => jobs.insert(jobRow())).toThrow('UNIQUE constraint failed');
    createAccountStore(db).addCompany(companyRow({ name: 'Homeware' }));
    expect(jobs.insert(jobRow({ companyId: 2 })).id).toBe(2);
    db.close();
  });

  test('lets nothing of a removed job stay behind, and its runs go on without it', () => {
    const db = filled();
    const jobs = jobStoreOf(db);
    const logs = createJobLogStore(db);
    const run = jobs.insert(jobRow({ name: 'Publish_2', scheduleId: 1 }));
    for (const id of [1, run.id]) {
      jobs.addTransition(id, 0, 'New');
      const row = {
        dateCreated: 0,
        logType: 'FileEnd' as const,
        message: 'x',
        arguments: null,
        assetName: null,
        assetType: null,
        assetId: null,
        aux: null,
      };
      logs.add(id, 0, [row], [{ ...NOTHING_LOGGED, loggedItems: 128 }]);
    }
    jobs.remove(1);
    expect([jobs.transitions(1), logs.range(1, 0, 1), logs.tally(1, 128)]).toEqual([[], [], undefined]);
    expect([jobs.transitions(run.id).length, logs.range(run.id, 0, 1).length, logs.tally(run.id, 128)?.loggedItems]).toEqual([1, 1, 128]);
    expect(jobs.byId(run.id)?.scheduleId).toBeNull();
    db.close();
  });

  test('never gives the number of a removed job to another', () => {
    const db = filled();
    const jobs = jobStoreOf(db);
    jobs.remove(1);
    expect(jobs.insert(jobRow()).id).toBe(2);
    db.close();
  });
});
