import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { LastAnswer, LastAnswers } from '../../src/pipeline/last-answers.js';
import { envelopeOf } from '../conversation.js';

describe('the last answers', () => {
  test('are one object for all that are the same', () => {
    const answers = new LastAnswers();
    const first = answers.keep('a', '<x>1</x>');
    expect(answers.keep('a', ['<x>', '1</x>'].join(''))).toBe(first);
    expect(answers.get('a')).toBe(first);
    const second = answers.keep('a', '<x>2</x>');
    expect([second.element, answers.get('a')]).toEqual(['<x>2</x>', second]);
    expect(answers.keep('b', '<x>2</x>')).not.toBe(second);
    expect(answers.get('c')).toBeUndefined();
  });

  test('are forgotten, the oldest first, where they are too much', () => {
    const answers = new LastAnswers(2 * new LastAnswer('1234').bytes);
    const keep = (key: string, element: string): string => answers.keep(key, element).element;
    const kept = (): (string | undefined)[] => ['a', 'b', 'c'].map((key) => answers.get(key)?.element);
    for (const [key, element] of Object.entries({ a: '1234', b: '5678' })) keep(key, element);
    keep('a', '12');
    keep('c', '1234');
    expect(kept()).toEqual(['12', undefined, '1234']);
    const long = 'x'.repeat(10_000);
    expect(keep('a', long), 'is given all the same').toBe(long);
    expect(kept(), 'nothing went for it').toEqual([undefined, undefined, '1234']);
  });

  test('are written once for each way to write them', () => {
    let written = 0;
    const wrap = (element: string): string => `${++written}${element}`;
    const answer = new LastAnswer('<x/>');
    expect([answer.body(wrap), answer.body(wrap)]).toEqual(['1<x/>', '1<x/>']);
    expect(answer.body((element) => `[${element}]`)).toBe('[<x/>]');
    const long = new LastAnswer('x'.repeat(100_000));
    expect(long.body(wrap).slice(0, 2)).toBe('2x');
    expect(long.body(wrap).slice(0, 2), 'a long one is not kept').toBe('3x');
  });
});

describe('callers who are told the same', () => {
  let mock: IpsMock;
  beforeAll(async () => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
  });
  afterAll(() => mock.stop());

  test('are each told it in their own SOAP version, in turn', async () => {
    const soap11 = envelopeOf('getScheduledJobs', '<companyHandle>c|47</companyHandle>');
    const soap12 = soap11.replace('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope');
    expect(soap12).not.toBe(soap11);
    const answers: string[] = [];
    for (const body of [soap11, soap12, soap11, soap12]) answers.push(await (await fetch(mock.serviceUrl, { method: 'POST', body })).text());
    expect(answers[0]).toContain('http://schemas.xmlsoap.org/soap/envelope/');
    expect(answers[1]).toContain('http://www.w3.org/2003/05/soap-envelope');
    expect(answers.slice(2)).toEqual(answers.slice(0, 2));
    const [first, second] = answers.map((answer) => /<soapenv:Body>(.*)<\/soapenv:Body>/s.exec(answer)?.[1]);
    expect(first).toBe(second);
  });
});
