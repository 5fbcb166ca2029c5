import { findUsers } from '../../accounts/user-search.js';
import type { GetAllUsersParam, GetAllUsersReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { user } from './user.js';

/** All users, by number; those who are not valid only where they are asked for (d). */
export const getAllUsers = operation(
  ({ params, caller, version }: AuthorizedCall<GetAllUsersParam>, { store }: OperationContext): GetAllUsersReturn => {
    const { includeInvalid } = params;
    const users = findUsers(store, caller, { includeInvalid, includeInactive: true, companyIds: undefined, groupIds: undefined, roles: undefined });
    return { userArray: { items: users.map((each) => user(each, version)) } };
  },
);
