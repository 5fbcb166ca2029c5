import { formatGroupHandle } from '../../accounts/handles.js';
import { groupOfHandle } from '../../accounts/resolve.js';
import { IpsApiFault } from '../../contract/faults.js';
import { checkLine } from '../checked-line.js';
import { operation } from '../operation.js';
import { companyOfCall } from './resolve.js';

/** Changes the group that is named, or creates one (d). Names are unique within the company (c). */
export const saveGroup = operation('saveGroup', (call, { store }) => {
  const company = companyOfCall(call);
  const { groupHandle } = call.params;
  const known = groupHandle === undefined ? undefined : groupOfHandle(store, company, groupHandle);
  const name = call.params.name.trim();
  checkLine(name, 'name', 'the group');
  const owner = store.groups.byName(company.id, name);
  if (owner && owner.id !== known?.id) {
    throw new IpsApiFault('invalidParameter', `name: the company "${company.name}" has a group "${name}" already`);
  }
  const fields = { companyId: company.id, name, isSystemDefined: call.params.isSystemDefined };
  if (known) store.groups.update({ ...fields, id: known.id });
  const { id } = known ?? store.groups.add(fields);
  return { groupHandle: formatGroupHandle(id, call.version) };
});
