import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { isError } from '../collections/is-error.js';
import { nearestNames } from '../collections/nearest-names.js';
import { packageVersion } from '../contract/package-file.js';
import { BinaryAnswer } from './binary-answer.js';
import { FileAnswer } from './file-answer.js';
import { LiveAnswer } from './live-answer.js';
import { MockError } from './mock-error.js';
import { ADMIN_ROUTES } from './routes/index.js';
import type { AdminServices } from './services.js';
import { JsonPieces } from './state-file.js';
import { WithText } from './with-text.js';

/** The routes of the admin API, with problems for any other path or method. Loaded at the first request. */
export function routesRouter(services: AdminServices): Router {
  const router = Router({ caseSensitive: true });
  router.get('/openapi.json', async (request, response) => {
    // Loaded when it is asked for: a test that sets something up needs no description.
    const { openApiDocument } = await import('./openapi.js');
    response.json(openApiDocument(ADMIN_ROUTES, packageVersion(), `${request.protocol}://${request.headers.host}`));
  });
  for (const { method, path, status, handle } of ADMIN_ROUTES) {
    router[method](path, async (request, response) => {
      const { params, query, body, headers } = request;
      const hungUp = new AbortController();
      response.on('close', () => hungUp.abort());
      const answer = await handle({ params, query, body, headers, signal: hungUp.signal }, services);
      if (answer === undefined) response.status(204).end();
      else if (answer instanceof JsonPieces) await sendPieces(answer, response.status(status).type('json'));
      else if (answer instanceof LiveAnswer) sendLive(answer, request, response);
      else if (answer instanceof FileAnswer) await sendFile(answer, response.status(status));
      else if (answer instanceof BinaryAnswer) sendBytes(answer, response.status(status));
      else if (answer instanceof WithText) {
        if (request.accepts('json', 'text/plain') === 'text/plain') response.status(status).type('text/plain').send(`${answer.text}\n`);
        else response.status(status).json(answer.value);
      } else response.status(status).json(answer);
    });
  }
  for (const [path, allowed] of methodsByPath()) {
    router.all(path, (request, response) => {
      response.setHeader('Allow', allowed.join(', '));
      throw new MockError(`${request.method} is not allowed at ${fullPath(request.path)}: expected ${allowed.join(', ')}`, 405);
    });
  }
  router.use((request) => {
    const [alike] = nearestNames(request.path, [...new Set(ADMIN_ROUTES.map(({ path }) => path))]);
    const hint = alike === undefined ? '' : `did you mean ${fullPath(alike)}? `;
    throw new MockError(`There is nothing at ${fullPath(request.path)}: ${hint}GET /__admin/openapi.json lists what there is`, 404);
  });
  return router;
}

/** Sends JSON as fast as the client takes it. */
async function sendPieces({ pieces }: JsonPieces, response: Response): Promise<void> {
  await sentWhole(Readable.from(pieces()), response);
}

/** Sends a stream to its end, or until the client breaks off. */
async function sentWhole(stream: Readable, response: Response): Promise<void> {
  try {
    await pipeline(stream, response);
  } catch (error) {
    // The client may break off.
    if (!(isError(error) && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
}

/** Sends what a file holds now: one that is being written may grow meanwhile. */
async function sendFile({ path, contentType, fileName }: FileAnswer, response: Response): Promise<void> {
  const { createReadStream, statSync } = await import('node:fs');
  const { size } = statSync(path);
  response.attachment(fileName).setHeader('Content-Type', contentType).setHeader('Content-Length', size);
  await sentWhole(size === 0 ? Readable.from([]) : createReadStream(path, { end: size - 1 }), response);
}

/** Sends events from now on. A proxy must not hold them back. */
function sendLive({ open }: LiveAnswer, request: Request, response: Response): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  if (request.method === 'HEAD') response.end();
  else open(response);
}

/** Sends what is no JSON; nothing of it where the client has it already. */
function sendBytes({ headers, body }: BinaryAnswer, response: Response): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body === undefined) response.status(304).end();
  else response.setHeader('Content-Length', body.length).end(body);
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
