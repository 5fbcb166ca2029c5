import { describe, expect, test } from 'vitest';
import { serve } from '../admin/serve.js';
import { ask, call } from '../conversation.js';

describe.each(['lenient', 'strict'] as const)('the shared company, where logins are %s', (auth) => {
  test.each([
    ['unversioned', '0'],
    ['2014-04-03', 'c|0'],
  ])('is taken by what the reference shows with it, in %s', async (version, handle) => {
    const mock = await serve({ fixtures: 'default', auth });
    const company = `<companyHandle>${handle}</companyHandle>`;
    for (const user of ['admin@example.com', 'robin@example.com']) {
      await ask(mock.url, 'getScheduledJobs', company, { version, user });
      const none = '<assetHandleArray/>';
      expect(await ask(mock.url, 'getAssets', `${company}${none}`, { version, user })).toEqual({ assetArray: {} });
    }
    const preset = '<folderHandle>Scene7SharedAssets/</folderHandle><name>eVideo4</name><type>VideoPlayer</type>';
    if (version !== 'unversioned') await ask(mock.url, 'createViewerPreset', company + preset, { version });
  });

  test('is taken by nothing else, nor made, listed or joined', async () => {
    const mock = await serve({ fixtures: 'default', auth });
    const company = '<companyHandle>c|0</companyHandle>';
    for (const [operation, params] of [
      ['createFolder', '<folderPath>x</folderPath>'],
      ['submitJob', '<jobName>x</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>'],
      ['searchAssets', '<includeSubfolders>true</includeSubfolders>'],
      ['getCompanySettings', ''],
    ] as const) {
      const { fault } = await call(mock.url, operation, company + params);
      expect(fault, operation).toMatchObject({ code: 20000, reason: expect.stringContaining(operation) });
    }
    const { fault } = await call(mock.url, 'getScheduledJobs', company, { user: 'reader@example.com' });
    expect(fault).toMatchObject({ code: 20003 });
    const { companyArray } = await ask(mock.url, 'getAllCompanies', '<includeExpired>true</includeExpired>');
    expect(companyArray.items.map(({ name }: { name: string }) => name)).toEqual(['Outfitters', 'Homeware']);
  });
});
