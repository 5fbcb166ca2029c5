import type { Asset } from '../../assets/asset.js';
import type { RecordedKind } from '../../jobs/job-detail.js';
import { assetOfHandle } from '../assets/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

const MARKED = 'MarkedForPublish';

/** The kind of job that setting a publish state counts to. */
export function publishStateJob({ publishState }: { readonly publishState: string }): RecordedKind {
  return publishState === MARKED ? 'markForPublishJob' : 'unmarkForPublishJob';
}

/**
 * Marks an asset for publish in some contexts, or unmarks it.
 *
 * @param publishState `MarkedForPublish`, or anything else to unmark
 * @param bits of the contexts
 * @returns the asset as changed
 * @throws the faults of `assetOfHandle`
 */
export function setPublishState(
  assetHandle: string,
  publishState: string,
  bits: number,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): Asset {
  const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
  const marked = publishState === MARKED ? asset.marked | bits : asset.marked & ~bits;
  // A context that the asset comes back to may have removed it in the meantime.
  return context.store.assets.update(asset, { marked, pending: asset.pending | (marked & ~asset.marked) });
}
