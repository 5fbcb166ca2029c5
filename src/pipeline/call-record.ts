import type { FaultName } from '../contract/names.js';
import type { Transport } from '../operations/operation-call.js';
import type { OverrideHit } from '../overrides/override-hit.js';

/** What is known of a request once it is answered: the log writes a line of it, the journal keeps it. */
export interface CallRecord {
  /** `none` for a request that reached nothing that takes calls. */
  readonly transport: Transport | 'none';
  /** HTTP method. */
  readonly method: string;
  /** Path of the URL, without its query. */
  readonly path: string;
  /** Name of the operation, or of the payload's root element where that is no operation. */
  readonly operation: string | undefined;
  /** Id of the API version. */
  readonly version: string | undefined;
  /** E-mail address of the caller; of one who was not let in, as the request has it. */
  readonly caller: string | undefined;
  /** The company that the parameters name. */
  readonly companyId: number | undefined;
  /** The decoded parameters; undefined where they could not be read. */
  readonly params: object | undefined;
  /** `ok`, or a fault's name and code; of a request that reached nothing, what its HTTP status says, such as `not found`. */
  readonly outcome: string;
  /** Undefined for an answer. */
  readonly fault: { readonly name: FaultName; readonly code: number; readonly reason: string } | undefined;
  /** What the caller asked for in vain, a message for each: paths of fields that there are not, parts of a form that are no files. */
  readonly ignored: readonly string[];
  /** The injected fault and the stub that applied. */
  readonly hits: readonly OverrideHit[];
  /** Number of the job that it submitted or left. */
  readonly jobId: number | undefined;
  /** Who answered: the mock, a service that it was forwarded to, or a recording. */
  readonly source: 'mock' | 'service' | 'recording';
  /** HTTP status. */
  readonly status: number;
  /** By the mock's clock, milliseconds since 1970. */
  readonly at: number;
  /** How long the call took. */
  readonly milliseconds: number;
  /** Bytes of the request: XML, or the documents of a form. Undefined where nothing could be read. */
  readonly request: Uint8Array | undefined;
  /** Text of the answer. */
  readonly answer: string;
}
