import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDuration } from '../src/clock.js';
import { type IpsMock, startIpsMock } from '../src/index.js';
import { isJobHandle } from '../src/jobs/job-handle.js';
import { authHeaderOf, call, envelopeOf, post } from './conversation.js';
import { filePart, postUpload } from './transports/upload-form.js';

/*
 * Texts that callers send go through patterns of ours. One that tries again from each character takes minutes for these texts, and these tests
 * then fail by their time-out.
 */

const LONG = 300_000;

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual' });
});
afterAll(() => mock.stop());

test('a duration with many spaces', () => {
  expect(() => parseDuration(`1${' '.repeat(LONG)}!`)).toThrow('is no duration');
});

test('a handle of a job with many spaces', () => {
  expect(isJobHandle(`1|a|${' '.repeat(LONG)}|x`)).toBe(false);
  expect(isJobHandle('  j|1|a|b|12 ')).toBe(true);
});

test('a user of many @ and two lines', async () => {
  const header = authHeaderOf({ user: `${'@'.repeat(LONG)}\n.` });
  const { status } = await post(mock.url, envelopeOf('getAllCompanies', '', { header }));
  expect([200, 500]).toContain(status);
});

test('a schedule of many full stops', async () => {
  const { fault } = await call(
    mock.url,
    'submitJob',
    `<companyHandle>c|47</companyHandle><jobName>Often</jobName><execSchedule>0 0 0 1 ${'.'.repeat(LONG)}x *</execSchedule><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>`,
  );
  expect(fault?.code).toBe(30001);
});

test('a folder of many slashes', async () => {
  const deep = `Outfitters${'/'.repeat(LONG)}x${'/'.repeat(LONG)}\n`;
  const { value, fault } = await postUpload(mock.url, { jobName: 'Deep', destFolder: deep }, [filePart('a.png')]);
  expect(value ?? fault).toBeDefined();
});
