import { NOT_IN_TRASH } from '../../assets/asset.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { trash } from '../assets/delete-asset.js';
import { operation } from '../operation.js';
import { folderOfHandle, rootFolder } from './folder-of-call.js';
import { requirePermission } from './permission.js';

/** Removes a folder and all below it; their assets go to the trash, and come back to the same path when they are restored (c). */
export const deleteFolder = operation('deleteFolder', (call, context) => {
  const { store } = context;
  const { folderHandle } = call.params;
  const top = folderOfHandle(folderHandle, 'folderHandle', call, context);
  if (top.parentId === null) throw new IpsApiFault('invalidParameter', `folderHandle: "${folderHandle}" is the company's root, which stays`);
  const folders = store.folders.within(companyOfCall(call).id, top.path);
  for (const { id } of folders) requirePermission(id, 'Delete', call, context);
  const { id: folderId } = rootFolder(call, context);
  for (const { id, path } of folders) {
    for (const asset of store.assets.inFolder(id)) {
      // What is in the trash already remembers where it was, too.
      const rehomed = { folderId, trashedFrom: path };
      if (asset.trashState === NOT_IN_TRASH) trash(asset, rehomed, call, context);
      else store.assets.update(asset, rehomed);
    }
  }
  store.folders.remove(top, call.now);
  return {};
});
