import { hash } from '../random/hash.js';

/** The largest number an asset can get. */
const LARGEST_ID = 2_000_000_000;

/** The number an asset gets, from its company's name and its own: the same in every run, whatever other companies hold. */
export function assetIdOf(companyName: string, name: string): number {
  return 1 + (hash(`${companyName}|${name}`) % LARGEST_ID);
}

/** The first number that is not taken, from the wanted one on. */
export function freeId(wanted: number, isTaken: (id: number) => boolean): number {
  let id = wanted;
  while (isTaken(id)) id = (id % LARGEST_ID) + 1;
  return id;
}

/** The number for a new asset: its usual one, or the next that is free. */
export function newAssetId(companyName: string, name: string, isTaken: (id: number) => boolean): number {
  return freeId(assetIdOf(companyName, name), isTaken);
}
