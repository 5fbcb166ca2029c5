import { formatFolderHandle, parentPathOf } from '../../assets/folder-path.js';
import { misfitOfName, shownText } from '../../assets/names.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { relocateFolder } from './relocate-folder.js';
import { folderPathOfText, movableFolder } from './resolve.js';

/** Renames a folder: the last part of its path (d). All that is in it and below it goes along (c). */
export const renameFolder = operation('renameFolder', (call, context) => {
  const company = companyOfCall(call);
  const folder = movableFolder(call.params.folderHandle, call, context);
  const folderName = call.params.folderName.trim();
  const misfit = misfitOfName(folderName);
  if (misfit !== undefined) {
    throw new IpsApiFault(
      'invalidParameter',
      `folderName: "${shownText(folderName)}" is no name of a folder, as it ${misfit}: expected the last part of its path alone`,
    );
  }
  const parentPath = parentPathOf(folder.path, company.rootPath) ?? company.rootPath;
  const path = folderPathOfText(`${parentPath}${folderName}`, 'folderName', company);
  const parent = context.store.folders.ensure(company, parentPath, call.now);
  return { folderHandle: formatFolderHandle(relocateFolder(folder, parent, path, call, context), call.version) };
});
