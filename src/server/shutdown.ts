import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** A server, and who is connected to it. */
export interface TrackedServer {
  readonly server: Server;
  readonly sockets: ReadonlySet<Socket>;
}

/** Keeps track of who is connected to a server. */
export function trackSockets(server: Server): TrackedServer {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return { server, sockets };
}

/** How often a closing server looks for idle connections, milliseconds. */
const SWEEP = 10;

/** How long calls that are under way may take to end, milliseconds. */
const GRACE = 1000;

/** Closes a server once the calls that are under way have ended, or their grace is over. */
export function closeServer({ server, sockets }: TrackedServer): Promise<void> {
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
      for (const socket of sockets) socket.destroy();
    }, GRACE).unref();
  });
}
