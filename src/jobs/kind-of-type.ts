import type { JobType, RecordedJobType } from '../contract/names.js';
import type { JobKindName } from './job-detail.js';
import { JOB_KINDS, RECORDED_KINDS } from './kinds.js';

/** The kind of job that the API names by a type. @throws Error for a type of no job */
export function kindOfType(type: JobType | RecordedJobType): JobKindName {
  const found = [...Object.entries(JOB_KINDS), ...Object.entries(RECORDED_KINDS)].find(([, kind]) => kind.type === type);
  if (!found) throw new Error(`"${type}" is no type of job`);
  // The keys of both lists are kinds.
  return found[0] as JobKindName;
}
