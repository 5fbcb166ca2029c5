import { IpsApiFault } from '../contract/faults.js';
import type { AssetJobLog, GetAssetJobLogsParam, GetAssetJobLogsReturn } from '../contract/generated-types.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { logMessage } from '../jobs/job-log.js';
import { parseAssetHandle } from '../jobs/plan.js';
import { companyOfHandle } from '../people/authorize.js';
import { type Call, type Ips, operation } from './call.js';
import { auxArray, writeRunningLogs } from './job-log.js';

/** What the job logs of a company say of one asset (d). */
export const getAssetJobLogs = operation((call: Call<GetAssetJobLogsParam>, ips: Ips): GetAssetJobLogsReturn => {
  const { params } = call;
  const { jobs, people } = ips.store;
  const company = companyOfHandle(ips.store, ips.settings, params.companyHandle);
  const asset = parseAssetHandle(params.assetHandle.trim());
  if (!asset) throw new IpsApiFault('invalidParameter', `assetHandle: "${params.assetHandle}" is no asset handle: expected a|743|1|538 or a|743`);
  writeRunningLogs(company.id, call, ips);
  const items = jobs.detailsOfAsset(company.id, asset.assetId).flatMap((row): AssetJobLog[] => {
    const job = jobs.byId(row.jobId);
    if (!job) return [];
    return [
      {
        jobHandle: formatJobHandle(job, call.version),
        jobName: job.name,
        logMessage: logMessage(job, row),
        logType: row.logType,
        submitUserEmail: people.userById(job.userId)?.email ?? '',
        logDate: new Date(row.dateCreated),
        auxArray: auxArray(row),
      },
    ];
  });
  return { jobLogArray: { items } };
});
