import { formatCompanyHandle, formatGroupHandle, formatPropertySetHandle, formatPropertySetTypeHandle } from '../../accounts/handles.js';
import type { ApiVersion } from '../../contract/api-version.js';
import type { PropertySet, PropertySetType } from '../../contract/generated-types.js';
import type { PropertySet as StoredSet, PropertySetType as StoredType } from '../../store/property-set-store.js';
import type { OperationContext } from '../operation.js';

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

/** A property set as an element of an answer, with its permissions if it has any (c). */
export function toPropertySet({ id, typeId, properties }: StoredSet, version: ApiVersion, { store }: OperationContext): PropertySet {
  const permissions = store.propertySets.permissions(id).map(({ groupId, permissionType, isAllowed }) => ({
    groupHandle: formatGroupHandle(groupId, version),
    groupName: store.groups.byId(groupId)?.name ?? '',
    permissionType,
    isAllowed,
    isOverride: true,
  }));
  return {
    setHandle: formatPropertySetHandle(id),
    typeHandle: formatPropertySetTypeHandle(typeId),
    propertyArray: { items: [...properties] },
    permissions: permissions.length === 0 ? undefined : { items: permissions },
  };
}
