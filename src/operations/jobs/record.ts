import type { Asset } from '../../assets/asset.js';
import { parseAssetHandle } from '../../assets/asset-handle.js';
import type { IpsFault } from '../../contract/faults.js';
import type { RecordedKind } from '../../jobs/job-detail.js';
import type { RecordedItem } from '../../jobs/recorded-job.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { submittedBy } from './submission.js';

/** Records what a call has done as a job of its caller, with a log (d): it is done at the moment of the call (c). */
export function recordDone(kind: RecordedKind, items: readonly RecordedItem[], call: AuthorizedCall<unknown>, { scheduler }: OperationContext): void {
  scheduler.record({ kind, companyId: companyOfCall(call).id, userId: call.caller.id, ...submittedBy(call), items }, call.now);
}

/** The item for an asset with which something was done. */
export function doneItem({ id, name, type }: Asset): RecordedItem {
  return { outcome: 'success', assetName: name, assetType: type, assetId: id };
}

/** The item for a handle that a call could do nothing with. */
export function failedItem(handle: string, { reason }: IpsFault, call: AuthorizedCall<unknown>, { store }: OperationContext): RecordedItem {
  const parts = parseAssetHandle(handle.trim());
  const asset = parts && store.assets.byId(parts.assetId);
  const named = asset?.companyId === companyOfCall(call).id ? doneItem(asset) : { assetName: handle, assetType: null, assetId: null };
  return { ...named, outcome: 'error', reason };
}
