/** Why a mock could not start, though each of its settings is valid. */
export type StartErrorCode =
  | 'port-taken'
  | 'port-forbidden'
  | 'address-unavailable'
  | 'database-unusable'
  | 'clock-ahead'
  | 'fixtures-invalid'
  | 'certificate-unusable'
  | 'recording-unusable';

/** A mock could not start, though each of its settings is valid; the message says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
  /** Why: stays the same where the message changes. */
  readonly code: StartErrorCode;
  /** @param message why, and what to do */
  constructor(message: string, code: StartErrorCode, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
