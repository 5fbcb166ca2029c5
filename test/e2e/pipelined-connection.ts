import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A request of a client that keeps its connection. */
export interface PipelinedRequest {
  readonly path: string;
  readonly body: string;
}

/** The Host that is named, so that addresses in answers do not depend on the port. */
const HOST = 'mock.example.com';

/** A connection on which requests follow each other without waiting for answers: a client that costs as little as can be. */
export class PipelinedConnection {
  readonly #socket: Socket;
  #rest = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Opens a connection to a mock. */
  static async to(url: string): Promise<PipelinedConnection> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    await once(socket, 'connect');
    return new PipelinedConnection(socket);
  }

  /** Sends requests. @returns status and body of each answer, in their order */
  async ask(requests: readonly PipelinedRequest[]): Promise<string[]> {
    const written = requests.map(
      ({ path, body }) =>
        `POST ${path} HTTP/1.1\r\nHost: ${HOST}\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    const answers: string[] = [];
    const all = new Promise<void>((resolve, reject) => {
      const onData = (chunk: Buffer): void => {
        this.#rest = Buffer.concat([this.#rest, chunk]);
        for (let answer = this.#take(); answer !== undefined; answer = this.#take()) answers.push(answer);
        if (answers.length < requests.length) return;
        this.#socket.off('data', onData).off('close', onClose);
        resolve();
      };
      const onClose = (): void => reject(new Error(`The connection was closed after ${answers.length} of ${requests.length} answers`));
      this.#socket.on('data', onData).once('close', onClose);
    });
    this.#socket.write(written.join(''));
    await all;
    return answers;
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
