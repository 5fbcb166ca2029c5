import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allVersions } from '../../src/contract/api-version.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { authHeaderOf } from '../conversation.js';
import { AUTH_FIELDS, BASE, faultText, heldBy, NAMESPACE, plainXmlClient, START_LINE, submitOf, WHO_AM_I } from './plain-xml-requests.js';
import { open, parseAnswer } from './raw-http.js';

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

const { post, send, callerOf } = plainXmlClient(() => mock);

describe('a request is read', () => {
  test.each([
    [[]],
    [['Content-Type:']],
    [['Content-Type: text/xml']],
    [['Content-Type: text/plain; charset=us-ascii']],
    [['Content-Type: application/x-www-form-urlencoded']],
    [['Content-Type: application/json']],
    [['Content-Type: multipart/form-data']],
    [['Content-Type: nonsense; charset']],
    [['SOAPAction: "deleteJob"']],
  ])('with the headers %j', async (headers) => {
    const answer = await send(`<Request>${authHeaderOf()}${WHO_AM_I}</Request>`, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml;charset=utf-8']);
    expect(answer.text).toContain('<email>admin@example.com</email>');
  });

  test.each<[string, (document: string) => string | Buffer]>([
    ['a byte order mark', (document) => `\ufeff${document}`],
    ['a byte order mark and a declaration', (document) => `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${document}`],
    ['comments and CR LF between elements', (document) => `<!-- a -->\r\n${document.replaceAll('><', '>\r\n\t<!-- <authHeader/> -->\r\n<')}\r\n`],
    ['a comment within a value', (document) => document.replace('secret', 'se<!-- no -->cret')],
    ['values in CDATA', (document) => document.replace('secret', '<![CDATA[secret]]>').replace('c|47', 'c<![CDATA[|]]>47')],
    ['text beside the elements', (document) => document.replace('<authHeader', 'Dear Scene7,<authHeader')],
    ['UTF-16, little-endian', (document) => Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${document}`, 'utf16le')],
    ['UTF-16, big-endian', (document) => Buffer.from(`\ufeff${document}`, 'utf16le').swap16()],
    ['ISO-8859-1', (document) => Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${document}`, 'latin1')],
  ])('with or in %s', async (what, write) => {
    const name = `Café ${what.replaceAll(/[^a-z]+/gi, ' ')}`;
    const answer = await send(write(submitOf(name)));
    expect(answer.status, answer.text).toBe(200);
    expect(mock.jobs.list({ originalName: name })).toMatchObject([{ company: 'Outfitters', type: 'VideoPublish' }]);
  });

  test.each([
    ['in no namespace', '<Request>', '</Request>'],
    ['in the base namespace', `<Request xmlns="${BASE}">`, '</Request>'],
    ['in the namespace of another version', `<Request xmlns="${BASE}/2008-01-15">`, '</Request>'],
    ['in a namespace of its own', '<r:Request xmlns:r="urn:mine">', '</r:Request>'],
    ['with attributes', '<Request version="1.0" xmlns:x="urn:x" x:y="z">', '</Request>'],
  ])('with a root %s, while the payload tells the version', async (_where, start, end) => {
    const { fault, text } = await post(`${start}<authHeader xmlns="${BASE}">${AUTH_FIELDS}</authHeader>${WHO_AM_I}${end}`);
    expect(fault).toBeUndefined();
    expect(text).toContain(`<getUserInfoReturn xmlns="${NAMESPACE}">`);
  });

  test('with prefixes everywhere', async () => {
    const { fault, value, text } = await post(
      `<q:Request xmlns:q="${BASE}" xmlns:p="${BASE}/2022-11-01-beta"><q:authHeader>${AUTH_FIELDS.replaceAll(/<(\/?)/g, '<$1q:')}</q:authHeader><p:getScheduledJobsParam><p:companyHandle>c|47</p:companyHandle></p:getScheduledJobsParam></q:Request>`,
    );
    expect(fault).toBeUndefined();
    expect(value.jobArray.items).toHaveLength(2);
    expect(text).toContain(`<getScheduledJobsReturn xmlns="${BASE}/2022-11-01-beta">`);
  });

  test('with the payload before the authHeader, and with the first of two authHeaders', async () => {
    const header = authHeaderOf();
    expect(await callerOf(`<Request>${WHO_AM_I}${header}</Request>`)).toBe('admin@example.com');
    const two = `${header}${authHeaderOf({ user: 'robin@example.com' })}`;
    expect(await callerOf(`<Request>${two}${WHO_AM_I}</Request>`)).toBe('admin@example.com');
  });

  test('one after another on one connection, also after one that is refused', async () => {
    const socket = await open(mock.url);
    const bodies = ['no XML', `<Request>${authHeaderOf()}${WHO_AM_I}</Request>`, '<Request/>'];
    bodies.forEach((body, index) => {
      const end = index === bodies.length - 1 ? 'Connection: close\r\n' : '';
      socket.write(`${START_LINE}\r\nHost: x\r\nContent-Length: ${body.length}\r\n${end}\r\n${body}`);
    });
    let received = '';
    for await (const chunk of socket) received += chunk;
    const answers = received.split(/(?=HTTP\/1\.1 \d{3} )/).map((each) => parseAnswer(Buffer.from(each)));
    expect(answers.map(({ status }) => status)).toEqual([500, 200, 500]);
    expect(answers[1]?.text).toContain('<email>admin@example.com</email>');
  });
});

describe('a bad request changes nothing and gets a fault that says', () => {
  const submit = submitOf('Never');
  const inBody = submit.replace(/^.*<submitJobParam/, '<submitJobParam').replace('</Request>', '');
  const header = authHeaderOf();
  const known = `"${BASE}" alone, or with / and a version behind it: ${allVersions()
    .map(({ id }) => id)
    .join(', ')}, or another date from 2008-01-15 on, with or without -beta`;

  test.each<[string, string | Buffer, string]>([
    ['that the body is empty', '', 'The request has no body: expected XML'],
    ['that a blank body is not XML', ' \r\n', "The request is not well-formed XML: line 2, column 1: Start tag expected, '&lt;' not found"],
    ['that a text is not XML', 'jobName=Never', "The request is not well-formed XML: line 1, column 1: Start tag expected, '&lt;' not found"],
    ['that it has a DOCTYPE', `<!DOCTYPE Request>${submit}`, 'The request has a DOCTYPE: expected XML without one'],
    [
      'that it has a DOCTYPE, before it expands entities',
      `<!DOCTYPE Request [<!ENTITY a "Never">]>${submit.replace('Never', '&a;')}`,
      'The request has a DOCTYPE: expected XML without one',
    ],
    [
      'that it has a processing instruction',
      submit.replace('<jobName>', '<?go on?><jobName>'),
      'The request has a processing instruction: expected XML without any',
    ],
    [
      'which root it has',
      submit.replaceAll('Request', 'Anfrage'),
      'The root element is "Anfrage": expected Request with an authHeader and a parameter element',
    ],
    [
      'that names of roots have capitals',
      submit.replaceAll('Request', 'request'),
      'The root element is "request": expected Request with an authHeader and a parameter element',
    ],
    [
      'that a payload alone is not a Request',
      inBody,
      'The root element is "submitJobParam": expected Request with an authHeader and a parameter element',
    ],
    [
      'where SOAP goes',
      `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header>${header}</e:Header><e:Body>${inBody}</e:Body></e:Envelope>`,
      'The root element is "Envelope": expected Request with an authHeader and a parameter element: SOAP requests go to the address of the SOAP endpoint',
    ],
    [
      'that it has no payload',
      `<Request>${header}</Request>`,
      'The Request has 0 elements besides its authHeader: expected one, such as submitJobParam',
    ],
    ['that it is empty', '<Request/>', 'The Request has 0 elements besides its authHeader: expected one, such as submitJobParam'],
    [
      'that a text is not a payload',
      `<Request>${header}submitJob</Request>`,
      'The Request has 0 elements besides its authHeader: expected one, such as submitJobParam',
    ],
    [
      'that it has two payloads',
      `<Request>${header}${inBody}${inBody}</Request>`,
      'The Request has 2 elements besides its authHeader: expected one, such as submitJobParam',
    ],
    [
      'that the payload has an unknown namespace',
      submit.replaceAll(NAMESPACE, `${BASE}/latest`),
      `submitJobParam: the namespace "${BASE}/latest" is no version's: expected ${known}`,
    ],
    [
      'that the payload has no namespace',
      `<Request xmlns="${NAMESPACE}">${header}${inBody.replace(NAMESPACE, '')}</Request>`,
      `submitJobParam: the namespace "" is no version's: expected ${known}`,
    ],
    [
      'that there is no such operation',
      submit.replaceAll('submitJobParam', 'submitJob'),
      'submitJob: version 2014-04-03 has no operation with this element: expected the name of an operation with Param behind it, such as submitJobParam',
    ],
    [
      'that an element is none of the parameters',
      submit.replace('<jobName>', '<jobNote>x</jobNote><jobName>'),
      expect.stringMatching(/^submitJobParam\/jobNote: the element is not expected: version 2014-04-03 has .*jobName/),
    ],
    [
      'that a parameter is in the wrong namespace',
      submit.replace('<jobName>', '<jobName xmlns="urn:other">'),
      `submitJobParam/jobName: the element is in the namespace "urn:other", expected "${NAMESPACE}"`,
    ],
    ['that it is truncated', submit.slice(0, -20), expect.stringContaining('The request is not well-formed XML: line 1, column ')],
    [
      'that its bytes are not UTF-8',
      Buffer.from(submit.replace('Never', 'Café'), 'latin1'),
      expect.stringContaining('The request is not well-formed XML: line 1, column '),
    ],
  ])('%s', async (_what, body, reason) => {
    const before = await heldBy(mock);
    const answer = await send(body, ['Content-Type: text/xml']);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/xml;charset=utf-8']);
    const [, told] =
      new RegExp(
        `^<\\?xml version='1\\.0' encoding='UTF-8'\\?><tns:ipsApiFault xmlns:tns="${BASE}"><tns:code>30003</tns:code><tns:reason>(.*)</tns:reason></tns:ipsApiFault>$`,
      ).exec(answer.text) ?? [];
    expect(told, answer.text).toEqual(reason);
    expect(await heldBy(mock)).toEqual(before);
  });

  test.each([
    ['that a parameter is missing', submit.replace('<jobName>Never</jobName>', ''), 30002],
    ['that it has no credentials', `<Request>${inBody}</Request>`, 10000],
    ['that an empty authHeader is no credentials', `<Request><authHeader/>${inBody}</Request>`, 10000],
    ['that the password is wrong', submit.replace('secret', 'Secret'), 10001],
    ['that the user is not valid', submit.replace('admin@example.com', 'former@example.com'), 10002],
    ['that the user may not', submit.replace('admin@example.com', 'reader@example.com'), 20003],
    ['that the job cannot be', submit.replace('Never', 'Never|ever'), 30001],
  ])('%s', async (_what, body, code) => {
    const before = await heldBy(mock);
    expect(await post(body)).toMatchObject({ status: 500, fault: { code } });
    expect(await heldBy(mock)).toEqual(before);
  });

  test.each([2049, 100_000, 3_000_000])('that a body of %i bytes is larger than maxBody', async (size) => {
    const before = await heldBy(smallMock);
    const padded = submit.replace('</Request>', `<!--${'x'.repeat(size - submit.length - 7)}--></Request>`);
    expect(padded).toHaveLength(size);
    const answer = await send(padded, [], smallMock);
    expect([answer.status, answer.text]).toEqual([
      500,
      faultText('ipsApiFault', 30000, 'The request body is larger than 2048 bytes: send less, or start the mock with a larger --max-body'),
    ]);
    expect(await heldBy(smallMock)).toEqual(before);
  });

  test('nothing about a body of exactly maxBody', async () => {
    const padded = submit.replace('</Request>', `<!--${'x'.repeat(2048 - submit.length - 7)}--></Request>`);
    expect((await send(padded, [], smallMock)).status).toBe(200);
    expect(smallMock.jobs.list({ originalName: 'Never' })).toHaveLength(1);
  });

  test('nothing to a client that leaves in the middle of its body, and the endpoint keeps serving', async () => {
    const before = await heldBy(mock);
    for (const leave of ['end', 'resetAndDestroy', 'destroy'] as const) {
      const socket = await open(mock.url);
      socket.on('error', () => {});
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.write(`${START_LINE}\r\nHost: x\r\nContent-Length: ${submit.length}\r\n\r\n${submit.slice(0, -10)}`);
      socket[leave]();
      socket.resume();
      await closed;
    }
    expect(await callerOf(`<Request>${header}${WHO_AM_I}</Request>`)).toBe('admin@example.com');
    expect(await heldBy(mock)).toEqual(before);
  });
});
