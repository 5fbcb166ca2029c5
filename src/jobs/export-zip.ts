import { hash } from '../random/hash.js';
import type { Job } from './job.js';

/** Below this path, the zips of exports. */
export const EXPORT_PATH = '/scene7/export/';

/** Whether a job has a zip to download: an export that is complete, and has a file in it. */
export function hasExportZip(job: Job): boolean {
  return job.kind === 'exportJob' && job.outcome === 'Completed' && job.successCount > 0;
}

/** Where the zip of an export is. */
export function exportPathOf(job: Job): string {
  return `${EXPORT_PATH}${exportFileName(job)}`;
}

/** Number of the job that a file name may belong to, or undefined. */
export function exportJobId(fileName: string): number | undefined {
  const id = /^(\d{1,15})-[0-9a-f]{8}\.zip$/.exec(fileName)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** The name by which a job's zip is asked for: no other store's job with the same number has it. */
export function exportFileName(job: Job): string {
  const mark = hash(`export|${job.companyId}|${job.planInput}|${job.endedAt}`).toString(16).padStart(8, '0');
  return `${job.id}-${mark}.zip`;
}
