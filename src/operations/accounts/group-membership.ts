import { groupOfHandle } from '../../accounts/resolve.js';
import type { HandleArray } from '../../contract/generated-types.js';
import type { User } from '../../store/account-store.js';
import type { Group } from '../../store/group-store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { anyGroupOfHandle, checkMember, subjectOfCall } from './resolve.js';

/** Parameters that name a user and groups. */
interface GroupMembershipParams {
  readonly userHandle?: string | undefined;
  readonly groupHandleArray: HandleArray;
}

/**
 * The user that a call is about, and the groups that it names: in the company that it names, or in any.
 *
 * @throws the faults of `groupOfHandle` or `anyGroupOfHandle`, and those of `subjectOfCall`
 */
export function userAndGroups(call: AuthorizedCall<GroupMembershipParams>, context: OperationContext): { user: User; groups: Group[] } {
  const field = 'groupHandleArray/items';
  const { company } = call;
  const groups = (call.params.groupHandleArray.items ?? []).map((handle) =>
    company ? groupOfHandle(context.store, company, handle, field) : anyGroupOfHandle(handle, field, call, context),
  );
  return { user: subjectOfCall(call, context), groups };
}

/** Puts a user into groups. @throws AuthorizationFault 20007 if the user is not a member of a group's company (c) */
export function joinGroups(user: User, groups: readonly Group[], { store }: OperationContext): void {
  for (const { id, companyId } of groups) {
    const company = store.accounts.companyById(companyId);
    if (company) checkMember(store, user, company, 'userHandle');
    store.groups.addMember(id, user.id);
  }
}
