import { once } from 'node:events';
import type { createServer } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect } from 'vitest';
import type { IpsMock } from '../../src/index.js';

/** A mock that serves HTTPS. */
export interface HttpsMock {
  readonly mock: IpsMock;
  readonly httpsUrl: string;
  readonly certificate: string;
}

/** An answer over HTTPS. */
export interface HttpsAnswer {
  readonly status: number | undefined;
  readonly contentType: string | undefined;
  readonly body: Buffer;
  readonly text: string;
}

/** The mock with its HTTPS address and certificate. @throws Error if it serves no HTTPS */
export function withHttps(mock: IpsMock): HttpsMock {
  const { httpsUrl, certificate } = mock;
  if (httpsUrl === undefined || certificate === undefined) throw new Error('no HTTPS');
  return { mock, httpsUrl, certificate };
}

/** Sends a request over HTTPS on a new connection: a POST if there is a body, else a GET. */
export function send(url: string, options: RequestOptions, body?: string): Promise<HttpsAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpsRequest(url, { agent: false, method: body === undefined ? 'GET' : 'POST', ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: response.statusCode, contentType: response.headers['content-type'], body: whole, text: whole.toString('utf8') });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The error code with which a client rejects the connection; empty if it accepts it. */
export async function refusalOf(url: string, options: RequestOptions): Promise<string> {
  try {
    await send(url, options);
    return '';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** Expects that a client that trusts `ca` is served over HTTPS. */
export async function expectServed(httpsUrl: string, ca: string): Promise<void> {
  const answer = await send(`${httpsUrl}/__admin/health`, { ca });
  expect([answer.status, JSON.parse(answer.text).status]).toEqual([200, 'ok']);
}

/** The same address, with the name localhost. */
export const byName = (url: string): string => url.replace('127.0.0.1', 'localhost');

/** Opens a TCP connection and sends nothing. */
export async function openSocket(url: string): Promise<Socket> {
  const { hostname: host, port } = new URL(url);
  const socket = connect(Number(port), host);
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Lets a server listen on a free port. @returns the port */
export function listenAnywhere(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      // A TCP server that listens has an AddressInfo.
      resolve((server.address() as AddressInfo).port);
    });
  });
}
