import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { changeOf } from './asset-changes.js';
import { batch } from './batch.js';
import { assetOfHandle } from './resolve.js';

/** Sets resolution, anchor and user data of images, each on its own (d). What an update leaves out stays (c). */
export const batchSetImageFields = operation('batchSetImageFields', (call, context) =>
  batch(call.params.updateArray?.items, ({ assetHandle, ...update }) => {
    const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
    if (asset.type !== 'Image') {
      throw new IpsApiFault('invalidParameter', `assetHandle: the asset "${assetHandle}" is of the type ${asset.type}: expected Image`);
    }
    const { resolution = asset.resolution, anchorX = asset.anchorX, anchorY = asset.anchorY, userData = asset.userData } = update;
    context.store.assets.update(asset, { ...changeOf(call), resolution, anchorX, anchorY, userData });
  }),
);
