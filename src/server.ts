import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { pino } from 'pino';
import { createApp } from './app.js';
import { CallbackCaller } from './callbacks/callback-caller.js';
import { type Clock, ExchangeableClock } from './clock.js';
import { apiVersion, defaultVersionIndex, versionById } from './contract/api-version.js';
import { type CallbacksControl, callbacksControl } from './control/callbacks-control.js';
import { type ClockControl, clockControl, type SettleOptions } from './control/clock-control.js';
import { readFixtures, storeFixtures } from './control/fixtures.js';
import { type JobsControl, jobsControl } from './control/jobs-control.js';
import { openClock } from './control/keep-clock.js';
import { type MailsControl, mailsControl } from './control/mails-control.js';
import { SERVICE_PATH, WSDL_PATH } from './endpoints/paths.js';
import { CATALOGUES, languageOf } from './jobs/languages.js';
import { Scheduler } from './jobs/scheduler.js';
import { listen } from './listen.js';
import type { Ips } from './operations/call.js';
import { SettingError, type Settings } from './settings.js';
import { openStore, type Store } from './store/store.js';

/** A running mock. */
export interface IpsMock {
  /** Scheme, host and port. */
  readonly url: string;
  /** The same of HTTPS; undefined where it is not served. */
  readonly httpsUrl: string | undefined;
  /** The certificate that HTTPS is served with, PEM; undefined where it is not served. */
  readonly certificate: string | undefined;
  /** Address of the SOAP service. */
  readonly serviceUrl: string;
  /** Address of the WSDL of a version, by default the newest that is not a beta. */
  wsdlUrl(version?: string): string;
  readonly clock: ClockControl;
  readonly jobs: JobsControl;
  readonly mails: MailsControl;
  readonly callbacks: CallbacksControl;
  /** Lets time pass until no job is active: the same as `clock.settle`. */
  settle(options?: SettleOptions): Promise<void>;
  /** Stops listening and closes the store. Stopping twice is fine. */
  stop(): Promise<void>;
}

/**
 * Puts the parts together and starts listening.
 *
 * @throws Error that says what to do: a taken port, a database that cannot be used, fixtures with mistakes
 */
export async function startServer(settings: Settings): Promise<IpsMock> {
  checkLocale(settings);
  const log = createLog(settings);
  const store = openStore(settings.db);
  try {
    const clock = new ExchangeableClock(openClock(settings.clock, store, settings.db));
    const onUnexpected = (error: unknown): void => log.error({ err: error }, 'The mock made a mistake: please report it');
    const scheduler = new Scheduler(store, clock, settings, onUnexpected);
    const ips: Ips = { store, scheduler, settings };
    const callbacks = new CallbackCaller(store, clock, settings, (report) => log.info(report, 'completion call'), onUnexpected);
    if (store.isNew) await fill(store, scheduler, clock, settings);
    const tls = settings.httpsPort === undefined ? undefined : await (await import('./tls.js')).tlsFiles(settings);
    const app = createApp({
      ips,
      clock,
      certificate: tls?.cert,
      onCall: (report, milliseconds) => log.info({ ...report, ms: milliseconds }, 'call'),
      onUnexpected,
    });
    // A client that stands still in a debugger, or sends a gigabyte over a slow line, is not timed out.
    const patient = { requestTimeout: 0 };
    const servers = { http: createServer(patient, app), https: tls && createHttpsServer({ ...patient, ...tls }, app) };
    const { url, httpsUrl } = await listenAll(servers.http, servers.https, settings);
    scheduler.start();
    // Not before: what was not started must not call anybody.
    scheduler.onChange(() => callbacks.wake());
    callbacks.wake();
    return createMock({
      url,
      httpsUrl,
      certificate: tls?.cert,
      servers: [servers.http, ...(servers.https ? [servers.https] : [])],
      ips,
      clock,
      callbacks,
      log,
    });
  } catch (error) {
    store.close();
    throw error;
  }
}

/** A request may name any locale; the server's own must be one that there are messages in. */
function checkLocale({ locale }: Settings): void {
  if (languageOf(locale)) return;
  throw new SettingError(
    `--locale: there are no messages in "${locale}": expected one of ${Object.keys(CATALOGUES).join(', ')}, or a locale of these languages`,
  );
}

/** Both doors listen, or none does. */
async function listenAll(http: HttpServer, https: HttpServer | undefined, { host, port, httpsPort }: Settings) {
  const url = await listen(http, { scheme: 'http', host, port });
  if (!https || httpsPort === undefined) return { url, httpsUrl: undefined };
  try {
    return { url, httpsUrl: await listen(https, { scheme: 'https', host, port: httpsPort }) };
  } catch (error) {
    http.close();
    throw error;
  }
}

interface MockParts {
  readonly url: string;
  readonly httpsUrl: string | undefined;
  readonly certificate: string | undefined;
  readonly servers: readonly HttpServer[];
  readonly ips: Ips;
  readonly clock: ExchangeableClock;
  readonly callbacks: CallbackCaller;
  readonly log: Log;
}

function createMock({ url, httpsUrl, certificate, servers, ips, clock, callbacks, log }: MockParts): IpsMock {
  const { store, scheduler, settings } = ips;
  let stopping: Promise<void> | undefined;
  const control = clockControl(clock, scheduler, store);
  return {
    url,
    httpsUrl,
    certificate,
    serviceUrl: `${url}${SERVICE_PATH}`,
    wsdlUrl(id) {
      const version = id === undefined ? apiVersion(defaultVersionIndex()) : versionById(id);
      if (!version)
        throw new Error(`There is no API version "${id}": expected unversioned, 2014-04-03 or another of those that ${url}${SERVICE_PATH} lists`);
      return `${url}${WSDL_PATH}${version.wsdl}`;
    },
    clock: control,
    jobs: jobsControl(store, scheduler, { origin: url, locale: settings.locale }),
    mails: mailsControl(store, scheduler, settings.locale),
    callbacks: callbacksControl(store, scheduler, callbacks),
    settle: (options) => control.settle(options),
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };

  async function stop(): Promise<void> {
    callbacks.close();
    scheduler.close();
    await Promise.all(servers.map(closed));
    store.close();
    log.flush();
  }
}

/** Ends a server; a call that is under way gets a moment to end. */
function closed(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}

type Log = ReturnType<typeof createLog>;

function createLog({ logLevel }: Settings) {
  // Not waiting for stderr keeps a slow terminal from slowing calls down; stop() and the end of the process flush.
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: false }));
}

async function fill(store: Store, scheduler: Scheduler, clock: Clock, settings: Settings): Promise<void> {
  const fixtures = await readFixtures(settings.fixtures);
  store.transaction(() => {
    storeFixtures(settings.fixtures, fixtures, store, scheduler, clock.now());
    store.setNumber('filled', 1);
  });
  scheduler.flush();
}
