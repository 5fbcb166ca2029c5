import type { Express, Request, RequestHandler, Response } from 'express';
import { guardPage } from '../admin/admin-guard.js';
import { MockError } from '../admin/mock-error.js';
import type { Settings } from '../settings.js';
import { text } from '../transports/reply.js';
import { send } from '../transports/send.js';
import type { PageFile } from './page-files.js';

/** Where the page's scripts and styles are: below the admin API, so that the page needs no path of its own beside the service's. */
const FILES_PATH = '/__admin/page';

/**
 * What the page may do: load its own files and talk to the mock that it came from. Pictures of assets are blobs, since a token is a header;
 * the style sheet has its icons as data.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A file whose name holds a hash of its content never changes. */
const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the page that shows the mock, at `/` for browsers. Its files are read at the first request for one.
 *
 * @param otherwise what a program gets at `/`, and a browser, too, where the page is off
 */
export function servePage(app: Express, settings: Settings, otherwise: RequestHandler): void {
  if (settings.page === 'off') {
    app.get('/', otherwise);
    return;
  }
  const answer = (handle: (request: Request, response: Response) => Promise<void>): RequestHandler => {
    return async (request, response) => {
      try {
        guardPage(request.headers, settings, request.socket.localAddress);
      } catch (error) {
        if (!(error instanceof MockError)) throw error;
        return send(response, text(error.status, `${error.message}\n`));
      }
      return handle(request, response);
    };
  };
  const sendPage = answer(async (request, response) => sendFile(request, response, (await pageFiles()).page, 'no-cache'));
  app.get('/', (request, response, next) => {
    // What a program gets is what it has always got.
    response.vary('Accept');
    return (request.headers.accept?.includes('text/html') ? sendPage : otherwise)(request, response, next);
  });
  app.get(
    `${FILES_PATH}/:name`,
    answer(async (request, response) => {
      const file = (await pageFiles()).files.get(String(request.params.name));
      if (!file) return send(response, text(404, `The page has no file ${request.path}: load it again, the mock may be another version\n`));
      sendFile(request, response, file, A_YEAR);
    }),
  );
}

/** Loaded at the first request: a start that nobody looks at reads nothing of the page. */
async function pageFiles() {
  return (await import('./page-files.js')).pageFiles();
}

function sendFile(request: Request, response: Response, { contentType, body, gzipped }: PageFile, caching: string): void {
  const isGzip = request.acceptsEncodings('gzip', 'identity') === 'gzip';
  response.vary('Accept-Encoding');
  if (isGzip) response.setHeader('Content-Encoding', 'gzip');
  response
    .setHeader('Cache-Control', caching)
    .setHeader('Content-Type', contentType)
    .setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    .setHeader('Referrer-Policy', 'no-referrer')
    .setHeader('X-Content-Type-Options', 'nosniff')
    .setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    .end(isGzip ? gzipped : body);
}
