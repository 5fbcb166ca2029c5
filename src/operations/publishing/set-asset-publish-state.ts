import { ALL_CONTEXTS, contextBit, parseContextHandle } from '../../assets/publish-context.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { assetOfHandle } from '../assets/asset-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Marks an asset for publish, or not any more: for the contexts named, or for all (c). */
export const setAssetPublishState = operation('setAssetPublishState', (call, context) => {
  const { assetHandle, publishState, contextHandleArray } = call.params;
  const handles = contextHandleArray?.items ?? [];
  const bits = handles.length === 0 ? ALL_CONTEXTS : handles.reduce((sum, handle) => sum | bitOfContext(handle, call), 0);
  mark(assetHandle, publishState, bits, call, context);
  return {};
});

/**
 * Marks an asset for contexts, or not any more.
 *
 * @param bits of the contexts
 * @throws IpsApiFault 30001 naming a handle that there is not
 */
export function mark(assetHandle: string, publishState: string, bits: number, call: AuthorizedCall<unknown>, context: OperationContext): void {
  const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
  const marked = publishState === 'MarkedForPublish' ? asset.marked | bits : asset.marked & ~bits;
  // What comes back to a context may have been taken from it in the meantime.
  context.store.assets.update(asset, { marked, pending: asset.pending | (marked & ~asset.marked) });
}

/** The bit of a context of the company. @throws IpsApiFault 30001 naming the handle */
export function bitOfContext(handle: string, call: AuthorizedCall<unknown>): number {
  const parts = parseContextHandle(handle);
  if (parts?.companyId === companyOfCall(call).id) return contextBit(parts.context);
  throw new IpsApiFault('invalidParameter', `contextHandle: there is no publish context with the handle "${handle}": getPublishContexts lists them`);
}
