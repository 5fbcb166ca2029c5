import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { assetOfHandle } from './asset-of-call.js';
import { batch } from './batch.js';

/** Sets resolution and user data of images, each on its own (d). The anchor stays in the middle of the image (c). */
export const batchSetImageFields = operation('batchSetImageFields', (call, context) =>
  batch(
    call.params.updateArray?.items ?? [],
    ({ assetHandle }) => assetHandle,
    ({ assetHandle, resolution, userData }) => {
      const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
      if (asset.type !== 'Image') {
        throw new IpsApiFault('invalidParameter', `assetHandle: the asset "${assetHandle}" is of the type ${asset.type}: expected Image`);
      }
      const changed = { pending: ALL_CONTEXTS, lastModified: call.now, lastModifyUserId: call.caller.id };
      context.store.assets.update(asset, { ...changed, resolution: resolution ?? asset.resolution, userData: userData ?? asset.userData });
    },
  ),
);
