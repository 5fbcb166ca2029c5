import type { Server as HttpServer } from 'node:http';
import type { AdminParts } from '../admin/admin-api.js';
import { type CallbacksControl, callbacksControl } from '../admin/callbacks-service.js';
import { type ClockControl, clockControl } from '../admin/clock-service.js';
import { type JobsControl, jobsControl } from '../admin/jobs-service.js';
import { Journal } from '../admin/journal.js';
import { type MailsControl, mailsControl } from '../admin/mails-service.js';
import type { MockControl } from '../admin/mock-control.js';
import { Problem } from '../admin/problem.js';
import { StateControl } from '../admin/state-service.js';
import { type AdminRequester, createControl, MockError } from '../client.js';
import { ExchangeableClock } from '../clock.js';
import { apiVersion, defaultVersionIndex, versionById } from '../contract/api-version.js';
import { CATALOGUES, languageOf } from '../jobs/languages.js';
import { Scheduler } from '../jobs/scheduler.js';
import { CallbackCaller } from '../notifications/callback-caller.js';
import { scriptChooser } from '../overrides/choose-script.js';
import { fillNewStore } from '../seed/fixtures.js';
import { SettingError, type Settings } from '../settings.js';
import { openStore, type Store } from '../store/store.js';
import { openClock } from '../store/stored-clock.js';
import { SERVICE_PATH, WSDL_PATH } from '../transports/paths.js';
import { createServers, type Servers } from './create-servers.js';
import { listen } from './listen.js';
import { createLog, type Log } from './log.js';
import { closeServer, type TrackedServer, trackSockets } from './shutdown.js';

/** A running mock in this process. What needs no waiting answers at once. */
export interface IpsMock extends MockControl {
  /** The same as `url` of HTTPS; undefined where it is not served. */
  readonly httpsUrl: string | undefined;
  /** Scheme, host and port of the admin API: `url`, unless it has a port of its own. */
  readonly adminUrl: string;
  /** The certificate that HTTPS is served with, PEM; undefined where it is not served. */
  readonly certificate: string | undefined;
  readonly clock: Omit<MockControl['clock'], keyof ClockControl> & ClockControl;
  readonly jobs: Omit<MockControl['jobs'], keyof JobsControl> & JobsControl;
  readonly mails: MailsControl;
  readonly callbacks: CallbacksControl;
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
    const onUnexpected = (error: unknown): void => log.error({ err: error }, 'The mock made a mistake: please report it');
    // Where it listens is known only once it does.
    let url = '';
    const parts = createParts(store, settings, log, onUnexpected, () => url);
    if (store.isNew) await fillNewStore(store, parts.context.scheduler, parts.clock, settings);
    const tls = settings.httpsPort === undefined ? undefined : await (await import('./tls.js')).tlsFiles(settings);
    const servers = createServers(parts, tls, log, onUnexpected);
    const listening = Object.values(servers).flatMap((server) => (server ? [trackSockets(server)] : []));
    const urls = await listenAll(servers, settings);
    url = urls.url;
    const { scheduler } = parts.context;
    scheduler.start();
    // Not before: a mock that failed to start must not call anybody.
    scheduler.onChange(() => parts.caller.wake());
    parts.caller.wake();
    return createMock({ urls, certificate: tls?.cert, servers: listening, parts, log });
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Creates what the endpoints and the admin API work with. */
function createParts(store: Store, settings: Settings, log: Log, onUnexpected: (error: unknown) => void, origin: () => string): AdminParts {
  const clock = new ExchangeableClock(openClock(settings.clock, store, settings.db));
  const scheduler = new Scheduler({ store, clock, settings, chooseScript: scriptChooser(store, settings), onError: onUnexpected });
  const caller = new CallbackCaller(store, clock, settings, (report) => log.info(report, 'completion call'), onUnexpected);
  const journal = new Journal(settings.journal);
  return {
    context: { store, scheduler, settings },
    clock,
    caller,
    journal,
    state: new StateControl(store, scheduler, clock, settings, journal),
    controls: {
      clock: clockControl(clock, scheduler, store),
      jobs: jobsControl(store, scheduler, { origin, locale: settings.locale }),
      mails: mailsControl(store, scheduler, settings.locale),
      callbacks: callbacksControl(store, scheduler, caller),
    },
  };
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
  const listening: HttpServer[] = [];
  const start = async (server: HttpServer, scheme: 'http' | 'https', flag: string, at: number): Promise<string> => {
    const address = await listen(server, { scheme, host, port: at, flag });
    listening.push(server);
    return address;
  };
  try {
    const url = await start(http, 'http', '--port', port);
    const httpsUrl = https && (await start(https, 'https', '--https-port', httpsPort));
    return { url, httpsUrl, adminUrl: admin ? await start(admin, 'http', '--admin-port', adminPort) : url };
  } catch (error) {
    for (const server of listening) server.close();
    throw error;
  }
}

interface MockParts {
  readonly urls: Urls;
  readonly certificate: string | undefined;
  readonly servers: readonly TrackedServer[];
  readonly parts: AdminParts;
  readonly log: Log;
}

function createMock({ urls, certificate, servers, parts, log }: MockParts): IpsMock {
  const { controls, caller, context } = parts;
  let stopping: Promise<void> | undefined;
  const control = createControl(urls.url, inProcess(parts));
  return {
    ...control,
    ...urls,
    certificate,
    wsdlUrl(id) {
      const version = id === undefined ? apiVersion(defaultVersionIndex()) : versionById(id);
      if (!version)
        throw new Error(
          `There is no API version "${id}": expected unversioned, 2014-04-03 or another of those that ${urls.url}${SERVICE_PATH} lists`,
        );
      return `${urls.url}${WSDL_PATH}${version.wsdl}`;
    },
    clock: Object.assign(controls.clock, { read: control.clock.read }),
    jobs: { ...control.jobs, ...controls.jobs },
    mails: controls.mails,
    callbacks: controls.callbacks,
    settle: (options) => controls.clock.settle(options),
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };

  async function stop(): Promise<void> {
    caller.close();
    context.scheduler.close();
    await Promise.all(servers.map(closeServer));
    context.store.close();
    log.flush();
  }
}

/** The way to the admin API that needs no HTTP: requests and answers are the same JSON. */
function inProcess(parts: AdminParts): AdminRequester {
  return async (method, path, { query, body } = {}) => {
    // Loaded when a test first asks for something: a start does not wait for it.
    const [{ callAdmin }, { ADMIN_ROUTES }] = await Promise.all([import('../admin/admin-api.js'), import('../admin/admin-routes.js')]);
    const texts = Object.fromEntries(Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
    const json = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
    try {
      const { answer } = await callAdmin(ADMIN_ROUTES, method, path.map(String), texts, json, parts);
      return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
    } catch (error) {
      if (error instanceof Problem) throw new MockError(error.message, error.status, error.errors);
      throw error;
    }
  };
}
