import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { clockService } from '../../src/admin/clock-service.js';
import { ExchangeableClock, manualClock } from '../../src/clock.js';
import { submittedDetail } from '../../src/jobs/kinds.js';
import { Scheduler } from '../../src/jobs/scheduler.js';
import { scriptChooser } from '../../src/overrides/choose-script.js';
import { resolveSettings } from '../../src/settings.js';
import { openStore } from '../../src/store/store.js';
import { NOW, serve, submit } from '../admin/serve.js';
import { ask } from '../conversation.js';
import { companyRow, userRow } from '../store/rows.js';

describe('settle', () => {
  /** Lets a number of jobs, each a second after the one before, come to their ends. @returns how often the store was asked for unfinished jobs */
  async function questionsOfSettling(jobs: number): Promise<number> {
    const settings = resolveSettings({});
    const store = openStore(':memory:');
    const clock = new ExchangeableClock(manualClock(NOW));
    const onError = (error: unknown): never => {
      throw error;
    };
    const scheduler = new Scheduler({ store, clock, settings, chooseScript: scriptChooser(store, settings), onError });
    onTestFinished(() => {
      scheduler.close();
      store.close();
    });
    store.accounts.addCompany(companyRow({ id: 47 }));
    store.accounts.addUser(userRow({ id: 70 }));
    scheduler.start();
    store.transaction(() => {
      for (let n = 0; n < jobs; n++) {
        const detail = submittedDetail('imageServingPublishJob', { publishType: 'Full', emailSetting: 'None' });
        const job = { companyId: 47, userId: 70, originalName: `Job ${n}`, description: null, locale: null, client: null, clientLocale: null };
        scheduler.submit({ ...job, execSchedule: null, execTime: null, ...detail }, NOW + n * 1000);
      }
    });
    scheduler.flush();
    const questions = [vi.spyOn(store.jobs, 'unfinished'), vi.spyOn(store.jobs, 'unfinishedCounts')];
    await clockService({ clock, scheduler, store, settings }).settle();
    expect(store.jobs.list({ companyId: 47, originalName: null, state: 'Done' })).toHaveLength(jobs);
    return questions.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  }

  test('asks for unfinished jobs as often for many as for one', async () => {
    expect(await questionsOfSettling(1)).toBe(1);
    expect(await questionsOfSettling(500)).toBe(1);
  });
});

describe('a log that is asked for', () => {
  const params = {
    jobHandle: (handle: string) => `<companyHandle>c|1</companyHandle><jobHandle>${handle}</jobHandle>`,
    originalName: () => '<companyHandle>c|1</companyHandle><originalName>Job 3</originalName>',
  };

  test.each(['jobHandle', 'originalName'] as const)('by %s is written; those of other running jobs are not', async (by) => {
    const mock = await serve();
    const handles = new Map<string, string>();
    for (let n = 1; n <= 5; n++) handles.set(`Job ${n}`, await submit(mock, `Job ${n}`));
    mock.clock.advance('25s');
    const handle = handles.get('Job 3') ?? '';
    await ask(mock.url, 'getJobLogDetails', params[by](handle));
    const { store } = await mock.state.export();
    const written = store.tables.jobLogDetail;
    const column = written?.columns.indexOf('jobId') ?? -1;
    expect(new Set(written?.rows.map((row) => row[column]))).toEqual(new Set([mock.jobs.find(handle)?.id]));
  });
});
