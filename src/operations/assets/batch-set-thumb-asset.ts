import { isOneOf, THUMB_ASSET_TYPES } from '../../contract/constants.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { changeOf } from './asset-changes.js';
import { batch } from './batch.js';
import { assetOfHandle } from './resolve.js';

/** Sets the thumbnails of assets, or removes them if none is named (c), each on its own (d). */
export const batchSetThumbAsset = operation('batchSetThumbAsset', (call, context) =>
  batch(call.params.updateArray?.items, ({ assetHandle, thumbAssetHandle }) => {
    const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
    const thumb = thumbAssetHandle === undefined ? undefined : assetOfHandle(thumbAssetHandle, 'thumbAssetHandle', 'Read', call, context);
    if (thumb && !isOneOf(THUMB_ASSET_TYPES, thumb.type)) {
      throw new IpsApiFault(
        'invalidParameter',
        `thumbAssetHandle: "${thumbAssetHandle}" is of the type ${thumb.type}: expected ${THUMB_ASSET_TYPES.join(', ')}`,
      );
    }
    context.store.assets.update(asset, { ...changeOf(call), thumbAssetId: thumb?.id ?? null });
  }),
);
