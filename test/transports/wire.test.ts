import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { authHeaderOf, call, envelopeOf, plainRequestOf, post, postPlain } from '../conversation.js';
import { authPart, filePart, paramsPart, postParts, uploadPostParam } from './upload-form.js';

const COMPANY = '<companyHandle>c|47</companyHandle>';
const DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>";

let mock: IpsMock;

beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', timeZone: 'America/Chicago' });
});

afterAll(() => mock.stop());

describe('white space in an element that holds nothing', () => {
  test.each(['\n', '  ', '<!-- nothing -->', ' <!-- a --> <!-- b -->\r\n'])('is nothing: %j', async (content) => {
    for (const transport of ['soap', 'xml'] as const) {
      expect(await call(mock.url, 'generatePassword', content, { transport, version: 'unversioned' })).toMatchObject({
        status: 200,
        fault: undefined,
      });
    }
  });

  test.each([
    ['text', 'x'],
    ['an element', '<a/>'],
  ])('is not %s', async (_what, content) => {
    expect((await call(mock.url, 'generatePassword', content)).fault).toMatchObject({ code: 30003 });
  });
});

test('moments have the offset of the time zone', async () => {
  const later = '<execTime>2027-01-31T08:00:00Z</execTime>';
  await call(mock.url, 'submitJob', `${COMPANY}<jobName>Later</jobName>${later}<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`);
  const { text } = await call(mock.url, 'getScheduledJobs', `${COMPANY}<originalName>Later</originalName>`);
  expect(text).toContain('<nextFireTime>2027-01-31T02:00:00.000-06:00</nextFireTime>');
});

describe('the operation behind the path', () => {
  test.each(['getFolders', 'anything', 'getFolders?x=1'])('does not count: %s', async (operation) => {
    const folders = `${COMPANY}<folderPath>Outfitters/</folderPath>`;
    const soap = await fetch(`${mock.serviceUrl}/${operation}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/soap+xml' },
      body: envelopeOf('getFolders', folders),
    });
    expect(await soap.text()).toBe((await post(mock.url, envelopeOf('getFolders', folders))).text);
    const plain = await postPlain(mock.url, `/scene7/api/IpsApiService/${operation}`, plainRequestOf('getFolders', folders));
    expect(plain.text.startsWith(`${DECLARATION}<getFoldersReturn`)).toBe(true);
  });
});

describe('the WSDL at the root', () => {
  test.each(['', '-2014-04-03', '-2013-08-29-beta', '-2022-11-01-beta'])('IpsApi%s.wsdl is the one below webservice', async (version) => {
    const [root, below] = await Promise.all(
      ['/scene7', '/scene7/webservice'].map(async (folder) => {
        const response = await fetch(`${mock.url}${folder}/IpsApi${version}.wsdl?serviceUrl=http://ips.example.com`);
        return { status: response.status, text: await response.text() };
      }),
    );
    expect(root?.status).toBe(200);
    expect(root).toEqual(below);
    expect(root?.text).toContain('http://ips.example.com/scene7/services/IpsApiService');
  });

  test('of no version is refused with a list of those that there are', async () => {
    const response = await fetch(`${mock.url}/scene7/IpsApi-latest.wsdl`);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/"IpsApi-latest\.wsdl"[\s\S]*IpsApi-2014-04-03\.wsdl[\s\S]*another date|other dates/);
  });
});

describe('a version that is not in the contract', () => {
  const UNLISTED = ['2010-04-23-beta', '2013-08-29-beta', '2019-09-10-beta', '2021-01-11-beta', '2023-01-15'];

  test.each(UNLISTED)('%s is answered in its own namespace', async (version) => {
    for (const transport of ['soap', 'xml'] as const) {
      const answer = await call(mock.url, 'getFolders', `${COMPANY}<folderPath>Outfitters/</folderPath>`, { version, transport });
      expect(answer.fault).toBeUndefined();
      expect(answer.text).toContain(`<getFoldersReturn xmlns="http://www.scene7.com/IpsApi/xsd/${version}">`);
    }
  });

  test('is read as the version before its date where it does not fit the next one', async () => {
    // 2012-02-14 requires includeInactive, 2010-01-31 does not have it.
    const members = (more: string) =>
      call(mock.url, 'getCompanyMembers', `${COMPANY}<includeInvalid>false</includeInvalid>${more}`, { version: '2011-11-04' });
    const [later, earlier] = [await members('<includeInactive>false</includeInactive>'), await members('')];
    expect(later.fault).toBeUndefined();
    expect(later.text).toContain('<memberArray>');
    expect(earlier.fault).toBeUndefined();
    expect(earlier.text).toContain('<userArray>');
  });

  test('gets the fault of the first where it fits neither, which tells what it was read as', async () => {
    const { fault } = await call(mock.url, 'getFolders', '<company>c|47</company>', { version: '2013-08-29-beta' });
    expect(fault).toMatchObject({ code: 30003 });
    expect(fault?.reason).toContain('getFoldersParam/company');
    expect(fault?.reason).toContain('2013-08-29-beta is read as 2014-04-03, or as 2013-02-15');
  });

  test('can be asked for by its id in process', () => {
    expect(mock.wsdlUrl('2013-08-29-beta')).toBe(`${mock.url}/scene7/webservice/IpsApi-2013-08-29-beta.wsdl`);
    expect(() => mock.wsdlUrl('latest')).toThrow('2014-04-03');
  });

  test('is told of on the page of the service', async () => {
    expect(await (await fetch(mock.serviceUrl)).text()).toContain('IpsApi-2013-08-29-beta.wsdl');
  });

  test('may be given to overrides', async () => {
    const { id } = await mock.stubs.add({ operation: 'getFolders', match: { version: '2013-08-29-beta' }, answer: { json: {} } });
    const folders = (version: string) => call(mock.url, 'getFolders', COMPANY, { version });
    expect((await folders('2013-08-29-beta')).text).toContain('<getFoldersReturn xmlns="http://www.scene7.com/IpsApi/xsd/2013-08-29-beta"/>');
    expect((await folders('2014-04-03')).text).toContain('<folderArray>');
    await mock.stubs.remove(id);
    // @ts-expect-error the compiler refuses it as well
    await expect(mock.stubs.add({ operation: 'getFolders', match: { version: 'latest' }, answer: { json: {} } })).rejects.toThrow('2014-04-03');
  });
});

describe('an upload', () => {
  test('as Flash Player sends it, whose text parts do not count', async () => {
    const text = (name: string, content: string) => ({ name, content });
    const parts = [
      text('Filename', 'shoe.jpg'),
      authPart(),
      { ...paramsPart({ jobName: 'Flash' }), headers: ['Content-Type: text/xml; charset=UTF-8'] },
      filePart('shoe.jpg', 'a shoe', 'Filedata'),
      { ...text('Upload', 'Submit Query'), headers: ['Content-Type: application/x-anything'] },
    ];
    const answer = await postParts(mock.url, parts);
    expect(answer).toMatchObject({ status: 200, fault: undefined });
    const record = (await mock.requests.list({ operation: 'uploadPost' })).at(-1);
    expect(record?.ignored).toEqual([
      'The part "Filename" was ignored: it has no filename in its Content-Disposition',
      'The part "Upload" was ignored: it has no filename in its Content-Disposition',
    ]);
    expect((await mock.jobs.list({ originalName: 'Flash' }))[0]?.counts.total).toBe(1);
  });

  test('whose only file has no filename, but is named by fileName', async () => {
    const answer = await postParts(mock.url, [authPart(), paramsPart({ jobName: 'Named', fileName: 'hat.jpg' }), filePart(undefined, 'a hat')]);
    expect(answer).toMatchObject({ status: 200, fault: undefined });
    expect((await mock.jobs.list({ originalName: 'Named' }))[0]?.counts.total).toBe(1);
  });

  test.each(['"', '"\r\n', ' stray text', ';'])('with text behind the end of its documents: %j', async (stray) => {
    const auth = { ...authPart(), content: `${authHeaderOf()}${stray}` };
    const params = { name: 'uploadParams', content: `${uploadPostParam({ jobName: 'Stray' })}${stray}` };
    expect(await postParts(mock.url, [auth, params, filePart('a.jpg')])).toMatchObject({ status: 200, fault: undefined });
  });

  test.each(['<more/>', '</uploadPostParam>', '&amp;'])('with markup behind the end is refused: %s', async (stray) => {
    const params = { name: 'uploadParams', content: `${uploadPostParam({ jobName: 'Stray' })}${stray}` };
    expect((await postParts(mock.url, [authPart(), params, filePart('a.jpg')])).fault).toMatchObject({ code: 30003 });
  });
});
