import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltProgram, buildProgram, endProgram, type RunningProgram, startProgram } from '../built-program.js';
import { plainRequestOf } from '../conversation.js';

const PLAIN = '/scene7/api/IpsApiService';
const COMPANY = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

let program: BuiltProgram;
let mock: RunningProgram;
let log = '';
beforeAll(async () => {
  program = await buildProgram();
});
afterEach(() => mock.child.kill('SIGKILL'));

async function start(flags: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<void> {
  log = '';
  mock = await startProgram(program.cli, ['--clock', 'manual@2027-01-31T08:00:00Z', ...flags], environment);
  mock.child.stderr?.on('data', (chunk) => {
    log += chunk;
  });
}

async function call(operation: string, params: string, email = 'admin@example.com'): Promise<string> {
  const header = `<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>${email}</user><password>secret</password></authHeader>`;
  return (await fetch(`${mock.url}${PLAIN}`, { method: 'POST', body: plainRequestOf(operation, params, { version: '2014-04-03', header }) })).text();
}

async function admin(path: string, body: object): Promise<void> {
  const response = await fetch(`${mock.url}/__admin/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status, await response.text()).toBeLessThan(300);
}

/** Everything that the log says, once the mock has ended. */
async function lines(): Promise<Record<string, unknown>[]> {
  await endProgram(mock, 'SIGTERM');
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** The states that each job went through: an advance that takes long is carried out, and logged, in parts. */
function statesByJob(all: readonly Record<string, unknown>[]): Map<unknown, string[]> {
  const found = new Map<unknown, string[]>();
  for (const { msg, jobHandle, states } of all) {
    if (msg !== 'job' || !Array.isArray(states)) continue;
    const known = found.get(jobHandle) ?? [];
    found.set(jobHandle, [...known, ...(states[0] === known.at(-1) ? states.slice(1) : states)]);
  }
  return found;
}

/** A job from its submission to its end, with all that the log may say on its way. */
async function conversation(): Promise<void> {
  await admin('rules', { label: 'only others', match: { name: 'Other*' }, script: { outcome: 'fatal' } });
  await admin('rules', { label: 'it dies', match: { name: 'Night*' }, script: { outcome: 'fatal' } });
  await call('submitJob', `${COMPANY}<jobName>Nightly</jobName>${PUBLISH}`);
  await admin('clock/advance', { by: '1m' });
  await admin('faults', { label: 'outage', match: { operation: 'getJobLogs' }, effect: { fault: { code: 30000 } } });
  await call('getJobLogs', COMPANY);
  await admin('stubs', { label: 'none', operation: 'getAllCompanies', answer: { json: { companyArray: { items: [] } } } });
  await call('getAllCompanies', '<includeExpired>false</includeExpired>');
}

describe('as JSON, the log', () => {
  test('tells at info of calls, jobs, rules, faults and stubs', async () => {
    await start(['--log-level', 'info']);
    await conversation();
    const all = await lines();
    const handle = expect.stringMatching(/^j\|47\|\|Nightly_/);
    expect(all.filter(({ msg }) => msg === 'call')).toMatchObject([
      { level: 30, operation: 'submitJob', company: 'c|47', jobName: 'Nightly', jobHandle: 'j|47|Nightly||', outcome: 'ok' },
      { level: 40, operation: 'getJobLogs', company: 'c|47', outcome: 'ipsApiFault 30000', hits: [{ kind: 'fault', id: 3, label: 'outage' }] },
      { level: 30, operation: 'getAllCompanies', outcome: 'ok', hits: [{ kind: 'stub', label: 'none' }] },
    ]);
    const jobs = all.filter(({ msg }) => msg === 'job');
    const first = { level: 30, jobHandle: handle, company: 'c|47', states: ['New'], rule: { id: 2, label: 'it dies' } };
    expect(jobs[0]).toMatchObject({ ...first, at: '2027-01-31T08:00:00.000Z' });
    expect(jobs.at(-1)).toMatchObject({ jobHandle: handle, outcome: 'Fatal' });
    expect([...statesByJob(all).values()]).toEqual([['New', 'WaitingCoordinator', 'Running', 'Done']]);
    expect(all.every(({ level }) => Number(level) >= 30)).toBe(true);
  });

  test('tells at warn of faults and of requests that reach nothing, and of nothing else', async () => {
    await start(['--log-level', 'warn']);
    await conversation();
    await fetch(`${mock.url}/scene7/nowhere?token=x`, { method: 'POST', body: 'x' });
    await fetch(`${mock.url}/scene7/webservice/IpsApi-1999.wsdl`);
    await fetch(`${mock.url}${PLAIN}`, { method: 'PUT' });
    await fetch(`${mock.url}/__admin/health`);
    expect(await lines()).toMatchObject([
      { level: 40, msg: 'call', operation: 'getJobLogs' },
      { level: 40, msg: 'request', method: 'POST', path: '/scene7/nowhere', outcome: 'not found', status: 404 },
      { level: 40, msg: 'request', method: 'GET', path: '/scene7/webservice/IpsApi-1999.wsdl', outcome: 'not found' },
      { level: 40, msg: 'request', method: 'PUT', path: PLAIN, outcome: 'method not allowed', status: 405 },
    ]);
  });

  test('tells who was created on first use, and in which call; nobody whom a fault has undone', async () => {
    await start(['--log-level', 'info', '--lenient-role', 'IpsUser']);
    await call('getActiveJobs', '<companyHandle>c|99</companyHandle>', 'new@example.com');
    await call('deleteJob', '<companyHandle>c|98</companyHandle><jobHandle>j|98||None|1</jobHandle>', 'undone@example.com');
    await call('getActiveJobs', '<companyHandle>c|99</companyHandle>', 'new@example.com');
    expect((await lines()).filter(({ msg }) => msg === 'created on first use')).toMatchObject([
      { level: 30, what: 'user', name: 'new@example.com', role: 'IpsUser', operation: 'getActiveJobs' },
      { level: 30, what: 'company', name: 'Company99', handle: 'c|99', operation: 'getActiveJobs' },
    ]);
  });

  test('tells of resets, not of the jobs that a reset makes', async () => {
    await start(['--log-level', 'info']);
    await call('submitJob', `${COMPANY}<jobName>Nightly</jobName>${PUBLISH}`);
    await admin('reset', {});
    const all = await lines();
    expect(all.at(-1)).toMatchObject({ level: 30, msg: 'reset', to: 'fixtures' });
    expect(all.filter(({ msg }) => msg === 'job')).toHaveLength(1);
  });

  test('says more at debug, and more still at trace', async () => {
    await start(['--log-level', 'debug']);
    await conversation();
    const debug = await lines();
    expect(debug).toContainEqual(
      expect.objectContaining({ level: 20, msg: 'details', params: expect.objectContaining({ jobName: 'Nightly' }), path: PLAIN }),
    );
    expect(debug).toContainEqual(
      expect.objectContaining({ level: 20, msg: 'rules', notApplied: [{ rule: 1, why: expect.stringContaining('Other*') }] }),
    );
    expect(debug).toContainEqual(
      expect.objectContaining({
        msg: 'details',
        operation: 'getAllCompanies',
        notApplied: [{ kind: 'fault', id: 3, label: 'outage', why: ['operation: getAllCompanies, not getJobLogs'] }],
      }),
    );
    expect(debug.filter(({ msg }) => msg === 'messages')).toEqual([]);

    await start(['--log-level', 'trace']);
    await conversation();
    const messages = (await lines()).filter(({ msg }) => msg === 'messages');
    expect(messages).toHaveLength(3);
    expect(messages[0]).toMatchObject({
      level: 10,
      operation: 'submitJob',
      request: expect.stringMatching(/<password>\*\*\*<\/password>.*<jobName>Nightly</s),
      answer: expect.stringContaining('<jobHandle>j|47|Nightly||</jobHandle>'),
    });
  });

  test('tells what happens to each job, however many there are', async () => {
    await start(['--log-level', 'info']);
    for (let n = 0; n < 50; n++) await call('submitJob', `${COMPANY}<jobName>Many</jobName>${PUBLISH}`);
    await admin('clock/advance', { by: '1m' });
    const all = await lines();
    expect(all.filter(({ outcome }) => outcome === 'Completed')).toHaveLength(50);
    const courses = [...statesByJob(all).values()];
    expect(courses).toHaveLength(50);
    for (const course of courses) expect(course).toEqual(['New', 'WaitingCoordinator', 'Running', 'Done']);
  });
});

describe('for people, the log', () => {
  const TIME = String.raw`^\d\d:\d\d:\d\d\.\d{3}  `;

  test('has a line a call and a job, without colours outside of a terminal', async () => {
    await start(['--log-level', 'info', '--log-format', 'pretty']);
    await conversation();
    await fetch(`${mock.url}/scene7/nowhere`);
    await endProgram(mock, 'SIGTERM');
    const expected = [
      String.raw`job +c\|47 +New  j\|47\|\|Nightly_.*  rule 2 "it dies"$`,
      String.raw`submitJob +c\|47 +[\d.]+ ms  ok  Nightly$`,
      String.raw`job +c\|47 +.* → Done, Fatal  \d+ items?.*  j\|47\|\|Nightly_\S+$`,
      String.raw`getJobLogs +c\|47 +[\d.]+ ms  ipsApiFault 30000  fault 3 "outage"  The mock was told to answer`,
      String.raw`getAllCompanies +[\d.]+ ms  ok  stub 4 "none"$`,
      'GET +404 not found  /scene7/nowhere$',
    ];
    // What an advance does in parts has a line each.
    const written = log.split('\n').filter((line) => line !== '' && !/ (?:WaitingCoordinator|Running) {2}/.test(line));
    expect(written).toHaveLength(expected.length);
    expected.forEach((line, index) => {
      expect(written[index]).toMatch(new RegExp(TIME + line));
    });
  });

  test.each([
    ['has colours where FORCE_COLOR says so', { FORCE_COLOR: '1' }, true],
    ['has none where FORCE_COLOR is 0', { FORCE_COLOR: '0' }, false],
    ['has none where NO_COLOR is set', { NO_COLOR: '1' }, false],
  ])('%s', async (_name, environment, hasColours) => {
    await start(['--log-level', 'info', '--log-format', 'pretty'], environment);
    await call('getActiveJobs', COMPANY);
    await endProgram(mock, 'SIGTERM');
    expect(log.includes('\u001b[')).toBe(hasColours);
  });

  test('lets nothing of a request reach the terminal that would do something there', async () => {
    await start(['--log-level', 'trace', '--log-format', 'pretty'], { FORCE_COLOR: '0' });
    await call('submitJob', `${COMPANY}<jobName>a\u009b31mb&#10;c&#127;</jobName>${PUBLISH}`);
    await endProgram(mock, 'SIGTERM');
    expect(log).toContain('submitJob');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looks for them on purpose
    expect(log.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g)).toBeNull();
  });
});
