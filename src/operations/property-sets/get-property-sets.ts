import { operation } from '../operation.js';
import { givenOwners } from './owners.js';
import { maySee } from './permissions.js';
import { typeOfHandle } from './resolve.js';
import { toPropertySet } from './views.js';

/** The property sets of a type that belong to the given owners (d): without owners all that the caller may see (o, c), oldest first (c). */
export const getPropertySets = operation('getPropertySets', (call, context) => {
  const type = typeOfHandle(call.params.typeHandle, call, context);
  const { userId, companyId } = givenOwners(type, call, context);
  const sets = context.store.propertySets
    .ofType(type.id)
    .filter((set) => (userId === undefined || set.userId === userId) && (companyId === undefined || set.companyId === companyId))
    .filter((set) => maySee(set, type, call, context));
  return { setArray: { items: sets.map((set) => toPropertySet(set, call, context)) } };
});
