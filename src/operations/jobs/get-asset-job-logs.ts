import { parseAssetHandle } from '../../assets/asset-handle.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { AssetJobLog } from '../../contract/generated-types.js';
import { formatJobHandle } from '../../jobs/job-handle.js';
import { logMessage } from '../../jobs/job-log.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { logUserEmail, toAuxArray } from './log-views.js';
import { languageFor } from './views.js';

/** What a company's job logs say about one asset (d), oldest first (c). */
export const getAssetJobLogs = operation('getAssetJobLogs', (call, context) => {
  const { params } = call;
  const { jobs } = context.store;
  const company = companyOfCall(call);
  const asset = parseAssetHandle(params.assetHandle.trim());
  if (!asset) throw new IpsApiFault('invalidParameter', `assetHandle: "${params.assetHandle}" is no asset handle: expected a|743|1|538 or a|743`);
  // Any job that runs may have come to the asset.
  for (const job of jobs.running(company.id)) context.scheduler.writeLog(job, call.now);
  // A job that began earlier may have come to the asset later.
  const rows = context.store.jobLogs.ofAsset(company.id, asset.assetId).sort((a, b) => a.dateCreated - b.dateCreated);
  const items = rows.flatMap((row): AssetJobLog[] => {
    const job = jobs.byId(row.jobId);
    if (!job) return [];
    const language = languageFor(job, call, context);
    return [
      {
        jobHandle: formatJobHandle(job, call.version),
        jobName: job.name,
        logMessage: logMessage(job, row, language),
        logType: row.logType,
        submitUserEmail: logUserEmail(job, call, context),
        logDate: new Date(row.dateCreated),
        auxArray: toAuxArray(row, language),
      },
    ];
  });
  return { jobLogArray: { items } };
});
