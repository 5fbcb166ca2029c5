import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Job } from '../../src/jobs/job.js';
import type { JobState } from '../../src/jobs/states.js';
import { openStore, type Store } from '../../src/store/store.js';
import { companyRow, jobRow, userRow } from './rows.js';

let store: Store;

beforeEach(() => {
  store = openStore(':memory:');
  store.accounts.addCompany(companyRow());
  store.accounts.addUser(userRow());
});
afterEach(() => store.close());

describe('a store', () => {
  test('keeps numbers by name, over restarts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
    const first = openStore(join(folder, 'jobs.db'));
    expect(first.number('clock')).toBeUndefined();
    first.setNumber('clock', 1);
    first.setNumber('clock', 1_801_382_400_000);
    first.close();
    const second = openStore(join(folder, 'jobs.db'));
    expect(second.number('clock')).toBe(1_801_382_400_000);
    second.close();
    rmSync(folder, { recursive: true });
  });

  test('is new until it was filled', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
    const isNew = [0, 1, 2].map((visit) => {
      const visited = openStore(join(folder, 'jobs.db'));
      if (visit === 1) visited.setNumber('filled', 1);
      visited.close();
      return visited.isNew;
    });
    expect(isNew).toEqual([true, true, false]);
    rmSync(folder, { recursive: true });
  });
});

describe('a transaction', () => {
  test('keeps all that was done in it, and answers', () => {
    expect(
      store.transaction(() => {
        store.setNumber('a', 1);
        return 'answer';
      }),
    ).toBe('answer');
    expect(store.number('a')).toBe(1);
  });

  test('keeps nothing of what was done before an error', () => {
    expect(() =>
      store.transaction(() => {
        store.setNumber('a', 1);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(store.number('a')).toBeUndefined();
    store.transaction(() => store.setNumber('a', 2));
    expect(store.number('a')).toBe(2);
  });

  test('inside of another is part of it', () => {
    expect(() =>
      store.transaction(() => {
        store.transaction(() => store.setNumber('inner', 1));
        store.setNumber('outer', 1);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect([store.number('inner'), store.number('outer')]).toEqual([undefined, undefined]);
  });
});

describe('the accounts', () => {
  test('are found by number, name, organization, address in any case, and token', () => {
    const { accounts } = store;
    const company = accounts.addCompany(companyRow({ id: 47, name: 'Homeware', imsOrgId: 'O@AdobeOrg' }));
    const user = accounts.addUser(userRow({ id: 70, email: 'Kim@Example.com', accessTokenHash: 'hash' }));
    for (const found of [accounts.companyById(47), accounts.companyByName('Homeware'), accounts.companyByImsOrgId('O@AdobeOrg')]) {
      expect(found).toMatchObject(company);
    }
    for (const found of [accounts.userById(70), accounts.userByEmail('kim@example.COM'), accounts.userByAccessToken('hash')])
      expect(found).toEqual(user);
    expect([accounts.companyById(9), accounts.companyByName('homeware'), accounts.companyByImsOrgId('x')]).toEqual([undefined, undefined, undefined]);
    expect([accounts.userById(9), accounts.userByEmail('x'), accounts.userByAccessToken('x')]).toEqual([undefined, undefined, undefined]);
    expect(accounts.counts()).toEqual({ companies: 2, users: 2 });
  });

  test('get the next number where none is given', () => {
    store.accounts.addCompany(companyRow({ id: 47, name: 'Homeware' }));
    expect(store.accounts.addCompany(companyRow({ name: 'Next' })).id).toBe(48);
  });

  test('have memberships, by company', () => {
    const { accounts } = store;
    accounts.addCompany(companyRow({ id: 2, name: 'Homeware' }));
    accounts.addMembership({ userId: 1, companyId: 2, role: 'IpsAdmin', isActive: false });
    accounts.addMembership({ userId: 1, companyId: 1, role: 'IpsUser', isActive: true });
    expect(accounts.memberships(1).map(({ companyId, role, isActive }) => [companyId, role, isActive])).toEqual([
      [1, 'IpsUser', true],
      [2, 'IpsAdmin', false],
    ]);
    expect(accounts.membership(1, 2)?.role).toBe('IpsAdmin');
    expect(accounts.membership(2, 1)).toBeUndefined();
  });

  test('count the jobs of each company', () => {
    store.accounts.addCompany(companyRow({ id: 2, name: 'Homeware' }));
    expect([1, 1, 2, 1].map((company) => store.accounts.takeOrdinal(company))).toEqual([1, 2, 1, 3]);
    expect(() => store.accounts.takeOrdinal(9)).toThrow();
  });
});

describe('the jobs', () => {
  test('come back as they were stored, and as they were changed', () => {
    const { jobs } = store;
    const job = jobs.insert(jobRow({ description: 'd', listed: true, client: 'c', execSchedule: '0 0 0 * * ?', dueAt: 5 }));
    expect(jobs.byId(job.id)).toEqual(job);
    expect(jobs.byName(1, 'Publish')).toEqual(job);
    const changed = {
      ...job,
      state: 'Running',
      triggeredAt: 6,
      runningSince: 7,
      startedAt: 7,
      itemCount: 2,
      totalTime: 10,
      planInput: { company: 'Outfitters', seed: 1, waitTime: 0, itemTime: 0, items: { min: 3, max: 5 } },
      paused: true,
      dueAt: null,
    } as const;
    jobs.update(job, changed);
    expect(jobs.byId(job.id)).toEqual(changed);
    jobs.update(changed, changed);
    expect(jobs.byId(job.id)).toEqual(changed);
  });

  test('have names that are taken or not', () => {
    store.jobs.insert(jobRow());
    expect(['Publish', 'publish'].map((name) => store.jobs.isNameTaken(1, name))).toEqual([true, false]);
    expect(store.jobs.isNameTaken(2, 'Publish')).toBe(false);
  });

  test('fall due in order of moment, then of number', () => {
    const { jobs } = store;
    const moments = [30, 10, null, 20, 10];
    moments.forEach((dueAt, n) => {
      jobs.insert(jobRow({ name: `${n}`, dueAt }));
    });
    expect(jobs.nextDueAt()).toBe(10);
    expect(jobs.due(20, 10).map(({ id }) => id)).toEqual([2, 5, 4]);
    expect(jobs.due(20, 2).map(({ id }) => id)).toEqual([2, 5]);
    expect(jobs.due(9, 10)).toEqual([]);
  });

  test('queue in order of moment, then of number', () => {
    const { jobs } = store;
    expect(jobs.nextQueued()).toBeUndefined();
    [5, 3, 3].forEach((queuedAt, n) => {
      jobs.insert(jobRow({ name: `${n}`, state: 'WaitingCoordinator', queuedAt }));
    });
    expect(jobs.nextQueued()?.id).toBe(2);
  });

  test('are counted and listed by state', () => {
    const { jobs } = store;
    const states: JobState[] = ['Scheduled', 'Expired', 'New', 'WaitingClient', 'WaitingCoordinator', 'Running', 'Stopping', 'Done'];
    for (const state of states) {
      const listed = state !== 'Scheduled' && state !== 'Expired';
      jobs.insert(
        jobRow({
          name: state,
          originalName: 'Any',
          state,
          listed,
          runningSince: state === 'Running' ? 1 : null,
          endedAt: state === 'Done' ? 1 : null,
        }),
      );
    }
    expect(jobs.counts()).toEqual({ scheduled: 1, active: 5 });
    expect(jobs.occupiedPlaces()).toBe(2);
    expect(jobs.unfinishedCounts(0)).toEqual({ all: 5, paused: 0, endless: 0, laterRuns: 0 });
    expect(
      jobs
        .unfinished(10)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['New', 'Running', 'Stopping', 'WaitingClient', 'WaitingCoordinator']);
    expect(jobs.listed(1).map(({ name }) => name)).toEqual(['New', 'WaitingClient', 'WaitingCoordinator', 'Running', 'Stopping', 'Done']);
    expect(jobs.listed(1, 'Any')).toHaveLength(6);
    expect(jobs.listed(1, 'Other')).toEqual([]);
    expect(jobs.scheduled(1).map(({ name }) => name)).toEqual(['Scheduled']);
    expect(jobs.scheduled(1, 'Any')).toHaveLength(1);
    expect(jobs.scheduled(2)).toEqual([]);
    expect(jobs.running(1).map(({ name }) => name)).toEqual(['Running']);
    expect(jobs.list({ companyId: null, originalName: null, state: 'Done' }).map(({ name }) => name)).toEqual(['Done']);
    expect(jobs.list({ companyId: 1, originalName: 'Any', state: null })).toHaveLength(8);
    expect(jobs.list({ companyId: 2, originalName: null, state: null })).toEqual([]);
  });

  test('have logs by the start of the job, both ends included', () => {
    const { jobs } = store;
    store.accounts.addUser(userRow({ id: 2, email: 'kim@example.com' }));
    [10, 20, null, 20, 30].forEach((startedAt, n) => {
      jobs.insert(jobRow({ name: `${n}`, originalName: n < 2 ? 'Early' : 'Late', startedAt, userId: n === 3 ? 2 : 1 }));
    });
    const logs = (fields: object): number[] =>
      jobs.logs({ companyId: 1, userId: null, from: 10, to: 30, descending: false, limit: -1, ...fields }).map(({ id }) => id);
    expect(logs({})).toEqual([1, 2, 4, 5]);
    expect(logs({ descending: true })).toEqual([5, 4, 2, 1]);
    expect(logs({ from: 11, to: 29 })).toEqual([2, 4]);
    expect(logs({ userId: 2 })).toEqual([4]);
    expect(logs({ limit: 1 })).toEqual([1]);
    expect(logs({ limit: 1, descending: true })).toEqual([5]);
    expect(logs({ companyId: 2 })).toEqual([]);
    expect(jobs.logsByOriginalName(1, 'Late').map(({ id }) => id)).toEqual([4, 5]);
  });

  test('have rows in their logs, in order, found by asset within their company', () => {
    const { jobs, jobLogs } = store;
    const job = jobs.insert(jobRow());
    const row = { dateCreated: 1, logType: 'FileEnd' as const, message: 'm', assetName: 'parka', assetType: 'Image' };
    const aux = [{ message: 'w', arguments: { n: 1 } }];
    const second = { ...row, arguments: { bytes: 5 }, assetId: 8, aux };
    jobLogs.add(job.id, 0, [{ ...row, arguments: null, assetId: 7, aux: null }, second], []);
    jobLogs.add(job.id, 2, [{ ...row, arguments: null, assetId: 7, aux: null }], []);
    expect(jobLogs.range(job.id, 0, 3).map(({ n, assetId }) => [n, assetId])).toEqual([
      [0, 7],
      [1, 8],
      [2, 7],
    ]);
    expect(jobLogs.range(job.id, 1, 2)[0]).toEqual({ ...row, jobId: job.id, n: 1, arguments: { bytes: 5 }, assetId: 8, aux });
    expect(jobLogs.ofAsset(1, 7).map(({ n }) => n)).toEqual([0, 2]);
    expect(jobLogs.ofAsset(2, 7)).toEqual([]);
  });

  test('have runs, oldest first', () => {
    const { jobs } = store;
    const schedule = jobs.insert(jobRow());
    for (const name of ['run 1', 'run 2']) jobs.insert(jobRow({ name, scheduleId: schedule.id }));
    expect(jobs.runsOf(schedule.id).map(({ name }) => name)).toEqual(['run 1', 'run 2']);
  });

  test('are what was stored last, asked for by number before and after', () => {
    const { jobs } = store;
    const job = jobs.insert(jobRow());
    expect(jobs.byId(job.id)).toEqual(job);
    const paused: Job = { ...job, paused: true };
    jobs.update(job, paused);
    expect(jobs.byId(job.id)).toEqual(paused);
    expect(() =>
      store.transaction(() => {
        jobs.update(paused, job);
        expect(jobs.byId(job.id)).toEqual(job);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(jobs.byId(job.id)).toEqual(paused);
    jobs.remove(job.id);
    expect(jobs.byId(job.id)).toBeUndefined();
  });

  test('have what they upload and overwrite beside them', () => {
    const { jobs } = store;
    const sources = [{ sourceUrl: 'http://x.test/a.jpg', destPath: 'a.jpg' }];
    const overwrites = [{ at: 0, name: 'a-1', id: 7, isThere: false }];
    const upload = jobs.insert(jobRow({ name: 'upload', kind: 'uploadUrlsJob', detail: { numUrls: 1 } }), sources);
    const other = jobs.insert(jobRow());
    expect([upload, other].map(({ id }) => jobs.sourcesOf(id))).toEqual([sources, undefined]);
    expect(jobs.resolvedOverwritesOf(upload.id)).toBeUndefined();
    jobs.setResolvedOverwrites(upload.id, overwrites);
    expect([upload, other].map(({ id }) => jobs.resolvedOverwritesOf(id))).toEqual([overwrites, undefined]);
    expect(jobs.sourcesOf(99)).toBeUndefined();
  });

  test('are cached, but for those whose JSON is larger than all may be together', () => {
    const { jobs } = store;
    const [small, large] = [10, 17 * 1024 * 1024].map(
      (length) => jobs.insert(jobRow({ name: `${length}`, detail: { emailSetting: 'x'.repeat(length) } })).id,
    );
    expect(jobs.byId(small ?? 0)).toBe(jobs.byId(small ?? 0));
    expect(jobs.byId(large ?? 0)).not.toBe(jobs.byId(large ?? 0));
    expect(jobs.byId(large ?? 0)).toEqual(jobs.byId(large ?? 0));
  });

  test('are runs of no schedule once that is removed', () => {
    const { jobs } = store;
    const schedule = jobs.insert(jobRow());
    const run = jobs.insert(jobRow({ name: 'run', scheduleId: schedule.id }));
    expect(jobs.byId(run.id)?.scheduleId).toBe(schedule.id);
    jobs.remove(schedule.id);
    expect(jobs.byId(run.id)?.scheduleId).toBeNull();
  });
});
