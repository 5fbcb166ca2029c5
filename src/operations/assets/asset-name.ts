import { misfitOfName, NAME_EXPECTED, shownText } from '../../assets/names.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * Checks the name of an asset, and returns it trimmed.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for a name that handles or paths cannot hold (c)
 */
export function checkAssetName(text: string, field: string): string {
  const misfit = misfitOfName(text);
  if (misfit === undefined) return text.trim();
  throw new IpsApiFault('invalidParameter', `${field}: "${shownText(text)}" is no name of an asset, as it ${misfit}: expected ${NAME_EXPECTED}`);
}

/** @throws IpsApiFault 30000 for a name that another asset has (o: this code, and these words) */
export function refuseTakenName(name: string, nameSpace: string, call: AuthorizedCall<unknown>, { store }: OperationContext): void {
  if (store.assets.inUse(companyOfCall(call).id, nameSpace, name)) throw new IpsApiFault('processing', `Asset ID '${name}' is already in use.`);
}
