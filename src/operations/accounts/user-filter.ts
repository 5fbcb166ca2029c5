import type { UserFilter } from '../../accounts/user-search.js';
import type { HandleArray, StringArray } from '../../contract/generated-types.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { anyGroupOfHandle, companiesOfArray } from './resolve.js';

/** Parameters that say which users a call asks for. */
interface UserFilterParams {
  readonly includeInvalid?: boolean | undefined;
  readonly includeInactive?: boolean | undefined;
  readonly companyHandleArray?: HandleArray | undefined;
  readonly groupHandleArray?: HandleArray | undefined;
  readonly userRoleArray?: StringArray | undefined;
}

/**
 * Which users a call asks for: those that match every list. An empty list matches all (c).
 *
 * @throws the faults for companies and groups whose handles are malformed or unknown, or that the caller may not see
 */
export function userFilter(call: AuthorizedCall<UserFilterParams>, context: OperationContext): UserFilter {
  const { includeInvalid = false, includeInactive = false, companyHandleArray, groupHandleArray, userRoleArray } = call.params;
  return {
    includeInvalid,
    includeInactive,
    companyIds: ifAny(companiesOfArray(companyHandleArray, call, context))?.map(({ id }) => id),
    groupIds: ifAny(groupHandleArray?.items)?.map((handle) => anyGroupOfHandle(handle, 'groupHandleArray/items', call, context).id),
    roles: ifAny(userRoleArray?.items),
  };
}

function ifAny<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items?.length ? items : undefined;
}
