import { type Asset, newAsset } from '../../assets/asset.js';
import { newAssetId } from '../../assets/asset-id.js';
import { nameSpaceOf } from '../../assets/asset-type.js';
import { companyOfCall } from '../accounts/resolve.js';
import { requirePermission } from '../folders/permissions.js';
import { folderOfHandle } from '../folders/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { checkAssetName, refuseTakenName } from './asset-name.js';
import { assetOfHandle } from './resolve.js';

/** Parameters that the operations share that create an asset of no file. */
export interface NewAssetParams {
  readonly folderHandle: string;
  readonly name: string;
  readonly thumbAssetHandle?: string | undefined;
}

/**
 * Creates an asset in a folder.
 *
 * @param given what else it has
 * @throws IpsApiFault 30001 for an unknown folder or thumbnail or a malformed name, 30000 for a name that is taken
 */
export function createAsset(type: string, given: Partial<Asset>, call: AuthorizedCall<NewAssetParams>, context: OperationContext): Asset {
  const { folderHandle, thumbAssetHandle } = call.params;
  const { store } = context;
  const company = companyOfCall(call);
  const folder = folderOfHandle(folderHandle, 'folderHandle', call, context);
  requirePermission(folder.id, 'Write', call, context);
  const name = checkAssetName(call.params.name, 'name');
  refuseTakenName(name, nameSpaceOf(type), call, context);
  const asset = store.assets.insert(
    newAsset({
      fileName: name,
      originalPath: folder.path,
      ...given,
      id: newAssetId(company.name, name, (id) => store.assets.byId(id) !== undefined),
      companyId: company.id,
      folderId: folder.id,
      type,
      name,
      created: call.now,
      createUserId: call.caller.id,
      thumbAssetId: thumbAssetHandle === undefined ? null : assetOfHandle(thumbAssetHandle, 'thumbAssetHandle', 'Read', call, context).id,
    }),
  );
  store.folders.touch(folder.id, call.now);
  return asset;
}
