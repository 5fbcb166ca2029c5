/** The ways in, as log lines name them. */
export type Door = 'soap' | 'xml' | 'upload';

/** What a log line says of a call. */
export interface CallReport {
  readonly door: Door;
  /** Name of the operation, or of the payload's root element where it is no operation. */
  readonly operation: string | undefined;
  readonly version: string | undefined;
  /** E-mail address of the caller, once known. */
  readonly caller: string | undefined;
  /** `ok`, or a fault's name and code. */
  readonly outcome: string;
  readonly reason: string | undefined;
}
