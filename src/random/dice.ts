import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { hash } from './hash.js';

/**
 * A source of chance for a run of choices: the same seed gives the same choices in the same order, whatever else is generated meanwhile.
 * A single choice by a text of its own is in `seeded-choice.ts`.
 */
export interface Dice {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  /** Whether something with this probability, 0 to 1, happens. */
  chance(probability: number): boolean;
  /** One of a list. */
  pick<Item>(list: readonly [Item, ...Item[]]): Item;
  /** One of a list that may be empty. */
  any<Item>(list: readonly Item[]): Item | undefined;
}

/** Dice for one purpose. @param seed any text */
export function seededDice(seed: string): Dice {
  const generator = xoroshiro128plus(hash(seed));
  const below = (limit: number): number => (generator.next() >>> 0) % limit;
  return {
    below,
    chance: (probability) => below(1_000_000) < probability * 1_000_000,
    pick: (list) => list[below(list.length)] ?? list[0],
    any: (list) => (list.length === 0 ? undefined : list[below(list.length)]),
  };
}
