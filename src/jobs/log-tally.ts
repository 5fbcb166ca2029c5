import { countItemOutcomes, type OutcomeCounts } from './job-log.js';
import type { ItemOutcome } from './job-script.js';

/**
 * The counts of a log as they were before each of its rows whose index is a multiple of a step, but for the first row: from these, rows
 * of certain types are found without reading all those before them.
 *
 * @param before counts of what is logged already @param items all of the job's @param upTo how many are logged then @param step the store's
 */
export function logTallies(before: OutcomeCounts, items: readonly { readonly outcome: ItemOutcome }[], upTo: number, step: number): OutcomeCounts[] {
  const tallies: OutcomeCounts[] = [];
  const first = Math.max(1, Math.ceil(before.loggedItems / step));
  for (let n = first * step; n < upTo; n += step) tallies.push(countItemOutcomes(tallies.at(-1) ?? countsOf(before), items, n));
  return tallies;
}

/** Before anything is logged. */
export const NOTHING_LOGGED: OutcomeCounts = { loggedItems: 0, successCount: 0, warningCount: 0, errorCount: 0, duplicateCount: 0, updateCount: 0 };

/** The counts alone, without the rest of a job. */
function countsOf({ loggedItems, successCount, warningCount, errorCount, duplicateCount, updateCount }: OutcomeCounts): OutcomeCounts {
  return { loggedItems, successCount, warningCount, errorCount, duplicateCount, updateCount };
}
