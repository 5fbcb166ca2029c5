import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Health } from '../../src/admin/health.js';
import { type BuiltProgram, buildProgram, endProgram, type RunningProgram, startProgram } from '../built-program.js';
import { call, healthOf } from '../conversation.js';
import { endpoint } from '../notifications/callback-endpoints.js';
import { filePart, postUpload } from '../transports/upload-form.js';

const COMPANY = '<companyHandle>c|47</companyHandle>';
/** What limits the files of a process that runs, as a full disk does: from there on writing fails with EFBIG. */
const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

let program: BuiltProgram;
let folder: string;
let db: string;
let mock: RunningProgram;
let logged: string;
beforeAll(async () => {
  program = await buildProgram();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  db = join(folder, 'jobs.db');
  logged = '';
});
afterEach(() => rmSync(folder, { recursive: true }));

/** From now on no file may be written beyond so many bytes. */
function limitFiles(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(mock.child.pid), `--fsize=${bytes}:unlimited`]);
}

function submit(name: string, completionUrl = ''): ReturnType<typeof call> {
  const url = completionUrl === '' ? '' : `<httpCompletionUrl>${completionUrl}</httpCompletionUrl>`;
  const job = `<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting>${url}</imageServingPublishJob>`;
  return call(mock.url, 'submitJob', `${COMPANY}<jobName>${name}</jobName>${job}`);
}

/** Asks for the health until it is as it should be. */
async function healthy(status: Health['status']): Promise<Health> {
  for (;;) {
    const health = await healthOf(mock.url);
    if (health.status === status) return health;
  }
}

// What the admin API answers is checked by its own tests.
const admin = async <Answer>(path: string): Promise<Answer> => (await (await fetch(`${mock.url}/__admin${path}`)).json()) as Answer;

const namesOf = async (pattern: string): Promise<string[]> =>
  (await admin<{ jobs: { originalName: string }[] }>(`/jobs?name=${pattern}`)).jobs.map(({ originalName }) => originalName);

/** What was logged as an error, or worse. */
const errors = (): { msg: string }[] =>
  logged
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe.skipIf(!hasPrlimit)('on a full disk', () => {
  beforeEach(async () => {
    mock = await startProgram(program.cli, ['--db', db, '--wait-time', '0', '--item-time', '1ms', '--items', '1']);
    mock.child.stderr?.on('data', (chunk) => {
      logged += chunk;
    });
  });
  afterEach(async () => {
    expect(await endProgram(mock, 'SIGTERM')).toBe(0);
  });

  test('calls get a fault that says so, health is degraded, the log says it once, and all is well once there is room', async () => {
    expect((await submit('Before')).fault).toBeUndefined();
    await healthy('ok');
    limitFiles(0);
    for (let n = 0; n < 5; n++) {
      const { fault, status } = await submit(`Refused ${n}`);
      expect(status).toBe(500);
      expect(fault).toMatchObject({ code: 30000, reason: expect.stringMatching(/disk is full or failing.*\(SQLITE_IOERR_WRITE\)/) });
      expect(fault?.reason).toContain(db);
    }
    expect((await postUpload(mock.url, { jobName: 'Refused' }, [filePart('a.jpg')])).fault).toMatchObject({ code: 30000 });
    const reset = await fetch(`${mock.url}/__admin/reset`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
    expect([reset.status, await reset.json()]).toEqual([507, expect.objectContaining({ detail: expect.stringContaining('SQLITE_IOERR_WRITE') })]);
    const { reason } = await healthy('degraded');
    expect(reason).toContain(`Nothing can be stored in ${db}`);
    expect((await healthOf(mock.url)).counts.companies).toBe(2);
    expect(errors().map(({ msg }) => msg)).toEqual([reason]);

    limitFiles('unlimited');
    expect(await healthOf(mock.url)).toMatchObject({ status: 'ok', counts: { companies: 2 } });
    expect((await submit('After')).fault).toBeUndefined();
    expect(await namesOf('*')).toEqual(expect.arrayContaining(['Before', 'After']));
    expect(await namesOf('Refused*')).toEqual([]);
    expect(errors()).toHaveLength(1);
  });

  test('uploads that no longer fit are refused, and those before them are kept', async () => {
    limitFiles(6 * 1024 * 1024);
    const stored: string[] = [];
    let refusal: string | undefined;
    for (let n = 0; refusal === undefined; n++) {
      const { fault } = await postUpload(mock.url, { jobName: `Upload ${n}` }, [filePart(`${n}.bin`, Buffer.alloc(1_000_000, `file ${n} `))]);
      if (fault) refusal = fault.reason;
      else stored.push(`Upload ${n}`);
    }
    expect(refusal).toContain('SQLITE_IOERR_WRITE');
    expect(stored.length).toBeGreaterThan(2);
    limitFiles('unlimited');
    expect(await namesOf('Upload*')).toEqual(stored);
  });

  test('jobs go on by themselves once there is room, with nobody asking', async () => {
    const receiver = await endpoint();
    expect((await submit('Goes on', `${receiver.url}/done`)).fault).toBeUndefined();
    limitFiles(0);
    // The job is due by now, or was done before.
    await Promise.race([healthy('degraded'), receiver.arrived(1)]);
    limitFiles('unlimited');
    await receiver.arrived(1);
    await healthy('ok');
    expect(errors().filter(({ msg }) => msg.includes('mistake'))).toEqual([]);
  });

  test('a completion call whose outcome cannot be stored is not made again: its outcome is stored later', async () => {
    const receiver = await endpoint((_request, response) => {
      limitFiles(0);
      response.end();
    });
    expect((await submit('Told once', `${receiver.url}/done`)).fault).toBeUndefined();
    await receiver.arrived(1);
    await healthy('degraded');
    limitFiles('unlimited');
    let calls: { state: string }[] = [];
    while (calls[0]?.state !== 'Delivered') calls = (await admin<{ callbacks: { state: string }[] }>('/callbacks')).callbacks;
    expect(calls).toMatchObject([{ attempts: [{ status: 200 }] }]);
    expect(receiver.asked).toHaveLength(1);
  });
});

test.skipIf(!hasPrlimit)('a start on a full disk says so', () => {
  const { status, stderr } = spawnSync('prlimit', ['--fsize=0:0', process.execPath, program.cli, '--db', join(folder, 'new.db'), '--port', '0'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^ips-mock: .*new\.db.*the disk is full/);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
