import type { ApiVersion } from '../contract/api-version.js';

/** Handle of a company in a version's form: `47` before 4.0, `c|47` since (d). */
export function formatCompanyHandle(companyId: number, version: ApiVersion): string {
  return version.index === 0 ? String(companyId) : `c|${companyId}`;
}

/** The number in a company's handle of either form, or undefined. */
export function parseCompanyHandle(handle: string): number | undefined {
  const match = /^(?:c\|)?(\d{1,15})$/.exec(handle.trim());
  return match ? Number(match[1]) : undefined;
}

/** Handle of a user in a version's form: `70|someone@example.com` before 4.0, `u|70|someone@example.com` since (d). */
export function formatUserHandle(user: { id: number; email: string }, version: ApiVersion): string {
  return `${version.index === 0 ? '' : 'u|'}${user.id}|${user.email}`;
}

/** Handle of a group in a version's form: `225` before 4.0, `g|225` since (d). */
export function formatGroupHandle(groupId: number, version: ApiVersion): string {
  return version.index === 0 ? String(groupId) : `g|${groupId}`;
}

/** The number in a group's handle of either form, or undefined. */
export function parseGroupHandle(handle: string): number | undefined {
  const match = /^(?:g\|)?(\d{1,15})$/.exec(handle.trim());
  return match ? Number(match[1]) : undefined;
}

/** The parts of a user's handle of either form, or undefined. */
export function parseUserHandle(handle: string): { id: number; email: string } | undefined {
  const match = /^(?:u\|)?(\d{1,15})\|(.+)$/.exec(handle.trim());
  return match?.[2] === undefined ? undefined : { id: Number(match[1]), email: match[2] };
}

/** Handle of a property set type (d); the operations that use it came with 4.0. */
export function formatPropertySetTypeHandle(typeId: number): string {
  return `pt|${typeId}`;
}

/** The number in a property set type's handle, `pt|1` or `1`, or undefined. */
export function parsePropertySetTypeHandle(handle: string): number | undefined {
  const match = /^(?:pt\|)?(\d{1,15})$/.exec(handle.trim());
  return match ? Number(match[1]) : undefined;
}

/** Handle of a property set (d). */
export function formatPropertySetHandle(setId: number): string {
  return `ps|${setId}`;
}

/** The number in a property set's handle, `ps|941` or `941`, or undefined. */
export function parsePropertySetHandle(handle: string): number | undefined {
  const match = /^(?:ps\|)?(\d{1,15})$/.exec(handle.trim());
  return match ? Number(match[1]) : undefined;
}
