import { hash } from '../random/hash.js';
import type { Store } from '../store/store.js';

/** Numbers of assets stay below this. */
const LARGEST_ID = 2_000_000_000;

/** The number of an asset by its company's name and its own: the same whatever other companies do, and in every run. */
export function assetIdOf(companyName: string, name: string): number {
  return 1 + (hash(`${companyName}|${name}`) % LARGEST_ID);
}

/** A number that is not taken, at or behind a wanted one. */
export function freeId(wanted: number, isTaken: (id: number) => boolean): number {
  let id = wanted;
  while (isTaken(id)) id = (id % LARGEST_ID) + 1;
  return id;
}

/** The number for a new asset of a company. */
export function newAssetId(store: Store, companyName: string, name: string): number {
  return freeId(assetIdOf(companyName, name), (id) => store.assets.byId(id) !== undefined);
}
