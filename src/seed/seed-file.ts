import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { formatCompanyHandle } from '../accounts/handles.js';
import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import { Scheduler } from '../jobs/scheduler.js';
import { scriptChooser } from '../overrides/choose-script.js';
import type { Settings } from '../settings.js';
import type { Company } from '../store/account-store.js';
import { ownerOf } from '../store/owner-file.js';
import { openStore, type Store } from '../store/store.js';
import { MANUAL_CLOCK, openClock } from '../store/stored-clock.js';
import type { Catalogue } from './catalogue.js';
import { fillNewStore } from './fixtures.js';
import { progressBar } from './progress-bar.js';
import { seedCatalogue } from './seed-catalogue.js';

/**
 * Adds a catalogue to a database file. A new file gets its fixtures first.
 *
 * @returns what the company has now, and how to start a mock on it
 * @throws DatabaseError for a file that cannot be used
 */
export async function seedFile(settings: Settings, catalogue: Catalogue): Promise<string> {
  const { db, clock: mode } = settings;
  const store = openStore(db, settings);
  const bar = progressBar(`Seeding ${catalogue.company}`);
  try {
    const clock = openClock(mode, store, db);
    const onError = (error: unknown): never => {
      throw error;
    };
    const scheduler = new Scheduler({ store, clock, settings, chooseScript: scriptChooser(store, settings), onError });
    if (store.isNew) await fillNewStore(store, scheduler, clock, settings);
    const now = scheduler.now();
    const company = seedCatalogue(store, now, catalogue, bar.show);
    // The last transition, which tells where a manual or scaled clock stands, is now one of the past.
    if (mode.kind !== 'real') store.setNumber(MANUAL_CLOCK, now);
    return `${summaryOf(store, company, db)}; start it with: ips-mock --db ${quoted(db)}${mode.kind === 'real' ? '' : ` --clock ${clockFlag(mode)}`}`;
  } finally {
    bar.end();
    store.close();
  }
}

/** What SQLite and the mock keep beside a database. */
const BESIDE = ['-wal', '-shm', '-journal', '-owner'];

/**
 * Brings a file that was not filled to its end back to what it was, unless somebody else has it.
 *
 * @param before how large it was, bytes; undefined: it was not there
 */
export function restoreFile(file: string, before: number | undefined): void {
  if (ownerOf(file) !== undefined) return;
  if (before === undefined || before === 0) {
    for (const end of ['', ...BESIDE]) rmSync(`${file}${end}`, { force: true });
    if (before === 0) writeFileSync(file, '');
  } else if (BESIDE.some((end) => existsSync(`${file}${end}`))) {
    // Undoes what was not committed.
    openStore(file).close();
    rmSync(`${file}-shm`, { force: true });
  }
}

function summaryOf({ assets, folders, accounts, jobs }: Store, { id, name, rootPath }: Company, file: string): string {
  const there = assets.counts(id).reduce((sum, { count }) => sum + count, 0);
  const all = jobs.list({ companyId: id, originalName: null, state: null });
  const rows = all.reduce((sum, { loggedItems }) => sum + loggedItems, 0);
  const parts = [
    `${counted(there, 'asset')} in ${counted(folders.within(id, rootPath).length, 'folder')}`,
    `${counted(assets.trashed(id), 'asset')} in the trash`,
    counted(accounts.members(id).length, 'user'),
    `${counted(all.length, 'job')} with ${counted(rows, 'log row')}`,
  ];
  return `${name} (${formatCompanyHandle(id, apiVersion(defaultVersionIndex()))}) in ${file} now has ${parts.join(', ')}`;
}

function counted(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}

function clockFlag(mode: Exclude<Settings['clock'], { kind: 'real' }>): string {
  return mode.kind === 'manual' ? 'manual' : `x${mode.factor}`;
}

/** A file name as one word of a shell. */
function quoted(file: string): string {
  return /^[\w./:\\-]+$/.test(file) ? file : `'${file}'`;
}
