import { requestUser } from '../../accounts/access-context.js';
import { parseCompanyHandle, parseUserHandle } from '../../accounts/handles.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { PropertySetOwners, PropertySetType } from '../../store/property-set-store.js';
import { checkMember, companyForCaller } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Parameters that name the owners of a property set. */
interface OwnerParams {
  readonly primaryOwnerHandle?: string | undefined;
  readonly secondaryOwnerHandle?: string | undefined;
}

/** Ids of the owners that a call names; undefined for those that it does not name. */
interface GivenOwners {
  readonly userId: number | undefined;
  readonly companyId: number | undefined;
}

type OwnerField = keyof OwnerParams;
type Call = AuthorizedCall<OwnerParams>;

/** Which parameter names which owner, by the type of the sets: what their names say, in that order (i). */
const OWNER_FIELDS: Readonly<Record<PropertySetType['propertyType'], { readonly user?: OwnerField; readonly company?: OwnerField }>> = {
  UserProperty: { user: 'primaryOwnerHandle' },
  CompanyProperty: { company: 'primaryOwnerHandle' },
  UserCompanyProperty: { user: 'primaryOwnerHandle', company: 'secondaryOwnerHandle' },
};

/**
 * The owners that a call gives; undefined for those that it does not give.
 *
 * @throws IpsApiFault 30001 for a handle of the wrong kind, one that the type does not call for, or another company than the type's;
 *   AuthorizationFault 20002 for an unknown user, 20004 for another user unless an administrator calls, 20007 for a user who is no member of the
 *   company, 20000 and 20003 as `companyForCaller`
 */
export function givenOwners(type: PropertySetType, call: Call, context: OperationContext): GivenOwners {
  const { user: userField, company: companyField } = OWNER_FIELDS[type.propertyType];
  if (call.params.secondaryOwnerHandle !== undefined && companyField !== 'secondaryOwnerHandle') {
    throw new IpsApiFault(
      'invalidParameter',
      `secondaryOwnerHandle: sets of the type "${type.name}" have one owner, as it is a ${type.propertyType}`,
    );
  }
  const companyId = companyField && ownerCompany(type, companyField, call, context);
  const userId = userField && ownerUser(type, userField, companyId ?? type.companyId, call, context);
  return { userId, companyId };
}

/**
 * The owners of a new property set. Without a company, one of a user in a company belongs to the company of its type (c).
 *
 * @throws IpsApiFault 30002 for a missing owner, and the faults of `givenOwners`
 */
export function newOwners(type: PropertySetType, call: Call, context: OperationContext): PropertySetOwners {
  const given = givenOwners(type, call, context);
  const { company: companyField } = OWNER_FIELDS[type.propertyType];
  const companyId = companyField === undefined ? null : (given.companyId ?? type.companyId);
  if (companyField !== undefined && companyId === null) {
    throw new IpsApiFault('missingParameter', `${companyField}: is missing: expected a company, as the global type "${type.name}" is in none`);
  }
  return { userId: given.userId ?? null, companyId };
}

function ownerCompany(type: PropertySetType, field: OwnerField, call: Call, context: OperationContext): number | undefined {
  const handle = call.params[field];
  if (handle === undefined) return undefined;
  if (parseCompanyHandle(handle) === undefined) throw wrongKind(handle, field, type, 'a company: expected a handle such as c|47 (or 47)');
  const { id, name } = companyForCaller(handle, field, call, context);
  if (type.companyId !== null && id !== type.companyId) {
    throw new IpsApiFault('invalidParameter', `${field}: the type "${type.name}" is another company’s than "${name}": expected c|${type.companyId}`);
  }
  return id;
}

/** @param companyId the company that the set is in, of which the user must be a member */
function ownerUser(type: PropertySetType, field: OwnerField, companyId: number | null, call: Call, context: OperationContext): number | undefined {
  const handle = call.params[field];
  if (handle === undefined) return undefined;
  const { store } = context;
  if (!parseUserHandle(handle)) throw wrongKind(handle, field, type, 'a user: expected a handle such as u|70|someone@example.com');
  const user = requestUser(store, call.caller, companyId ?? undefined, handle, field);
  const company = companyId === null ? undefined : store.accounts.companyById(companyId);
  if (company) checkMember(store, user, company, field);
  return user.id;
}

function wrongKind(handle: string, field: OwnerField, type: PropertySetType, expected: string): IpsApiFault {
  return new IpsApiFault(
    'invalidParameter',
    `${field}: "${handle}" cannot own a ${type.propertyType}, which "${type.name}" is: that takes ${expected}`,
  );
}
