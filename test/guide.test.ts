import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createIpsMockClient, type IpsMock, type MockControl, startIpsMock } from '../src/index.js';
import { call } from './conversation.js';

const guide = readFileSync('docs/guide.md', 'utf8');
const examples = [...guide.matchAll(/^## (\d+\. .*)\n(?:(?!^## )[\s\S])*?<!-- try -->\n```js\n([\s\S]*?)\n```/gm)].map(
  ([, name = '', code = '']) => ({ name, code }),
);

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterAll(() => mock.stop());
beforeEach(() => mock.reset());

/** The program under test of the examples. */
async function submit(name: string, description = ''): Promise<string> {
  const params = `<companyHandle>c|47</companyHandle><jobName>${name}</jobName><description>${description}</description><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>`;
  const { fault, value } = await call(mock.url, 'submitJob', params);
  if (fault) throw new Error(fault.reason);
  return value.jobHandle;
}

test('the guide has ten examples', () => {
  expect(examples.map(({ name }) => name.replace(/\..*/, ''))).toEqual(Array.from({ length: 10 }, (_, n) => String(n + 1)));
});

describe.each<[string, () => MockControl]>([
  ['in process', () => mock],
  ['over HTTP', () => createIpsMockClient(mock.url)],
])('the guide, %s', (_way, control) => {
  test.each(examples)('$name', async ({ code }) => {
    // The examples are those of the page, as they stand there.
    const run = new Function('mock', 'submit', 'expect', `return (async () => {\n${code}\n})();`);
    await run(control(), submit, expect);
  });
});
