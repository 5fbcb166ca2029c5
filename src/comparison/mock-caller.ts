import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { PiecesOfBody } from './rebuilt-upload.js';

/** What is sent to a mock. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | PiecesOfBody;
}

/** What a mock answers. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: string;
}

/** How long an answer may take, milliseconds. */
const TIMEOUT = 120_000;
/** The largest answer that is read, bytes: a longer one ends the comparison of its exchange. */
const LARGEST = 256 * 1024 * 1024;

const decompress = promisify(gunzip);

/** Calls a mock over one kept connection. */
export class MockCaller {
  readonly #url: URL;
  readonly #agent: Agent;
  readonly #send: typeof request;

  /** @param url scheme, host and port of the mock */
  constructor(url: string) {
    this.#url = new URL(url);
    const isHttps = this.#url.protocol === 'https:';
    const options = { keepAlive: true, maxSockets: 1 };
    this.#agent = isHttps ? new HttpsAgent({ ...options, rejectUnauthorized: false }) : new Agent(options);
    this.#send = isHttps ? httpsRequest : request;
  }

  /**
   * Sends a request and reads its answer.
   *
   * @param wantsBody whether the body of the answer is kept; it is read either way
   * @throws Error where there is none
   */
  async call(sent: SentRequest, wantsBody: boolean): Promise<ReceivedAnswer> {
    try {
      return await this.#once(sent, wantsBody);
    } catch (error) {
      // The mock may close a kept connection just when it is used again.
      if (error instanceof ClosedConnection) return this.#once(sent, wantsBody);
      throw error;
    }
  }

  /** Closes the connection. */
  close(): void {
    this.#agent.destroy();
  }

  #once({ method, path, headers, body }: SentRequest, wantsBody: boolean): Promise<ReceivedAnswer> {
    const { hostname, port } = this.#url;
    return new Promise((resolve, reject) => {
      const outgoing = this.#send({ host: hostname.replace(/^\[|\]$/g, ''), port, method, path, headers, agent: this.#agent, timeout: TIMEOUT });
      outgoing.on('timeout', () => outgoing.destroy(new Error(`it did not answer within ${TIMEOUT / 1000} s`)));
      outgoing.on('error', (error: NodeJS.ErrnoException) => reject(wasClosed(outgoing, error) ? new ClosedConnection() : error));
      outgoing.on('response', (incoming) => read(incoming, wantsBody).then(resolve, reject));
      if (typeof body === 'string') outgoing.end(body === '' ? undefined : body);
      else write(outgoing, body).catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : new Error(String(error))));
    });
  }
}

class ClosedConnection extends Error {}

function wasClosed(outgoing: ClientRequest, { code }: NodeJS.ErrnoException): boolean {
  return outgoing.reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE');
}

async function write(outgoing: ClientRequest, { pieces }: PiecesOfBody): Promise<void> {
  for (const piece of pieces()) {
    if (outgoing.destroyed) return;
    if (outgoing.write(piece)) continue;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        outgoing.off('drain', go).off('close', go);
        resolve();
      };
      outgoing.on('drain', go).on('close', go);
    });
  }
  outgoing.end();
}

async function read(incoming: IncomingMessage, wantsBody: boolean): Promise<ReceivedAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    // A stream without an encoding has buffers.
    if (wantsBody) chunks.push(chunk as Buffer);
    bytes += chunk.length;
    if (wantsBody && bytes > LARGEST) throw new Error(`its answer is longer than ${LARGEST} bytes`);
  }
  const body = Buffer.concat(chunks);
  const isCompressed = incoming.headers['content-encoding'] === 'gzip';
  const text = (isCompressed && body.length > 0 ? await decompress(body) : body).toString('utf8');
  return { status: incoming.statusCode ?? 0, contentType: incoming.headers['content-type'], body: text };
}
