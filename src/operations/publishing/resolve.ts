import { contextBit, parseContextHandle } from '../../assets/publish-context.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The bit of the publish context that a `contextHandle` names. @throws IpsApiFault 30001 naming the handle */
export function contextBitOfHandle(handle: string, call: AuthorizedCall<unknown>): number {
  const parts = parseContextHandle(handle);
  if (parts?.companyId === companyOfCall(call).id) return contextBit(parts.context);
  throw new IpsApiFault('invalidParameter', `contextHandle: there is no publish context with the handle "${handle}": getPublishContexts lists them`);
}
