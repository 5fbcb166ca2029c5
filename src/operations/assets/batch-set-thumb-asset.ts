import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { assetOfHandle } from './asset-of-call.js';
import { batch } from './batch.js';

/** Types of assets that can be the thumbnail of another (d). */
const THUMB_TYPES = ['Image', 'AdjustedView', 'Mask', 'Template', 'PsdTemplate'];

/** Gives assets a thumbnail, or takes it from them where none is named (c), each on its own (d). */
export const batchSetThumbAsset = operation('batchSetThumbAsset', (call, context) =>
  batch(
    call.params.updateArray?.items ?? [],
    ({ assetHandle }) => assetHandle,
    ({ assetHandle, thumbAssetHandle }) => {
      const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
      const thumb = thumbAssetHandle === undefined ? undefined : assetOfHandle(thumbAssetHandle, 'thumbAssetHandle', 'Read', call, context);
      if (thumb && !THUMB_TYPES.includes(thumb.type)) {
        throw new IpsApiFault(
          'invalidParameter',
          `thumbAssetHandle: "${thumbAssetHandle}" is of the type ${thumb.type}: expected ${THUMB_TYPES.join(', ')}`,
        );
      }
      const changed = { pending: ALL_CONTEXTS, lastModified: call.now, lastModifyUserId: call.caller.id };
      context.store.assets.update(asset, { ...changed, thumbAssetId: thumb?.id ?? null });
    },
  ),
);
