import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import type { SetImageSetMembersParam, SetImageSetMembersReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { imageSetOfCall, membersOf } from './image-set-of-call.js';

/** Puts members in place of those that a set has (d). */
export const setImageSetMembers = operation((call: AuthorizedCall<SetImageSetMembersParam>, context: OperationContext): SetImageSetMembersReturn => {
  const { assets } = context.store;
  const set = imageSetOfCall(call, 'Write', context);
  assets.setMembers(set.id, membersOf(set, call.params.memberArray?.items ?? [], call, context));
  assets.update(set, { pending: ALL_CONTEXTS, lastModified: call.now, lastModifyUserId: call.caller.id });
  return {};
});
