import { type PermissionType, permittedFolderIds } from '../assets/permissions.js';
import { AuthorizationFault } from '../contract/faults.js';
import { accessContext } from '../people/authorize.js';
import type { Call, Ips } from './call.js';
import { companyOfCall } from './companies-of-call.js';

/** Whether the caller may do something with what is in a folder, by the permissions of groups (d). */
export function isPermitted(folderId: number, type: PermissionType, call: Call<unknown>, ips: Ips): boolean {
  const company = companyOfCall(call);
  const permitted = permittedFolderIds(ips.store, company, accessContext(ips.store, call.caller, company, {}), type);
  return permitted?.includes(folderId) ?? true;
}

/** @throws AuthorizationFault 20009 for a caller whose groups may not do that there (d) */
export function requirePermission(folderId: number, type: PermissionType, call: Call<unknown>, ips: Ips): void {
  if (isPermitted(folderId, type, call, ips)) return;
  const path = ips.store.folders.byId(folderId)?.path ?? '';
  throw new AuthorizationFault(
    'missingPermission',
    `The user ${call.caller.email} is in no group with the permission ${type} for the folder "${path}"`,
  );
}
