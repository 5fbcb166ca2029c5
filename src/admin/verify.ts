import { type CallFilter, differencesOf, type Journal, type JournalEntry, journalEntry, type RecordedCall, recordedCall } from './journal.js';

/** What a test expects of the calls that came. */
export interface Expectation extends CallFilter {
  readonly exactly?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly never?: boolean | undefined;
  /** Calls that must have come in this order; others may come in between. */
  readonly inOrder?: readonly CallFilter[] | undefined;
  /** Whether the XML of the closest calls is shown. */
  readonly xml?: boolean | undefined;
}

/** Whether the calls came as expected. */
export interface Verification {
  readonly verified: boolean;
  /** How many calls matched. */
  readonly count: number;
  /** What was expected and what came; the closest calls and how they differ. */
  readonly message: string;
  readonly nearest: readonly NearCall[];
}

/** One of the closest calls, with its messages where they were asked for, and how it differs from what was expected. */
export interface NearCall {
  readonly call: RecordedCall & Partial<JournalEntry>;
  readonly differences: readonly string[];
}

/** How many of the closest calls are shown. */
const NEAREST = 3;

/**
 * Compares the calls of the journal with an expectation: at least one that matches, unless it says otherwise.
 *
 * @param companyId compare only calls of this company
 */
export function verify(
  journal: Journal,
  { exactly, atLeast, atMost, never, inOrder, xml = false, ...filter }: Expectation,
  companyId?: number,
): Verification {
  const scope = companyId === undefined ? {} : { companyId };
  if (inOrder) return verifyOrder(journal, inOrder, { ...filter, ...scope }, xml);
  const count = journal.list({ ...filter, ...scope }).length;
  const least = exactly ?? atLeast ?? (never || atMost !== undefined ? 0 : 1);
  const most = exactly ?? atMost ?? (never ? 0 : Number.POSITIVE_INFINITY);
  const verified = count >= least && count <= most;
  // Of too many, the latest that match.
  const nearest = verified ? [] : nearestTo(journal, { ...filter, ...scope }, xml).slice(0, count > most ? count : NEAREST);
  const came = `there ${count === 1 ? 'was' : 'were'} ${count === 0 ? 'none' : count}`;
  return {
    verified,
    count,
    message: message(`Expected ${amount(least, most)} matching ${described(filter)}: ${came}.${verified ? '' : ifSilent(journal, scope)}`, nearest),
    nearest,
  };
}

/** That there was nothing at all to match: the program under test may call another address. */
function ifSilent(journal: Journal, scope: CallFilter): string {
  if (journal.list(scope).length > 0) return '';
  return scope.companyId === undefined ? ' No call has come at all.' : ' No call for this company has come at all.';
}

/** How many calls are expected, in words. */
function amount(least: number, most: number): string {
  const calls = (count: number): string => `${count} call${count === 1 ? '' : 's'}`;
  if (most === 0) return 'no call';
  if (least === most) return `exactly ${calls(least)}`;
  if (most === Number.POSITIVE_INFINITY) return `at least ${calls(least)}`;
  return least === 0 ? `at most ${calls(most)}` : `${least} to ${calls(most)}`;
}

/** A filter as a test wrote it. */
function described(filter: CallFilter): string {
  return Object.values(filter).every((value) => value === undefined) ? 'anything' : JSON.stringify(filter);
}

function verifyOrder(journal: Journal, expected: readonly CallFilter[], scope: CallFilter, xml: boolean): Verification {
  const calls = journal.list(scope);
  let from = 0;
  for (const [index, filter] of expected.entries()) {
    const found = calls.findIndex((call, at) => at >= from && differencesOf(filter, call).length === 0);
    if (found < 0) {
      const nearest = nearestTo(journal, { ...filter, ...scope }, xml);
      const after = index === 0 ? 'there was none' : `there was none after expected call ${index}`;
      return {
        verified: false,
        count: index,
        message: message(`Expected call ${index + 1} of ${expected.length} in order, matching ${described(filter)}: ${after}.`, nearest),
        nearest,
      };
    }
    from = found + 1;
  }
  return { verified: true, count: expected.length, message: `All ${expected.length} calls came in order.`, nearest: [] };
}

/** The calls that differ least from a filter, the latest first among equals. */
function nearestTo(journal: Journal, filter: CallFilter, xml: boolean): Verification['nearest'] {
  return journal
    .list(filter.companyId === undefined ? {} : { companyId: filter.companyId })
    .map((call) => ({ call, differences: differencesOf(filter, call) }))
    .sort((a, b) => a.differences.length - b.differences.length || b.call.id - a.call.id)
    .slice(0, NEAREST)
    .map(({ call, differences }) => ({ call: xml ? journalEntry(call) : recordedCall(call), differences }));
}

function message(text: string, nearest: Verification['nearest']): string {
  if (nearest.length === 0) return text;
  const lines = nearest.map(({ call: { id, operation, caller, outcome }, differences }) => {
    const end = outcome === 'ok' ? '' : `, ${outcome}`;
    return `  call ${id}, ${operation ?? 'no operation'} by ${caller ?? 'nobody'}${end}: ${differences.join('; ') || 'matches'}`;
  });
  return `${text} ${nearest.every(({ differences }) => differences.length === 0) ? 'The latest' : 'The closest'}:\n${lines.join('\n')}`;
}
