import { type ErrorRequestHandler, json, type RequestHandler, Router } from 'express';
import { loadXmlParser } from '../contract/load-xml-parser.js';
import type { Settings } from '../settings.js';
import { diskErrorOf } from '../store/disk-state.js';
import { guard } from './admin-guard.js';
import { MockError } from './mock-error.js';
import { problemDocument } from './problem-document.js';
import type { AdminServices } from './services.js';

/** HTTP status where nothing can be stored: Insufficient Storage. */
const DISK_FULL = 507;

/**
 * The admin API over HTTP, to be mounted at `/__admin`.
 *
 * @param onUnexpected told of errors that are bugs of the mock
 * @param endpoints makes the endpoints of the mock, to be served below `/endpoints`: called when they are first asked for
 */
export function adminRouter(
  services: AdminServices,
  settings: Settings,
  onUnexpected: (error: unknown) => void,
  endpoints: () => Promise<RequestHandler>,
): Router {
  const router = Router();
  router.use((request, _response, next) => {
    guard(request.headers, settings, request.socket.localAddress);
    next();
  });
  // Before bodies are read: what the endpoints take is neither JSON nor limited as that is.
  router.use('/endpoints', lazily(endpoints));
  const readJson = lazily(async () => json({ limit: settings.maxAdminBody, strict: false, type: () => true }));
  router.use(async (request, response, next) => {
    if (request.method !== 'PUT' || request.path !== '/state') return readJson(request, response, next);
    // The largest bodies there are: they go through a file.
    const { spoolBody } = await import('./spool-body.js');
    request.body = await spoolBody(request, response, settings.maxAdminBody);
    next();
  });
  router.use(
    lazily(async () => {
      // Stubs and jobs are checked as XML.
      const [{ routesRouter }] = await Promise.all([import('./routes-router.js'), loadXmlParser()]);
      return routesRouter(services);
    }),
  );
  router.use(problemHandler(settings, onUnexpected));
  return router;
}

/** A handler that is made at the first request: a start does not wait for the routes, the schemas that check them and the reader of bodies. */
function lazily(make: () => Promise<RequestHandler>): RequestHandler {
  let made: Promise<RequestHandler> | undefined;
  return async (request, response, next) => {
    made ??= make();
    (await made)(request, response, next);
  };
}

/** Answers errors with problem documents. */
function problemHandler(settings: Settings, onUnexpected: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const problem = asMockError(error, settings);
    if (problem.status === 500 || problem.status === DISK_FULL) onUnexpected(error);
    // The unread rest of a body must not be taken for the next request.
    if (problem.status === 413) response.setHeader('Connection', 'close');
    response.status(problem.status);
    if (request.accepts('application/problem+json', 'json', 'text/plain') === 'text/plain') response.type('text/plain').send(`${problem.message}\n`);
    else response.type('application/problem+json').send(JSON.stringify(problemDocument(problem)));
  };
}

/** A message of the JSON parser without the part of the body that it quotes, which may hold a secret. */
function withoutExcerpt(message: string): string {
  return message.split(/, (?:\.\.\.)?"/, 1)[0] ?? '';
}

function asMockError(error: unknown, { maxAdminBody }: Settings): MockError {
  if (error instanceof MockError) return error;
  const disk = diskErrorOf(error);
  if (disk) return new MockError(disk.message, DISK_FULL);
  const { type, status, message }: { type?: unknown; status?: unknown; message?: unknown } = typeof error === 'object' && error !== null ? error : {};
  if (type === 'entity.parse.failed') return new MockError(`The body is not JSON: ${withoutExcerpt(String(message))}`, 400);
  if (type === 'entity.too.large')
    return new MockError(
      `The body is larger than ${maxAdminBody} bytes, decompressed: send less, or start the mock with a larger --max-admin-body`,
      413,
    );
  if (error instanceof URIError) return new MockError(`The path is not percent-encoded UTF-8: ${message}`, 400);
  // Other errors of Express and its body reader.
  if (typeof status === 'number' && status >= 400 && status < 500) return new MockError(String(message), status);
  return new MockError('The mock failed to process the request: its log says why', 500);
}
