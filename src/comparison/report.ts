import { escapeAttribute } from '../contract/xml-text.js';
import type { AcceptedDifference } from './accepted.js';
import type { ComparedCalls, Finding } from './findings.js';

/** What a comparison says in the end. */
export interface Report {
  readonly recording: string;
  /** What it was compared with, in words. */
  readonly comparedWith: string;
  /** What the two sides are called. */
  readonly sides: readonly [string, string];
  /** What one finding is called. */
  readonly unit: 'difference' | 'finding';
  readonly compared: number;
  readonly calls: readonly ComparedCalls[];
  readonly skipped: ReadonlyMap<string, number>;
  readonly counting: readonly ReportedFinding[];
  /** How many more were too many to be told apart. */
  readonly more: number;
  readonly accepted: readonly Finding[];
  readonly stale: readonly AcceptedDifference[];
  readonly known: readonly KnownCount[];
  /** How many kinds of differences may be. */
  readonly threshold: number;
}

/** A report before it is known what is accepted. */
export type RawReport = Omit<Report, 'accepted' | 'stale' | 'threshold'>;

/** A finding, and the correction of the contract that it may need. */
export interface ReportedFinding extends Finding {
  readonly correction?: string;
}

/** How often a known difference was met. */
export interface KnownCount {
  readonly name: string;
  readonly count: number;
  readonly reason: string;
}

/** The formats of reports. */
export const REPORT_FORMATS = ['text', 'json', 'junit'] as const;
/** A format of reports. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Whether there are more kinds of differences than may be. */
export function hasFailed({ counting, more, threshold }: Report): boolean {
  return counting.length + (more > 0 ? 1 : 0) > threshold;
}

/** A report in a format. */
export function formatReport(report: Report, format: ReportFormat): string {
  return format === 'text' ? asText(report) : format === 'json' ? asJson(report) : asJunit(report);
}

function asText(report: Report): string {
  const { recording, comparedWith, compared, counting, more, accepted, stale, known, skipped, unit } = report;
  const kinds = new Set(counting.map(({ operation }) => operation)).size;
  const found = counting.length === 0 ? `no ${unit}` : `${counted(counting.length, unit)} in ${counted(kinds, 'operation')}`;
  const lines = [`${recording} and ${comparedWith}: ${counted(compared, 'exchange')} compared, ${found}`];
  let operation = '';
  for (const finding of counting) {
    if (finding.operation !== operation) lines.push('', finding.operation);
    operation = finding.operation;
    lines.push(...linesOf(finding, report));
  }
  if (more > 0) lines.push('', `${counted(more, unit)} more: only the first ${counting.length + accepted.length} kinds are told apart`);
  const section = (title: string, entries: readonly string[]): void => {
    if (entries.length > 0) lines.push('', title, ...entries.map((entry) => `  ${entry}`));
  };
  section(
    'Known differences, which do not count:',
    known.map(({ name, count, reason }) => `${name}, ${times(count)}: ${reason}`),
  );
  section(
    'Accepted, which do not count:',
    accepted.map((finding) => `${finding.operation}: ${headOf(finding)}`),
  );
  section(
    'Accepted, but no longer there:',
    stale.map((each) => `${each.operation}: ${each.path}: ${each.kind}`),
  );
  section(
    'Not compared:',
    [...skipped].map(([reason, count]) => `${counted(count, 'exchange')}: ${reason}`),
  );
  return `${lines.join('\n')}\n`;
}

function linesOf(finding: ReportedFinding, { sides: [recordedSide, otherSide] }: Report): string[] {
  const { recorded, other, correction } = finding;
  const width = Math.max(recordedSide.length, otherSide.length) + 1;
  const side = (name: string, value: string | null): string[] =>
    value === null ? [] : [`    ${`${name}:`.padEnd(width)} ${value === '' ? '(empty)' : value.replaceAll('\n', '\n'.padEnd(width + 6))}`];
  return [
    `  ${headOf(finding)}`,
    ...side(recordedSide, recorded),
    ...side(otherSide, other),
    ...(correction === undefined ? [] : correction.split('\n').map((line) => `    ${line}`)),
  ];
}

function headOf({ path, kind, count, exchange, versions }: Finding): string {
  return `${path}: ${kind} (${times(count)}, first in exchange ${exchange}; ${[...versions.keys()].join(', ')})`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function asJson(report: Report): string {
  const { sides, unit, skipped, counting, accepted, ...rest } = report;
  const plain = (finding: ReportedFinding): object => ({ ...finding, versions: Object.fromEntries(finding.versions) });
  const content = {
    ...rest,
    passed: !hasFailed(report),
    differences: counting.map(plain),
    accepted: accepted.map(plain),
    skipped: Object.fromEntries(skipped),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A test suite with a test case for each operation in each version; accepted and known differences are no failures. */
function asJunit(report: Report): string {
  const { recording, comparedWith, calls, counting, more, unit } = report;
  const cases = new Map(calls.map(({ operation, version }) => [`${operation}\n${version}`, { operation, version }]));
  for (const { operation, versions } of counting)
    for (const version of versions.keys()) cases.set(`${operation}\n${version}`, { operation, version });
  const failed = new Set(counting.flatMap(({ operation, versions }) => [...versions.keys()].map((version) => `${operation}\n${version}`)));
  const attribute = (text: string): string => `"${escapeAttribute(text)}"`;
  const suite = `ips-mock compare ${recording}`;
  const counts = `tests="${cases.size + (more > 0 ? 1 : 0)}" failures="${failed.size + (more > 0 ? 1 : 0)}" errors="0" skipped="0" time="0"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ips-mock compare" ${counts}>`,
    `  <testsuite name=${attribute(suite)} ${counts}>`,
    `    <properties><property name="comparedWith" value=${attribute(comparedWith)}/></properties>`,
  ];
  for (const [key, { operation, version }] of cases) {
    const testCase = `    <testcase name=${attribute(`${operation} ${version}`)} classname=${attribute(`ips-mock.${operation}`)} time="0"`;
    const findings = counting.filter((finding) => finding.operation === operation && finding.versions.has(version));
    if (!failed.has(key)) lines.push(`${testCase}/>`);
    else {
      const failures = findings.map((finding) => {
        const text = linesOf(finding, report)
          .map((line) => line.slice(2))
          .join('\n');
        return `      <failure type=${attribute(finding.kind)} message=${attribute(headOf(finding))}>${escapeAttribute(text).replaceAll('&#10;', '\n')}</failure>`;
      });
      lines.push(`${testCase}>`, ...failures, '    </testcase>');
    }
  }
  if (more > 0) {
    lines.push(
      `    <testcase name="more" classname="ips-mock" time="0">`,
      `      <failure type="more" message="${counted(more, unit)} more"/>`,
      '    </testcase>',
    );
  }
  return `${[...lines, '  </testsuite>', '</testsuites>'].join('\n')}\n`;
}
