import { expect, test } from 'vitest';
import { Journal } from '../../src/admin/journal.js';
import { maskedText } from '../../src/contract/secrets.js';
import type { CallRecord } from '../../src/pipeline/call-record.js';

function recordOf(answer: string): CallRecord {
  return {
    transport: 'soap',
    method: 'POST',
    path: '/scene7/services/IpsApiService',
    hits: [],
    jobId: undefined,
    source: 'mock',
    operation: 'getActiveJobs',
    version: '2014-04-03',
    caller: 'robin@example.com',
    companyId: 47,
    params: {},
    ignored: [],
    outcome: 'ok',
    fault: undefined,
    status: 200,
    at: 0,
    milliseconds: 1,
    request: undefined,
    answer,
  };
}

test('a journal keeps the last calls, and no more', () => {
  const journal = new Journal(3);
  for (let n = 1; n <= 10; n++) {
    journal.note(recordOf(`answer ${n}`));
    expect(journal.list().map(({ record }) => record.answer)).toEqual([n - 2, n - 1, n].filter((each) => each > 0).map((each) => `answer ${each}`));
  }
  const none = new Journal(0);
  none.note(recordOf('x'));
  expect(none.list()).toEqual([]);
});

test('a journal keeps the calls without their XML where that grows too large, the oldest first', () => {
  const journal = new Journal(1000);
  // The parameters of each take 24 bytes.
  const megabyte = 'x'.repeat(1024 * 1024 - 100);
  for (let n = 0; n < 40; n++) journal.note(recordOf(megabyte));
  const calls = journal.list();
  expect(calls).toHaveLength(40);
  expect(calls.map(({ record }) => record.answer.length > 0)).toEqual([...Array(8).fill(false), ...Array(32).fill(true)]);
});

test('a journal counts parameters, and drops the oldest once there is no XML left to drop', () => {
  const journal = new Journal(1000);
  for (let n = 0; n < 40; n++) {
    journal.note({ ...recordOf('x'), params: { text: 'x'.repeat(1024 * 1024) } });
    expect(journal.bytes).toBeLessThanOrEqual(32 * 1024 * 1024);
  }
  const calls = journal.list();
  expect(calls.some(({ record }) => record.answer !== '')).toBe(false);
  expect(calls.map(({ record }) => record.params !== undefined)).toEqual([...Array(9).fill(false), ...Array(31).fill(true)]);
  journal.note(recordOf('answer'));
  expect(journal.list().at(-1)?.record).toMatchObject({ answer: 'answer', params: {} });
  journal.clear();
  expect(journal.bytes).toBe(0);
});

test('secrets are masked before a call is kept, those of equal messages once', () => {
  const journal = new Journal(10);
  const request = Buffer.from('<password>s3cret</password>');
  const params = { password: 's3cret', when: new Date(0), list: { items: [{ jwtToken: 's3cret' }, 'ftp://robin:s3cret@host/a?token=s3cret'] } };
  for (let n = 0; n < 2; n++) journal.note({ ...recordOf('<password>s3cret</password>'), request, params });
  const [first, second] = journal.list();
  expect(JSON.stringify(first)).not.toContain('s3cret');
  expect(first?.record.request).toBe('<password>***</password>');
  expect(second?.record.params).toBe(first?.record.params);
  // The call itself goes on with what it was given.
  expect(params.password).toBe('s3cret');
});

test.each([
  ['getActiveJobs', '<getActiveJobsReturn><url>https://robin:s3cret@host/</url></getActiveJobsReturn>'],
  ['getActiveJobs', '<getActiveJobsReturn><name>password=s3cret</name></getActiveJobsReturn>'],
  ['getActiveJobs', '<getActiveJobsReturn><detail><jwtToken>s3cret</jwtToken></detail></getActiveJobsReturn>'],
  ['generatePassword', '<generatePasswordReturn><password>s3cret</password></generatePasswordReturn>'],
  ['getSecureISAuthToken', '<getSecureISAuthTokenReturn><SecureISAuthToken>s3cret</SecureISAuthToken></getSecureISAuthTokenReturn>'],
  ['getActiveJobs', '<faultcode/><detail><reason>ftp://robin:s3cret@host</reason></detail>'],
])('secrets in answers of %s are masked, too: %s', (operation, answer) => {
  const journal = new Journal(1);
  journal.note({ ...recordOf(answer), operation });
  expect(journal.list()[0]?.record.answer).not.toContain('s3cret');
});

test.each([
  '<password>',
  '<password/>',
  '<password a="',
  "<password a='b' ",
  '<password><![CDATA[',
  '<password><!--',
  '<token></token>',
  'password="',
  '"password":"\\\\"',
  'token=',
  'a-password-',
  '&lt;password&gt;',
  '://',
  '://a@',
  '<!DOCTYPE a [',
  '?key=',
  '</password',
  'authorization:',
])('a long text of %s is masked in its turn', (piece) => {
  // One that were looked at again from each piece would take minutes, and the test end by its time-out.
  expect(maskedText(piece.repeat(200_000)).length).toBeGreaterThan(0);
});

test.each([
  ['<password>a</password>', '<password>***</password>'],
  ['<ns1:password xmlns:ns1="x" a=">">a</ns1:password>', '<ns1:password xmlns:ns1="x" a="***">***</ns1:password>'],
  ['<AuthPassword\n>a<!-- b --></AuthPassword >', '<AuthPassword\n>***</AuthPassword >'],
  ['<password><![CDATA[</x>]]></password>', '<password>***</password>'],
  ['<accessToken>a</accessToken><user>b</user>', '<accessToken>***</accessToken><user>b</user>'],
  ['<password/><user>b</user>', '<password/><user>b</user>'],
  ['<passwordExpires>2027</passwordExpires>', '<passwordExpires>2027</passwordExpires>'],
  [
    '<w:UsernameToken><w:Username>a</w:Username><w:Password Type="T">b</w:Password></w:UsernameToken>',
    '<w:UsernameToken><w:Username>a</w:Username><w:Password Type="T">***</w:Password></w:UsernameToken>',
  ],
  ['<password><!-- </password> -->a</password><user>b</user>', '<password>***</password><user>b</user>'],
  ['<password><![CDATA[</password>]]>a</password><user>b</user>', '<password>***</password><user>b</user>'],
  ['<password>a</passwrd><user>b</user>', '<password>***'],
  ['<password a="b', '<password ***'],
  ['<password secret>a</password>', '<password ***>***</password>'],
  ['<login password="a" user="b"/>', '<login password="***" user="b"/>'],
  ['&lt;password&gt;a&lt;/password&gt;', '&lt;password&gt;***&lt;/password&gt;'],
  ['{"apiKey": "a\\"b", "c": 1}', '{"apiKey": "***", "c": 1}'],
  ['https://robin:a@host/b?token=c&d=e&key=f', 'https://***@host/b?token=***&d=e&key=***'],
  ['Authorization: Basic cm9iaW46YQ==', 'Authorization: ***'],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<!DOCTYPE a [***]><a>&b;</a>'],
  ['setPasswordParam/password: is missing', 'setPasswordParam/password: is missing'],
  ['robin@example.com wrote to kim@example.com: a token is there', 'robin@example.com wrote to kim@example.com: a token is there'],
])('secrets are masked: %s', (xml, masked) => {
  expect(maskedText(xml)).toBe(masked);
});
