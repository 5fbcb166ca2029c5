import type { z } from 'zod';
import { roleIn } from '../accounts/roles.js';
import { checkJobDetail } from '../jobs/check-job-detail.js';
import { submittedDetail } from '../jobs/kinds.js';
import type { Store } from '../store/store.js';
import type { AdminContext } from './admin-context.js';
import type { newJob } from './admin-schemas.js';
import { requiredCompany } from './companies-service.js';
import { fieldError, MockError, refusing } from './mock-error.js';

/** A job to create, checked. */
export type NewJob = z.output<typeof newJob>;

const DEFAULT_DETAIL = { imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' } };

/**
 * Creates a job in any state.
 *
 * @returns its number
 * @throws MockError 400 for a detail, a state or a time that does not fit, 404 for an unknown company or user, 409 if there is no user
 */
export function createJob({ store, scheduler }: AdminContext, input: NewJob): number {
  const { detail = DEFAULT_DETAIL, execTime, execSchedule } = input;
  const company = requiredCompany(store, input.company);
  const userId = submitter(store, company.id, input.user);
  inField('detail', () => checkJobDetail(detail));
  const isScheduled = execTime !== undefined || execSchedule !== undefined;
  const state = input.state ?? (isScheduled ? 'Scheduled' : 'New');
  if (state === 'Scheduled' && !isScheduled) throw fieldError('state', 'a job that is Scheduled needs execTime or execSchedule');
  const now = scheduler.now();
  if (execTime !== undefined && execTime <= now) throw fieldError('execTime', `has passed: it is ${new Date(now).toISOString()}`);
  if (execSchedule !== undefined && inField('execSchedule', () => scheduler.nextFireOf(execSchedule, now)) === undefined)
    throw fieldError('execSchedule', `"${execSchedule}" never fires after ${new Date(now).toISOString()}`);
  const [[element, content] = ['', {}]] = Object.entries(detail);
  const newJob = {
    companyId: company.id,
    userId,
    originalName: input.name,
    description: input.description ?? null,
    locale: input.locale ?? null,
    client: null,
    clientLocale: null,
    execSchedule: execSchedule ?? null,
    execTime: execTime ?? null,
    ...submittedDetail(element, content),
  };
  const { id } = refusing(() => store.transaction(() => scheduler.take(scheduler.submit(newJob, now), state, input.progress ?? 0, now)));
  scheduler.flush();
  return id;
}

/** Runs a check of one field. @throws MockError 400 with the message of what the check throws */
function inField<Result>(field: string, check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    throw fieldError(field, error instanceof Error ? error.message : String(error));
  }
}

/** The user to submit a job for: the one that is asked for, or by default some member of the company. */
function submitter(store: Store, companyId: number, email: string | undefined): number {
  if (email !== undefined) {
    const user = store.accounts.userByEmail(email);
    if (!user || roleIn(store, user, companyId) === undefined) {
      throw new MockError(`There is no user ${email} in this company`, 404, [{ field: 'user', message: 'is not a member of the company' }]);
    }
    return user.id;
  }
  const member = store.accounts.firstMember(companyId) ?? store.accounts.firstUser();
  if (!member) throw new MockError('There is no user to submit the job for: name one', 409);
  return member.id;
}
