import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type IpsMock, type MockControl, type RequestFilter, startIpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';
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

describe.each(bothWays(() => mock))('%s', (_way, theControl) => {
  let control: MockControl;
  beforeAll(() => {
    control = theControl();
  });
  /** The number of the last call. */
  const last = async (): Promise<number> => (await control.requests.list({ xml: false })).at(-1)?.id ?? 0;

  describe('a call', () => {
    test('is read by its number, with its messages, the job that it submitted and what applied to it', async () => {
      const stub = await control.stubs.add({ label: 'nobody is at work', operation: 'getActiveJobs', answer: { json: { jobArray: { items: [] } } } });
      const handle = await submitTo(mock, 'Traced');
      const submission = await control.requests.get(await last());
      expect(submission).toMatchObject({ operation: 'submitJob', jobId: (await control.jobs.find(handle))?.id, applied: [] });
      expect([submission.request, submission.answer].map((xml) => xml.includes('Traced'))).toEqual([true, true]);
      expect(submission.url).toBe(mock.serviceUrl);
      await ask(mock.url, 'getActiveJobs', OUTFITTERS);
      expect(await control.requests.get(await last())).toMatchObject({
        jobId: null,
        applied: [{ kind: 'stub', id: stub.id, label: 'nobody is at work' }],
      });
    });

    test('is listed the latest first, and found by a text in what a list shows of it', async () => {
      await control.requests.clear();
      for (const name of ['A', 'B']) await submitTo(mock, name);
      await ask(mock.url, 'getActiveJobs', OUTFITTERS);
      await call(mock.url, 'getActiveJobs', `${OUTFITTERS}<jobHandle>zzz</jobHandle>`);
      await fetch(`${mock.url}/Nowhere`);
      const listed = async (filter: RequestFilter): Promise<(string | null)[]> =>
        (await control.requests.list({ order: 'newest', ...filter })).map(({ operation, path }) => operation ?? path);
      expect(await listed({})).toEqual(['/Nowhere', 'getActiveJobs', 'getActiveJobs', 'submitJob', 'submitJob']);
      expect(await listed({ limit: 2, after: await last() })).toEqual(['getActiveJobs', 'getActiveJobs']);
      // The reason of the fault names it, too.
      expect(await listed({ text: 'SUBMIT' })).toEqual(['getActiveJobs', 'submitJob', 'submitJob']);
      expect(await listed({ text: 'nowhere' })).toEqual(['/Nowhere']);
      expect(await listed({ text: 'no job handle' })).toEqual(['getActiveJobs']);
      expect(await listed({ outcome: '!ok' })).toEqual(['/Nowhere', 'getActiveJobs']);
    });

    test('that is not kept is not there', async () => {
      await expect(control.requests.get(1_000_000)).rejects.toThrow(/^There is no call 1000000: (none is kept|those from \d+ to \d+ are kept)$/);
      await control.requests.clear();
      await expect(control.requests.explain(1)).rejects.toThrow('There is no call 1: none is kept');
    });

    test('of which each rule, fault and stub says whether it would apply, and why not', async () => {
      const spent = await control.faults.add({ match: { operation: 'submitJob' }, effect: { delay: '1ms' }, times: 1 });
      const third = await control.faults.add({ match: { operation: 'submit*' }, effect: { delay: '1ms' }, every: 3 });
      const never = await control.faults.add({ effect: { delay: '1ms' }, probability: 0 });
      const other = await control.faults.add({ label: 'reads', company: 'Homeware', match: { operation: 'get*' }, effect: { delay: '1ms' } });
      const first = await control.stubs.add({ operation: 'submitJob', match: { caller: 'kim@example.com' }, answer: { json: { jobHandle: 'x' } } });
      const rule = await control.rules.add({ match: { name: 'Expl*' }, script: { items: 3 } });
      const later = await control.rules.add({ script: { items: 4 } });
      await submitTo(mock, 'Explained');
      const id = await last();
      const explained = await control.requests.explain(id);
      expect(explained).toMatchObject({
        call: id,
        faults: [
          { id: spent.id, applies: false, why: ['it was for 1 call and is used up'] },
          { id: third.id, applies: false, why: ['every: this is match 1, the fault is for every 3.'] },
          { id: never.id, applies: false, why: ['probability: match 1 is not among the 0 % that it applies to'] },
          { id: other.id, label: 'reads', applies: false, why: [expect.stringMatching(/^company: 47, not \d+$/), 'operation: submitJob, not get*'] },
        ],
        stubs: [{ id: first.id, applies: false, why: ['caller: admin@example.com, not kim@example.com'] }],
        rules: [
          { id: rule.id, applies: true, why: [] },
          { id: later.id, applies: false, why: [`rule ${rule.id} applies first`] },
        ],
      });
      // To ask counts nothing.
      expect((await control.faults.list()).map(({ seen, hits }) => [seen, hits])).toEqual([
        [1, 1],
        [0, 0],
        [0, 0],
        [0, 0],
      ]);
      await control.faults.remove(never.id);
      await ask(mock.url, 'getActiveJobs', OUTFITTERS);
      const read = await control.requests.explain(await last());
      expect(read.rules.map(({ why }) => why)).toEqual([rule, later].map(() => [`call ${read.call} submitted no job`]));
    });

    test('that the explanation says a fault would apply to gets it when it comes again', async () => {
      const fault = await control.faults.add({ match: { params: { originalName: 'Again' } }, effect: { fault: { code: 30000 } }, every: 2 });
      const again = (): Promise<{ fault: unknown }> => call(mock.url, 'getActiveJobs', `${OUTFITTERS}<originalName>Again</originalName>`);
      for (let n = 1; n <= 5; n++) {
        await again();
        const { faults } = await control.requests.explain(await last());
        const { hits } = await control.faults.get(fault.id);
        const said = faults[0]?.applies;
        await again();
        expect((await control.faults.get(fault.id)).hits - hits).toBe(said ? 1 : 0);
      }
    });

    test('that reached no endpoint is for nothing', async () => {
      await control.faults.add({ effect: { delay: '1ms' } });
      await fetch(`${mock.url}/nowhere`);
      const { faults, call: id } = await control.requests.explain(await last());
      expect(faults).toMatchObject([{ applies: false, why: [`request ${id} reached nothing that takes calls`] }]);
    });

    test('is answered again as it was by the stub that is made of it', async () => {
      const job = await submitTo(mock, 'Kept');
      const read = (name: string): Promise<{ text: string }> => call(mock.url, 'getActiveJobs', `${OUTFITTERS}<originalName>${name}</originalName>`);
      const before = await read('Kept');
      const made = await control.requests.stub(await last());
      expect(made).toMatchObject({
        company: 'Outfitters',
        operation: 'getActiveJobs',
        version: '2014-04-03',
        match: { params: { companyHandle: 'c|47', originalName: 'Kept' } },
      });
      const stub = await control.stubs.add(made);
      await control.jobs.force(job, 'complete');
      expect((await read('Kept')).text).toBe(before.text);
      expect((await read('Other')).text).not.toBe(before.text);
      expect(await control.stubs.get(stub.id)).toMatchObject({ hits: 1 });
    });

    test('makes no stub where it was not answered', async () => {
      await call(mock.url, 'getActiveJobs', `${OUTFITTERS}<jobHandle>none</jobHandle>`);
      const id = await last();
      await expect(control.requests.stub(id)).rejects.toThrow(`There is no stub to be made of call ${id}: it was answered with`);
      await fetch(`${mock.url}/nowhere`);
      await expect(control.requests.stub(await last())).rejects.toThrow('it called no operation');
    });
  });

  describe('a job', () => {
    test('says what it is to do, which call submitted it, and what came of it', async () => {
      const { jobHandle } = await ask(
        mock.url,
        'submitJob',
        `${OUTFITTERS}<jobName>Chain</jobName><uploadUrlsJob><urlArray><items><sourceUrl>http://u:secret@example.com/a.jpg</sourceUrl><destPath>Chain/</destPath></items></urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting><postImageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></postImageServingPublishJob></uploadUrlsJob>`,
      );
      const submitted = await last();
      await control.settle();
      const detail = await control.jobs.detail(jobHandle);
      expect(detail).toMatchObject({
        element: 'uploadUrlsJob',
        detail: { urlArray: { items: [{ sourceUrl: 'http://***@example.com/a.jpg' }] }, overwrite: true },
        client: 'tests',
        call: { id: submitted, request: expect.stringContaining('<jobName>Chain</jobName>') },
        cause: null,
        runs: [],
      });
      const [followOn] = detail.followOns;
      expect(followOn).toMatchObject({ type: 'ImageServingPublish', state: 'Done' });
      expect(await control.jobs.detail(followOn?.id ?? 0)).toMatchObject({
        call: { id: null, request: null },
        cause: { by: 'done', id: (await control.jobs.find(jobHandle))?.id },
      });
    });

    test('that is a run says of which schedule, which lists its last runs', async () => {
      const schedule = await submitTo(mock, 'Minutely', '<execSchedule>0 * * * * ?</execSchedule>');
      await control.clock.advance('25m');
      const detail = await control.jobs.detail(schedule);
      expect(detail).toMatchObject({ execSchedule: '0 * * * * ?', cause: null });
      expect(detail.runs).toHaveLength(20);
      const [newest] = detail.runs;
      expect(detail.runs.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, n) => (newest?.id ?? 0) - n));
      const [{ id } = { id: 0 }] = await control.jobs.list({ originalName: 'Minutely', state: 'Scheduled' });
      expect(await control.jobs.detail(newest?.id ?? 0)).toMatchObject({ cause: { by: 'schedule', id } });
    });

    test('has its log in every language', async () => {
      const job = await submitTo(mock, 'Spoken', '<locale>fr</locale>');
      await control.settle();
      const own = await control.jobs.log(job);
      expect([own.language, own.languages]).toEqual(['fr', ['en', 'de', 'es', 'fr', 'ja', 'pt-BR', 'zh-CN']]);
      expect(own.log).toEqual((await control.jobs.find(job))?.log);
      const german = await control.jobs.log(job, { locale: 'de-CH' });
      expect(german.language).toBe('de');
      expect(german.log.map(({ date, logType }) => [date, logType])).toEqual(own.log.map(({ date, logType }) => [date, logType]));
      expect(german.log.at(-1)?.message).not.toBe(own.log.at(-1)?.message);
      await expect(control.jobs.log(job, { locale: 'gm' })).rejects.toThrow('locale: "gm" has no messages: expected one of en, de, es,');
    });

    test('makes a rule for jobs like it', async () => {
      const name = 'Nightly [all] *';
      const made = await control.jobs.rule(await submitTo(mock, name));
      expect(made).toMatchObject({ company: 'Outfitters', match: { type: 'ImageServingPublish', user: 'admin@example.com' }, script: {} });
      const rule = await control.rules.add({ ...made, script: { outcome: 'fatal' } });
      const [same, other] = [await submitTo(mock, name), await submitTo(mock, 'Nightly a *')];
      await control.settle();
      expect(await control.jobs.find(same)).toMatchObject({ scriptedBy: rule.id, outcome: 'Fatal' });
      expect(await control.jobs.find(other)).toMatchObject({ scriptedBy: null });
    });
  });

  test('rules, faults and stubs are replaced where they are; what is counted starts anew', async () => {
    const first = await control.faults.add({ match: { operation: 'getActiveJobs' }, effect: { fault: { code: 30000 } } });
    const second = await control.faults.add({ match: { operation: 'getActiveJobs' }, effect: { fault: { code: 30001 } } });
    const code = async (): Promise<number | undefined> => (await call(mock.url, 'getActiveJobs', OUTFITTERS)).fault?.code;
    expect(await code()).toBe(30000);
    const changed = await control.faults.replace(first.id, {
      label: 'now',
      match: { operation: 'get*' },
      effect: { fault: { code: 30002 } },
      times: 1,
    });
    expect(changed).toMatchObject({ id: first.id, label: 'now', seen: 0, hits: 0, times: 1 });
    expect((await control.faults.list()).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect([await code(), await code()]).toEqual([30002, 30001]);
    // @ts-expect-error the compiler refuses it as well
    await expect(control.faults.replace(first.id, { effect: { fault: { code: 1 } } })).rejects.toThrow('effect.fault.code: is not a fault code');
    await expect(control.faults.replace(999, { effect: { delay: 1 } })).rejects.toThrow(`There is no fault 999: there are ${first.id}, ${second.id}`);
    expect(await control.faults.get(first.id)).toMatchObject({ label: 'now', hits: 1 });
    const stub = await control.stubs.add({ operation: 'getActiveJobs', answer: { json: { jobArray: {} } } });
    expect(
      await control.stubs.replace(stub.id, { company: 'Homeware', operation: 'getJobLogs', answer: { json: { jobLogArray: {} } } }),
    ).toMatchObject({
      id: stub.id,
      company: 'Homeware',
      operation: 'getJobLogs',
    });
    const rule = await control.rules.add({ script: { items: 7 } });
    const expiring = await control.rules.replace(rule.id, { script: { items: 9 }, expires: { in: '1h' } });
    expect(expiring).toMatchObject({ script: { items: 9 }, expiresAt: new Date('2026-11-23T09:00:00Z') });
    const job = await submitTo(mock, 'Ruled');
    expect(await control.jobs.find(job)).toMatchObject({ scriptedBy: rule.id, counts: { total: 9 } });
  });

  test('the clock says what happens next', async () => {
    await mock.reset({ to: 'empty' });
    expect((await control.clock.read()).nextDue).toBeNull();
    await mock.reset();
    const job = await control.jobs.create({ company: 'Outfitters', name: 'Next', execTime: '2026-11-23T08:10:00Z' });
    expect((await control.clock.read()).nextDue).toEqual({ at: new Date('2026-11-23T08:10:00Z'), what: 'job', jobHandle: job.jobHandle });
    expect(await control.clock.next()).toEqual(new Date('2026-11-23T08:10:00Z'));
    expect((await control.clock.read()).nextDue?.at).not.toEqual(new Date('2026-11-23T08:10:00Z'));
  });
});

test('what happens next is not told to everybody: it names jobs', async () => {
  const { clock }: { clock: object } = JSON.parse(await (await fetch(`${mock.url}/__admin/health`)).text());
  expect(Object.keys(clock)).toEqual(['mode', 'now']);
});
