import { formatFolderHandle, pathsDownTo } from '../../assets/folder-path.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { requirePermission } from './permissions.js';
import { newFolderPath } from './resolve.js';

/** Creates a folder below the company's root, with the folders above it that are missing (c). @throws IpsApiFault 30001 if it exists (o; c for the code) */
export const createFolder = operation('createFolder', (call, context) => {
  const company = companyOfCall(call);
  const { folders } = context.store;
  const path = newFolderPath(call.params.folderPath, 'folderPath', company);
  // The root always exists.
  if (path === company.rootPath || folders.byPath(company.id, path)) {
    throw new IpsApiFault('invalidParameter', `folderPath: the folder "${path}" already exists`);
  }
  const nearest = pathsDownTo(path, company.rootPath).findLast((each) => folders.byPath(company.id, each)) ?? company.rootPath;
  const above = folders.ensure(company, nearest, call.now);
  requirePermission(above.id, 'Write', call, context);
  return { folderHandle: formatFolderHandle(folders.ensure(company, path, call.now).path, call.version) };
});
