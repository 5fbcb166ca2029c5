import { type CallFilter, differencesOf, type Journal, type JournalEntry, journalEntry } from './journal.js';

/** What a test expects of the calls that came. */
export interface Expectation extends CallFilter {
  readonly exactly?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly never?: boolean | undefined;
  /** Calls that must have come in this order; others may come in between. */
  readonly inOrder?: readonly CallFilter[] | undefined;
}

/** Whether the calls came as expected. */
export interface Verification {
  readonly verified: boolean;
  /** How many calls matched. */
  readonly count: number;
  /** What was expected and what came; the closest calls and how they differ. */
  readonly message: string;
  readonly nearest: readonly { readonly call: JournalEntry; readonly differences: readonly string[] }[];
}

/** How many of the closest calls are shown. */
const NEAREST = 3;

/**
 * Compares the calls of the journal with an expectation: at least one that matches, unless it says otherwise.
 *
 * @param companyId compare only calls of this company
 */
export function verify(journal: Journal, { exactly, atLeast, atMost, never, inOrder, ...filter }: Expectation, companyId?: number): Verification {
  const scope = companyId === undefined ? {} : { companyId };
  if (inOrder) return verifyOrder(journal, inOrder, { ...filter, ...scope });
  const count = journal.list({ ...filter, ...scope }).length;
  const least = exactly ?? atLeast ?? (never || atMost !== undefined ? 0 : 1);
  const most = exactly ?? atMost ?? (never ? 0 : Number.POSITIVE_INFINITY);
  const verified = count >= least && count <= most;
  const wanted = exactly !== undefined ? `exactly ${exactly}` : never ? 'none' : atMost !== undefined ? `at most ${atMost}` : `at least ${least}`;
  const nearest = verified || count > most ? [] : nearestTo(journal, { ...filter, ...scope });
  return {
    verified,
    count,
    message: message(`Expected ${wanted} of the calls that match ${JSON.stringify(filter)}, there were ${count}.`, nearest),
    nearest,
  };
}

function verifyOrder(journal: Journal, expected: readonly CallFilter[], scope: CallFilter): Verification {
  const calls = journal.list(scope);
  let from = 0;
  for (const [index, filter] of expected.entries()) {
    const found = calls.findIndex((call, at) => at >= from && differencesOf(filter, call).length === 0);
    if (found < 0) {
      const nearest = nearestTo(journal, { ...filter, ...scope });
      const after = index === 0 ? 'there was none' : `there was none after expected call ${index}`;
      return {
        verified: false,
        count: index,
        message: message(`Expected call ${index + 1} of ${expected.length} in order, which matches ${JSON.stringify(filter)}: ${after}.`, nearest),
        nearest,
      };
    }
    from = found + 1;
  }
  return { verified: true, count: expected.length, message: `All ${expected.length} calls came in order.`, nearest: [] };
}

/** The calls that differ least from a filter, the latest first among equals. */
function nearestTo(journal: Journal, filter: CallFilter): Verification['nearest'] {
  return journal
    .list(filter.companyId === undefined ? {} : { companyId: filter.companyId })
    .map((call) => ({ call, differences: differencesOf(filter, call) }))
    .sort((a, b) => a.differences.length - b.differences.length || b.call.id - a.call.id)
    .slice(0, NEAREST)
    .map(({ call, differences }) => ({ call: journalEntry(call), differences }));
}

function message(text: string, nearest: Verification['nearest']): string {
  if (nearest.length === 0) return text;
  const lines = nearest.map(
    ({ call, differences }) =>
      `  call ${call.id}, ${call.operation ?? 'no operation'} by ${call.caller ?? 'nobody'}: ${differences.join('; ') || 'matches'}`,
  );
  return `${text} The closest:\n${lines.join('\n')}`;
}
