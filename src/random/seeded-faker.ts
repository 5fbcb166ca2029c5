import { createRequire } from 'node:module';
import type { Faker, Randomizer } from '@faker-js/faker';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Faker's own generator takes many times as long to seed, which shows in every job and every asset. */
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
 * Faker with English texts only, seeded anew: the same seed generates the same. Loaded on first use, so that a start does not wait for it.
 * There is a single instance: use it before asking for the next.
 */
export function seededFaker(seed: number): Faker {
  if (!loadedFaker) {
    const { faker: english }: { faker: Faker } = createRequire(import.meta.url)('@faker-js/faker/locale/en');
    // The package exports these texts as an instance, not the class that takes them.
    const FakerOfInstance = english.constructor as typeof Faker;
    loadedFaker = new FakerOfInstance({ locale: english.rawDefinitions, randomizer: randomizer() });
  }
  loadedFaker.seed(seed);
  return loadedFaker;
}
