import { ALL_CONTEXTS } from '../assets/publish-context.js';
import type { UpdateImageSetParam, UpdateImageSetReturn } from '../contract/generated-types.js';
import { assetOfHandle } from './asset-of-call.js';
import { type Call, type Ips, operation } from './call.js';
import { imageSetOfCall, membersOf } from './image-set-of-call.js';

/** Changes a set's members or thumbnail, as far as they are given (d). */
export const updateImageSet = operation((call: Call<UpdateImageSetParam>, ips: Ips): UpdateImageSetReturn => {
  const { memberArray, thumbAssetHandle } = call.params;
  const { assets } = ips.store;
  const set = imageSetOfCall(call, 'Write', ips);
  if (memberArray) assets.setMembers(set.id, membersOf(set, memberArray.items ?? [], call, ips));
  const thumbAssetId = thumbAssetHandle === undefined ? set.thumbAssetId : assetOfHandle(thumbAssetHandle, 'thumbAssetHandle', 'Read', call, ips).id;
  assets.update(set, { thumbAssetId, pending: ALL_CONTEXTS, lastModified: call.now, lastModifyUserId: call.caller.id });
  return {};
});
