import { formatDuration } from '../clock.js';

/** Why a service gave no answer. The message names the service, the cause and what helps; it holds nothing of the request. */
export class ForwardError extends Error {
  override readonly name = 'ForwardError';
}

/** How codes of errors begin that lie with TLS. */
const TLS = /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/;

/** What is wrong, by the code of Node's error. */
const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses connections: is it running, and is this its port?',
  ENOTFOUND: 'has a host name that nobody knows: is it misspelt, or is there no network?',
  EAI_AGAIN: 'has a host name that cannot be looked up now: is there a network?',
  ECONNRESET: 'broke the connection off before it had answered',
  EPIPE: 'broke the connection off before it had the whole request',
  ETIMEDOUT: 'cannot be reached: no connection came about',
  EHOSTUNREACH: 'cannot be reached: there is no route to it',
  ENETUNREACH: 'cannot be reached: there is no network to it',
};

/** The error for a service that failed. @param origin scheme, host and port of the service */
export function forwardErrorOf(origin: string, error: unknown): ForwardError {
  if (error instanceof ForwardError) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = error instanceof Error ? error.message : String(error);
  if (TLS.test(code)) {
    return new ForwardError(
      `The service at ${origin} cannot be trusted: TLS failed with ${code}. If its certificate is right, name that of its issuer in NODE_EXTRA_CA_CERTS`,
      { cause: error },
    );
  }
  return new ForwardError(`The service at ${origin} ${CAUSES[code] ?? `failed: ${message}`}`, { cause: error });
}

/** The error for a service that stays silent. @param timeout how long it was waited for, milliseconds */
export function silenceOf(origin: string, timeout: number): ForwardError {
  return new ForwardError(
    `The service at ${origin} said nothing for ${formatDuration(timeout)}: start the mock with a longer --forward-timeout if it needs more`,
  );
}
