import { requestUser } from '../../accounts/access-context.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { SubmitJobParam } from '../../contract/generated-types.js';
import { checkChoices, type SubmittedDetail } from '../../jobs/job-detail.js';
import { formatSubmittedHandle } from '../../jobs/job-handle.js';
import { isJobKind, JOB_KINDS, submittedDetail } from '../../jobs/kinds.js';
import { companyOfCall } from '../accounts/resolve.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { checkDirectives, checkJobName, submittedBy } from './submission.js';

/** Submits a job: to run now, at a moment, or whenever a schedule fires (d). */
export const submitJob = operation('submitJob', (call, context) => {
  const { params } = call;
  const company = companyOfCall(call);
  const user = requestUser(context.store, call.caller, company.id, params.userHandle);
  checkJobName(params.jobName, call);
  checkDirectives(params.jobName, params.description, context);
  const job = context.scheduler.submit(
    {
      companyId: company.id,
      userId: user.id,
      originalName: params.jobName,
      ...jobDetail(params),
      description: params.description ?? null,
      locale: params.locale ?? null,
      ...submittedBy(call),
      ...when(call, context),
    },
    call.now,
  );
  return { jobHandle: formatSubmittedHandle(job, call.version) };
});

/** The request's one job detail. */
function jobDetail(params: SubmitJobParam): SubmittedDetail {
  const given = Object.entries(params).filter(([element]) => isJobKind(element));
  const [first, second] = given;
  if (!first) throw new IpsApiFault('missingParameter', `submitJobParam has no job detail: expected one of ${submittable()}`);
  if (second) {
    throw new IpsApiFault(
      'invalidParameter',
      `submitJobParam has ${given.length} job details (${given.map(([element]) => element).join(', ')}): expected one`,
    );
  }
  const [kind, detail] = first;
  checkChoices(kind, detail);
  return submittedDetail(kind, detail);
}

function submittable(): string {
  return Object.keys(JOB_KINDS)
    .filter((element) => element !== 'uploadPostJob')
    .join(', ');
}

/** When the job is to fire. A moment in the past means now (c). */
function when({ params, now }: AuthorizedCall<SubmitJobParam>, context: OperationContext): { execTime: number | null; execSchedule: string | null } {
  const { execTime, execSchedule } = params;
  if (execTime !== undefined && execSchedule !== undefined) {
    throw new IpsApiFault('invalidParameter', 'submitJobParam has both execTime and execSchedule: expected at most one');
  }
  if (execSchedule !== undefined && context.scheduler.nextFireOf(execSchedule, now) === undefined) {
    throw new IpsApiFault('invalidParameter', `execSchedule: "${execSchedule}" never fires`);
  }
  const isLater = execTime !== undefined && execTime.getTime() > now;
  return { execTime: isLater ? execTime.getTime() : null, execSchedule: execSchedule ?? null };
}
