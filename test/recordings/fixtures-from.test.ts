import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { derivedFixtures } from '../../src/recordings/fixtures-from.js';
import { ask } from '../conversation.js';
import { type Call, RecordedConversation } from './recorded-conversation.js';

const START = '2027-01-31T08:00:00.000Z';
const COMPANY = '<companyHandle>c|47</companyHandle>';
const OLD_COMPANY = '<companyHandle>47</companyHandle>';

let ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.reverse()) await end();
  ends = [];
});

async function start(options: IpsMockOptions): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, ...options });
  ends.push(() => mock.stop());
  return mock;
}

function newFile(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  return join(folder, name);
}

/** Calls that only read, in several versions. */
const READING: readonly Call[] = [
  ['getAllCompanies', '<includeExpired>true</includeExpired>'],
  ['getCompanyInfo', COMPANY.replace('companyHandle', 'companyHandle')],
  ['getCompanyMembership', ''],
  ['getUserInfo', ''],
  ['getAllUsers', '<includeInvalid>true</includeInvalid>'],
  ['getCompanyMembers', `${COMPANY}<includeInvalid>true</includeInvalid><includeInactive>true</includeInactive>`],
  ['getFolders', COMPANY],
  ['getFolderTree', `${COMPANY}<depth>-1</depth>`],
  ['searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>`],
  ['getMetadataFields', `${COMPANY}<assetType>Asset</assetType>`],
  ['getScheduledJobs', COMPANY],
  ['getJobLogs', COMPANY],
  ['getJobLogDetails', COMPANY],
];

test('a mock with fixtures of a recording answers as the recorded one did', async () => {
  const a = await start({ clock: `manual@${START}` });
  const file = newFile('recording.jsonl');
  const recording = new RecordedConversation(a, file);
  for (const each of READING) await recording.ask(...each);
  const { fixtures, leftOut } = await derivedFixtures(file, 'end');
  expect(leftOut).toEqual([]);
  const b = await start({ clock: `manual@${START}`, fixtures });
  for (const [operation, params] of READING) {
    const [x, y] = [await ask(a.url, operation, params), await ask(b.url, operation, params, { password: '' })];
    expect(y, operation).toEqual(x);
  }
});
