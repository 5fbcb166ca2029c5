import { IpsFault } from '../../contract/faults.js';
import type { AssetOperationFault } from '../../contract/generated-types.js';

/** What a batch operation answers: how many went well, with a warning, wrong; details only where there are any (d). */
export interface BatchReturn {
  readonly successCount: number;
  readonly warningCount: number;
  readonly errorCount: number;
  readonly warningDetailArray?: { items: AssetOperationFault[] };
  readonly errorDetailArray?: { items: AssetOperationFault[] };
}

/**
 * Does something to each asset of a list: what is wrong with one is told of that one, and does not stop the others (d).
 *
 * @param work throws a fault for what cannot be done, and answers a text for a warning
 */
export function batch<Item>(items: readonly Item[], handleOf: (item: Item) => string, work: (item: Item) => unknown): BatchReturn {
  const warnings: AssetOperationFault[] = [];
  const errors: AssetOperationFault[] = [];
  for (const item of items) {
    try {
      const warning = work(item);
      if (typeof warning === 'string') warnings.push({ assetHandle: handleOf(item), code: WARNING, reason: warning });
    } catch (error) {
      if (!(error instanceof IpsFault)) throw error;
      errors.push({ assetHandle: handleOf(item), code: error.code, reason: error.reason });
    }
  }
  return {
    successCount: items.length - warnings.length - errors.length,
    warningCount: warnings.length,
    errorCount: errors.length,
    ...(warnings.length > 0 ? { warningDetailArray: { items: warnings } } : {}),
    ...(errors.length > 0 ? { errorDetailArray: { items: errors } } : {}),
  };
}

/** The code of a warning: nothing was wrong, and nothing was to be done (c). */
const WARNING = 0;
