import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A request of a client that keeps its connection. */
export interface KeptRequest {
  readonly path: string;
  readonly body: string;
}

/** The Host that is named, so that addresses in answers do not depend on the port. */
const HOST = 'mock.example.com';

/** A connection on which requests follow each other, each once the answer to the last is there: a client that costs as little as can be. */
export class KeptConnection {
  readonly #socket: Socket;
  #rest = Buffer.alloc(0);
  #trouble: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('error', (error) => {
      this.#trouble = error;
    });
  }

  /** Opens a connection to a mock. */
  static async to(url: string): Promise<KeptConnection> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    await once(socket, 'connect');
    return new KeptConnection(socket);
  }

  /** Sends requests, one after the other. @returns status and body of each answer, in their order */
  async ask(requests: readonly KeptRequest[]): Promise<string[]> {
    const answers: string[] = [];
    for (const { path, body } of requests) {
      const head = `POST ${path} HTTP/1.1\r\nHost: ${HOST}\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}`;
      answers.push(await this.#answerTo(`${head}\r\n\r\n${body}`));
    }
    return answers;
  }

  #answerTo(request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const onClose = (): void => reject(new Error('The connection was closed before the answer was there', { cause: this.#trouble }));
      if (this.#socket.destroyed) return onClose();
      const onData = (chunk: Buffer): void => {
        this.#rest = Buffer.concat([this.#rest, chunk]);
        const answer = this.#take();
        if (answer === undefined) return;
        this.#socket.off('data', onData).off('close', onClose);
        resolve(answer);
      };
      this.#socket.on('data', onData).once('close', onClose);
      this.#socket.write(request);
    });
  }

  /** Closes the connection. */
  close(): void {
    this.#socket.destroy();
  }

  /** The next answer, once it is whole. */
  #take(): string | undefined {
    const end = this.#rest.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const head = this.#rest.subarray(0, end).toString('latin1');
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) throw new Error(`An answer without Content-Length:\n${head}`);
    const from = end + 4;
    const to = from + Number(length);
    if (this.#rest.length < to) return undefined;
    const body = this.#rest.subarray(from, to).toString('utf8');
    this.#rest = this.#rest.subarray(to);
    return `${head.split('\r\n', 1)[0]}\n${body}`;
  }
}
