import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type IpsMock, type MockControl, startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';
import { bothWays, OUTFITTERS, START, submitTo } from './both-ways.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: `manual@${START}` });
});
afterAll(() => mock.stop());
beforeEach(async () => {
  await mock.clock.set('manual');
  await mock.reset();
});

const submit = (name: string, more = ''): Promise<string> => submitTo(mock, name, more);

describe.each(bothWays(() => mock))('%s', (_way, theControl) => {
  let control: MockControl;
  beforeAll(() => {
    control = theControl();
  });
  const at = async (): Promise<string> => (await control.clock.now()).toISOString();

  describe('the clock', () => {
    test('is moved by a duration, to a moment, to the next thing that happens', async () => {
      expect(await control.clock.read()).toMatchObject({ mode: 'manual', now: new Date(START) });
      expect(await control.clock.advance('PT90S')).toEqual(new Date('2026-11-23T08:01:30Z'));
      expect(await control.clock.advance(1000)).toEqual(new Date('2026-11-23T08:01:31Z'));
      expect(await control.clock.advanceTo('2026-11-23T09:00:00+00:00')).toEqual(new Date('2026-11-23T09:00:00Z'));
      const job = await submit('Steps');
      const seen: string[] = [];
      for (let step = 0; step < 3; step++) {
        await control.clock.next();
        seen.push(`${(await control.jobs.find(job))?.state} ${await at()}`);
      }
      expect(seen).toEqual([
        'WaitingCoordinator 2026-11-23T09:00:00.500Z',
        'Running 2026-11-23T09:00:01.000Z',
        expect.stringMatching(/^Done 2026-11-23T09:00:0\d\.000Z$/),
      ]);
    });

    test('refuses what cannot be, and says why', async () => {
      const refused = async (work: () => unknown): Promise<string> => {
        try {
          await work();
        } catch (error) {
          return error instanceof Error ? error.message : 'no error';
        }
        return 'nothing was refused';
      };
      // @ts-expect-error the compiler refuses it as well
      expect(await refused(() => control.clock.advance('soon'))).toContain('"soon" is no duration: expected a number with a unit');
      expect(await refused(() => control.clock.advance('P1M'))).toContain('"P1M" is no duration');
      expect(await refused(() => control.clock.advanceTo('2020-01-01T00:00:00Z'))).toContain('time does not go back to 2020-01-01T00:00:00.000Z');
      // @ts-expect-error the compiler refuses it as well
      expect(await refused(() => control.clock.set('fast'))).toContain('"fast" is not a clock: expected real, x60');
    });

    test('runs another way when it is told to', async () => {
      expect(await control.clock.set('x100000')).toBeInstanceOf(Date);
      const job = await submit('Fast');
      await control.jobs.waitFor(job, 'Done', { timeout: '20s' });
      expect(await control.clock.read()).toMatchObject({ mode: 'scaled', factor: 100_000 });
      await control.clock.set('manual');
      const before = await at();
      expect(await at()).toBe(before);
    });

    test('settles, and says what still runs where it cannot', async () => {
      const job = await submit('Long', '<description>#mock duration=2h</description>');
      await expect(control.settle({ limit: '1h' })).rejects.toThrow('These jobs do not end within 1h: "Long" (Running)');
      await control.settle({ limit: 'PT3H' });
      expect(await control.jobs.find(job)).toMatchObject({ state: 'Done' });
      await control.jobs.force(await submit('Stuck'), 'stall');
      await expect(control.clock.settle()).rejects.toThrow('These jobs never end: "Stuck" (Running). Complete, fail or stop them');
    });
  });

  describe('jobs', () => {
    test('are listed by every filter', async () => {
      await submit('Nightly 1');
      await submit('Nightly 2');
      const names = async (filter: Parameters<MockControl['jobs']['list']>[0]): Promise<string[]> =>
        (await control.jobs.list(filter)).map(({ originalName }) => originalName);
      expect(await names({ name: 'Nightly*' })).toEqual(['Nightly 1', 'Nightly 2']);
      expect(await names({ originalName: 'Nightly 2', company: 'Outfitters' })).toEqual(['Nightly 2']);
      expect(await names({ type: 'UrlUpload' })).toEqual(['Spring catalogue', 'Spring prints']);
      expect(await names({ state: 'Scheduled', type: 'videoPublishJob' })).toEqual(['Season launch']);
    });

    test.each(['New', 'WaitingCoordinator', 'Running', 'Stopping', 'Done'] as const)('are made in a state: %s', async (state) => {
      const job = await control.jobs.create({ company: 'Outfitters', name: `In ${state}`, state, progress: 50, description: 'made' });
      expect(job).toMatchObject({ state, company: 'Outfitters', description: 'made', user: 'robin@example.com' });
      if (state === 'Running') expect(job.progress).toBe(50);
      expect(job.transitions.at(-1)?.state).toBe(state);
      const { jobArray } = await ask(mock.url, 'getActiveJobs', `${OUTFITTERS}<jobHandle>${job.jobHandle}</jobHandle>`);
      expect(jobArray.items[0]).toMatchObject({ state, originalName: `In ${state}` });
      await control.settle();
      expect(await control.jobs.find(job.id)).toMatchObject({ state: 'Done', progress: state === 'Stopping' ? 50 : 100 });
    });

    test('are made for later', async () => {
      const execTime = '2026-11-23T10:00:00Z';
      const job = await control.jobs.create({ company: 'c|47', name: 'Later', execTime, detail: { videoPublishJob: { emailSetting: 'None' } } });
      expect(job).toMatchObject({ state: 'Scheduled', type: 'VideoPublish' });
      await control.clock.advanceTo(execTime);
      expect(await control.jobs.find(job.id)).toMatchObject({ state: 'New' });
    });

    test.each([
      ['complete', { outcome: 'Completed', progress: 100, counts: { total: 4, success: 4, error: 0 } }],
      ['fail', { outcome: 'Completed', progress: 100, counts: { total: 4, success: 2, error: 2 } }],
      ['fatal', { outcome: 'Fatal', progress: 50, counts: { total: 4, success: 2, error: 0 } }],
    ] as const)('are brought to an end: %s', async (end, expected) => {
      const job = await submit('Forced', '<description>#mock items=4</description>');
      await control.clock.advance('3s');
      expect(await control.jobs.force(job, end, 'because of a test')).toMatchObject({ state: 'Done', ...expected });
      const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', `${OUTFITTERS}<jobHandle>${job}</jobHandle>`);
      const [log] = jobLogArray.items;
      const rows: { logType: string; logMessage: string; dateCreated: Date }[] = log.detailArray.items;
      expect(log.fatalError).toBe(end === 'fatal');
      expect(rows.filter(({ logMessage }) => logMessage === 'because of a test').map(({ logType }) => logType)).toEqual(
        end === 'complete' ? [] : end === 'fatal' ? ['FatalError'] : ['ImageServingPublishError', 'ImageServingPublishError'],
      );
      expect(rows.every(({ dateCreated }) => dateCreated.getTime() <= mock.clock.now().getTime())).toBe(true);
    });

    test('stand still for ever, until they are completed', async () => {
      const job = await submit('Stalled', '<description>#mock items=4</description>');
      await control.clock.advance('2500ms');
      await control.jobs.force(job, 'stall');
      await control.clock.advance('10d');
      expect(await control.jobs.find(job)).toMatchObject({ state: 'Running', progress: 37 });
      expect(await control.jobs.force(job, 'complete')).toMatchObject({ state: 'Done', progress: 100, counts: { success: 4 } });
    });

    test('that are waiting or scheduled can be ended, too; done ones cannot', async () => {
      const later = await control.jobs.create({ company: 'Outfitters', name: 'Later', execTime: '2026-12-01T00:00:00Z' });
      expect(await control.jobs.force(later.id, 'complete')).toMatchObject({ state: 'Done', outcome: 'Completed' });
      await expect(control.jobs.force(later.id, 'fatal')).rejects.toThrow(
        'The job "Later" is Done: an end can be forced on one that is scheduled, waiting or running',
      );
      await control.jobs.remove(later.id);
      expect(await control.jobs.find(later.id)).toBeUndefined();
    });

    test('are waited for, up to a time', async () => {
      const job = await submit('Awaited');
      await expect(control.jobs.waitFor(job, 'Done', { timeout: '20ms' })).rejects.toThrow(/is New after 20ms: expected Done/);
      const done = control.jobs.waitFor(job, 'Done', { timeout: '20s' });
      await control.settle();
      expect(await done).toMatchObject({ state: 'Done' });
    });
  });
});
