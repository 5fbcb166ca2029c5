import type { ServerResponse } from 'node:http';
import { exportFileName, exportJobId, hasExportZip } from '../../jobs/export-zip.js';
import type { Job } from '../../jobs/job.js';
import type { OperationContext } from '../../operations/operation.js';
import type { OriginalFile } from './export-zip-writer.js';

/**
 * Answers a GET or HEAD for the zip of an export (o): 404 where there is none, 410 once its time is over (c).
 *
 * @param fileName as `exportFileName` gave it
 */
export async function serveExport(fileName: string, method: string, response: ServerResponse, context: OperationContext): Promise<void> {
  const now = context.scheduler.now();
  const job = exportOf(fileName, context);
  if (!job) return end(response, 404, `There is no export "${fileName}"\n`);
  const { exportTime } = context.settings;
  if ((job.endedAt ?? now) + exportTime < now) {
    return end(response, 410, `The export "${job.name}" could be downloaded until ${new Date((job.endedAt ?? now) + exportTime).toISOString()}\n`);
  }
  response.writeHead(200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="${fileName}"`,
  });
  if (method === 'HEAD') {
    response.end();
    return;
  }
  // Loaded with the first download: a start does not wait for it.
  const { writeExportZip } = await import('./export-zip-writer.js');
  await writeExportZip(job, context.scheduler.plan(job), (assetId) => originalOf(assetId, context), response);
}

function exportOf(fileName: string, context: OperationContext): Job | undefined {
  const id = exportJobId(fileName);
  const job = id === undefined ? undefined : context.store.jobs.byId(id);
  return job && hasExportZip(job) && exportFileName(job) === fileName ? job : undefined;
}

/** The file that an asset was posted with, as far as it was kept. */
function originalOf(assetId: number, { store }: OperationContext): OriginalFile | undefined {
  const asset = store.assets.byId(assetId);
  const id = asset?.postedFileId ?? undefined;
  if (!asset || id === undefined || !store.postedFiles.isKept(id)) return undefined;
  return { name: asset.fileName, content: () => store.postedFiles.contentOf(id) ?? new Uint8Array() };
}

function end(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8', 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
