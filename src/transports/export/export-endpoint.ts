import type { ServerResponse } from 'node:http';
import { EXPORT_PATH, exportFileName, exportJobId, hasExportZip } from '../../jobs/export-zip.js';
import type { Job } from '../../jobs/job.js';
import type { OperationContext } from '../../operations/operation.js';
import type { Endpoint } from '../endpoint.js';
import { text } from '../reply.js';
import { send } from '../send.js';
import type { OriginalFile } from './export-zip-writer.js';

/** Serves the zips of exports (o). */
export function exportEndpoint(context: OperationContext): Endpoint {
  return {
    name: 'export',
    path: `${EXPORT_PATH}:fileName`,
    methods: { get: (request, response) => serveExport(String(request.params.fileName), request.method, response, context) },
  };
}

/**
 * Answers a GET or HEAD for the zip of an export: 404 where there is none, 410 once it has expired (c).
 *
 * @param fileName as `exportFileName` gave it
 */
async function serveExport(fileName: string, method: string, response: ServerResponse, context: OperationContext): Promise<void> {
  const now = context.scheduler.now();
  const job = exportOf(fileName, context);
  if (!job) return send(response, text(404, `There is no export "${fileName}"\n`));
  const expires = (job.endedAt ?? now) + context.settings.exportTime;
  if (expires < now)
    return send(response, text(410, `The export "${job.originalName}" could be downloaded until ${new Date(expires).toISOString()}\n`));
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

/** The file that an asset was posted with, if it was kept. */
function originalOf(assetId: number, { store }: OperationContext): OriginalFile | undefined {
  const asset = store.assets.byId(assetId);
  const id = asset?.contentId ?? undefined;
  if (!asset || id === undefined) return undefined;
  return { name: asset.fileName, content: () => store.postedFiles.contentOf(id) ?? new Uint8Array() };
}
