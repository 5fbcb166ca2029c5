import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { operation } from '../operation.js';
import { imageSetOfCall, membersOf } from './image-set-of-call.js';

/** Puts members in place of those that a set has (d). */
export const setImageSetMembers = operation('setImageSetMembers', (call, context) => {
  const { assets } = context.store;
  const set = imageSetOfCall(call, 'Write', context);
  assets.setMembers(set.id, membersOf(set, call.params.memberArray?.items ?? [], call, context));
  assets.update(set, { pending: ALL_CONTEXTS, lastModified: call.now, lastModifyUserId: call.caller.id });
  return {};
});
