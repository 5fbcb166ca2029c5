import type { Asset } from '../../assets/asset.js';
import { IpsFault } from '../../contract/faults.js';
import type { RecordedKind } from '../../jobs/job-detail.js';
import type { RecordedItem } from '../../jobs/recorded-job.js';
import { doneItem, failedItem, recordDone } from '../jobs/record.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { type BatchReturn, batch } from './batch.js';

/**
 * Does something to each asset of a list, as `batch`, and records it: a job for each kind among the items.
 *
 * @param kindOf the kind of job that doing something to an item counts to
 * @param work returns the asset as it is then, and throws a fault for what cannot be done
 */
export function recordedBatch<Item extends string | { readonly assetHandle: string }>(
  items: readonly Item[] | undefined,
  kindOf: (item: Item) => RecordedKind,
  work: (item: Item) => Asset,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): BatchReturn {
  const recorded = new Map<RecordedKind, RecordedItem[]>();
  const answer = batch(items, (item) => {
    const kind = kindOf(item);
    const rows = recorded.get(kind) ?? [];
    recorded.set(kind, rows);
    try {
      rows.push(doneItem(work(item)));
    } catch (error) {
      if (error instanceof IpsFault) rows.push(failedItem(typeof item === 'string' ? item : item.assetHandle, error, call, context));
      throw error;
    }
  });
  for (const [kind, rows] of recorded) recordDone(kind, rows, call, context);
  return answer;
}
