import { exportPathOf, hasExportZip } from '../../src/jobs/export-zip.js';
import type { Job, JobLogDetail } from '../../src/jobs/job.js';
import { closingRows, openingRows } from '../../src/jobs/job-log.js';

/** What of a log is asked for. */
export interface LogQuestion {
  /** None for all. */
  readonly types: readonly string[];
  readonly byType: boolean;
  readonly descending: boolean;
}

/** Rows of a log, the plain way: all of them are there. @param items the rows of all of its items */
export function logOf(job: Job, items: readonly JobLogDetail[], question: LogQuestion): JobLogDetail[] {
  const zipPath = hasExportZip(job) ? exportPathOf(job) : null;
  return asked([...openingRows(job), ...items, ...closingRows(job, zipPath)], question);
}

/** The rows that are asked for, in the order that is asked for: rows of one type stay in order of time. */
export function asked<Row extends { readonly logType: string }>(rows: readonly Row[], { types, byType, descending }: LogQuestion): Row[] {
  const some = rows.filter(({ logType }) => types.length === 0 || types.includes(logType));
  if (byType) some.sort((a, b) => (a.logType < b.logType ? -1 : a.logType > b.logType ? 1 : 0));
  return descending ? some.reverse() : some;
}
