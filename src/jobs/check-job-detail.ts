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
  if (!first || others.length > 0 || !kinds.includes(first[0])) throw new Error(`expected one of ${kinds.join(', ')}`);
  const [kind, fields] = first;
  checkChoices(kind, fields);
  checkJsonField('submitJobParam', kind, fields, { companyHandle: 'c|1', jobName: 'fixture' });
}
