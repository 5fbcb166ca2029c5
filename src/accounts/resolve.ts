import { uniqueName } from '../collections/unique-name.js';
import { AuthorizationFault, IpsApiFault } from '../contract/faults.js';
import type { Settings } from '../settings.js';
import type { Company, User } from '../store/account-store.js';
import type { Group } from '../store/group-store.js';
import type { Store } from '../store/store.js';
import type { Caller } from './authenticate.js';
import { companyNameParam, createCompanyFor, type NewCompany, normalizedCompanyName } from './create-company.js';
import { parseCompanyHandle, parseGroupHandle, parseUserHandle } from './handles.js';
import { mayKnow } from './roles.js';
import { SHARED_COMPANY } from './shared-company.js';

/**
 * The company that a handle names. The number 0 is the shared company (d). In lenient mode an unknown one is created on first use, with
 * the caller as a member (c).
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20000 for an unknown company
 */
export function companyOfHandle(store: Store, settings: Pick<Settings, 'auth'>, caller: Caller, handle: string, field = 'companyHandle'): Company {
  const id = parseCompanyHandle(handle);
  if (id === undefined) throw new IpsApiFault('invalidParameter', `${field}: "${handle}" is no company handle: expected c|47 (or 47)`);
  const company = store.accounts.companyById(id) ?? (id === SHARED_COMPANY.id ? SHARED_COMPANY : undefined);
  if (company) return company;
  if (settings.auth === 'strict') throw new AuthorizationFault('invalidCompany', `There is no company with the handle "${handle}"`);
  const isTaken = (each: string): boolean => store.accounts.companyByName(each) !== undefined;
  const name = uniqueName(`Company${id}`, isTaken, (n) => `Company${id}_${n}`);
  return createOnFirstUse(store, caller, { id, name });
}

/**
 * The company with a name. In lenient mode an unknown one is created on first use, with the caller as a member (c).
 *
 * @throws AuthorizationFault 20000 for an unknown company, IpsApiFault 30001 for a name that no company can have
 */
export function companyOfName(store: Store, settings: Pick<Settings, 'auth'>, caller: Caller, text: string): Company {
  const name = normalizedCompanyName(text);
  const company = store.accounts.companyByName(name);
  if (company) return company;
  if (settings.auth === 'strict' || name === '') throw new AuthorizationFault('invalidCompany', `There is no company with the name "${text}"`);
  return createOnFirstUse(store, caller, { name: companyNameParam(text, 'companyName') });
}

function createOnFirstUse(store: Store, caller: Caller, company: NewCompany): Company {
  const created = createCompanyFor(store, caller, company);
  const { events } = store;
  events.note({ kind: 'created', what: 'company', id: created.id, name: created.name, role: null, operation: events.operation });
  return created;
}

/**
 * The user that a handle names, if the caller may see that user. To others it is as if there were no such user.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20002 for an unknown user or one who shares no company with the caller (c)
 */
export function userOfHandle(store: Store, caller: Caller, handle: string, field = 'userHandle'): User {
  const parts = parseUserHandle(handle);
  if (!parts)
    throw new IpsApiFault(
      'invalidParameter',
      `${field}: "${handle}" is no user handle: expected u|70|someone@example.com (or 70|someone@example.com)`,
    );
  const user = store.accounts.userById(parts.id);
  if (!user || user.email.toLowerCase() !== parts.email.toLowerCase() || !mayKnow(store, caller, user)) {
    throw new AuthorizationFault(
      'invalidRequestUser',
      `${field}: there is no user with the handle "${handle}", or ${caller.email} and that user share no company`,
    );
  }
  return user;
}

/**
 * The group of a company that a handle names; a group of another company counts as unknown.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for a malformed handle or an unknown group
 */
export function groupOfHandle(store: Store, company: Company, handle: string, field = 'groupHandle'): Group {
  const group = store.groups.byId(groupIdOf(handle, field));
  if (group?.companyId !== company.id) {
    throw new IpsApiFault('invalidParameter', `${field}: the company "${company.name}" has no group with the handle "${handle}"`);
  }
  return group;
}

/** The number in a group's handle. @throws IpsApiFault 30001 for a malformed handle */
export function groupIdOf(handle: string, field: string): number {
  const id = parseGroupHandle(handle);
  if (id === undefined) throw new IpsApiFault('invalidParameter', `${field}: "${handle}" is no group handle: expected g|2 (or 2)`);
  return id;
}
