import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import accepts from 'accepts';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler, type Router } from 'express';
import { health } from '../admin/health.js';
import type { Clock } from '../clock.js';
import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import { IpsApiFault } from '../contract/faults.js';
import { packageVersion } from '../contract/package-file.js';
import { EXPORT_PATH } from '../jobs/export-zip.js';
import type { OperationContext } from '../operations/operation.js';
import { drainRequest } from '../transports/drain-request.js';
import type { Served } from '../transports/exchange.js';
import { serveExport } from '../transports/export/export-endpoint.js';
import { flush } from '../transports/flush.js';
import type { HttpRequest } from '../transports/http-request.js';
import { PLAIN_XML_PATH, SERVICE_PATH, UPLOAD_PATH, WSDL_PATH } from '../transports/paths.js';
import { servePlainXml } from '../transports/plain-xml/plain-xml-endpoint.js';
import { text } from '../transports/reply.js';
import { send } from '../transports/send.js';
import { serveSoap } from '../transports/soap/soap-endpoint.js';
import { servicePage } from '../transports/wsdl/service-page.js';
import { serveWsdl, type WsdlQuery } from '../transports/wsdl/wsdl-endpoint.js';
import { type FrontEndpoint, inFrontOf } from './front.js';

/** What the routes work with. */
export interface AppParts {
  readonly context: OperationContext;
  readonly clock: Clock;
  /** The certificate that HTTPS is served with, PEM; undefined without HTTPS. */
  readonly certificate: string | undefined;
  /** The admin API; undefined where it has a port of its own. */
  readonly admin: Router | undefined;
  /** Told of each call once it is answered: its body where there was one, and how many milliseconds it took. */
  readonly onCall: (served: Served, body: Uint8Array | undefined, milliseconds: number) => void;
  /** Told of the mock's own mistakes. */
  readonly onUnexpected: (error: unknown) => void;
}

/** A transport that takes a whole body. */
type BodyEndpoint = (
  read: () => Uint8Array,
  http: HttpRequest,
  context: OperationContext,
  onUnexpected: (error: unknown) => void,
) => Served | Promise<Served>;

/** All that is served: an Express application, with a shorter way to the transports in front of it. */
export function createApp({ context, clock, certificate, admin, onCall, onUnexpected }: AppParts): RequestListener {
  const { settings } = context;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');

  /** Answers a call, and reports it. */
  const answer = async (body: Buffer | undefined, response: ServerResponse, serve: () => Served | Promise<Served>): Promise<void> => {
    const start = performance.now();
    const served = await serve();
    await flush();
    await send(response, served.reply);
    onCall(served, body, Math.round((performance.now() - start) * 1000) / 1000);
  };
  const front: FrontEndpoint[] = [];

  const bodyEndpoint = (path: string, serve: BodyEndpoint): void => {
    const handle: RequestHandler = (request, response) => {
      const body = bodyOf(request);
      return answer(body, response, () => serve(() => body ?? new Uint8Array(), httpRequest(request), context, onUnexpected));
    };
    front.push({
      path,
      serve: (request, body, response) => {
        answer(body, response, () => serve(() => body, httpRequest(request), context, onUnexpected)).catch((error: unknown) => {
          onUnexpected(error);
          response.destroy();
        });
      },
    });
    const refuseBody: ErrorRequestHandler = async (error: { type?: string; message?: string }, request, response, next) => {
      if (response.headersSent || response.destroyed) return next(error);
      await drainRequest(request);
      // The rest of a body that is not read must not be taken for the next request.
      response.setHeader('Connection', 'close');
      const refuse = (): never => {
        throw bodyFault(error, settings.maxBody);
      };
      return answer(undefined, response, () => serve(refuse, httpRequest(request), context, onUnexpected));
    };
    app.post(path, express.raw({ type: () => true, limit: settings.maxBody }), handle, refuseBody);
  };

  bodyEndpoint(SERVICE_PATH, serveSoap);
  bodyEndpoint(PLAIN_XML_PATH, servePlainXml);
  app.post(UPLOAD_PATH, (request, response) =>
    answer(undefined, response, async () => {
      // Loaded with the first upload: a start does not wait for it.
      const { serveUpload } = await import('../transports/upload/upload-endpoint.js');
      const served = await serveUpload(request, httpRequest(request), context, onUnexpected);
      // A body that was not read to its end must not be taken for the next request.
      if (!request.readableEnded) response.setHeader('Connection', 'close');
      return served;
    }),
  );
  app.get(`${EXPORT_PATH}:fileName`, (request, response) => serveExport(request.params.fileName, request.method, response, context));

  app.get(SERVICE_PATH, (request, response) => {
    if (Object.keys(request.query).some((name) => name.toLowerCase() === 'wsdl')) {
      return send(response, serveWsdl(apiVersion(defaultVersionIndex()).wsdl, callerOrigin(request), wsdlQuery(request)));
    }
    response.type('html').send(servicePage(callerOrigin(request)));
  });
  app.get('/', (_request, response) => response.redirect(SERVICE_PATH));
  app.get(`${WSDL_PATH}:fileName`, (request, response) =>
    send(response, serveWsdl(request.params.fileName, callerOrigin(request), wsdlQuery(request))),
  );
  serveHealth(app, { context, clock, certificate });
  if (admin) app.use('/__admin', admin);
  for (const [path, allowed, expected] of [
    [SERVICE_PATH, 'GET, POST', 'POST with a SOAP request, or GET'],
    [PLAIN_XML_PATH, 'POST', 'POST with a Request in plain XML'],
    [UPLOAD_PATH, 'POST', 'POST with multipart/form-data'],
  ] as const) {
    app.all(path, (request, response) => {
      response.setHeader('Allow', allowed);
      return send(response, text(405, `${request.method} is not served here: expected ${expected}\n`));
    });
  }
  app.use((request, response) =>
    send(
      response,
      text(
        404,
        `There is nothing at ${request.path}. SOAP requests go to ${SERVICE_PATH}, plain XML to ${PLAIN_XML_PATH}, uploads to ${UPLOAD_PATH}, WSDLs are at ${WSDL_PATH}IpsApi-2014-04-03.wsdl\n`,
      ),
    ),
  );
  const failed: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
    if (response.destroyed) return;
    if (response.headersSent) {
      onUnexpected(error);
      return response.destroy();
    }
    if (error.status !== undefined && error.status < 500) return send(response, text(error.status, 'The request cannot be read\n'));
    onUnexpected(error);
    return send(response, text(500, 'The mock failed to process the request: its log says why\n'));
  };
  app.use(failed);
  return inFrontOf(app, front, settings.maxBody);
}

/** The admin API on a port of its own, as an Express application. */
export function createAdminApp(admin: Router, parts: Pick<AppParts, 'context' | 'clock' | 'certificate'>): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  serveHealth(app, parts);
  app.use('/__admin', admin);
  app.use((request, response) => send(response, text(404, `There is nothing at ${request.path}: here is /__admin/ alone\n`)));
  return app;
}

/** What anybody may ask: it tells nothing and changes nothing. */
function serveHealth(app: Express, { context, clock, certificate }: Pick<AppParts, 'context' | 'clock' | 'certificate'>): void {
  app.get('/__admin/health', (_request, response) => {
    context.scheduler.now();
    response.json(health(packageVersion(), clock, context.store));
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

function bodyFault(error: { type?: string; message?: string }, maxBody: number): IpsApiFault {
  if (error.type === 'entity.too.large') {
    return new IpsApiFault('processing', `The request body is larger than ${maxBody} bytes: send less, or start the mock with a larger --max-body`);
  }
  if (error.type === 'encoding.unsupported') {
    return new IpsApiFault('invalidXml', 'The Content-Encoding of the request is not served: expected gzip, deflate, br or none');
  }
  return new IpsApiFault('invalidXml', `The request body cannot be read: ${error.message ?? 'it is broken'}`);
}

function bodyOf({ body }: Request): Buffer | undefined {
  return Buffer.isBuffer(body) ? body : undefined;
}

function httpRequest(request: IncomingMessage): HttpRequest {
  const { headers } = request;
  return {
    headers,
    origin: callerOrigin(request),
    languages:
      headers['accept-language'] === undefined
        ? []
        : accepts(request)
            .languages()
            .filter((language) => language !== '*'),
    takesGzip: headers['accept-encoding'] !== undefined && accepts(request).encodings(['gzip']) === 'gzip',
  };
}

function callerOrigin({ headers: { host }, socket }: IncomingMessage): string {
  const scheme = socket instanceof TLSSocket ? 'https' : 'http';
  if (host !== undefined) return `${scheme}://${host}`;
  const { localAddress = '', localPort } = socket;
  return `${scheme}://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

function wsdlQuery(request: Request): WsdlQuery {
  return { serviceUrl: queryOf(request, 'serviceUrl'), soap: queryOf(request, 'soap') };
}

function queryOf(request: Request, name: string): string | undefined {
  const value = request.query[name];
  // Of one that stands twice both, which is what is wrong with it.
  return value === undefined ? undefined : String(value);
}
