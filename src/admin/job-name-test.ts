import { globMatches } from '../collections/glob.js';
import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import { formatJobHandle, formatSubmittedHandle } from '../jobs/job-handle.js';
import type { NamedJob } from '../store/job-list.js';
import type { Store } from '../store/store.js';

/**
 * Whether a job has a name that fits a pattern, and a text in one of its names, its handle or its user's e-mail address.
 *
 * @returns undefined where neither is asked for
 */
export function jobNameTest({ accounts }: Store, pattern: string | undefined, text: string | undefined): ((job: NamedJob) => boolean) | undefined {
  if (text === undefined) return pattern === undefined ? undefined : ({ originalName }) => globMatches(pattern, originalName);
  const wanted = text.trim().toLowerCase();
  const has = (value: string): boolean => value.toLowerCase().includes(wanted);
  const version = apiVersion(defaultVersionIndex());
  /** By the numbers of the users: thousands of jobs have few of them. */
  const users = new Map<number, boolean>();
  const isOfUser = (id: number): boolean => {
    const known = users.get(id) ?? has(accounts.userById(id)?.email ?? '');
    users.set(id, known);
    return known;
  };
  // Only handles have bars; the names in a handle are the job's own.
  const isOfHandle = wanted.includes('|');
  const isNumber = /^\d+$/.test(wanted);
  return (job) => {
    if (pattern !== undefined && !globMatches(pattern, job.originalName)) return false;
    if (has(job.name) || has(job.originalName) || isOfUser(job.userId)) return true;
    if (isNumber) return String(job.id).includes(wanted);
    return isOfHandle && (has(formatJobHandle(job, version)) || has(formatSubmittedHandle(job, version)));
  };
}
