import { assetOfHandle } from '../assets/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * Marks an asset for publish in some contexts, or unmarks it.
 *
 * @param publishState `MarkedForPublish`, or anything else to unmark
 * @param bits of the contexts
 * @throws the faults of `assetOfHandle`
 */
export function setPublishState(
  assetHandle: string,
  publishState: string,
  bits: number,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): void {
  const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
  const marked = publishState === 'MarkedForPublish' ? asset.marked | bits : asset.marked & ~bits;
  // A context that the asset comes back to may have removed it in the meantime.
  context.store.assets.update(asset, { marked, pending: asset.pending | (marked & ~asset.marked) });
}
