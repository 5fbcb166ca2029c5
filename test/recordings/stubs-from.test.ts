import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Exchange } from '../../src/recordings/exchange.js';
import { parseFixtures } from '../../src/seed/fixtures-schema.js';
import { serve } from '../admin/serve.js';
import { buildProgram } from '../built-program.js';
import { call } from '../conversation.js';
import { exchangeOf } from './exchange-of.js';
import { type Call, recordedCalls } from './recorded-calls.js';
import { folderOfTest, recordingFile } from './recording-file.js';
import { runCommand } from './run-command.js';

beforeAll(async () => {
  await buildProgram();
});

/** Makes fixtures of exchanges, with the command. */
async function stubsOf(exchanges: readonly Exchange[]) {
  const out = join(folderOfTest(), 'stubs.json');
  const { code, stderr } = await runCommand('stubs', '--from', recordingFile(exchanges), '--out', out);
  expect(code, stderr).toBe(0);
  const content = JSON.parse(readFileSync(out, 'utf8'));
  parseFixtures([{ name: out, content }]);
  return { out, content, stderr };
}

const COMPANY = '<companyHandle>c|1</companyHandle>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
const OF_JOB = `${COMPANY}<jobHandle>j|1|Nightly||</jobHandle>`;

test('a mock with the stubs of a recording answers the recorded calls as recorded, in their order', async () => {
  const recorded = await serve({ fixtures: { companies: [{ id: 1, name: 'Wear' }] }, doneTime: '5s' });
  const calls: Call[] = [
    ['getActiveJobs', COMPANY],
    // Nothing of that name yet.
    ['stopJob', OF_JOB],
    ['getActiveJobs', OF_JOB],
    ['submitJob', `${COMPANY}<jobName>Nightly</jobName>${PUBLISH}`],
    ['getActiveJobs', OF_JOB],
    ['getActiveJobs', COMPANY],
    ['getActiveJobs', COMPANY],
  ];
  const later: Call[] = [
    ['getActiveJobs', OF_JOB],
    ['getActiveJobs', COMPANY, { version: '2010-01-31' }],
    ['getJobLogs', `${COMPANY}<startDate>2027-01-01T00:00:00Z</startDate>`],
    ['stopJob', OF_JOB],
    ['getUserInfo', '', { user: 'kim@example.com' }],
    ['getUserInfo', '', { user: 'robin@example.com' }],
    ['stopJob', `${COMPANY}<jobHandle>j|1|Other||</jobHandle>`],
    ['getUserInfo', '<userHandle>u|99|none@example.com</userHandle>'],
    ['getFolders', `${COMPANY}<folderPath>Nowhere*/</folderPath>`],
  ];
  const first = await recordedCalls(recorded.url, calls);
  await recorded.clock.advance('15s');
  const exchanges = [...first, ...(await recordedCalls(recorded.url, later))];
  expect(exchanges.filter(({ fault }) => fault).length).toBeGreaterThanOrEqual(3);
  const { out, stderr } = await stubsOf(exchanges);
  expect(stderr).toBe('');

  const mock = await serve({ fixtures: out });
  const answers = [];
  for (const [operation, params, options] of [...calls, ...later]) answers.push(await call(mock.url, operation, params, options));
  for (const [index, { answer, fault, operation }] of exchanges.entries()) {
    const expected = fault ? { code: fault.code, reason: fault.reason } : answer?.body;
    const found = answers[index];
    expect(fault ? { code: found?.fault?.code, reason: found?.fault?.reason } : found?.text, `${index}: ${operation}`).toEqual(expected);
  }
});

test('equal answers that follow each other are one stub, and all but the last have a number of times', async () => {
  const body = (handle: string) =>
    `<submitJobReturn xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><jobHandle>${handle}</jobHandle></submitJobReturn>`;
  const submitted = (handle: string, params: object = {}): Exchange =>
    exchangeOf({
      operation: 'submitJob',
      version: '2014-04-03',
      params: {
        companyHandle: 'c|1',
        execTime: '2027-01-31T08:00:00.000Z',
        jwtToken: '***',
        jobName: 'a*',
        imageServingPublishJob: { publishType: 'Full' },
        ...params,
      },
      answer: { status: 200, headers: {}, body: body(handle) },
    });
  const { content } = await stubsOf([
    submitted('a'),
    submitted('a'),
    submitted('b'),
    submitted('a'),
    submitted('a'),
    submitted('c', { locale: 'en' }),
  ]);
  const match = { version: '2014-04-03', params: { companyHandle: 'c|1', jobName: 'a\\*' } };
  const stub = { operation: 'submitJob', version: '2014-04-03' };
  expect(content).toEqual({
    faults: [],
    stubs: [
      { ...stub, match: { ...match, params: { ...match.params, locale: 'en' } }, answer: { json: { jobHandle: 'c' } } },
      { ...stub, match, times: 2, answer: { json: { jobHandle: 'a' } } },
      { ...stub, match, times: 1, answer: { json: { jobHandle: 'b' } } },
      { ...stub, match, answer: { json: { jobHandle: 'a' } } },
    ],
  });
});

test('what cannot be answered again is left out and named', async () => {
  const named = { operation: 'getAllCompanies', version: '2014-04-03' };
  const answered = (body: string): Exchange => exchangeOf({ ...named, answer: { status: 200, headers: {}, body } });
  const { content, stderr } = await stubsOf([
    exchangeOf({ path: '/nowhere', answer: { status: 404, headers: {}, body: 'not found' } }),
    exchangeOf({ ...named, trouble: 'the connection was reset' }),
    answered('<html><body>Bad gateway</body></html>'),
    answered('Bad gateway'),
    answered(''),
    answered('<getAllCompaniesReturn xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><other/></getAllCompaniesReturn>'),
    exchangeOf({ ...named, answer: { status: 500, headers: {}, body: '<a/>' }, fault: { name: 'Fault', code: null, reason: 'no' } }),
    exchangeOf({ ...named, answer: { status: 500, headers: {}, body: '<a/>' }, fault: { name: 'ipsApiFault', code: 77, reason: 'no' } }),
  ]);
  expect(content).toEqual({ faults: [], stubs: [] });
  expect(stderr.trim().split('\n')).toEqual([
    'ips-mock: left out: exchange 1: it called no operation',
    'ips-mock: left out: exchange 2 (getAllCompanies): it had no answer: the connection was reset',
    'ips-mock: left out: exchange 3 (getAllCompanies): its answer has no getAllCompaniesReturn',
    expect.stringContaining('exchange 4 (getAllCompanies): its answer is not well-formed XML: '),
    'ips-mock: left out: exchange 5 (getAllCompanies): its answer was not kept',
    expect.stringContaining('exchange 6 (getAllCompanies): its answer does not fit: '),
    'ips-mock: left out: exchange 7 (getAllCompanies): its fault Fault has no code',
    "ips-mock: left out: exchange 8 (getAllCompanies): its fault ipsApiFault has the code 77, which is none of the API's",
  ]);
});
