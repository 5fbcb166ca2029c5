import { parentPathOf } from '../assets/folder-path.js';
import type { GetFoldersParam, GetFoldersReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { folder } from './folder.js';
import { folderPermissions } from './folder-permissions.js';
import { listedFolders } from './listed-folders.js';

/** A folder and all below it, in one list (d). */
export const getFolders = operation((call: Call<GetFoldersParam>, ips: Ips): GetFoldersReturn => {
  const { rootPath } = companyOfCall(call);
  const { folders } = listedFolders(call, ips, -1);
  const parents = new Set(folders.map(({ path }) => parentPathOf(path, rootPath)));
  const permissions = folderPermissions(call, ips);
  const items = folders.map((each) => folder(each, parents.has(each.path) || ips.store.folders.hasChildren(each.id), permissions, call));
  return { folderArray: { items }, permissionSetArray: { items: permissions.sets() } };
});
