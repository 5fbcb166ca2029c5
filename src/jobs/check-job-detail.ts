import { expectedNames } from '../collections/nearest-names.js';
import { checkJsonField } from '../contract/check-json.js';
import { checkChoices } from './job-detail.js';
import { JOB_KINDS } from './kinds.js';

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
