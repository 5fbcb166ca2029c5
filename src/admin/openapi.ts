import { z } from 'zod';
import { duration } from '../jobs/field-schemas.js';
import { jobScript } from '../jobs/job-script-schema.js';
import { callMatchFields } from '../overrides/override-schemas.js';
import * as inputs from './admin-schemas.js';
import * as answers from './answer-schemas.js';
import examples from './examples.json' with { type: 'json' };
import { TITLES } from './problem-document.js';
import type { AdminRoute, AnswerName } from './routes/admin-route.js';

/** What a test does to get an operation's example, and what it gets. */
interface Example {
  readonly body?: unknown;
  readonly answer?: unknown;
}

// Written by a test, which calls every operation; see test/admin/openapi-examples.test.ts.
const EXAMPLES: Readonly<Record<string, Example>> = examples;

/** The rooms of the API: the first part of the paths in each, and what they are about. */
const TAGS: readonly { readonly name: string; readonly description: string; readonly paths: readonly string[] }[] = [
  { name: 'Clock', description: 'How time passes', paths: ['clock'] },
  { name: 'Jobs', description: 'The jobs of the mock, which programs submit and tests may create', paths: ['jobs'] },
  { name: 'Rules', description: 'How jobs go', paths: ['rules'] },
  { name: 'Faults', description: 'What goes wrong with calls', paths: ['faults'] },
  { name: 'Stubs', description: "Responses in place of the mock's own", paths: ['stubs'] },
  { name: 'Requests', description: 'The calls that came', paths: ['requests'] },
  { name: 'Recordings', description: 'Requests and answers, recorded without secrets', paths: ['recordings'] },
  { name: 'State', description: 'Everything the mock holds', paths: ['reset', 'fixtures', 'snapshots', 'state'] },
  { name: 'Events', description: 'What happens, as it happens', paths: ['events'] },
  { name: 'Companies', description: 'Companies with users of their own, for tests that run in parallel', paths: ['companies'] },
  { name: 'Assets', description: 'What is in the folders of companies', paths: ['folders', 'assets'] },
  { name: 'Operations', description: 'The operations of the API, and how they are called', paths: ['operations'] },
  { name: 'Notifications', description: 'Mails and calls of completion URLs', paths: ['mails', 'callbacks'] },
  { name: 'Service', description: 'The mock itself', paths: ['health', 'certificate', 'openapi.json'] },
];

/** What the parameters in paths are. */
const PATH_PARAMETERS: Readonly<Record<string, { readonly description: string; readonly type: 'string' | 'integer'; readonly example: unknown }>> = {
  job: { description: 'Handle of a job, as any version writes it, or its number', type: 'string', example: '1' },
  id: { description: 'Number of a rule, fault, stub or call', type: 'integer', example: 1 },
  asset: { description: 'Handle of an asset, as any version writes it, or its number', type: 'string', example: 'a|743' },
  operation: { description: 'Name of an operation', type: 'string', example: 'submitJob' },
  name: { description: 'Name of a snapshot or a recording', type: 'string', example: 'before' },
};

/** Problems that any operation but the public ones may answer with. */
const ALWAYS: readonly number[] = [401, 403, 500, 507];

/** Problems that have one description, wherever they occur. */
const COMMON: readonly number[] = [400, 401, 403, 404, 413, 415, 500, 503, 507];

/** What has been made once: all of a document but for its address. */
const made = new WeakMap<readonly AdminRoute[], object>();

/**
 * The admin API in OpenAPI 3.1, made from the schemas that check its requests, and those of its answers.
 *
 * @param version of the mock
 * @param server scheme, host and port that the document is for
 */
export function openApiDocument(routes: readonly AdminRoute[], version: string, server: string): object {
  const { openapi, info, ...rest }: { openapi?: string; info?: object } = made.get(routes) ?? describe(routes, version);
  made.set(routes, { openapi, info, ...rest });
  return { openapi, info, servers: [{ url: server, description: 'This mock' }], ...rest };
}

function describe(routes: readonly AdminRoute[], version: string): object {
  const names = new Map<z.core.$ZodType, string>();
  const paths: Record<string, Record<string, object>> = {};
  const taken = z.registry<{ id: string }>();
  const given = z.registry<{ id: string }>();
  for (const [name, schema] of inputSchemas(routes)) {
    taken.add(schema, { id: name });
    names.set(schema, name);
  }
  for (const [name, schema] of Object.entries(answers)) given.add(schema, { id: answerName(name) });
  for (const route of routes) {
    const path = `/__admin${openApiPath(route.path)}`;
    paths[path] = { ...paths[path], [route.method]: operationOf(route, names) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'ips-mock',
      version,
      description:
        'What a test can do with a mock of the Image Production System: time, jobs, rules, faults, stubs, calls, state. Problems, and whether calls came as expected, are also answered as text/plain to requests that accept that alone.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: TAGS.map(({ name, description }) => ({ name, description })),
    security: [{ token: [] }, {}],
    paths: { ...paths, ...servicePaths() },
    components: {
      schemas: { ...componentsOf(taken, 'input'), ...componentsOf(given, 'output') },
      responses: Object.fromEntries(COMMON.map((status) => [responseName(status), problemResponse(TITLES[status] ?? '', 'Problem')])),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Where the mock was started with --admin-token' } },
    },
  };
}

/** The schemas of bodies, and those that they share, by name. */
function inputSchemas(routes: readonly AdminRoute[]): Map<string, z.ZodType> {
  const bodies = new Set(routes.flatMap(({ body }) => body ?? []));
  const named = Object.entries(inputs).filter(([, schema]) => bodies.has(schema));
  const shared = { Duration: duration, JobScriptInput: jobScript, CallMatchInput: callMatchFields };
  return new Map([...Object.entries(shared), ...named.map(([name, schema]): [string, z.ZodType] => [`${capital(name)}Input`, required(schema)])]);
}

/** What is left of a schema if it is not optional. */
function required(schema: z.ZodType): z.ZodType {
  // What is in an optional schema of ours was made by zod's usual functions.
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

/** How the description calls a schema of answers: `clockView` is `Clock`. */
function answerName(name: string): string {
  return capital(name.replace(/View$/, ''));
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function reference(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function componentsOf(registry: z.core.$ZodRegistry<{ id: string }>, io: 'input' | 'output'): Record<string, object> {
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => reference(id).$ref,
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => plain(jsonSchema),
  });
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { $schema: _, $id: _id, ...schema }]) => [name, schema]),
  );
}

/** Leaves out what says no more than the rest: the pattern of a format, and the bounds of all safe integers. */
function plain(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}

/** A path of Express in OpenAPI's syntax. */
function openApiPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

/** The name of an operation: `getJobsJobWait` for `GET /jobs/:job/wait`. */
export function operationIdOf({ method, path }: Pick<AdminRoute, 'method' | 'path'>): string {
  return `${method}${path.replaceAll(':', '').replace(/[/-](\w)/g, (_match, letter: string) => letter.toUpperCase())}`;
}

function tagOf(path: string): string | undefined {
  const [, first = ''] = path.split('/');
  return TAGS.find(({ paths }) => paths.includes(first))?.name;
}

function operationOf(route: AdminRoute, names: ReadonlyMap<z.core.$ZodType, string>): object {
  const { method, path, summary, query, body, answers: holds, answer, media, contentType, status } = route;
  const operationId = operationIdOf(route);
  const { [operationId]: example } = EXAMPLES;
  const parameters = [...[...path.matchAll(/:(\w+)/g)].map(([, name = '']) => pathParameter(name)), ...(query ? queryParameters(query) : [])];
  return {
    operationId,
    tags: [tagOf(path)],
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: required(body) === body,
            content: { 'application/json': { schema: reference(names.get(required(body)) ?? ''), ...exampleOf(example?.body) } },
          },
        }
      : {}),
    responses: {
      [status]: media
        ? { description: holds, content: Object.fromEntries(media.map((type) => [type, {}])) }
        : answer === undefined
          ? { description: 'It is done' }
          : answerResponse(holds ?? '', answer, example?.answer, contentType),
      ...(media?.some((type) => type.startsWith('image/')) ? { 304: { description: 'The client has it already, by If-None-Match' } } : {}),
      ...problemsOf(route, method === 'post' && path === '/requests/verify' ? 'VerificationProblem' : 'Problem'),
    },
  };
}

/** The problems that an operation may answer with. @param conflict the schema of those of status 409 */
function problemsOf({ path, query, body, conflict, media, contentType }: AdminRoute, conflictSchema: string): Record<string, object> {
  const takes = [query, body].flatMap((each) => (each instanceof z.ZodObject || each instanceof z.ZodOptional ? fieldsOf(required(each)) : []));
  const hasParameters = path.includes(':');
  const names = ['company', 'user', 'job'];
  const statuses = [
    ...(query || body || hasParameters ? [400] : []),
    ...(hasParameters || path === '/clock/advance' || takes.some((each) => names.includes(each)) ? [404] : []),
    ...(body ? [413, 415] : []),
    ...(media?.some((type) => type.startsWith('image/')) || contentType === 'text/event-stream' ? [503] : []),
    ...ALWAYS,
  ];
  return {
    ...Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${responseName(status)}` }])),
    ...(conflict === undefined ? {} : { 409: problemResponse(`${TITLES[409]}: ${conflict}`, conflictSchema) }),
  };
}

function fieldsOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function responseName(status: number): string {
  return `problem${status}`;
}

function problemResponse(description: string, schema: string): object {
  return { description, content: { 'application/problem+json': { schema: reference(schema) } } };
}

function answerResponse(description: string, answer: AnswerName, example?: unknown, contentType = 'application/json'): object {
  return { description, content: { [contentType]: { schema: reference(answerName(answer)), ...exampleOf(example) } } };
}

function exampleOf(example: unknown): object {
  return example === undefined ? {} : { example };
}

function pathParameter(name: string): object {
  const { description = name, type = 'string', example } = PATH_PARAMETERS[name] ?? {};
  return { name, in: 'path', required: true, description, schema: { type }, ...exampleOf(example) };
}

function queryParameters(schema: z.ZodType): object[] {
  const json: z.core.JSONSchema.BaseSchema = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => plain(jsonSchema),
  });
  return Object.entries(json.properties ?? {}).flatMap(([name, property]) =>
    typeof property === 'boolean' ? [] : [queryParameter(name, property, json.required?.includes(name) ?? false)],
  );
}

function queryParameter(name: string, { description, ...schema }: z.core.JSONSchema.JSONSchema, isRequired: boolean): object {
  return {
    name,
    in: 'query',
    required: isRequired,
    ...(description === undefined ? {} : { description }),
    // Several values are separated by commas.
    ...(schema.type === 'array' ? { style: 'form', explode: false } : {}),
    schema,
  };
}

/** What anybody may ask, and this description. */
function servicePaths(): Record<string, object> {
  const service = (operationId: string, summary: string, rest: object): object => ({
    get: { operationId, tags: ['Service'], summary, ...rest },
  });
  const unreadable = { 400: { description: 'The request cannot be read', content: { 'text/plain': { schema: { type: 'string' } } } } };
  return {
    '/__admin/health': service('getHealth', 'How the mock is: that it is up, its clock, and what it holds now', {
      security: [],
      responses: { 200: answerResponse('status is degraded where something does not work', 'health', EXAMPLES.getHealth?.answer), ...unreadable },
    }),
    '/__admin/certificate': service('getCertificate', 'The certificate that HTTPS is served with', {
      security: [],
      responses: {
        200: { description: 'The certificate, PEM', content: { 'application/x-pem-file': { schema: { type: 'string' } } } },
        404: { description: 'The mock serves no HTTPS', content: { 'text/plain': { schema: { type: 'string' } } } },
      },
    }),
    '/__admin/openapi.json': service('getOpenApi', 'Describes the admin API', {
      responses: {
        200: answerResponse('This description, in OpenAPI 3.1', 'openApi'),
        ...Object.fromEntries(ALWAYS.map((status) => [status, { $ref: `#/components/responses/${responseName(status)}` }])),
      },
    }),
  };
}
