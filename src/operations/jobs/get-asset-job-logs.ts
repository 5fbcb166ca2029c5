import { parseAssetHandle } from '../../assets/asset-handle.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { AssetJobLog } from '../../contract/generated-types.js';
import { formatJobHandle } from '../../jobs/job-handle.js';
import { logMessage } from '../../jobs/job-log.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';
import { languageFor, submitUserEmail } from './active-job.js';
import { auxArray, writeRunningLogs } from './job-log.js';

/** What the job logs of a company say of one asset (d). */
export const getAssetJobLogs = operation('getAssetJobLogs', (call, context) => {
  const { params } = call;
  const { jobs } = context.store;
  const company = companyOfCall(call);
  const asset = parseAssetHandle(params.assetHandle.trim());
  if (!asset) throw new IpsApiFault('invalidParameter', `assetHandle: "${params.assetHandle}" is no asset handle: expected a|743|1|538 or a|743`);
  writeRunningLogs(company.id, call, context);
  const items = jobs.detailsOfAsset(company.id, asset.assetId).flatMap((row): AssetJobLog[] => {
    const job = jobs.byId(row.jobId);
    if (!job) return [];
    const language = languageFor(job, call, context);
    return [
      {
        jobHandle: formatJobHandle(job, call.version),
        jobName: job.name,
        logMessage: logMessage(job, row, language),
        logType: row.logType,
        submitUserEmail: submitUserEmail(job, call, context),
        logDate: new Date(row.dateCreated),
        auxArray: auxArray(row, language),
      },
    ];
  });
  return { jobLogArray: { items } };
});
