import { LINE_EXPECTED, misfitOfLine, shownText } from '../assets/names.js';
import { IpsApiFault } from '../contract/faults.js';

/**
 * Checks the name of a thing that is no part of a path.
 *
 * @param field name of the parameter, for the fault
 * @param what the name is for, such as `the group`
 * @throws IpsApiFault 30001 for one that is empty, too long, or has more than one line (c)
 */
export function checkLine(name: string, field: string, what: string): void {
  if (name.trim() === '') throw new IpsApiFault('invalidParameter', `${field} is empty: expected a name for ${what}`);
  const misfit = misfitOfLine(name);
  if (misfit === undefined) return;
  throw new IpsApiFault('invalidParameter', `${field}: "${shownText(name)}" cannot name ${what}, as it ${misfit}: expected ${LINE_EXPECTED}`);
}
