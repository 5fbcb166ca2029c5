import { createServer } from 'node:http';

/** Starts a server for completion calls on a free port of 127.0.0.1. Each URL that it gives out is known by a number. */
export async function startReceiver() {
  /** What came for each number: the ids of the deliveries, undefined for a call without one. */
  const calls = new Map();
  const server = createServer((request, response) => {
    const n = Number(/^\/done\/(\d+)/.exec(request.url)?.[1]);
    calls.set(n, [...(calls.get(n) ?? []), request.headers['x-ips-mock-delivery']]);
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  let given = 0;
  return {
    calls,
    /** A URL that nobody was given before, and its number. */
    next: () => ({ n: ++given, url: `http://127.0.0.1:${port}/done/${given}` }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
