import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Express } from 'express';

/** A transport that takes a whole body, and the path that it is at. */
export interface FrontEndpoint {
  readonly path: string;
  readonly serve: (request: IncomingMessage, body: Buffer, response: ServerResponse) => void;
}

/**
 * Stands in front of the application: plain POSTs to the transports, which is most of what comes, are served without the way through it,
 * which took more than a third of the time of a polled call. All others go in.
 *
 * @param maxBody the largest body, bytes
 */
export function inFrontOf(app: Express, transports: readonly FrontEndpoint[], maxBody: number): RequestListener {
  return (request, response) => {
    const transport = request.method === 'POST' ? transports.find(({ path }) => path === request.url) : undefined;
    if (!transport || !isPlain(request, maxBody)) {
      app(request, response);
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [first, ...others] = chunks;
      transport.serve(request, first && others.length === 0 ? first : Buffer.concat(chunks), response);
    });
    // Whoever breaks off wants no answer.
    request.on('error', () => response.destroy());
  };
}

/** Whether a body comes as it is, whole and not too large. */
function isPlain({ headers }: IncomingMessage, maxBody: number): boolean {
  const length = headers['content-length'];
  return length !== undefined && Number(length) <= maxBody && headers['content-encoding'] === undefined && headers.expect === undefined;
}
