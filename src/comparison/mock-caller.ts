import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { written } from '../transports/written.js';
import { AnswerReader, type WholeAnswer } from './http-answer.js';
import type { PiecesOfBody } from './rebuilt-upload.js';

/** What is sent to a mock. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  /** Without those of the connection, and without the length of the body. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | PiecesOfBody;
}

/** What a mock answers. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: string;
}

/** How long an answer may stand still, milliseconds. */
const TIMEOUT = 120_000;
/** The largest answer that is read, bytes. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Calls a mock over one kept connection, one request after the other. It speaks HTTP itself, since the client of Node.js takes longer for a
 * call than the mock does, and recordings are long.
 */
export class MockCaller {
  readonly #url: URL;
  #socket: Socket | undefined;

  /** @param url scheme, host and port of the mock */
  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** Sends a request and reads its answer. @throws Error where there is none */
  async call(sent: SentRequest): Promise<ReceivedAnswer> {
    const kept = this.#socket;
    try {
      return await this.#once(kept ?? (await this.#connect()), sent);
    } catch (error) {
      // The mock may have closed a kept connection just before it was used again.
      if (!kept || !(error instanceof ClosedConnection)) throw error;
      return this.#once(await this.#connect(), sent);
    }
  }

  /** Closes the connection. */
  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  async #connect(): Promise<Socket> {
    const { protocol, hostname, port } = this.#url;
    const host = hostname.replace(/^\[|\]$/g, '');
    const isHttps = protocol === 'https:';
    const address = { host, port: Number(port || (isHttps ? 443 : 80)) };
    // A mock makes its certificate itself.
    const socket = isHttps ? connectTls({ ...address, rejectUnauthorized: false }) : connect(address);
    await once(socket, isHttps ? 'secureConnect' : 'connect');
    socket.setNoDelay(true).setTimeout(TIMEOUT);
    this.#socket = socket;
    return socket;
  }

  #once(socket: Socket, sent: SentRequest): Promise<ReceivedAnswer> {
    return new Promise((resolve, reject) => {
      const reader = new AnswerReader(sent.method === 'HEAD');
      const end = (work: () => void): void => {
        socket.off('data', onData).off('close', onClose).off('error', onError).off('timeout', onTimeout);
        work();
      };
      const fail = (error: Error): void => {
        this.close();
        end(() => reject(error));
      };
      /** @param read gives the answer, once it is there */
      const answered = (read: () => WholeAnswer | undefined): boolean => {
        try {
          const answer = read();
          if (reader.length > LARGEST) throw new Error(`its answer is longer than ${LARGEST} bytes`);
          if (!answer) return false;
          // Of WSDLs, exports and pictures the body is not compared.
          const received = receivedAnswer(answer, sent.method === 'POST');
          if (socket.destroyed || /close/i.test(answer.headers.get('connection') ?? '')) this.close();
          end(() => resolve(received));
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
        }
        return true;
      };
      const onData = (piece: Buffer): void => {
        answered(() => reader.take(piece));
      };
      const onClose = (): void => {
        if (answered(() => reader.end())) return;
        fail(reader.length === 0 ? new ClosedConnection() : new Error('its connection broke in the middle of an answer'));
      };
      const onError = (error: NodeJS.ErrnoException): void => {
        fail(reader.length === 0 && (error.code === 'ECONNRESET' || error.code === 'EPIPE') ? new ClosedConnection() : error);
      };
      const onTimeout = (): void => fail(new Error(`it did not answer within ${TIMEOUT / 1000} s`));
      socket.on('data', onData).on('close', onClose).on('error', onError).on('timeout', onTimeout);
      void this.#write(socket, sent);
    });
  }

  async #write(socket: Socket, { method, path, headers, body }: SentRequest): Promise<void> {
    let head = `${method} ${path} HTTP/1.1\r\nhost: ${this.#url.host}\r\n`;
    for (const [name, value] of Object.entries(headers)) head += `${name}: ${value}\r\n`;
    if (typeof body === 'string') {
      const length = method === 'POST' ? `content-length: ${Buffer.byteLength(body)}\r\n` : '';
      socket.write(`${head}${length}\r\n${body}`);
      return;
    }
    socket.write(`${head}content-length: ${body.length}\r\n\r\n`);
    for (const piece of body.pieces()) {
      if (socket.destroyed) return;
      await written(socket, piece);
    }
  }
}

class ClosedConnection extends Error {
  override readonly message = 'it closed the connection without an answer';
}

function receivedAnswer({ status, headers, body }: WholeAnswer, wantsBody: boolean): ReceivedAnswer {
  const contentType = headers.get('content-type');
  if (!wantsBody) return { status, contentType, body: '' };
  const isCompressed = headers.get('content-encoding') === 'gzip' && body.length > 0;
  return { status, contentType, body: (isCompressed ? gunzipSync(body) : body).toString('utf8') };
}
