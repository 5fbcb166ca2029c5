import { folderPathOf, misfitOfFolderPath } from '../../assets/folder-path.js';
import { shownText } from '../../assets/names.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { Company } from '../../store/account-store.js';
import type { Folder } from '../../store/folder-store.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { requirePermission } from './permissions.js';

/**
 * The path that a parameter gives, below the company's root.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 if it is not a path
 */
export function folderPathOfText(text: string, field: string, company: Company): string {
  const path = folderPathOf(text, company.rootPath);
  if (path === undefined) {
    throw new IpsApiFault(
      'invalidParameter',
      `${field}: "${shownText(text)}" is no path of a folder, as ${misfitOfFolderPath(text) ?? 'it is too long'}: expected one such as ${company.rootPath}autumn/`,
    );
  }
  return path;
}

/** The path of a folder that is to be made, below the company's root. @throws IpsApiFault 30001 if none can be there */
export function newFolderPath(text: string, field: string, company: Company): string {
  const misfit = misfitOfFolderPath(text);
  if (misfit === undefined) return folderPathOfText(text, field, company);
  throw new IpsApiFault(
    'invalidParameter',
    `${field}: "${shownText(text)}" is no path of a folder, as ${misfit}: expected one such as ${company.rootPath}autumn/`,
  );
}

/**
 * The folder that a handle or path names. The company's root always exists.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 naming the handle, if it is malformed or there is no such folder
 */
export function folderOfHandle(handle: string, field: string, call: AuthorizedCall<unknown>, context: OperationContext): Folder {
  const company = companyOfCall(call);
  const path = folderPathOfText(handle, field, company);
  const folder = path === company.rootPath ? rootFolder(call, context) : context.store.folders.byPath(company.id, path);
  if (!folder) throw new IpsApiFault('invalidParameter', `${field}: the company "${company.name}" has no folder "${handle}"`);
  return folder;
}

/** The company's root folder. */
export function rootFolder(call: AuthorizedCall<unknown>, context: OperationContext): Folder {
  const company = companyOfCall(call);
  return context.store.folders.ensure(company, company.rootPath, call.now);
}

/**
 * The folder that a call names, if its path can change and the caller may write to it.
 *
 * @throws IpsApiFault 30001 for an unknown folder and for the root, AuthorizationFault 20009 without the permission
 */
export function movableFolder(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): Folder {
  const folder = folderOfHandle(handle, 'folderHandle', call, context);
  if (folder.parentId === null) throw new IpsApiFault('invalidParameter', `folderHandle: "${handle}" is the company's root, which stays as it is`);
  requirePermission(folder.id, 'Write', call, context);
  return folder;
}

/** The folder that a call names, alone or with all those below it. @throws IpsApiFault 30001 for an unknown folder */
export function folderAndChildren(handle: string, withChildren: boolean, call: AuthorizedCall<unknown>, context: OperationContext): Folder[] {
  const folder = folderOfHandle(handle, 'folderHandle', call, context);
  return withChildren ? context.store.folders.within(companyOfCall(call).id, folder.path) : [folder];
}
