import { formatPropertySetHandle } from '../../accounts/handles.js';
import { operation } from '../operation.js';
import { newOwners } from './owners.js';
import { putPermissions } from './permissions.js';
import { checkedProperties } from './properties.js';
import { typeOfHandle } from './resolve.js';

/** Attaches a property set to its owners. If the type does not allow several, it replaces the one that they have (d), under a new handle (c). */
export const createPropertySet = operation('createPropertySet', (call, context) => {
  const { propertySets } = context.store;
  const type = typeOfHandle(call.params.typeHandle, call, context);
  const owners = newOwners(type, call, context);
  const properties = checkedProperties(call.params.propertyArray);
  if (!type.allowMultiple) propertySets.removeOwned(type.id, owners);
  const set = propertySets.add({ typeId: type.id, ...owners, properties });
  putPermissions(set, type, call.params.permissionArray, 'permissionArray', call, context);
  return { setHandle: formatPropertySetHandle(set.id) };
});
