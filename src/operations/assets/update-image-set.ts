import { operation } from '../operation.js';
import { changeOf } from './asset-changes.js';
import { assetOfHandle, imageSetOfCall, setMembers } from './resolve.js';

/** Changes what is given of an image set: its members, its thumbnail (d). */
export const updateImageSet = operation('updateImageSet', (call, context) => {
  const { memberArray, thumbAssetHandle } = call.params;
  const { assets } = context.store;
  const set = imageSetOfCall('Write', call, context);
  if (memberArray) assets.setMembers(set.id, setMembers(memberArray.items ?? [], set, call, context));
  const thumbAssetId =
    thumbAssetHandle === undefined ? set.thumbAssetId : assetOfHandle(thumbAssetHandle, 'thumbAssetHandle', 'Read', call, context).id;
  assets.update(set, { ...changeOf(call), thumbAssetId });
  return {};
});
