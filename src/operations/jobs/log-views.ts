import { formatCompanyHandle } from '../../accounts/handles.js';
import { formatAssetHandle } from '../../assets/asset-handle.js';
import type { JobLog, JobLogDetail, JobLogDetailAuxArray } from '../../contract/generated-types.js';
import type { Job, JobLogDetail as LogRow } from '../../jobs/job.js';
import { formatJobHandle } from '../../jobs/job-handle.js';
import { assetNameOf, EXPORT_READY, logMessage } from '../../jobs/job-log.js';
import { kindOf, PUBLISH_CONTEXTS } from '../../jobs/kinds.js';
import type { Language } from '../../jobs/languages.js';
import { logFileType } from '../../jobs/log-file-type.js';
import { messageText } from '../../jobs/messages.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { SYSTEM_USER_EMAIL } from './cleanup-view.js';
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
    submitUserEmail: logUserEmail(job, call, context),
    logType: kindOf(job).log.begin,
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

/** E-mail address of the user of a log: of a cleanup, the service's own (d). */
export function logUserEmail(job: Job, call: AuthorizedCall<unknown>, context: OperationContext): string {
  return job.kind === 'cleanupJob' ? SYSTEM_USER_EMAIL : submitUserEmail(job, call, context);
}

/** A row of a log as an element of an answer. */
export function toJobLogDetail(job: Job, row: LogRow, language: Language, call: AuthorizedCall<unknown>): JobLogDetail {
  return {
    logMessage: logMessage(job, row, language),
    logType: row.logType,
    dateCreated: new Date(row.dateCreated),
    assetName: assetNameOf(row, call.origin) ?? undefined,
    assetType: row.assetName === null ? undefined : row.message === EXPORT_READY ? 'Zip' : logFileType(row.assetType, job.kind),
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
