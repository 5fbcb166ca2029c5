import { writeFile } from 'node:fs/promises';
import { expectedNames } from '../collections/nearest-names.js';
import type { RecordingHeader } from '../recordings/exchange.js';
import { type OpenRecording, openRecording, type PlacedExchange } from '../recordings/read-recording.js';
import { serviceSettings } from '../recordings/service-settings.js';
import type { FixturesInput } from '../seed/fixtures-input.js';
import { SettingError, type Settings, type SettingsInput } from '../settings.js';
import { readAccepted, sortFindings, writeAccepted } from './accepted.js';
import type { AnswerComparison } from './compare-answers.js';
import { type ControlledMock, filledMock, type StartMock } from './filled-mock.js';
import { type DifferenceKind, Findings } from './findings.js';
import { HandleMap } from './handle-map.js';
import { KNOWN_DIFFERENCES } from './known-differences.js';
import { compareRecordings } from './pair-recordings.js';
import { type ReplayTarget, replay } from './replay.js';
import { formatReport, hasFailed, type RawReport, REPORT_FORMATS, type Report, type ReportFormat } from './report.js';
import { ServiceFacts } from './service-facts.js';

/** The options of `ips-mock compare` besides settings, as texts. */
export interface CompareOptions {
  readonly url?: string | undefined;
  readonly keepState?: boolean | undefined;
  readonly contract?: boolean | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly threshold?: string | undefined;
  readonly accept?: string | undefined;
  readonly update?: boolean | undefined;
}

/** What the command gives a comparison from other rooms. */
export interface CompareParts {
  /** The settings of a mock: as they are given, else those of the recording's own mock, else as anywhere. */
  readonly settingsOf: (recorded: SettingsInput) => Settings;
  /** Whether fixtures were given: the recording fills the mock otherwise. */
  readonly hasFixtures: boolean;
  readonly start: StartMock;
  /** @param token the token of its admin API, if it has one */
  readonly connect: (url: string, token: string | undefined) => Promise<ControlledMock>;
  /** What the account held before the first exchange, as fixtures. */
  readonly fixturesOf: (file: string) => Promise<FixturesInput>;
  /** Tells whether a mock makes the answers of an operation up. */
  readonly isMadeUp: () => Promise<(operation: string) => boolean>;
}

/**
 * `ips-mock compare`.
 *
 * @returns the exit code: 0 for no more differences than may be, 1 otherwise
 * @throws SettingError for options that do not go together
 */
export async function runCompare(file: string, otherFile: string | undefined, options: CompareOptions, parts: CompareParts): Promise<number> {
  const { format, threshold } = checkedOptions(otherFile, options);
  const accepted = options.accept === undefined ? [] : await readAccepted(options.accept, options.update === true);
  const recording = await openRecording(file);
  let found: RawReport;
  if (options.contract) found = await (await import('./check-contract.js')).contractReport(file, recording);
  else if (otherFile === undefined) found = await compareWithMock(file, recording, options, parts);
  else found = await compareWithRecording(file, recording, otherFile);
  if (options.accept !== undefined && options.update) await writeAccepted(options.accept, found.counting, accepted);
  const sorted = sortFindings(found.counting, options.update ? await readAccepted(options.accept ?? '', false) : accepted);
  const report: Report = { ...found, ...sorted, threshold };
  const text = formatReport(report, format);
  if (options.out === undefined) process.stdout.write(text);
  else await writeFile(options.out, text);
  return hasFailed(report) ? 1 : 0;
}

function checkedOptions(
  otherFile: string | undefined,
  { url, keepState, contract, format = 'text', out, threshold = '0', accept, update }: CompareOptions,
): { readonly format: ReportFormat; readonly threshold: number } {
  const known = REPORT_FORMATS.find((each) => each === format);
  if (!known) throw new SettingError(`--format: "${format}" is not known: ${expectedNames(format, REPORT_FORMATS)}`);
  if (!/^\d{1,9}$/.test(threshold))
    throw new SettingError(`--threshold: "${threshold}" is not a whole number: expected how many kinds of differences may be`);
  if (update && accept === undefined) throw new SettingError('--update is given without --accept: name the file that is to be written');
  if (keepState && url === undefined) throw new SettingError('--keep-state is given without --url: it is for a mock that runs already');
  if (contract && otherFile !== undefined) throw new SettingError(`--contract takes one recording: "${otherFile}" is one too many`);
  if (contract && url !== undefined) throw new SettingError('--contract and --url do not go together: a recording is checked without a mock');
  if (otherFile !== undefined && url !== undefined)
    throw new SettingError(`--url and "${otherFile}" do not go together: a recording is compared with one of them`);
  if (url !== undefined && !/^https?:\/\/[^/?#@\s]+\/?$/.test(url))
    throw new SettingError(`--url: "${url}" is no address of a mock: expected scheme, host and port, such as http://localhost:8780`);
  if (out?.trim() === '') throw new SettingError('--out: is empty: expected a file name');
  return { format: known, threshold: Number(threshold) };
}

function comparisonOf(isMadeUp: AnswerComparison['isMadeUp'], service?: ServiceFacts): AnswerComparison {
  return { findings: new Findings<DifferenceKind>(), handles: new HandleMap(), isMadeUp, service };
}

function rawReport(file: string, comparedWith: string, sides: readonly [string, string], findings: Findings<DifferenceKind>): RawReport {
  return {
    recording: file,
    comparedWith,
    sides,
    unit: 'difference',
    compared: findings.compared,
    calls: findings.calls,
    skipped: findings.skipped,
    counting: findings.list,
    more: findings.more,
    known: KNOWN_DIFFERENCES.flatMap(({ name, reason }) => {
      const count = findings.known.get(name);
      return count === undefined ? [] : [{ name, count, reason }];
    }),
  };
}

async function compareWithRecording(file: string, { exchanges }: OpenRecording, otherFile: string): Promise<RawReport> {
  const comparison = comparisonOf(() => false);
  const other = await openRecording(otherFile);
  await compareRecordings({ file, exchanges }, { file: otherFile, exchanges: other.exchanges }, comparison);
  return rawReport(file, otherFile, ['first', 'second'], comparison.findings);
}

async function compareWithMock(file: string, recording: OpenRecording, { url, keepState }: CompareOptions, parts: CompareParts): Promise<RawReport> {
  const { header, exchanges } = recording;
  // Between two mocks, what is made up has to be the same.
  const isMadeUp = header.settings === undefined || header.anonymized ? await parts.isMadeUp() : () => false;
  const comparison = comparisonOf(isMadeUp, header.settings === undefined ? new ServiceFacts() : undefined);
  if (url !== undefined && keepState) {
    const target: ReplayTarget = { url, advanceTo: async () => {} };
    await replay(exchanges, target, comparison);
  } else {
    const settings = parts.settingsOf(await recordedSettings(file, header, parts));
    // What a mock held when it began to record is as old as that.
    const at = header.settings === undefined ? ((await beginOf(exchanges)) ?? Date.parse(header.at)) : Date.parse(header.at);
    const mock = await filledMock(settings, at, parts.start, url === undefined ? undefined : await parts.connect(url, settings.adminToken));
    try {
      await replay(exchanges, mock, comparison);
    } finally {
      await mock.stop();
    }
  }
  return rawReport(file, url === undefined ? 'a mock' : `the mock at ${url}`, ['recorded', 'mock'], comparison.findings);
}

/** The settings that a recording says of the mock that it is to be compared with. */
async function recordedSettings(
  file: string,
  { settings, anonymized }: RecordingHeader,
  { hasFixtures, fixturesOf }: CompareParts,
): Promise<SettingsInput> {
  // Of a mock they are in its recording, and checked as any settings are.
  const { auth, ...own } = settings === undefined ? await serviceSettings(file) : (settings as SettingsInput);
  // Of its own fixtures, an anonymized recording has stand-ins.
  if (settings !== undefined && !anonymized) return { ...own, auth };
  // Given fixtures need not have all who call.
  return hasFixtures ? own : { ...own, auth, fixtures: await fixturesOf(file) };
}

/** When the first exchange was; undefined where there is none. */
async function beginOf(exchanges: AsyncIterable<PlacedExchange>): Promise<number | undefined> {
  for await (const { exchange } of exchanges) return Date.parse(exchange.at);
  return undefined;
}
