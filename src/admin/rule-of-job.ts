import { literalPattern } from '../collections/glob.js';
import type { JobType, RecordedJobType } from '../contract/names.js';
import type { Job } from '../jobs/job.js';
import { isJobKind, kindOf } from '../jobs/kinds.js';
import type { Store } from '../store/store.js';
import { MockError } from './mock-error.js';

/** A rule for jobs like one that there is, as it can be added once its script says how they go. */
export interface RuleOfJob {
  readonly company: string;
  readonly match: { readonly type: JobType; readonly name: string; readonly user: string };
  readonly script: Readonly<Record<never, never>>;
}

/** A rule for jobs of the company, kind, name and user of this one. @throws MockError 409 for a job that nobody submits */
export function ruleOfJob({ accounts }: Pick<Store, 'accounts'>, job: Job): RuleOfJob {
  const { type }: { readonly type: JobType | RecordedJobType } = kindOf(job);
  if (!isJobKind(job.kind)) throw new MockError(`The job "${job.name}" was recorded by the mock itself: rules are for jobs that are submitted`, 409);
  return {
    company: accounts.companyById(job.companyId)?.name ?? '',
    // A kind of job that is submitted has a type of those.
    match: { type: type as JobType, name: literalPattern(job.originalName), user: accounts.userById(job.userId)?.email ?? '' },
    script: {},
  };
}
