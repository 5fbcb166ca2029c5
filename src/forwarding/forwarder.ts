import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { forwardErrorOf, silenceOf } from './forward-error.js';

/** A request as it came, to be sent to a service. */
export interface RequestHead {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Names and values in turn, as Node gives them. */
  readonly rawHeaders: readonly string[];
}

/** The answer of a service, whose body is still to be read. */
export interface ServiceAnswer {
  readonly status: number;
  /** Names and values in turn, without those that are for one connection alone. */
  readonly rawHeaders: readonly string[];
  readonly body: IncomingMessage;
}

/** A request under way to a service. */
export interface Upstream {
  /** Takes the body, which has to be ended. Never emits errors: they are the answer's. */
  readonly body: ClientRequest;
  /** @throws ForwardError where there is none */
  readonly answer: Promise<ServiceAnswer>;
  /** Breaks it off. */
  cancel(): void;
}

/** How long a connection may lie idle, milliseconds: less than any service lets it, so that no request runs into its end. */
const KEPT_IDLE = 4000;

/** Headers that are for one connection alone (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Besides those, what a new request has of its own. */
const OF_REQUESTS = new Set(['host', 'expect']);

/** Sends requests on to services, whole or as they come in. */
export class Forwarder {
  readonly #timeout: number;
  readonly #http = new HttpAgent({ keepAlive: true, timeout: KEPT_IDLE });
  #https: HttpsAgent | undefined;

  /** @param timeout how long a service may stay silent, milliseconds */
  constructor(timeout: number) {
    this.#timeout = timeout;
  }

  /**
   * Begins a request. It is sent once: whether a service has carried out a request that it did not answer, nobody knows.
   *
   * @param origin scheme, host and port of the service
   * @param length bytes of the body where they are not those that the headers say
   */
  async begin(origin: string, { method, target, rawHeaders }: RequestHead, length?: number): Promise<Upstream> {
    const url = new URL(origin);
    const headers = [
      ...withoutHeaders(rawHeaders, length === undefined ? OF_REQUESTS : new Set([...OF_REQUESTS, 'content-length', 'content-encoding'])),
    ];
    headers.push('Host', url.host);
    if (length !== undefined) headers.push('Content-Length', String(length));
    const options = { method, path: target, headers, timeout: this.#timeout, host: hostOf(url), port: url.port || undefined };
    const request = url.protocol === 'https:' ? await this.#overTls(options) : httpRequest({ ...options, agent: this.#http });
    return { body: request, answer: this.#answerOf(origin, request), cancel: () => void request.destroy() };
  }

  async #overTls(options: object): Promise<ClientRequest> {
    // Loaded where a service has TLS.
    const https = await import('node:https');
    this.#https ??= new https.Agent({ keepAlive: true, timeout: KEPT_IDLE });
    return https.request({ ...options, agent: this.#https });
  }

  #answerOf(origin: string, request: ClientRequest): Promise<ServiceAnswer> {
    const answer = new Promise<ServiceAnswer>((resolve, reject) => {
      request.on('timeout', () => request.destroy(silenceOf(origin, this.#timeout)));
      request.on('error', (error) => reject(forwardErrorOf(origin, error)));
      request.on('close', () => reject(forwardErrorOf(origin, new Error('the request was broken off'))));
      request.on('response', (response) => {
        resolve({ status: response.statusCode ?? 502, rawHeaders: withoutHeaders(response.rawHeaders), body: response });
      });
    });
    // Whoever sends the body waits for the answer only afterwards.
    answer.catch(() => {});
    return answer;
  }

  /** Ends the connections that lie idle. */
  close(): void {
    this.#http.destroy();
    this.#https?.destroy();
  }
}

function hostOf({ hostname }: URL): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

/** Headers but for those that are for one connection alone, that `Connection` names, or that are given. */
function withoutHeaders(rawHeaders: readonly string[], others: ReadonlySet<string> = new Set()): string[] {
  const pairs = rawHeaders.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : []));
  const named = new Set(
    pairs.filter(([name]) => name.toLowerCase() === 'connection').flatMap(([, value]) => value.split(',').map((each) => each.trim().toLowerCase())),
  );
  return pairs
    .filter(([name]) => {
      const lower = name.toLowerCase();
      return !HOP_BY_HOP.has(lower) && !named.has(lower) && !others.has(lower);
    })
    .flat();
}

/**
 * Reads a body as it comes.
 *
 * @param take gets each piece; what it returns is waited for
 * @throws ForwardError where it breaks off
 */
export async function readAnswerBody(origin: string, body: IncomingMessage, take: (piece: Buffer) => void | Promise<void>): Promise<void> {
  try {
    // Without an encoding the pieces are buffers.
    for await (const piece of body) await take(piece as Buffer);
  } catch (error) {
    throw forwardErrorOf(origin, error);
  }
}
