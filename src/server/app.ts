import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Health } from '../admin/health.js';
import type { Settings } from '../settings.js';
import { diskErrorOf } from '../store/disk-state.js';
import type { EndpointContext } from '../transports/call-endpoint.js';
import type { Endpoint } from '../transports/endpoint.js';
import { pathOf } from '../transports/http-request.js';
import { endpoints } from '../transports/index.js';
import { PLAIN_XML_PATH, SERVICE_PATH, UPLOAD_PATH, WSDL_PATH } from '../transports/paths.js';
import { type Reply, text } from '../transports/reply.js';
import { send } from '../transports/send.js';
import { servePage } from './page.js';
import { unservedRecord } from './unserved-request.js';

/** What the apps work with. */
export interface AppParts {
  readonly context: EndpointContext;
  readonly health: () => Health;
  /** The certificate that HTTPS is served with, PEM; undefined without HTTPS. */
  readonly certificate: string | undefined;
  /** The admin API; undefined where it has a port of its own. */
  readonly admin: Router | undefined;
  readonly settings: Settings;
}

/** The application: the endpoints of the API, and the admin API. */
export function createApp({ context, health, certificate, admin, settings }: AppParts): Express {
  const app = newApp();
  const all = endpoints(context);
  const note: NoteUnserved = (request, status, answer) =>
    context.onRecord(unservedRecord(request, pathOf(request.originalUrl), status, answer, context.now()));
  const forwardsRest = context.others?.service !== undefined;
  for (const endpoint of all) register(app, endpoint, note, context, forwardsRest);
  if (forwardsRest) app.all(SERVED_BY_SERVICE, passThroughLate(context));
  const toService: RequestHandler = (_request, response) => response.redirect(SERVICE_PATH);
  // The page works with the admin API, so it is where that is.
  if (admin) servePage(app, settings, toService);
  else app.get('/', toService);
  serveHealth(app, { health, certificate });
  if (admin) app.use('/__admin', admin);
  refuseTheRest(app, all, note, context.onUnexpected);
  return app;
}

/** Refuses what no endpoint has served. */
export function refuseTheRest(router: Router, all: readonly Endpoint[], note: NoteUnserved, onUnexpected: (error: unknown) => void): void {
  for (const { path, usage } of all) if (usage !== undefined) refuseOtherMethods(router, path, usage, all, note);
  router.use((request, response) =>
    refuse(
      request,
      response,
      text(
        404,
        `There is nothing at ${request.path}. SOAP requests go to ${SERVICE_PATH}, plain XML to ${PLAIN_XML_PATH}, uploads to ${UPLOAD_PATH}, WSDLs are at ${WSDL_PATH}IpsApi-2014-04-03.wsdl\n`,
      ),
      note,
    ),
  );
  router.use(failureHandler(onUnexpected, note));
}

/** The application of the admin API on a port of its own. */
export function createAdminApp(admin: Router, parts: Pick<AppParts, 'health' | 'certificate' | 'settings'>): Express {
  const app = newApp();
  const nothing: RequestHandler = (request, response) => send(response, text(404, `There is nothing at ${request.path}: here is /__admin/ alone\n`));
  servePage(app, parts.settings, nothing);
  serveHealth(app, parts);
  app.use('/__admin', admin);
  app.use(nothing);
  return app;
}

function newApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  return app;
}

/** Takes a request that nothing serves, with the HTTP status and the text of its answer. */
export type NoteUnserved = (request: Request, status: number, answer: string) => void;

/** Refuses a request, and notes it: a test, or a person, may look for it in vain among the calls. */
async function refuse(request: Request, response: Response, reply: Reply, note: NoteUnserved): Promise<void> {
  await send(response, reply);
  note(request, reply.status, reply.body);
}

/** Where a service has what is no call: WSDLs, exports, pictures. */
const SERVED_BY_SERVICE = /^\/(?:scene7|is)(?:\/|$)/;

/** Sends whatever is no call on to the service. */
function passThroughLate(context: EndpointContext): RequestHandler {
  let handler: RequestHandler | undefined;
  return async (request, response, next) => {
    handler ??= (await import('../transports/pass-through.js')).passThrough(context);
    await handler(request, response, next);
  };
}

/**
 * Registers an endpoint.
 *
 * @param note told of what it refuses
 * @param callsAlone leaves out what is no call: a service answers that
 */
export function register(
  app: Router,
  { path, methods: { get, post } }: Endpoint,
  note: NoteUnserved,
  context: EndpointContext,
  callsAlone = false,
): void {
  if (get && !callsAlone) app.get(path, noted(get, note, context));
  if (post) app.post(path, post);
}

/** A handler of pages and files, whose refusals are noted: of a WSDL or an export that is not there. */
function noted(handler: RequestHandler, note: NoteUnserved, { exchanges, now }: EndpointContext): RequestHandler {
  return async (request, response, next) => {
    if (exchanges.isWanted) (await import('../transports/other-exchange.js')).tellOwnAnswer(exchanges, request, response, now());
    response.once('finish', () => {
      if (response.statusCode >= 400) note(request, response.statusCode, '');
    });
    return handler(request, response, next);
  };
}

function refuseOtherMethods(app: Router, path: string, usage: string, all: readonly Endpoint[], note: NoteUnserved): void {
  const allowed = all.filter((each) => each.path === path).flatMap(({ methods }) => Object.keys(methods).map((method) => method.toUpperCase()));
  // One handler: `app.all` makes one for each of the 34 methods that Node.js knows, which took a millisecond of each start.
  app.route(path).all((request, response) => {
    response.setHeader('Allow', allowed.sort().join(', '));
    return refuse(request, response, text(405, `${request.method} is not served here: expected ${usage}\n`), note);
  });
}

/** What anybody may ask: it tells nothing secret and changes nothing. */
function serveHealth(app: Express, { health, certificate }: Pick<AppParts, 'health' | 'certificate'>): void {
  app.get('/__admin/health', (_request, response) => {
    response.json(health());
  });
  app.get('/__admin/certificate', (_request, response) =>
    send(
      response,
      certificate === undefined
        ? text(404, 'The mock serves no HTTPS: start it with --https-port\n')
        : { status: 200, contentType: 'application/x-pem-file', body: certificate },
    ),
  );
}

/** Answers what no handler could: a request that Express cannot read, or a mistake of the mock's own. */
function failureHandler(onUnexpected: (error: unknown) => void, note: NoteUnserved): ErrorRequestHandler {
  return (error: { status?: number }, request, response, _next) => {
    if (response.destroyed) return;
    if (response.headersSent) {
      onUnexpected(error);
      return response.destroy();
    }
    if (error.status !== undefined && error.status < 500) return refuse(request, response, text(error.status, 'The request cannot be read\n'), note);
    onUnexpected(error);
    const disk = diskErrorOf(error);
    if (disk) return send(response, text(507, `${disk.message}\n`));
    return send(response, text(500, 'The mock failed to process the request: its log says why\n'));
  };
}
