import { type ErrorRequestHandler, json, type RequestHandler, Router } from 'express';
import type { Settings } from '../settings.js';
import { diskErrorOf } from '../store/disk-state.js';
import { guard } from './admin-guard.js';
import { MockError } from './mock-error.js';
import { problemDocument } from './problem-document.js';
import type { AdminServices } from './services.js';

/** The largest request body that is read, bytes: a snapshot file is the largest there is. */
const MAX_BODY = 512 * 1024 * 1024;

/** HTTP status where nothing can be stored: Insufficient Storage. */
const DISK_FULL = 507;

/**
 * The admin API over HTTP, to be mounted at `/__admin`.
 *
 * @param onUnexpected told of errors that are bugs of the mock
 */
export function adminRouter(services: AdminServices, settings: Settings, onUnexpected: (error: unknown) => void): Router {
  const router = Router();
  router.use((request, _response, next) => {
    guard(request.method, request.headers, settings);
    next();
  });
  router.use(json({ limit: MAX_BODY, strict: false, type: () => true }));
  router.use(lazily(async () => (await import('./routes-router.js')).routesRouter(services)));
  router.use(problemHandler(onUnexpected));
  return router;
}

/** A router that is made at the first request: a start does not wait for the routes and the schemas that check them. */
function lazily(make: () => Promise<Router>): RequestHandler {
  let made: Promise<Router> | undefined;
  return async (request, response, next) => {
    made ??= make();
    (await made)(request, response, next);
  };
}

/** Answers errors with problem documents. */
function problemHandler(onUnexpected: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const problem = asMockError(error);
    if (problem.status === 500 || problem.status === DISK_FULL) onUnexpected(error);
    // The unread rest of a body must not be taken for the next request.
    if (problem.status === 413) response.setHeader('Connection', 'close');
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemDocument(problem)));
  };
}

function asMockError(error: unknown): MockError {
  if (error instanceof MockError) return error;
  const disk = diskErrorOf(error);
  if (disk) return new MockError(disk.message, DISK_FULL);
  const { type, status, message }: { type?: unknown; status?: unknown; message?: unknown } = typeof error === 'object' && error !== null ? error : {};
  if (type === 'entity.parse.failed') return new MockError(`The body is not JSON: ${message}`, 400);
  if (type === 'entity.too.large') return new MockError(`The body is larger than ${MAX_BODY} bytes`, 413);
  if (error instanceof URIError) return new MockError(`The path is not percent-encoded UTF-8: ${message}`, 400);
  // Other errors of Express and its body reader.
  if (typeof status === 'number' && status >= 400 && status < 500) return new MockError(String(message), status);
  return new MockError('The mock failed to process the request: its log says why', 500);
}
