import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { call, healthOf } from '../conversation.js';

/** A name that no company can have: handles are separated by it, and the path of folders is made of it. */
const WRONG = ['p|q', 'p/q', 'p\\q', '..', '. .', 'C:', 'C :'] as const;

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual' });
});
afterAll(() => mock.stop());

/** Runs work that must change nothing. */
async function unchanged<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = (await healthOf(mock.url)).counts.companies;
  const result = await work();
  expect((await healthOf(mock.url)).counts.companies).toBe(before);
  return result;
}

test.each(WRONG)('the admin API refuses a company named %s', async (name) => {
  const response = await unchanged(() =>
    fetch(`${mock.url}/__admin/companies`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name }) }),
  );
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    detail: expect.stringMatching(/^name: ".+" is no name of a company, as it .+: expected .+, as its path is made of it$/),
    errors: [{ field: 'name' }],
  });
});

test.each(WRONG)('the mock in process refuses a company named %s', async (name) => {
  await unchanged(() => expect(mock.companies.create({ name })).rejects.toThrow(`"${name}" is no name of a company`));
});

test.each(WRONG)('addCompany refuses a company named %s', async (companyName) => {
  const { fault } = await unchanged(() => call(mock.url, 'addCompany', `<companyName>${companyName}</companyName>`, { version: '2008-01-15' }));
  expect(fault).toMatchObject({ code: 30001, reason: expect.stringContaining(`companyName: "${companyName}" is no name of a company`) });
});

test.each(WRONG)('lenient mode creates no company named %s', async (companyName) => {
  const { fault } = await unchanged(() => call(mock.url, 'getCompanyInfo', `<companyName>${companyName}</companyName>`, { user: 'new@example.com' }));
  expect(fault).toMatchObject({ code: 30001, reason: expect.stringContaining(`companyName: "${companyName}" is no name of a company`) });
});

test.each(WRONG)('fixtures with a company named %s are refused', async (name) => {
  await expect(startOn({ companies: [{ name }], users: [], jobs: [] })).rejects.toThrow(`companies[0].name: "${name}" is no name of a company`);
});

test.each(['p|q/', '/p/', 'p//q/', '../p/'])('fixtures with a company whose folders are in %s are refused', async (rootPath) => {
  await expect(startOn({ companies: [{ name: 'P', rootPath }], users: [], jobs: [] })).rejects.toThrow(
    `companies[0].rootPath: "${rootPath}" cannot be the path of a company's folders`,
  );
});

test('white space in names of companies does not count in fixtures', async () => {
  const user = { email: 'robin@example.com', defaultRole: 'IpsUser', memberships: [{ company: 'P  Q', role: 'IpsUser' }] };
  const catalogues = [{ company: 'P Q ', assets: 1, jobs: 0 }];
  const started = await startOn({ companies: [{ name: ' P   Q' }], users: [user], jobs: [], catalogues });
  const companies = await started.companies.list();
  await started.stop();
  expect(companies).toEqual([expect.objectContaining({ name: 'P Q', rootPath: 'PQ/' })]);
});

/** Starts a mock on a file of fixtures. */
async function startOn(fixtures: object): Promise<IpsMock> {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  const file = join(folder, 'fixtures.json');
  writeFileSync(file, JSON.stringify(fixtures));
  try {
    return await startIpsMock({ port: 0, fixtures: file });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
