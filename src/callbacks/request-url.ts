import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** What came of a request. */
export type RequestOutcome = { readonly status: number } | { readonly error: string };

/**
 * Makes a GET and waits for the head of its answer; a redirect is an answer, too.
 *
 * @param timeout real milliseconds that all of it may take
 * @param signal ends it early
 */
export function requestUrl(url: URL, timeout: number, signal: AbortSignal): Promise<RequestOutcome> {
  const inTime = AbortSignal.timeout(timeout);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const request = send(url, { agent: false, signal: AbortSignal.any([inTime, signal]), headers: { 'User-Agent': 'ips-mock', Accept: '*/*' } });
    request.on('response', (response) => {
      // Whatever happens to the rest of the answer, its head has told all.
      response.on('error', () => {});
      resolve({ status: response.statusCode ?? 0 });
      request.destroy();
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ error: inTime.aborted ? `no answer within ${timeout} ms` : ((error.message || error.code) ?? 'the request failed') });
    });
    request.end();
  });
}
