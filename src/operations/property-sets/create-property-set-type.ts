import { formatPropertySetTypeHandle } from '../../accounts/handles.js';
import { isIpsAdmin } from '../../accounts/roles.js';
import { PROPERTY_SET_TYPES } from '../../contract/constants.js';
import { AuthorizationFault, IpsApiFault } from '../../contract/faults.js';
import { checkLine } from '../checked-line.js';
import { operation } from '../operation.js';

/** Creates a type of property sets for a company; an IpsAdmin who names none creates a global one (d). Names are unique there (c). */
export const createPropertySetType = operation('createPropertySetType', (call, { store }) => {
  const { company, caller, params } = call;
  if (!company && !isIpsAdmin(caller)) {
    throw new AuthorizationFault(
      'noPermissionForOperation',
      `Only an IpsAdmin may create a global property set type, the user ${caller.email} is ${caller.defaultRole}: expected a companyHandle`,
    );
  }
  const propertyType = PROPERTY_SET_TYPES.find((each) => each === params.propertyType);
  if (!propertyType) {
    throw new IpsApiFault('invalidParameter', `propertyType: "${params.propertyType}" is none: expected one of ${PROPERTY_SET_TYPES.join(', ')}`);
  }
  const name = params.name.trim();
  checkLine(name, 'name', 'the property set type');
  const companyId = company?.id ?? null;
  if (store.propertySets.typeByName(companyId, name)) {
    const place = company ? `The company "${company.name}" has` : 'There is';
    throw new IpsApiFault('invalidParameter', `name: ${place} a property set type "${name}" already`);
  }
  const { id } = store.propertySets.addType({ companyId, name, propertyType, allowMultiple: params.allowMultiple });
  return { typeHandle: formatPropertySetTypeHandle(id) };
});
