import { z } from 'zod';
import type { AdminRoute } from './routes/admin-route.js';

/**
 * The admin API in OpenAPI 3.1, made from the schemas that check its requests.
 *
 * @param version of the mock
 * @param server scheme, host and port that the document is for
 */
export function openApiDocument(routes: readonly AdminRoute[], version: string, server: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = `/__admin${openApiPath(route.path)}`;
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'ips-mock',
      version,
      description: 'What a test can do with a mock of the Image Production System: time, jobs, rules, faults, stubs, calls, state.',
    },
    servers: [{ url: server }],
    paths,
    components: {
      schemas: {
        problem: {
          type: 'object',
          description: 'A problem document (RFC 9457)',
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            errors: { type: 'array', items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } } },
          },
        },
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Where the mock was started with --admin-token' } },
    },
  };
}

/** A path of Express in OpenAPI's syntax. */
function openApiPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function operationOf({ method, path, summary, answers, query, body, status }: AdminRoute): object {
  const parameters = [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...(query ? queryParameters(query) : []),
  ];
  return {
    operationId: `${method}${path.replaceAll(':', '').replace(/[/-](\w)/g, (_match, letter: string) => letter.toUpperCase())}`,
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: !body.safeParse(undefined).success, content: { 'application/json': { schema: jsonSchema(body) } } } } : {}),
    responses: {
      [status]:
        answers === undefined
          ? { description: 'nothing' }
          : { description: answers, content: { 'application/json': { schema: { type: 'object' } } } },
      default: { description: 'A problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } } },
    },
  };
}

function queryParameters(schema: z.ZodType): object[] {
  const { properties = {}, required = [] }: { properties?: Record<string, object>; required?: string[] } = jsonSchema(schema);
  return Object.entries(properties).map(([name, property]) => ({ name, in: 'query', required: required.includes(name), schema: property }));
}

function jsonSchema(schema: z.ZodType): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return json;
}
