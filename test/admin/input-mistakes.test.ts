import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, type MockControl, startIpsMock } from '../../src/index.js';
import { bothWays } from './both-ways.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, fixtures: 'none', clock: 'manual' });
});
afterAll(() => mock.stop());

/** A set-up as it may come from JavaScript: of any shape. */
const rule = (input: unknown) => (control: MockControl) => control.rules.add(input as never);
const fault = (input: unknown) => (control: MockControl) => control.faults.add(input as never);
const stub = (input: unknown) => (control: MockControl) => control.stubs.add(input as never);
const company = (input: unknown) => (control: MockControl) => control.companies.create(input as never);
const check = (input: unknown) => (control: MockControl) => control.requests.check(input as never);

const LONG = 'x'.repeat(100);

describe.each(bothWays(() => mock))('%s, a message says what is wrong, and what would be right:', (_way, control) => {
  test.each<[string, (control: MockControl) => Promise<unknown>, string]>([
    ['a field that is missing', rule({}), 'script: is missing: expected an object'],
    ['one of several names that is missing', stub({ answer: { json: {} } }), 'operation: is missing: expected one of '],
    ['a number for a text', rule({ script: {}, label: 5 }), 'label: is a number: expected a text'],
    ['nothing for a text', rule({ script: {}, label: null }), 'label: is null: expected a text'],
    ['a list for an object', rule({ script: [] }), 'script: is a list: expected an object'],
    ['a text for a number', rule({ script: {}, times: 'two' }), 'times: is a text: expected a number'],
    ['a part for a whole number', rule({ script: {}, times: 1.5 }), 'times: is 1.5: expected a whole number'],
    ['a text for a list', check({ inOrder: 'getActiveJobs' }), 'inOrder: is a text: expected a list'],
    ['a flag that can only be true', fault({ effect: { reset: false } }), 'effect.reset: is false: expected true'],
    [
      'a misspelt name',
      rule({ script: { outcome: 'sucess' } }),
      'script.outcome: "sucess" is not known: did you mean success? (expected one of success, warnings, errors, fatal, never)',
    ],
    [
      'a misspelt name of many',
      stub({ operation: 'submitJop', answer: { json: {} } }),
      'operation: "submitJop" is not known: did you mean submitJob',
    ],
    ['a number for a name', rule({ script: { outcome: 1 } }), 'script.outcome: is 1: expected one of success, warnings'],
    ['a long text for a name', rule({ script: { outcome: LONG } }), `script.outcome: "${'x'.repeat(60)}…" is not known: expected one of success`],
    [
      'a misspelt field',
      rule({ scripd: {}, script: {} }),
      'scripd: there is no such field: did you mean script? (expected one of label, company, match, script, times, expires)',
    ],
    ['a misspelt field further in', rule({ script: { outcom: 'fatal' } }), 'script.outcom: there is no such field: did you mean outcome?'],
    [
      'two unknown fields',
      rule({ script: {}, compny: 'A', colour: 'red' }),
      'compny: there is no such field: did you mean company? (expected one of label, company, match, script, times, expires); colour: there is no such field: expected one of',
    ],
    ['too small a number', rule({ script: {}, times: 0 }), 'times: is 0: expected at least 1'],
    ['too large a number', fault({ effect: { reset: true }, probability: 2 }), 'probability: is 2: expected at most 1'],
    ['an empty text', rule({ script: {}, label: ' ' }), 'label: is empty: expected a text'],
    ['too short a list', check({ inOrder: [] }), 'inOrder: has 0 entries: expected at least 1'],
    ['too long a list', company({ users: Array.from({ length: 101 }, () => ({ role: 'IpsUser' })) }), 'users: has 101 entries: expected at most 100'],
    ['a kind that no alternative is of', rule({ script: { duration: true } }), 'script.duration: is true: expected a text or a number'],
    ['a kind that no alternative is of, more mixed', rule({ script: { items: 'four' } }), 'script.items: is a text: expected a number or a list'],
    ['no alternative that is complete', rule({ script: {}, expires: {} }), 'expires: has none of in, at: expected one of them'],
    [
      'a misspelt alternative',
      rule({ script: {}, expires: { inn: '1h' } }),
      'expires.inn: there is no such field: did you mean in? (expected one of in, at)',
    ],
    [
      'two alternatives at once',
      rule({ script: {}, expires: { in: '1h', at: '2027-01-31T08:00:00Z' } }),
      'expires: has at and in, which do not go together: expected one of them',
    ],
    ['a mistake in the closest alternative', fault({ effect: { delay: { min: '1s', max: true } } }), 'effect.delay.max: is true: expected a text'],
    [
      'a mistake in the entry of a list',
      rule({ script: { items: [{ name: 'a' }, { name: 5 }] } }),
      'script.items.1.name: is a number: expected a text',
    ],
    ['a text of another form', (each) => each.jobs.create({ company: 'A', name: 'a|b' }), 'name: must be a name without "|"'],
    ['an unreadable duration', rule({ script: { duration: 'long' } }), 'script.duration: "long" is no duration: expected a number with a unit'],
  ])('%s', async (_mistake, work, message) => {
    await expect(work(control())).rejects.toThrow(message);
    const counts = await Promise.all([control().rules.list(), control().faults.list(), control().stubs.list(), control().companies.list()]);
    expect(counts).toEqual([[], [], [], []]);
  });
});

test('a body that is no object is told as such', async () => {
  const response = await fetch(`${mock.url}/__admin/rules`, { method: 'POST', body: 'null' });
  expect(await response.json()).toMatchObject({ detail: 'the body: is null: expected an object', errors: [{ field: '' }] });
});

test('a value that is given twice in a query is told as a list', async () => {
  const response = await fetch(`${mock.url}/__admin/mails?to=a@example.com&to=b@example.com`);
  expect(await response.json()).toMatchObject({ detail: 'to: is a list: expected a text' });
});
