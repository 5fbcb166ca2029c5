import { parentPathOf } from '../../assets/folder-path.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { listedFolders } from './listed-folders.js';
import { folderPermissions, toFolder } from './views.js';

/** A folder and all below it, in one list (d). */
export const getFolders = operation('getFolders', (call, context) => {
  const { rootPath } = companyOfCall(call);
  const { folders } = listedFolders(-1, call, context);
  const parents = new Set(folders.map(({ path }) => parentPathOf(path, rootPath)));
  const permissions = folderPermissions(call, context);
  const items = folders.map((each) => toFolder(each, parents.has(each.path) || context.store.folders.hasChildren(each.id), permissions, call));
  return { folderArray: { items }, permissionSetArray: { items: permissions.sets() } };
});
