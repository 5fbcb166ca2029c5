import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import * as answers from '../../src/admin/answer-schemas.js';
import { openApiDocument, operationIdOf } from '../../src/admin/openapi.js';
import type { AnswerName } from '../../src/admin/routes/admin-route.js';
import { ADMIN_ROUTES } from '../../src/admin/routes/index.js';
import { assetIdOf } from '../../src/assets/asset-id.js';
import { startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';

/** The schemas of answers, by name. */
const SCHEMAS: Readonly<Record<AnswerName, z.ZodType>> = answers;

/** A request of the admin API. */
interface Step {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Behind `/__admin`, with its query. */
  readonly path: string;
  readonly body?: unknown;
}

const get = (path: string): Step => ({ method: 'GET', path });
const post = (path: string, body?: unknown): Step => ({ method: 'POST', path, body });
const remove = (path: string): Step => ({ method: 'DELETE', path });

/** A conversation that uses every operation: what is sent first to an operation, and what comes back, are its examples. */
const CONVERSATION: readonly Step[] = [
  get('/health'),
  get('/clock'),
  { method: 'PUT', path: '/clock', body: { mode: 'manual@2027-01-31T08:00:00Z' } },
  post('/clock/advance', { by: '2m' }),
  get('/companies'),
  post('/companies', { name: 'Test 1', users: [{ role: 'IpsCompanyAdmin', email: 'kim@example.com' }] }),
  post('/rules', {
    label: 'nightly jobs end half-way',
    company: 'Outfitters',
    match: { name: 'Nightly*' },
    script: { outcome: 'fatal', at: 50, message: 'no more', duration: '2m' },
    expires: { in: '1d' },
  }),
  post('/rules', { match: { type: 'UrlUpload' }, script: { items: [{ name: 'a', outcome: 'error', message: 'gone' }], waiting: 5 }, times: 1 }),
  { method: 'PUT', path: '/rules/2', body: { match: { type: 'UrlUpload' }, script: { outcome: 'never' }, times: 2 } },
  get('/rules'),
  get('/rules/1'),
  post('/faults', {
    match: { operation: 'get*' },
    effect: { fault: { code: 30000, reason: 'down' }, delay: { min: '10ms', max: '20ms' } },
    times: 2,
  }),
  post('/faults', { effect: { drip: { bytes: 10, pause: '1ms' } }, times: 1, match: { operation: 'getJobLogs', params: { companyHandle: 'c|47' } } }),
  { method: 'PUT', path: '/faults/4', body: { match: { operation: 'getJobLogs' }, effect: { delay: '1ms' }, every: 3 } },
  get('/faults'),
  get('/faults/3'),
  post('/stubs', { operation: 'getActiveJobs', match: { caller: 'kim@example.com' }, answer: { json: { jobArray: {} } } }),
  { method: 'PUT', path: '/stubs/5', body: { operation: 'getActiveJobs', answer: { json: { jobArray: { items: [] } } }, times: 1 } },
  get('/stubs'),
  get('/stubs/5'),
  get('/jobs?limit=2'),
  get('/jobs?order=newest&text=spring&limit=1'),
  get('/jobs?id=1,2'),
  get('/jobs?include=log,transitions,plan,misses'),
  post('/jobs', { company: 'Outfitters', name: 'Nightly publish', state: 'Running', progress: 20 }),
  get('/jobs/Made'),
  get('/jobs/Made/wait?state=Running&timeout=1s'),
  get('/jobs/Made/files'),
  get('/jobs/Made/detail'),
  get('/jobs/Made/log?locale=de'),
  get('/jobs/Made/rule'),
  post('/jobs/Made/pause'),
  post('/jobs/Made/resume'),
  post('/jobs/Made/force', { end: 'fail', message: 'disk full' }),
  post('/jobs', { company: 'Outfitters', name: 'Later', execTime: '2027-02-01T08:00:00Z' }),
  post('/jobs/Made/run'),
  post('/jobs/Made/stop'),
  post('/clock/settle', { limit: '1h' }),
  get('/assets/Hat/picture'),
  get('/folders?company=Outfitters'),
  get('/assets?company=Outfitters&limit=1'),
  get('/assets/First'),
  get('/operations'),
  get('/operations/deleteJob?version=2014-04-03'),
  post('/operations/getAssets/request', {
    params: { companyHandle: 'c|47', assetHandleArray: { items: ['a|743'] } },
    user: 'kim@example.com',
    password: 'anything',
    door: 'soap',
  }),
  get('/mails'),
  get('/callbacks'),
  post('/callbacks/settle'),
  get('/requests?operation=submitJob&limit=1'),
  get('/requests?xml=false'),
  get('/requests?order=newest&text=submit&limit=1'),
  get('/requests/1'),
  post('/requests/1/explain'),
  get('/requests/1/stub'),
  post('/requests/verify', { operation: 'submitJob', params: { jobName: 'Spring' }, atLeast: 1 }),
  post('/requests/check', { operation: 'stopJob', caller: 'admin@example.com' }),
  post('/requests/check', { operation: 'stopJob', xml: true }),
  remove('/requests?company=Homeware'),
  post('/recordings', { name: 'before' }),
  get('/recordings'),
  get('/recordings/before'),
  get('/recordings/before/file'),
  post('/recordings/before/stop'),
  remove('/recordings/before'),
  post('/snapshots', { name: 'before' }),
  get('/fixtures'),
  get('/snapshots'),
  get('/snapshots/before/file'),
  get('/state'),
  { method: 'PUT', path: '/state', body: 'the answer of GET /state' },
  post('/snapshots/before/restore'),
  remove('/snapshots/before'),
  remove('/rules/1'),
  remove('/rules'),
  remove('/faults/3'),
  remove('/faults'),
  remove('/stubs/5'),
  remove('/stubs'),
  remove('/jobs/Made'),
  post('/reset', { to: 'fixtures' }),
  get('/openapi.json'),
];

/** Operations whose messages are too long for an example, or never the same. */
const WITHOUT_EXAMPLE = ['getOperations', 'deleteClockAdvance', 'getState', 'getSnapshotsNameFile', 'putState', 'getOpenApi'];

/** The route that a step is for, and the name of the schema of its answer. */
function routeOf({ method, path }: Step): {
  operationId: string;
  answer: AnswerName | undefined;
  body: z.ZodType | undefined;
  media?: readonly string[] | undefined;
} {
  const parts = path.split('?', 1)[0]?.split('/') ?? [];
  if (path === '/health') return { operationId: 'getHealth', answer: 'health', body: undefined };
  if (path === '/openapi.json') return { operationId: 'getOpenApi', answer: 'openApi', body: undefined };
  const fits = (pattern: string): boolean => {
    const wanted = pattern.split('/');
    return wanted.length === parts.length && wanted.every((part, index) => part === parts[index] || part.startsWith(':'));
  };
  const route = ADMIN_ROUTES.filter((each) => each.method === method.toLowerCase() && fits(each.path)).sort(
    (a, b) => a.path.split(':').length - b.path.split(':').length,
  )[0];
  if (!route) throw new Error(`there is no route for ${method} ${path}`);
  return { ...route, operationId: operationIdOf(route) };
}

test('every operation answers what its schema says, and nothing else; what it takes and answers are its examples', async () => {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T07:00:00Z' });
  onTestFinished(() => mock.stop());
  await ask(
    mock.url,
    'submitJob',
    '<companyHandle>c|47</companyHandle><jobName>Spring</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob>',
  );
  await ask(
    mock.url,
    'submitJob',
    '<companyHandle>c|47</companyHandle><jobName>Hat</jobName><uploadUrlsJob><urlArray><items><sourceUrl>http://files.example.com/hat.jpg</sourceUrl><destPath>hat.jpg</destPath></items></urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadUrlsJob>',
  );
  const hat = String(assetIdOf('Outfitters', 'hat'));
  const examples: Record<string, { body?: unknown; answer?: unknown }> = {};
  let made = '';
  let first = '';
  let state: unknown;
  for (const step of CONVERSATION) {
    const { operationId, answer, body: schema, media } = routeOf(step);
    const body = operationId === 'putState' ? state : step.body;
    const name = `${step.method} ${step.path}`;
    if (schema) expect(schema.safeParse(body).error, name).toBeUndefined();
    const path = step.path.replace('Made', made).replace('Hat', hat).replace('First', first);
    const response = await fetch(`${mock.url}/__admin${path}`, {
      method: step.method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const text = await response.text();
    expect(response.ok, `${name}: ${text}`).toBe(true);
    if (media) {
      expect(media, name).toContain(response.headers.get('content-type'));
      continue;
    }
    const content = text === '' ? undefined : JSON.parse(text);
    if (answer === undefined) expect(text, name).toBe('');
    else expect(z.safeParse(SCHEMAS[answer], content).error, name).toBeUndefined();
    if (operationId === 'postJobs') made = String(content.id);
    if (operationId === 'getAssets') first = String(content.assets[0].id);
    if (operationId === 'getState') state = content;
    if (!WITHOUT_EXAMPLE.includes(operationId))
      examples[operationId] ??= { ...(step.body === undefined ? {} : { body: step.body }), ...(content === undefined ? {} : { answer: content }) };
  }
  // An advance that is under way, and events, have tests of their own.
  const called = new Set(['deleteClockAdvance', 'getEvents', ...CONVERSATION.map((step) => routeOf(step).operationId)]);
  expect(ADMIN_ROUTES.map(operationIdOf).filter((each) => !called.has(each))).toEqual([]);
  const written = Object.fromEntries(Object.entries(examples).filter(([, example]) => Object.keys(example).length > 0));
  await expect(`${JSON.stringify(stable(written), undefined, 2)}\n`).toMatchFileSnapshot('../../src/admin/examples.json');
});

test('an advance that is under way, and is ended, is told as it is described', async () => {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T07:00:00Z' });
  onTestFinished(() => mock.stop());
  await ask(
    mock.url,
    'submitJob',
    '<companyHandle>c|47</companyHandle><jobName>Often</jobName><execSchedule>* * * * * ?</execSchedule><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
  );
  const advance = fetch(`${mock.url}/__admin/clock/advance`, { method: 'POST', body: JSON.stringify({ by: '3600d' }) });
  let ended: Response;
  const seen: unknown[] = [];
  do {
    seen.push(await (await fetch(`${mock.url}/__admin/clock`)).json());
    ended = await fetch(`${mock.url}/__admin/clock/advance`, { method: 'DELETE' });
  } while (ended.status === 404);
  seen.push(await ended.json());
  for (const each of seen) expect(answers.clockView.safeParse(each).error).toBeUndefined();
  expect((await advance).status).toBe(409);
});

/** An example without what differs from run to run. */
function stable(value: unknown, name?: string): unknown {
  if (name === 'milliseconds') return 3;
  // That of the package: a release changes it, and nothing else of the examples.
  if (name === 'version' && typeof value === 'string' && /^\d+\.\d+\.\d+$/.test(value)) return '1.0.0';
  if (name === 'url' && typeof value === 'string') return value.replace(/:\d+\//, ':8780/');
  if (Array.isArray(value)) return value.map((each) => stable(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, stable(each, field)]));
}

test.each<[string, string, string, unknown, number, 'problem' | 'verificationProblem']>([
  ['a body that is wrong', 'POST', 'rules', {}, 400, 'problem'],
  ['a query that is wrong', 'GET', 'jobs?colour=red', undefined, 400, 'problem'],
  ['what is not there', 'GET', 'jobs/99', undefined, 404, 'problem'],
  ['a path that is not there', 'GET', 'nothing', undefined, 404, 'problem'],
  ['a method that is not there', 'PUT', 'jobs', undefined, 405, 'problem'],
  ['what cannot be done now', 'POST', 'clock/advance', { to: '2020-01-01T00:00:00Z' }, 409, 'problem'],
  ['calls that did not come', 'POST', 'requests/verify', { operation: 'stopJob' }, 409, 'verificationProblem'],
  ['a body that is too large', 'POST', 'rules', { label: 'x'.repeat(2000), script: {} }, 413, 'problem'],
])('%s is answered with a problem as it is described', async (_what, method, path, body, status, schema) => {
  const mock = await startIpsMock({ port: 0, clock: 'manual', maxAdminBody: 1024 });
  onTestFinished(() => mock.stop());
  const response = await fetch(`${mock.url}/__admin/${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  expect(response.status).toBe(status);
  const problem: object = JSON.parse(await response.text());
  expect(z.safeParse(SCHEMAS[schema], problem).error).toBeUndefined();
  expect(z.safeParse(SCHEMAS[schema], { ...problem, more: 1 }).success).toBe(false);
});

test('a missing token, and a host that is not the mock, are answered with problems as they are described', async () => {
  const mock = await startIpsMock({ port: 0, adminToken: 'open sesame' });
  onTestFinished(() => mock.stop());
  const response = await fetch(`${mock.url}/__admin/jobs`);
  expect([response.status, answers.problem.safeParse(await response.json()).error]).toEqual([401, undefined]);
  const foreign = await fetch(`${mock.url}/__admin/jobs`, { headers: { Origin: 'https://example.com' } });
  expect([foreign.status, answers.problem.safeParse(await foreign.json()).error]).toEqual([403, undefined]);
});

test('every body and every answer that is not too long has an example', () => {
  // The document is plain JSON, whose paths hold operations.
  const document = JSON.parse(JSON.stringify(openApiDocument(ADMIN_ROUTES, '1.2.3', 'http://localhost:8780'))) as {
    paths: Record<string, Record<string, { operationId: string; requestBody?: Content; responses: Record<string, Content> }>>;
  };
  const without = Object.values(document.paths)
    .flatMap((path) => Object.values(path))
    .flatMap(({ operationId, requestBody, responses }) => {
      const messages = [requestBody, ...Object.entries(responses).flatMap(([status, each]) => (status.startsWith('2') ? [each] : []))];
      return messages.some((each) => each?.content?.['application/json'] && !('example' in each.content['application/json'])) ? [operationId] : [];
    });
  expect(without.sort()).toEqual([...WITHOUT_EXAMPLE].sort());
});

interface Content {
  readonly content?: Readonly<Record<string, object>>;
}
