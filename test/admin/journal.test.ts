import { expect, test } from 'vitest';
import { Journal, maskedText } from '../../src/admin/journal.js';
import type { CallRecord } from '../../src/pipeline/call-record.js';

function recordOf(answer: string): CallRecord {
  return {
    transport: 'soap',
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
  const megabyte = 'x'.repeat(1024 * 1024);
  for (let n = 0; n < 40; n++) journal.note(recordOf(megabyte));
  const calls = journal.list();
  expect(calls).toHaveLength(40);
  expect(calls.map(({ record }) => record.answer.length > 0)).toEqual([...Array(8).fill(false), ...Array(32).fill(true)]);
});

test.each([
  ['<password>a</password>', '<password>***</password>'],
  ['<ns1:password xmlns:ns1="x" a=">">a</ns1:password>', '<ns1:password xmlns:ns1="x" a=">***</ns1:password>'],
  ['<AuthPassword\n>a<!-- b --></AuthPassword >', '<AuthPassword\n>***</AuthPassword >'],
  ['<password><![CDATA[</x>]]></password>', '<password>***</password>'],
  ['<accessToken>a</accessToken><user>b</user>', '<accessToken>***</accessToken><user>b</user>'],
  ['<password/><user>b</user>', '<password/><user>b</user>'],
  ['<passwordExpires>2027</passwordExpires>', '<passwordExpires>2027</passwordExpires>'],
])('secrets are masked: %s', (xml, masked) => {
  expect(maskedText(xml)).toBe(masked);
});
