import fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { JOB_KINDS, RECORDED_KINDS } from '../../src/jobs/kinds.js';
import { JOB_STATES, type JobState } from '../../src/jobs/states.js';
import type { ListFilter, NamedJob } from '../../src/store/job-list.js';
import { openStore, type Store } from '../../src/store/store.js';
import { companyRow, jobRow, userRow } from './rows.js';

/** What distinguishes the jobs of these tests. */
interface Distinct {
  readonly companyId: number;
  readonly state: JobState;
  readonly kind: string;
  readonly originalName: string;
}

const KINDS = ['imageServingPublishJob', 'uploadUrlsJob', 'exportJob'];
const EVERY: ListFilter = {
  companyId: null,
  originalName: null,
  state: null,
  kinds: Object.keys({ ...JOB_KINDS, ...RECORDED_KINDS }),
  ids: null,
};

let store: Store;
beforeEach(() => {
  store = openStore(':memory:');
  onTestFinished(() => store.close());
  for (const id of [1, 2]) store.accounts.addCompany(companyRow({ id, name: `Company ${id}` }));
  store.accounts.addUser(userRow({ id: 1 }));
});

let names = 0;
function insert({ state, ...fields }: Distinct) {
  const hasFired = state !== 'Scheduled' && state !== 'Expired';
  const name = `${fields.originalName} ${++names}`;
  return store.jobs.insert(
    jobRow({
      ...fields,
      name,
      state,
      triggeredAt: hasFired ? 1 : null,
      runningSince: state === 'Running' ? 1 : null,
      endedAt: state === 'Done' ? 1 : null,
      outcome: state === 'Done' ? 'Completed' : null,
    }),
  );
}

const distinct = fc.record({
  companyId: fc.constantFrom(1, 2),
  state: fc.constantFrom(...JOB_STATES),
  kind: fc.constantFrom(...KINDS),
  originalName: fc.constantFrom('A', 'B'),
});

test('pages joined give every job that matches, once, in order, and each says how many there are', () => {
  const filters = fc.record({
    companyId: fc.option(fc.constantFrom(1, 2)),
    originalName: fc.option(fc.constantFrom('A', 'B', 'C')),
    state: fc.option(fc.constantFrom(...JOB_STATES)),
    kinds: fc.subarray(KINDS),
    ids: fc.option(fc.array(fc.nat({ max: 40 }), { maxLength: 12 })),
  });
  fc.assert(
    fc.property(
      fc.array(distinct, { maxLength: 30 }),
      filters,
      fc.constantFrom('oldest' as const, 'newest' as const),
      fc.integer({ min: 1, max: 7 }),
      fc.boolean(),
      (jobs, filter, order, limit, isNamed) => {
        for (const { id } of store.jobs.list({ companyId: null, originalName: null, state: null })) store.jobs.remove(id);
        const stored = jobs.map(insert);
        const first = stored[0]?.id ?? 1;
        const ids = filter.ids?.map((id) => first + id) ?? null;
        // A condition that only the names show: here, on the number.
        const fits = isNamed ? ({ id }: NamedJob): boolean => id % 2 === 0 : undefined;
        const expected = stored
          .filter((job) => filter.companyId === null || job.companyId === filter.companyId)
          .filter((job) => filter.originalName === null || job.originalName === filter.originalName)
          .filter((job) => filter.state === null || job.state === filter.state)
          .filter((job) => filter.kinds.includes(job.kind))
          .filter((job) => ids === null || ids.includes(job.id))
          .filter((job) => !isNamed || job.id % 2 === 0)
          .map(({ id }) => id);
        const joined: number[] = [];
        for (let after: number | undefined, hasMore = true; hasMore; after = joined.at(-1)) {
          const page = store.jobList.page({ ...filter, ids }, { order, after, limit }, fits);
          expect(page.total).toBe(expected.length);
          expect(page.ids.length).toBeLessThanOrEqual(limit);
          if (page.hasMore) expect(page.ids).toHaveLength(limit);
          joined.push(...page.ids);
          hasMore = page.hasMore;
        }
        expect(joined).toEqual(order === 'newest' ? expected.reverse() : expected);
      },
    ),
  );
});

describe('of thousands of jobs', () => {
  const MANY = 3000;
  beforeEach(() => {
    store.transaction(() => {
      for (let n = 1; n <= MANY; n++)
        insert({ companyId: 1 + (n % 2), state: n % 1000 === 0 ? 'Running' : 'Done', kind: 'uploadUrlsJob', originalName: 'A' });
    });
  });

  test.each([
    ['the newest', {}, { order: 'newest', after: undefined, limit: 200 }, 201, MANY],
    ['those behind one of them', {}, { order: 'newest', after: 1500, limit: 200 }, 201, MANY],
    ['those of a company', { companyId: 2 }, { order: 'newest', after: undefined, limit: 200 }, 201, MANY / 2],
    ['those that run', { state: 'Running' }, { order: 'newest', after: undefined, limit: 200 }, 3, 3],
    ['some by their numbers', { ids: [7, 8, MANY + 1] }, { order: 'oldest', after: undefined, limit: 200 }, 2, 2],
  ] as const)('a page reads its own, and one more: %s', (_which, filter, part, rows, total) => {
    const { total: found } = store.jobList.page({ ...EVERY, ...filter }, part);
    expect([store.jobList.rowsRead(), found]).toEqual([rows, total]);
  });

  test('they are counted once, and counted along', () => {
    const count = (state: JobState): number => store.jobList.page({ ...EVERY, state }, { order: 'newest', after: undefined, limit: 1 }).total;
    expect(count('Running')).toBe(3);
    const [running] = store.jobs.running(1);
    if (!running) throw new Error('no job runs');
    store.transaction(() => store.jobs.update(running, { ...running, state: 'Done', runningSince: null, endedAt: 2 }));
    store.transaction(() => store.jobs.remove(1));
    insert({ companyId: 1, state: 'New', kind: 'uploadUrlsJob', originalName: 'B' });
    expect([count('Running'), count('Done'), count('New')]).toEqual([2, MANY - 3, 1]);
    expect(store.jobList.countings()).toBe(1);
  });

  test('a change that is rolled back does not count, and one that was committed stays counted', () => {
    const total = (): number => store.jobList.page(EVERY, { order: 'newest', after: undefined, limit: 1 }).total;
    expect(total()).toBe(MANY);
    store.transaction(() => store.jobs.remove(1));
    expect(() =>
      store.transaction(() => {
        throw new Error('a fault');
      }),
    ).toThrow('a fault');
    expect([total(), store.jobList.countings()]).toEqual([MANY - 1, 1]);
    expect(() =>
      store.transaction(() => {
        store.jobs.remove(2);
        throw new Error('a fault');
      }),
    ).toThrow('a fault');
    expect([total(), store.jobList.countings()]).toEqual([MANY - 1, 2]);
  });
});
