import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AdminContext } from '../admin/admin-context.js';
import { adminRouter } from '../admin/admin-router.js';
import type { AdminServices } from '../admin/services.js';
import type { CallRecord } from '../pipeline/call-record.js';
import { LastAnswers } from '../pipeline/last-answers.js';
import { createAdminApp, createApp } from './app.js';
import { expressClasses } from './express-classes.js';
import type { Log } from './log.js';
import type { TlsFiles } from './make-certificate.js';

/** The servers of a mock, not yet listening. */
export interface Servers {
  readonly http: HttpServer;
  readonly https: HttpServer | undefined;
  /** Undefined where the admin API has no port of its own. */
  readonly admin: HttpServer | undefined;
}

/** A client that stands still in a debugger, or sends a gigabyte over a slow line, is not timed out; one that comes back finds its connection open. */
const TIMEOUTS = { requestTimeout: 0, keepAliveTimeout: 65_000 };

/** Makes the servers. @param tls what HTTPS is served with; undefined for no HTTPS */
export function createServers(
  admin: AdminContext,
  services: AdminServices,
  tls: TlsFiles | undefined,
  log: Log,
  onUnexpected: (error: unknown) => void,
): Servers {
  const { store, scheduler, settings, journal } = admin;
  const onRecord = (record: CallRecord): void => {
    if (log.isLevelEnabled('info')) log.info(logLine(record), 'call');
    journal.note(record);
  };
  const context = { store, scheduler, settings, lastAnswers: new LastAnswers(), onUnexpected, onRecord, now: () => scheduler.presentMoment() };
  const common = { health: services.health, certificate: tls?.cert };
  const router = adminRouter(services, settings, onUnexpected);
  const hasOwnPort = settings.adminPort !== undefined;
  const app = createApp({ ...common, context, admin: hasOwnPort ? undefined : router });
  const options = { ...TIMEOUTS, ...expressClasses(app) };
  return {
    http: createServer(options, app),
    https: tls && createHttpsServer({ ...options, ...tls }, app),
    admin: hasOwnPort ? createServer(TIMEOUTS, createAdminApp(router, common)) : undefined,
  };
}

/** What the log says of a call. */
function logLine({ transport, operation, version, caller, outcome, fault, ignored, milliseconds }: CallRecord): object {
  return {
    transport,
    operation,
    version,
    caller,
    outcome,
    reason: fault?.reason,
    ignored: ignored.length > 0 ? ignored : undefined,
    ms: milliseconds,
  };
}
