import { maskedText, maskedValue } from '../contract/secrets.js';

/** A mistake in one field of a request or argument. */
export interface FieldError {
  /** Path of the field, such as `script.at`. */
  readonly field: string;
  /** What is wrong, and what is allowed. */
  readonly message: string;
}

/** The mock refused what a test asked for; the message says why. */
export class MockError extends Error {
  override readonly name = 'MockError';
  /** The fields that are wrong. */
  readonly errors: readonly FieldError[];
  /** @param message without secrets once it is kept @param status HTTP status of the problem @param errors the fields that are wrong */
  constructor(
    message: string,
    readonly status: number,
    errors: readonly FieldError[] = [],
  ) {
    super(maskedText(message));
    this.errors = maskedValue(errors);
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

/** A plain `Error` as a MockError 409. Errors of other classes stay what they are: bugs. */
export function refusal(error: unknown): unknown {
  return error instanceof Error && error.constructor === Error ? new MockError(error.message, 409) : error;
}
