import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { allVersions } from '../../src/contract/api-version.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { xmlTexts } from '../contract/arbitraries.js';
import { ask, call, envelopeOf, knownVersion, post } from '../conversation.js';
import { exchange, open, parseAnswer, usualHeaders } from './raw-http.js';
import { readSoapAnswer } from './soap-answer.js';
import { AUTH_FIELDS, COMPANY, expectServed, getScheduledJobs, NAMESPACE, PATH, SOAP_11, SOAP_12, START_LINE } from './soap-requests.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterAll(() => mock.stop());

/** An authHeader that asks for faults with an HTTP status. */
const authHeader = (faultHttpStatusCode: string): string =>
  `<authHeader xmlns="http://www.scene7.com/IpsApi/xsd">${AUTH_FIELDS}<faultHttpStatusCode>${faultHttpStatusCode}</faultHttpStatusCode></authHeader>`;

describe('SOAP 1.2', () => {
  test('is answered in SOAP 1.2', async () => {
    const answer = await call(mock.url, 'getScheduledJobs', COMPANY, { soapVersion: '1.2' });
    expect(answer.fault).toBeUndefined();
    expect(answer.contentType).toBe('application/soap+xml;charset=utf-8');
    expect(answer.text).toMatch(
      new RegExp(`^<\\?xml [^>]*\\?><soapenv:Envelope xmlns:soapenv="${SOAP_12}" ?><soapenv:Body><getScheduledJobsReturn `),
    );
  });

  test('is recognized by the envelope, whatever the Content-Type', async () => {
    const as12 = await post(mock.url, envelopeOf('getScheduledJobs', COMPANY, { soapVersion: '1.2' }), { 'Content-Type': 'text/xml' });
    expect(as12.contentType).toBe('application/soap+xml;charset=utf-8');
    expect(readSoapAnswer(as12.text)).toMatchObject({ envelope: SOAP_12, fault: undefined });
    const as11 = await post(mock.url, getScheduledJobs, { 'Content-Type': 'application/soap+xml' });
    expect(as11.contentType).toBe('text/xml;charset=utf-8');
    expect(readSoapAnswer(as11.text)).toMatchObject({ envelope: SOAP_11, fault: undefined });
  });

  test('has its own form of fault', async () => {
    const { text, status, contentType, fault } = await call(mock.url, 'stopJob', `${COMPANY}<jobHandle>j|47||nothing|9</jobHandle>`, {
      soapVersion: '1.2',
    });
    expect(status).toBe(500);
    expect(contentType).toBe('application/soap+xml;charset=utf-8');
    expect(fault).toMatchObject({ name: 'ipsApiFault', code: 30001 });
    expect(text.replace(' >', '>')).toContain(
      `<soapenv:Envelope xmlns:soapenv="${SOAP_12}"><soapenv:Body><soapenv:Fault><soapenv:Code><soapenv:Value>soapenv:Receiver</soapenv:Value></soapenv:Code><soapenv:Reason><soapenv:Text xml:lang="en">ipsApiFault</soapenv:Text></soapenv:Reason><soapenv:Detail><tns:ipsApiFault xmlns:tns="http://www.scene7.com/IpsApi/xsd"><tns:code>30001</tns:code><tns:reason>`,
    );
    expect(text).toMatch(/<\/tns:reason><\/tns:ipsApiFault><\/soapenv:Detail><\/soapenv:Fault><\/soapenv:Body><\/soapenv:Envelope>$/);
  });

  test('is assumed for a body that is not XML if its Content-Type says so', async () => {
    const answer = await post(mock.url, 'no XML', { 'Content-Type': 'application/soap+xml; charset=utf-8' });
    expect(answer.contentType).toBe('application/soap+xml;charset=utf-8');
    expect(readSoapAnswer(answer.text)).toMatchObject({ envelope: SOAP_12, fault: { code: 30003 } });
  });
});

describe('a fault', () => {
  test('has the form of SOAP 1.1', async () => {
    const { text, status, contentType } = await call(mock.url, 'stopJob', `${COMPANY}<jobHandle>j|47||&lt;&amp;&gt;|9</jobHandle>`);
    expect(status).toBe(500);
    expect(contentType).toBe('text/xml;charset=utf-8');
    expect(text.replace(' >', '>')).toContain(
      `<soapenv:Envelope xmlns:soapenv="${SOAP_11}"><soapenv:Body><soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>ipsApiFault</faultstring><detail><tns:ipsApiFault xmlns:tns="http://www.scene7.com/IpsApi/xsd"><tns:code>30001</tns:code><tns:reason>`,
    );
    expect(text).toMatch(
      /j\|47\|\|&lt;&amp;&gt;\|9.*<\/tns:reason><\/tns:ipsApiFault><\/detail><\/soapenv:Fault><\/soapenv:Body><\/soapenv:Envelope>$/,
    );
  });

  test.each([
    ['authenticationFault', 'getScheduledJobs', { password: 'wrong' }],
    ['authorizationFault', 'submitJob', { user: 'reader@example.com' }],
    ['ipsApiFault', 'stopJob', {}],
  ])('has the name of its detail element as its faultstring: %s', async (name, operation, options) => {
    const params = {
      getScheduledJobs: COMPANY,
      submitJob: `${COMPANY}<jobName>x</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`,
      stopJob: COMPANY,
    }[operation];
    const { text, fault } = await call(mock.url, operation, params ?? '', options);
    expect(fault?.name).toBe(name);
    expect(text).toContain(`<faultstring>${name}</faultstring>`);
  });

  test.each([
    ['200', 200],
    ['404', 404],
    ['599', 599],
    [' 200 ', 200],
    ['junk', 500],
    ['', 500],
    ['0', 500],
    ['99', 500],
    ['101', 500],
    ['600', 500],
    ['-200', 500],
    ['200.5', 500],
    ['99999999999', 500],
    // Answers with these have no body: the fault would be lost.
    ['204', 500],
    ['304', 500],
  ])('has the HTTP status that faultHttpStatusCode %j asks for: %i', async (asked, status) => {
    for (const soapVersion of ['1.1', '1.2'] as const) {
      const answer = await call(mock.url, 'stopJob', `${COMPANY}<jobHandle>j|47||nothing|9</jobHandle>`, { header: authHeader(asked), soapVersion });
      expect(answer.fault).toMatchObject({ code: 30001 });
      expect(answer.status).toBe(status);
    }
  });

  test('has that status whatever is wrong after the header was read', async () => {
    const options = { header: authHeader('200') };
    const unknown = await post(mock.url, envelopeOf('makeCoffee', '', options));
    expect(unknown).toMatchObject({ status: 200, fault: { code: 30003 } });
    const invalid = await call(mock.url, 'stopJob', '', options);
    expect(invalid).toMatchObject({ status: 200, fault: { code: 30002 } });
    const wrong = await call(mock.url, 'stopJob', COMPANY, { header: authHeader('200').replace('secret', 'wrong') });
    expect(wrong).toMatchObject({ status: 200, fault: { code: 10001 } });
  });

  test('is the only answer with that status', async () => {
    const { status, fault } = await call(mock.url, 'getScheduledJobs', COMPANY, { header: authHeader('404') });
    expect(fault).toBeUndefined();
    expect(status).toBe(200);
  });
});

/** Valid job names. */
const jobNames = xmlTexts.map((text) => text.replaceAll('|', '')).filter((text) => text.trim() !== '');

/** Escapes text for element content, by character references only. */
const references = (text: string): string => text.replace(/[&<>\r]/g, (found) => `&#${found.charCodeAt(0)};`);

describe('an answer', () => {
  test.each(allVersions().map(({ id }) => ({ id })))('in $id is the bare envelope around an unprefixed payload', async ({ id }) => {
    const { namespace } = knownVersion(id);
    const { text } = await call(mock.url, 'getScheduledJobs', COMPANY, { version: id });
    const start = `<soapenv:Envelope xmlns:soapenv="${SOAP_11}"><soapenv:Body><getScheduledJobsReturn xmlns="${namespace}"><jobArray>`;
    expect(
      text
        .replace(/^<\?xml [^>]*\?>/, '')
        .replace(' >', '>')
        .slice(0, start.length),
    ).toBe(start);
    expect(text).toMatch(/<\/jobArray><\/getScheduledJobsReturn><\/soapenv:Body><\/soapenv:Envelope>$/);
    expect(text).not.toMatch(/Header/);
    expect(text.match(/xmlns/g)).toHaveLength(2);
  });

  test('without content is an empty element', async () => {
    const { jobArray } = await ask(mock.url, 'getScheduledJobs', `${COMPANY}<originalName>Season launch</originalName>`);
    const job = `${COMPANY}<jobHandle>${jobArray.items[0].jobHandle}</jobHandle>`;
    const { text, status } = await call(mock.url, 'pauseJob', job);
    expect(status).toBe(200);
    expect(text).toContain(`<soapenv:Body><pauseJobReturn xmlns="${NAMESPACE}"/></soapenv:Body>`);
    expect((await call(mock.url, 'resumeJob', job)).text).toContain(`<soapenv:Body><resumeJobReturn xmlns="${NAMESPACE}"/></soapenv:Body>`);
    const none = await call(mock.url, 'getActiveJobs', `${COMPANY}<originalName>nothing</originalName>`);
    expect(none.text).toContain(`<getActiveJobsReturn xmlns="${NAMESPACE}"><jobArray/></getActiveJobsReturn>`);
  });

  test('returns every text that XML can represent', async () => {
    await fc.assert(
      fc.asyncProperty(jobNames, xmlTexts, async (jobName, description) => {
        const { jobHandle } = await ask(
          mock.url,
          'submitJob',
          `${COMPANY}<jobName>${references(jobName)}</jobName><description>${references(description)}</description><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`,
        );
        const { jobArray } = await ask(mock.url, 'getActiveJobs', `${COMPANY}<jobHandle>${references(jobHandle)}</jobHandle>`);
        expect(jobArray.items).toHaveLength(1);
        expect(jobArray.items[0]).toMatchObject({ originalName: jobName, description });
        const byName = await ask(mock.url, 'getActiveJobs', `${COMPANY}<originalName>${references(jobName)}</originalName>`);
        expect(byName.jobArray.items).toContainEqual(jobArray.items[0]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the SOAP endpoint', () => {
  test('serves a hundred concurrent calls of all versions', async () => {
    const versions = allVersions();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => {
        const { id } = versions[n % versions.length] ?? { id: 'unversioned' };
        const params = `${COMPANY}<jobName>Crowd ${n}</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`;
        return call(mock.url, n % 10 === 9 ? 'stopJob' : 'submitJob', n % 10 === 9 ? COMPANY : params, {
          version: id,
          soapVersion: n % 3 === 0 ? '1.2' : '1.1',
        });
      }),
    );
    answers.forEach((answer, n) => {
      const read = readSoapAnswer(answer.text);
      expect(read.envelope).toBe(n % 3 === 0 ? SOAP_12 : SOAP_11);
      if (n % 10 === 9) {
        expect(read.fault).toMatchObject({ code: 30002 });
      } else {
        expect(read.version).toBe(versions[n % versions.length]?.id);
        expect(read.value.jobHandle).toContain(`Crowd ${n}`);
      }
    });
    expect(mock.jobs.list().filter((job) => job.name.startsWith('Crowd '))).toHaveLength(90);
  });

  test('handles identical requests anew each time', async () => {
    const submit = `${COMPANY}<jobName>Again</jobName><uploadUrlsJob><urlArray><items><sourceUrl>http://files.example.com/a.tif</sourceUrl><destPath>Outfitters/a.tif</destPath></items></urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadUrlsJob>`;
    for (let n = 0; n < 3; n++) await ask(mock.url, 'submitJob', submit);
    const jobs = mock.jobs.list({ originalName: 'Again' });
    expect(jobs.map((job) => job.counts.total)).toEqual([1, 1, 1]);
    const bad = `${COMPANY}<jobHandle>j|47||nothing|9</jobHandle>`;
    const [first, second] = [await call(mock.url, 'stopJob', bad), await call(mock.url, 'stopJob', bad)];
    expect(second).toEqual(first);
    const invalid = [await call(mock.url, 'stopJob', ''), await call(mock.url, 'stopJob', '')];
    expect(invalid[1]).toEqual(invalid[0]);
    expect(invalid[1]?.fault).toMatchObject({ code: 30002 });
  });

  test('distinguishes the callers of identical requests', async () => {
    const as = async (user: string): Promise<string> => {
      const Authorization = `Basic ${Buffer.from(`${user}:secret`).toString('base64')}`;
      return (await ask(mock.url, 'getUserInfo', '', { header: '', httpHeaders: { Authorization } })).userInfo.email;
    };
    for (const user of ['robin@example.com', 'admin@example.com', 'robin@example.com']) expect(await as(user)).toBe(user);
    expect((await call(mock.url, 'getUserInfo', '', { header: '' })).fault).toMatchObject({ code: 10000 });
  });

  test('keeps serving when a client leaves in the middle of its body', async () => {
    const before = mock.jobs.list().length;
    const body = envelopeOf('submitJob', `${COMPANY}<jobName>Gone</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`);
    for (let n = 0; n < 20; n++) {
      const socket = await open(mock.url);
      socket.write(`${START_LINE}\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, body.length - 10)}`);
      if (n % 2 === 0) socket.end();
      else socket.resetAndDestroy();
      socket.on('error', () => {});
      socket.resume();
    }
    await expectServed(mock.url, getScheduledJobs);
    expect(mock.jobs.list()).toHaveLength(before);
  });

  test('serves several calls on one connection', async () => {
    const socket = await open(mock.url);
    const body = Buffer.from(getScheduledJobs);
    const bad = Buffer.from('no XML');
    // Sent without waiting for the answers.
    socket.write(`${START_LINE}\r\nHost: x\r\nContent-Length: ${bad.length}\r\n\r\n`);
    socket.write(bad);
    socket.write(`${START_LINE}\r\nHost: x\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`);
    socket.write(body);
    let received = '';
    for await (const chunk of socket) received += chunk;
    const answers = received.split(/(?=HTTP\/1\.1 \d{3} )/).map((each) => parseAnswer(Buffer.from(each)));
    expect(answers.map((answer) => answer.status)).toEqual([500, 200]);
    expect(readSoapAnswer(answers[1]?.text ?? '').payload).toBe('getScheduledJobsReturn');
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('does not serve %s', async (method) => {
    const response = await fetch(`${mock.url}${PATH}`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain('POST');
  });

  test.each([
    ['GET', '/nowhere'],
    ['POST', '/nowhere'],
    ['POST', '/scene7/services'],
    ['POST', '/'],
    ['POST', `${PATH}/getFolders/more`],
    ['GET', '/scene7/webservice/'],
  ])('answers %s %s with the list of addresses', async (method, path) => {
    const response = await fetch(`${mock.url}${path}`, { method });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/plain;charset=utf-8');
    expect(await response.text()).toContain(PATH);
  });

  test('shows a browser the WSDLs of all versions', async () => {
    const response = await fetch(`${mock.url}${PATH}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const page = await response.text();
    for (const { wsdl } of allVersions()) expect(page).toContain(`href="/scene7/webservice/${wsdl}"`);
    expect(page).toContain(mock.serviceUrl);
    const fromRoot = await fetch(`${mock.url}/`);
    expect(fromRoot.url).toBe(mock.serviceUrl);
  });

  test('escapes the Host header in its page', async () => {
    const page = await new Promise<string>((resolve, reject) => {
      const request = httpRequest(`${mock.url}${PATH}`, { headers: { Host: 'a"<b>&' } }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve(text));
      });
      request.on('error', reject).end();
    });
    expect(page).not.toContain('<b>');
  });

  test.each(['?wsdl', '?WSDL', '?wsdl=', '?singleWsdl&wsdl'])('serves the newest WSDL that is not a beta for %s', async (query) => {
    const response = await fetch(`${mock.url}${PATH}${query}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/xml;charset=utf-8');
    const direct = await fetch(`${mock.url}/scene7/webservice/IpsApi-2014-04-03.wsdl`);
    expect(await response.text()).toBe(await direct.text());
    expect(mock.wsdlUrl()).toBe(direct.url);
  });
});

describe('in a process with fake timers', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('calls are answered', async () => {
    vi.useFakeTimers({
      toFake: [
        'setTimeout',
        'clearTimeout',
        'setInterval',
        'clearInterval',
        'setImmediate',
        'clearImmediate',
        'queueMicrotask',
        'performance',
        'Date',
      ],
    });
    const body = Buffer.from(getScheduledJobs);
    const answer = await exchange(mock.url, { startLine: START_LINE, headers: usualHeaders(mock.url, body), body });
    expect(answer.text).toContain('getScheduledJobsReturn');
  });
});

test('a mock that is stopped while an answer is delayed ends as soon as it is sent', async () => {
  const stopping = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
  const { id } = await stopping.faults.add({ effect: { delay: 20 } });
  const body = Buffer.from(getScheduledJobs);
  const socket = await open(stopping.url);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  const closed = once(socket, 'close');
  // The client does not close the connection itself.
  socket.write(`${START_LINE}\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n${getScheduledJobs}`);
  while ((await stopping.faults.get(id)).hits === 0) await setImmediate();
  // The timer that ends calls that take too long never fires.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    await Promise.all([stopping.stop(), closed]);
  } finally {
    vi.useRealTimers();
  }
  expect(parseAnswer(Buffer.concat(chunks)).text).toContain('getScheduledJobsReturn');
});
