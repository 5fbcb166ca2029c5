import { formatFolderHandle, pathsDownTo } from '../../assets/folder-path.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';
import { folderPathOfCall } from './folder-of-call.js';
import { requirePermission } from './permission.js';

/** Makes a folder, and those above it that there are not (c), below the company's root (d). One that is there is no fault (c). */
export const createFolder = operation('createFolder', (call, context) => {
  const company = companyOfCall(call);
  const { folders } = context.store;
  const path = folderPathOfCall(call.params.folderPath, 'folderPath', company);
  const nearest = pathsDownTo(path, company.rootPath).findLast((each) => folders.byPath(company.id, each)) ?? company.rootPath;
  const above = folders.ensure(company, nearest, call.now);
  if (above.path !== path) requirePermission(above.id, 'Write', call, context);
  return { folderHandle: formatFolderHandle(folders.ensure(company, path, call.now).path, call.version.index > 0) };
});
