import { hash } from './hash.js';

/**
 * Spreads a text over 32 bits. Hashes of texts that differ only in their last character are close to each other; hashed twice they are not.
 *
 * @returns a whole number from 0 to 2³² - 1
 */
export function spread(text: string): number {
  return hash(`${hash(text)}|${text}`);
}

/** One of some values; undefined for none. @param seed the same one chooses the same */
export function pick<Value>(seed: string, values: readonly [Value, ...Value[]]): Value;
export function pick<Value>(seed: string, values: readonly Value[]): Value | undefined;
export function pick<Value>(seed: string, values: readonly Value[]): Value | undefined {
  return values[spread(seed) % values.length];
}

/** A whole number between two limits, both included. @param seed the same one chooses the same */
export function between(seed: string, least: number, most: number): number {
  return least + Math.floor(chance(seed) * (most - least + 1));
}

/** A number from 0 to 1, 1 excluded. @param seed the same one gives the same */
export function chance(seed: string): number {
  return spread(seed) / 2 ** 32;
}
