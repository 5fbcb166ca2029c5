import { LINE_EXPECTED, misfitOfLine, shownText } from '../../assets/names.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { OperationContext } from '../operation.js';

/**
 * Checks that no other user has an e-mail address, and returns it trimmed.
 *
 * @param userId of the user who is to have it; undefined for a new one
 * @throws IpsApiFault 30001 naming the address
 */
export function freeEmail(text: string, userId: number | undefined, { store }: OperationContext): string {
  const email = text.trim();
  const misfit = misfitOfLine(email);
  if (misfit !== undefined)
    throw new IpsApiFault('invalidParameter', `email: "${shownText(email)}" is no e-mail address, as it ${misfit}: expected ${LINE_EXPECTED}`);
  const owner = store.accounts.userByEmail(email);
  if (owner && owner.id !== userId) throw new IpsApiFault('invalidParameter', `email: there is a user with the address "${email}" already`);
  return email;
}
