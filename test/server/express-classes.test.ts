import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { expressClasses } from '../../src/server/express-classes.js';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** Starts an app that answers JSON, and notes the prototypes of a request and its response before and in the handler. */
async function prototypesOf(withClasses: boolean): Promise<{ before: unknown[]; inHandler: unknown[]; answer: unknown }> {
  const app = express();
  const before: unknown[] = [];
  const inHandler: unknown[] = [];
  app.get('/', (request, response) => {
    inHandler.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response));
    response.json({ query: request.query, host: request.get('host') !== undefined });
  });
  const options = withClasses ? expressClasses(app) : {};
  const started = createServer(options, (request: IncomingMessage, response: ServerResponse) => {
    before.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response));
    app(request, response);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens has an AddressInfo.
  const { port } = started.address() as AddressInfo;
  const answer = await (await fetch(`http://127.0.0.1:${port}/?a=1`)).json();
  return { before, inHandler, answer };
}

test('requests and responses have the prototypes that Express gives them before it gets them', async () => {
  const { before, inHandler, answer } = await prototypesOf(true);
  expect(before).toHaveLength(2);
  expect(before[0]).toBe(inHandler[0]);
  expect(before[1]).toBe(inHandler[1]);
  expect(answer).toEqual({ query: { a: '1' }, host: true });
});

test('without these classes Express changes their prototypes', async () => {
  const { before, inHandler } = await prototypesOf(false);
  expect(before[0]).not.toBe(inHandler[0]);
  expect(before[1]).not.toBe(inHandler[1]);
});
