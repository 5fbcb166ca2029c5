import { isIpsAdmin } from '../../accounts/roles.js';
import { AuthorizationFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { typeOfHandle } from './resolve.js';

/** Deletes a type with its property sets (d). A global one takes an IpsAdmin, as for its creation (c). */
export const deletePropertySetType = operation('deletePropertySetType', (call, context) => {
  const type = typeOfHandle(call.params.typeHandle, call, context);
  if (type.companyId === null && !isIpsAdmin(call.caller)) {
    throw new AuthorizationFault(
      'noPermissionForOperation',
      `Only an IpsAdmin may delete the global property set type "${type.name}": the user ${call.caller.email} is ${call.caller.defaultRole}`,
    );
  }
  context.store.propertySets.removeType(type.id);
  return {};
});
