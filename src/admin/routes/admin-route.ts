import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import { fieldError } from '../mock-error.js';
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
  readonly headers: IncomingHttpHeaders;
  /** Aborted when the client has hung up. */
  readonly signal: AbortSignal;
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
  /** The media types of a response that is neither JSON nor events; undefined for any other. */
  readonly media: readonly string[] | undefined;
  /** Media type of the response. */
  readonly contentType: 'application/json' | 'text/event-stream';
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
  readonly media?: readonly string[];
  readonly contentType?: AdminRoute['contentType'];
  readonly conflict?: string;
  readonly status?: number;
  readonly query?: Query;
  readonly body?: Body;
  readonly handle: (
    request: { readonly params: PathParams<Path>; readonly query: z.output<Query>; readonly body: z.output<Body> } & Pick<
      AdminRequest,
      'headers' | 'signal'
    >,
    services: AdminServices,
  ) => unknown;
}

/** Defines a route of the admin API. */
export function route<const Path extends string, Query extends z.ZodType = z.ZodUndefined, Body extends z.ZodType = z.ZodUndefined>(
  method: Method,
  path: Path,
  { summary, answers, answer, media, contentType = 'application/json', conflict, status, query, body, handle }: RouteDefinition<Path, Query, Body>,
): AdminRoute {
  return {
    method,
    path,
    summary,
    answers,
    answer,
    media,
    contentType,
    conflict,
    query,
    body,
    status: status ?? (answers === undefined ? 204 : 200),
    handle(request, services) {
      if (!query) refuseContent('query', request.query);
      if (!body) refuseContent('body', request.body);
      return handle(
        {
          // Express matched this very path, so these parameters are there.
          params: request.params as PathParams<Path>,
          headers: request.headers,
          signal: request.signal,
          // Without a schema its type is that of undefined.
          query: (query && validateInput(query, queryValues(query, request.query), 'query')) as z.output<Query>,
          body: (body && validateInput(body, request.body, 'body')) as z.output<Body>,
        },
        services,
      );
    },
  };
}

/** Refuses fields where a route takes none: whoever sends them expects that they count. @throws MockError 400 */
function refuseContent(what: 'query' | 'body', content: unknown): void {
  if (typeof content !== 'object' || content === null || Buffer.isBuffer(content)) return;
  const [field] = Object.keys(content);
  if (field !== undefined) throw fieldError(field, `there is no such field: this request takes no ${what}`);
}
