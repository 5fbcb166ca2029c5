import { expect, test } from 'vitest';
import { type AnsweredCall, Journal, maskedText } from '../../src/admin/journal.js';

function noted(answer: string): AnsweredCall {
  const report = {
    transport: 'soap',
    operation: 'getActiveJobs',
    version: '2014-04-03',
    caller: 'robin@example.com',
    outcome: 'ok',
    reason: undefined,
  } as const;
  const content = { params: {}, companyId: 47, fault: undefined };
  return { report, content, at: 0, milliseconds: 1, status: 200, request: undefined, answer };
}

test('a journal keeps the last calls, and no more', () => {
  const journal = new Journal(3);
  for (let n = 1; n <= 10; n++) {
    journal.note(noted(`answer ${n}`));
    expect(journal.list().map(({ answered }) => answered.answer)).toEqual(
      [n - 2, n - 1, n].filter((each) => each > 0).map((each) => `answer ${each}`),
    );
  }
  const none = new Journal(0);
  none.note(noted('x'));
  expect(none.list()).toEqual([]);
});

test('a journal keeps the calls without their XML where that grows too large, the oldest first', () => {
  const journal = new Journal(1000);
  const megabyte = 'x'.repeat(1024 * 1024);
  for (let n = 0; n < 40; n++) journal.note(noted(megabyte));
  const calls = journal.list();
  expect(calls).toHaveLength(40);
  expect(calls.map(({ answered }) => answered.answer.length > 0)).toEqual([...Array(8).fill(false), ...Array(32).fill(true)]);
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
