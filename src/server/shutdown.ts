// Node's own functions: a test that fakes the global timers leaves them alone.
import { clearInterval, setInterval, setTimeout } from 'node:timers';
import type { ConnectedServer } from './create-servers.js';

/** How often a closing server looks for idle connections, milliseconds. */
const SWEEP = 10;

/** How long calls that are under way may take to end, milliseconds. */
const GRACE = 1000;

/** Closes a server once the calls that are under way have ended, or their grace is over. */
export function closeServer({ server, connections }: ConnectedServer): Promise<void> {
  return new Promise((resolve) => {
    // A connection is idle only once its answer is out: the client would keep it open.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
    setTimeout(() => {
      // Sockets, not connections: one that has not finished its TLS handshake is none of the server's connections yet.
      for (const socket of connections.sockets) socket.destroy();
    }, GRACE).unref();
  });
}
