import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';
import { compared, recorded, temporaryFolder } from './compare.js';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob>';

/** Records what a mock answers in the place of a service: through another mock, whose clock is the same. */
async function recordedOfService(
  options: IpsMockOptions,
  conversation: (url: string, advance: (by: `${number}s`) => void) => Promise<unknown>,
): Promise<string> {
  const file = join(folder, `${randomUUID()}.jsonl`);
  const clock = 'manual@2027-03-01T08:00:00Z';
  const service: IpsMock = await startIpsMock({ port: 0, clock, ...options });
  const before: IpsMock = await startIpsMock({ port: 0, clock, forward: service.url, record: file });
  try {
    await conversation(before.url, (by) => {
      service.clock.advance(by);
      before.clock.advance(by);
    });
  } finally {
    await before.stop();
    await service.stop();
  }
  return file;
}

async function day(url: string, advance: (by: `${number}s`) => void): Promise<void> {
  const { companyArray } = await ask(url, 'getAllCompanies', '<includeExpired>true</includeExpired>');
  const company = `<companyHandle>${companyArray.items.find(({ name }: { name: string }) => name === 'Outfitters').companyHandle}</companyHandle>`;
  await ask(url, 'getCompanyInfo', company);
  await ask(url, 'getFolderTree', `${company}<depth>3</depth>`);
  await ask(url, 'searchAssets', `${company}<includeSubfolders>true</includeSubfolders>`);
  await ask(url, 'getJobLogs', `${company}<numRows>10</numRows>`);
  await ask(url, 'submitJob', `${company}<jobName>Publish</jobName>${PUBLISH}`);
  for (let n = 0; n < 20; n++) {
    advance('1s');
    await ask(url, 'getActiveJobs', company);
  }
  await ask(url, 'getJobLogDetails', `${company}<originalName>Publish</originalName>`);
  await call(url, 'getJobLogDetails', `${company}<jobHandle>j|47||nobody|12</jobHandle>`);
}

test('a service that differs from a mock that was filled from its recording: what a setting changes is found, and nothing else', async () => {
  const same = await compared(await recordedOfService({}, day));
  expect(same.report).toMatchObject({ differences: [], passed: true });
  const { report } = await compared(await recordedOfService({ serverName: 'theirs' }, day), undefined, {}, { serverName: 'ips-mock' });
  expect(report.differences).toMatchObject([
    { path: 'getActiveJobsReturn/jobArray/items/serverName', kind: 'value', recorded: 'theirs', other: 'ips-mock', versions: { '2014-04-03': 12 } },
  ]);
});

test('what the mock makes up is known to differ from what a service has; between two mocks it is a difference', async () => {
  const generated = async (url: string): Promise<void> => {
    await ask(url, 'getSearchStrings', '<companyHandle>c|47</companyHandle><assetHandle>a|5</assetHandle>');
  };
  const file = await recordedOfService({ seed: 2 }, generated);
  const { report } = await compared(file, undefined, {}, { fixtures: 'default' });
  expect(report.differences.filter(({ kind }) => kind === 'value')).toEqual([]);
  expect(report.known.map(({ name }) => name)).toEqual(['generated answers']);
  const own = await recorded(folder, { seed: 2 }, generated);
  expect((await compared(own)).report).toMatchObject({ differences: [], known: [] });
  expect((await compared(own, undefined, {}, { seed: 1 })).report.differences.map(({ kind }) => kind)).toContain('value');
});

test('--fixtures come in place of what the recording shows', async () => {
  const file = await recordedOfService({}, async (url) => {
    await ask(url, 'searchAssets', '<companyHandle>c|47</companyHandle><includeSubfolders>true</includeSubfolders>');
  });
  expect((await compared(file)).report.differences).toEqual([]);
  const { report } = await compared(file, undefined, {}, { fixtures: { companies: [{ id: 47, name: 'Outfitters' }] } });
  expect(report.differences).toMatchObject([
    { path: 'searchAssetsReturn/totalRows', kind: 'value', other: '0' },
    { path: 'searchAssetsReturn/assetArray/items', kind: 'missing' },
  ]);
});
