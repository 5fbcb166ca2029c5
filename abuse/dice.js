import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * A source of chance. The same seed gives the same choices.
 *
 * @param seed any text
 */
export function diceOf(seed) {
  const generator = xoroshiro128plus(numberOf(seed));
  const below = (limit) => (generator.next() >>> 0) % limit;
  const dice = {
    /** A whole number from 0 to below the limit. */
    below,
    /** A whole number between two limits, both included. */
    between: (least, most) => least + below(most - least + 1),
    /** Whether something with this probability, 0 to 1, happens. */
    chance: (probability) => below(1_000_000) < probability * 1_000_000,
    /** One of a list; undefined for an empty one. */
    pick: (list) => (list.length === 0 ? undefined : list[below(list.length)]),
    /** One of some names, each with its weight: `{ often: 9, seldom: 1 }`. */
    weighted: (weights) => {
      const names = Object.keys(weights);
      let at = below(names.reduce((sum, name) => sum + weights[name], 0));
      return names.find((name) => {
        at -= weights[name];
        return at < 0;
      });
    },
  };
  return dice;
}

/** FNV-1a, 32 bits, over itself once more: seeds that differ in one character give other choices. */
function numberOf(text) {
  const once = (each) => [...each].reduce((value, letter) => Math.imul(value ^ letter.codePointAt(0), 0x01000193), 0x811c9dc5) >>> 0;
  return once(`${once(text)}|${text}`);
}
