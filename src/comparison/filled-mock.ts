import { secretHash } from '../accounts/secret-hash.js';
import type { SnapshotFile } from '../admin/state-file.js';
import type { ClockText } from '../clock.js';
import type { Settings } from '../settings.js';
import type { ReplayTarget } from './replay.js';
import { PASSWORD } from './translate-request.js';

/** What is needed of a mock, in this process or elsewhere. */
export interface ControlledMock {
  readonly url: string;
  readonly clock: {
    set(mode: ClockText): unknown;
    advanceTo(moment: Date): unknown;
  };
  readonly state: {
    export(): Promise<SnapshotFile>;
    import(file: SnapshotFile): Promise<void>;
  };
}

/** A mock that was started here. */
export interface StartedMock extends ControlledMock {
  stop(): Promise<void>;
}

/** Starts a mock in this process. */
export type StartMock = (settings: Settings) => Promise<StartedMock>;

/**
 * Fills a mock with what a recording began with, at the moment of its first exchange. Every user has one and the same
 * password, as recordings have none.
 *
 * @param settings what a mock is filled by, and how it works
 * @param at the moment, milliseconds since 1970
 * @param elsewhere the mock to fill; by default one that is started
 */
export async function filledMock(
  settings: Settings,
  at: number,
  start: StartMock,
  elsewhere?: ControlledMock,
): Promise<ReplayTarget & { readonly stop: () => Promise<void> }> {
  const own = await start({ ...settings, ...ALONE, clock: { kind: 'manual', start: at } });
  const mock = elsewhere ?? own;
  try {
    await mock.state.import(withKnownPasswords(await own.state.export()));
    if (elsewhere) await elsewhere.clock.set(`manual@${new Date(at).toISOString()}`);
  } catch (error) {
    await own.stop();
    throw error;
  }
  if (elsewhere) await own.stop();
  return {
    url: mock.url,
    advanceTo: async (moment) => {
      await mock.clock.advanceTo(new Date(moment));
    },
    stop: async () => {
      if (!elsewhere) await own.stop();
    },
  };
}

/** A mock that nobody else calls, and that keeps nothing behind. */
const ALONE = {
  port: 0,
  host: '127.0.0.1',
  httpsPort: undefined,
  tlsCert: undefined,
  tlsKey: undefined,
  db: ':memory:',
  journal: 0,
  adminPort: undefined,
  page: 'off',
  forward: undefined,
  forwardHosts: [],
  record: undefined,
  play: undefined,
  logLevel: 'silent',
} as const satisfies Partial<Settings>;

function withKnownPasswords(file: SnapshotFile): SnapshotFile {
  const { user } = file.store.tables;
  const column = user?.columns.indexOf('passwordHash') ?? -1;
  if (!user || column < 0) return file;
  const password = secretHash(PASSWORD);
  const rows = user.rows.map((row) => row.map((value, index) => (index === column ? password : value)));
  return { ...file, store: { ...file.store, tables: { ...file.store.tables, user: { ...user, rows } } } };
}
