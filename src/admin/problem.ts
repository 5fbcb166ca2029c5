/** A mistake in a field of a request. */
export interface FieldError {
  /** Path of the field, such as `script.at`. */
  readonly field: string;
  /** What is wrong, and what is allowed. */
  readonly message: string;
}

/** A request of the admin API that cannot be carried out: becomes a problem document (RFC 9457). */
export class Problem extends Error {
  /** @param status HTTP status; @param detail what went wrong and what would be right */
  constructor(
    readonly status: number,
    detail: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(detail);
  }
}

/** The titles of problems, by HTTP status. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is wrong',
  401: 'The token is missing or wrong',
  403: 'The request is not allowed',
  404: 'There is nothing there',
  405: 'The method is not served there',
  409: 'It cannot be done now',
  413: 'The request is too large',
  415: 'The request is no JSON',
  500: 'The mock made a mistake',
};

/** A problem as it goes over the wire. */
export function problemDocument({ status, message, errors }: Problem): object {
  return { type: 'about:blank', title: TITLES[status] ?? 'It cannot be done', status, detail: message, ...(errors.length > 0 ? { errors } : {}) };
}
