import { AuthorizationFault } from '../contract/faults.js';
import type { Operation } from '../contract/model.js';
import type { Company } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import type { Caller } from './authenticate.js';
import { isIpsAdmin, roleIn } from './roles.js';
import { SHARED_COMPANY, SHARED_COMPANY_OPERATIONS } from './shared-company.js';

/** Whether a role may call an operation (d). An IpsAdmin may call every operation: two published lists omit that role (c). */
export function mayCall({ roles }: Operation, role: string): boolean {
  return role === 'IpsAdmin' || roles === null || roles.includes(role);
}

/**
 * Checks that the caller may call an operation (d).
 *
 * @param company the company that the call names; without one the caller's default role counts
 * @throws AuthorizationFault 20000 if the caller is no member of the company (c), or if it is the shared one, which few operations take (c); 20003 if the role may not call the operation, or if the call
 *   names no company and the caller is neither an active member of one nor an IpsAdmin (d)
 */
export function authorize(store: Store, operation: Operation, caller: Caller, company: Company | undefined): void {
  if (company?.id === SHARED_COMPANY.id && !SHARED_COMPANY_OPERATIONS.has(operation.name)) {
    throw new AuthorizationFault('invalidCompany', `The company with the number 0 is shared by all: ${operation.name} takes another`);
  }
  const role = company ? roleIn(store, caller, company.id) : caller.defaultRole;
  if (role === undefined) {
    throw new AuthorizationFault('invalidCompany', `The user ${caller.email} is no member of the company c|${company?.id}`);
  }
  if (!company && !isIpsAdmin(caller) && caller.roleEverywhere === null && !store.accounts.hasActiveMembership(caller.id)) {
    throw new AuthorizationFault(
      'noPermissionForOperation',
      `User does not have permission to access operation '${operation.name}': ${caller.email} is an active member of no company`,
    );
  }
  if (!mayCall(operation, role)) {
    throw new AuthorizationFault(
      'noPermissionForOperation',
      `User does not have permission to access operation '${operation.name}': it takes one of ${operation.roles?.join(', ')}, the user is ${role}`,
    );
  }
}
