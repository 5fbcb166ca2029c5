import type { Caller } from '../../accounts/authenticate.js';
import type { ApiVersion } from '../../contract/api-version.js';
import { pick } from '../../random/seeded-choice.js';
import type { Company } from '../../store/account-store.js';
import { fakerFor, type Subject } from '../subject.js';

/** What the values of one answer have in common. */
export interface Surroundings {
  readonly version: ApiVersion;
  /** The company of the call, or one of the caller's. */
  readonly company: Pick<Company, 'id' | 'name' | 'rootPath'>;
  readonly caller: Caller;
  /** Scheme, host and port by which the caller reached the mock. */
  readonly origin: string;
  readonly serverName: string;
  /** The moment of the call, milliseconds since 1970: no generated moment is later. */
  readonly now: number;
  /** How many things the parameters are about. */
  readonly batchSize: number;
}

/** What one value is generated from. */
export interface ValueSource extends Surroundings {
  readonly subject: Subject;
  /** Seed of this value. */
  readonly seed: string;
  /** Its place in an array, or 0. */
  readonly index: number;
}

/** Generates a value. */
export type Make<Value> = (source: ValueSource) => Value;

/** How to generate the values of fields, by the name of the field, or of its definition and the field: `Company/name`. */
export type Values<Value> = Readonly<Record<string, Make<Value> | undefined>>;

/** The same value everywhere. */
export const always =
  <Value>(value: Value): Make<Value> =>
  () =>
    value;

/** One of some texts. */
export const oneOf =
  (values: readonly string[]): Make<string> =>
  ({ seed }) =>
    pick(seed, values) ?? '';

/** The texts of a list in turn, so that the items of an array differ. */
export const inTurn =
  (values: readonly string[]): Make<string> =>
  ({ index }) =>
    values[index % values.length] ?? '';

/** Two words. */
export const words: Make<string> = ({ seed }) => {
  const faker = fakerFor(seed);
  return `${faker.commerce.productAdjective()} ${faker.commerce.product()}`.toLowerCase();
};

/** Hexadecimal digits in lower case. */
export function hex(seed: string, length: number): string {
  return fakerFor(seed).string.hexadecimal({ length, casing: 'lower', prefix: '' });
}

/** Texts of metadata. */
export const TAGS: readonly string[] = ['Autumn', 'Spring', 'Studio', 'Outdoor', 'Sale'];

/** MIME types, and what stands for none (d). */
export const FORMATS: readonly string[] = ['image/jpeg', 'image/tiff', 'image/png', 'N/A'];
