import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { ask, call, envelopeOf, post } from '../conversation.js';
import { exchange, usualHeaders } from './raw-http.js';
import { readSoapAnswer } from './soap-answer.js';
import { AUTH_FIELDS, COMPANY, expectInvalidXml, expectServed, getScheduledJobs, NAMESPACE, PATH, SOAP_11, START_LINE } from './soap-requests.js';

let mock: IpsMock;
let smallMock: IpsMock;

beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
  smallMock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', maxBody: 2048 });
});

afterAll(async () => {
  await mock.stop();
  await smallMock.stop();
});

describe('a request is read in any form', () => {
  test('with other prefixes everywhere', async () => {
    await expectServed(
      mock.url,
      `<x:Envelope xmlns:x="${SOAP_11}" xmlns:a="http://www.scene7.com/IpsApi/xsd"><x:Header><a:authHeader>${AUTH_FIELDS.replaceAll(/<(\/?)/g, '<$1a:')}</a:authHeader></x:Header><x:Body><p:getScheduledJobsParam xmlns:p="${NAMESPACE}"><q:companyHandle xmlns:q="${NAMESPACE}">c|47</q:companyHandle></p:getScheduledJobsParam></x:Body></x:Envelope>`,
    );
  });

  test('with the envelope in the default namespace', async () => {
    await expectServed(
      mock.url,
      `<Envelope xmlns="${SOAP_11}"><Header><authHeader xmlns="">${AUTH_FIELDS}</authHeader></Header><Body><getScheduledJobsParam xmlns="${NAMESPACE}">${COMPANY}</getScheduledJobsParam></Body></Envelope>`,
    );
  });

  test.each([
    ['a byte order mark', `\ufeff${getScheduledJobs}`],
    ['a byte order mark and an XML declaration', `\ufeff<?xml version="1.0" encoding="utf-8"?>${getScheduledJobs}`],
    ['a declaration of standalone', `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${getScheduledJobs}`],
    ['CR LF between elements', getScheduledJobs.replaceAll('><', '>\r\n\t<')],
    ['comments everywhere', `<!-- a -->${getScheduledJobs.replaceAll('><', '><!-- c --><')}<!-- z -->`],
    ['a comment in the middle of a value', getScheduledJobs.replace('c|47', 'c|<!-- 4 or -->47')],
    ['a value in CDATA', getScheduledJobs.replace('c|47', '<![CDATA[c|47]]>')],
    ['a value partly in CDATA', getScheduledJobs.replace('c|47', 'c<![CDATA[|4]]>7')],
    ['character references', getScheduledJobs.replace('c|47', '&#99;&#x7C;47')],
    [
      'xsi attributes',
      getScheduledJobs.replace(
        '<companyHandle>',
        '<companyHandle xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:s="http://www.w3.org/2001/XMLSchema" i:type="s:string">',
      ),
    ],
    ['unused namespaces', getScheduledJobs.replace('<e:Body>', '<e:Body xmlns:unused="urn:unused">')],
    ['attributes of the envelope', getScheduledJobs.replace('<e:Body>', `<e:Body e:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">`)],
    ['unknown header blocks', getScheduledJobs.replace('<e:Header>', '<e:Header><trace xmlns="urn:trace"><id>7</id></trace>')],
    ['white space after the envelope', `${getScheduledJobs}\r\n\r\n`],
  ])('with %s', (_, body) => expectServed(mock.url, body));

  test('with processing instructions, or refused for them, but never read in part', async () => {
    // SOAP forbids them. Both answers are right, but ignoring what follows them is not.
    const params = `${COMPANY}<jobName>Instructed</jobName><description>whole</description><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`;
    for (const place of ['<e:Header>', '<e:Body>', '<jobName>', '<description>', '<videoPublishJob>', '<emailSetting>']) {
      const { fault, value } = await post(mock.url, envelopeOf('submitJob', params).replace(place, `<?go on?>${place}`));
      if (fault) expect(fault).toMatchObject({ code: 30003, reason: expect.stringMatching(/processing.instruction/i) });
      else expect(mock.jobs.find(value.jobHandle)).toMatchObject({ originalName: 'Instructed', type: 'VideoPublish' });
    }
    const { jobArray } = await ask(mock.url, 'getActiveJobs', `${COMPANY}<originalName>Instructed</originalName>`);
    for (const job of jobArray.items ?? []) expect(job).toMatchObject({ description: 'whole', videoPublishJob: { emailSetting: 'None' } });
  });

  test('in UTF-16 of either byte order', async () => {
    const declared = `<?xml version="1.0" encoding="UTF-16"?>${getScheduledJobs}`;
    await expectServed(mock.url, Buffer.from(`\ufeff${declared}`, 'utf16le'), { 'Content-Type': 'text/xml; charset=utf-16' });
    await expectServed(mock.url, Buffer.from(`\ufeff${declared}`, 'utf16le').swap16(), { 'Content-Type': 'text/xml; charset=utf-16' });
    await expectServed(mock.url, Buffer.from(`\ufeff${getScheduledJobs}`, 'utf16le'), { 'Content-Type': 'text/xml; charset=utf-16' });
  });

  test('in ISO-8859-1, as the XML declaration says', async () => {
    const params = `${COMPANY}<jobName>Café</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`;
    const body = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${envelopeOf('submitJob', params)}`, 'latin1');
    const answer = await post(mock.url, body, { 'Content-Type': 'text/xml; charset=ISO-8859-1' });
    expect(answer.fault).toBeUndefined();
    expect(mock.jobs.find(answer.value.jobHandle)?.originalName).toBe('Café');
  });

  test('but not in undeclared bytes that are not UTF-8', async () => {
    await expectInvalidXml(mock.url, Buffer.from(getScheduledJobs.replace('c|47', 'caf\u00e9'), 'latin1'), 'not well-formed', {
      'Content-Type': 'text/xml',
    });
  });

  test.each(['true', 'false', '1', '0', ' true ', '\n0\n'])('with the boolean written as %j', async (written) => {
    const jobName = `Boolean ${JSON.stringify(written)}`;
    const urls = '<urlArray><items><sourceUrl>http://files.example.com/a.tif</sourceUrl><destPath>Outfitters/a.tif</destPath></items></urlArray>';
    const upload = `<uploadUrlsJob>${urls}<overwrite>${written}</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadUrlsJob>`;
    await ask(mock.url, 'submitJob', `${COMPANY}<jobName>${jobName.replaceAll('"', '&quot;')}</jobName>${upload}`);
    const { jobArray } = await ask(mock.url, 'getActiveJobs', `${COMPANY}<originalName>${jobName.replaceAll('"', '&quot;')}</originalName>`);
    expect(jobArray.items[0].uploadUrlsJob.overwrite).toBe(written.includes('true') || written.includes('1'));
  });

  test.each(['yes', 'TRUE', '', '2'])('but not with a boolean written as %j', async (written) => {
    const { fault } = await call(mock.url, 'getActiveJobs', `${COMPANY}<includeWaitingJobs>${written}</includeWaitingJobs>`);
    expect(fault).toMatchObject({ code: 30003 });
    expect(fault?.reason).toContain('includeWaitingJobs');
  });

  test.each([
    ['missing', []],
    ['empty', ['SOAPAction:']],
    ['two quotes', ['SOAPAction: ""']],
    ['bare', ['SOAPAction: getScheduledJobs']],
    ['quoted', ['SOAPAction: "getScheduledJobs"']],
    ['of another operation', ['SOAPAction: "deleteJob"']],
    ['of no operation', ['SOAPAction: urn:nonsense']],
  ])('with a SOAPAction that is %s', async (_, headers) => {
    const body = Buffer.from(getScheduledJobs);
    const answer = await exchange(mock.url, {
      startLine: START_LINE,
      headers: [...usualHeaders(mock.url, body), 'Content-Type: text/xml', ...headers],
      body,
    });
    expect(answer.status).toBe(200);
    expect(readSoapAnswer(answer.text)).toMatchObject({ fault: undefined, payload: 'getScheduledJobsReturn' });
  });

  test.each([
    [[]],
    [['Content-Type:']],
    [['Content-Type: nonsense']],
    [['Content-Type: application/octet-stream']],
    [['Content-Type: application/x-www-form-urlencoded']],
    [['Content-Type: application/json']],
  ])('with the Content-Type headers %j', async (headers) => {
    const body = Buffer.from(getScheduledJobs);
    const answer = await exchange(mock.url, { startLine: START_LINE, headers: [...usualHeaders(mock.url, body), ...headers], body });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/xml;charset=utf-8');
    expect(readSoapAnswer(answer.text)).toMatchObject({ fault: undefined, payload: 'getScheduledJobsReturn' });
  });

  test('compressed by gzip, deflate or br', async () => {
    await expectServed(mock.url, gzipSync(getScheduledJobs), { 'Content-Encoding': 'gzip' });
    await expectServed(mock.url, gzipSync(getScheduledJobs), { 'Content-Encoding': 'GZIP' });
    await expectServed(mock.url, deflateSync(getScheduledJobs), { 'Content-Encoding': 'deflate' });
    await expectServed(mock.url, brotliCompressSync(getScheduledJobs), { 'Content-Encoding': 'br' });
    await expectServed(mock.url, getScheduledJobs, { 'Content-Encoding': 'identity' });
  });

  test('but not compressed in another way, or corrupt', async () => {
    await expectInvalidXml(mock.url, getScheduledJobs, 'Content-Encoding', { 'Content-Encoding': 'compress' });
    await expectInvalidXml(mock.url, getScheduledJobs, 'cannot be read', { 'Content-Encoding': 'gzip' });
    await expectInvalidXml(mock.url, gzipSync(getScheduledJobs).subarray(0, 100), 'cannot be read', { 'Content-Encoding': 'gzip' });
  });

  test('but not without the parts that an envelope needs', async () => {
    await expectInvalidXml(mock.url, '', 'no body');
    await expectInvalidXml(mock.url, ' \n', 'not well-formed');
    await expectInvalidXml(mock.url, '<Envelope/>', 'no namespace');
    await expectInvalidXml(mock.url, `<Umschlag xmlns="${SOAP_11}"/>`, 'Umschlag');
    await expectInvalidXml(mock.url, '<Envelope xmlns="urn:other"/>', 'urn:other');
    await expectInvalidXml(mock.url, `<Envelope xmlns="${SOAP_11}"/>`, 'Body');
    await expectInvalidXml(mock.url, `<Envelope xmlns="${SOAP_11}"><Header/></Envelope>`, 'Body');
    await expectInvalidXml(mock.url, `<Envelope xmlns="${SOAP_11}"><Body xmlns="urn:other"><a/></Body></Envelope>`, 'Body');
    await expectInvalidXml(mock.url, `<Envelope xmlns="${SOAP_11}"><Body/></Envelope>`, '0 elements');
    await expectInvalidXml(mock.url, `<Envelope xmlns="${SOAP_11}"><Body>text</Body></Envelope>`, '0 elements');
    const twice = getScheduledJobs.replace(/(<getScheduledJobsParam.*<\/getScheduledJobsParam>)/, '$1$1');
    await expectInvalidXml(mock.url, twice, '2 elements');
    await expectInvalidXml(mock.url, `${getScheduledJobs}${getScheduledJobs}`, 'not well-formed');
    await expectInvalidXml(mock.url, getScheduledJobs.replace(NAMESPACE, ''), 'namespace');
  });
});

describe('a body larger than maxBody', () => {
  const small = envelopeOf('getScheduledJobs', COMPANY);
  const padded = (size: number): string => small.replace('<e:Body>', `<!--${'x'.repeat(size - small.length - 7)}--><e:Body>`);

  test('is accepted up to exactly maxBody', async () => {
    expect(padded(2048)).toHaveLength(2048);
    expect((await post(smallMock.url, padded(2048))).fault).toBeUndefined();
    expect((await post(smallMock.url, padded(2049))).fault).toMatchObject({ code: 30000 });
  });

  test.each([2049, 10_000, 100_000, 2_000_000])('gets a fault, %i bytes with a Content-Length', async (size) => {
    const answer = await post(smallMock.url, padded(size));
    expect(answer).toMatchObject({ status: 500, fault: { name: 'ipsApiFault', code: 30000 } });
    expect(answer.fault?.reason).toContain('2048');
    expect((await post(smallMock.url, small)).fault).toBeUndefined();
  });

  test.each([2049, 10_000, 100_000, 2_000_000])('gets a fault, %i bytes in chunks', async (size) => {
    const response = await fetch(`${smallMock.url}${PATH}`, {
      method: 'POST',
      body: new Blob([padded(size)]).stream(),
      duplex: 'half',
    });
    expect(response.status).toBe(500);
    expect(readSoapAnswer(await response.text()).fault).toMatchObject({ name: 'ipsApiFault', code: 30000 });
    expect((await post(smallMock.url, small)).fault).toBeUndefined();
  });

  test('gets a fault even if it is compressed to less', async () => {
    const answer = await post(smallMock.url, gzipSync(padded(1_000_000)), { 'Content-Encoding': 'gzip' });
    expect(answer).toMatchObject({ status: 500, fault: { code: 30000 } });
    expect((await post(smallMock.url, small)).fault).toBeUndefined();
  });

  test('gets a fault, with or without 100 Continue before it', async () => {
    const body = Buffer.from(padded(5000));
    const headers = [...usualHeaders(smallMock.url, body), 'Expect: 100-continue'];
    const answer = await exchange(smallMock.url, { startLine: START_LINE, headers, body });
    expect(readSoapAnswer(answer.text).fault).toMatchObject({ code: 30000 });
  });
});
