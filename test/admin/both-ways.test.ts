import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type IpsMock, type MockControl, MockError, type OfCompany, type StubInput, startIpsMock } from '../../src/index.js';
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

const submit = (name: string, more = ''): Promise<string> => submitTo(mock, name, more);

describe.each(bothWays(() => mock))('%s', (_way, theControl) => {
  let control: MockControl;
  beforeAll(() => {
    control = theControl();
  });
  const at = async (): Promise<string> => (await control.clock.now()).toISOString();

  describe('rules', () => {
    test('decide what comes of jobs: the first that fits holds, and a job says which and why not others', async () => {
      const fatal = await control.rules.add({
        label: 'the second night dies',
        match: { name: 'Night*', type: 'ImageServingPublish', user: 'admin@example.com', nth: 2 },
        script: { outcome: 'fatal', at: 40, duration: '10m', items: 10, message: 'boom' },
      });
      const other = await control.rules.add({ match: { type: 'uploadUrlsJob' }, script: { items: 1 } });
      const slow = await control.rules.add({
        match: { name: 'Night*' },
        script: { waiting: '1h', duration: '1h', items: 2, outcome: 'warnings' },
        times: 1,
      });
      const [first, second, third] = [await submit('Night 1'), await submit('Night 2'), await submit('Night 3')];
      await control.settle();
      expect(await control.jobs.find(first)).toMatchObject({
        scriptedBy: slow.id,
        counts: { total: 2, warning: 1, success: 1 },
        misses: [
          { rule: fatal.id, why: 'nth: this is match 1, the rule is for match 2' },
          { rule: other.id, why: 'type: the job is ImageServingPublish, the rule is for uploadUrlsJob' },
        ],
      });
      const dead = await control.jobs.find(second);
      expect(dead).toMatchObject({ scriptedBy: fatal.id, outcome: 'Fatal', progress: 40, counts: { total: 10, success: 4 } });
      expect((dead?.transitions.at(-1)?.at.getTime() ?? 0) - (dead?.transitions[2]?.at.getTime() ?? 0)).toBe(4 * 60_000);
      expect(dead?.log.slice(-2)).toMatchObject([{ logType: 'FatalError', message: 'boom' }, { logType: 'EndImageServingPublish' }]);
      expect(await control.jobs.find(third)).toMatchObject({
        scriptedBy: null,
        misses: [{}, {}, { rule: slow.id, why: 'it was for 1 job and is used up' }],
      });
      expect(await control.rules.get(fatal.id)).toMatchObject({ seen: 3, hits: 1, label: 'the second night dies' });
    });

    test('expire, are listed and removed', async () => {
      const rule = await control.rules.add({ company: 'Outfitters', script: { items: 7 }, expires: { in: '1h' } });
      expect(rule).toMatchObject({ company: 'Outfitters', expiresAt: new Date('2026-11-23T09:00:00Z') });
      expect(await control.jobs.find(await submit('Before'))).toMatchObject({ counts: { total: 7 } });
      await control.clock.advance('1h');
      expect(await control.jobs.find(await submit('After'))).toMatchObject({
        scriptedBy: null,
        misses: [{ why: 'it expired at 2026-11-23T09:00:00.000Z' }],
      });
      expect(await control.rules.list({ company: 'Homeware' })).toEqual([]);
      expect(await control.rules.list({ company: 'c|47' })).toHaveLength(1);
      await control.rules.remove(rule.id);
      await expect(control.rules.get(rule.id)).rejects.toThrow(`There is no rule ${rule.id}: there are none`);
    });

    test('that are many are told in part: the first 20 that did not apply, and how many more there were', async () => {
      for (let n = 1; n <= 30; n++)
        await control.rules.add({ match: { name: `Other ${n}*`, ...(n % 2 ? {} : { type: 'Export' }) }, script: { items: n } });
      const applied = await control.rules.add({ match: { name: 'Wanted*' }, script: { items: 3 } });
      for (let n = 1; n <= 5; n++) await control.rules.add({ match: { name: 'Late*' }, script: {} });
      const view = await control.jobs.find(await submit('Wanted'));
      expect(view).toMatchObject({ scriptedBy: applied.id, missesLeftOut: 10 });
      expect(view?.misses.map(({ why }) => why.slice(0, 5))).toEqual(Array.from({ length: 20 }, (_, index) => (index % 2 ? 'type:' : 'name:')));
      const unwanted = await control.jobs.find(await submit('Unwanted'));
      expect(unwanted).toMatchObject({ scriptedBy: null, missesLeftOut: 16 });
      expect(unwanted?.misses).toHaveLength(20);
    });

    test('give the items themselves', async () => {
      await control.rules.add({
        script: {
          items: [
            { name: 'coat.tif' },
            { name: 'hat.mp4', outcome: 'warning', message: 'a bit small' },
            { name: 'shoe', type: 'Pdf', outcome: 'error', message: 'gone' },
          ],
        },
      });
      const job = await submit('Items');
      expect((await control.jobs.inspect(job)).plan).toEqual([
        { name: 'coat.tif', type: 'Image', outcome: 'success' },
        { name: 'hat.mp4', type: 'Video', outcome: 'warning' },
        { name: 'shoe', type: 'Pdf', outcome: 'error' },
      ]);
      await control.settle();
      const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', `${OUTFITTERS}<jobHandle>${job}</jobHandle>`);
      const rows = jobLogArray.items[0].detailArray.items.slice(5, 8);
      expect(rows).toMatchObject([
        { logType: 'ImageServingPublishSuccess', assetName: 'coat.tif' },
        { logType: 'ImageServingPublishWarning', assetName: 'hat.mp4', auxArray: { items: [{ logMessage: 'a bit small' }] } },
        { logType: 'ImageServingPublishError', assetName: 'shoe', logMessage: 'gone' },
      ]);
    });

    test.each([
      ['success', { success: 4 }],
      ['warnings', { success: 2, warning: 2 }],
      ['errors', { success: 2, error: 2 }],
    ] as const)('give an outcome to items: %s', async (outcome, counts) => {
      await control.rules.add({ script: { outcome, count: 2, items: 4 } });
      const job = await submit('Outcome');
      await control.settle();
      expect(await control.jobs.find(job)).toMatchObject({ counts: { total: 4, ...counts } });
    });

    test('decide an upload that is posted, too', async () => {
      await control.rules.add({ match: { type: 'UploadPost' }, script: { items: [{ name: 'coat', outcome: 'error' }, { name: 'hat' }] } });
      const params =
        '<uploadParams><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams>';
      const { jobHandle } = await ask(mock.url, 'uploadPost', `${OUTFITTERS}<jobName>Posted</jobName><endJob>true</endJob>${params}`);
      await control.settle();
      expect(await control.jobs.find(jobHandle)).toMatchObject({ state: 'Done', counts: { total: 2, success: 1, error: 1 } });
    });

    test('let a job die before it does anything, or go on dying after a pause', async () => {
      const early = await submit('Early', '<description>#mock outcome=fatal at=0 items=0</description>');
      const late = await submit('Late', '<description>#mock outcome=fatal at=50 items=4 duration=4m</description>');
      await control.clock.advance('61s');
      await ask(mock.url, 'pauseJob', `${OUTFITTERS}<jobHandle>${late}</jobHandle>`);
      await control.clock.advance('1h');
      await ask(mock.url, 'resumeJob', `${OUTFITTERS}<jobHandle>${late}</jobHandle>`);
      await control.settle();
      expect(await control.jobs.find(early)).toMatchObject({ outcome: 'Fatal', progress: 0 });
      expect(await control.jobs.find(late)).toMatchObject({ outcome: 'Fatal', progress: 50, counts: { success: 2 } });
      expect((await control.jobs.find(late))?.transitions.at(-1)?.at).toEqual(new Date('2026-11-23T09:02:01Z'));
    });

    test('let a job never end', async () => {
      await control.rules.add({ match: { name: 'Never' }, script: { outcome: 'never', at: 20 } });
      const job = await submit('Never');
      await control.clock.advance('30d');
      expect(await control.jobs.find(job)).toMatchObject({ state: 'Running', progress: 20 });
      await ask(mock.url, 'stopJob', `${OUTFITTERS}<jobHandle>${job}</jobHandle>`);
      await control.settle();
      expect(await control.jobs.find(job)).toMatchObject({ state: 'Done', outcome: 'Stopped', progress: 20 });
    });
  });

  describe('stubs', () => {
    test('answer for an operation, as JSON or XML, for the calls that they are for', async () => {
      const json = { jobArray: { items: [] } };
      await control.stubs.add({ operation: 'getActiveJobs', match: { params: { jobHandle: '*Nobody*' } }, times: 1, answer: { json } });
      const xml = '<checkLoginReturn xmlns="http://www.scene7.com/IpsApi/xsd/2010-01-31"><status>InvalidLogin</status></checkLoginReturn>';
      await control.stubs.add({ operation: 'checkLogin', answer: { xml } });
      const login = '<email>admin@example.com</email><password>secret</password>';
      expect(await ask(mock.url, 'checkLogin', login)).toEqual({ status: 'InvalidLogin' });
      // The answer is in the version of the caller, whatever the stub was written in.
      expect(await ask(mock.url, 'checkLogin', login, { version: '2022-11-01-beta' })).toEqual({ status: 'InvalidLogin' });
      const nobody = `${OUTFITTERS}<jobHandle>j|47||Nobody|9</jobHandle>`;
      expect(await ask(mock.url, 'getActiveJobs', nobody)).toEqual({ jobArray: {} });
      expect((await control.stubs.list()).map(({ hits }) => hits)).toEqual([1, 2]);
    });

    test.each([
      [{ operation: 'getActiveJobs', answer: { json: { jobs: [] } } }, 'answer.json: getActiveJobsReturn/jobs is not expected: expected jobArray'],
      [{ operation: 'checkLogin', answer: { json: {} } }, 'answer.json: checkLoginReturn/status is required in version'],
      [{ operation: 'checkLogin', answer: { xml: '<a/>' } }, 'answer.xml: the root element is a in "": expected checkLoginReturn'],
      [{ operation: 'checkLogin', answer: { xml: 'no' } }, 'answer.xml: it is not XML'],
      [
        {
          operation: 'getActiveJobs',
          answer: { xml: '<getActiveJobsReturn xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><x/></getActiveJobsReturn>' },
        },
        'answer.xml: getActiveJobsReturn/x: the element is not expected',
      ],
      [{ operation: 'makeTea', answer: { json: {} } }, 'operation: "makeTea" is not known'],
      [
        { operation: 'uploadPost', version: '2008-01-15', answer: { json: {} } },
        'version: 2008-01-15 has no operation uploadPost: expected one of 2014-04-03',
      ],
    ])('are refused where they do not fit: %j', async (stub, message) => {
      // The compiler would refuse some of them.
      await expect(control.stubs.add(stub as StubInput)).rejects.toThrow(message);
      expect(await control.stubs.list()).toEqual([]);
    });
  });

  test('whatever is refused is refused with a status and the fields that are wrong', async () => {
    await expect(control.rules.add({ script: { at: 400 } })).rejects.toMatchObject({
      constructor: MockError,
      status: 400,
      errors: [{ field: 'script.at' }],
    });
    await expect(control.jobs.create({ company: 'Nobody', name: 'a' })).rejects.toMatchObject({ status: 404, errors: [{ field: 'company' }] });
    await expect(control.jobs.inspect('nobody')).rejects.toMatchObject({ constructor: MockError, status: 404, errors: [] });
    await expect(control.snapshots.restore('none')).rejects.toMatchObject({ constructor: MockError, status: 404 });
    const { id } = await control.jobs.create({ company: 'Outfitters', name: 'Over', state: 'Done' });
    await expect(control.jobs.force(id, 'fail')).rejects.toMatchObject({ constructor: MockError, status: 409 });
    // A JavaScript program may give what the types forbid.
    const filter: OfCompany = JSON.parse('{"colour": "red"}');
    await expect(control.rules.list(filter)).rejects.toMatchObject({ constructor: MockError, status: 400, errors: [{ field: 'colour' }] });
  });

  test("moments are dates, but in what is the test's own", async () => {
    const answer = { json: { jobArray: { items: [] } } };
    // The name of a moment of the mock's own.
    const params = { jobHandle: START };
    const rule = await control.rules.add({ script: {}, expires: { at: '2026-11-24T00:00:00Z' } });
    expect(rule.expiresAt).toEqual(new Date('2026-11-24T00:00:00Z'));
    expect(await control.stubs.add({ operation: 'getActiveJobs', match: { params }, answer })).toMatchObject({
      match: { params },
      answer: answer.json,
    });
    const [found] = await control.jobs.list({ originalName: 'Spring catalogue', include: ['log', 'transitions'] });
    expect(found?.transitions[0]?.at).toBeInstanceOf(Date);
    expect(found?.log[0]?.date).toBeInstanceOf(Date);
    expect(await control.jobs.files(found?.id ?? 0)).toEqual([]);
  });

  describe('the journal', () => {
    test('has each call with what it asked and what it got, and no secrets', async () => {
      await submit('Noted');
      await call(mock.url, 'stopJob', `${OUTFITTERS}<jobHandle>j|47||Nobody|9</jobHandle>`, { transport: 'xml' });
      const requests = await control.requests.list();
      expect(requests).toMatchObject([
        {
          transport: 'soap',
          version: '2014-04-03',
          operation: 'submitJob',
          caller: 'admin@example.com',
          companyId: 47,
          outcome: 'ok',
          status: 200,
          fault: null,
          ignored: [],
          at: new Date(START),
        },
        { transport: 'xml', operation: 'stopJob', outcome: 'ipsApiFault 30001', status: 500, fault: { name: 'ipsApiFault', code: 30001 } },
      ]);
      expect(requests[0]?.params).toMatchObject({ jobName: 'Noted', imageServingPublishJob: { publishType: 'Full' } });
      expect(requests[0]?.request).toContain('<jobName>Noted</jobName>');
      expect(requests[0]?.answer).toContain('<jobHandle>j|47|Noted||</jobHandle>');
      expect(requests[0]?.milliseconds).toBeGreaterThan(0);
      expect(JSON.stringify(requests)).not.toContain('secret');
      expect(requests[0]?.request).toContain('<password>***</password>');
      await ask(mock.url, 'checkLogin', '<email>admin@example.com</email><password><![CDATA[secret]]></password>');
      const [login] = await control.requests.list({ operation: 'check*' });
      expect(login?.params).toEqual({ email: 'admin@example.com', password: '***' });
      expect(JSON.stringify(login)).not.toContain('secret');
    });

    test('is filtered and cleared', async () => {
      await submit('One');
      await call(mock.url, 'submitJob', OUTFITTERS);
      const count = async (filter: Parameters<MockControl['requests']['list']>[0]): Promise<number> => (await control.requests.list(filter)).length;
      expect(await count({ outcome: 'ok' })).toBe(1);
      expect(await count({ outcome: '*30002' })).toBe(1);
      expect(await count({ company: 'Outfitters' })).toBe(1);
      expect(await count({ caller: 'robin@example.com' })).toBe(0);
      await control.requests.clear({ company: 'Outfitters' });
      expect(await count({})).toBe(1);
      await control.requests.clear();
      expect(await count({})).toBe(0);
    });

    test('is compared with what was expected', async () => {
      await submit('First');
      await submit('Second');
      await control.requests.verify({ operation: 'submitJob' });
      await control.requests.verify({ operation: 'submitJob', exactly: 2 });
      await control.requests.verify({
        operation: 'submitJob',
        params: { jobName: 'F*', imageServingPublishJob: { publishType: 'Full' } },
        exactly: 1,
      });
      await control.requests.verify({ operation: 'stopJob', never: true });
      await control.requests.verify({ operation: 'submitJob', atLeast: 1, atMost: 2, caller: 'ADMIN@example.com' });
      await control.requests.verify({ inOrder: [{ params: { jobName: 'First' } }, { params: { jobName: 'Second' } }] });
      await expect(control.requests.verify({ inOrder: [{ params: { jobName: 'Second' } }, { params: { jobName: 'First' } }] })).rejects.toThrow(
        /Expected call 2 of 2 in order, matching .*"First".*: there was none after expected call 1\./,
      );
      await expect(control.requests.verify({ operation: 'submitJob', params: { jobName: 'Third' } })).rejects.toThrow(
        /Expected at least 1 call matching .*: there were none\. The closest:\n {2}call \d+, submitJob by admin@example.com: params.jobName: "Second", not "Third"/,
      );
      await expect(control.requests.verify({ operation: 'submitJob', never: true })).rejects.toThrow(
        /: there were 2\. The latest:\n {2}call \d+, submitJob by admin@example.com: matches\n {2}call \d+, submitJob by admin@example.com: matches$/,
      );
      expect(await control.requests.check({ operation: 'submitJob', exactly: 3 })).toMatchObject({ verified: false, count: 2 });
    });

    test('names the caller, let in or not', async () => {
      await control.faults.add({ match: { caller: 'admin@example.com' }, effect: { fault: { code: 30000, reason: 'try later' } }, times: 1 });
      await expect(submit('Refused')).rejects.toThrow('ipsApiFault');
      await control.requests.verify({ operation: 'submitJob', caller: 'admin@example.com', outcome: '*30000', exactly: 1 });
    });
  });

  describe('the state', () => {
    test('goes back to the fixtures, or to nothing', async () => {
      await submit('Gone');
      await control.rules.add({ script: { items: 1 } });
      await control.clock.advance('1d');
      await control.reset();
      expect([(await control.jobs.list()).length, (await control.rules.list()).length, (await control.requests.list()).length, await at()]).toEqual([
        4,
        0,
        0,
        '2026-11-23T08:00:00.000Z',
      ]);
      expect(await submit('Again')).toBe('j|47|Again||');

      await control.rules.add({ company: 'Homeware', script: { items: 2 } });
      await control.clock.advance('1h');
      await control.reset({ clock: false, overrides: false });
      expect([(await control.rules.list({ company: 'Homeware' })).length, await at()]).toEqual([1, '2026-11-23T09:00:00.000Z']);
      await control.reset({ to: 'empty' });
      expect([(await control.jobs.list()).length, (await control.companies.list()).length]).toEqual([0, 0]);
      // In lenient mode what is asked for is there again.
      await submit('First use');
    });

    test('of one company is reset alone', async () => {
      await submit('Stays');
      await control.jobs.create({ company: 'Homeware', name: 'Goes' });
      await control.rules.add({ company: 'Homeware', script: { items: 1 } });
      await control.rules.add({ script: { items: 1 } });
      await control.reset({ company: 'Homeware' });
      expect((await control.jobs.list({ company: 'Homeware' })).length).toBe(0);
      expect((await control.jobs.list({ originalName: 'Stays' })).length).toBe(1);
      expect((await control.rules.list()).length).toBe(1);
    });

    test('is kept by name and gone back to, its moment included', async () => {
      const job = await submit('Kept');
      await control.clock.advance('2s');
      const taken = await control.snapshots.take('running');
      expect(taken).toEqual({ name: 'running', at: new Date('2026-11-23T08:00:02Z'), jobs: 5 });
      await control.settle();
      await control.jobs.remove(job);
      await control.snapshots.restore('running');
      expect([await at(), (await control.jobs.find(job))?.state]).toEqual(['2026-11-23T08:00:02.000Z', 'Running']);
      await control.settle();
      expect(await control.jobs.find(job)).toMatchObject({ state: 'Done', outcome: 'Completed' });
      expect(await control.snapshots.list()).toHaveLength(1);
      await control.snapshots.remove('running');
      await expect(control.snapshots.restore('running')).rejects.toThrow('There is no snapshot "running": there are none');
    });

    test('leaves as a file, and comes back from one', async () => {
      const job = await submit('Exported');
      const file = await control.state.export();
      expect(file).toMatchObject({ format: 'ips-mock snapshot', now: Date.parse(START) });
      await control.reset();
      expect(await control.jobs.find(job)).toBeUndefined();
      await control.state.import(JSON.parse(JSON.stringify(file)));
      expect(await control.jobs.find(job)).toMatchObject({ originalName: 'Exported' });
      await expect(control.state.import({ ...file, store: { ...file.store, schema: 1 } })).rejects.toThrow(
        'The snapshot is of schema 1, this ips-mock has',
      );
      const { company, ...tables } = file.store.tables;
      await expect(control.state.import({ ...file, store: { ...file.store, tables } })).rejects.toThrow(
        /The snapshot cannot be used: store\.tables\.\w+\.rows\[\d+\]\.companyId: is \d+, a row of \w+ whose company is not there/,
      );
      expect(await control.jobs.find(job)).toMatchObject({ originalName: 'Exported' });
      expect(company?.rows).toHaveLength(2);
    });
  });

  test('companies are made with users of their own, and handles for every version', async () => {
    const company = await control.companies.create({
      users: [{ role: 'IpsUser' }, { role: 'IpsCompanyAdmin', email: 'boss@example.com', password: 'pw' }],
    });
    expect(company.handles).toMatchObject({ unversioned: String(company.id), '2014-04-03': `c|${company.id}` });
    const [user, boss] = company.users;
    if (!user || !boss) throw new Error('no users');
    expect(boss).toMatchObject({ email: 'boss@example.com', password: 'pw', role: 'IpsCompanyAdmin' });
    const as = { user: user.email, password: user.password };
    const params = `<companyHandle>${company.handles['2014-04-03']}</companyHandle>`;
    expect(await ask(mock.url, 'getActiveJobs', params, as)).toEqual({ jobArray: {} });
    expect((await call(mock.url, 'getActiveJobs', OUTFITTERS, as)).fault).toMatchObject({ code: 20000 });
    await expect(control.companies.create({ name: company.name })).rejects.toThrow(`There is already a company "${company.name}"`);
    expect((await control.companies.list()).map(({ name }) => name)).toContain(company.name);
  });

  test('mails and completion calls are read', async () => {
    const job = await submit('Told');
    await control.settle();
    await control.callbacks.settle();
    expect(await control.mails.list({ job })).toMatchObject([{ to: 'admin@example.com', sentAt: expect.any(Date) }]);
    expect(await control.callbacks.list({ job })).toEqual([]);
  });
});
