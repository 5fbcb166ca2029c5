import type { Caller } from '../accounts/authenticate.js';
import { authorize, companyOfHandle } from '../accounts/authorize.js';
import { checkConstants } from '../contract/check-constants.js';
import type { OperationContext } from '../operations/operation.js';
import type { AuthorizedCall, OperationCall } from '../operations/operation-call.js';

/**
 * Checks that the caller may make a call, and what a schema cannot say of its parameters.
 *
 * @param now the moment of the call, milliseconds since 1970
 * @throws IpsApiFault 30001 for a value that is not among a field's constants; AuthorizationFault for a company or an operation that is not the caller's
 */
export function authorizeCall(call: OperationCall, caller: Caller, now: number, { store, settings }: OperationContext): AuthorizedCall {
  const { transport, version, operation, params, credentials, locale, client, origin, files } = call;
  checkConstants(version, operation.input, params);
  const company = typeof params.companyHandle === 'string' ? companyOfHandle(store, settings, caller, params.companyHandle) : undefined;
  authorize(store, operation, caller, company);
  // Written out: Node takes a microsecond for each field that a literal has behind a spread.
  return { transport, version, operation, params, credentials, locale, client, origin, files, caller, company, now };
}
