import { folderPathOf } from '../../assets/folder-path.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { Company } from '../../store/account-store.js';
import type { Folder } from '../../store/folder-store.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * The path that a parameter gives, below the company's root.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for what is no path
 */
export function folderPathOfCall(text: string, field: string, company: Company): string {
  const path = folderPathOf(text, company.rootPath);
  if (path === undefined) {
    throw new IpsApiFault('invalidParameter', `${field}: "${text}" is no path of a folder: expected one such as ${company.rootPath}autumn/`);
  }
  return path;
}

/**
 * The folder that a handle or path names; the company's root is always there.
 *
 * @throws IpsApiFault 30001 naming the handle, where it is malformed or there is no such folder
 */
export function folderOfHandle(handle: string, field: string, call: AuthorizedCall<unknown>, context: OperationContext): Folder {
  const company = companyOfCall(call);
  const path = folderPathOfCall(handle, field, company);
  const folder = path === company.rootPath ? rootFolder(call, context) : context.store.folders.byPath(company.id, path);
  if (!folder) throw new IpsApiFault('invalidParameter', `${field}: the company "${company.name}" has no folder "${handle}"`);
  return folder;
}

/** The folder that all others of a company are in. */
export function rootFolder(call: AuthorizedCall<unknown>, context: OperationContext): Folder {
  const company = companyOfCall(call);
  return context.store.folders.ensure(company, company.rootPath, call.now);
}
