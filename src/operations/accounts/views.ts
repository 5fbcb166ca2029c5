import { DEFAULT_EXPIRES } from '../../accounts/create-company.js';
import { formatCompanyHandle, formatGroupHandle, formatUserHandle } from '../../accounts/handles.js';
import { isIpsAdmin } from '../../accounts/roles.js';
import type { ApiVersion } from '../../contract/api-version.js';
import type { Company, Group, User } from '../../contract/generated-types.js';
import type { Company as StoredCompany, User as StoredUser } from '../../store/account-store.js';
import type { Group as StoredGroup } from '../../store/group-store.js';

/** A company as an element of an answer. It always has a moment at which it expires (t). */
export function toCompany(company: StoredCompany, version: ApiVersion): Company {
  return {
    companyHandle: formatCompanyHandle(company.id, version),
    name: company.name,
    rootPath: company.rootPath,
    expires: new Date(company.expires ?? DEFAULT_EXPIRES),
    imsOrgId: company.imsOrgId ?? undefined,
  };
}

/** A user as an element of an answer. A password that never expires has no `passwordExpires` (c). */
export function toUser(user: StoredUser, version: ApiVersion): User {
  const { firstName, lastName, email, defaultRole } = user;
  return {
    userHandle: formatUserHandle(user, version),
    firstName,
    lastName,
    email,
    role: defaultRole,
    defaultRole,
    imsUserId: user.imsUserId ?? undefined,
    isValid: user.isValid,
    isIpsAdmin: isIpsAdmin(user),
    passwordExpires: user.passwordExpires === null ? undefined : new Date(user.passwordExpires),
  };
}

/** A group as an element of an answer. */
export function toGroup({ id, companyId, name, isSystemDefined }: StoredGroup, version: ApiVersion): Group {
  return {
    groupHandle: formatGroupHandle(id, version),
    companyHandle: formatCompanyHandle(companyId, version),
    name,
    isSystemDefined,
  };
}
