import { nameSpaceOf } from '../../assets/asset-type.js';
import { uniqueName } from '../../collections/unique-name.js';
import type { Company } from '../../store/account-store.js';
import type { Store } from '../../store/store.js';

/** The wanted name, with a number appended if another asset has it. */
export function freeAssetName(store: Store, company: Company, type: string, wanted: string): string {
  const isTaken = (name: string): boolean => store.assets.inUse(company.id, nameSpaceOf(type), name) !== undefined;
  return uniqueName(wanted, isTaken, (n) => `${wanted}-${n}`, 1);
}
