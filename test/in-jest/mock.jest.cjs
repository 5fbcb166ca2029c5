// A test file for Jest: test/jest.test.ts runs copies of it.
const { createIpsMockClient, MockError, SettingError, startIpsMock } = require('ips-mock');
const { MockError: MockErrorOfClient } = require('ips-mock/client');
const { createIpsClient, IpsFault } = require('ips-mock/ips-client');

const START = '2026-11-23T08:00:00.000Z';
let mock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: `manual@${START}` });
});
afterEach(() => {
  jest.useRealTimers();
});
afterAll(() => mock.stop());

/** Submits a publish job in plain XML. */
async function submit(name) {
  const namespace = 'http://www.scene7.com/IpsApi/xsd/2014-04-03';
  const body = `<Request xmlns="${namespace}"><authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>u@example.com</user><password>p</password></authHeader>
    <submitJobParam><companyHandle>c|47</companyHandle><jobName>${name}</jobName>
    <imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob></submitJobParam></Request>`;
  const answer = await fetch(`${mock.url}/scene7/api/IpsApiService`, { method: 'POST', body });
  return /<jobHandle>([^<]+)</.exec(await answer.text())[1];
}

test('the IPS client calls the mock', async () => {
  const ips = createIpsClient(mock, { user: 'you@example.com', password: 'anything' });
  const { jobHandle } = await ips.submitJob({
    companyHandle: 'c|47',
    jobName: 'Called',
    imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' },
  });
  expect(jobHandle).toBe('j|47|Called||');
  expect((await ips.getActiveJobs({ companyHandle: 'c|47', originalName: 'Called' })).jobArray.items).toHaveLength(1);
  await expect(ips.stopJob({ companyHandle: 'c|47', jobHandle: 'j|47||None|99' })).rejects.toThrow(IpsFault);
});

test('what the mock returns equals what a test writes', async () => {
  const handle = await submit('Equal');
  expect(mock.clock.now()).toBeInstanceOf(Date);
  expect(mock.clock.now()).toStrictEqual(new Date(START));
  mock.clock.advance('2s');
  const job = mock.jobs.find(handle);
  expect(job).toMatchObject({ originalName: 'Equal', state: 'Running' });
  expect(job).toBeInstanceOf(Object);
  expect(job.counts).toStrictEqual({ ...job.counts });
  expect(job.transitions[0].at).toBeInstanceOf(Date);
  expect(job.transitions).toStrictEqual(job.transitions.map((each) => ({ ...each })));
  expect(mock.jobs.list({ originalName: 'Equal' })).toMatchObject([{ jobHandle: job.jobHandle, state: 'Running' }]);
  expect(await createIpsMockClient(mock.url).jobs.find(handle)).toMatchObject(job);
  await mock.settle();
  expect(mock.jobs.find(handle).state).toBe('Done');
});

test('what is refused has the class that is exported', async () => {
  expect(MockErrorOfClient).toBe(MockError);
  await expect(mock.rules.add({ colour: 'red' })).rejects.toThrow(MockError);
  await expect(createIpsMockClient(mock.url).rules.add({ colour: 'red' })).rejects.toThrow(MockError);
  await expect(startIpsMock({ port: -1 })).rejects.toThrow(SettingError);
});

test('errors of Node.js and of the database are told as elsewhere', async () => {
  await expect(startIpsMock({ fixtures: '/none/fixtures.json' })).rejects.toThrow('fixtures: /none/fixtures.json cannot be read: ENOENT');
  await expect(startIpsMock({ port: 0, db: '/none/mock.db' })).rejects.toThrow('/none/mock.db cannot be opened: Cannot open database');
  await expect(createIpsMockClient('http://127.0.0.1:1').jobs.list()).rejects.toThrow('There is no mock at http://127.0.0.1:1: ');
  await expect(createIpsMockClient('http://127.0.0.1:1').jobs.list()).rejects.not.toThrow('fetch failed');
  const answer = await fetch(`${mock.url}/scene7/api/IpsApiService`, { method: 'POST', body: '<a' });
  expect(await answer.text()).toContain('The request is not well-formed XML: line 1, column 3');
});

test('fake timers stop nothing', async () => {
  jest.useFakeTimers();
  const handle = await submit('Faked');
  const client = createIpsMockClient(mock.url);
  await client.clock.settle({ limit: '1h' });
  expect((await client.jobs.find(handle)).state).toBe('Done');
  await client.rules.add({ script: { outcome: 'fatal' } });
  await client.state.import(await client.state.export());
  const form = new FormData();
  form.set('file', new Blob(['text']), 'a.txt');
  expect((await fetch(`${mock.url}/scene7/UploadFile`, { method: 'POST', body: form })).status).toBeGreaterThanOrEqual(200);
  const other = await startIpsMock({ port: 0, httpsPort: 0 });
  expect((await fetch(`${other.url}/__admin/health`)).status).toBe(200);
  await other.stop();
});

test('a catalogue is generated', async () => {
  const company = await mock.companies.create({ users: [{ role: 'IpsUser' }] });
  expect(company).toMatchObject({ name: expect.any(String), users: [{ role: 'IpsUser' }] });
});
