import { formatFolderHandle, pathsDownTo } from '../assets/folder-path.js';
import type { CreateFolderParam, CreateFolderReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { folderPathOfCall } from './folder-of-call.js';
import { requirePermission } from './permission.js';

/** Makes a folder, and those above it that there are not (c), below the company's root (d). One that is there is no fault (c). */
export const createFolder = operation((call: Call<CreateFolderParam>, ips: Ips): CreateFolderReturn => {
  const company = companyOfCall(call);
  const { folders } = ips.store;
  const path = folderPathOfCall(call.params.folderPath, 'folderPath', company);
  const nearest = pathsDownTo(path, company.rootPath).findLast((each) => folders.byPath(company.id, each)) ?? company.rootPath;
  const above = folders.ensure(company, nearest, call.now);
  if (above.path !== path) requirePermission(above.id, 'Write', call, ips);
  return { folderHandle: formatFolderHandle(folders.ensure(company, path, call.now).path, call.version.index > 0) };
});
