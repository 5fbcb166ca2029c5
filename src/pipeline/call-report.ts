import type { Transport } from '../operations/operation-call.js';

/** What a log line says of a call. */
export interface CallReport {
  readonly transport: Transport;
  /** Name of the operation, or of the payload's root element where it is no operation. */
  readonly operation: string | undefined;
  readonly version: string | undefined;
  /** E-mail address of the caller, once known. */
  readonly caller: string | undefined;
  /** `ok`, or a fault's name and code. */
  readonly outcome: string;
  readonly reason: string | undefined;
}

/** What the journal keeps of a call besides. */
export interface CallContent {
  /** The decoded parameters; undefined where they could not be read. */
  readonly params: object | undefined;
  /** The company that they name. */
  readonly companyId: number | undefined;
  /** The name of the fault and what it says; undefined for an answer. */
  readonly fault: { readonly name: string; readonly code: number; readonly reason: string } | undefined;
}
