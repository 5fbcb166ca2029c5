import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
// Node's own functions: a test that fakes the global timers leaves them alone.
import { clearInterval, setInterval } from 'node:timers';
import { text } from '../transports/reply.js';
import { send } from '../transports/send.js';

/** What a server puts up with, real milliseconds; undefined for as long as it takes. */
export interface ConnectionSettings {
  /** How long headers may take, counted from the connection or from their first byte. */
  readonly headersTimeout: number | undefined;
  /** How long a body may stand still on its way, in either direction. */
  readonly bodyTimeout: number | undefined;
  /** How many connections a server takes. */
  readonly maxConnections: number;
}

/** Handles a request. */
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The request of a connection that has its turn, and those that came behind it. */
interface Turn {
  request: IncomingMessage;
  response: ServerResponse;
  readonly waiting: [IncomingMessage, ServerResponse][];
  /** Whether its socket tells when nothing moves. */
  isTimed: boolean;
}

/** How many connections beyond the limit are told why they are refused; any further ones are closed. */
const TOLD = 100;

/** How many requests a client may send ahead of their answers; no client that is known sends so many. */
const MOST_AHEAD = 256;

/** How often connections are looked at, real milliseconds, at most. */
const LONGEST_CHECK = 15_000;

/** How long a connection stays open between two requests, real milliseconds: a client that comes back after a minute finds it open. */
const KEEP_ALIVE = 65_000;

/** Options for `createServer`. */
export function serverOptions({ headersTimeout = 0 }: Pick<ConnectionSettings, 'headersTimeout'>) {
  return {
    // A whole request may take as long as it moves.
    requestTimeout: 0,
    // Named, since Node takes that of the whole request otherwise: none.
    headersTimeout,
    keepAliveTimeout: KEEP_ALIVE,
    connectionsCheckingInterval: checkInterval(headersTimeout),
    // Of TLS, which Node gives two minutes.
    ...(headersTimeout > 0 ? { handshakeTimeout: headersTimeout } : {}),
  };
}

function checkInterval(timeout: number): number {
  return timeout === 0 ? LONGEST_CHECK : Math.max(1, Math.min(LONGEST_CHECK, Math.floor(timeout / 4)));
}

/** The connections of a server: who is connected, how many may be, and whose turn it is. */
export class Connections {
  /** All of them, TLS handshakes under way included. */
  readonly sockets = new Set<Socket>();
  readonly #settings: ConnectionSettings;
  readonly #turns = new Map<Socket, Turn>();
  /** Addresses and ports of clients: over TLS a request comes by another socket than the connection's. */
  readonly #refused = new Set<string>();
  readonly #onRefused: () => void;
  #keepsAlive = true;

  /** @param onRefused told of each connection that is refused */
  constructor(settings: ConnectionSettings, onRefused: () => void) {
    this.#settings = settings;
    this.#onRefused = onRefused;
  }

  /**
   * A handler that has one request of a connection at a time handled, the next once the answer to it was taken: a client that sends
   * requests and reads no answers would have them all kept for it. Refuses requests of connections beyond the limit.
   */
  inTurn(handler: Handler): Handler {
    return (request, response) => {
      const { socket } = request;
      if (this.#refused.size > 0 && this.#refused.has(peerOf(socket))) return this.#refuse(response);
      const turn = this.#turns.get(socket);
      if (!turn) {
        this.#turns.set(socket, { request, response, waiting: [], isTimed: false });
        socket.once('close', () => this.#turns.delete(socket));
      } else if (turn.waiting.length > 0 || !isTaken(turn.response)) {
        this.#wait(turn, request, response, handler);
        return;
      } else {
        turn.request = request;
        turn.response = response;
      }
      handler(request, response);
    };
  }

  #wait(turn: Turn, request: IncomingMessage, response: ServerResponse, handler: Handler): void {
    const { socket } = request;
    turn.waiting.push([request, response]);
    if (turn.waiting.length > MOST_AHEAD) {
      turn.waiting.length = 0;
      socket.destroy();
    } else if (turn.waiting.length === 1) {
      socket.pause();
      this.#whenTaken(turn, socket, handler);
    }
  }

  #whenTaken(turn: Turn, socket: Socket, handler: Handler): void {
    turn.response.once('close', () => {
      const next = turn.waiting.shift();
      if (!next || socket.destroyed) return;
      [turn.request, turn.response] = next;
      if (turn.waiting.length > 0) this.#whenTaken(turn, socket, handler);
      else socket.resume();
      handler(...next);
    });
  }

  #refuse(response: ServerResponse): void {
    response.setHeader('Connection', 'close');
    response.setHeader('Retry-After', '1');
    void send(
      response,
      text(503, `The mock has ${this.#settings.maxConnections} connections already: close some, or start it with a larger --max-connections\n`),
    );
  }

  /** Whether connections keep the process alive, those that are there and those to come. */
  keepAlive(isWanted: boolean): void {
    this.#keepsAlive = isWanted;
    for (const socket of this.sockets)
      if (isWanted) socket.ref();
      else socket.unref();
  }

  /** Follows the connections of a server from here on. */
  follow(server: Server): void {
    const { maxConnections, bodyTimeout } = this.#settings;
    server.on('connection', (socket: Socket) => {
      if (this.sockets.size >= maxConnections + TOLD) {
        this.#onRefused();
        socket.destroy();
        return;
      }
      this.sockets.add(socket);
      if (!this.#keepsAlive) socket.unref();
      const peer = peerOf(socket);
      if (this.sockets.size > maxConnections) {
        this.#refused.add(peer);
        this.#onRefused();
      }
      socket.once('close', () => {
        this.sockets.delete(socket);
        this.#refused.delete(peer);
      });
    });
    if (bodyTimeout === undefined) return;
    const checks = setInterval(() => this.#timeBodies(bodyTimeout), checkInterval(bodyTimeout));
    checks.unref();
    server.once('close', () => clearInterval(checks));
  }

  /**
   * Has the sockets tell when nothing moves any more of bodies that are under way. Only those that a check meets: a timer for each request
   * would cost every call something.
   */
  #timeBodies(timeout: number): void {
    for (const [socket, turn] of this.#turns) {
      const { request, response } = turn;
      const isComing = !request.complete;
      const isGoing = !isTaken(response) && response.writableLength > 0;
      if (turn.isTimed || !(isComing || isGoing)) continue;
      turn.isTimed = true;
      const heard = (): void => {};
      const untimed = (): void => {
        turn.isTimed = false;
        socket.off('timeout', end);
        response.off('timeout', heard);
        response.off('close', untimed);
      };
      const end = (): void => {
        if (!isComing && response.writableLength === 0) {
          // An answer that goes on as long as things happen, of which the client has taken all so far.
          untimed();
          socket.setTimeout(0);
        } else if (isComing && !request.complete && !response.headersSent) tellTimeout(request, response, timeout);
        else socket.destroy();
      };
      socket.setTimeout(timeout, end);
      if (isComing) {
        // Without a listener the server ends the connection, and says nothing.
        request.once('timeout', () => {});
        request.once('end', () => {
          untimed();
          socket.setTimeout(0);
        });
      } else {
        // Without a listener, here too.
        response.on('timeout', heard);
        // The server has set a time of its own by then, for the next request.
        response.once('close', untimed);
      }
    }
  }
}

function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}

/** Whether an answer has left the process. */
function isTaken(response: ServerResponse): boolean {
  return response.writableFinished || response.destroyed;
}

function tellTimeout(request: IncomingMessage, response: ServerResponse, timeout: number): void {
  response.setHeader('Connection', 'close');
  response.once('finish', () => request.destroy());
  void send(
    response,
    text(408, `Nothing of the request's body came for ${timeout / 1000} s: send it, or start the mock with a longer --body-timeout\n`),
  );
}
