import type { JobLogType } from '../contract/names.js';
import { exportPathOf, hasExportZip } from './export-zip.js';
import type { Job, JobLogDetail } from './job.js';
import { closingRows, type LoggedJob, logTypeOf, type OutcomeCounts, openingRows } from './job-log.js';
import type { ItemOutcome } from './job-script.js';

/** Which rows of a log, and in which order. */
interface LogOrder {
  /** Only rows of these types; undefined for all. */
  readonly types?: ReadonlySet<string> | undefined;
  /** By type, and those of one type by time; by time alone otherwise. */
  readonly byType?: boolean | undefined;
  /** The whole order backwards. */
  readonly descending?: boolean | undefined;
}

/** Reads the rows of items, which are stored. */
interface ItemRows {
  /** How many rows lie between two tallies. */
  readonly tallyStep: number;
  /** Rows from one up to another, which is not among them. */
  range(jobId: number, from: number, to: number): readonly JobLogDetail[];
  /** Rows of some types among those. @param limit how many at most @param offset how many are passed over */
  ofTypes(jobId: number, from: number, to: number, types: readonly JobLogType[], limit: number, offset: number): readonly JobLogDetail[];
  /** The counts before a row that has a tally. */
  tally(jobId: number, n: number): OutcomeCounts | undefined;
}

/** A part of a log whose length is known before its rows are read. */
interface Section {
  readonly length: number;
  /** Rows of the section from a position up to another, which is not among them. */
  readonly rows: (from: number, to: number) => readonly JobLogDetail[];
}

const COUNTS: readonly (readonly [ItemOutcome, keyof OutcomeCounts])[] = [
  ['success', 'successCount'],
  ['warning', 'warningCount'],
  ['error', 'errorCount'],
  ['duplicate', 'duplicateCount'],
  ['update', 'updateCount'],
];

/** How many rows a log has, of some types or of all: follows from the job, no row is read. */
export function logLength(job: LoggedJob, types?: ReadonlySet<string>): number {
  const wanted = wantedBy(types);
  const isWanted = ({ logType }: JobLogDetail): boolean => wanted(logType);
  return openingRows(job).filter(isWanted).length + countOf(job, countersOf(job, wanted)) + closingRows(job, null).filter(isWanted).length;
}

/**
 * Rows of a job's log, of which only those of items are stored. What is read is bounded by what is asked for, wherever in the log that is.
 *
 * @param from position of the first one @param to position behind the last one
 */
export function logRows(job: Job, order: LogOrder, from: number, to: number, items: ItemRows): JobLogDetail[] {
  const sections = sectionsOf(job, order, items);
  const length = sections.reduce((sum, section) => sum + section.length, 0);
  const [first, end] = [Math.min(from, length), Math.min(to, length)];
  if (order.descending) return rowsOf(sections, length - end, length - first).reverse();
  return rowsOf(sections, first, end);
}

function rowsOf(sections: readonly Section[], from: number, to: number): JobLogDetail[] {
  const rows: JobLogDetail[] = [];
  let position = 0;
  for (const section of sections) {
    const first = Math.max(0, from - position);
    const end = Math.min(section.length, to - position);
    if (first < end) for (const row of section.rows(first, end)) rows.push(row);
    position += section.length;
  }
  return rows;
}

/** A log in ascending order. */
function sectionsOf(job: Job, { types, byType = false }: LogOrder, items: ItemRows): Section[] {
  const wanted = wantedBy(types);
  const opening = openingRows(job).filter(({ logType }) => wanted(logType));
  const closing = closingRows(job, hasExportZip(job) ? exportPathOf(job) : null).filter(({ logType }) => wanted(logType));
  if (!byType) return [fixed(opening), itemSection(job, wanted, items), fixed(closing)];
  const itemTypes = COUNTS.map(([outcome]) => logTypeOf(job, outcome)).filter(wanted);
  const present = new Set([...[...opening, ...closing].map(({ logType }) => logType), ...itemTypes]);
  return [...present].sort().flatMap((type) => {
    const isOfType = (logType: JobLogType): boolean => logType === type;
    const ofType = (rows: readonly JobLogDetail[]): Section => fixed(rows.filter(({ logType }) => isOfType(logType)));
    return [ofType(opening), itemSection(job, isOfType, items), ofType(closing)];
  });
}

function fixed(rows: readonly JobLogDetail[]): Section {
  return { length: rows.length, rows: (from, to) => rows.slice(from, to) };
}

function itemSection(job: Job, wanted: (type: JobLogType) => boolean, items: ItemRows): Section {
  const counters = countersOf(job, wanted);
  const length = countOf(job, counters);
  // Items are numbered from 0 on, without a gap.
  if (length === job.loggedItems) return { length, rows: (from, to) => items.range(job.id, from, to) };
  const types = [...new Set(COUNTS.filter(([, counter]) => counters.includes(counter)).map(([outcome]) => logTypeOf(job, outcome)))];
  return { length, rows: (from, to) => rowsOfTypes(job, types, counters, from, to, items) };
}

/** Rows of some types among those of the items. The tallies say in which step of the log the next one is: few of them are read to find it. */
function rowsOfTypes(
  { id, loggedItems }: Job,
  types: readonly JobLogType[],
  counters: readonly (keyof OutcomeCounts)[],
  from: number,
  to: number,
  items: ItemRows,
): JobLogDetail[] {
  const { tallyStep } = items;
  const steps = Math.ceil(loggedItems / tallyStep);
  /** How many such rows stand before a step. */
  const before = (step: number): number => {
    const tally = step === 0 ? undefined : items.tally(id, step * tallyStep);
    return tally ? countOf(tally, counters) : 0;
  };
  const rows: JobLogDetail[] = [];
  let least = 0;
  for (let next = from; next < to; next = from + rows.length) {
    // The last step before which there are no more rows than those that are passed over.
    let [step, behind] = [least, steps];
    while (behind - step > 1) {
      const middle = (step + behind) >> 1;
      if (before(middle) <= next) step = middle;
      else behind = middle;
    }
    const found = items.ofTypes(id, step * tallyStep, (step + 1) * tallyStep, types, to - next, next - before(step));
    if (found.length === 0) break;
    rows.push(...found);
    least = step;
  }
  return rows;
}

function wantedBy(types: ReadonlySet<string> | undefined): (type: JobLogType) => boolean {
  return types === undefined ? () => true : (type) => types.has(type);
}

/** The counters of the outcomes whose items are logged with a wanted type. */
function countersOf(job: Pick<Job, 'kind'>, wanted: (type: JobLogType) => boolean): (keyof OutcomeCounts)[] {
  return COUNTS.filter(([outcome]) => wanted(logTypeOf(job, outcome))).map(([, counter]) => counter);
}

function countOf(counts: OutcomeCounts, counters: readonly (keyof OutcomeCounts)[]): number {
  return counters.reduce((sum, counter) => sum + counts[counter], 0);
}
