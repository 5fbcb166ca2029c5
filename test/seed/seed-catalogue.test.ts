import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { problemOfRow } from '../../src/admin/state-rules.js';
import { checkJobDetail } from '../../src/jobs/check-job-detail.js';
import type { DetailFields } from '../../src/jobs/job-detail.js';
import { seedCatalogue } from '../../src/seed/seed-catalogue.js';
import { openStore, type Store } from '../../src/store/store.js';
import type { StoreDump } from '../../src/store/whole-store.js';
import { tablesOfDump } from '../../src/store/whole-store.js';

const NOW = Date.parse('2026-11-23T08:00:00Z');
const DAY = 86_400_000;
const SMALL = { company: 'Outfitters', assets: 100, jobs: 30, seed: 7 };

/** What a seeded store holds, for those who only read it. */
let small: StoreDump;
beforeAll(() => {
  const store = openStore(':memory:');
  seedCatalogue(store, NOW, SMALL);
  small = store.whole.dump();
  store.close();
});

let stores: Store[] = [];
beforeEach(() => {
  stores = [];
});
afterEach(() => {
  for (const store of stores) store.close();
});

function emptyStore(): Store {
  const store = openStore(':memory:');
  stores.push(store);
  return store;
}

function seeded(catalogue = SMALL, now = NOW): Store {
  const store = emptyStore();
  seedCatalogue(store, now, catalogue);
  return store;
}

/** A table's rows, by column. */
function rows({ tables }: StoreDump, table: string): Record<string, unknown>[] {
  const { columns, rows: all } = tables[table] ?? { columns: [], rows: [] };
  return all.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

/** How many rows tables have. */
function counts(dump: StoreDump, ...tables: string[]): number[] {
  return tables.map((table) => dump.tables[table]?.rows.length ?? 0);
}

describe('a catalogue', () => {
  test('is the same for the same seed at the same moment, row for row', () => {
    expect(seeded().whole.dump()).toEqual(small);
    expect(counts(small, 'asset', 'job')).toEqual([100, 30]);
  });

  test('has the same assets, folders and jobs at another moment', () => {
    const timeless = (dump: StoreDump): unknown => [
      rows(dump, 'asset').map(({ id, name, folderId, keywords, description, fileSize, trashState, marked }) => ({
        ...{ id, name, folderId, keywords, description, fileSize, trashState, marked },
      })),
      rows(dump, 'folder').map(({ id, path }) => ({ id, path })),
      rows(dump, 'job').map(({ id, originalName, kind, detail, itemCount, outcome }) => ({ id, originalName, kind, detail, itemCount, outcome })),
      rows(dump, 'jobLogDetail').map(({ jobId, n, logType, assetId }) => ({ jobId, n, logType, assetId })),
    ];
    expect(timeless(seeded(SMALL, NOW + 1234 * DAY).whole.dump())).toEqual(timeless(small));
  });

  test('is another for another seed, and for another company', () => {
    const names = (dump: StoreDump): unknown[] => rows(dump, 'asset').map(({ name }) => name);
    const first = new Set(names(small));
    for (const other of [
      { ...SMALL, seed: 8 },
      { ...SMALL, company: 'Homeware' },
    ]) {
      expect(names(seeded(other).whole.dump()).filter((name) => first.has(name)).length).toBeLessThan(5);
    }
  });

  test('adds to what is there, and leaves that as it was', () => {
    const store = seeded();
    const before = store.whole.dump();
    seedCatalogue(store, NOW + DAY, SMALL);
    seedCatalogue(store, NOW + 2 * DAY, { ...SMALL, company: 'Homeware' });
    const after = store.whole.dump();
    expect(counts(after, 'asset', 'job', 'user', 'metadataField')).toEqual([300, 90, 10, 16]);
    const known = new Map(rows(after, 'job').map((job) => [job.id, job]));
    for (const job of rows(before, 'job')) expect(known.get(job.id)).toEqual(job);
    const kept = ['name', 'fileName', 'created', 'description', 'trashState'] as const;
    const assets = new Map(rows(after, 'asset').map((asset) => [asset.id, asset]));
    for (const asset of rows(before, 'asset')) for (const column of kept) expect(assets.get(asset.id)?.[column]).toEqual(asset[column]);
  });

  test('publishes nothing before it came, whatever else is in the company', () => {
    const store = seeded();
    seedCatalogue(store, NOW + 30 * DAY, { ...SMALL, seed: 8 });
    const dump = store.whole.dump();
    const created = new Map(rows(dump, 'asset').map((asset) => [asset.id, Number(asset.created)]));
    const published = rows(dump, 'publishHistory');
    expect(published.length).toBeGreaterThan(60);
    for (const { assetId, lastPublished } of published) expect(Number(lastPublished)).toBeGreaterThan(created.get(assetId) ?? Number.NaN);
  });

  test('has rows that all refer to rows that are there', () => {
    const other = emptyStore();
    // Loading refuses what does not hold together.
    expect(() => other.wholeTransaction(() => other.whole.load(tablesOfDump(small), problemOfRow, () => tablesOfDump(small)))).not.toThrow();
  });

  test('lies in the 90 days before now, and everything is done by now', () => {
    const dump = seeded({ ...SMALL, assets: 200, jobs: 100 }).whole.dump();
    const within = (moment: unknown): boolean => Number(moment) >= NOW - 90 * DAY && Number(moment) <= NOW;
    expect(rows(dump, 'job').filter(({ state, listed, dueAt }) => state !== 'Done' || listed !== 0 || dueAt !== null)).toEqual([]);
    for (const { submittedAt, endedAt } of rows(dump, 'job')) expect([submittedAt, endedAt].every(within)).toBe(true);
    for (const { created, lastModified } of rows(dump, 'asset')) expect([created, lastModified].every(within)).toBe(true);
    const submitted = rows(dump, 'job').map(({ submittedAt }) => Number(submittedAt));
    expect(Math.min(...submitted)).toBeLessThan(NOW - 85 * DAY);
    expect(Math.max(...submitted)).toBeGreaterThan(NOW - 5 * DAY);
  });

  test('has jobs of many kinds and outcomes, each as submitJob would take it', () => {
    const { jobs, accounts } = seeded({ ...SMALL, assets: 200, jobs: 300 });
    const company = accounts.companyByName('Outfitters');
    const all = jobs.list({ companyId: company?.id ?? 0, originalName: null, state: null });
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set(['Completed', 'Stopped', 'Fatal']));
    for (const count of ['successCount', 'warningCount', 'errorCount', 'duplicateCount', 'updateCount'] as const) {
      expect(
        all.some((job) => job[count] > 0),
        count,
      ).toBe(true);
    }
    expect(all.some(({ initiatorName }) => initiatorName !== null)).toBe(true);
    for (const { id, kind, detail } of all.slice(0, 60)) {
      const { numUrls, ...given }: DetailFields = detail;
      const items = jobs.sourcesOf(id);
      expect(() => checkJobDetail({ [kind]: items === undefined ? given : { ...given, urlArray: { items } } })).not.toThrow();
    }
  });

  test('has a log of a few rows an asset at most', () => {
    const [assets = 0, logRows = 0] = counts(seeded({ ...SMALL, assets: 500, jobs: 60 }).whole.dump(), 'asset', 'jobLogDetail');
    expect(assets).toBe(500);
    expect(logRows).toBeGreaterThan(assets);
    expect(logRows).toBeLessThan(5 * assets);
  });

  test('takes no heed of rules that a test has set', () => {
    const store = seeded({ ...SMALL, assets: 0, jobs: 0 });
    store.overrides.add('rule', null, { match: {}, script: { outcome: 'fatal', at: 10 } });
    seedCatalogue(store, NOW, SMALL);
    const fatal = rows(store.whole.dump(), 'job').filter(({ outcome }) => outcome === 'Fatal');
    expect(fatal.length).toBeLessThan(5);
  });

  test('has for its creators the members of the company where there are enough', () => {
    const store = seeded({ ...SMALL, assets: 0, jobs: 0 });
    expect(store.accounts.users().map(({ email }) => email)).toEqual(
      Array.from({ length: 5 }, () => expect.stringMatching(/^[a-z.]+\d*@example\.com$/)),
    );
    seedCatalogue(store, NOW, SMALL);
    expect(store.accounts.users()).toHaveLength(5);
    const creators = new Set(rows(store.whole.dump(), 'asset').map(({ createUserId }) => createUserId));
    expect(creators.size).toBe(5);
  });

  test('leaves fields of other types as they are', () => {
    const store = seeded({ ...SMALL, assets: 0, jobs: 0 });
    const { id: companyId = 0 } = store.accounts.companyByName('Outfitters') ?? {};
    const flags = { defaultValue: '', isHidden: 0, isEnforced: 0, isPublishData: 0 } as const;
    const other = store.accounts.addCompany({ id: null, name: 'Homeware', rootPath: 'Homeware/', expires: null, imsOrgId: null });
    const field = store.metadata.addField({ companyId: other.id, assetType: 'Asset', name: 'Price', fieldType: 'String', ...flags });
    seedCatalogue(store, NOW, { ...SMALL, company: 'Homeware' });
    expect(store.metadata.assetsWith(other.id, field.id)).toBe(0);
    expect(store.metadata.fields(companyId)).toHaveLength(8);
  });

  test('changes nothing where it fails', () => {
    const store = seeded();
    const before = store.whole.dump();
    const broken: Store = {
      ...store,
      folders: {
        ...store.folders,
        touch: () => {
          throw new Error('the disk is full');
        },
      },
    };
    expect(() => seedCatalogue(broken, NOW, { ...SMALL, company: 'Homeware' })).toThrow('the disk is full');
    expect(store.whole.dump()).toEqual(before);
  });

  test('has exactly so many assets and jobs, whatever their numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ assets: fc.nat(60), jobs: fc.nat(12), seed: fc.nat(0xffffffff) }), { minLength: 1, maxLength: 2 }),
        (catalogues) => {
          const store = openStore(':memory:');
          try {
            for (const catalogue of catalogues) seedCatalogue(store, NOW, { company: 'Outfitters', ...catalogue });
            const dump = store.whole.dump();
            const sum = (of: 'assets' | 'jobs'): number => catalogues.reduce((total, catalogue) => total + catalogue[of], 0);
            expect(counts(dump, 'asset', 'job')).toEqual([sum('assets'), sum('jobs')]);
            expect(rows(dump, 'job').filter(({ state }) => state !== 'Done')).toEqual([]);
          } finally {
            store.close();
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  test.each([
    [0, 100, 20],
    [0, 11, 1711749090],
    [10, 100, 1],
    [10, 200, 2],
  ])('has exactly so many jobs where there is little to upload: %d assets, %d jobs, seed %d', (assets, jobs, seed) => {
    const store = openStore(':memory:');
    seedCatalogue(store, NOW, { company: 'Outfitters', assets, jobs, seed });
    expect(counts(store.whole.dump(), 'asset', 'job')).toEqual([assets, jobs]);
    store.close();
  });
});
