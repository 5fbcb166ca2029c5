import type { LookupAddress } from 'node:dns';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isError } from '../collections/is-error.js';
import { isLocalhost } from './callback-hosts.js';

/** The addresses of this machine: names below `localhost` are no matter of DNS (RFC 6761), which might lead elsewhere. */
const LOOPBACK: readonly LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

const loopback: LookupFunction = (hostname, { all, family }, callback) => {
  const addresses = LOOPBACK.filter((each) => !family || family === each.family || family === `IPv${each.family}`);
  const [first] = addresses;
  if (first === undefined) callback(new Error(`${hostname} has no address of the family ${family}`), '');
  else if (all) callback(null, addresses);
  else callback(null, first.address, first.family);
};

/** What came of a request. */
export type RequestOutcome = { readonly status: number } | { readonly error: string };

/**
 * Makes a GET request and waits for the head of the response; redirects are not followed.
 *
 * @param timeout for all of it, real milliseconds
 * @param signal aborts it
 * @param given the URL as it was given, whose query is sent unchanged if HTTP allows its characters, and further headers
 */
export function requestUrl(
  url: URL,
  timeout: number,
  signal: AbortSignal,
  { text = url.href, headers = {} }: { readonly text?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<RequestOutcome> {
  const inTime = AbortSignal.timeout(timeout);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const query = queryOf(text);
  const options: RequestOptions = {
    agent: false,
    signal: AbortSignal.any([inTime, signal]),
    headers: { 'User-Agent': 'ips-mock', Accept: '*/*', ...headers },
    ...(isLocalhost(url.hostname) ? { lookup: loopback } : {}),
    ...(query === undefined ? {} : { path: `${url.pathname}${query}` }),
  };
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      resolve({ error: inTime.aborted ? `no answer within ${timeout} ms` : ((error.message || error.code) ?? 'the request failed') });
    };
    try {
      const request = send(url, options);
      request.on('response', (response) => {
        // The head is all that matters, whatever happens to the rest.
        response.on('error', () => {});
        resolve({ status: response.statusCode ?? 0 });
        request.destroy();
      });
      request.on('upgrade', (response, socket) => {
        resolve({ status: response.statusCode ?? 0 });
        socket.destroy();
      });
      request.on('error', failed);
      request.end();
    } catch (error) {
      // A URL that Node refuses to request.
      failed(isError(error) ? error : new Error(String(error)));
    }
  });
}

/** The query of a URL as it was given, if HTTP allows all of its characters. */
function queryOf(text: string): string | undefined {
  const [withoutFragment = ''] = text.split('#', 1);
  const start = withoutFragment.indexOf('?');
  const query = withoutFragment.slice(start);
  return start >= 0 && /^[\x21-\x7e]*$/.test(query) ? query : undefined;
}
