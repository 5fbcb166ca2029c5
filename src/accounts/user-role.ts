/** The parameters by which the versions of the API set a user's role. */
export interface RoleParams {
  /** The one role of a user, before 6.0 (d). */
  readonly role?: string | undefined;
  /** Before 2014 (d). */
  readonly defaultRole?: string | undefined;
  /** Since 2014 (d). */
  readonly isIpsAdmin?: boolean | undefined;
}

/**
 * The default role of a user: the role given, else the first one in a company, else IpsUser (c). With `isIpsAdmin` false, a role in a company
 * does not make the user an IpsAdmin.
 *
 * @param companyRoles the user's role in each company
 */
export function defaultRoleOf({ role, defaultRole, isIpsAdmin }: RoleParams, companyRoles: readonly string[]): string {
  if (isIpsAdmin) return 'IpsAdmin';
  return role ?? defaultRole ?? companyRoles.find((each) => each !== 'IpsAdmin') ?? 'IpsUser';
}
