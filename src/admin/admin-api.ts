import type { z } from 'zod';
import type { ExchangeableClock } from '../clock.js';
import type { CallbackCaller } from '../notifications/callback-caller.js';
import type { OperationContext } from '../operations/operation.js';
import type { CallbacksControl } from './callbacks-service.js';
import type { ClockControl } from './clock-service.js';
import type { JobsControl } from './jobs-service.js';
import type { Journal } from './journal.js';
import type { MailsControl } from './mails-service.js';
import { type FieldError, Problem } from './problem.js';
import type { StateControl } from './state-service.js';

/** What the routes of the admin API work with. */
export interface AdminParts {
  readonly context: OperationContext;
  readonly clock: ExchangeableClock;
  readonly caller: CallbackCaller;
  readonly journal: Journal;
  readonly state: StateControl;
  readonly controls: {
    readonly clock: ClockControl;
    readonly jobs: JobsControl;
    readonly mails: MailsControl;
    readonly callbacks: CallbacksControl;
  };
}

/** The methods of HTTP that are served. */
export type Method = 'get' | 'put' | 'post' | 'delete';

/** A route: what it takes, what it gives, and how. */
export interface AdminRoute {
  readonly method: Method;
  /** Below `/__admin`, with `{names}` of what varies. */
  readonly path: string;
  readonly summary: string;
  /** What it answers, in words. */
  readonly answers: string;
  readonly query?: z.ZodType | undefined;
  readonly body?: z.ZodType | undefined;
  /** HTTP status of success; 200 unless it says otherwise, 204 where there is no answer. */
  readonly status?: number | undefined;
  readonly handle: (request: AdminRequest, parts: AdminParts) => unknown;
}

/** A request, checked. */
export interface AdminRequest {
  readonly path: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: what the route's own schema made of it, which the type of a table cannot say
  readonly query: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly body: any;
}

/** Types the handler of a route by its schemas. */
export function route<Body extends z.ZodType, Query extends z.ZodType>(
  definition: Omit<AdminRoute, 'handle' | 'body' | 'query'> & {
    readonly body?: Body;
    readonly query?: Query;
    readonly handle: (
      request: { readonly path: AdminRequest['path']; readonly body: z.output<Body>; readonly query: z.output<Query> },
      parts: AdminParts,
    ) => unknown;
  },
): AdminRoute {
  return definition;
}

/**
 * Carries out a request of the admin API, whichever way it came.
 *
 * @param path below `/__admin`, decoded
 * @param query as text, or as a program gives it
 * @returns the HTTP status and what goes back as JSON; undefined for nothing
 * @throws Problem for what cannot be done
 */
export async function callAdmin(
  routes: readonly AdminRoute[],
  method: string,
  path: readonly string[],
  query: unknown,
  body: unknown,
  parts: AdminParts,
): Promise<{ status: number; answer: unknown }> {
  const there = routes.flatMap((each) => {
    const names = namesIn(each.path, path);
    return names ? [{ route: each, names }] : [];
  });
  const found = there.find((each) => each.route.method === method.toLowerCase());
  if (!found) {
    if (there.length === 0) throw new Problem(404, `There is nothing at /__admin/${path.join('/')}: GET /__admin/openapi.json lists what there is`);
    throw new Problem(
      405,
      `${method.toUpperCase()} is not served at /__admin/${path.join('/')}: expected ${there.map((each) => each.route.method.toUpperCase()).join(', ')}`,
    );
  }
  const { route: matched, names } = found;
  const request = { path: names, query: check(matched.query, query, 'query'), body: check(matched.body, body, 'body') };
  try {
    const answer = await matched.handle(request, parts);
    return { status: answer === undefined ? 204 : (matched.status ?? 200), answer };
  } catch (error) {
    if (error instanceof Problem) throw error;
    // What a control refuses, it explains.
    throw new Problem(409, error instanceof Error ? error.message : String(error));
  }
}

/** The names of a route's path with what stands for them, or undefined where a path is another. */
function namesIn(pattern: string, path: readonly string[]): Record<string, string> | undefined {
  const parts = pattern.split('/').slice(1);
  if (parts.length !== path.length) return undefined;
  const names: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) names[name] = path[index] ?? '';
    else if (part !== path[index]) return undefined;
  }
  return names;
}

function check(schema: z.ZodType | undefined, value: unknown, what: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value ?? (what === 'query' ? {} : undefined));
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue): FieldError[] => fieldErrors(issue, []));
  const detail = errors.map(({ field, message }) => `${field || `the ${what}`}: ${message}`).join('; ');
  throw new Problem(400, detail, errors);
}

/** Of alternatives that all fail, the one that comes nearest is told. */
function fieldErrors(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): FieldError[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    return nearest.flatMap((each) => fieldErrors(each, path));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), message: 'there is no such field' }));
  }
  return [{ field: path.join('.'), message: issue.message }];
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((each) => each.path.length - (each.code === 'unrecognized_keys' ? 1 : 0)));
}
