import { type Clock, manualClock } from '../src/clock.js';
import { stampedName } from '../src/jobs/job-name.js';
import { nextFire } from '../src/jobs/schedule.js';
import { Scheduler } from '../src/jobs/scheduler.js';
import { scriptChooser } from '../src/overrides/choose-script.js';
import { readFixtures, storeFixtures } from '../src/seed/fixtures.js';
import { decisiveSettings, type ReadyFixtures, type ReadyValue } from '../src/seed/ready-fixtures.js';
import { resolveSettings } from '../src/settings.js';
import { openStore } from '../src/store/store.js';
import type { StoreDump } from '../src/store/whole-store.js';

/** Two starts, on different days of the week and at different times of the day. */
const STARTS = [Date.UTC(2026, 10, 27, 12, 0, 0, 123), Date.UTC(2031, 2, 4, 23, 59, 59, 999)] as const;

/** How many times a schedule is looked at, to see whether it is regular: a year of weeks, and more. A test compares many starts. */
const FIRES = 100;

/** Tables that a start fills itself. */
const OF_THE_START: readonly string[] = ['setting', 'sqlite_sequence'];

/**
 * The package's fixtures as rows for any start. What depends on it is found by storing the fixtures at two moments.
 *
 * @throws Error for a value that depends on the start in a way that is not known
 */
export async function readyFixtures(): Promise<ReadyFixtures> {
  const [first, second] = await Promise.all(STARTS.map(filledAt));
  if (!first || !second) throw new Error('There are two starts');
  const tables = Object.entries(first.tables).filter(([name, { rows }]) => rows.length > 0 && !OF_THE_START.includes(name));
  return {
    schema: first.schema,
    settings: decisiveSettings(resolveSettings({})),
    tables: Object.fromEntries(
      tables.map(([name, { columns, rows }]) => {
        const others = second.tables[name]?.rows ?? [];
        if (others.length !== rows.length) throw new Error(`${name} has ${rows.length} rows, or ${others.length}: it depends on the start`);
        const ready = rows.map((row, index) =>
          row.map((value, column) => {
            const rowOf = (values: readonly unknown[]): Row => Object.fromEntries(columns.map((each, at) => [each, values[at]]));
            return readyValue(`${name}.${columns[column]}`, [value, others[index]?.[column]], rowOf(row));
          }),
        );
        return [name, { columns, rows: ready }];
      }),
    ),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** All rows of a new store with the fixtures, once their past has been carried out. */
async function filledAt(start: number): Promise<StoreDump> {
  const settings = resolveSettings({});
  const store = openStore(':memory:', settings);
  try {
    const clock: Clock = manualClock(start);
    const onError = (error: unknown): never => {
      throw error;
    };
    const scheduler = new Scheduler({ store, clock, settings, chooseScript: scriptChooser(store, settings), onError });
    const fixtures = await readFixtures(['default']);
    store.transaction(() => storeFixtures(settings, fixtures, store, scheduler, start));
    scheduler.flush();
    scheduler.start();
    scheduler.close();
    return store.whole.dump();
  } finally {
    store.close();
  }
}

/** A value that is the same at both starts, or what it comes from. */
function readyValue(column: string, [value, other]: readonly [unknown, unknown], row: Row): ReadyValue {
  if (value === other && (value === null || typeof value === 'string' || typeof value === 'number')) return value;
  const [first, second] = STARTS;
  if (typeof value === 'number' && typeof other === 'number') {
    if (value - first === other - second) return { after: value - first };
    const { execSchedule } = row;
    const every = typeof execSchedule === 'string' ? intervalOf(execSchedule, value) : undefined;
    if (every !== undefined && (other - value) % every === 0 && other > second && other - second <= every) return { fired: value, every };
  }
  const { originalName, triggeredAt } = row;
  if (typeof originalName === 'string' && typeof triggeredAt === 'number') {
    const after = triggeredAt - first;
    if (value === stampedName(originalName, triggeredAt, 'UTC') && other === stampedName(originalName, second + after, 'UTC')) {
      return { name: originalName, after };
    }
  }
  throw new Error(`${column} depends on the start, "${String(value)}" and "${String(other)}": see scripts/ready-fixtures.ts`);
}

/** The time between two moments of a schedule, milliseconds, from a moment at which it fires on; undefined where it is not always the same. */
function intervalOf(execSchedule: string, fired: number): number | undefined {
  const every = (nextFire(execSchedule, 'UTC', fired) ?? fired) - fired;
  if (every <= 0) return undefined;
  for (let n = 1; n <= FIRES; n++) if (nextFire(execSchedule, 'UTC', fired + (n - 1) * every) !== fired + n * every) return undefined;
  return every;
}
