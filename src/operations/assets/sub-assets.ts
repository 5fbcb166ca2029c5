import { formatSubAssetHandle, parseSubAssetHandle, type SubAsset } from '../../assets/sub-asset.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { SubAsset as SubAssetElement } from '../../contract/generated-types.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { touchAsset } from './asset-changes.js';
import { assetOfHandle } from './resolve.js';

/** How requests name a sub asset. */
interface SubAssetName {
  readonly ownerHandle: string;
  readonly subAssetHandle: string;
}

/**
 * The sub asset that a request names, which the caller is going to change.
 *
 * @throws IpsApiFault 30001 naming the handle, if it is malformed or the owner has no such sub asset, and the faults of `assetOfHandle`
 */
export function subAssetOf({ ownerHandle, subAssetHandle }: SubAssetName, call: AuthorizedCall<unknown>, context: OperationContext): SubAsset {
  const owner = assetOfHandle(ownerHandle, 'ownerHandle', 'Write', call, context);
  const id = parseSubAssetHandle(subAssetHandle);
  if (id === undefined) throw new IpsApiFault('invalidParameter', `subAssetHandle: "${subAssetHandle}" is no handle of a sub asset: expected s|743`);
  const subAsset = context.store.subAssets.byId(id);
  if (subAsset?.ownerId === owner.id) return subAsset;
  throw new IpsApiFault('invalidParameter', `subAssetHandle: the asset "${owner.name}" has no sub asset with the handle "${subAssetHandle}"`);
}

/** Marks the owner of a sub asset as changed by a call: what is published of it has changed. */
export function touchOwner({ ownerId }: SubAsset, call: AuthorizedCall<unknown>, context: OperationContext): void {
  const owner = context.store.assets.byId(ownerId);
  if (owner) touchAsset(owner, call, context);
}

/** Sub assets as elements of an answer, in the order of their numbers. */
export function toSubAssets(ids: readonly number[], { store }: OperationContext): SubAssetElement[] {
  return store.subAssets.views(ids).map((view) => {
    const { leftN, topN, widthN, heightN, width, height, swatchColor } = view;
    return {
      subAssetHandle: formatSubAssetHandle(view.id),
      type: 'SmartCrop',
      subType: view.subType,
      name: view.name,
      created: new Date(view.created),
      createUser: view.createUser ?? '',
      lastModified: new Date(view.lastModified),
      lastModifyUser: view.lastModifyUser ?? '',
      userDataArray: swatchColor === null ? {} : { items: [{ name: 'swatchColor', value: swatchColor }] },
      metadataArray: {},
      smartCrop: { cropRect: { leftN, topN, widthN, heightN }, width, height },
    };
  });
}
