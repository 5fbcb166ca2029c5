import type { FaultInput, StubInput } from '../admin/inputs.js';
import { versionById } from '../contract/api-version.js';
import { ALL_FAULT_CODES } from '../contract/faults.js';
import { loadContract } from '../contract/load-contract.js';
import { loadXmlParser } from '../contract/load-xml-parser.js';
import { SIMPLE_TYPES } from '../contract/simple-types.js';
import { StubError } from '../overrides/stub-answer.js';
import { jsonOfAnswer, simpleParams } from '../overrides/stub-of-answer.js';
import type { FixturesInput } from '../seed/fixtures-input.js';
import type { Exchange } from './exchange.js';
import { writeNewFile } from './new-file.js';
import { openRecording } from './read-recording.js';

/** Fixtures that answer as a recording says, and what of it they do not answer: a line for each. */
interface DerivedStubs {
  readonly fixtures: Pick<FixturesInput, 'stubs' | 'faults'>;
  readonly leftOut: readonly string[];
}

type Params = Readonly<Record<string, string | number | boolean>>;

/** A call that was recorded, as far as stubs and faults tell calls apart. */
interface RecordedCall {
  readonly operation: string;
  readonly version: string;
  readonly caller: string | null;
  readonly params: Params;
  readonly outcome: { readonly json: Readonly<Record<string, unknown>> } | { readonly fault: { readonly code: number; readonly reason: string } };
}

/** Writes fixtures with stubs. @param out a new file; undefined for stdout @returns what was left out @throws RecordingError, or Error for a file that cannot be written */
export async function writeStubs(from: string, out: string | undefined): Promise<readonly string[]> {
  const { fixtures, leftOut } = await stubsFromRecording(from);
  const text = `${JSON.stringify(fixtures, undefined, 2)}\n`;
  await writeNewFile(
    out,
    (async function* () {
      yield text;
    })(),
  );
  return leftOut;
}

/**
 * Makes stubs and faults of a recording. Calls of an operation in a version with the same simple parameters are answered as they were, in the
 * recorded order, and from the last answer on always with that.
 *
 * @throws RecordingError for a file that is no recording
 */
async function stubsFromRecording(file: string): Promise<DerivedStubs> {
  await loadXmlParser();
  const calls: RecordedCall[] = [];
  const leftOut: string[] = [];
  const { exchanges } = await openRecording(file);
  for await (const { exchange } of exchanges) {
    const call = callOf(exchange);
    if (typeof call === 'string') leftOut.push(`exchange ${exchange.id}${exchange.operation === null ? '' : ` (${exchange.operation})`}: ${call}`);
    else calls.push(call);
  }
  const named = withCallers(calls);
  return { fixtures: { faults: faultsOf(named), stubs: stubsOf(named) }, leftOut };
}

/** A call that can be answered again, or why it cannot. */
function callOf({ operation: name, version: versionId, caller, params, answer, fault, trouble }: Exchange): RecordedCall | string {
  const operation = loadContract().operations.find((each) => each.name === name);
  const version = versionId === null ? undefined : versionById(versionId);
  if (!operation || !version) return 'it called no operation';
  if (answer === null) return `it had no answer${trouble === null ? '' : `: ${trouble}`}`;
  const call = { operation: operation.name, version: version.id, caller, params: simpleParams(withoutMoments(params ?? {})) };
  if (fault) {
    const { code, reason } = fault;
    if (code === null || !ALL_FAULT_CODES.includes(code))
      return `its fault ${fault.name} has ${code === null ? 'no code' : `the code ${code}, which is none of the API's`}`;
    return { ...call, outcome: { fault: { code, reason } } };
  }
  if (answer.body === '') return 'its answer was not kept';
  try {
    return { ...call, outcome: { json: jsonOfAnswer(operation, version, answer.body) } };
  } catch (error) {
    if (error instanceof StubError) return error.reason;
    throw error;
  }
}

/** Moments differ from run to run. */
function withoutMoments(params: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isMoment = (value: unknown): boolean => typeof value === 'string' && SIMPLE_TYPES['xsd:dateTime'].lexical.test(value.trim());
  return Object.fromEntries(Object.entries(params).filter(([, value]) => !isMoment(value)));
}

/** Names callers only where several called the same: what they were answered may be about them. */
function withCallers(calls: readonly RecordedCall[]): RecordedCall[] {
  const callers = new Map<string, Set<string | null>>();
  for (const call of calls) {
    const key = keyOf({ ...call, caller: null });
    const found = callers.get(key);
    if (found) found.add(call.caller);
    else callers.set(key, new Set([call.caller]));
  }
  return calls.map((call) => ((callers.get(keyOf({ ...call, caller: null }))?.size ?? 0) > 1 ? call : { ...call, caller: null }));
}

function keyOf({ operation, version, caller, params }: Omit<RecordedCall, 'outcome'>): string {
  return JSON.stringify([operation, version, caller, Object.entries(params).sort(([one], [other]) => (one < other ? -1 : 1))]);
}

function matchOf({ version, caller, params }: RecordedCall): { readonly version: string; readonly caller?: string; readonly params: Params } {
  return { version, ...(caller === null ? {} : { caller }), params };
}

/** A call, and the answers that it had, one after the other. */
interface AnsweredCall {
  readonly call: RecordedCall;
  readonly answers: { readonly text: string; readonly json: object; times: number }[];
}

/** Stubs: those that want most first, since the first that fits a call answers it. */
function stubsOf(calls: readonly RecordedCall[]): StubInput[] {
  const byKey = new Map<string, AnsweredCall>();
  for (const call of calls) {
    if (!('json' in call.outcome)) continue;
    const key = keyOf(call);
    const { answers } = byKey.get(key) ?? { call, answers: [] };
    if (answers.length === 0) byKey.set(key, { call, answers });
    const text = JSON.stringify(call.outcome.json);
    const last = answers.at(-1);
    if (last?.text === text) last.times++;
    else answers.push({ text, json: call.outcome.json, times: 1 });
  }
  const wanted = ({ params, caller }: RecordedCall): number => Object.keys(params).length + (caller === null ? 0 : 1);
  return [...byKey.values()]
    .sort((one, other) => wanted(other.call) - wanted(one.call))
    .flatMap(({ call, answers }) =>
      answers.map(({ json, times }, index) => {
        const limit = index < answers.length - 1 ? { times } : {};
        // Names of the contract's, and an answer that fits it.
        return { operation: call.operation, version: call.version, match: matchOf(call), ...limit, answer: { json } } as StubInput;
      }),
    );
}

/**
 * Faults, in the recorded order. Each comes once, at the call that it was the answer of: the nth that it matches, where those do not count that
 * an earlier fault was for. One that was the answer of every call that it matches comes always.
 */
function faultsOf(calls: readonly RecordedCall[]): FaultInput[] {
  const faults: { readonly input: FaultInput; readonly text: string; times: number | undefined }[] = [];
  const always = new Set<string>();
  const all = groupsOf(calls);
  const answered = new Map<string, Map<string, CallGroup>>();
  for (const call of calls) {
    if (!('fault' in call.outcome)) {
      addToGroup(answered, call);
      continue;
    }
    const key = keyOf(call);
    if (always.has(key)) continue;
    const every = 1 + matching(answered, call).reduce((sum, { count }) => sum + count, 0);
    const outcomes = new Set(matching(all, call).flatMap((group) => [...group.outcomes]));
    if (outcomes.size === 1) always.add(key);
    const input = {
      match: { operation: call.operation, ...matchOf(call) },
      effect: { fault: call.outcome.fault },
      ...(every === 1 ? {} : { every }),
    };
    const text = JSON.stringify(input);
    const last = faults.at(-1);
    if (every === 1 && last?.times !== undefined && last.text === text) last.times++;
    // Names of the contract's.
    else faults.push({ input: input as FaultInput, text, times: outcomes.size === 1 ? undefined : 1 });
  }
  return faults.map(({ input, times }) => (times === undefined ? input : { ...input, times }));
}

/** Calls that are the same, and how they were answered. */
interface CallGroup {
  readonly call: RecordedCall;
  count: number;
  readonly outcomes: Set<string>;
}

/** By operation, since a fault matches calls of one alone, and by what tells calls apart. */
type CallGroups = Map<string, Map<string, CallGroup>>;

function groupsOf(calls: readonly RecordedCall[]): CallGroups {
  const groups: CallGroups = new Map();
  for (const call of calls) addToGroup(groups, call);
  return groups;
}

function addToGroup(groups: CallGroups, call: RecordedCall): void {
  const ofOperation = groups.get(call.operation) ?? new Map<string, CallGroup>();
  groups.set(call.operation, ofOperation);
  const key = keyOf(call);
  const group = ofOperation.get(key) ?? { call, count: 0, outcomes: new Set() };
  ofOperation.set(key, group);
  group.count++;
  group.outcomes.add(JSON.stringify(call.outcome));
}

/** The groups of calls that a fault which is for a call matches, too. */
function matching(groups: CallGroups, wanted: RecordedCall): CallGroup[] {
  return [...(groups.get(wanted.operation)?.values() ?? [])].filter(({ call }) => fits(wanted, call));
}

/** Whether what a call wants fits another one, too. */
function fits(wanted: RecordedCall, call: RecordedCall): boolean {
  if (wanted.version !== call.version || (wanted.caller !== null && wanted.caller !== call.caller)) return false;
  return Object.entries(wanted.params).every(([name, value]) => call.params[name] === value);
}
