import { type ErrorRequestHandler, json, type Request, type Response, Router } from 'express';
import { packageVersion } from '../contract/package-file.js';
import { type AdminParts, callAdmin } from './admin-api.js';
import { guard } from './admin-guard.js';
import { Problem, problemDocument } from './problem.js';

/** The largest request that is read, bytes: a file of all that a mock holds is the largest there is. */
const LARGEST = 512 * 1024 * 1024;

/**
 * The admin API over HTTP, below `/__admin`.
 *
 * @param onUnexpected told of errors that are no problems
 */
export function adminRouter(parts: AdminParts, onUnexpected: (error: unknown) => void): Router {
  const router = Router();
  router.use((request, _response, next) => {
    guard(request.method, request.headers, parts.context.settings);
    next();
  });
  router.use(json({ limit: LARGEST, strict: false, type: () => true }));
  router.use(async (request: Request, response: Response) => {
    // Loaded with the first request: a start does not wait for what checks them.
    const { ADMIN_ROUTES } = await import('./admin-routes.js');
    const path = request.path
      .split('/')
      .filter((part) => part !== '')
      .map(decoded);
    if (request.method === 'GET' && path.join('/') === 'openapi.json') {
      const { openApiDocument } = await import('./openapi.js');
      response.json(openApiDocument(ADMIN_ROUTES, packageVersion(), `${request.protocol}://${request.headers.host}`));
      return;
    }
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const { status, answer } = await callAdmin(ADMIN_ROUTES, method, path, request.query, request.body, parts);
    if (answer === undefined) response.status(status).end();
    else response.status(status).json(answer);
  });
  const failed: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    const problem = asProblem(error);
    if (problem.status === 500) onUnexpected(error);
    // The rest of a body that is not read must not be taken for the next request.
    if (problem.status === 413) response.setHeader('Connection', 'close');
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemDocument(problem)));
  };
  router.use(failed);
  return router;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Problem(400, `The path holds "${part}", which is no percent-encoding`);
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { type, status, message }: { type?: unknown; status?: unknown; message?: unknown } = typeof error === 'object' && error !== null ? error : {};
  if (type === 'entity.parse.failed') return new Problem(400, `The body is no JSON: ${message}`);
  if (type === 'entity.too.large') return new Problem(413, `The body is larger than ${LARGEST} bytes`);
  if (typeof status === 'number' && status >= 400 && status < 500) return new Problem(status, String(message));
  return new Problem(500, 'The mock made a mistake: its log says which');
}
