import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { withRealisticTexts } from '../contract/realistic-xml.js';
import { smallestXml } from '../contract/smallest-xml.js';
import { call, knownVersion } from '../conversation.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterAll(() => mock.stop());

/** What is to be read at an address: an answer may be that there is no such thing, but not that nothing is served there. */
async function problemAt(address: string): Promise<string | undefined> {
  const response = await fetch(address);
  const text = await response.text();
  const isServed = response.status < 500 && text !== '' && !text.startsWith('There is nothing at');
  return isServed ? undefined : `${address}: ${response.status} ${text}`;
}

test('whatever address of the mock an answer names, a page links to or the API describes, something is there', async () => {
  const texts: string[] = [await (await fetch(mock.url)).text()];
  for (const id of ['unversioned', '2012-02-14', '2014-04-03']) {
    const version = knownVersion(id);
    for (const { name, input } of version.operationsByInput.values()) {
      // What changes something names no addresses, and might change the one who asks.
      if (!/^(?:get|search|find|check)/.test(name)) continue;
      texts.push((await call(mock.url, name, withRealisticTexts(smallestXml(version, input)), { version: id })).text);
    }
    texts.push(await (await fetch(`${mock.url}/scene7/webservice/${version.wsdl}`)).text());
  }
  await mock.jobs.create({
    company: 'Outfitters',
    name: 'Export',
    detail: { exportJob: { assetHandleArray: { items: ['a|1'] }, fmt: 'orig', emailSetting: 'All' } },
  });
  await mock.settle({ limit: '1h' });
  for (const path of ['jobs?include=log', 'mails', 'callbacks', 'clock', 'health', 'openapi.json'])
    texts.push(await (await fetch(`${mock.url}/__admin/${path}`)).text());
  const named = texts.flatMap((text) =>
    [...text.matchAll(/http:\/\/127\.0\.0\.1:\d+\/[^\s"'<>\\]*/g)].map(([address]) => address.replaceAll('&amp;', '&')),
  );
  const linked = texts.flatMap((text) => [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, path]) => `${mock.url}${path}`));
  const all = [...new Set([...named, ...linked])].filter((address) => address.startsWith(`${mock.url}/`));
  expect(all.length).toBeGreaterThan(12);
  const kinds = ['/is/image/', '/is/content/', '/SWFs/', '/svg/', '/scene7/services/', '/scene7/webservice/'];
  for (const kind of kinds)
    expect(
      all.some((address) => address.startsWith(`${mock.url}${kind}`)),
      kind,
    ).toBe(true);
  expect((await Promise.all(all.map(problemAt))).filter((problem) => problem !== undefined)).toEqual([]);
});
