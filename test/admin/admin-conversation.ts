import type { z } from 'zod';
import { operationIdOf } from '../../src/admin/openapi.js';
import type { AnswerName } from '../../src/admin/routes/admin-route.js';
import { ADMIN_ROUTES } from '../../src/admin/routes/index.js';

/** A request of the admin API. */
export interface Step {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Behind `/__admin`, with its query. */
  readonly path: string;
  readonly body?: unknown;
}

const get = (path: string): Step => ({ method: 'GET', path });
const post = (path: string, body?: unknown): Step => ({ method: 'POST', path, body });
const remove = (path: string): Step => ({ method: 'DELETE', path });

/** A conversation that uses every operation: what is sent first to an operation, and what comes back, are its examples. */
export const CONVERSATION: readonly Step[] = [
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
    transport: 'soap',
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

/** The route that a step is for, and the name of the schema of its answer. */
export function routeOf({ method, path }: Step): {
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
