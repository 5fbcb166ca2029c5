import { formatCompanyHandle } from '../../accounts/handles.js';
import { formatAssetHandle } from '../../assets/asset-handle.js';
import type { JobLog, JobLogDetail, JobLogDetailAuxArray } from '../../contract/generated-types.js';
import type { Job, JobLogDetail as LogRow } from '../../jobs/job.js';
import { formatJobHandle } from '../../jobs/job-handle.js';
import { assetNameOf, logMessage } from '../../jobs/job-log.js';
import { JOB_KINDS, PUBLISH_CONTEXTS } from '../../jobs/kinds.js';
import type { Language } from '../../jobs/languages.js';
import { messageText } from '../../jobs/messages.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { submitUserEmail } from './views.js';

/** `jobSubType` of image serving publish jobs, by publishType (d). */
const SUB_TYPES: Readonly<Record<string, string>> = { Full: 'full', Incremental: 'increment', FullWithSearch: 'fullwithsearch' };

/** A job's log as an element of an answer, without its details. */
export function toJobLog(job: Job, call: AuthorizedCall<unknown>, context: OperationContext): JobLog {
  // Publish jobs are the ones that transfer files to servers (c).
  const transfers = PUBLISH_CONTEXTS[job.kind] !== undefined;
  return {
    companyHandle: formatCompanyHandle(job.companyId, call.version),
    jobHandle: formatJobHandle(job, call.version),
    jobName: job.name,
    originalJobName: job.originalName,
    submitUserEmail: submitUserEmail(job, call, context),
    logType: JOB_KINDS[job.kind].log.begin,
    jobSubType: subType(job),
    startDate: job.startedAt === null ? undefined : new Date(job.startedAt),
    endDate: job.endedAt === null ? undefined : new Date(job.endedAt),
    description: job.description ?? '',
    fileSuccessCount: job.successCount,
    fileErrorCount: job.errorCount,
    fileWarningCount: job.warningCount,
    fileDuplicateCount: job.duplicateCount,
    fileUpdateCount: job.updateCount,
    totalFileCount: job.loggedItems,
    transferSuccessCount: transfers ? job.successCount : 0,
    transferErrorCount: transfers ? job.errorCount : 0,
    transferWarningCount: transfers ? job.warningCount : 0,
    fatalError: job.outcome === 'Fatal',
  };
}

/** A row of a log as an element of an answer. */
export function toJobLogDetail(job: Job, row: LogRow, language: Language, call: AuthorizedCall<unknown>): JobLogDetail {
  return {
    logMessage: logMessage(job, row, language),
    logType: row.logType,
    dateCreated: new Date(row.dateCreated),
    assetName: assetNameOf(row, call.origin) ?? undefined,
    assetType: row.assetType ?? undefined,
    assetHandle: row.assetId === null ? undefined : formatAssetHandle(row.assetId, row.assetType, call.version),
    auxArray: toAuxArray(row, language),
  };
}

/** The warnings below a row of a log. */
export function toAuxArray(row: LogRow, language: Language): JobLogDetailAuxArray | undefined {
  if (row.aux === null) return undefined;
  const dateCreated = new Date(row.dateCreated);
  return { items: row.aux.map((aux) => ({ logMessage: messageText(language, aux.message, aux.arguments), logType: row.logType, dateCreated })) };
}

function subType(job: Job): string {
  if (job.kind !== 'imageServingPublishJob') return '';
  return SUB_TYPES[job.detail.publishType] ?? '';
}
