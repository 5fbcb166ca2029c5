import picomatch from 'picomatch';
import type { Job } from '../jobs/job.js';
import type { JobScript } from '../jobs/job-script.js';
import { jobKind } from '../jobs/kinds.js';

/** Which jobs a rule is about; every condition must hold. */
export interface JobMatch {
  /** The API's name of the kind, such as `UrlUpload`, or of its element, such as `uploadUrlsJob`. */
  readonly type?: string | undefined;
  /** Pattern for the name as submitted: `*`, `?`, `[abc]`, `{a,b}`. */
  readonly name?: string | undefined;
  /** E-mail address of its user. */
  readonly user?: string | undefined;
  /** Only the nth job that fits all else, from 1. */
  readonly nth?: number | undefined;
}

/** A rule for what comes of jobs. */
export interface JobRule {
  /** What its author calls it. */
  readonly label?: string | undefined;
  readonly match?: JobMatch | undefined;
  readonly script: JobScript;
  /** For how many jobs it holds; for all unless it says so. */
  readonly times?: number | undefined;
  /** From when on it holds no more, milliseconds since 1970 by the mock's clock. */
  readonly expiresAt?: number | undefined;
}

/** How often a rule was looked at and used. */
export interface RuleCounts {
  /** Jobs that fitted all of its conditions but `nth`, this one included. */
  readonly seen: number;
  /** Jobs that it has shaped so far. */
  readonly hits: number;
}

/**
 * Why a rule does not hold for a job, but for `nth`; undefined where it does.
 *
 * @param user e-mail address of the job's user
 * @param at when the job fires
 */
export function mismatch(rule: JobRule, job: Job, user: string, at: number, hits: number): string | undefined {
  const { type, name, user: wantedUser } = rule.match ?? {};
  if (rule.expiresAt !== undefined && at >= rule.expiresAt) return `it expired at ${new Date(rule.expiresAt).toISOString()}`;
  if (rule.times !== undefined && hits >= rule.times) return `it was for ${rule.times} ${rule.times === 1 ? 'job' : 'jobs'} and is used up`;
  const kind = jobKind(job.kind);
  if (type !== undefined && type !== kind.type && type !== kind.element) return `type: the job is ${kind.type}, the rule is for ${type}`;
  if (name !== undefined && !globMatches(name, job.originalName)) return `name: "${job.originalName}" does not fit "${name}"`;
  if (wantedUser !== undefined && wantedUser.toLowerCase() !== user.toLowerCase()) return `user: the job is ${user}'s, the rule is for ${wantedUser}`;
  return undefined;
}

/** Why a rule that fits a job is not for this one of those that fit. */
export function notItsTurn(rule: JobRule, { seen }: Pick<RuleCounts, 'seen'>): string | undefined {
  const nth = rule.match?.nth;
  return nth === undefined || seen === nth ? undefined : `nth: this is match ${seen}, the rule is for match ${nth}`;
}

const matchers = new Map<string, (text: string) => boolean>();

/** Whether a name fits a pattern; a slash is a letter like others. */
export function globMatches(pattern: string, name: string): boolean {
  let matches = matchers.get(pattern);
  if (!matches) {
    matches = picomatch(pattern, { bash: true, dot: true });
    matchers.set(pattern, matches);
  }
  return matches(name);
}
