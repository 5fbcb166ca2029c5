import type { Schemas } from '../api.js';
import { shownNumber } from '../format.js';

/** What a job has done so far, in numbers: of how many items, and those that went wrong. */
export function JobCounts({ counts: { total, success, warning, error } }: { readonly counts: Schemas['ListedJob']['counts'] }) {
  return (
    <span class="counts" title={`${success} of ${total} items, ${warning} with warnings, ${error} failed`}>
      {shownNumber(success + warning)}/{shownNumber(total)}
      {warning > 0 && <span class="warn"> {shownNumber(warning)} ⚠</span>}
      {error > 0 && <span class="bad"> {shownNumber(error)} ✗</span>}
    </span>
  );
}
