import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assetIdOf } from '../../src/assets/asset-id.js';
import type { IpsMock } from '../../src/index.js';
import { ask, authHeaderOf, call, postPlain } from '../conversation.js';
import { compared, recorded, temporaryFolder } from './compare.js';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

const COMPANY = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob>';
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAEElEQVR4nGP4z8CAFTEMLQkAj/A/wRiLZSQAAAAASUVORK5CYII=', 'base64');

/** Something of everything, in all doors. */
async function everything(url: string, mock: IpsMock): Promise<void> {
  await call(url, 'getAllCompanies', '');
  const { jobHandle } = await ask(url, 'submitJob', `${COMPANY}<jobName>Publish</jobName>${PUBLISH}`);
  await call(url, 'getActiveJobs', COMPANY);
  mock.clock.advance('3s');
  await call(url, 'getActiveJobs', COMPANY, { transport: 'xml' });
  await call(url, 'getActiveJobs', '<companyHandle>47</companyHandle>', { version: 'unversioned', soapVersion: '1.2' });
  mock.clock.advance('10m');
  await call(url, 'getJobLogs', `${COMPANY}<numRows>3</numRows>`);
  await call(url, 'getJobLogDetails', `${COMPANY}<jobHandle>${jobHandle}</jobHandle>`);
  await call(url, 'getJobLogDetails', `${COMPANY}<jobHandle>j|47||nobody|12</jobHandle>`);
  await call(url, 'searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>`);
  await call(url, 'getAssets', `${COMPANY}<assetHandleArray><items>a|${assetIdOf('Outfitters', 'parka')}</items></assetHandleArray>`, {
    user: 'somebody@example.com',
    password: 'of their own',
  });
  await call(url, 'getGroups', COMPANY, { user: 'somebody@example.com', password: 'wrong' });
  const form = new FormData();
  form.append('auth', authHeaderOf());
  form.append(
    'uploadParams',
    `<uploadPostParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">${COMPANY}<jobName>Up</jobName><uploadParams><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams></uploadPostParam>`,
  );
  form.append('file', new Blob([PNG]), 'tiny "one".png');
  await postPlain(url, '/scene7/UploadFile', form);
  mock.clock.advance('40m');
  await call(url, 'searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>`, {
    header: '',
    httpHeaders: { Authorization: `Basic ${Buffer.from('admin@example.com:secret').toString('base64')}` },
  });
  await call(url, 'getXMPPacket', `${COMPANY}<assetHandle>a|${assetIdOf('Outfitters', 'parka')}</assetHandle>`);
  await fetch(`${url}/scene7/webservice/IpsApi-2014-04-03.wsdl`);
  await fetch(`${url}/is/image/Outfitters/parka`);
  await fetch(`${url}/scene7/services/IpsApiService`);
}

test('a mock against its own recording', async () => {
  const file = await recorded(folder, {}, everything);
  const { code, report } = await compared(file);
  expect(report).toMatchObject({ differences: [], known: [], compared: 16, passed: true });
  expect(report.skipped).toEqual({ 'the service refused the credentials, which a recording does not have': 1 });
  expect(code).toBe(0);
});

test('settings that differ are found, and nothing else', async () => {
  const file = await recorded(folder, { serverName: 'other', timeZone: 'America/New_York' }, everything);
  expect((await compared(file)).report).toMatchObject({ differences: [] });
  const { report } = await compared(file, undefined, {}, { serverName: 'ips-mock', timeZone: 'UTC' });
  console.log(JSON.stringify(report.differences, null, 1));
});
