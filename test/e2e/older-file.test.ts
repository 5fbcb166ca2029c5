import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { APPLICATION_ID, MIGRATIONS } from '../../src/store/migrations/index.js';
import { ask, call } from '../conversation.js';
import { openSqlite } from '../store/open-sqlite.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const START = Date.parse('2026-11-23T08:00:00Z');

/** Writes a file of schema 1: an upload of two files that has run for half a second. */
function writeFirstSchema(file: string): void {
  const db = openSqlite(file);
  db.exec(MIGRATIONS[0] ?? '');
  db.exec(`
    INSERT INTO setting VALUES ('filled', 1), ('manualClock', ${START + 1500});
    INSERT INTO company (id, name, rootPath) VALUES (47, 'Outfitters', 'Outfitters/');
    INSERT INTO user (id, email, firstName, lastName, defaultRole, roleEverywhere, isValid)
      VALUES (70, 'robin@example.com', 'Robin', '', 'IpsUser', 'IpsUser', 1);
    INSERT INTO job (id, companyId, userId, name, originalName, scheduleName, kind, detail, sources, ordinal, submittedAt,
        state, paused, listed, dueAt, triggeredAt, startedAt, planBasis, itemCount, totalTime, waitLeft, ranFor, runningSince,
        progress, progressAt, loggedItems, successCount, errorCount, warningCount, duplicateCount, updateCount)
      VALUES (9, 47, 70, 'Old upload', 'Old upload', '', 'uploadUrlsJob', '{"overwrite":false,"emailSetting":"All","numUrls":2}',
        '[{"sourceUrl":"http://x.test/a.jpg","destPath":"a.jpg"},{"sourceUrl":"http://x.test/b.jpg","destPath":"b.jpg"}]', 1, ${START},
        'Running', 0, 1, ${START + 3000}, ${START}, ${START + 1000},
        '{"key":"Outfitters\\n1|1|Old upload","waitTime":1000,"itemTime":1000,"items":{"min":3,"max":5}}', 2, 2000, 0, 0, ${START + 1000},
        0, ${START}, 0, 0, 0, 0, 0, 0);
    INSERT INTO transition (jobId, at, state) VALUES (9, ${START}, 'New'), (9, ${START + 500}, 'WaitingCoordinator'), (9, ${START + 1000}, 'Running');
  `);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  db.exec('PRAGMA user_version = 1');
  db.close();
}

test('a mock goes on with a file that the first release wrote', async () => {
  const file = join(folder, 'jobs.db');
  writeFirstSchema(file);
  const mock = await startIpsMock({ port: 0, db: file, clock: 'manual' });
  try {
    expect(mock.jobs.find(9)).toMatchObject({ state: 'Running', progress: 25 });
    await mock.settle();
    expect(mock.jobs.find(9)).toMatchObject({ state: 'Done', outcome: 'Completed', counts: { total: 2, success: 2 } });
    expect(mock.jobs.find(9)?.transitions.at(-1)).toEqual({ at: new Date(START + 3000), state: 'Done' });
    expect(mock.mails.list({ job: 9 })).toMatchObject([{ to: 'robin@example.com', sentAt: new Date(START + 3000) }]);
  } finally {
    await mock.stop();
  }
});

/** Writes a file of schema 4: a rule, a fault and a stub, and a publish that the rule makes fail halfway, two seconds into its run. */
function writeFourthSchema(file: string): void {
  const db = openSqlite(file);
  db.function('caseless', { deterministic: true }, (text) => String(text).toLowerCase());
  for (const migration of MIGRATIONS.slice(0, 4)) db.exec(migration);
  const shape = '{"duration":10000,"items":4,"outcome":"fatal","at":50,"message":"Broken"}';
  db.exec(`
    INSERT INTO setting VALUES ('filled', 1), ('manualClock', ${START + 3000});
    INSERT INTO company (id, name, rootPath) VALUES (47, 'Outfitters', 'Outfitters/');
    INSERT INTO user (id, email, firstName, lastName, defaultRole, roleEverywhere, isValid)
      VALUES (70, 'robin@example.com', 'Robin', '', 'IpsUser', 'IpsUser', 1);
    INSERT INTO setup (kind, definition, seen, hits) VALUES
      ('rule', '{"match":{"name":"Old*"},"shape":${shape},"times":2}', 1, 1),
      ('fault', '{"match":{"door":"xml","operation":"getJobLogs"},"effect":{"status":503}}', 0, 0),
      ('stub', '{"operation":"getJobLogs","match":{"door":"soap"},"answer":{"jobLogArray":{"items":[]}}}', 0, 0);
    INSERT INTO job (id, companyId, userId, name, originalName, scheduleName, kind, detail, ordinal, submittedAt,
        state, paused, listed, dueAt, triggeredAt, startedAt, planBasis, itemCount, totalTime, waitLeft, ranFor, runningSince,
        progress, progressAt, loggedItems, successCount, errorCount, warningCount, duplicateCount, updateCount, timedOut, runLimit, ending, endMessage)
      VALUES (5, 47, 70, 'Old publish', 'Old publish', '', 'imageServingPublishJob', '{"publishType":"Full","emailSetting":"None"}', 1, ${START},
        'Running', 0, 1, ${START + 6000}, ${START}, ${START + 1000},
        '{"key":"Outfitters\\n1|1|Old publish","waitTime":1000,"itemTime":1000,"items":{"min":3,"max":5},"shape":${shape},"shapedBy":1,"misses":[]}',
        4, 10000, 0, 0, ${START + 1000}, 0, ${START}, 0, 0, 0, 0, 0, 0, 0, 5000, 'Fatal', 'Broken');
    INSERT INTO transition (jobId, at, state) VALUES (5, ${START}, 'New'), (5, ${START + 500}, 'WaitingCoordinator'), (5, ${START + 1000}, 'Running');
  `);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  db.exec('PRAGMA user_version = 4');
  db.close();
}

test('a mock goes on with a file of schema 4: its rule, fault and stub still apply, its job ends as the rule said', async () => {
  const file = join(folder, 'jobs.db');
  writeFourthSchema(file);
  const mock = await startIpsMock({ port: 0, db: file, clock: 'manual' });
  try {
    expect(mock.jobs.find(5)).toMatchObject({ state: 'Running', progress: 20, scriptedBy: 1 });
    await mock.settle();
    expect(mock.jobs.find(5)).toMatchObject({ state: 'Done', outcome: 'Fatal', counts: { total: 4, success: 2 } });
    expect(mock.jobs.find(5)?.transitions.at(-1)).toEqual({ at: new Date(START + 6000), state: 'Done' });

    const script = { duration: 10_000, items: 4, outcome: 'fatal', at: 50, message: 'Broken' };
    expect(await mock.rules.list()).toMatchObject([{ match: { name: 'Old*' }, script, hits: 1 }]);
    expect(await mock.faults.list()).toMatchObject([{ match: { transport: 'xml', operation: 'getJobLogs' }, effect: { status: 503 } }]);
    expect(await mock.stubs.list()).toMatchObject([{ operation: 'getJobLogs', match: { transport: 'soap' } }]);
    const job = await mock.jobs.create({ company: 'Outfitters', name: 'Old again' });
    await mock.settle();
    expect(mock.jobs.find(job.id)).toMatchObject({ outcome: 'Fatal', scriptedBy: 1, counts: { total: 4 } });

    const params = '<companyHandle>c|47</companyHandle>';
    expect(await ask(mock.url, 'getJobLogs', params)).toEqual({ jobLogArray: {} });
    expect(await mock.stubs.list()).toMatchObject([{ hits: 1 }]);
    expect((await call(mock.url, 'getJobLogs', params, { transport: 'xml' })).status).toBe(503);
  } finally {
    await mock.stop();
  }
});
