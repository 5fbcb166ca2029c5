import { request } from 'node:http';
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterAll(() => mock.stop());
beforeEach(() => mock.reset());

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
  readonly body: any;
}

/** A plain request, as any language makes it. */
function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}, url = mock.url): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${url}/__admin/${path}`,
      { method, agent: false, headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => {
          const type = response.headers['content-type'];
          resolve({ status: response.statusCode ?? 0, type, body: text !== '' && type?.includes('json') ? JSON.parse(text) : text });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body));
  });
}

const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
const submit = async (name: string): Promise<string> =>
  (
    await ask(
      mock.url,
      'submitJob',
      `${OUTFITTERS}<jobName>${name}</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob>`,
    )
  ).jobHandle;

describe('with plain requests', () => {
  test('the clock is read, set, moved and settled', async () => {
    expect(await send('GET', 'clock')).toMatchObject({
      status: 200,
      type: 'application/json; charset=utf-8',
      body: { mode: 'manual', now: '2026-11-23T08:00:00.000Z' },
    });
    expect((await send('POST', 'clock/advance', { by: 'P1D' })).body.now).toBe('2026-11-24T08:00:00.000Z');
    expect((await send('POST', 'clock/advance', { to: '2026-11-24T09:00:00Z' })).body.now).toBe('2026-11-24T09:00:00.000Z');
    await submit('Settled');
    expect((await send('POST', 'clock/advance', { next: true })).body.now).toBe('2026-11-24T09:00:00.500Z');
    expect((await send('POST', 'clock/settle')).status).toBe(200);
    expect(mock.jobs.list({ originalName: 'Settled' })).toMatchObject([{ state: 'Done' }]);
    expect((await send('PUT', 'clock', { mode: 'x60' })).body).toMatchObject({ mode: 'scaled', factor: 60 });
    await send('PUT', 'clock', { mode: 'manual' });
  });

  test('jobs are made, listed, read, waited for, ended and removed', async () => {
    const made = await send('POST', 'jobs', { company: 'Outfitters', name: 'Made', state: 'Running', progress: 20 });
    expect([made.status, made.body.state, made.body.progress]).toEqual([201, 'Running', 20]);
    const path = `jobs/${encodeURIComponent(made.body.jobHandle)}`;
    expect((await send('GET', 'jobs?name=Ma*&state=Running')).body.jobs).toMatchObject([{ originalName: 'Made' }]);
    expect((await send('GET', path)).body.plan.length).toBe(made.body.counts.total);
    expect((await send('GET', `${path}/wait?state=Running&timeout=1s`)).body.originalName).toBe('Made');
    expect((await send('GET', `${path}/wait?state=Done&timeout=10ms`)).body).toMatchObject({
      status: 409,
      detail: expect.stringContaining('is Running after 10ms'),
    });
    expect((await send('POST', `${path}/force`, { end: 'fatal', message: 'no more' })).body).toMatchObject({ state: 'Done', outcome: 'Fatal' });
    expect((await send('GET', `${path}/files`)).body).toEqual({ files: [] });
    expect((await send('DELETE', path)).status).toBe(204);
    expect((await send('GET', path)).status).toBe(404);
  });

  test.each([
    ['rules', { match: { name: 'x*' }, script: { outcome: 'errors', count: 2 } }],
    ['faults', { match: { operation: 'get*' }, effect: { fault: { code: 30000, reason: 'down' } }, times: 2 }],
    ['stubs', { operation: 'getActiveJobs', answer: { json: { jobArray: {} } } }],
  ])('%s are set up, listed, read and removed', async (plural, definition) => {
    const made = await send('POST', plural, { ...definition, label: 'mine', company: 'Homeware' });
    expect(made).toMatchObject({ status: 201, body: { label: 'mine', company: 'Homeware', seen: 0, hits: 0 } });
    expect((await send('GET', plural)).body[plural]).toEqual([made.body]);
    expect((await send('GET', `${plural}?company=Outfitters`)).body[plural]).toEqual([]);
    expect((await send('GET', `${plural}/${made.body.id}`)).body).toEqual(made.body);
    expect((await send('DELETE', `${plural}?company=Outfitters`)).status).toBe(204);
    expect((await send('DELETE', `${plural}/${made.body.id}`)).status).toBe(204);
    expect((await send('DELETE', `${plural}/${made.body.id}`)).status).toBe(404);
    await send('POST', plural, definition);
    await send('DELETE', plural);
    expect((await send('GET', plural)).body[plural]).toEqual([]);
  });

  test('calls are listed, verified and forgotten', async () => {
    await submit('Noted');
    expect((await send('GET', 'requests?operation=submitJob&outcome=ok')).body.requests).toMatchObject([
      { operation: 'submitJob', params: { jobName: 'Noted' } },
    ]);
    expect((await send('POST', 'requests/verify', { operation: 'submitJob', exactly: 1 })).body).toMatchObject({ verified: true, count: 1 });
    const nearest = [{ call: { operation: 'submitJob' }, differences: ['operation: submitJob, not stopJob'] }];
    expect(await send('POST', 'requests/verify', { operation: 'stopJob' })).toMatchObject({
      status: 409,
      body: { verified: false, count: 0, nearest },
    });
    expect(await send('POST', 'requests/check', { operation: 'stopJob' })).toMatchObject({
      status: 200,
      body: { verified: false, count: 0, nearest },
    });
    expect((await send('DELETE', 'requests')).status).toBe(204);
    expect((await send('GET', 'requests')).body).toEqual({ requests: [], total: 0, next: null });
  });

  test('the state is kept, gone back to, written to a file and reset', async () => {
    await submit('Kept');
    expect((await send('POST', 'snapshots', { name: 'a b' })).body).toMatchObject({ name: 'a b', jobs: 5 });
    const file = await send('GET', 'snapshots/a%20b/file');
    expect((await send('POST', 'reset', { to: 'empty' })).status).toBe(204);
    expect(mock.jobs.list()).toEqual([]);
    expect((await send('POST', 'snapshots/a%20b/restore')).status).toBe(200);
    expect(mock.jobs.list()).toHaveLength(5);
    expect((await send('POST', 'reset')).status).toBe(204);
    expect((await send('PUT', 'state', file.body)).status).toBe(204);
    expect(mock.jobs.list()).toHaveLength(5);
    expect((await send('GET', 'state')).body.store.tables.job.rows).toHaveLength(5);
    expect((await send('DELETE', 'snapshots/a%20b')).status).toBe(204);
    expect((await send('GET', 'snapshots')).body).toEqual({ snapshots: [] });
  });

  test('companies are made, mails and completion calls are read', async () => {
    const made = await send('POST', 'companies');
    expect(made).toMatchObject({ status: 201, body: { users: [{ role: 'IpsAdmin' }] } });
    expect((await send('GET', 'companies')).body.companies).toHaveLength(3);
    await submit('Told');
    await mock.settle();
    expect((await send('GET', 'mails?to=admin@example.com')).body.mails.at(-1)).toMatchObject({ subject: 'ImageServingPublish job "Told" is done' });
    expect((await send('GET', 'callbacks')).body).toEqual({ callbacks: [] });
    expect((await send('POST', 'callbacks/settle')).status).toBe(204);
  });
});

describe('a mistake', () => {
  test.each<[string, string, unknown, number, string, string[]]>([
    [
      'POST',
      'rules',
      { script: { outcome: 'boom', at: 400 }, wrong: 1 },
      400,
      'script.outcome: "boom" is not known: expected one of success, warnings',
      ['script.outcome', 'script.at', 'wrong'],
    ],
    ['POST', 'rules', {}, 400, 'script: is missing: expected an object', ['script']],
    ['POST', 'rules', { script: {}, company: 'Nobody' }, 404, 'There is no company "Nobody"', ['company']],
    [
      'POST',
      'rules',
      { script: { duration: 'long' } },
      400,
      'script.duration: "long" is no duration: expected a number with a unit',
      ['script.duration'],
    ],
    ['POST', 'rules', { script: {}, expires: { at: 'soon' } }, 400, 'expires.at: "soon" is no moment', ['expires.at']],
    ['POST', 'faults', { effect: {} }, 400, 'effect: is empty: expected fault, status', ['effect']],
    [
      'POST',
      'faults',
      { effect: { fault: { code: 1 } } },
      400,
      'effect.fault.code: is not a fault code: expected one of 10000',
      ['effect.fault.code'],
    ],
    ['POST', 'faults', { effect: { delay: '1h' } }, 400, 'effect.delay: is longer than 10 minutes', ['effect.delay']],
    ['POST', 'clock/advance', { by: 'soon' }, 400, 'by: "soon" is no duration', ['by']],
    ['POST', 'clock/advance', {}, 400, '', []],
    ['POST', 'clock/advance', { to: '2020-01-01T00:00:00Z' }, 409, 'time does not go back', []],
    ['PUT', 'clock', { mode: 'fast' }, 400, 'mode: "fast" is not a clock', ['mode']],
    ['POST', 'jobs', { company: 'Outfitters', name: 'a|b' }, 400, 'name: ', ['name']],
    ['POST', 'jobs', { company: 'Outfitters', name: 'a', detail: { exportJob: {} } }, 400, 'detail: ', ['detail']],
    ['POST', 'jobs', { company: 'Outfitters', name: 'a', state: 'Scheduled' }, 400, 'state: a job that is Scheduled needs', ['state']],
    ['POST', 'jobs', { company: 'Outfitters', name: 'a', execTime: '2020-01-01T00:00:00Z' }, 400, 'execTime: has passed: it is', ['execTime']],
    ['POST', 'jobs', { company: 'Outfitters', name: 'a', execSchedule: 'often' }, 400, 'execSchedule: ', ['execSchedule']],
    ['POST', 'jobs', { company: 'Outfitters', name: 'a', user: 'nobody@example.com' }, 404, 'There is no user nobody@example.com', ['user']],
    ['GET', 'jobs?company=Nobody', undefined, 404, 'There is no company "Nobody": expected one of Outfitters, Homeware', ['company']],
    ['GET', 'mails?job=99', undefined, 404, 'There is no job "99"', []],
    ['GET', 'Jobs', undefined, 404, 'There is nothing at /__admin/Jobs', []],
    ['GET', 'jobs?state=Sleeping', undefined, 400, 'state: "Sleeping" is not known: expected one of Scheduled', ['state']],
    ['GET', 'jobs?colour=red', undefined, 400, 'colour: there is no such field: expected one of company, originalName', ['colour']],
    ['GET', 'jobs/nobody', undefined, 404, 'There is no job "nobody": expected its number, or its handle', []],
    ['GET', 'nothing', undefined, 404, 'GET /__admin/openapi.json lists what there is', []],
    ['GET', 'jobs?name=[a', undefined, 400, 'name: has a [ at character 1 that is not closed: expected ], or \\[', ['name']],
    [
      'GET',
      `requests?operation=${'*a'.repeat(1500)}`,
      undefined,
      400,
      'operation: is a pattern of 3000 characters: expected at most 2000',
      ['operation'],
    ],
    ['GET', `requests?outcome={${'a,'.repeat(200)}}`, undefined, 400, 'outcome: has 201 alternatives in braces: expected at most 200', ['outcome']],
    ['POST', 'rules', { match: { name: '{a,b' }, script: {} }, 400, 'match.name: has a { at character 1 that is not closed', ['match.name']],
    ['POST', 'faults', { match: { operation: '[z-a]' }, effect: { reset: true } }, 400, 'match.operation: has the range z-a', ['match.operation']],
    [
      'POST',
      'stubs',
      { operation: 'submitJob', match: { params: { uploadUrlsJob: { urlArray: { items: [{ sourceUrl: 'a[' }] } } } }, answer: { json: {} } },
      400,
      'match.params.uploadUrlsJob.urlArray.items.0.sourceUrl: has a [ at character 2',
      ['match.params.uploadUrlsJob.urlArray.items.0.sourceUrl'],
    ],
    [
      'POST',
      'requests/verify',
      { inOrder: [{ params: { name: '*\\' } }] },
      400,
      'inOrder.0.params.name: ends in a backslash',
      ['inOrder.0.params.name'],
    ],
    ['DELETE', 'clock', undefined, 405, 'expected GET, PUT', []],
    ['POST', 'rules', '{"script":', 400, 'The body is not JSON', []],
    ['GET', 'jobs/%E0%A4%A', undefined, 400, 'The path is not percent-encoded UTF-8', []],
  ])(
    'is told as a problem that names the field and what is allowed, and changes nothing: %s %s %j',
    async (method, path, body, status, detail, fields) => {
      const before = await mock.state.export();
      const answer = await send(method, path, body);
      expect(answer).toMatchObject({
        status,
        type: expect.stringContaining('application/problem+json'),
        body: { type: 'about:blank', status, detail: expect.stringContaining(detail) },
      });
      if (fields.length > 0) expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual(fields);
      expect(await mock.state.export()).toEqual(before);
    },
  );
});

test('a method that a path does not have is answered with those that it has', async () => {
  const response = await fetch(`${mock.url}/__admin/jobs/1`, { method: 'PUT' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, DELETE']);
  expect(await response.json()).toMatchObject({ detail: 'PUT is not allowed at /__admin/jobs/1: expected GET, DELETE' });
  expect((await fetch(`${mock.url}/__admin/clock`, { method: 'HEAD' })).status).toBe(200);
});

describe('the guard', () => {
  test.each<[string, string, Record<string, string>, number]>([
    ['to names that are not its own, which a page elsewhere may have made mean this machine', 'GET', { Host: 'evil.example.com' }, 403],
    ['to names that only look like its own', 'GET', { Host: 'localhost.example.com:80' }, 403],
    ['to names without a dot that it was not told', 'GET', { Host: 'ips-mock:8780' }, 403],
    ['to addresses that are not its own', 'GET', { Host: '192.0.2.7:8780' }, 403],
    ['to addresses of version 6 that are not its own', 'GET', { Host: '[2001:db8::7]' }, 403],
    ['to pages of other sites that would read', 'GET', { Origin: 'https://example.com' }, 403],
    ['to images, scripts and frames of other sites', 'GET', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }, 403],
    ['to what another port of this machine serves', 'GET', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['to links on pages of other sites', 'GET', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }, 403],
    ['to pages of other sites that would change something', 'POST', { Origin: 'https://example.com' }, 403],
    ['to pages of other sites whose origin is hidden', 'POST', { Origin: 'null' }, 403],
    ['to what a browser says comes from another site', 'POST', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('%s', async (_to, method, headers, status) => {
    const answer = await send(method, method === 'GET' ? 'jobs' : 'reset', undefined, headers);
    expect(answer).toMatchObject({ status, body: { status } });
  });

  test('and open to its own names and pages', async () => {
    const { port } = new URL(mock.url);
    const own = Object.values(networkInterfaces()).flatMap(
      (each) => each?.map(({ address }) => (isIP(address) === 6 ? `[${address}]` : address)) ?? [],
    );
    for (const Host of [
      `localhost:${port}`,
      `127.0.0.1:${port}`,
      '127.1.2.3',
      `[::1]:${port}`,
      '[0:0:0:0:0:0:0:1]',
      'app.localhost',
      hostname(),
      ...own,
    ])
      expect((await send('GET', 'clock', undefined, { Host })).status, Host).toBe(200);
    // Typed into the browser, and from a page of its own.
    expect((await send('GET', 'clock', undefined, { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' })).status).toBe(200);
    expect((await send('GET', 'clock', undefined, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect((await send('GET', 'health', undefined, { Host: 'elsewhere', 'Sec-Fetch-Site': 'cross-site' })).status).toBe(200);
    expect((await send('POST', 'reset', undefined, { Origin: mock.url, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(204);
  });

  test('says how a name becomes its own, and then takes it', async () => {
    const { body } = await send('GET', 'clock', undefined, { Host: 'ips-mock:8780' });
    expect(body.detail).toContain('The request is for the host "ips-mock"');
    expect(body.detail).toContain('--admin-hosts ips-mock (IPS_MOCK_ADMIN_HOSTS in a container)');
    const told = await startIpsMock({ port: 0, adminHosts: 'ips-mock,[2001:db8::7]' });
    const anyAddress = await startIpsMock({ port: 0, adminHosts: 'any-address' });
    try {
      expect((await send('GET', 'clock', undefined, { Host: 'ips-mock:8780' }, told.url)).status).toBe(200);
      expect((await send('GET', 'clock', undefined, { Host: '[2001:db8::7]:80' }, told.url)).status).toBe(200);
      expect((await send('GET', 'clock', undefined, { Host: '192.0.2.7' }, told.url)).status).toBe(403);
      expect((await send('GET', 'clock', undefined, { Host: '192.0.2.7' }, anyAddress.url)).status).toBe(200);
      expect((await send('GET', 'clock', undefined, { Host: 'ips-mock' }, anyAddress.url)).status).toBe(403);
    } finally {
      await Promise.all([told.stop(), anyAddress.stop()]);
    }
  });

  test('to those without the token, where there is one; not for health', async () => {
    const closed = await startIpsMock({ port: 0, adminToken: 'open sesame', adminHosts: 'mock.example.com' });
    try {
      expect(await send('GET', 'jobs', undefined, {}, closed.url)).toMatchObject({
        status: 401,
        body: { detail: expect.stringContaining('Authorization: Bearer TOKEN') },
      });
      expect((await send('GET', 'jobs', undefined, { Authorization: 'Bearer open' }, closed.url)).status).toBe(401);
      expect((await send('GET', 'jobs', undefined, { Authorization: 'Bearer open sesame', Host: 'mock.example.com' }, closed.url)).status).toBe(200);
      expect((await send('GET', 'health', undefined, {}, closed.url)).status).toBe(200);
      expect(await closed.rules.list()).toEqual([]);
    } finally {
      await closed.stop();
    }
  });

  test('but for a port of its own, where there is one', async () => {
    const apart = await startIpsMock({ port: 0, adminPort: 0 });
    try {
      expect((await send('GET', 'jobs', undefined, {}, apart.url)).status).toBe(404);
      expect((await send('GET', 'jobs', undefined, {}, apart.adminUrl)).status).toBe(200);
      expect((await fetch(`${apart.adminUrl}/scene7/services/IpsApiService`)).status).toBe(404);
      expect((await send('GET', 'health', undefined, {}, apart.url)).status).toBe(200);
    } finally {
      await apart.stop();
    }
    await expect(startIpsMock({ port: 0, adminPort: Number(new URL(mock.url).port) })).rejects.toThrow('choose another with --admin-port');
  });
});

test('the description lists every route with its schemas', async () => {
  const { body } = await send('GET', 'openapi.json');
  expect(body).toMatchObject({ openapi: '3.1.0', info: { title: 'ips-mock' }, servers: [{ url: mock.url }] });
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining(
      [
        'clock',
        'clock/advance',
        'clock/settle',
        'jobs',
        'rules',
        'faults',
        'stubs',
        'requests',
        'requests/verify',
        'reset',
        'snapshots',
        'companies',
        'mails',
        'callbacks',
      ].map((each) => `/__admin/${each}`),
    ),
  );
  const { post } = body.paths['/__admin/rules'];
  expect(post.requestBody.content['application/json'].schema).toEqual({ $ref: '#/components/schemas/RuleInput' });
  const { RuleInput, JobScriptInput } = body.components.schemas;
  expect(RuleInput.required).toEqual(['script']);
  expect(RuleInput.properties.script).toMatchObject({ $ref: '#/components/schemas/JobScriptInput' });
  expect(JobScriptInput.properties.outcome.enum).toEqual(['success', 'warnings', 'errors', 'fatal', 'never']);
  const operations = Object.values<Record<string, { operationId: string }>>(body.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(new Set(operations).size).toBe(operations.length);
});

test('secrets are masked in every encoding that requests come in', async () => {
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const text = `<Request xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>admin@example.com</user><password a="b">secret</password></authHeader><getActiveJobsParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"/></Request>`;
    const body = encoding === 'utf8' ? Buffer.from(text) : Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    await fetch(`${mock.url}/scene7/api/IpsApiService`, { method: 'POST', body: new Uint8Array(body) });
  }
  await call(mock.url, 'checkLogin', '<email>admin@example.com</email><password>secret</password>');
  const answer = JSON.stringify((await send('GET', 'requests')).body);
  expect(answer.match(/\*\*\*/g)?.length).toBeGreaterThanOrEqual(4);
  expect(answer).not.toContain('secret');
});
