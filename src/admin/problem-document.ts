import type { MockError } from './mock-error.js';
import { VerificationError } from './verification-error.js';

/** The titles of problems, by HTTP status. */
export const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is wrong',
  401: 'The token is missing or wrong',
  403: 'The request is not allowed',
  404: 'Not found',
  405: 'The method is not allowed here',
  409: 'This cannot be done now',
  413: 'The request is too large',
  415: 'The request is not JSON',
  500: 'Internal error of the mock',
  503: 'There is no room for more',
  507: 'Nothing can be stored',
};

/** The problem document (RFC 9457) that the admin API answers with when it refuses a request. */
export function problemDocument(problem: MockError): object {
  const { status, message, errors } = problem;
  const isVerification = problem instanceof VerificationError;
  return {
    type: 'about:blank',
    title: isVerification ? 'The calls did not come as expected' : (TITLES[status] ?? 'This cannot be done'),
    status,
    detail: message,
    ...(errors.length > 0 ? { errors } : {}),
    ...(isVerification ? { verified: false, count: problem.count, message, nearest: problem.nearest } : {}),
  };
}
