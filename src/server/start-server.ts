// Node's own functions: a test that fakes the global timers leaves them alone.
import { clearInterval, setInterval } from 'node:timers';
import type { AdminContext } from '../admin/admin-context.js';
import { guardedControl } from '../admin/guarded-control.js';
import { type InProcessControl, inProcessControl } from '../admin/in-process-control.js';
import { Journal } from '../admin/journal.js';
import { MockError } from '../admin/mock-error.js';
import { type AdminServices, createAdminServices } from '../admin/services.js';
import { ExchangeableClock, realNow } from '../clock.js';
import { apiVersion, defaultVersionIndex, expectedIds, versionById } from '../contract/api-version.js';
import { CATALOGUES, languageOf } from '../jobs/languages.js';
import { Scheduler } from '../jobs/scheduler.js';
import { CallbackCaller } from '../notifications/callback-caller.js';
import { scriptChooser } from '../overrides/choose-script.js';
import type { Recorder } from '../recordings/recorder.js';
import { fillNewStore } from '../seed/fixtures.js';
import { SettingError, type Settings } from '../settings.js';
import { DiskError } from '../store/disk-state.js';
import { openStore, type Store } from '../store/store.js';
import { openClock } from '../store/stored-clock.js';
import { ExchangeWatch } from '../transports/exchange-watch.js';
import type { OtherAnswers } from '../transports/other-answer.js';
import { SERVICE_PATH, WSDL_PATH } from '../transports/paths.js';
import { type ConnectedServer, createServers, type Servers } from './create-servers.js';
import { listen } from './listen.js';
import { createLog, type Log } from './log.js';
import { type LogDestination, sharedStderr } from './log-destination.js';
import { logEvents } from './log-events.js';
import { MockEvents } from './mock-events.js';
import { closeServer } from './shutdown.js';

// Both are loaded together: a file of its own would be one more for a start to find.
export { ownStderr } from './log-destination.js';

/** A running mock in this process. What needs no waiting answers at once. */
export interface IpsMock extends InProcessControl {
  /** The same as `url` of HTTPS; undefined where it is not served. */
  readonly httpsUrl: string | undefined;
  /** Scheme, host and port of the admin API: `url`, unless it has a port of its own. */
  readonly adminUrl: string;
  /** The certificate that HTTPS is served with, PEM; undefined where it is not served. */
  readonly certificate: string | undefined;
  /** Stops listening and closes the store. Stopping twice is fine. Whatever is asked of the mock then fails with a MockError `stopped`. */
  stop(): Promise<void>;
  /** The same at the end of the block, for `await using mock = await startIpsMock()`. */
  [Symbol.asyncDispose](): Promise<void>;
  /**
   * Lets the process end although the mock was not stopped, once nothing else keeps it alive: for tests that may forget to stop it.
   * A call of this process that is under way, and anything that is awaited of the mock, still keeps it alive; other clients do not.
   */
  unref(): IpsMock;
  /** Undoes `unref`. */
  ref(): IpsMock;
}

/**
 * Puts the parts together and starts listening.
 *
 * @param logTo where the log goes: by default to the stderr that the mock shares with the rest of the process
 * @param warnings to log at the start
 * @throws StartError that says what to do: a taken port, a database that cannot be used, fixtures with mistakes
 */
export async function startServer(settings: Settings, logTo?: LogDestination, warnings: readonly string[] = []): Promise<IpsMock> {
  checkLocale(settings);
  const destination = logTo ?? (await sharedStderr(settings));
  const log = createLog(settings, destination);
  for (const warning of warnings) log.warn(warning);
  const store = openStore(settings.db, settings);
  try {
    const onUnexpected = unexpectedErrors(store, log);
    // Where it listens is known only once it does.
    let url = '';
    const events = new MockEvents(store);
    const others = asksOthers(settings) ? await (await import('./beside-service.js')).openOtherAnswers(settings) : undefined;
    const context = createContext(store, settings, log, events, onUnexpected, () => url);
    const services = createAdminServices(context, (message) => log.error(message));
    const { scheduler, clock, caller } = context;
    if (store.isNew) await fillNewStore(store, scheduler, clock, settings);
    const tls = settings.httpsPort === undefined ? undefined : await (await import('./tls.js')).tlsFiles(settings);
    if (others && settings.play !== undefined) events.listen(({ kind }) => kind === 'reset' && others.rewind());
    const recorder = await recorderOf(settings, context, log);
    const servers = createServers(context, services, { tls, log, events, onUnexpected, others });
    const listening = Object.values(servers).filter((server) => server !== undefined);
    const urls = await listenAll(servers, settings);
    url = urls.url;
    scheduler.start();
    // Not before: what happened to the jobs of the fixtures in their past is no news.
    const flushLog = logEvents(log, events, store);
    void store.freeSpace.giveBack();
    // Not before: a mock that failed to start must not call anybody.
    scheduler.onChange(() => caller.wake());
    caller.wake();
    return createMock({ urls, certificate: tls?.cert, servers: listening, context, services, others, recorder, flushLog, logTo: destination });
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Whether calls may be answered by something else than the mock. */
function asksOthers({ forward, forwardHosts, play }: Settings): boolean {
  return forward !== undefined || forwardHosts.length > 0 || play !== undefined;
}

/** What records everything, where the settings name a file. */
async function recorderOf(settings: Settings, { exchanges, scheduler }: AdminContext, log: Log): Promise<Recorder | undefined> {
  if (settings.record === undefined) return undefined;
  const { startRecorder } = await import('./beside-service.js');
  return startRecorder(settings.record, settings, scheduler.now(), exchanges, (message) => log.error(message));
}

/** How often the log says at most that nothing can be stored, real milliseconds. */
const DISK_LOG_INTERVAL = 60_000;

/** Logs what nobody could foresee. What lies with the disk is no mistake: it is logged once until it is over, and once a minute at most. */
function unexpectedErrors(store: Store, log: Log): (error: unknown) => void {
  let loggedAt = Number.NEGATIVE_INFINITY;
  let isTold = false;
  store.disk.onChange = (trouble) => {
    if (trouble === undefined) {
      if (isTold) log.info('It can be stored again');
      isTold = false;
    } else if (!isTold && realNow() - loggedAt >= DISK_LOG_INTERVAL) {
      isTold = true;
      loggedAt = realNow();
      log.error(trouble.message);
    }
  };
  return (error) => {
    if (!(store.disk.noted(error) instanceof DiskError)) log.error({ err: error }, 'The mock made a mistake: please report it');
  };
}

/** Creates what the endpoints and the admin API work with. */
function createContext(
  store: Store,
  settings: Settings,
  log: Log,
  events: MockEvents,
  onUnexpected: (error: unknown) => void,
  origin: () => string,
): AdminContext {
  const clock = new ExchangeableClock(openClock(settings.clock, store, settings.db, (message) => log.warn(message)));
  const scheduler = new Scheduler({ store, clock, settings, chooseScript: scriptChooser(store, settings), onError: onUnexpected });
  const caller = new CallbackCaller(store, clock, settings, (report) => events.tell({ kind: 'completionCall', ...report }), onUnexpected);
  clock.onMove(() => {
    if (events.isWanted) events.tell({ kind: 'clock', mode: clock.mode, now: clock.now() });
  });
  return { store, scheduler, settings, clock, caller, journal: new Journal(settings.journal), events, exchanges: new ExchangeWatch(), origin };
}

/** A request may name any locale; the server's own must be one with messages. */
function checkLocale({ locale }: Settings): void {
  if (languageOf(locale)) return;
  throw new SettingError(
    `--locale: there are no messages in "${locale}": expected one of ${Object.keys(CATALOGUES).join(', ')}, or a locale of these languages`,
  );
}

interface Urls {
  readonly url: string;
  readonly httpsUrl: string | undefined;
  readonly adminUrl: string;
}

/** Lets all servers listen, or none. */
async function listenAll({ http, https, admin }: Servers, { host, port, httpsPort = 0, adminPort = 0 }: Settings): Promise<Urls> {
  const listening: ConnectedServer[] = [];
  const start = async (connected: ConnectedServer, scheme: 'http' | 'https', flag: string, at: number): Promise<string> => {
    const address = await listen(connected.server, { scheme, host, port: at, flag });
    listening.push(connected);
    return address;
  };
  try {
    const url = await start(http, 'http', '--port', port);
    const httpsUrl = https && (await start(https, 'https', '--https-port', httpsPort));
    return { url, httpsUrl, adminUrl: admin ? await start(admin, 'http', '--admin-port', adminPort) : url };
  } catch (error) {
    for (const { server } of listening) server.close();
    throw error;
  }
}

/** An interval that never comes round: it keeps the process alive. The longest that there is, milliseconds. */
const LONGEST_HOLD = 2 ** 31 - 1;

interface MockParts {
  readonly urls: Urls;
  readonly certificate: string | undefined;
  readonly servers: readonly ConnectedServer[];
  readonly context: AdminContext;
  readonly services: AdminServices;
  readonly others: OtherAnswers | undefined;
  readonly recorder: Recorder | undefined;
  /** Writes what still waits for the log. */
  readonly flushLog: () => void;
  readonly logTo: LogDestination;
}

function createMock({ urls, certificate, servers, context, services, others, recorder, flushLog, logTo }: MockParts): IpsMock {
  const { caller, journal, scheduler, store } = context;
  let stopping: Promise<void> | undefined;
  const serviceUrl = `${urls.url}${SERVICE_PATH}`;
  const wsdlUrl = (id?: string): string => {
    const version = id === undefined ? apiVersion(defaultVersionIndex()) : versionById(id);
    if (!version) throw new MockError(`There is no API version "${id}": expected ${expectedIds()}`, 400);
    return `${urls.url}${WSDL_PATH}${version.wsdl}`;
  };
  let isKeptAlive = true;
  const keepAlive = (isWanted: boolean): IpsMock => {
    isKeptAlive = isWanted;
    for (const { server, connections } of servers) {
      if (isWanted) server.ref();
      else server.unref();
      connections.keepAlive(isWanted);
    }
    return mock;
  };
  const hold = (): (() => void) => {
    if (isKeptAlive) return () => {};
    const holding = setInterval(() => {}, LONGEST_HOLD);
    return () => clearInterval(holding);
  };
  const control = inProcessControl(services, { url: urls.url, serviceUrl, wsdlUrl });
  const mock: IpsMock = {
    ...guardedControl(control, { isStopped: () => stopping !== undefined, hold }),
    ...urls,
    certificate,
    stop() {
      stopping ??= stop();
      return stopping;
    },
    [Symbol.asyncDispose]: () => mock.stop(),
    unref: () => keepAlive(false),
    ref: () => keepAlive(true),
  };
  return mock;

  async function stop(): Promise<void> {
    caller.close();
    scheduler.close();
    journal.close();
    services.events.close();
    others?.close();
    await Promise.all(servers.map(closeServer));
    await context.exchanges.settled();
    recorder?.close();
    await services.close();
    flushLog();
    store.close();
    await logTo.end();
  }
}
