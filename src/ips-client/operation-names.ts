import { expectedNames, nearestNames } from '../collections/nearest-names.js';
import { IpsClientError } from './errors.js';
import { OPERATION_LIFETIMES, VERSION_IDS } from './known-operations.js';

/** The id of a version of the API. */
export type IpsVersion = (typeof VERSION_IDS)[number];

/** The newest version that is no beta, which a client speaks unless told otherwise. */
export const DEFAULT_VERSION = '2014-04-03' satisfies IpsVersion;

const ids: readonly string[] = VERSION_IDS;

/** Names of the operations of a version; of one that is not listed: those of the known version that follows it. */
export function operationNames(version: string): string[] {
  const index = indexOf(version);
  return Object.entries(OPERATION_LIFETIMES).flatMap(([name, [since, until]]) => (since <= index && index <= until ? [name] : []));
}

/** Why a version does not have an operation: the versions that have it, or the names that are like it. */
export function unknownOperation(name: string, version: string): IpsClientError {
  const lifetime = Object.hasOwn(OPERATION_LIFETIMES, name) ? OPERATION_LIFETIMES[name] : undefined;
  const hint = lifetime
    ? `it exists in ${lifetime[0] === lifetime[1] ? ids[lifetime[0]] : `${ids[lifetime[0]]} to ${ids[lifetime[1]]}`}`
    : expectedNames(name, operationNames(version));
  return new IpsClientError('unknown-operation', `version ${version} has no operation ${name}: ${hint}`);
}

/** Whether a name that a version does not have was meant as one of an operation. */
export function isLikeOperation(name: string, version: string): boolean {
  return Object.hasOwn(OPERATION_LIFETIMES, name) || (name.length > 6 && nearestNames(name, operationNames(version)).length > 0);
}

/** The dates of ids sort as texts; `unversioned` is the first. */
function indexOf(version: string): number {
  const known = ids.indexOf(version);
  if (known >= 0) return known;
  const later = ids.findIndex((id, index) => index > 0 && id >= version);
  return later < 0 ? ids.length - 1 : later;
}
