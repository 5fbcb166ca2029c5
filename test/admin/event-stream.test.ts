import { Writable } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { EventStream } from '../../src/admin/event-stream.js';
import { Journal } from '../../src/admin/journal.js';
import { manualClock } from '../../src/clock.js';
import type { Job } from '../../src/jobs/job.js';
import { Scheduler } from '../../src/jobs/scheduler.js';
import { MockEvents } from '../../src/server/mock-events.js';
import { resolveSettings } from '../../src/settings.js';
import { openStore } from '../../src/store/store.js';

const NOW = Date.parse('2027-01-31T08:00:00Z');

/** A stream, and a function that has events of a job told; how many of them were put together is the calls of `summed`. */
function streamOfJobs() {
  const store = openStore(':memory:');
  onTestFinished(() => store.close());
  store.accounts.addCompany({ id: 47, name: 'Outfitters', rootPath: 'Outfitters/', expires: null, imsOrgId: null });
  const settings = resolveSettings({});
  const clock = manualClock(NOW);
  const scheduler = new Scheduler({
    store,
    clock,
    settings,
    chooseScript: () => ({}),
    onError(error) {
      throw error;
    },
  });
  const user = { email: 'filler@example.com', firstName: '', lastName: '', passwordHash: null, accessTokenHash: null };
  const rights = { defaultRole: 'IpsUser', roleEverywhere: 'IpsUser', isValid: true, imsUserId: null, passwordExpires: null } as const;
  store.accounts.addUser({ id: 70, ...user, ...rights });
  const job: Job = scheduler.submit(
    {
      companyId: 47,
      userId: 70,
      originalName: 'Spring',
      kind: 'imageServingPublishJob',
      detail: { publishType: 'Full', emailSetting: 'None' },
      description: null,
      locale: null,
      client: 'test',
      clientLocale: null,
      execSchedule: null,
      execTime: null,
    },
    NOW,
  );
  const events = new MockEvents(store);
  const stream = new EventStream({ store, scheduler, settings, journal: new Journal(0), events }, () => ({
    mode: 'manual',
    now: new Date(NOW),
    nextDue: null,
  }));
  onTestFinished(() => stream.close());
  const summed = vi.spyOn(store.accounts, 'companyById');
  const tell = (count: number): void => {
    store.transaction(() => {
      for (let n = 0; n < count; n++) store.events.note({ kind: 'job', job, from: null, at: NOW });
    });
  };
  return { stream, store, tell, summed };
}

/** A client that takes nothing of what is written to it, until it is told to. */
class Client extends Writable {
  #take: (() => void) | undefined;
  #isReading = false;
  readonly #looking = new Set<() => void>();
  text = '';
  /** How often was written to it. */
  writes = 0;

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.writes++;
    this.text += chunk;
    if (this.#isReading) done();
    else this.#take = done;
    for (const look of this.#looking) look();
  }

  /** Takes all that is there and that comes. */
  readOn(): void {
    this.#isReading = true;
    this.#take?.();
  }

  /** How many events of a name have come. */
  count(event: string): number {
    return this.text.split(`\nevent: ${event}\n`).length - 1;
  }

  /** Resolves once so many events of a name have come. */
  async came(event: string, count: number): Promise<void> {
    if (this.count(event) >= count) return;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (this.count(event) < count) return;
        this.#looking.delete(look);
        resolve();
      };
      this.#looking.add(look);
    });
  }
}

test('100,000 events at once are put together and kept as far as there is room, whether anybody reads them or not', async () => {
  const { stream, tell, summed } = streamOfJobs();
  const [reading, hanging] = [new Client(), new Client()];
  reading.readOn();
  for (const client of [reading, hanging]) stream.open(client, {});
  tell(100_000);
  expect(summed.mock.calls.length).toBeLessThanOrEqual(10_001);
  expect(stream.kept).toEqual({ events: 0, length: 0 });
  await reading.came('missed', 1);
  expect(hanging.writableLength).toBeLessThan(1000);
  tell(1);
  await reading.came('job', 1);
  hanging.readOn();
  await hanging.came('job', 1);
  expect([reading.count('missed'), hanging.count('missed')]).toEqual([1, 1]);
});

test('for clients that do not read, some is kept, then nothing is put together any more', async () => {
  const { stream, tell, summed } = streamOfJobs();
  const hanging = new Client();
  stream.open(hanging, {});
  tell(1000);
  while (hanging.writableLength < 100_000) await new Promise((turn) => setImmediate(turn));
  for (let n = 0; n < 20; n++) {
    tell(1000);
    await new Promise((turn) => setImmediate(turn));
    expect(hanging.writableLength).toBeLessThanOrEqual(256 * 1024);
    expect(stream.kept.events).toBeLessThanOrEqual(10_000);
    expect(stream.kept.length).toBeLessThanOrEqual(4 * 1024 * 1024);
  }
  // Those that it was sent, and those that were kept.
  expect(summed.mock.calls.length).toBeLessThanOrEqual(11_001);
  expect(stream.kept.events).toBe(0);
});

test('what happens is written once in a while, and the same bytes to all, however much it is', async () => {
  const { stream, tell } = streamOfJobs();
  const clients = [new Client(), new Client()];
  for (const client of clients) {
    client.readOn();
    stream.open(client, {});
    client.writes = 0;
  }
  for (let n = 0; n < 100; n++) tell(1);
  await clients[1]?.came('job', 100);
  expect(clients.map(({ writes, text }) => [writes, text])).toEqual([
    [1, clients[0]?.text],
    [1, clients[0]?.text],
  ]);
});

test('nothing is put together before anybody reads', () => {
  const { stream, store, tell, summed } = streamOfJobs();
  tell(10);
  expect([stream.kept.events, summed.mock.calls.length, store.events.isWanted]).toEqual([0, 0, false]);
});
