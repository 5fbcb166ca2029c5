import { LONGEST_PATH } from '../../assets/folder-path.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { Folder } from '../../store/folder-store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * Gives a folder another path, with all that is in it and below it.
 *
 * @returns the path
 * @throws IpsApiFault 30001 if there is a folder already, or if a path below it becomes too long
 */
export function relocateFolder(folder: Folder, parent: Folder, path: string, call: AuthorizedCall<unknown>, { store }: OperationContext): string {
  if (path === folder.path) return path;
  if (store.folders.byPath(folder.companyId, path)) throw new IpsApiFault('invalidParameter', `There is a folder "${path}" already`);
  const longest = Math.max(...store.folders.within(folder.companyId, folder.path).map((each) => each.path.length));
  if (longest - folder.path.length + path.length > LONGEST_PATH) {
    throw new IpsApiFault('invalidParameter', `The path "${path}", or one below it, is too long: expected up to ${LONGEST_PATH} characters`);
  }
  store.folders.move(folder, parent, path, call.now);
  return path;
}
