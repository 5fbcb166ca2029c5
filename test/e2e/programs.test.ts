import { XmlDocument } from 'libxml2-wasm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';

/** Conversations as programs in use hold them, each to its end: what they send, and how they read what comes back. */

const BASE = 'http://www.scene7.com/IpsApi/xsd';
const AUTH = `<authHeader xmlns="${BASE}"><user>robin@example.com</user><password>secret</password><appName>program</appName><appVersion>1</appVersion></authHeader>`;

let mock: IpsMock;

beforeEach(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', auth: 'strict' });
});

afterEach(() => mock.stop());

/** Posts a body, and answers the text. */
async function post(path: string, body: string | FormData, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await fetch(`${mock.url}${path}`, { method: 'POST', headers, body });
  expect(response.status).toBe(200);
  return response.text();
}

/** The texts of the elements with a path of local names, whatever their namespace. */
function texts(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    const steps = path.split('/').map((name) => `*[local-name()='${name}']`);
    return document.root.find(`//${steps.join('/')}`).map(({ content }) => content);
  } finally {
    document.dispose();
  }
}

const text = (xml: string, path: string): string => texts(xml, path)[0] ?? '';

test('a Ruby program finds its publish job by its detail, and stops it by that handle', async () => {
  const namespace = `${BASE}/2010-01-31`;
  const soap = (operation: string, params: string): Promise<string> =>
    post(
      '/scene7/services/IpsApiService',
      `<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ins0="${namespace}"><env:Header>${AUTH}</env:Header><env:Body><ins0:${operation}Param xmlns="${namespace}">${params}</ins0:${operation}Param></env:Body></env:Envelope>`,
      { 'Content-Type': 'text/xml;charset=UTF-8', SOAPAction: `"${operation}"` },
    );
  const company = `<companyHandle>${text(await soap('getCompanyInfo', '<companyName>Outfitters</companyName>'), 'companyInfo/companyHandle')}</companyHandle>`;
  // Its upload is there as well: it looks for the job that has a publish detail.
  await soap(
    'submitJob',
    `${company}<jobName>3e41464dce942449a9e5b</jobName><uploadUrlsJob><urlArray><items><sourceUrl>http://files.example.com/hat.jpg</sourceUrl><destPath>Outfitters/hat.jpg</destPath></items></urlArray><overwrite>false</overwrite><readyForPublish>false</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadUrlsJob>`,
  );
  await soap(
    'submitJob',
    `${company}<jobName>b4ab644caf2b8d253b0a5</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>`,
  );
  const active = await soap('getActiveJobs', company);
  const document = XmlDocument.fromString(active);
  const handles = document.root
    .find("//*[local-name()='items'][*[local-name()='imageServingPublishJob']]/*[local-name()='jobHandle']")
    .map(({ content }) => content);
  document.dispose();
  expect(handles).toEqual([expect.stringMatching(/^j\|47\|\|b4ab644caf2b8d253b0a5_2026-11-23-08:00:00\.000\|\d+$/)]);
  expect(await soap('stopJob', `${company}<jobHandle>${handles[0]}</jobHandle>`)).toContain('<stopJobReturn');
  await mock.settle();
  expect((await mock.jobs.list({ originalName: 'b4ab644caf2b8d253b0a5' })).map(({ state, outcome }) => [state, outcome])).toEqual([
    ['Done', 'Stopped'],
  ]);
  // Then it waits for its asset, by name.
  expect(texts(await soap('getAssetsByName', `${company}<nameArray><items>hat</items></nameArray>`), 'assetArray/items/name')).toEqual(['hat']);
});

test('a Node program cuts the Body out by its tags', async () => {
  const namespace = `${BASE}/2014-04-03`;
  const bodyOf = async (operation: string, params: string): Promise<string> => {
    const answer = await post(
      '/scene7/services/IpsApiService',
      `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="${namespace}"><soapenv:Header>${AUTH}</soapenv:Header><soapenv:Body><${operation}Param>${params}</${operation}Param></soapenv:Body></soapenv:Envelope>`,
      { 'Content-Type': 'text/xml' },
    );
    return answer.substring(answer.indexOf('<soapenv:Body>') + '<soapenv:Body>'.length, answer.indexOf('</soapenv:Body>'));
  };
  const value = (xml: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
  const submitted = await bodyOf(
    'submitJob',
    '<companyHandle>c|47</companyHandle><jobName>nightly-sync</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>',
  );
  const job = `<companyHandle>c|47</companyHandle><jobHandle>${value(submitted, 'jobHandle')}</jobHandle>`;
  const states: string[] = [];
  for (let polls = 0; polls < 30; polls++) {
    const polled = await bodyOf('getActiveJobs', job);
    if (!polled.includes('<items>')) break;
    states.push(value(polled, 'state'));
    mock.clock.advance('1s');
  }
  expect([...new Set(states)]).toEqual(['New', 'Running', 'Done']);
  const log = await bodyOf('getJobLogDetails', job);
  expect(value(log, 'originalJobName')).toBe('nightly-sync');
  expect(log).toContain('<logType>EndVideoPublish</logType>');
});

test('a Java program over plain XML lists folders, pages from 0, searches by types, reads smart crops and moves one', async () => {
  const namespace = `${BASE}/2021-01-11-beta`;
  const request = async (operation: string, params: string): Promise<string> => {
    const answer = await post(
      '/scene7/api/IpsApiService',
      `<?xml version="1.0" encoding="UTF-8"?><Request xmlns="${BASE}/2017-10-29-beta">${AUTH}<${operation}Param xmlns="${namespace}">${params}</${operation}Param></Request>`,
    );
    expect(answer).toContain(`<${operation}Return xmlns="${namespace}"`);
    return answer;
  };
  const company = '<companyHandle>c|47</companyHandle>';
  const folders = await request('getFolders', `${company}<folderPath>Outfitters/</folderPath>`);
  expect(texts(folders, 'folderArray/items/path')).toContain('Outfitters/');

  const crop = (name: string, width: number, height: number): string =>
    `<items><name>${name}</name><width>${width}</width><height>${height}</height><type>Banner</type></items>`;
  const urls = ['lamp.jpg', 'desk.jpg', 'sheet.css'].map(
    (file) => `<items><sourceUrl>http://files.example.com/${file}</sourceUrl><destPath>Outfitters/new/${file}</destPath></items>`,
  );
  await request(
    'submitJob',
    `${company}<jobName>crops</jobName><uploadUrlsJob><urlArray>${urls.join('')}</urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><autoSmartCropOptionsArray>${crop('Large', 1200, 600)}${crop('Small', 300, 300)}</autoSmartCropOptionsArray><emailSetting>None</emailSetting></uploadUrlsJob>`,
  );
  await mock.settle();

  const page = (number: number, types: readonly string[]): Promise<string> =>
    request(
      'searchAssets',
      `${company}<folder>Outfitters/new/</folder><includeSubfolders>true</includeSubfolders><assetTypeArray>${types.map((type) => `<items>${type}</items>`).join('')}</assetTypeArray><recordsPerPage>1</recordsPerPage><resultsPage>${number}</resultsPage>`,
    );
  const first = await page(0, ['Image']);
  expect([text(first, 'totalRows'), text(first, 'assetArray/items/name')]).toEqual(['2', 'desk']);
  expect(text(await page(2, ['Image']), 'assetArray/items/name')).toBe('lamp');
  expect(text(await page(0, ['Css']), 'assetArray/items/name')).toBe('sheet');

  const owner = text(first, 'assetArray/items/assetHandle');
  const related = (): Promise<string> => request('getAssociatedAssets', `${company}<assetHandle>${owner}</assetHandle>`);
  const crops = await related();
  expect(texts(crops, 'subAssetArray/items/name')).toEqual(['Large', 'Small']);
  const [large = ''] = texts(crops, 'subAssetArray/items/subAssetHandle');
  const rect = '<cropRect><leftN>0.1</leftN><topN>0.2</topN><widthN>0.5</widthN><heightN>0.25</heightN></cropRect>';
  const update = (handle: string): string => `<items><ownerHandle>${owner}</ownerHandle><subAssetHandle>${handle}</subAssetHandle>${rect}</items>`;
  const updated = await request('updateSmartCrops', `${company}<updateArray>${update(large)}${update('s|1')}</updateArray>`);
  expect([text(updated, 'successCount'), text(updated, 'errorCount')]).toEqual(['1', '1']);
  expect(text(updated, 'errorDetailArray/items/reason')).toContain('s|1');
  expect(texts(await related(), 'cropRect/leftN')[0]).toBe('0.1');
});

test('Flash Player uploads with text parts of its own, in a version between the known ones', async () => {
  const namespace = `${BASE}/2013-08-29-beta`;
  const postForm = (params: string, files: Readonly<Record<string, string>>): Promise<string> => {
    const form = new FormData();
    for (const [name, content] of Object.entries(files)) {
      form.append('Filename', name);
      form.append('auth', AUTH);
      form.append('uploadParams', `<uploadPostParam xmlns="${namespace}"><companyHandle>c|47</companyHandle>${params}</uploadPostParam>`);
      form.append('Filedata', new Blob([content], { type: 'application/octet-stream' }), name);
      form.append('Upload', 'Submit Query');
    }
    return post('/scene7/UploadFile', form);
  };
  const options =
    '<uploadParams><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams>';
  const opened = await postForm(`<jobName>from Flash</jobName><destFolder>Outfitters/flash</destFolder>${options}`, { 'shoe.jpg': 'a shoe' });
  expect(opened).toContain(`<uploadPostReturn xmlns="${namespace}">`);
  const handle = text(opened, 'jobHandle');
  expect(handle).toMatch(/^j\|47\|\|from Flash\|\d+$/);
  expect(
    await postForm(`<jobHandle>${handle}</jobHandle><destFolder>Outfitters/flash</destFolder><endJob>true</endJob>`, { 'boot.jpg': 'a boot' }),
  ).toContain(handle);
  await mock.settle();
  expect((await mock.jobs.find(handle))?.counts).toMatchObject({ total: 2, success: 2 });
  expect((await mock.jobs.files(handle)).map(({ path }) => path)).toEqual(['Outfitters/flash/shoe.jpg', 'Outfitters/flash/boot.jpg']);
});

test('zeep signs in by HTTP Basic alone, and follows its upload to the log', async () => {
  const namespace = `${BASE}/2017-10-29-beta`;
  const basic = `Basic ${Buffer.from('robin@example.com:secret').toString('base64')}`;
  const soap = (operation: string, params: string): Promise<string> =>
    post(
      '/scene7/services/IpsApiService',
      `<?xml version='1.0' encoding='utf-8'?>\n<soap-env:Envelope xmlns:soap-env="http://schemas.xmlsoap.org/soap/envelope/"><soap-env:Body><ns0:${operation}Param xmlns:ns0="${namespace}">${params}</ns0:${operation}Param></soap-env:Body></soap-env:Envelope>`,
      { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: `"${operation}"`, Authorization: basic },
    );
  const tag = (name: string, content: string): string => `<ns0:${name}>${content}</ns0:${name}>`;
  const wsdl = await (await fetch(mock.wsdlUrl('2017-10-29-beta'))).text();
  expect(wsdl).toContain(namespace);
  const company = tag('companyHandle', text(await soap('getCompanyInfo', tag('companyName', 'Outfitters')), 'companyInfo/companyHandle'));
  const item = tag('items', tag('sourceUrl', 'http://files.example.com/rug.tif') + tag('destPath', 'Outfitters/rug.tif'));
  const flags = tag('overwrite', 'true') + tag('readyForPublish', 'false') + tag('createMask', 'false') + tag('emailSetting', 'None');
  const submitted = await soap('submitJob', company + tag('jobName', 'zeep') + tag('uploadUrlsJob', tag('urlArray', item) + flags));
  const job = company + tag('jobHandle', text(submitted, 'submitJobReturn/jobHandle'));
  let active = await soap('getActiveJobs', job);
  for (let polls = 0; text(active, 'jobArray/items/state') !== 'Done'; polls++) {
    expect(polls).toBeLessThan(30);
    mock.clock.advance('1s');
    active = await soap('getActiveJobs', job);
  }
  const log = await soap('getJobLogDetails', company + tag('originalName', 'zeep'));
  const messages = texts(log, 'detailArray/items/logMessage');
  expect(messages.slice(0, 3)).toEqual(['Upload has begun!', 'zeep', '']);
  expect(messages).toContain('Outfitters/rug.tif was processed into IPS');
  expect(texts(log, 'detailArray/items/assetType')).toEqual(['MasterImage']);
});
