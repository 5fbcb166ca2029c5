import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import { isError } from '../collections/is-error.js';
import { packageVersion } from '../contract/package-file.js';
import { MockError } from './mock-error.js';
import { openApiDocument } from './openapi.js';
import { ADMIN_ROUTES } from './routes/index.js';
import type { AdminServices } from './services.js';
import { JsonPieces } from './state-file.js';

/** The routes of the admin API, with problems for any other path or method. Loaded at the first request. */
export function routesRouter(services: AdminServices): Router {
  const router = Router({ caseSensitive: true });
  router.get('/openapi.json', (request, response) => {
    response.json(openApiDocument(ADMIN_ROUTES, packageVersion(), `${request.protocol}://${request.headers.host}`));
  });
  for (const { method, path, status, handle } of ADMIN_ROUTES) {
    router[method](path, async ({ params, query, body }, response) => {
      const answer = await handle({ params, query, body }, services);
      if (answer === undefined) response.status(204).end();
      else if (answer instanceof JsonPieces) await sendPieces(answer, response.status(status).type('json'));
      else response.status(status).json(answer);
    });
  }
  for (const [path, allowed] of methodsByPath()) {
    router.all(path, (request, response) => {
      response.setHeader('Allow', allowed.join(', '));
      throw new MockError(`${request.method} is not allowed at ${fullPath(request.path)}: expected ${allowed.join(', ')}`, 405);
    });
  }
  router.use((request) => {
    throw new MockError(`There is nothing at ${fullPath(request.path)}: GET /__admin/openapi.json lists what there is`, 404);
  });
  return router;
}

/** Sends JSON as fast as the client takes it. */
async function sendPieces({ pieces }: JsonPieces, response: Response): Promise<void> {
  try {
    await pipeline(Readable.from(pieces()), response);
  } catch (error) {
    // The client may break off.
    if (!(isError(error) && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
}

/** The methods of each path, in upper case. */
function methodsByPath(): Map<string, string[]> {
  const methods = new Map([['/openapi.json', ['GET']]]);
  for (const { method, path } of ADMIN_ROUTES) methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()]);
  return methods;
}

function fullPath(path: string): string {
  return `/__admin${path}`;
}
