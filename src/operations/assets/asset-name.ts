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
  const name = text.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (name !== '' && name.length <= 250 && !/[/\\|\u0000-\u001f]/.test(name)) return name;
  throw new IpsApiFault(
    'invalidParameter',
    `${field}: "${text}" is no name of an asset: expected up to 250 characters of one line without "/", "\\" and "|"`,
  );
}

/** @throws IpsApiFault 30000 for a name that another asset has (o: this code, and these words) */
export function refuseTakenName(name: string, nameSpace: string, call: AuthorizedCall<unknown>, { store }: OperationContext): void {
  if (store.assets.inUse(companyOfCall(call).id, nameSpace, name)) throw new IpsApiFault('processing', `Asset ID '${name}' is already in use.`);
}
