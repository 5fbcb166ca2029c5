import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a service was sent. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A service that a test has written. */
export interface TestService {
  /** Scheme, host and port. */
  readonly url: string;
  readonly seen: readonly SeenRequest[];
}

/** Starts a service for as long as the test runs. @param answer called once a request is there as a whole */
export async function startService(answer: RequestListener): Promise<TestService> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks) });
      answer(request, response);
    });
  });
  return { url: await listening(server), seen };
}

/** Lets a server listen for as long as the test runs. @returns scheme, host and port */
export async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens at a port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
