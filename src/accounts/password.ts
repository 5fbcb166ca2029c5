import type { Faker } from '@faker-js/faker';
import { IpsApiFault } from '../contract/faults.js';
import { hash } from '../random/hash.js';
import { seededFaker } from '../random/seeded-faker.js';
import { secretHash } from './secret-hash.js';

/** The minimum length of a password (d). */
const MIN_LENGTH = 8;
/** The length of a generated password (c). */
const GENERATED_LENGTH = 12;

/** The classes of characters that passwords are made of, each of which a password must have (d). */
const CLASSES = [
  { name: 'a small letter', characters: 'abcdefghijklmnopqrstuvwxyz', test: /[a-z]/ },
  { name: 'a capital letter', characters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', test: /[A-Z]/ },
  { name: 'a digit', characters: '0123456789', test: /[0-9]/ },
  // The published list of symbols is one of examples: any other symbol counts, too (c).
  { name: 'a symbol', characters: '`~!@#$%^*()_+-={}|[]&\\:";\'<>?,./', test: /[^\p{L}\p{N}\s]/u },
] as const;

/**
 * Checks a new password.
 *
 * @returns the hash to be stored
 * @throws IpsApiFault 30001 that says what the password lacks (d); the fault does not repeat the password
 */
export function newPasswordHash(password: string): string {
  const { length } = [...password];
  if (length < MIN_LENGTH) {
    throw new IpsApiFault('invalidParameter', `password: ${length} characters are too few: expected ${MIN_LENGTH} or more`);
  }
  const missing = CLASSES.filter(({ test }) => !test.test(password)).map(({ name }) => name);
  if (missing.length > 0) {
    throw new IpsApiFault(
      'invalidParameter',
      `password: it lacks ${missing.join(', ')}: expected at least one each of ${CLASSES.map(({ name }) => name).join(', ')}`,
    );
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
  const required = CLASSES.map(({ characters }) => faker.string.fromCharacters(characters));
  const all = CLASSES.map(({ characters }) => characters).join('');
  const others = faker.string.fromCharacters(all, GENERATED_LENGTH - required.length);
  return faker.helpers.shuffle([...required, ...others]).join('');
}
