import { type Asset, newAsset } from '../../assets/asset.js';
import { formatAssetHandle } from '../../assets/asset-handle.js';
import { newAssetId } from '../../assets/asset-id.js';
import { nameSpaceOf } from '../../assets/asset-type.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { folderOfHandle } from '../folders/folder-of-call.js';
import { requirePermission } from '../folders/permission.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { assetOfHandle } from './asset-of-call.js';
import { checkAssetName, refuseTakenName } from './rename-asset.js';

/** What the operations that make sets have in common. */
interface NewSetParams {
  readonly folderHandle: string;
  readonly name: string;
  readonly thumbAssetHandle?: string | undefined;
}

/**
 * Makes a set without members.
 *
 * @returns its handle
 * @throws IpsApiFault 30001 for an unknown folder or thumbnail or a name that is none, 30000 for one that is taken
 */
export function newSet(type: string, given: Partial<Asset>, call: AuthorizedCall<NewSetParams>, context: OperationContext): string {
  const { folderHandle, thumbAssetHandle } = call.params;
  const { store } = context;
  const company = companyOfCall(call);
  const folder = folderOfHandle(folderHandle, 'folderHandle', call, context);
  requirePermission(folder.id, 'Write', call, context);
  const name = checkAssetName(call.params.name, 'name');
  refuseTakenName(name, nameSpaceOf(type), call, context);
  const set = store.assets.insert(
    newAsset({
      ...given,
      id: newAssetId(store, company.name, name),
      companyId: company.id,
      folderId: folder.id,
      type,
      name,
      fileName: name,
      originalPath: folder.path,
      created: call.now,
      createUserId: call.caller.id,
      thumbAssetId: thumbAssetHandle === undefined ? null : assetOfHandle(thumbAssetHandle, 'thumbAssetHandle', 'Read', call, context).id,
    }),
  );
  store.folders.touch(folder.id, call.now);
  return formatAssetHandle(set.id, type, call.version.index > 0);
}
