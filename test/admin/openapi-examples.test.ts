import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import * as answers from '../../src/admin/answer-schemas.js';
import { openApiDocument, operationIdOf } from '../../src/admin/openapi.js';
import type { AnswerName } from '../../src/admin/routes/admin-route.js';
import { ADMIN_ROUTES } from '../../src/admin/routes/index.js';
import { assetIdOf } from '../../src/assets/asset-id.js';
import { startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';
import { CONVERSATION, routeOf } from './admin-conversation.js';

/** The schemas of answers, by name. */
const SCHEMAS: Readonly<Record<AnswerName, z.ZodType>> = answers;

/** Operations whose messages are too long for an example, or never the same. */
const WITHOUT_EXAMPLE = ['getOperations', 'deleteClockAdvance', 'getState', 'getSnapshotsNameFile', 'putState', 'getOpenApi'];

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
