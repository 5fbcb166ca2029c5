import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AdminContext } from '../admin/admin-context.js';
import { adminRouter } from '../admin/admin-router.js';
import type { AdminServices } from '../admin/services.js';
import type { CallRecord } from '../pipeline/call-record.js';
import { LastAnswers } from '../pipeline/last-answers.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store/store.js';
import { callsOfTurn } from '../transports/calls-of-turn.js';
import type { OtherAnswers } from '../transports/other-answer.js';
import { createAdminApp, createApp } from './app.js';
import { Connections, serverOptions } from './connections.js';
import { expressClasses } from './express-classes.js';
import type { Log } from './log.js';
import type { TlsFiles } from './make-certificate.js';
import type { MockEvents } from './mock-events.js';

/** A server and who is connected to it. */
export interface ConnectedServer {
  readonly server: HttpServer;
  readonly connections: Connections;
}

/** The servers of a mock, not yet listening. */
export interface Servers {
  readonly http: ConnectedServer;
  readonly https: ConnectedServer | undefined;
  /** Undefined where the admin API has no port of its own. */
  readonly admin: ConnectedServer | undefined;
}

/** What servers work with besides the services. */
interface ServerParts {
  /** What HTTPS is served with; undefined for no HTTPS. */
  readonly tls: TlsFiles | undefined;
  readonly log: Log;
  readonly events: MockEvents;
  readonly onUnexpected: (error: unknown) => void;
  /** Answers of a service or a recording. */
  readonly others: OtherAnswers | undefined;
}

/** Makes the servers. */
export function createServers(admin: AdminContext, services: AdminServices, { tls, log, events, onUnexpected, others }: ServerParts): Servers {
  const { store, scheduler, settings, journal, exchanges } = admin;
  const onRecord = (record: CallRecord): void => {
    if (events.isWanted) events.tell({ kind: 'call', call: record });
    journal.note(record);
  };
  // In memory, a commit costs nothing.
  const together: Store['together'] = (works) => {
    if (settings.db === ':memory:') return false;
    const isCommitted = store.together(works);
    if (!isCommitted) scheduler.forget();
    return isCommitted;
  };
  const context = {
    ...{
      store,
      scheduler,
      settings,
      lastAnswers: new LastAnswers(),
      onUnexpected,
      onRecord,
      now: () => scheduler.presentMoment(),
      exchanges,
      others,
    },
    atEndOfTurn: callsOfTurn(together),
  };
  const common = { health: services.health, certificate: tls?.cert, settings };
  const hasOwnPort = settings.adminPort !== undefined;
  const router = adminRouter(services, settings, onUnexpected, async () =>
    (await import('./admin-endpoints.js')).adminEndpoints(context, admin.origin),
  );
  const app = createApp({ ...common, context, admin: hasOwnPort ? undefined : router });
  const options = { ...serverOptions(settings), ...expressClasses(app) };
  const connected = (create: (connections: Connections) => HttpServer): ConnectedServer => {
    const connections = new Connections(settings, () => onRefused(log, settings));
    const server = create(connections);
    connections.follow(server);
    return { server, connections };
  };
  return {
    http: connected((connections) => createServer(options, connections.inTurn(app))),
    https: tls && connected((connections) => createHttpsServer({ ...options, ...tls }, connections.inTurn(app))),
    admin: hasOwnPort
      ? connected((connections) => createServer(serverOptions(settings), connections.inTurn(createAdminApp(router, common))))
      : undefined,
  };
}

function onRefused(log: Log, { maxConnections }: Settings): void {
  log.warn(`A connection was refused: there are ${maxConnections} already (--max-connections)`);
}
