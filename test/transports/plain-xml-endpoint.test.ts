import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allVersions } from '../../src/contract/api-version.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { buildProgram, endProgram, startProgram } from '../built-program.js';
import { type Answer, authHeaderOf, call, knownVersion, plainRequestOf, postPlain } from '../conversation.js';
import {
  AUTH_FIELDS,
  BASE,
  COMPANY,
  faultText,
  heldBy,
  NAMESPACE,
  NO_CREDENTIALS,
  PATH,
  PUBLISH,
  plainXmlClient,
  submitOf,
  WHO_AM_I,
} from './plain-xml-requests.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterAll(() => mock.stop());

const { post, send, callerOf } = plainXmlClient(() => mock);

const basic = (credentials: string): { Authorization: string } => ({ Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` });

describe('an answer', () => {
  test('is exactly the bare return element', async () => {
    const own = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', fixtures: 'none' });
    try {
      const texts: string[] = [];
      for (const version of ['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta']) {
        const params = `<companyHandle>c|1</companyHandle><jobName>In ${version} &lt;&amp;&gt;</jobName>${PUBLISH}`;
        const answer = await send(plainRequestOf('submitJob', params, { version }), [], own);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml;charset=utf-8']);
        texts.push(answer.text);
      }
      const declaration = "<?xml version='1.0' encoding='UTF-8'?>";
      expect(texts).toEqual([
        `${declaration}<submitJobReturn xmlns="${BASE}"><jobHandle>1|In unversioned &lt;&amp;&gt;|</jobHandle></submitJobReturn>`,
        `${declaration}<submitJobReturn xmlns="${BASE}/2010-01-31"><jobHandle>j|1|In 2010-01-31 &lt;&amp;&gt;||</jobHandle></submitJobReturn>`,
        `${declaration}<submitJobReturn xmlns="${NAMESPACE}"><jobHandle>j|1|In 2014-04-03 &lt;&amp;&gt;||</jobHandle></submitJobReturn>`,
        `${declaration}<submitJobReturn xmlns="${BASE}/2022-11-01-beta"><jobHandle>j|1|In 2022-11-01-beta &lt;&amp;&gt;||</jobHandle></submitJobReturn>`,
      ]);
    } finally {
      await own.stop();
    }
  });

  test('without fields is an empty element', async () => {
    const { value } = await call(mock.url, 'getScheduledJobs', `${COMPANY}<originalName>Season launch</originalName>`);
    const job = `${COMPANY}<jobHandle>${value.jobArray.items[0].jobHandle}</jobHandle>`;
    const paused = await send(plainRequestOf('pauseJob', job));
    expect(paused.text).toBe(`<?xml version='1.0' encoding='UTF-8'?><pauseJobReturn xmlns="${NAMESPACE}"/>`);
    expect((await send(plainRequestOf('resumeJob', job))).text).toContain(`<resumeJobReturn xmlns="${NAMESPACE}"/>`);
  });

  test.each(allVersions().map(({ id }) => ({ id })))('in $id has the namespace of its payload as the default, and no prefixes', async ({ id }) => {
    const { namespace } = knownVersion(id);
    // Reading it checks that it is valid by the schema of that version.
    const { status, fault, value, text } = await call(mock.url, 'getScheduledJobs', COMPANY, { version: id, transport: 'xml' });
    expect([status, fault]).toEqual([200, undefined]);
    expect(value.jobArray.items).toHaveLength(2);
    expect(text.startsWith(`<?xml version='1.0' encoding='UTF-8'?><getScheduledJobsReturn xmlns="${namespace}"><jobArray><items>`)).toBe(true);
    expect(text.match(/xmlns/g)).toHaveLength(1);
    expect(text.match(/<\/?\w+:/g)).toBeNull();
  });

  test('has the same payload as an answer of the SOAP endpoint', async () => {
    for (const { id } of allVersions()) {
      for (const operation of ['getScheduledJobs', 'getJobLogs', 'getUserInfo']) {
        const params = operation === 'getUserInfo' ? '' : COMPANY;
        const [soap, plain] = await Promise.all(
          (['soap', 'xml'] as const).map((transport) => call(mock.url, operation, params, { version: id, transport })),
        );
        const inBody = /<soapenv:Body>([\s\S]*)<\/soapenv:Body>/.exec(soap?.text ?? '')?.[1];
        expect(plain?.text, `${operation} in ${id}`).toBe(`<?xml version='1.0' encoding='UTF-8'?>${inBody}`);
      }
    }
  });
});

describe('a fault', () => {
  test.each([
    ['authenticationFault', 10001, { password: 'wrong' }, 'Invalid username/password'],
    ['authenticationFault', 10000, { header: '' }, NO_CREDENTIALS],
  ] as const)('is exactly the bare %s in the base namespace: %i', async (name, code, options, reason) => {
    for (const { id } of allVersions()) {
      const answer = await send(plainRequestOf('getScheduledJobs', COMPANY, { ...options, version: id }));
      expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/xml;charset=utf-8']);
      expect(answer.text).toBe(faultText(name, code, reason));
    }
  });

  test('is named after its cause', async () => {
    const submit = `${COMPANY}<jobName>No</jobName>${PUBLISH}`;
    const { fault } = await call(mock.url, 'submitJob', submit, { user: 'reader@example.com', transport: 'xml' });
    expect(fault).toMatchObject({ name: 'authorizationFault', code: 20003 });
    const unknown = await call(mock.url, 'stopJob', `${COMPANY}<jobHandle>j|47||&lt;&amp;&gt;|9</jobHandle>`, { transport: 'xml' });
    expect(unknown).toMatchObject({ status: 500, fault: { name: 'ipsApiFault', code: 30001 } });
    expect(unknown.text).toMatch(/<tns:reason>[^<]*j\|47\|\|&lt;&amp;&gt;\|9[^<]*<\/tns:reason><\/tns:ipsApiFault>$/);
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
    // Whatever is wrong after the header was read.
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

  test('from HTTP Basic, if the document names no user', async () => {
    expect(await callerOf(`<Request>${WHO_AM_I}</Request>`, basic('robin@example.com:secret'))).toBe('robin@example.com');
    const header = '<authHeader><locale>de</locale></authHeader>';
    expect(await callerOf(`<Request>${header}${WHO_AM_I}</Request>`, basic('robin@example.com:secret'))).toBe('robin@example.com');
    expect(await callerOf(`<Request>${authHeaderOf()}${WHO_AM_I}</Request>`, basic('robin@example.com:secret'))).toBe('admin@example.com');
    const wrong = await post(`<Request>${WHO_AM_I}</Request>`, basic('robin@example.com:wrong'));
    expect(wrong).toMatchObject({ status: 500, fault: { name: 'authenticationFault', code: 10001 } });
  });

  test.each([
    ['no namespace', ''],
    ['the old namespace', ' xmlns="http://www.scene7.com/IpsApi"'],
  ])('from AuthUser and AuthPassword beside the payload, in %s', async (_where, xmlns) => {
    const header = `<AuthUser${xmlns}>robin@example.com</AuthUser><AuthPassword${xmlns}>secret</AuthPassword>`;
    expect(await callerOf(`<Request>${header}${WHO_AM_I}</Request>`)).toBe('robin@example.com');
    expect(await callerOf(`<Request>${WHO_AM_I}${header}</Request>`, basic('admin@example.com:secret'))).toBe('robin@example.com');
    expect(await callerOf(`<Request>${header}${authHeaderOf()}${WHO_AM_I}</Request>`)).toBe('admin@example.com');
    expect((await post(`<Request>${header.replace('secret', 'wrong')}${WHO_AM_I}</Request>`)).fault).toMatchObject({ code: 10001 });
    expect((await post(`<Request>${header.replace('secret', '')}${WHO_AM_I}</Request>`)).fault).toMatchObject({ code: 10000 });
  });

  test('from AuthUser and AuthPassword beside an authHeader without a user', async () => {
    const header = '<authHeader><locale>de</locale></authHeader><AuthUser>robin@example.com</AuthUser><AuthPassword>secret</AuthPassword>';
    expect(await callerOf(`<Request>${header}${WHO_AM_I}</Request>`)).toBe('robin@example.com');
  });

  test('without a challenge: a request without them does not get 401', async () => {
    const answer = await send(`<Request>${WHO_AM_I}</Request>`);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([500, undefined]);
    expect(answer.text).toBe(faultText('authenticationFault', 10000, NO_CREDENTIALS));
  });
});

describe('the plain XML endpoint', () => {
  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('serves only POST, not %s', async (method) => {
    const response = await fetch(`${mock.url}${PATH}`, { method });
    expect([response.status, response.headers.get('allow'), response.headers.get('content-type')]).toEqual([405, 'POST', 'text/plain;charset=utf-8']);
    expect(await response.text()).toBe(method === 'HEAD' ? '' : `${method} is not served here: expected POST with a Request in plain XML\n`);
  });

  test('ignores the body of a GET', async () => {
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

  test('ignores the query of a POST', async () => {
    const answer = await postPlain(mock.url, `${PATH}?wsdl`, `<Request>${authHeaderOf()}${WHO_AM_I}</Request>`);
    expect(answer.value.userInfo.email).toBe('admin@example.com');
  });

  test('handles identical requests anew each time', async () => {
    for (let n = 0; n < 3; n++) await post(submitOf('Again'));
    expect(mock.jobs.list({ originalName: 'Again' })).toHaveLength(3);
  });

  test('serves concurrent calls of all versions', async () => {
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

  test('logs its calls, without passwords', async () => {
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
        ['call', 'xml', 'getUserInfo', '2014-04-03', 'robin@example.com', 'authenticationFault 10001'],
        ['call', 'xml', 'makeCoffeeParam', undefined, undefined, 'ipsApiFault 30003'],
        ['call', 'xml', undefined, undefined, undefined, 'ipsApiFault 30003'],
      ]);
      expect(logged).not.toMatch(/hush|secret/);
    } finally {
    }
  });
});
