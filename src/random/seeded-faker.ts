import { createRequire } from 'node:module';
import type { Faker, Randomizer } from '@faker-js/faker';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded in a fraction of the time that faker's own generator takes, which every job and every asset feels. */
function randomizer(): Randomizer {
  let generator = xoroshiro128plus(0);
  return {
    next: () => (generator.next() >>> 0) / 2 ** 32,
    seed: (seed) => {
      generator = xoroshiro128plus(typeof seed === 'number' ? seed : (seed[0] ?? 0));
    },
  };
}

let loadedFaker: Faker | undefined;

/**
 * faker with English texts alone, seeded anew: the same seed makes up the same.
 * Loaded when something is first made up, so that a start does not wait for it. There is one of it: use it before the next is asked for.
 */
export function seededFaker(seed: number): Faker {
  if (!loadedFaker) {
    const { faker: english }: { faker: Faker } = createRequire(import.meta.url)('@faker-js/faker/locale/en');
    // These texts come with an instance, not with the class that makes one.
    const FakerOfInstance = english.constructor as typeof Faker;
    loadedFaker = new FakerOfInstance({ locale: english.rawDefinitions, randomizer: randomizer() });
  }
  loadedFaker.seed(seed);
  return loadedFaker;
}
