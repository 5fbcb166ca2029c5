import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { changeOf } from './asset-changes.js';
import { batch } from './batch.js';
import { assetOfHandle } from './resolve.js';

/** Sets resolution and user data of images, each on its own (d). The anchor stays in the middle of the image (c). */
export const batchSetImageFields = operation('batchSetImageFields', (call, context) =>
  batch(call.params.updateArray?.items, ({ assetHandle, resolution, userData }) => {
    const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
    if (asset.type !== 'Image') {
      throw new IpsApiFault('invalidParameter', `assetHandle: the asset "${assetHandle}" is of the type ${asset.type}: expected Image`);
    }
    const given = { resolution: resolution ?? asset.resolution, userData: userData ?? asset.userData };
    context.store.assets.update(asset, { ...changeOf(call), ...given });
  }),
);
