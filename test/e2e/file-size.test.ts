import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { healthOf } from '../conversation.js';
import { openSqlite } from '../store/open-sqlite.js';
import { filePart, postUpload } from '../transports/upload-form.js';

let folder: string;
let file: string;
let mock: IpsMock | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  file = join(folder, 'jobs.db');
});
afterEach(async () => {
  await mock?.stop();
  mock = undefined;
  rmSync(folder, { recursive: true });
});

const MEGABYTE = 1024 * 1024;

/** What the file and its log take, bytes. */
const bytesOf = (): number => ['', '-wal'].reduce((sum, suffix) => sum + (statSync(file + suffix, { throwIfNoEntry: false })?.size ?? 0), 0);

const start = (): Promise<IpsMock> =>
  startIpsMock({ port: 0, db: file, clock: 'manual', logLevel: 'silent', keepFiles: 8 * MEGABYTE, keepUnused: 2 ** 30 });

/** Posts files of 8 MB each, none like another. */
async function fill(url: string, count: number, first = 0): Promise<void> {
  for (let n = first; n < first + count; n++) {
    const content = Buffer.alloc(8 * MEGABYTE, `file ${n} `);
    expect((await postUpload(url, { jobName: `Upload ${n}`, endJob: true }, [filePart(`${n}.bin`, content)])).fault).toBeUndefined();
  }
}

async function reset(url: string, body: object = {}): Promise<void> {
  const response = await fetch(`${url}/__admin/reset`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(204);
}

test('the file shrinks when the mock is reset', async () => {
  mock = await start();
  const fresh = bytesOf();
  for (const body of [{}, { company: 'Outfitters' }]) {
    await fill(mock.url, 4);
    expect(bytesOf()).toBeGreaterThan(fresh + 32 * MEGABYTE);
    await reset(mock.url, body);
    expect(bytesOf()).toBeLessThan(fresh + 2 * MEGABYTE);
    expect((await healthOf(mock.url)).counts.companies).toBe(2);
  }
});

test('so does one that an older version made, small or large', async () => {
  for (const count of [1, 5]) {
    mock = await start();
    const fresh = bytesOf();
    await fill(mock.url, count);
    await mock.stop();
    // As an older version made it.
    const old = openSqlite(file);
    old.exec('PRAGMA auto_vacuum = NONE; VACUUM');
    expect(old.prepare('PRAGMA auto_vacuum').pluck().get()).toBe(0);
    old.close();
    mock = await start();
    await fill(mock.url, 2, count);
    await reset(mock.url);
    expect(bytesOf()).toBeLessThan(fresh + 2 * MEGABYTE);
    await mock.stop();
    const after = openSqlite(file);
    expect(after.prepare('PRAGMA auto_vacuum').pluck().get()).toBe(2);
    expect(after.prepare('PRAGMA integrity_check').pluck().get()).toBe('ok');
    after.close();
    rmSync(file);
  }
});
