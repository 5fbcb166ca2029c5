import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** A request as its bytes go over the wire. */
export interface RawRequest {
  /** Such as `POST /scene7/services/IpsApiService HTTP/1.1`. */
  readonly startLine: string;
  /** Lines such as `SOAPAction: submitJob`. */
  readonly headers: readonly string[];
  readonly body: Uint8Array;
}

/** An answer as it came over the wire. */
export interface RawAnswer {
  /** Statuses of interim answers, such as 100. */
  readonly interim: readonly number[];
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** As it came. */
  readonly body: Buffer;
  /** Decompressed, where it came compressed. */
  readonly text: string;
}

/** A Content-Length that is right, a Host, and the end of the connection after the answer. */
export function usualHeaders(url: string, body: Uint8Array): string[] {
  return [`Host: ${new URL(url).host}`, `Content-Length: ${body.length}`, 'Connection: close'];
}

/** Opens a connection to a mock. */
export async function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

/**
 * Sends a request on a connection of its own and reads the answer up to the end of the connection.
 * With `Expect: 100-continue` the body waits for the interim answer, as it does with those who send the header.
 */
export async function exchange(url: string, request: RawRequest): Promise<RawAnswer> {
  const socket = await open(url);
  const chunks: Buffer[] = [];
  const waitsForContinue = request.headers.some((line) => /^expect:\s*100-continue/i.test(line));
  let isBodySent = false;
  const sendBody = (): void => {
    if (isBodySent) return;
    isBodySent = true;
    socket.write(request.body);
  };
  const ended = new Promise<void>((resolve, reject) => {
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (Buffer.concat(chunks).includes('100 Continue\r\n\r\n')) sendBody();
    });
    socket.once('end', resolve);
    socket.once('error', reject);
  });
  socket.write(`${[request.startLine, ...request.headers].join('\r\n')}\r\n\r\n`);
  if (!waitsForContinue) sendBody();
  await ended;
  socket.destroy();
  return parseAnswer(Buffer.concat(chunks));
}

/** Takes the bytes of an answer apart, interim answers first. */
export function parseAnswer(bytes: Buffer): RawAnswer {
  const interim: number[] = [];
  for (let rest = bytes; ; ) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) throw new Error(`no whole answer: ${JSON.stringify(rest.toString('latin1'))}`);
    const [statusLine = '', ...lines] = rest.subarray(0, end).toString('latin1').split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(statusLine)?.[1]);
    rest = rest.subarray(end + 4);
    if (status >= 100 && status < 200) {
      interim.push(status);
      continue;
    }
    const headers = new Map(lines.map((line): [string, string] => [line.replace(/:.*$/, '').toLowerCase(), line.replace(/^[^:]*:\s*/, '')]));
    const length = headers.get('content-length');
    if (length !== undefined && Number(length) !== rest.length) throw new Error(`${rest.length} bytes of a body of ${length}`);
    const content = headers.get('content-encoding') === 'gzip' ? gunzipSync(rest) : rest;
    return { interim, status, headers, body: rest, text: content.toString('utf8') };
  }
}
