import { formatFolderHandle, parentPathOf } from '../../assets/folder-path.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';
import { folderPathOfCall } from './folder-of-call.js';
import { movableFolder, relocate } from './move-folder.js';

/** Gives a folder another name, the last part of its path (d); what is in it and below it goes along (c). */
export const renameFolder = operation('renameFolder', (call, context) => {
  const company = companyOfCall(call);
  const folder = movableFolder(call.params.folderHandle, call, context);
  const folderName = call.params.folderName.trim();
  if (folderName === '' || /[/\\]/.test(folderName)) {
    throw new IpsApiFault(
      'invalidParameter',
      `folderName: "${call.params.folderName}" is no name of a folder: expected the last part of its path alone`,
    );
  }
  const parentPath = parentPathOf(folder.path, company.rootPath) ?? company.rootPath;
  const path = folderPathOfCall(`${parentPath}${folderName}`, 'folderName', company);
  const parent = context.store.folders.ensure(company, parentPath, call.now);
  return { folderHandle: formatFolderHandle(relocate(folder, parent, path, call, context), call.version.index > 0) };
});
