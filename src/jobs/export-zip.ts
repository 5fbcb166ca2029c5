import { hash } from '../random/hash.js';
import type { Job } from './job.js';
import { generatorKey } from './plan-input.js';

/** Path under which the zips of exports are served. */
export const EXPORT_PATH = '/scene7/export/';

/** Whether a job has a zip to download: a completed export with at least one file. */
export function hasExportZip(job: Pick<Job, 'kind' | 'outcome' | 'successCount'>): boolean {
  return job.kind === 'exportJob' && job.outcome === 'Completed' && job.successCount > 0;
}

/** Path of the zip of an export. */
export function exportPathOf(job: Job): string {
  return `${EXPORT_PATH}${exportFileName(job)}`;
}

/** Number of the job that a file name belongs to if it is one of an export; undefined for any other name. */
export function exportJobId(fileName: string): number | undefined {
  const id = /^(\d{1,15})-[0-9a-f]{8}\.zip$/.exec(fileName)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** File name of a job's zip: a job with the same number in another store has another one. */
export function exportFileName(job: Job): string {
  const mark = hash(`export|${job.companyId}|${planText(job)}|${job.endedAt}`)
    .toString(16)
    .padStart(8, '0');
  return `${job.id}-${mark}.zip`;
}

/** A job's plan input as text. URLs that clients hold depend on it: it must never change. */
function planText(job: Job): string {
  if (job.planInput === null) return 'null';
  const { company, seed, ...rest } = job.planInput;
  return JSON.stringify({ key: generatorKey(job, job.planInput), ...rest });
}
