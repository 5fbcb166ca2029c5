import type { Credentials } from '../accounts/authenticate.js';
import { parseCompanyHandle } from '../accounts/handles.js';
import type { IpsFault } from '../contract/faults.js';
import type { OperationCall, Transport } from '../operations/operation-call.js';

/** A request as a transport has read it. */
export type IncomingRequest = IncomingCall | RejectedRequest;

/** A request that calls an operation with parameters that its schema allows. */
export interface IncomingCall {
  readonly kind: 'call';
  readonly call: OperationCall;
  /** The company that the parameters name, whether or not it exists. */
  readonly companyId: number | undefined;
}

/** A request that ends in a fault whatever the mock holds: it cannot be read, or its parameters break their schema. */
export interface RejectedRequest {
  readonly kind: 'rejected';
  readonly transport: Transport;
  /** Name of the operation, or of the parameter element where there is no such operation. */
  readonly operation: string | undefined;
  /** Id of the API version, once known. */
  readonly version: string | undefined;
  /** The decoded parameters, where it is not they that are wrong. */
  readonly params: OperationCall['params'] | undefined;
  /** The company that they name, whether or not it exists. */
  readonly companyId: number | undefined;
  readonly fault: IpsFault;
  /** Checked before the fault is told, since only known callers learn what is wrong with parameters; undefined where no operation is called. */
  readonly credentials: Credentials | undefined;
}

/** The company that parameters name, whether or not it exists. */
export function companyIdOf(params: OperationCall['params'] | undefined): number | undefined {
  const companyHandle = params?.companyHandle;
  return typeof companyHandle === 'string' ? parseCompanyHandle(companyHandle) : undefined;
}

/** The decoded parameters of a request, as far as they could be read. */
export function paramsOf(incoming: IncomingRequest): OperationCall['params'] | undefined {
  return incoming.kind === 'call' ? incoming.call.params : incoming.params;
}
