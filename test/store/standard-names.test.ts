import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { caseless } from '../../src/assets/asset.js';
import { APPLICATION_ID, MIGRATIONS } from '../../src/store/migrations/index.js';
import { openStore } from '../../src/store/store.js';
import { openSqlite } from './open-sqlite.js';

/** A file of schema 4 with a job for each text that a plan basis had. */
function fileOf(planBases: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'jobs.db');
  const db = openSqlite(file);
  db.function('caseless', { deterministic: true }, (text) => caseless(String(text)));
  for (const migration of MIGRATIONS.slice(0, 4)) db.exec(migration);
  db.exec(`
    INSERT INTO company (id, name, rootPath) VALUES (1, 'Outfitters', 'Outfitters/');
    INSERT INTO user (id, email, firstName, lastName, defaultRole, isValid) VALUES (1, 'robin@example.com', '', '', 'IpsUser', 1);`);
  const insert = db.prepare(`
    INSERT INTO job (companyId, userId, name, originalName, scheduleName, kind, detail, ordinal, submittedAt, state, paused, listed, triggeredAt,
      planBasis, itemCount, totalTime, waitLeft, ranFor, progress, loggedItems, successCount, errorCount, warningCount, duplicateCount, updateCount)
    VALUES (1, 1, ?, 'a|b', '', 'uploadUrlsJob', '{}', 1, 0, 'New', 1, 1, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)`);
  for (const [n, planBasis] of planBases.entries()) insert.run(`job ${n}`, planBasis);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 4`);
  db.close();
  return file;
}

test('the basis of a plan becomes its input, with company and seed in place of a key, and a script in place of a shape', () => {
  const times = { waitTime: 1000, itemTime: 2000, items: { min: 3, max: 5 } };
  const store = openStore(
    fileOf([
      JSON.stringify({ key: 'Out|fitters "Ü"\n4294967295|1|a|b', ...times }),
      JSON.stringify({ key: 'Outfitters\n0|1|a|b', ...times, shape: { outcome: 'errors', at: 12.5 }, shapedBy: 'directive', failFrom: 2 }),
      JSON.stringify({ key: 'Outfitters\n7|1|a|b', ...times, shape: { items: [{ name: 'x' }] }, shapedBy: 3, misses: [{ rule: 1, why: 'w' }] }),
    ]),
  );
  onTestFinished(() => store.close());
  expect([1, 2, 3].map((id) => store.jobs.byId(id)?.planInput)).toEqual([
    { company: 'Out|fitters "Ü"', seed: 4_294_967_295, ...times },
    { company: 'Outfitters', seed: 0, ...times, script: { outcome: 'errors', at: 12.5 }, scriptedBy: 'directive', failFrom: 2 },
    { company: 'Outfitters', seed: 7, ...times, script: { items: [{ name: 'x' }] }, scriptedBy: 3, misses: [{ rule: 1, why: 'w' }] },
  ]);
  expect(store.jobs.byId(1)).toMatchObject({ paused: true, listed: true, timedOut: false, detail: {} });
});
