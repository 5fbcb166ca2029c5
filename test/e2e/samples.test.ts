import { readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allVersions } from '../../src/contract/api-version.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { healthOf } from '../conversation.js';
import { exchange, type RawAnswer, type RawRequest, usualHeaders } from '../transports/raw-http.js';
import { readSoapAnswer, type SoapAnswer } from '../transports/soap-answer.js';

const SAMPLES = new URL('../fixtures/samples/', import.meta.url);
const SOAP_11 = 'http://schemas.xmlsoap.org/soap/envelope/';
const SOAP_12 = 'http://www.w3.org/2003/05/soap-envelope';

let mock: IpsMock;
let strictMock: IpsMock;

beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
  strictMock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', auth: 'strict' });
});

afterAll(async () => {
  await mock.stop();
  await strictMock.stop();
});

/** A file of samples as a request; `edit` may change its body. */
function sample(file: string, edit: (body: string) => string = (body) => body): RawRequest {
  const bytes = readFileSync(new URL(file, SAMPLES));
  const end = bytes.indexOf('\n\n');
  const [startLine = '', ...headers] = bytes.subarray(0, end).toString('latin1').split('\n');
  // Through latin1 every byte stays what it is.
  const body = Buffer.from(edit(bytes.subarray(end + 2).toString('latin1')), 'latin1');
  return { startLine, headers: [...usualHeaders(mock.url, body), ...headers], body };
}

/** Sends a sample that must succeed. */
async function succeed(file: string, edit?: (body: string) => string): Promise<{ raw: RawAnswer; answer: SoapAnswer }> {
  const raw = await exchange(mock.url, sample(file, edit));
  const answer = readSoapAnswer(raw.text);
  expect(answer.fault).toBeUndefined();
  expect(raw.status).toBe(200);
  return { raw, answer };
}

/** The handle of a job that another test of this file submitted. */
function handleOf(originalName: string): string {
  const [job] = mock.jobs.list({ originalName });
  if (!job) throw new Error(`no job ${originalName}: was the sample that submits it served?`);
  return job.jobHandle;
}

/** What a request that fails must leave as it is. */
async function everything(of: IpsMock): Promise<unknown> {
  return { jobs: of.jobs.list(), health: await healthOf(of.url) };
}

test('01: Axis submits a publish job for now', async () => {
  const { raw, answer } = await succeed('01-axis-publish-now.http');
  expect(raw.headers.get('content-type')).toBe('text/xml;charset=utf-8');
  expect(answer).toMatchObject({ envelope: SOAP_11, version: '2014-04-03', payload: 'submitJobReturn' });
  expect(answer.value.jobHandle).toMatch(/^j\|47\|\|Evening publish\|\d+$/);
  expect(mock.jobs.find(answer.value.jobHandle)).toMatchObject({ company: 'Outfitters', type: 'ImageServingPublish', state: 'New' });
});

test('02: PHP submits an upload with an authHeader whose children are in no namespace', async () => {
  const { answer } = await succeed('02-php-upload-urls.http');
  expect(answer).toMatchObject({ envelope: SOAP_11, version: '2014-04-03', payload: 'submitJobReturn' });
  expect(answer.value.jobHandle).toMatch(/^j\|47\|\|Autumn range\|\d+$/);
  expect(mock.jobs.find(answer.value.jobHandle)).toMatchObject({ type: 'UrlUpload', state: 'New', counts: { total: 2 } });
});

test('03: Zeep submits a recurring job of the newest version', async () => {
  const { answer } = await succeed('03-zeep-recurring.http');
  expect(answer).toMatchObject({ envelope: SOAP_11, version: '2022-11-01-beta', payload: 'submitJobReturn' });
  expect(answer.value.jobHandle).toMatch(/^j\|47\|Nightly publish\|\|\d+$/);
  expect(mock.jobs.find(answer.value.jobHandle)).toMatchObject({ state: 'Scheduled', paused: false });
});

test('04: .NET waits for 100 Continue, writes a byte order mark, and finds the upload', async () => {
  const { raw, answer } = await succeed('04-dotnet-active-jobs.http');
  expect(raw.interim).toEqual([100]);
  expect(answer).toMatchObject({ envelope: SOAP_11, version: '2014-04-03', payload: 'getActiveJobsReturn' });
  expect(answer.value.jobArray.items).toHaveLength(1);
  expect(answer.value.jobArray.items[0]).toMatchObject({
    jobHandle: handleOf('Autumn range'),
    originalName: 'Autumn range',
    description: 'Jackets & coats',
    uploadUrlsJob: { numUrls: 2, overwrite: true, readyForPublish: true, createMask: false, emailSetting: 'None' },
  });
});

test('05: SOAP 1.2 with CR LF and comments is answered in SOAP 1.2', async () => {
  const { raw, answer } = await succeed('05-soap12-job-logs.http');
  expect(raw.headers.get('content-type')).toBe('application/soap+xml;charset=utf-8');
  expect(answer).toMatchObject({ envelope: SOAP_12, version: '2014-04-03', payload: 'getJobLogsReturn' });
  expect(answer.value.jobLogArray.items.map((log: { jobName: string }) => log.jobName)).toEqual(['Spring catalogue', 'Spring prints']);
});

test('06: a request written by hand needs no Content-Type', async () => {
  const { raw, answer } = await succeed('06-hand-written-no-content-type.http');
  expect(raw.headers.get('content-type')).toBe('text/xml;charset=utf-8');
  expect(answer).toMatchObject({ envelope: SOAP_11, version: '2014-04-03', payload: 'getScheduledJobsReturn' });
  const names = answer.value.jobArray.items.map((job: { originalName: string }) => job.originalName);
  expect(new Set(names)).toEqual(new Set(['Weekly full publish', 'Season launch', 'Nightly publish']));
});

test('07: HTTP Basic does for the unversioned API, whose handles have no letter', async () => {
  const { answer } = await succeed('07-basic-auth-unversioned.http');
  expect(answer).toMatchObject({ envelope: SOAP_11, version: 'unversioned', payload: 'getActiveJobsReturn' });
  const jobs: { companyHandle: string; jobHandle: string; submitUserEmail: string }[] = answer.value.jobArray.items;
  expect(jobs.map((job) => job.jobHandle)).toEqual(expect.arrayContaining(['47||Evening publish', '47||Autumn range']));
  expect(new Set(jobs.map((job) => job.companyHandle))).toEqual(new Set(['47']));
});

test('08: AuthUser and AuthPassword headers pause the recurring job', async () => {
  const asWritten = await succeed('08-auth-user-headers.http');
  expect(asWritten.answer).toMatchObject({ envelope: SOAP_11, version: 'unversioned', payload: 'pauseJobReturn' });
  expect(mock.jobs.find(handleOf('Nightly publish'))).toMatchObject({ state: 'Scheduled', paused: true });
  const asReturned = await succeed('08-auth-user-headers.http', (body) => body.replace('47|Nightly publish|', handleOf('Nightly publish')));
  expect(asReturned.answer.payload).toBe('pauseJobReturn');
});

// The plain XML endpoint and the upload endpoint are not there yet.
test('09: the plain XML endpoint answers with the bare document', async () => {
  const raw = await exchange(mock.url, sample('09-plain-xml-log-details.http'));
  expect(raw.status).toBe(200);
  expect(raw.headers.get('content-type')).toBe('text/xml;charset=utf-8');
  expect(raw.text).toBe(
    `<?xml version='1.0' encoding='UTF-8'?><getJobLogDetailsReturn xmlns="http://www.scene7.com/IpsApi/xsd/2017-10-29-beta"><jobLogArray/></getJobLogDetailsReturn>`,
  );
});

test('10: the upload endpoint takes a file', async () => {
  const raw = await exchange(mock.url, sample('10-upload-file.http'));
  expect(raw.status).toBe(200);
  const jobHandle =
    /<uploadPostReturn xmlns="http:\/\/www.scene7.com\/IpsApi\/xsd\/2014-04-03"><jobHandle>(.*)<\/jobHandle>/.exec(raw.text)?.[1] ?? '';
  expect(jobHandle).toMatch(/^j\|47\|\|desk-upload-1764000000001\|\d+$/);
  expect(mock.jobs.find(jobHandle)).toMatchObject({ type: 'UploadPost', state: 'WaitingCoordinator', counts: { total: 1 } });
  const [file] = mock.jobs.files(jobHandle);
  expect(file).toMatchObject({ path: 'Outfitters/desk/scarf.png', bytes: 20 });
  expect(file?.content?.toString()).toBe('not really a picture');
});

test('11: node-soap stops the upload', async () => {
  const { answer } = await succeed('11-node-soap-stop.http', (body) => body.replace('j|47||Autumn range|12', handleOf('Autumn range')));
  expect(answer).toMatchObject({ envelope: SOAP_11, version: '2014-04-03', payload: 'stopJobReturn' });
  expect(mock.jobs.find(handleOf('Autumn range'))).toMatchObject({ state: 'Stopping' });
});

const BAD: readonly { file: string; name: string; code: number; names: readonly string[] }[] = [
  { file: '01-not-xml', name: 'ipsApiFault', code: 30003, names: ['not well-formed'] },
  { file: '02-truncated', name: 'ipsApiFault', code: 30003, names: ['not well-formed'] },
  {
    file: '03-unknown-namespace',
    name: 'ipsApiFault',
    code: 30003,
    names: ['http://www.scene7.com/IpsApi/xsd/1999-01-01', ...allVersions().map(({ namespace }) => namespace)],
  },
  { file: '04-unknown-operation', name: 'ipsApiFault', code: 30003, names: ['makeCoffeeParam'] },
  { file: '05-no-credentials', name: 'authenticationFault', code: 10000, names: [] },
  { file: '06-no-job-name', name: 'ipsApiFault', code: 30002, names: ['jobName'] },
  { file: '07-no-detail', name: 'ipsApiFault', code: 30002, names: ['imageServingPublishJob', 'automatedSetGenerationJob'] },
  { file: '08-two-details', name: 'ipsApiFault', code: 30001, names: ['imageServingPublishJob', 'videoPublishJob'] },
  { file: '09-time-and-schedule', name: 'ipsApiFault', code: 30001, names: ['execTime', 'execSchedule'] },
  { file: '10-bad-schedule', name: 'ipsApiFault', code: 30001, names: ['execSchedule', 'every full moon'] },
  { file: '11-bad-time', name: 'ipsApiFault', code: 30003, names: ['execTime', 'tomorrow'] },
  { file: '12-bar-in-name', name: 'ipsApiFault', code: 30001, names: ['jobName', 'a|b'] },
  {
    file: '13-bad-constant',
    name: 'ipsApiFault',
    code: 30001,
    names: ['publishType', 'Sideways', 'Full', 'FullWithSearch', 'Incremental'],
  },
  { file: '14-field-of-a-later-version', name: 'ipsApiFault', code: 30003, names: ['exportJob', '2012-02-14'] },
  { file: '15-unknown-job', name: 'ipsApiFault', code: 30001, names: ['j|47||no such job|999999'] },
  { file: '16-entity-bomb', name: 'ipsApiFault', code: 30003, names: ['DOCTYPE'] },
  { file: '17-external-entity', name: 'ipsApiFault', code: 30003, names: ['DOCTYPE'] },
];

test('every bad request is in the table', () => {
  expect(readdirSync(new URL('bad/', SAMPLES)).sort()).toEqual(BAD.map(({ file }) => `${file}.http`));
});

describe.each(['lenient', 'strict'] as const)('in %s mode', (mode) => {
  test.each(BAD)('bad/$file gets $name $code and changes nothing', async ({ file, name, code, names }) => {
    const asked = mode === 'lenient' ? mock : strictMock;
    const before = await everything(asked);
    const raw = await exchange(asked.url, sample(`bad/${file}.http`));
    expect(raw.status).toBe(500);
    expect(raw.headers.get('content-type')).toBe('text/xml;charset=utf-8');
    const { envelope, fault } = readSoapAnswer(raw.text);
    expect(envelope).toBe(SOAP_11);
    expect(fault).toMatchObject({ name, code });
    for (const each of names) expect(fault?.reason).toContain(each);
    expect(await everything(asked)).toEqual(before);
  });
});

test('bad/16 costs no memory, however often it comes', async () => {
  const request = sample('bad/16-entity-bomb.http');
  const send = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n++) expect(readSoapAnswer((await exchange(mock.url, request)).text).fault?.code).toBe(30003);
  };
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  await send(50);
  collectGarbage();
  const before = process.memoryUsage().rss;
  await send(200);
  collectGarbage();
  expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000);
});

test('bad/17 reads no file', async () => {
  const { text } = await exchange(mock.url, sample('bad/17-external-entity.http'));
  const secret = readFileSync('/etc/hostname', 'utf8').trim() || hostname();
  expect(text).not.toContain(secret);
});
