import { LINE_EXPECTED, misfitOfLine, shownText } from '../../assets/names.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * Checks the name of a new project, and returns it trimmed.
 *
 * @throws IpsApiFault 30001 for a name that handles cannot hold, and for one that is taken (c)
 */
export function newProjectName(text: string, call: AuthorizedCall<unknown>, context: OperationContext): string {
  const name = text.trim();
  const misfit = name.includes('|') ? 'holds "|", which separates the parts of handles' : misfitOfLine(name);
  if (misfit !== undefined) {
    throw new IpsApiFault(
      'invalidParameter',
      `projectName: "${shownText(text)}" is no name of a project, as it ${misfit}: expected ${LINE_EXPECTED} without "|"`,
    );
  }
  if (context.store.projects.byName(companyOfCall(call).id, name))
    throw new IpsApiFault('invalidParameter', `projectName: there is a project "${name}" already`);
  return name;
}
