import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Request, type Response } from 'express';
import { pino } from 'pino';
import { type Clock, type ClockMode, type ManualClock, manualClock, realClock, scaledClock } from './clock.js';
import { apiVersion, defaultVersionIndex, versionById } from './contract/api-version.js';
import { IpsApiFault } from './contract/faults.js';
import { type ClockControl, clockControl, MANUAL_CLOCK, settle } from './control/clock-control.js';
import { readFixtures, storeFixtures } from './control/fixtures.js';
import { health } from './control/health.js';
import { type JobsControl, jobsControl } from './control/jobs-control.js';
import type { CallReport } from './endpoints/call-report.js';
import { SERVICE_PATH, WSDL_PATH } from './endpoints/paths.js';
import { servicePage } from './endpoints/service-page.js';
import { type Reply, serveSoap } from './endpoints/soap-door.js';
import { serveWsdl, text } from './endpoints/wsdl-door.js';
import { Scheduler } from './jobs/scheduler.js';
import type { Ips } from './operations/call.js';
import { packageVersion } from './package-file.js';
import type { Settings } from './settings.js';
import { openStore, type Store } from './store/store.js';

/** A running mock. */
export interface IpsMock {
  /** Scheme, host and port. */
  readonly url: string;
  /** Address of the SOAP service. */
  readonly serviceUrl: string;
  /** Address of the WSDL of a version, by default the newest that is not a beta. */
  wsdlUrl(version?: string): string;
  readonly clock: ClockControl;
  readonly jobs: JobsControl;
  /** Lets time pass until no job is active. */
  settle(): Promise<void>;
  /** Stops listening and closes the store. Stopping twice is fine. */
  stop(): Promise<void>;
}

/** Names under which a store keeps how fast scaled time runs, and where it began. */
const SCALED_FACTOR = 'scaledClockFactor';
const SCALED_START = 'scaledClockStart';
const SCALED_REAL_START = 'scaledClockRealStart';

/**
 * Puts the parts together and starts listening.
 *
 * @throws Error that says what to do: a taken port, a database that cannot be used, fixtures with mistakes
 */
export async function startServer(settings: Settings): Promise<IpsMock> {
  const log = createLog(settings);
  const store = openStore(settings.db);
  try {
    const clock = createClock(settings.clock, store, settings.db);
    const onUnexpected = (error: unknown): void => log.error({ err: error }, 'The mock made a mistake: please report it');
    const scheduler = new Scheduler(store, clock, settings, onUnexpected);
    const ips: Ips = { store, scheduler, settings };
    if (store.isNew) await fill(store, scheduler, clock, settings);
    const http = createServer(createApp(ips, clock, (report, milliseconds) => log.info({ ...report, ms: milliseconds }, 'call'), onUnexpected));
    const url = await listen(http, settings);
    scheduler.start();
    return createMock(url, http, ips, clock, log);
  } catch (error) {
    store.close();
    throw error;
  }
}

function createMock(url: string, http: HttpServer, ips: Ips, clock: Clock | ManualClock, log: Log): IpsMock {
  const { store, scheduler } = ips;
  let stopping: Promise<void> | undefined;
  return {
    url,
    serviceUrl: `${url}${SERVICE_PATH}`,
    wsdlUrl(id) {
      const version = id === undefined ? apiVersion(defaultVersionIndex()) : versionById(id);
      if (!version)
        throw new Error(`There is no API version "${id}": expected unversioned, 2014-04-03 or another of those that ${url}${SERVICE_PATH} lists`);
      return `${url}${WSDL_PATH}${version.wsdl}`;
    },
    clock: clockControl(clock, scheduler, store),
    jobs: jobsControl(store, scheduler),
    settle: () => settle(clock, scheduler, store),
    stop() {
      stopping ??= new Promise((resolve) => {
        scheduler.close();
        http.close(() => {
          store.close();
          log.flush();
          resolve();
        });
        http.closeIdleConnections();
        // A call that is under way gets a moment to end.
        setTimeout(() => http.closeAllConnections(), 1000).unref();
      });
      return stopping;
    },
  };
}

type Log = ReturnType<typeof createLog>;

function createLog({ logLevel }: Settings) {
  // Not waiting for stderr keeps a slow terminal from slowing calls down; stop() and the end of the process flush.
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: false }));
}

/** The clock, going on from where time stands in the store, whatever kept it before. */
function createClock(mode: ClockMode, store: Store, file: string): Clock | ManualClock {
  const reached = Math.max(store.number(MANUAL_CLOCK) ?? 0, store.jobs.lastTransitionAt() ?? 0);
  switch (mode.kind) {
    case 'real':
      if (reached > Date.now()) {
        const moment = new Date(reached).toISOString();
        throw new Error(`In ${file} it is ${moment}, which another clock brought about: go on with --clock manual or x60, or name another file`);
      }
      return realClock();
    case 'scaled': {
      const known = store.number(SCALED_FACTOR) === mode.factor;
      const start = (known ? store.number(SCALED_START) : undefined) ?? Math.max(reached, Date.now());
      const realStart = (known ? store.number(SCALED_REAL_START) : undefined) ?? Date.now();
      store.setNumber(SCALED_FACTOR, mode.factor);
      store.setNumber(SCALED_START, start);
      store.setNumber(SCALED_REAL_START, realStart);
      return scaledClock(mode.factor, start, realStart);
    }
    case 'manual': {
      const start = reached > 0 ? reached : (mode.start ?? Date.now());
      store.setNumber(MANUAL_CLOCK, start);
      return manualClock(start);
    }
  }
}

async function fill(store: Store, scheduler: Scheduler, clock: Clock, settings: Settings): Promise<void> {
  const fixtures = await readFixtures(settings.fixtures);
  store.transaction(() => {
    storeFixtures(settings.fixtures, fixtures, store, scheduler, clock.now());
    store.setNumber('filled', 1);
  });
  scheduler.flush();
}

function createApp(ips: Ips, clock: Clock, onCall: (report: CallReport, milliseconds: number) => void, onUnexpected: (error: unknown) => void) {
  const { settings, store } = ips;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');

  const soap = async (request: Request, response: Response, read: () => Uint8Array): Promise<void> => {
    const start = performance.now();
    const { reply, report } = await serveSoap(read, request.headers, ips, onUnexpected);
    send(response, reply);
    onCall(report, Math.round((performance.now() - start) * 1000) / 1000);
  };
  const refuseBody: ErrorRequestHandler = (error: { type?: string; message?: string }, request, response, next) => {
    if (response.headersSent || response.destroyed) return next(error);
    // The rest of a body that is not read must not be taken for the next request.
    response.setHeader('Connection', 'close');
    return soap(request, response, () => {
      throw bodyFault(error, settings.maxBody);
    });
  };

  app.post(
    SERVICE_PATH,
    express.raw({ type: () => true, limit: settings.maxBody }),
    (request: Request, response: Response) => soap(request, response, () => (Buffer.isBuffer(request.body) ? request.body : new Uint8Array())),
    refuseBody,
  );
  app.get(SERVICE_PATH, (request, response) => {
    if (Object.keys(request.query).some((name) => name.toLowerCase() === 'wsdl')) {
      send(response, serveWsdl(apiVersion(defaultVersionIndex()).wsdl, hostOf(request), queryOf(request, 'serviceUrl')));
    } else {
      response.type('html').send(servicePage(`http://${hostOf(request)}`));
    }
  });
  app.get('/', (_request, response) => response.redirect(SERVICE_PATH));
  app.get(`${WSDL_PATH}:fileName`, (request, response) => {
    send(response, serveWsdl(request.params.fileName, hostOf(request), queryOf(request, 'serviceUrl')));
  });
  app.get('/__admin/health', (_request, response) => {
    ips.scheduler.now();
    response.json(health(packageVersion(), clock, store));
  });
  app.all(SERVICE_PATH, (request, response) => {
    response.setHeader('Allow', 'GET, POST');
    send(response, text(405, `${request.method} is not served here: expected POST with a SOAP request, or GET\n`));
  });
  app.use((request, response) => {
    send(
      response,
      text(404, `There is nothing at ${request.path}. SOAP requests go to ${SERVICE_PATH}, WSDLs are at ${WSDL_PATH}IpsApi-2014-04-03.wsdl\n`),
    );
  });
  const failed: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
    if (response.destroyed || response.headersSent) return response.destroy();
    if (error.status !== undefined && error.status < 500) return send(response, text(error.status, 'The request cannot be read\n'));
    onUnexpected(error);
    return send(response, text(500, 'The mock failed to process the request: its log says why\n'));
  };
  app.use(failed);
  return app;
}

function bodyFault(error: { type?: string; message?: string }, maxBody: number): IpsApiFault {
  if (error.type === 'entity.too.large') {
    return new IpsApiFault('processing', `The request body is larger than ${maxBody} bytes: send less, or start the mock with a larger --max-body`);
  }
  if (error.type === 'encoding.unsupported') {
    return new IpsApiFault('invalidXml', 'The Content-Encoding of the request is not served: expected gzip, deflate, br or none');
  }
  return new IpsApiFault('invalidXml', `The request body cannot be read: ${error.message ?? 'it is broken'}`);
}

function send(response: Response, { status, contentType, body }: Reply): void {
  response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) });
  // A text goes out in one piece with the headers, bytes would be a second one.
  response.end(body);
}

function hostOf(request: Request): string {
  const { localAddress, localPort } = request.socket;
  return request.headers.host ?? `${localAddress}:${localPort}`;
}

function queryOf(request: Request, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' ? value : undefined;
}

function listen(http: HttpServer, { host, port }: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    http.listen(port, host, () => {
      // A TCP server that listens has an AddressInfo.
      const address = http.address() as AddressInfo;
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : address.family === 'IPv6' ? `[${address.address}]` : host;
      resolve(`http://${name}:${address.port}`);
    });
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(`Port ${port} of ${host} is taken: stop what listens there, or choose another with --port (0 takes a free one)`);
    case 'EACCES':
      return new Error(`Port ${port} may not be used: choose one above 1023 with --port`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`${host} is no address of this machine: choose one with --host, such as 127.0.0.1 or 0.0.0.0`);
    default:
      return new Error(`Cannot listen on ${host}:${port}: ${error.message}`);
  }
}
