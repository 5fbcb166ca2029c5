import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, type MockControl, MockError, startIpsMock } from '../../src/index.js';
import { bothWays, submitTo } from './both-ways.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual' });
});
afterAll(() => mock.stop());

/** What a test may set up wrongly, as a JavaScript program gives it: how, with what, the field that is wrong, and what is said of it. */
const WRONG: readonly [string, unknown, string, string][] = [
  // Operations.
  [
    'faults.add',
    { match: { operation: 'sumbitJob' }, effect: { status: 503 } },
    'match.operation',
    '"sumbitJob" is no operation: did you mean submitJob',
  ],
  [
    'faults.add',
    { match: { operation: 'sumbit*' }, effect: { status: 503 } },
    'match.operation',
    '"sumbit*" matches no operation: expected one that matches submitJob',
  ],
  ['faults.add', { match: { operation: '!*' }, effect: { status: 503 } }, 'match.operation', '"!*" matches no operation'],
  ['stubs.add', { operation: 'getActiveJob', answer: { json: {} } }, 'operation', ''],
  ['requests.verify', { operation: 'submitjob', never: true }, 'operation', '"submitjob" is no operation: did you mean submitJob'],
  ['requests.check', { inOrder: [{ operation: 'submitJob' }, { operation: 'getActivJobs' }] }, 'inOrder.1.operation', 'did you mean getActiveJobs'],
  ['requests.list', { operation: 'stop' }, 'operation', 'did you mean stopJob'],
  // Transports, versions, callers.
  ['faults.add', { match: { transport: 'sopa' }, effect: { status: 503 } }, 'match.transport', ''],
  ['requests.list', { transport: 'rest' }, 'transport', ''],
  [
    'faults.add',
    { match: { version: '2014-4-3' }, effect: { status: 503 } },
    'match.version',
    '"2014-4-3" is no API version: expected unversioned, 2008-01-15',
  ],
  ['requests.verify', { version: '2007-01-01' }, 'version', '"2007-01-01" is no API version'],
  [
    'stubs.add',
    { operation: 'searchAssetsByMetadata', match: { version: '2008-01-15' }, answer: { json: {} } },
    'match.version',
    '"2008-01-15" does not have the operation searchAssetsByMetadata: expected 2',
  ],
  // Fields and values of parameters.
  [
    'requests.verify',
    { operation: 'submitJob', params: { jobNam: 'x' } },
    'params.jobNam',
    '"jobNam" is no field of the parameters of submitJob: did you mean jobName',
  ],
  [
    'requests.verify',
    { operation: 'submitJob', params: { imageServingPublishJob: { publishtype: 'Full' } } },
    'params.imageServingPublishJob.publishtype',
    '"publishtype" is no field of imageServingPublishJob: did you mean publishType',
  ],
  [
    'requests.verify',
    { operation: 'submitJob', params: { jobName: 5 } },
    'params.jobName',
    '5 cannot be what this field holds: expected a text, which may be a pattern',
  ],
  [
    'requests.verify',
    { operation: 'submitJob', params: { uploadUrlsJob: { overwrite: 'true' } } },
    'params.uploadUrlsJob.overwrite',
    '"true" cannot be what this field holds: expected true or false, without quotation marks',
  ],
  [
    'requests.verify',
    { operation: 'getJobLogs', params: { numRows: '10' } },
    'params.numRows',
    '"10" cannot be what this field holds: expected a number, without quotation marks',
  ],
  [
    'requests.verify',
    { operation: 'submitJob', params: { uploadUrlsJob: { urlArray: { items: { sourceUrl: 'x' } } } } },
    'params.uploadUrlsJob.urlArray.items',
    'is no list: this field repeats',
  ],
  ['requests.verify', { operation: 'submitJob', params: { jobName: ['x'] } }, 'params.jobName', 'is a list: this field does not repeat'],
  [
    'requests.verify',
    { operation: 'submitJob', params: { imageServingPublishJob: 'Full' } },
    'params.imageServingPublishJob',
    'expected an object with some of',
  ],
  ['requests.verify', { operation: 'submitJob', params: { jobName: { text: 'x' } } }, 'params.jobName', 'has fields: expected a text'],
  ['requests.verify', { params: { jobNam: 'x' } }, 'params.jobNam', '"jobNam" is no field of the parameters of any operation: did you mean jobName'],
  [
    'requests.verify',
    { operation: 'get*', params: { execScedule: 'x' } },
    'params.execScedule',
    '"execScedule" is no field of the parameters of any operation that matches get*',
  ],
  [
    'requests.verify',
    { operation: 'submitJob', version: '2008-01-15', params: { exportJob: {} } },
    'params.exportJob',
    '"exportJob" is no field of the parameters of submitJob',
  ],
  [
    'faults.add',
    { match: { operation: 'getActiveJobs', params: { handle: 'x' } }, effect: { status: 503 } },
    'match.params.handle',
    'did you mean jobHandle or companyHandle',
  ],
  [
    'stubs.add',
    { operation: 'getActiveJobs', match: { params: { jobHandel: 'x' } }, answer: { json: {} } },
    'match.params.jobHandel',
    'did you mean jobHandle',
  ],
  // Faults.
  ['faults.add', { effect: { fault: { code: 30009 } } }, 'effect.fault.code', 'is not a fault code: expected one of 10000,'],
  ['requests.list', { outcome: 'ipsApiFalt 30001' }, 'outcome', '"ipsApiFalt 30001" is no outcome: did you mean ipsApiFault 30001'],
  ['requests.verify', { outcome: '*30009' }, 'outcome', '"*30009" matches no outcome: expected ok, or a pattern'],
  ['faults.add', { effect: {} }, 'effect', 'is empty: expected fault, status, delay'],
  // Jobs.
  ['rules.add', { match: { type: 'imageServingPublish' }, script: {} }, 'match.type', ''],
  ['rules.add', { match: { nmae: 'x' }, script: {} }, 'match.nmae', 'there is no such field'],
  ['rules.add', { script: { outcome: 'fail' } }, 'script.outcome', ''],
  ['rules.add', { script: { items: [{ name: 'a.tif', type: 'Picture' }] } }, 'script.items.0.type', ''],
  [
    'rules.add',
    { company: 'Outfiters', script: {} },
    'company',
    'There is no company "Outfiters": did you mean Outfitters? (expected one of Outfitters, Homeware',
  ],
  ['jobs.list', { state: 'Runing' }, 'state', ''],
  ['jobs.list', { type: 'Upload' }, 'type', ''],
  ['jobs.list', { include: ['logs'] }, 'include.0', ''],
  [
    'jobs.create',
    { company: 'Outfitters', name: 'x', state: 'Running', detail: { imageServingPublishJobs: {} } },
    'detail',
    '"imageServingPublishJobs" is no kind of job: did you mean imageServingPublishJob',
  ],
  // Companies, state, mails.
  ['companies.create', { users: [{ role: 'Admin' }] }, 'users.0.role', ''],
  ['companies.create', { nam: 'x' }, 'nam', 'there is no such field'],
  ['reset', { to: 'fixture' }, 'to', ''],
  ['mails.list', { too: 'x' }, 'too', 'there is no such field'],
  ['callbacks.list', { jobs: 1 }, 'jobs', 'there is no such field'],
  ['settle', { limits: '1h' }, 'limits', 'there is no such field'],
  // What does not go together.
  ['requests.verify', { exactly: 1, never: true }, 'never', 'does not go together with exactly: expected one of them'],
  ['requests.verify', { atLeast: 3, atMost: 2 }, 'atMost', 'is below atLeast: expected 3 or more'],
  ['requests.verify', { never: true, wait: true }, 'wait', 'does not go together with never, which holds before anything has come'],
  ['requests.verify', { timeout: '5s' }, 'timeout', 'is given without wait: true'],
  ['requests.list', { timeout: '5s' }, 'timeout', 'is given without wait: true'],
];

/** Calls a member of a mock by its path, such as `faults.add`, with whatever argument. */
async function use(control: MockControl, path: string, argument: unknown): Promise<unknown> {
  let target: unknown = control;
  let owner: unknown;
  for (const name of path.split('.')) {
    owner = target;
    if (typeof target !== 'object' || target === null) throw new Error(`nothing has a member ${path}`);
    target = Reflect.get(target, name);
  }
  if (typeof target !== 'function') throw new Error(`${path} is no method`);
  return Reflect.apply(target, owner, [argument]);
}

describe.each(bothWays(() => mock))('%s', (_way, theControl) => {
  test.each(WRONG)('%s refuses %j', async (path, argument, field, message) => {
    const before = await mock.state.export();
    const error = await use(theControl(), path, argument).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(MockError);
    if (!(error instanceof MockError)) return;
    expect(error.errors.map((each) => each.field)).toContain(field);
    expect(error.message).toContain(message);
    expect((await mock.state.export()).store).toEqual(before.store);
  });

  test('what looks like them and is right is taken', async () => {
    const control = theControl();
    await submitTo(mock, 'Right');
    await control.requests.verify({ operation: 'submit*', params: { imageServingPublishJob: { publishType: 'F*' } } });
    await control.requests.verify({ operation: '{submitJob,stopJob}', outcome: 'ok', version: '2014-04-03', atLeast: 1, atMost: 5 });
    await control.requests.verify({ operation: '!submitJob', outcome: '*Fault*', never: true });
    expect(await control.jobs.list({ type: 'imageServingPublishJob', originalName: 'Right' })).not.toEqual([]);
    await control.requests.clear();
  });
});

test.each([
  ['GET', '/clock?modes=1'],
  ['GET', '/companies?name=x'],
  ['DELETE', '/rules?compny=x'],
  ['DELETE', '/snapshots/x?force=true'],
])('a field in the query of %s %s that nobody knows is refused', async (method, path) => {
  const response = await fetch(`${mock.url}/__admin${path}`, { method });
  expect(response.status).toBe(400);
  expect(JSON.parse(await response.text()).detail).toContain('there is no such field');
});

test('a body where none is taken is refused, and changes nothing', async () => {
  await mock.rules.add({ script: {} });
  const response = await fetch(`${mock.url}/__admin/rules`, { method: 'DELETE', body: '{"company": "Homeware"}' });
  expect(response.status).toBe(400);
  expect(JSON.parse(await response.text()).detail).toBe('company: there is no such field: this request takes no body');
  expect(await mock.rules.list()).toHaveLength(1);
  await mock.rules.clear();
});
