import { describe, expect, onTestFinished, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { authHeaderOf, envelopeOf, plainRequestOf } from '../conversation.js';

const SOAP = '/scene7/services/IpsApiService';
const PLAIN = '/scene7/api/IpsApiService';
const UPLOAD = '/scene7/UploadFile';
const COMPANY = '<companyHandle>c|47</companyHandle>';

async function start(options: IpsMockOptions = {}): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', ...options });
  onTestFinished(() => mock.stop());
  return mock;
}

/** A request to an endpoint below the admin API, as far as a test looks at its answer. */
async function send(mock: IpsMock, path: string, init: RequestInit = {}): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(`${mock.adminUrl}/__admin/endpoints${path}`, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const posted = (body: string | FormData, headers: Record<string, string> = {}): RequestInit => ({ method: 'POST', body, headers });
const xml = (body: string, headers: Record<string, string> = {}): RequestInit => posted(body, { 'Content-Type': 'text/xml', ...headers });

function formOf(name: string, content: string): FormData {
  const form = new FormData();
  const params =
    '<uploadParams><overwrite>false</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams>';
  form.set('auth', authHeaderOf());
  form.set(
    'uploadParams',
    `<uploadPostParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">${COMPANY}<jobName>Below the admin API</jobName><destFolder>Outfitters/below/</destFolder><endJob>true</endJob>${params}</uploadPostParam>`,
  );
  form.set('file', new Blob([content]), name);
  return form;
}

describe.each([
  ['the port of the mock', {}],
  ['a port of its own', { adminPort: 0 }],
])('below the admin API at %s', (_what, options) => {
  test('a call comes by every transport, and is recorded as one that came to the endpoint itself', async () => {
    const mock = await start(options);
    expect((await send(mock, SOAP, xml(envelopeOf('getActiveJobs', COMPANY), { SOAPAction: 'getActiveJobs' }))).text).toContain(
      'getActiveJobsReturn',
    );
    expect((await send(mock, `${PLAIN}/getActiveJobs`, xml(plainRequestOf('getActiveJobs', COMPANY)))).text).toContain('<getActiveJobsReturn');
    expect((await send(mock, UPLOAD, posted(formOf('hat.txt', 'a hat')))).text).toContain('<uploadPostReturn');
    const calls = (await mock.requests.list()).map(({ transport, path, outcome }) => [transport, path, outcome]);
    expect(calls).toEqual([
      ['soap', SOAP, 'ok'],
      ['xml', `${PLAIN}/getActiveJobs`, 'ok'],
      ['upload', UPLOAD, 'ok'],
    ]);
    expect(mock.jobs.list({ originalName: 'Below the admin API' })).toHaveLength(1);
  });

  test('what names the address of the mock names that of its endpoints', async () => {
    const mock = await start(options);
    expect((await send(mock, '/scene7/webservice/IpsApi-2014-04-03.wsdl')).text).toContain(`location="${mock.url}${SOAP}"`);
    expect((await send(mock, SOAP)).text).toContain(`${mock.url}${PLAIN}`);
  });

  test('what no endpoint takes is refused as at the endpoint', async () => {
    const mock = await start(options);
    const other = await send(mock, UPLOAD, { method: 'PUT', body: 'x' });
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'POST']);
    const nothing = await send(mock, '/scene7/nothing?secret=1');
    expect(nothing).toMatchObject({ status: 404, text: expect.stringContaining('There is nothing at /scene7/nothing.') });
    expect((await send(mock, '')).status).toBe(404);
    const missing = await send(mock, '/scene7/webservice/Other.wsdl');
    expect(missing.status).toBe(404);
    const calls = (await mock.requests.list({ transport: 'none' })).map(({ path, status }) => [path, status]);
    expect(calls).toEqual([
      [UPLOAD, 405],
      ['/scene7/nothing', 404],
      ['', 404],
      ['/scene7/webservice/Other.wsdl', 404],
    ]);
  });

  test('bodies are limited as at the endpoint, not as those of the admin API', async () => {
    const mock = await start({ ...options, maxAdminBody: 1024, maxBody: 5000 });
    const padded = (length: number): RequestInit => xml(`${envelopeOf('getActiveJobs', COMPANY)}${' '.repeat(length)}`);
    expect((await send(mock, SOAP, padded(3000))).status).toBe(200);
    expect((await send(mock, SOAP, padded(10_000))).text).toContain('larger than 5000 bytes');
    expect((await send(mock, UPLOAD, posted(formOf('hat.txt', 'x'.repeat(50_000))))).status).toBe(200);
  });

  test('the guard of the admin API stands before them', async () => {
    const mock = await start({ ...options, adminToken: 'open sesame' });
    const body = envelopeOf('getActiveJobs', COMPANY);
    expect((await send(mock, SOAP, xml(body))).status).toBe(401);
    expect((await send(mock, SOAP, xml(body, { Authorization: 'Bearer open' }))).status).toBe(401);
    expect((await send(mock, SOAP, xml(body, { Authorization: 'Bearer open sesame', Origin: 'https://example.com' }))).status).toBe(403);
    expect(await mock.requests.list()).toEqual([]);
    expect((await send(mock, SOAP, xml(body, { Authorization: 'Bearer open sesame' }))).status).toBe(200);
    expect(await mock.requests.list()).toMatchObject([{ caller: 'admin@example.com' }]);
  });
});
