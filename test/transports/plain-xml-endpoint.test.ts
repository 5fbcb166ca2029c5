import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allVersions } from '../../src/contract/api-version.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { buildProgram, endProgram, startProgram } from '../built-program.js';
import { type Answer, authHeaderOf, call, healthOf, knownVersion, plainRequestOf, postPlain } from '../conversation.js';
import { exchange, open, parseAnswer, type RawAnswer, usualHeaders } from './raw-http.js';

const PATH = '/scene7/api/IpsApiService';
const START_LINE = `POST ${PATH} HTTP/1.1`;
const BASE = 'http://www.scene7.com/IpsApi/xsd';
const NAMESPACE = `${BASE}/2014-04-03`;
const COMPANY = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>';
const AUTH_FIELDS = '<user>admin@example.com</user><password>secret</password>';
const WHO_AM_I = `<getUserInfoParam xmlns="${NAMESPACE}"/>`;
const NO_CREDENTIALS = 'The request has no credentials: expected user and password, or accessToken, in an authHeader, or HTTP Basic authentication';

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

/** Posts a document to the transport. */
function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Answer> {
  return postPlain(mock.url, PATH, body, { 'Content-Type': 'text/xml', ...headers });
}

/** Sends a document byte for byte, with these headers and no others that a client would add. */
function send(body: string | Uint8Array, headers: readonly string[] = [], to = mock): Promise<RawAnswer> {
  const bytes = Buffer.from(body);
  return exchange(to.url, { startLine: START_LINE, headers: [...usualHeaders(to.url, bytes), ...headers], body: bytes });
}

/** A document that submits a job of this name, and would leave it behind. */
const submitOf = (jobName: string): string => plainRequestOf('submitJob', `${COMPANY}<jobName>${jobName}</jobName>${PUBLISH}`);

/** Everything that a call could have changed. */
async function heldBy(held: IpsMock): Promise<unknown> {
  return { jobs: held.jobs.list(), health: await healthOf(held.url), mails: held.mails.list() };
}

/** Who the transport takes the caller for. */
async function callerOf(body: string, headers: Record<string, string> = {}): Promise<string> {
  const { fault, value } = await post(body, headers);
  expect(fault).toBeUndefined();
  return value.userInfo.email;
}

/** A bare fault, letter for letter. */
const faultText = (name: string, code: number, reason: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><${name} xmlns="${BASE}"><code>${code}</code><reason>${reason}</reason></${name}>`;

const basic = (credentials: string): { Authorization: string } => ({ Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` });

describe('an answer', () => {
  test('is the bare return element, letter for letter', async () => {
    const own = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', fixtures: 'none' });
    try {
      const texts: string[] = [];
      for (const version of ['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta']) {
        const params = `<companyHandle>c|1</companyHandle><jobName>In ${version} &lt;&amp;&gt;</jobName>${PUBLISH}`;
        const answer = await send(plainRequestOf('submitJob', params, { version }), [], own);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml;charset=utf-8']);
        texts.push(answer.text);
      }
      const declaration = '<?xml version="1.0" encoding="utf-8"?>';
      expect(texts).toEqual([
        `${declaration}<submitJobReturn xmlns="${BASE}"><jobHandle>1||In unversioned &lt;&amp;&gt;</jobHandle></submitJobReturn>`,
        `${declaration}<submitJobReturn xmlns="${BASE}/2010-01-31"><jobHandle>j|1||In 2010-01-31 &lt;&amp;&gt;</jobHandle></submitJobReturn>`,
        `${declaration}<submitJobReturn xmlns="${NAMESPACE}"><jobHandle>j|1||In 2014-04-03 &lt;&amp;&gt;|3</jobHandle></submitJobReturn>`,
        `${declaration}<submitJobReturn xmlns="${BASE}/2022-11-01-beta"><jobHandle>j|1||In 2022-11-01-beta &lt;&amp;&gt;|4</jobHandle></submitJobReturn>`,
      ]);
    } finally {
      await own.stop();
    }
  });

  test('without fields is an empty element', async () => {
    const { value } = await call(mock.url, 'getScheduledJobs', `${COMPANY}<originalName>Season launch</originalName>`);
    const job = `${COMPANY}<jobHandle>${value.jobArray.items[0].jobHandle}</jobHandle>`;
    const paused = await send(plainRequestOf('pauseJob', job));
    expect(paused.text).toBe(`<?xml version="1.0" encoding="utf-8"?><pauseJobReturn xmlns="${NAMESPACE}"/>`);
    expect((await send(plainRequestOf('resumeJob', job))).text).toContain(`<resumeJobReturn xmlns="${NAMESPACE}"/>`);
  });

  test.each(allVersions().map(({ id }) => ({ id })))(
    'in $id has the namespace of its payload, as the default one, and no prefix anywhere',
    async ({ id }) => {
      const { namespace } = knownVersion(id);
      // Reading it checks that it is valid by the schema of that version.
      const { status, fault, value, text } = await call(mock.url, 'getScheduledJobs', COMPANY, { version: id, transport: 'xml' });
      expect([status, fault]).toEqual([200, undefined]);
      expect(value.jobArray.items).toHaveLength(2);
      expect(text.startsWith(`<?xml version="1.0" encoding="utf-8"?><getScheduledJobsReturn xmlns="${namespace}"><jobArray><items>`)).toBe(true);
      expect(text.match(/xmlns/g)).toHaveLength(1);
      expect(text.match(/<\/?\w+:/g)).toBeNull();
    },
  );

  test('has the same payload as that of the SOAP endpoint', async () => {
    for (const { id } of allVersions()) {
      for (const operation of ['getScheduledJobs', 'getJobLogs', 'getUserInfo']) {
        const params = operation === 'getUserInfo' ? '' : COMPANY;
        const [soap, plain] = await Promise.all(
          (['soap', 'xml'] as const).map((transport) => call(mock.url, operation, params, { version: id, transport })),
        );
        const inBody = /<soapenv:Body>([\s\S]*)<\/soapenv:Body>/.exec(soap?.text ?? '')?.[1];
        expect(plain?.text, `${operation} in ${id}`).toBe(`<?xml version="1.0" encoding="utf-8"?>${inBody}`);
      }
    }
  });
});

describe('a fault', () => {
  test.each([
    ['authenticationFault', 10001, { password: 'wrong' }, 'Invalid username/password'],
    ['authenticationFault', 10000, { header: '' }, NO_CREDENTIALS],
  ] as const)('is the bare %s in the base namespace, letter for letter: %i', async (name, code, options, reason) => {
    for (const { id } of allVersions()) {
      const answer = await send(plainRequestOf('getScheduledJobs', COMPANY, { ...options, version: id }));
      expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/xml;charset=utf-8']);
      expect(answer.text).toBe(faultText(name, code, reason));
    }
  });

  test('is named after what it is about', async () => {
    const submit = `${COMPANY}<jobName>No</jobName>${PUBLISH}`;
    const { fault } = await call(mock.url, 'submitJob', submit, { user: 'reader@example.com', transport: 'xml' });
    expect(fault).toMatchObject({ name: 'authorizationFault', code: 20003 });
    const unknown = await call(mock.url, 'stopJob', `${COMPANY}<jobHandle>j|47||&lt;&amp;&gt;|9</jobHandle>`, { transport: 'xml' });
    expect(unknown).toMatchObject({ status: 500, fault: { name: 'ipsApiFault', code: 30001 } });
    expect(unknown.text).toMatch(/<reason>[^<]*j\|47\|\|&lt;&amp;&gt;\|9[^<]*<\/reason><\/ipsApiFault>$/);
  });

  test.each([
    ['200', 200],
    ['404', 404],
    ['599', 599],
    ['\n 200\t', 200],
    ['', 500],
    ['junk', 500],
    ['199', 500],
    ['600', 500],
    ['204', 500],
    ['304', 500],
  ])('has the HTTP status that faultHttpStatusCode %j asks for: %i', async (asked, status) => {
    const header = `<authHeader xmlns="${BASE}">${AUTH_FIELDS}<faultHttpStatusCode>${asked}</faultHttpStatusCode></authHeader>`;
    const unknownJob = await call(mock.url, 'stopJob', `${COMPANY}<jobHandle>j|47||nothing|9</jobHandle>`, { header, transport: 'xml' });
    expect(unknownJob).toMatchObject({ status, fault: { code: 30001 } });
    // Whatever is wrong, once the header is read.
    const others: [string, number][] = [
      [plainRequestOf('makeCoffee', '', { header }), 30003],
      [plainRequestOf('stopJob', '', { header }), 30002],
      [plainRequestOf('stopJob', COMPANY, { header: header.replace('secret', 'wrong') }), 10001],
      [`<Request>${header}</Request>`, 30003],
      [`<Request>${header}${WHO_AM_I}${WHO_AM_I}</Request>`, 30003],
      [`<Anfrage>${header}${WHO_AM_I}</Anfrage>`, 30003],
    ];
    for (const [body, code] of others) expect(await post(body), body).toMatchObject({ status, fault: { code } });
  });
});

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
    ['UTF-16, little end first', (document) => Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${document}`, 'utf16le')],
    ['UTF-16, big end first', (document) => Buffer.from(`\ufeff${document}`, 'utf16le').swap16()],
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

  test('with prefixes in every place', async () => {
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

  test('on one connection after another, also behind one that is refused', async () => {
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

describe('credentials are read', () => {
  test.each([
    ['the base namespace', `<authHeader xmlns="${BASE}">${AUTH_FIELDS}</authHeader>`],
    ["the version's namespace", `<authHeader xmlns="${NAMESPACE}">${AUTH_FIELDS}</authHeader>`],
    ['no namespace', `<authHeader xmlns="">${AUTH_FIELDS}</authHeader>`],
    ['the base namespace, its children in none', `<a:authHeader xmlns:a="${BASE}" xmlns="">${AUTH_FIELDS}</a:authHeader>`],
    ['a namespace of its own', `<authHeader xmlns="urn:own">${AUTH_FIELDS}</authHeader>`],
  ])('from an authHeader in %s', async (_where, header) => {
    for (const root of ['<Request>', `<Request xmlns="${NAMESPACE}">`]) {
      expect(await callerOf(`${root}${header}${WHO_AM_I}</Request>`)).toBe('admin@example.com');
    }
  });

  test('from an access token', async () => {
    expect(await callerOf(`<Request><authHeader><accessToken>admin-token</accessToken></authHeader>${WHO_AM_I}</Request>`)).toBe('admin@example.com');
  });

  test('from HTTP Basic, where the document names nobody', async () => {
    expect(await callerOf(`<Request>${WHO_AM_I}</Request>`, basic('robin@example.com:secret'))).toBe('robin@example.com');
    const header = '<authHeader><locale>de</locale></authHeader>';
    expect(await callerOf(`<Request>${header}${WHO_AM_I}</Request>`, basic('robin@example.com:secret'))).toBe('robin@example.com');
    expect(await callerOf(`<Request>${authHeaderOf()}${WHO_AM_I}</Request>`, basic('robin@example.com:secret'))).toBe('admin@example.com');
    const wrong = await post(`<Request>${WHO_AM_I}</Request>`, basic('robin@example.com:wrong'));
    expect(wrong).toMatchObject({ status: 500, fault: { name: 'authenticationFault', code: 10001 } });
  });

  test.each([
    ['no namespace', ''],
    ['the namespace of old', ' xmlns="http://www.scene7.com/IpsApi"'],
  ])('from AuthUser and AuthPassword beside the payload, in %s', async (_where, xmlns) => {
    const header = `<AuthUser${xmlns}>robin@example.com</AuthUser><AuthPassword${xmlns}>secret</AuthPassword>`;
    expect(await callerOf(`<Request>${header}${WHO_AM_I}</Request>`)).toBe('robin@example.com');
    expect(await callerOf(`<Request>${WHO_AM_I}${header}</Request>`, basic('admin@example.com:secret'))).toBe('robin@example.com');
    expect(await callerOf(`<Request>${header}${authHeaderOf()}${WHO_AM_I}</Request>`)).toBe('admin@example.com');
    expect((await post(`<Request>${header.replace('secret', 'wrong')}${WHO_AM_I}</Request>`)).fault).toMatchObject({ code: 10001 });
    expect((await post(`<Request>${header.replace('secret', '')}${WHO_AM_I}</Request>`)).fault).toMatchObject({ code: 10000 });
  });

  test('from AuthUser and AuthPassword beside an authHeader that names nobody', async () => {
    const header = '<authHeader><locale>de</locale></authHeader><AuthUser>robin@example.com</AuthUser><AuthPassword>secret</AuthPassword>';
    expect(await callerOf(`<Request>${header}${WHO_AM_I}</Request>`)).toBe('robin@example.com');
  });

  test('never by a challenge: whoever gives none gets no 401', async () => {
    const answer = await send(`<Request>${WHO_AM_I}</Request>`);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([500, undefined]);
    expect(answer.text).toBe(faultText('authenticationFault', 10000, NO_CREDENTIALS));
  });
});

describe('a bad request changes nothing and gets a fault that says', () => {
  const submit = submitOf('Never');
  const inBody = submit.replace(/^.*<submitJobParam/, '<submitJobParam').replace('</Request>', '');
  const header = authHeaderOf();
  const known = allVersions()
    .map(({ namespace }) => namespace)
    .join(', ');

  test.each<[string, string | Buffer, string]>([
    ['that the body is empty', '', 'The request has no body: expected XML'],
    ['that a blank body is no XML', ' \r\n', "The request is not well-formed XML: line 2, column 1: Start tag expected, '&lt;' not found"],
    ['that a text is no XML', 'jobName=Never', "The request is not well-formed XML: line 1, column 1: Start tag expected, '&lt;' not found"],
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
      'that the payload alone is no Request',
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
      'that a text is no payload',
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
      submit.replaceAll(NAMESPACE, `${BASE}/2015-01-01`),
      `submitJobParam: the namespace "${BASE}/2015-01-01" is no version's: expected one of ${known}`,
    ],
    [
      'that the payload has no namespace',
      `<Request xmlns="${NAMESPACE}">${header}${inBody.replace(NAMESPACE, '')}</Request>`,
      `submitJobParam: the namespace "" is no version's: expected one of ${known}`,
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
    ['that it breaks off', submit.slice(0, -20), expect.stringContaining('The request is not well-formed XML: line 1, column ')],
    [
      'that its bytes are no UTF-8',
      Buffer.from(submit.replace('Never', 'Café'), 'latin1'),
      expect.stringContaining('The request is not well-formed XML: line 1, column '),
    ],
  ])('%s', async (_what, body, reason) => {
    const before = await heldBy(mock);
    const answer = await send(body, ['Content-Type: text/xml']);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/xml;charset=utf-8']);
    const [, told] =
      new RegExp(
        `^<\\?xml version="1\\.0" encoding="utf-8"\\?><ipsApiFault xmlns="${BASE}"><code>30003</code><reason>(.*)</reason></ipsApiFault>$`,
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

  test('nothing of the kind of a body that is just as large as maxBody', async () => {
    const padded = submit.replace('</Request>', `<!--${'x'.repeat(2048 - submit.length - 7)}--></Request>`);
    expect((await send(padded, [], smallMock)).status).toBe(200);
    expect(smallMock.jobs.list({ originalName: 'Never' })).toHaveLength(1);
  });

  test('nothing of a client that leaves in the middle of its body, but the transport goes on', async () => {
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

describe('the transport', () => {
  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is for POST alone, not for %s', async (method) => {
    const response = await fetch(`${mock.url}${PATH}`, { method });
    expect([response.status, response.headers.get('allow'), response.headers.get('content-type')]).toEqual([405, 'POST', 'text/plain;charset=utf-8']);
    expect(await response.text()).toBe(method === 'HEAD' ? '' : `${method} is not served here: expected POST with a Request in plain XML\n`);
  });

  test('reads nothing of a body that comes with a GET', async () => {
    const before = await heldBy(mock);
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(`${mock.url}${PATH}`, { method: 'GET' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject).end(submitOf('By GET'));
    });
    expect(status).toBe(405);
    expect(await heldBy(mock)).toEqual(before);
  });

  test('does what a POST asks, whatever its query says', async () => {
    const answer = await postPlain(mock.url, `${PATH}?wsdl`, `<Request>${authHeaderOf()}${WHO_AM_I}</Request>`);
    expect(answer.value.userInfo.email).toBe('admin@example.com');
  });

  test('takes the same bytes anew each time that they come', async () => {
    const handles = new Set<string>();
    for (let n = 0; n < 3; n++) handles.add((await post(submitOf('Again'))).value.jobHandle);
    expect(handles.size).toBe(3);
    expect(mock.jobs.list({ originalName: 'Again' })).toHaveLength(3);
  });

  test('serves calls at once, of all versions mixed', async () => {
    const versions = allVersions();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        call(mock.url, 'submitJob', `${COMPANY}<jobName>Crowd ${n}</jobName>${PUBLISH}`, {
          version: versions[n % versions.length]?.id ?? 'unversioned',
          transport: 'xml',
        }),
      ),
    );
    answers.forEach(({ fault, text, value }, n) => {
      expect(fault).toBeUndefined();
      expect(text).toContain(`<submitJobReturn xmlns="${versions[n % versions.length]?.namespace}">`);
      expect(value.jobHandle).toContain(`Crowd ${n}`);
    });
    expect(mock.jobs.list().filter(({ originalName }) => originalName.startsWith('Crowd '))).toHaveLength(60);
  });

  test('writes log lines of its calls, without passwords', async () => {
    const program = await buildProgram();
    try {
      const running = await startProgram(program.cli, ['--log-level', 'info']);
      let logged = '';
      running.child.stderr?.on('data', (chunk) => {
        logged += chunk;
      });
      const ended = new Promise((resolve) => running.child.once('close', resolve));
      const to = (body: string): Promise<Answer> => postPlain(running.url, PATH, body, basic('robin@example.com:basic-hush'));
      await to(`<Request>${authHeaderOf()}<getUserInfoParam xmlns="${BASE}"/></Request>`);
      await to(`<Request>${WHO_AM_I}</Request>`);
      await to(`<Request>${authHeaderOf({ password: 'hush' })}<makeCoffeeParam xmlns="${NAMESPACE}"/></Request>`);
      await to('no XML: hush');
      expect(await endProgram(running, 'SIGTERM')).toBe(0);
      await ended;
      const lines: Record<string, unknown>[] = logged
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.map(({ msg, transport, operation, version, caller, outcome }) => [msg, transport, operation, version, caller, outcome])).toEqual([
        ['call', 'xml', 'getUserInfo', 'unversioned', 'admin@example.com', 'ok'],
        ['call', 'xml', 'getUserInfo', '2014-04-03', undefined, 'authenticationFault 10001'],
        ['call', 'xml', 'makeCoffeeParam', undefined, undefined, 'ipsApiFault 30003'],
        ['call', 'xml', undefined, undefined, undefined, 'ipsApiFault 30003'],
      ]);
      expect(logged).not.toMatch(/hush|secret/);
    } finally {
    }
  });
});
