import type { AccessParams } from '../../accounts/access-context.js';
import { namedAssetType } from '../../assets/asset-type.js';
import type { Folder } from '../../store/folder-store.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { readableFolderIds } from './permissions.js';
import { folderOfHandle } from './resolve.js';

/** The most folders of one answer (d). */
const MOST_FOLDERS = 100_000;

interface FolderParams extends AccessParams {
  readonly folderPath?: string | undefined;
  readonly assetTypeArray?: { readonly items?: readonly string[] | undefined } | undefined;
}

/**
 * The folders that a call asks for, by path: from the one it names, or else the root, downwards.
 * Only those that the caller may read and that hold assets of the types asked for, themselves or below them (c).
 *
 * @param depth how many levels below the first; negative for all
 * @throws IpsApiFault 30001 for an unknown folder
 */
export function listedFolders(depth: number, call: AuthorizedCall<FolderParams>, context: OperationContext): { top: Folder; folders: Folder[] } {
  const company = companyOfCall(call);
  const { folderPath, assetTypeArray } = call.params;
  const top = folderOfHandle(folderPath ?? company.rootPath, 'folderPath', call, context);
  const readable = readableFolderIds(call, context);
  const types = (assetTypeArray?.items ?? []).map(namedAssetType);
  const all = depth === 0 && types.length === 0 ? [top] : context.store.folders.within(company.id, top.path, MOST_FOLDERS);
  const holding = types.length === 0 ? undefined : holdingFolders(all, context.store.assets.folderIdsOfTypes(company.id, types));
  const levelOf = ({ path }: Folder): number => path.split('/').length;
  const folders = all.filter(
    (folder) =>
      (depth < 0 || levelOf(folder) - levelOf(top) <= depth) && (readable?.includes(folder.id) ?? true) && (holding?.has(folder.id) ?? true),
  );
  return { top, folders };
}

/** Numbers of the folders that hold something, themselves or below them. @param own those that hold something themselves */
function holdingFolders(folders: readonly Folder[], own: ReadonlySet<number>): Set<number> {
  const parents = new Map(folders.map(({ id, parentId }) => [id, parentId]));
  const holding = new Set<number>();
  for (const { id } of folders) {
    if (!own.has(id)) continue;
    for (let each: number | null | undefined = id; typeof each === 'number' && !holding.has(each); each = parents.get(each)) holding.add(each);
  }
  return holding;
}
