import type { Faker } from '@faker-js/faker';
import { IpsApiFault } from '../contract/faults.js';
import { hash } from '../random/hash.js';
import { seededFaker } from '../random/seeded-faker.js';
import { secretHash } from './secret-hash.js';

/** The fewest characters of a password (d). */
const LEAST_LENGTH = 8;
/** Characters of one that is made up (c). */
const RANDOM_LENGTH = 12;

/** The classes of characters that passwords are made of (d). */
const CLASSES = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789', '`~!@#$%^*()_+-={}|[]&\\:";\'<>?,./'] as const;

/**
 * A password as it is stored.
 * The published rule asks for several classes of characters, and its own examples do not keep it: length alone counts (c).
 *
 * @throws IpsApiFault 30001 for one that is too short; its text is not repeated
 */
export function newPasswordHash(password: string): string {
  if ([...password].length < LEAST_LENGTH) {
    throw new IpsApiFault('invalidParameter', `password: ${[...password].length} characters are too few: expected ${LEAST_LENGTH} or more`);
  }
  return secretHash(password);
}

/**
 * Makes up a password with characters of all classes.
 *
 * @param seed the same seed and number give the same one
 */
export function randomPassword(seed: number, number: number): string {
  const faker: Faker = seededFaker(hash(`password|${seed}|${number}`));
  const required = CLASSES.map((characters) => faker.string.fromCharacters(characters));
  const others = faker.string.fromCharacters(CLASSES.join(''), RANDOM_LENGTH - required.length);
  return faker.helpers.shuffle([...required, ...others]).join('');
}
