import { NOT_IN_TRASH } from '../../assets/asset.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { RecordedItem } from '../../jobs/recorded-job.js';
import { companyOfCall } from '../accounts/resolve.js';
import { trashAsset } from '../assets/asset-changes.js';
import { doneItem, recordDone } from '../jobs/record.js';
import { operation } from '../operation.js';
import { requirePermission } from './permissions.js';
import { folderOfHandle, rootFolder } from './resolve.js';

/** Removes a folder and all below it. Their assets go to the trash; restoring brings them back to the same path (c). */
export const deleteFolder = operation('deleteFolder', (call, context) => {
  const { store } = context;
  const { folderHandle } = call.params;
  const top = folderOfHandle(folderHandle, 'folderHandle', call, context);
  if (top.parentId === null) throw new IpsApiFault('invalidParameter', `folderHandle: "${folderHandle}" is the company's root, which stays`);
  const folders = store.folders.within(companyOfCall(call).id, top.path);
  for (const { id } of folders) requirePermission(id, 'Delete', call, context);
  const { id: folderId } = rootFolder(call, context);
  const trashed: RecordedItem[] = [];
  for (const { id, path } of folders) {
    for (const asset of store.assets.inFolder(id)) {
      // Assets already in the trash also remember where they were.
      const rehomed = { folderId, trashedFrom: path };
      if (asset.trashState === NOT_IN_TRASH) trashed.push(doneItem(trashAsset(asset, rehomed, call, context)));
      else store.assets.update(asset, rehomed);
    }
  }
  store.folders.remove(top, call.now);
  recordDone('trashJob', trashed, call, context);
  return {};
});
