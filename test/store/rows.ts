import type { Job, Submission } from '../../src/jobs/job.js';
import { submittedDetail } from '../../src/jobs/kinds.js';
import { submit } from '../../src/jobs/lifecycle.js';
import type { Company, User } from '../../src/store/account-store.js';

/** A company to store. */
export function companyRow(fields: Partial<Company> = {}): Omit<Company, 'id' | 'settings'> & { id: number | null } {
  return { id: null, name: 'Outfitters', rootPath: 'Outfitters/', expires: null, imsOrgId: null, ...fields };
}

/** A user to store. */
export function userRow(fields: Partial<User> = {}): Omit<User, 'id'> & { id: number | null } {
  return {
    id: null,
    email: 'robin@example.com',
    firstName: 'Robin',
    lastName: 'Marsh',
    passwordHash: null,
    accessTokenHash: null,
    defaultRole: 'IpsUser',
    roleEverywhere: null,
    isValid: true,
    imsUserId: null,
    passwordExpires: null,
    ...fields,
  };
}

/** The fields of a job that a test cares about. */
type JobRowFields = Partial<Omit<Job, 'kind' | 'detail'>> & { readonly kind?: string; readonly detail?: object };

/** A job to store: of company 1 and user 1, waiting for its schedule. @param detail of any kind, whole or not */
export function jobRow({ kind = 'imageServingPublishJob', detail = {}, ...fields }: JobRowFields = {}): Job {
  const submission = {
    companyId: 1,
    userId: 1,
    name: 'Publish',
    originalName: 'Publish',
    scheduleName: 'Publish',
    scheduleId: null,
    description: null,
    locale: null,
    client: null,
    clientLocale: null,
    initiatorName: null,
    ordinal: 1,
    execSchedule: null,
    execTime: null,
    submittedAt: 0,
  };
  const hasFired = fields.state !== undefined && fields.state !== 'Scheduled' && fields.state !== 'Expired';
  return {
    ...submit(submission satisfies Submission & { name: string }, submittedDetail(kind, detail)),
    triggeredAt: hasFired ? 1 : null,
    ...fields,
  };
}
