/** What the parameters of a version say of a user's role. */
export interface RoleParams {
  /** The one role of a user, before 6.0 (d). */
  readonly role?: string | undefined;
  /** Before 2014 (d). */
  readonly defaultRole?: string | undefined;
  /** Since then (d). */
  readonly isIpsAdmin?: boolean | undefined;
}

/**
 * The default role of a user: where no role is given, that in the first of some companies, else IpsUser (c).
 * Who is said to be no IpsAdmin does not become one by that.
 *
 * @param companyRoles the user's role in each company
 */
export function defaultRoleOf({ role, defaultRole, isIpsAdmin }: RoleParams, companyRoles: readonly string[]): string {
  if (isIpsAdmin) return 'IpsAdmin';
  return role ?? defaultRole ?? companyRoles.find((each) => each !== 'IpsAdmin') ?? 'IpsUser';
}
