import type { z } from 'zod';
import { queryValues } from '../query-values.js';
import type { AdminServices } from '../services.js';
import { validateInput } from '../validate-input.js';

/** A schema of answers: the names alone are needed to serve, and the schemas are loaded to describe. */
export type AnswerName = keyof typeof import('../answer-schemas.js');

/** The HTTP methods of the admin API. */
export type Method = 'get' | 'put' | 'post' | 'delete';

/** A request as Express reads it, not yet checked. */
interface AdminRequest {
  /** What the parameters of the route's path stand for, decoded. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: unknown;
  readonly body: unknown;
}

/** A route of the admin API: the router serves it, and the OpenAPI document describes it. */
export interface AdminRoute {
  readonly method: Method;
  /** Below `/__admin`, in Express's syntax. */
  readonly path: string;
  readonly summary: string;
  /** What the response holds, in words and as the name of its schema in answer-schemas.ts; undefined for 204 without content. */
  readonly answers: string | undefined;
  readonly answer: AnswerName | undefined;
  /** Why it may be refused with 409, besides what is the same for all routes; undefined where it is not. */
  readonly conflict: string | undefined;
  readonly query: z.ZodType | undefined;
  readonly body: z.ZodType | undefined;
  /** HTTP status of success. */
  readonly status: number;
  /** Checks a request and carries it out. @throws MockError for a request that is wrong or refused */
  readonly handle: (request: AdminRequest, services: AdminServices) => unknown;
}

/** The parameters in a path, such as `{ job: string }` for `/jobs/:job/wait`. */
type PathParams<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Readonly<Record<Name, string>> & PathParams<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Readonly<Record<Name, string>>
    : Readonly<Record<never, string>>;

/** How a route is written down: its handler gets what the schemas make of a request; nothing where there is no schema. */
interface RouteDefinition<Path extends string, Query extends z.ZodType, Body extends z.ZodType> {
  readonly summary: string;
  readonly answers?: string;
  readonly answer?: AnswerName;
  readonly conflict?: string;
  readonly status?: number;
  readonly query?: Query;
  readonly body?: Body;
  readonly handle: (
    request: { readonly params: PathParams<Path>; readonly query: z.output<Query>; readonly body: z.output<Body> },
    services: AdminServices,
  ) => unknown;
}

/** Defines a route of the admin API. */
export function route<const Path extends string, Query extends z.ZodType = z.ZodUndefined, Body extends z.ZodType = z.ZodUndefined>(
  method: Method,
  path: Path,
  { summary, answers, answer, conflict, status, query, body, handle }: RouteDefinition<Path, Query, Body>,
): AdminRoute {
  return {
    method,
    path,
    summary,
    answers,
    answer,
    conflict,
    query,
    body,
    status: status ?? (answers === undefined ? 204 : 200),
    handle: (request, services) =>
      handle(
        {
          // Express matched this very path, so these parameters are there.
          params: request.params as PathParams<Path>,
          // Without a schema its type is that of undefined.
          query: (query && validateInput(query, queryValues(query, request.query), 'query')) as z.output<Query>,
          body: (body && validateInput(body, request.body, 'body')) as z.output<Body>,
        },
        services,
      ),
  };
}
