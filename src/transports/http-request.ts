import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import accepts from 'accepts';

/** What HTTP says of a request besides its body. */
export interface HttpRequest {
  readonly method: string;
  /** Path of the URL, without its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Scheme, host and port by which the caller reached the mock. */
  readonly origin: string;
  /** Languages of Accept-Language, the best first; empty where there is none. */
  readonly languages: readonly string[];
  /** Whether Accept-Encoding takes gzip. */
  readonly takesGzip: boolean;
}

/** Reads what HTTP says of a request. */
export function httpRequestOf(request: IncomingMessage): HttpRequest {
  const { headers, method = '', url = '' } = request;
  return {
    method,
    path: pathOf(url),
    headers,
    origin: originOf(request),
    languages:
      headers['accept-language'] === undefined
        ? []
        : accepts(request)
            .languages()
            .filter((language) => language !== '*'),
    takesGzip: headers['accept-encoding'] !== undefined && accepts(request).encodings(['gzip']) === 'gzip',
  };
}

/** The path of a URL without its origin: its query may hold secrets. */
export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

/** Scheme, host and port by which the caller reached the mock: those of the Host header, else those of the connection. */
export function originOf({ headers: { host }, socket }: IncomingMessage): string {
  // A TLSSocket: asking for its class would load it for plain HTTP, too.
  const scheme = 'encrypted' in socket ? 'https' : 'http';
  if (host !== undefined) return `${scheme}://${host}`;
  const { localAddress = '', localPort } = socket;
  return `${scheme}://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}
