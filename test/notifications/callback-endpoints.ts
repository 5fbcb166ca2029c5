import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { onTestFinished } from 'vitest';
import type { CallbackView, IpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';

/** A request as an endpoint got it. */
export interface Asked {
  readonly method: string | undefined;
  /** Path and query, as they came over the wire. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** What the body held. */
  readonly body: string;
}

/** Where completion URLs lead to. */
export interface Endpoint {
  /** Scheme, host and port. */
  readonly url: string;
  readonly asked: Asked[];
  /** The most requests that were there at once. */
  readonly atOnce: () => number;
  /** Resolves once so many requests have come in. */
  arrived(count: number): Promise<void>;
}

/** Answers with these statuses in turn, and with 200 once they are used up. */
export function answering(...statuses: number[]): RequestListener {
  return (_request, response) => {
    response.writeHead(statuses.shift() ?? 200, { Location: '/elsewhere' });
    response.end('ok');
  };
}

/** Answers nothing. */
export const silent: RequestListener = () => {};

/** Starts a server that notes what it is asked; it ends with the test. */
export async function endpoint(answer: RequestListener = answering()): Promise<Endpoint> {
  const asked: Asked[] = [];
  const waits: { readonly count: number; readonly resolve: () => void }[] = [];
  let [present, most] = [0, 0];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    present++;
    most = Math.max(most, present);
    response.on('close', () => {
      present--;
    });
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push({ method: request.method, path: request.url ?? '', headers: request.headers, body });
      for (const { count, resolve } of waits) if (asked.length >= count) resolve();
      answer(request, response);
    });
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${await listening(server)}`,
    asked,
    atOnce: () => most,
    arrived: (count) =>
      new Promise((resolve) => {
        if (asked.length >= count) resolve();
        else waits.push({ count, resolve });
      }),
  };
}

/** Starts a server that does with a connection what a test says, and knows no HTTP; it ends with the test. @returns its port */
export async function socketEndpoint(onConnection: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onConnection(socket);
  });
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return listening(server);
}

/** A port of this machine that nobody listens on. */
export async function deadPort(): Promise<number> {
  const server = createTcpServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Listens on a free port of this machine. @returns the port */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address.
  return (server.address() as AddressInfo).port;
}

/** A text as it stands in an element. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Submits a publish job of company 1 that has a URL to call. @returns its handle */
export async function publish(mock: IpsMock, url: string, { name = 'Publish', when = '' } = {}): Promise<string> {
  return submitDetail(
    mock,
    `<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting><httpCompletionUrl>${escaped(url)}</httpCompletionUrl></imageServingPublishJob>`,
    { name, when },
  );
}

/** Submits a job of company 1 with this detail element. @returns its handle */
export async function submitDetail(mock: IpsMock, detail: string, { name = 'Job', when = '' } = {}): Promise<string> {
  const params = `<companyHandle>c|1</companyHandle><jobName>${escaped(name)}</jobName>${when}${detail}`;
  const { jobHandle }: { jobHandle: string } = await ask(mock.url, 'submitJob', params);
  // The handle of this very job: others may have its name.
  return mock.jobs.find(jobHandle)?.jobHandle ?? '';
}

/** Submits a job that calls a URL, lets it end and its first try be made. @returns the one call */
export async function callOf(mock: IpsMock, url: string): Promise<CallbackView> {
  return onlyCall(mock, await publish(mock, url));
}

/** Lets a job end and its first try be made. @returns the one call */
export async function onlyCall(mock: IpsMock, job: string): Promise<CallbackView> {
  await mock.settle();
  await mock.callbacks.settle();
  const [call, ...others] = mock.callbacks.list({ job });
  if (!call || others.length > 0) throw new Error(`${others.length + (call ? 1 : 0)} calls, expected one`);
  return call;
}

/** What a completion call tells, from the path that was asked for. */
export function toldBy(path: string): { readonly jobHandle: string | null; readonly jobName: string | null; readonly status: string | null } {
  const { searchParams } = new URL(path, 'http://127.0.0.1');
  return { jobHandle: searchParams.get('jobHandle'), jobName: searchParams.get('jobName'), status: searchParams.get('status') };
}
