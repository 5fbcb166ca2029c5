import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { type BuiltProgram, buildProgram, endProgram, startProgram } from '../built-program.js';
import { ask, healthOf } from '../conversation.js';

const JOBS = 1000;
let program: BuiltProgram;
const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));

beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('killed in the middle of 1,000 running jobs and started again on the same file, it loses nothing and does nothing twice', async () => {
  const db = join(folder, 'killed.db');
  // A job waits a minute and runs 50: at this pace all are in the middle of their lives when the kill comes, on a slow machine as well.
  const flags = ['--db', db, '--fixtures', 'none', '--wait-time', '1m', '--item-time', '10m', '--items', '5'];
  const first = await startProgram(program.cli, [...flags, '--clock', 'x60']);
  const handles = new Set<string>();
  for (let n = 0; n < JOBS; n += 50) {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, k) => submit(first.url, `job ${n + k}`)));
    for (const { jobHandle } of answers) handles.add(jobHandle);
  }
  expect(handles.size).toBe(JOBS);
  const before = await activeJobs(first.url);
  expect(before, 'jobs in the middle of their lives').toBeGreaterThan(JOBS / 2);
  expect(await endProgram(first, 'SIGKILL')).toBeNull();

  // From there on time flies.
  const second = await startProgram(program.cli, [...flags, '--clock', 'x6000']);
  while ((await activeJobs(second.url)) > 0);
  expect(await endProgram(second, 'SIGTERM')).toBe(0);

  const mock = await startIpsMock({ port: 0, db, clock: 'manual' });
  try {
    const jobs = mock.jobs.list({ include: ['log', 'transitions'] });
    expect(jobs.map((job) => `j|47|${job.originalName}||`).sort()).toEqual([...handles].sort());
    for (const job of jobs) {
      expect(job.transitions.map(({ state }) => state)).toEqual(['New', 'WaitingCoordinator', 'Running', 'Done']);
      const times = job.transitions.map(({ at }) => at.getTime());
      // Each thing is stamped with its own moment, whenever a process got round to it.
      expect(times.map((at) => (at - (times[0] ?? 0)) / 60_000)).toEqual([0, 0.5, 1, 51]);
      expect(job.counts).toMatchObject({ total: 5, success: 5 });
      expect(job.log.map(({ logType }) => logType)).toEqual([
        'BeginImageServingPublish',
        'OriginalJobName',
        'JobClient',
        'JobType',
        'TotalFileCount',
        ...Array(5).fill('ImageServingPublishSuccess'),
        'EndImageServingPublish',
      ]);
    }
  } finally {
    await mock.stop();
  }
});

function submit(url: string, name: string): Promise<{ jobHandle: string }> {
  const detail = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
  return ask(url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>${name}</jobName>${detail}`);
}

async function activeJobs(url: string): Promise<number> {
  return (await healthOf(url)).counts.activeJobs;
}
