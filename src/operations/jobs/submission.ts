import { LONGEST_TEXT, misfitOfText, shownText } from '../../assets/names.js';
import { IpsApiFault } from '../../contract/faults.js';
import { directivesOf } from '../../jobs/directives.js';
import type { NewJob } from '../../jobs/job.js';
import { languageOf } from '../../jobs/languages.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Checks the name of a new job. @throws IpsApiFault 30002 for an empty one, 30001 for one that handles cannot hold (c) */
export function checkJobName(jobName: string, call: AuthorizedCall<unknown>): void {
  if (jobName.trim() === '') throw new IpsApiFault('missingParameter', `${call.operation.input}/jobName is empty: expected a name`);
  if (jobName.includes('|'))
    throw new IpsApiFault('invalidParameter', `jobName: "${jobName}" holds a "|", which separates the parts of handles: leave it out`);
  const misfit = misfitOfText(jobName);
  if (misfit !== undefined)
    throw new IpsApiFault(
      'invalidParameter',
      `jobName: "${shownText(jobName)}" cannot be used, as it ${misfit}: expected up to ${LONGEST_TEXT} characters`,
    );
}

/** Checks that directives in a new job's texts are known. @throws IpsApiFault 30001 listing the known ones */
export function checkDirectives(jobName: string, description: string | undefined, { settings }: OperationContext): void {
  if (!settings.directives) return;
  for (const [name, text] of [
    ['jobName', jobName],
    ['description', description ?? null],
  ] as const) {
    try {
      directivesOf(text);
    } catch (error) {
      throw new IpsApiFault('invalidParameter', `${name}: #mock: ${error instanceof Error ? error.message : 'it is wrong'}`);
    }
  }
}

/** What a new job keeps of the request that submitted it. */
export function submittedBy({ client, locale }: AuthorizedCall<unknown>): Pick<NewJob, 'client' | 'clientLocale'> {
  return { client, clientLocale: locale.named ?? locale.accepted.find(languageOf) ?? null };
}
