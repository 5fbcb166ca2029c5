import { maskedText, maskedValue } from '../contract/secrets.js';
import { StoppedError } from '../jobs/stopped-error.js';
import { StartError } from '../start-error.js';

/** A mistake in one field of a request or argument. */
export interface FieldError {
  /** Path of the field, such as `script.at`. */
  readonly field: string;
  /** What is wrong, and what is allowed. */
  readonly message: string;
}

/** Why a mock refused what a test asked for. */
export type MockErrorCode =
  /** An argument, or a field of one, is not what is allowed there. */
  | 'invalid-input'
  /** The token is missing or wrong. */
  | 'unauthorized'
  /** The request is from elsewhere than allowed. */
  | 'forbidden'
  /** There is no such job, company, rule, snapshot or path. */
  | 'not-found'
  /** It cannot be done now. */
  | 'refused'
  /** It is larger than the mock takes. */
  | 'too-large'
  /** The calls did not come as expected. */
  | 'not-verified'
  /** The mock was stopped. */
  | 'stopped'
  /** Nobody answers at the address of the mock. */
  | 'unreachable'
  /** The mock made a mistake, or its disk is full, or what answers is no mock. */
  | 'failed';

const CODES: Readonly<Record<number, MockErrorCode>> = {
  0: 'unreachable',
  400: 'invalid-input',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'refused',
  413: 'too-large',
};

/** The mock refused what a test asked for; the message says why. */
export class MockError extends Error {
  override readonly name: string = 'MockError';
  /** Why: stays the same where the message changes. */
  readonly code: MockErrorCode;
  /** HTTP status, or the one that it would have over HTTP; 0 where nobody answers. */
  readonly status: number;
  /** The fields that are wrong. */
  readonly errors: readonly FieldError[];
  /**
   * @param message without secrets once it is kept
   * @param status HTTP status of the problem
   * @param errors the fields that are wrong
   * @param code by default what the status says
   */
  constructor(message: string, status: number, errors: readonly FieldError[] = [], code: MockErrorCode = CODES[status] ?? 'failed') {
    super(maskedText(message));
    this.status = status;
    this.errors = maskedValue(errors);
    this.code = code;
  }
}

/** A refusal because of one field: `path: message`. @param status HTTP status */
export function fieldError(field: string, message: string, status = 400): MockError {
  return new MockError(`${field}: ${message}`, status, [{ field, message }]);
}

/**
 * Runs work whose plain `Error`s say why the mock cannot do something now.
 *
 * @throws MockError 409 in place of such an error
 */
export function refusing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw refusal(error);
  }
}

/** A plain `Error`, or one of a start, as a MockError 409. Errors of other classes stay what they are: bugs. */
export function refusal(error: unknown): unknown {
  if (error instanceof StoppedError) return new MockError(error.message, 409, [], 'stopped');
  return error instanceof Error && (error.constructor === Error || error instanceof StartError) ? new MockError(error.message, 409) : error;
}
