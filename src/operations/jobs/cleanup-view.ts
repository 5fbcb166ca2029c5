import { SHARED_COMPANY } from '../../accounts/shared-company.js';
import type { GetScheduledJobsParam, ScheduledJob } from '../../contract/generated-types.js';
import { CLEANUP_SCHEDULE } from '../../jobs/cleanup.js';
import * as lifecycle from '../../jobs/lifecycle.js';
import { RECORDED_NAMES } from '../../jobs/recorded-job.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { toScheduledJob } from './views.js';

/** E-mail address of the service's own user (d). */
export const SYSTEM_USER_EMAIL = 'default@scene7.com';

/** The nightly cleanup as a scheduled job of the shared company (d). It has no row: nothing can happen to it but that it takes place. */
const CLEANUP = lifecycle.submit(
  {
    ...{ companyId: SHARED_COMPANY.id, userId: 0, name: RECORDED_NAMES.cleanupJob, originalName: '', scheduleName: RECORDED_NAMES.cleanupJob },
    ...{ scheduleId: null, description: null, locale: null, client: null, clientLocale: null, initiatorName: null, ordinal: 0 },
    ...{ execSchedule: CLEANUP_SCHEDULE, execTime: null, submittedAt: 0 },
  },
  { kind: 'cleanupJob', detail: {} },
);

/** Whether a call for the shared company asks for its cleanup: by its handle in any form, or for all jobs. */
export function isCleanupJob({ jobHandle, originalName }: Pick<GetScheduledJobsParam, 'jobHandle' | 'originalName'>): boolean {
  const isNamed = jobHandle === undefined || /^\s*(?:j\|)?0\|Cleanup\|(?:\|0?)?\s*$/.test(jobHandle);
  return isNamed && (originalName === undefined || originalName === '');
}

/** The nightly cleanup as an element of an answer. */
export function toCleanupJob(call: AuthorizedCall<unknown>, context: OperationContext): ScheduledJob {
  return { ...toScheduledJob(CLEANUP, call, context), submitUserEmail: SYSTEM_USER_EMAIL };
}
