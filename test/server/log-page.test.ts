import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IpsMock, IpsMockOptions } from '../../src/index.js';
import type { LogDestination } from '../../src/server/log-destination.js';
import { startServer } from '../../src/server/start-server.js';
import { resolveSettings } from '../../src/settings.js';
import { plainRequestOf } from '../conversation.js';
import { codesBehind } from '../docs/markdown.js';

const PAGE = readFileSync('docs/reference/log.md', 'utf8');
const COMPANY = '<companyHandle>c|47</companyHandle>';

/** A line of the log, parsed. */
type Line = Readonly<Record<string, unknown>>;

/** The detail of a job. @param completion the URL to call when it is done */
function publish(completion: string): string {
  const url = completion === '' ? '' : `<httpCompletionUrl>${completion}</httpCompletionUrl>`;
  return `<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting>${url}</imageServingPublishJob>`;
}

/** Starts a mock whose lines are kept. */
async function start(lines: Line[], options: IpsMockOptions): Promise<IpsMock> {
  const destination: LogDestination = { write: (line) => lines.push(JSON.parse(line)), end: async () => {} };
  return startServer(resolveSettings({ port: 0, clock: 'manual@2027-01-31T08:00:00Z', logLevel: 'trace', ...options }), destination);
}

async function call(mock: IpsMock, operation: string, params: string, user = 'robin@example.com'): Promise<string> {
  const header = `<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>${user}</user><password>secret</password></authHeader>`;
  const body = plainRequestOf(operation, params, { version: '2014-04-03', header });
  return (await fetch(`${mock.url}/scene7/api/IpsApiService`, { method: 'POST', body })).text();
}

/** A conversation in which every kind of line is written, with every field. */
async function converse(): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const server = createServer((_request, response) => response.end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A TCP server that listens has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const mock = await start(lines, {});
  const submit = (name: string, time = '', completion = ''): Promise<string> =>
    call(mock, 'submitJob', `${COMPANY}<jobName>${name}</jobName>${time}${publish(completion)}`);
  await mock.rules.add({ label: 'a file is missing', match: { name: 'Nightly*' }, script: { items: 4, outcome: 'errors' } });
  await mock.rules.add({ match: { name: 'Careful*' }, script: { items: 4, outcome: 'warnings' } });
  await submit('Nightly');
  await mock.clock.advance('1m');
  await submit('Careful');
  await submit('Scripted #mock outcome=fatal');
  await mock.clock.advance('1m');
  await submit('Held', '<execTime>2027-02-01T08:00:00Z</execTime>');
  const held = mock.jobs.list({ originalName: 'Held' })[0]?.jobHandle ?? '';
  await mock.jobs.pause(held);
  await mock.jobs.remove(held);
  await mock.faults.add({
    label: 'outage',
    match: { operation: 'getJobLogs' },
    effect: { fault: { code: 30000, reason: 'Try again later' } },
    times: 1,
  });
  await call(mock, 'getJobLogs', COMPANY);
  await call(
    mock,
    'searchAssets',
    `${COMPANY}<includeSubfolders>true</includeSubfolders><responseFieldArray><items>totalRows</items><items>assetArray/items/colour</items></responseFieldArray>`,
  );
  await call(mock, 'getActiveJobs', '<companyHandle>c|99</companyHandle>', 'sam@example.com');
  for (let n = 0; n < 21; n++) await mock.rules.add({ match: { name: 'Other' }, script: { outcome: 'fatal' } });
  await submit('Called', '', `http://127.0.0.1:${port}/done?key=open-sesame`);
  await submit('Refused', '', 'http://example.com/done');
  await mock.clock.advance('1m');
  await mock.callbacks.settle();
  await fetch(`${mock.url}/scene7/nowhere`, { method: 'POST' });
  await mock.reset({ company: 'Outfitters' });
  await mock.reset();
  const before = await start(lines, { forward: mock.url });
  await call(before, 'getActiveJobs', COMPANY);
  await before.stop();
  await mock.stop();
  server.close();
  return lines;
}

/** Fields that every line has. */
const COMMON = ['level', 'time', 'msg'];

/** The fields that the page tells of, by kind of line. */
function documented(): ReadonlyMap<string, readonly string[]> {
  const [, json = ''] = PAGE.split('\n## JSON\n');
  return new Map(
    [...json.matchAll(/^### `(.*)`\n([\s\S]*?)(?=^##)/gm)].map(([, kind = '', section = '']) => {
      const cells = [...section.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = '']) => cell);
      return [kind, cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name))];
    }),
  );
}

/** What is the same in every run. A long advance is logged in parts, of which the last has the states to its end. */
function lasting({ time: _time, ms: _ms, states, ...rest }: Line): object {
  return { ...rest, ...(Array.isArray(states) ? { state: states.at(-1) } : {}) };
}

describe('docs/reference/log.md', () => {
  let lines: readonly Line[];
  beforeAll(async () => {
    lines = await converse();
  });

  test('tells of every kind of line, and of every field', () => {
    const kinds = new Map<string, Set<string>>();
    for (const { msg, ...fields } of lines) {
      const known = kinds.get(String(msg)) ?? new Set();
      kinds.set(String(msg), known);
      for (const name of Object.keys(fields)) if (!COMMON.includes(name)) known.add(name);
    }
    const sorted = (all: Iterable<readonly [string, Iterable<string>]>): object =>
      Object.fromEntries([...all].map(([kind, names]) => [kind, [...names].sort()]).sort());
    expect(sorted(documented())).toEqual(sorted(kinds));
  });

  const examples = codesBehind('docs/reference/log.md', 'log').map((json): Line => JSON.parse(json));
  test.each(examples.map((example) => [String(example.msg), example] as const))('has an example of %s that a mock wrote', (_kind, example) => {
    expect(Object.keys(example)).toEqual(expect.arrayContaining(COMMON));
    expect(lines.map(lasting)).toContainEqual(lasting(example));
  });

  test('has an example of each kind but messages, which are long', () => {
    expect([...new Set([...examples.map(({ msg }) => msg), 'messages'])].sort()).toEqual([...documented().keys()].sort());
  });

  test.each(['>secret<', 'open-sesame'])('says truly that no secret is shown: %s', (secret) => {
    expect(lines.filter((line) => JSON.stringify(line).includes(secret))).toEqual([]);
  });
});
