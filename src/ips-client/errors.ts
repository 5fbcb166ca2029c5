/** The detail element of a fault of the service. */
export type IpsFaultName = 'ipsApiFault' | 'authenticationFault' | 'authorizationFault' | (string & {});

/** The service answered a call with one of its faults. */
export class IpsFault extends Error {
  override readonly name = 'IpsFault';
  /** `ipsApiFault`, `authenticationFault` or `authorizationFault`. */
  readonly faultName: IpsFaultName;
  /** Such as 30001, an invalid parameter. */
  readonly code: number;
  /** What the service says is wrong. */
  readonly reason: string;
  /** The operation that was called. */
  readonly operation: string;
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(fault: Pick<IpsFault, 'faultName' | 'code' | 'reason' | 'operation' | 'status'>) {
    super(`${fault.operation}: ${fault.faultName} ${fault.code}: ${fault.reason}`);
    this.faultName = fault.faultName;
    this.code = fault.code;
    this.reason = fault.reason;
    this.operation = fault.operation;
    this.status = fault.status;
  }
}

/**
 * Why a call has no answer of the service, by code:
 *
 * - `timeout`, `aborted`, `connection`: none came
 * - `not-soap`: something else came, such as the page of a proxy
 * - `http-status`: an answer came with an HTTP status of 400 or more
 * - `soap-fault`: a SOAP fault that is none of the service's own
 * - `unknown-operation`, `unknown-field`, `invalid-value`, `invalid-option`: nothing was sent, for it would not have been understood
 */
export type IpsClientErrorCode =
  | 'timeout'
  | 'aborted'
  | 'connection'
  | 'not-soap'
  | 'http-status'
  | 'soap-fault'
  | 'unknown-operation'
  | 'unknown-field'
  | 'invalid-value'
  | 'invalid-option';

/** A call has no answer of the service. The message says why, and what would be right; it holds no password. */
export class IpsClientError extends Error {
  override readonly name = 'IpsClientError';
  constructor(
    readonly code: IpsClientErrorCode,
    message: string,
  ) {
    super(message);
  }
}
