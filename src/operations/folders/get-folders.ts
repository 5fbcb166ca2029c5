import { parentPathOf } from '../../assets/folder-path.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';
import { folder } from './folder.js';
import { folderPermissions } from './folder-permissions.js';
import { listedFolders } from './listed-folders.js';

/** A folder and all below it, in one list (d). */
export const getFolders = operation('getFolders', (call, context) => {
  const { rootPath } = companyOfCall(call);
  const { folders } = listedFolders(call, context, -1);
  const parents = new Set(folders.map(({ path }) => parentPathOf(path, rootPath)));
  const permissions = folderPermissions(call, context);
  const items = folders.map((each) => folder(each, parents.has(each.path) || context.store.folders.hasChildren(each.id), permissions, call));
  return { folderArray: { items }, permissionSetArray: { items: permissions.sets() } };
});
