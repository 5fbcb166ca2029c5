import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { operation } from '../operation.js';
import { assetOfHandle } from './asset-of-call.js';
import { imageSetOfCall, membersOf } from './image-set-of-call.js';

/** Changes a set's members or thumbnail, as far as they are given (d). */
export const updateImageSet = operation('updateImageSet', (call, context) => {
  const { memberArray, thumbAssetHandle } = call.params;
  const { assets } = context.store;
  const set = imageSetOfCall(call, 'Write', context);
  if (memberArray) assets.setMembers(set.id, membersOf(set, memberArray.items ?? [], call, context));
  const thumbAssetId =
    thumbAssetHandle === undefined ? set.thumbAssetId : assetOfHandle(thumbAssetHandle, 'thumbAssetHandle', 'Read', call, context).id;
  assets.update(set, { thumbAssetId, pending: ALL_CONTEXTS, lastModified: call.now, lastModifyUserId: call.caller.id });
  return {};
});
