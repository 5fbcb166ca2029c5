import { IpsFault } from '../../contract/faults.js';
import type { AssetOperationFault, OperationFault } from '../../contract/generated-types.js';

/** What a batch operation answers: how many items succeeded, gave a warning, failed; details only if there are any (d). */
export interface BatchReturn<Fault = AssetOperationFault> {
  readonly successCount: number;
  readonly warningCount: number;
  readonly errorCount: number;
  readonly warningDetailArray?: { items: Fault[] };
  readonly errorDetailArray?: { items: Fault[] };
}

/** The code of a warning: nothing was wrong, and nothing was to be done (c). */
const WARNING = 0;

/**
 * Does something to each asset of a list. A fault in one is reported for that one, and does not stop the others (d).
 *
 * @param items handles of assets, or objects with one
 * @param work throws a fault for what cannot be done, and returns a text for a warning
 */
export function batch<Item extends string | { readonly assetHandle: string }>(
  items: readonly Item[] | undefined,
  work: (item: Item) => unknown,
): BatchReturn {
  return batchOf(items, (item) => ({ assetHandle: typeof item === 'string' ? item : item.assetHandle }), work);
}

/** The same for things of any kind. @param nameOf the fields of a fault that say which item it is about */
export function batchOf<Item, Name extends object>(
  items: readonly Item[] | undefined,
  nameOf: (item: Item) => Name,
  work: (item: Item) => unknown,
): BatchReturn<Name & OperationFault> {
  const all = items ?? [];
  const warnings: (Name & OperationFault)[] = [];
  const errors: (Name & OperationFault)[] = [];
  for (const item of all) {
    try {
      const warning = work(item);
      if (typeof warning === 'string') warnings.push({ ...nameOf(item), code: WARNING, reason: warning });
    } catch (error) {
      if (!(error instanceof IpsFault)) throw error;
      errors.push({ ...nameOf(item), code: error.code, reason: error.reason });
    }
  }
  return {
    successCount: all.length - warnings.length - errors.length,
    warningCount: warnings.length,
    errorCount: errors.length,
    ...(warnings.length > 0 ? { warningDetailArray: { items: warnings } } : {}),
    ...(errors.length > 0 ? { errorDetailArray: { items: errors } } : {}),
  };
}
