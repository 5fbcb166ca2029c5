import { posix } from 'node:path';
import type { Request, RequestHandler } from 'express';
import { allVersions, apiVersion, defaultVersionIndex, versionByWsdl } from '../../contract/api-version.js';
import { isSoapPort, renderWsdl } from '../../contract/render-wsdl.js';
import type { Endpoint } from '../endpoint.js';
import { originOf } from '../http-request.js';
import { ROOT_WSDL_PATH, SERVICE_PATH, WSDL_PATH } from '../paths.js';
import { type Reply, text } from '../reply.js';
import { send } from '../send.js';
import { servicePage } from './service-page.js';

/** What a request for a WSDL asks for in its query. */
interface WsdlQuery {
  /** Replaces scheme, host and port of the service address (d). */
  readonly serviceUrl: string | undefined;
  /** The one SOAP version to have a port for, `1.1` or `1.2` (c): Axis 1 reads no WSDL with both. */
  readonly soap: string | undefined;
}

/** Serves the WSDL of each version under its file name, at both paths. */
export const wsdlEndpoints: readonly Endpoint[] = [`${WSDL_PATH}:fileName`, ROOT_WSDL_PATH].map((path) => ({
  name: 'WSDL',
  path,
  methods: { get: (request, response) => send(response, wsdlReply(posix.basename(request.path), originOf(request), queryOf(request))) },
  // A client that takes the address of the WSDL for that of the service.
  usage: `GET, for the WSDL; SOAP requests go to ${SERVICE_PATH}`,
}));

/** Serves the page of the service, or with `?wsdl` the WSDL of the newest version that is not a beta. */
export const servicePageEndpoint: Endpoint = { name: 'service page', path: SERVICE_PATH, methods: { get: serveService() } };

function serveService(): RequestHandler {
  return (request, response) => {
    if (Object.keys(request.query).some((name) => name.toLowerCase() === 'wsdl')) {
      return send(response, wsdlReply(apiVersion(defaultVersionIndex()).wsdl, originOf(request), queryOf(request)));
    }
    response.type('html').send(servicePage(originOf(request)));
  };
}

/**
 * Answers a request for the WSDL of a version.
 *
 * @param fileName such as `IpsApi-2014-04-03.wsdl`
 * @param origin scheme, host and port that the request came to
 */
function wsdlReply(fileName: string, origin: string, { serviceUrl, soap }: WsdlQuery): Reply {
  const version = versionByWsdl(fileName);
  if (!version) {
    const known = allVersions().map(({ wsdl }) => `  ${WSDL_PATH}${wsdl}`);
    return text(
      404,
      `There is no WSDL "${fileName}". There are:\n${known.join('\n')}\nand those of other dates from 2008-01-15 on, with or without -beta\n`,
    );
  }
  const base = serviceUrl === undefined ? origin : parseOrigin(serviceUrl);
  if (base === undefined)
    return text(400, `serviceUrl: "${serviceUrl}" is no address: expected scheme, host and port, such as http://localhost:8780\n`);
  if (soap !== undefined && !isSoapPort(soap)) return text(400, `soap: "${soap}" is no version of SOAP: expected 1.1 or 1.2\n`);
  return { status: 200, contentType: 'text/xml;charset=utf-8', body: renderWsdl(version, `${base}${SERVICE_PATH}`, soap) };
}

/** Scheme, host and port of an address, or undefined where the text is none. */
export function parseOrigin(serviceUrl: string): string | undefined {
  try {
    const { origin, protocol } = new URL(serviceUrl);
    return protocol === 'http:' || protocol === 'https:' ? origin : undefined;
  } catch {
    return undefined;
  }
}

function queryOf({ query }: Request): WsdlQuery {
  return { serviceUrl: textOf(query.serviceUrl), soap: textOf(query.soap) };
}

/** A parameter that is given twice keeps both values, which the refusal then shows. */
function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
