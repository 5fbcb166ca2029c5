import { readFileSync } from 'node:fs';
import { packageFile, RUNS_FROM_SOURCE } from '../contract/package-file.js';
import { stampedName } from '../jobs/job-name.js';
import type { Settings } from '../settings.js';
import type { DumpValue } from '../store/load-tables.js';
import { type DumpTable, SCHEMA_VERSION } from '../store/whole-store.js';

/** A value of a row that depends on when the mock starts. */
type ReadyMoment =
  /** A moment, milliseconds after the start. */
  | { readonly after: number }
  /** The name of a run: what it was asked to be called, and its moment. */
  | { readonly name: string; readonly after: number }
  /** When a schedule fires next that fires at a moment, and from then on at regular intervals, milliseconds. */
  | { readonly fired: number; readonly every: number };

/** A value of a row. */
export type ReadyValue = string | number | null | ReadyMoment;

/** The package's fixtures with all that their jobs have done, as rows. The build writes them (scripts/ready-fixtures.ts). */
export interface ReadyFixtures {
  /** Version of the schema. */
  readonly schema: number;
  /** The settings that they are made with. */
  readonly settings: string;
  readonly tables: Readonly<Record<string, { readonly columns: readonly string[]; readonly rows: readonly (readonly ReadyValue[])[] }>>;
}

/** The settings that decide what the rows hold. */
const DECISIVE = [
  ...(['seed', 'waitTime', 'itemTime', 'items', 'stopTime', 'doneTime', 'maxRunning', 'timeZone', 'keepJobs'] as const),
  ...(['directives', 'keepMails'] as const),
] satisfies (keyof Settings)[];

/** A text that is the same where rows of the one settings are those of the other. */
export function decisiveSettings(settings: Settings): string {
  // JSON has no infinity.
  return JSON.stringify(
    DECISIVE.map((name) => settings[name]),
    (_, value: unknown) => (value === Number.POSITIVE_INFINITY ? 'infinity' : value),
  );
}

/** Starts for which there are rows: no moment of theirs is before 1970, or beyond what schedules can name. */
export const FIRST_START = Date.UTC(2000, 0, 1);
export const LAST_START = Date.UTC(2190, 0, 1);

let read: ReadyFixtures | 'none' | undefined;

/**
 * The rows of the package's fixtures in a mock that starts at a moment, exactly as storing the fixtures and running their jobs makes them; that
 * takes 16 ms, and this 2 ms. Undefined where they would be others, by the settings or the schema, and where there is no file.
 */
export function readyTables(settings: Settings, now: number): ReadonlyMap<string, DumpTable> | undefined {
  read ??= readReady();
  return read === 'none' ? undefined : tablesAt(read, settings, now);
}

/** The same of given rows. */
export function tablesAt(ready: ReadyFixtures, settings: Settings, now: number): ReadonlyMap<string, DumpTable> | undefined {
  if (ready.schema !== SCHEMA_VERSION || ready.settings !== decisiveSettings(settings)) return undefined;
  if (settings.fixtures.length !== 1 || settings.fixtures[0] !== 'default' || now < FIRST_START || now > LAST_START) return undefined;
  const valueAt = (value: ReadyValue): DumpValue => {
    if (typeof value !== 'object' || value === null) return value;
    if ('every' in value) return value.fired + Math.ceil((now + 1 - value.fired) / value.every) * value.every;
    return 'name' in value ? stampedName(value.name, now + value.after, settings.timeZone) : now + value.after;
  };
  return new Map(Object.entries(ready.tables).map(([name, { columns, rows }]) => [name, { columns, rows: rows.map((row) => row.map(valueAt)) }]));
}

function readReady(): ReadyFixtures | 'none' {
  if (RUNS_FROM_SOURCE) return 'none';
  try {
    // The build writes it; rows that do not fit the schema are refused by it.
    return JSON.parse(readFileSync(packageFile('dist/ready-fixtures.json'), 'utf8')) as ReadyFixtures;
  } catch {
    return 'none';
  }
}
