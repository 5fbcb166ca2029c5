import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** What came of a request. */
export type RequestOutcome = { readonly status: number } | { readonly error: string };

/**
 * Makes a GET and waits for the head of its answer; a redirect is an answer, too.
 *
 * @param text the URL as it was given: its query goes out as it is, where HTTP can carry it so
 * @param timeout real milliseconds that all of it may take
 * @param signal ends it early
 */
export function requestUrl(url: URL, timeout: number, signal: AbortSignal, text: string = url.href): Promise<RequestOutcome> {
  const inTime = AbortSignal.timeout(timeout);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const query = /\?[\x21-\x7e]*$/.exec(text.replace(/#.*$/s, ''))?.[0];
  const options: RequestOptions = {
    agent: false,
    signal: AbortSignal.any([inTime, signal]),
    headers: { 'User-Agent': 'ips-mock', Accept: '*/*' },
    ...(query === undefined ? {} : { path: `${url.pathname}${query}` }),
  };
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      resolve({ error: inTime.aborted ? `no answer within ${timeout} ms` : ((error.message || error.code) ?? 'the request failed') });
    };
    try {
      const request = send(url, options);
      request.on('response', (response) => {
        // Whatever happens to the rest of the answer, its head has told all.
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
      // A URL that Node's own request does not take.
      failed(error instanceof Error ? error : new Error(String(error)));
    }
  });
}
