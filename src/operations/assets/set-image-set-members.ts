import { operation } from '../operation.js';
import { touchAsset } from './asset-changes.js';
import { imageSetOfCall, setMembers } from './resolve.js';

/** Replaces the members of a set (d). */
export const setImageSetMembers = operation('setImageSetMembers', (call, context) => {
  const set = imageSetOfCall('Write', call, context);
  context.store.assets.setMembers(set.id, setMembers(call.params.memberArray?.items ?? [], set, call, context));
  touchAsset(set, call, context);
  return {};
});
