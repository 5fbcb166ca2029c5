import { formatFolderHandle, pathsDownTo } from '../../assets/folder-path.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { requirePermission } from './permissions.js';
import { folderPathOfText } from './resolve.js';

/** Creates a folder below the company's root, with the folders above it that are missing (c). An existing folder is no fault (c). */
export const createFolder = operation('createFolder', (call, context) => {
  const company = companyOfCall(call);
  const { folders } = context.store;
  const path = folderPathOfText(call.params.folderPath, 'folderPath', company);
  const nearest = pathsDownTo(path, company.rootPath).findLast((each) => folders.byPath(company.id, each)) ?? company.rootPath;
  const above = folders.ensure(company, nearest, call.now);
  if (above.path !== path) requirePermission(above.id, 'Write', call, context);
  return { folderHandle: formatFolderHandle(folders.ensure(company, path, call.now).path, call.version) };
});
