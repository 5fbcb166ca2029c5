import type { z } from 'zod';
import { globMatches } from '../collections/glob.js';
import type { Job } from '../jobs/job.js';
import { kindOf } from '../jobs/kinds.js';
import type { rule as ruleSchema } from './override-schemas.js';

/** A rule that decides how jobs go. */
export interface JobRule extends Omit<z.output<typeof ruleSchema>, 'company' | 'expires'> {
  /** When it stops applying, milliseconds since 1970 by the mock's clock. */
  readonly expiresAt?: number | undefined;
}

/**
 * Why a rule does not apply to a job, its `nth` aside; undefined if it does.
 *
 * @param user e-mail address of the job's user
 * @param at when the job fires
 * @param hits how many jobs the rule has applied to so far
 */
export function mismatch(rule: JobRule, job: Job, user: string, at: number, hits: number): string | undefined {
  const { type, name, user: wantedUser } = rule.match ?? {};
  if (rule.expiresAt !== undefined && at >= rule.expiresAt) return `it expired at ${new Date(rule.expiresAt).toISOString()}`;
  if (rule.times !== undefined && hits >= rule.times) return `it was for ${rule.times} ${rule.times === 1 ? 'job' : 'jobs'} and is used up`;
  const own = kindOf(job).type;
  if (type !== undefined && type !== own && type !== job.kind) return `type: the job is ${own}, the rule is for ${type}`;
  if (name !== undefined && !globMatches(name, job.originalName)) return `name: "${job.originalName}" does not fit "${name}"`;
  if (wantedUser !== undefined && wantedUser.toLowerCase() !== user.toLowerCase()) return `user: the job is ${user}'s, the rule is for ${wantedUser}`;
  return undefined;
}

/**
 * Why a rule that matches a job otherwise does not apply to it because of `nth`; undefined if it does.
 *
 * @param seen how many jobs have matched it otherwise, this one included
 */
export function nthMismatch(rule: JobRule, seen: number): string | undefined {
  const nth = rule.match?.nth;
  return nth === undefined || seen === nth ? undefined : `nth: this is match ${seen}, the rule is for match ${nth}`;
}
