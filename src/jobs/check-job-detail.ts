import { expectedNames } from '../collections/nearest-names.js';
import { checkJsonField, refuseUnknown } from '../contract/check-json.js';
import { checkChoices, type JobKindName } from './job-detail.js';
import { isJobKind, JOB_KINDS } from './kinds.js';

/**
 * Checks a job's detail that is given as JSON: it must be what submitJob takes in the newest version.
 *
 * @param detail one detail element, such as `{ imageServingPublishJob: { … } }`
 * @throws Error, or IpsApiFault, that names the path and what is expected there
 */
export function checkJobDetail(detail: Record<string, object>): void {
  const [first, ...others] = Object.entries(detail);
  const kinds = Object.keys(JOB_KINDS).filter((kind) => kind !== 'uploadPostJob');
  if (!first) throw new Error(`is empty: expected one of ${kinds.join(', ')}`);
  if (others.length > 0) throw new Error(`has ${others.length + 1} elements: expected one of ${kinds.join(', ')}`);
  if (!kinds.includes(first[0])) throw new Error(`"${first[0]}" is no kind of job: ${expectedNames(first[0], kinds)}`);
  const [kind, fields] = first;
  checkChoices(kind, fields);
  checkJsonField('submitJobParam', kind, fields, { companyHandle: 'c|1', jobName: 'fixture' });
}

/**
 * Checks the detail of a job that is done, as getActiveJobs answers it in the newest version.
 *
 * @param fields of the detail element of its kind
 * @throws Error, or IpsApiFault, that names the path and what is expected there
 */
export function checkPastDetail(kind: JobKindName, fields: object): void {
  if (!isJobKind(kind)) {
    if (Object.keys(fields).length > 0) throw new Error(`is given: expected none, as nobody submits such jobs`);
  } else if (kind === 'uploadPostJob') refuseUnknown('UploadPostJob', fields, kind);
  else checkJsonField('submitJobParam', kind, fields, { companyHandle: 'c|1', jobName: 'fixture' });
}
