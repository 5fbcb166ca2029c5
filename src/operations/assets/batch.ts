import { IpsFault } from '../../contract/faults.js';
import type { AssetOperationFault } from '../../contract/generated-types.js';

/** What a batch operation answers: how many items succeeded, gave a warning, failed; details only if there are any (d). */
export interface BatchReturn {
  readonly successCount: number;
  readonly warningCount: number;
  readonly errorCount: number;
  readonly warningDetailArray?: { items: AssetOperationFault[] };
  readonly errorDetailArray?: { items: AssetOperationFault[] };
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
  const all = items ?? [];
  const warnings: AssetOperationFault[] = [];
  const errors: AssetOperationFault[] = [];
  for (const item of all) {
    const assetHandle = typeof item === 'string' ? item : item.assetHandle;
    try {
      const warning = work(item);
      if (typeof warning === 'string') warnings.push({ assetHandle, code: WARNING, reason: warning });
    } catch (error) {
      if (!(error instanceof IpsFault)) throw error;
      errors.push({ assetHandle, code: error.code, reason: error.reason });
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
