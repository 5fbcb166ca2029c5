import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readyFixtures } from '../../scripts/ready-fixtures.js';
import { manualClock } from '../../src/clock.js';
import { Scheduler } from '../../src/jobs/scheduler.js';
import { scriptChooser } from '../../src/overrides/choose-script.js';
import { fillNewStore, fillWithReady } from '../../src/seed/fixtures.js';
import { FIRST_START, LAST_START, type ReadyFixtures, tablesAt } from '../../src/seed/ready-fixtures.js';
import { resolveSettings, type SettingsInput } from '../../src/settings.js';
import { openStore } from '../../src/store/store.js';
import type { DumpTable, StoreDump } from '../../src/store/whole-store.js';
import { buildProgram, endProgram, startProgram } from '../built-program.js';
import { ask } from '../conversation.js';

/** Finds assets of the fixtures by a part of a text. */
const SEARCH =
  '<companyHandle>c|47</companyHandle><metadataConditionArray><items><fieldHandle>file_name</fieldHandle><op>Contains</op><value>book.mp</value></items></metadataConditionArray>';

let ready: ReadyFixtures;
beforeAll(async () => {
  ready = await readyFixtures();
});

/** All rows of a store that starts at a moment. @param fill fills it */
async function dumpAt(
  start: number,
  given: SettingsInput,
  fill: (...parts: Parameters<typeof fillNewStore>) => Promise<void> | void,
): Promise<{ readonly dump: StoreDump; readonly found: readonly unknown[] }> {
  const settings = resolveSettings(given);
  const store = openStore(':memory:', settings);
  try {
    const clock = manualClock(start);
    const onError = (error: unknown): never => {
      throw error;
    };
    const scheduler = new Scheduler({ store, clock, settings, chooseScript: scriptChooser(store, settings), onError });
    await fill(store, scheduler, clock, settings);
    scheduler.start();
    // What is derived from the rows is asked for.
    const found = [store.jobs.list({ companyId: 47, originalName: null, state: null }), store.assets.counts(47), scheduler.nextDueAt()];
    scheduler.close();
    return { dump: store.whole.dump(), found };
  } finally {
    store.close();
  }
}

/** Fills a store with rows that are ready. */
function filling(tables: ReadonlyMap<string, DumpTable> | undefined) {
  return (...[store, scheduler]: Parameters<typeof fillNewStore>): void => {
    expect(fillWithReady(store, scheduler, tables)).toBe(true);
  };
}

describe('the rows of the fixtures that the build makes', () => {
  test('are those that storing the fixtures and running their jobs makes, whenever the mock starts', async () => {
    const sunday = Date.UTC(2026, 10, 29, 4);
    const starts = fc.oneof(
      fc.integer({ min: FIRST_START, max: LAST_START }),
      fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: -2, max: 2 })).map(([weeks, by]) => sunday + weeks * 7 * 86_400_000 + by),
    );
    await fc.assert(
      fc.asyncProperty(starts, async (start) => {
        const usual = await dumpAt(start, {}, fillNewStore);
        expect(await dumpAt(start, {}, filling(tablesAt(ready, resolveSettings({}), start)))).toEqual(usual);
      }),
      { numRuns: 40, examples: [[FIRST_START], [LAST_START], [sunday - 1], [sunday], [sunday + 1]] },
    );
  });

  test.each<[string, SettingsInput]>([
    ['another seed', { seed: 2 }],
    ['other times of items', { itemTime: '3s' }],
    ['another wait', { waitTime: 0 }],
    ['jobs that stay shorter', { doneTime: '1s' }],
    ['another time zone', { timeZone: 'America/Chicago' }],
    ['fewer jobs that are kept', { keepJobs: 1 }],
    ['no mails that are kept', { keepMails: 0 }],
    ['no fixtures', { fixtures: 'none' }],
    ['a file, even the same', { fixtures: 'fixtures/default.json' }],
    ['other fixtures besides', { fixtures: ['default', { users: [] }] }],
  ])('are not used for %s', (_what, given) => {
    expect(tablesAt(ready, resolveSettings(given), Date.UTC(2026, 10, 27))).toBeUndefined();
  });

  test('are not used before or after the moments that they are for, or with another schema', () => {
    const settings = resolveSettings({});
    expect(tablesAt(ready, settings, FIRST_START - 1)).toBeUndefined();
    expect(tablesAt(ready, settings, LAST_START + 1)).toBeUndefined();
    expect(tablesAt({ ...ready, schema: ready.schema - 1 }, settings, FIRST_START)).toBeUndefined();
  });

  test('leave nothing behind where they do not fit', async () => {
    const { asset, ...others } = ready.tables;
    if (!asset) throw new Error('The fixtures have assets');
    const [, ...columns] = asset.columns;
    const broken = { ...ready, tables: { ...others, asset: { columns: ['noSuchColumn', ...columns], rows: asset.rows } } };
    const start = Date.UTC(2026, 10, 27);
    const refused = await dumpAt(start, {}, (store, scheduler) => {
      expect(fillWithReady(store, scheduler, tablesAt(broken, resolveSettings({}), start))).toBe(false);
    });
    expect(refused).toEqual(await dumpAt(start, {}, () => {}));
  });
});

describe('a built mock', () => {
  /** What a mock holds, and what a search finds in the full-text index, which is no part of that. */
  async function stateOf(cli: string, flags: readonly string[]): Promise<string> {
    const running = await startProgram(cli, ['--clock', 'manual@2026-11-28T23:59:59.999Z', ...flags]);
    const state = await (await fetch(`${running.url}/__admin/state`)).text();
    const found = await ask(running.url, 'searchAssetsByMetadata', SEARCH);
    await endProgram(running, 'SIGTERM');
    return `${state}${JSON.stringify(found)}`;
  }

  test('starts with the same as one that stores its fixtures itself, with its rows, broken ones, ones of another schema and none', async () => {
    const { cli } = await buildProgram();
    const built = join(dirname(cli), '..');
    const usual = await stateOf(cli, ['--fixtures', join(built, 'fixtures/default.json')]);
    expect(usual).toContain('Spring catalogue');
    expect(usual).toMatch(/"totalRows":.?1\b/);
    expect(await stateOf(cli, [])).toBe(usual);

    const copy = mkdtempSync(join(tmpdir(), 'ips-mock-ready-'));
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    for (const part of ['dist', 'fixtures', 'package.json']) cpSync(join(built, part), join(copy, part), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
    const file = join(copy, 'dist/ready-fixtures.json');
    const text = readFileSync(file, 'utf8');
    for (const other of [text.slice(0, -100), text.replace(/"schema":\d+/, '"schema":1'), text.replace('"Outfitters/spring/"', 'null')]) {
      expect(other).not.toBe(text);
      writeFileSync(file, other);
      expect(await stateOf(join(copy, 'dist/cli.js'), [])).toBe(usual);
    }
    rmSync(file);
    expect(await stateOf(join(copy, 'dist/cli.js'), [])).toBe(usual);
  }, 240_000);
});
