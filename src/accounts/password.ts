import type { Faker } from '@faker-js/faker';
import { IpsApiFault } from '../contract/faults.js';
import { hash } from '../random/hash.js';
import { seededFaker } from '../random/seeded-faker.js';
import { secretHash } from './secret-hash.js';

/** The minimum length of a password (d). */
const MIN_LENGTH = 8;
/** The length of a generated password (c). */
const GENERATED_LENGTH = 12;

/** The classes of characters that passwords are made of (d). */
const CLASSES = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789', '`~!@#$%^*()_+-={}|[]&\\:";\'<>?,./'] as const;

/**
 * Checks a new password. The published rule asks for several classes of characters, but its own examples break it: only the length is checked (c).
 *
 * @returns the hash to be stored
 * @throws IpsApiFault 30001 for one that is too short; the fault does not repeat it
 */
export function newPasswordHash(password: string): string {
  if ([...password].length < MIN_LENGTH) {
    throw new IpsApiFault('invalidParameter', `password: ${[...password].length} characters are too few: expected ${MIN_LENGTH} or more`);
  }
  return secretHash(password);
}

/**
 * A generated password, with characters of all classes.
 *
 * @param seed the same seed and number give the same password
 */
export function randomPassword(seed: number, number: number): string {
  const faker: Faker = seededFaker(hash(`password|${seed}|${number}`));
  const required = CLASSES.map((characters) => faker.string.fromCharacters(characters));
  const others = faker.string.fromCharacters(CLASSES.join(''), GENERATED_LENGTH - required.length);
  return faker.helpers.shuffle([...required, ...others]).join('');
}
