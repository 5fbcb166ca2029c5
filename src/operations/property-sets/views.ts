import { formatCompanyHandle, formatGroupHandle, formatPropertySetHandle, formatPropertySetTypeHandle } from '../../accounts/handles.js';
import { isIpsAdmin, roleIn } from '../../accounts/roles.js';
import type { ApiVersion } from '../../contract/api-version.js';
import type { PropertySet, PropertySetType } from '../../contract/generated-types.js';
import type { PropertySet as StoredSet, PropertySetType as StoredType } from '../../store/property-set-store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** A property set type as an element of an answer; a global one has no company (d). */
export function toPropertySetType({ id, companyId, name, propertyType, allowMultiple }: StoredType, version: ApiVersion): PropertySetType {
  return {
    typeHandle: formatPropertySetTypeHandle(id),
    companyHandle: companyId === null ? undefined : formatCompanyHandle(companyId, version),
    name,
    propertyType,
    allowMultiple,
  };
}

/** A property set as an element of an answer, with its permissions if it has any (c): those of groups in the caller's companies. */
export function toPropertySet(
  { id, typeId, properties }: StoredSet,
  { version, caller }: AuthorizedCall<unknown>,
  { store }: OperationContext,
): PropertySet {
  const permissions = store.propertySets.permissions(id).flatMap(({ groupId, permissionType, isAllowed }) => {
    const group = store.groups.byId(groupId);
    if (!group || !(isIpsAdmin(caller) || roleIn(store, caller, group.companyId) !== undefined)) return [];
    return [{ groupHandle: formatGroupHandle(groupId, version), groupName: group.name, permissionType, isAllowed, isOverride: true }];
  });
  return {
    setHandle: formatPropertySetHandle(id),
    typeHandle: formatPropertySetTypeHandle(typeId),
    propertyArray: { items: [...properties] },
    permissions: permissions.length === 0 ? undefined : { items: permissions },
  };
}
