import { FIELD_CONSTANTS } from '../contract/constants.js';
import type { SimpleValue } from '../contract/simple-types.js';
import { between, pick, spread } from '../random/seeded-choice.js';
import { momentOf, type Subject } from './subject.js';
import { BINARIES, base64 } from './values/binaries.js';
import { BOOLEANS } from './values/booleans.js';
import { HANDLES } from './values/handles.js';
import { MOMENTS } from './values/moments.js';
import { NUMBERS } from './values/numbers.js';
import { TEXTS } from './values/texts.js';
import { type Make, type Surroundings, type Values, words } from './values/value-source.js';

/** Handles and other texts: both are xsd:string. */
const STRINGS: Values<string> = { ...HANDLES, ...TEXTS };

/**
 * A realistic value of a field, by its name and type.
 *
 * @param definitionName the definition that has the field; for an item of an array of texts, the one that has the array
 * @param seed the same one gives the same value
 * @param index its place in an array, or 0
 */
export function generatedValue(
  around: Surroundings,
  definitionName: string,
  name: string,
  type: string,
  subject: Subject,
  seed: string,
  index: number,
): SimpleValue {
  const source = { ...around, subject, seed, index };
  const make = <Value>(values: Values<Value>, otherwise: Make<Value>): Value =>
    (values[`${definitionName}/${name}`] ?? values[name] ?? otherwise)(source);
  switch (type) {
    case 'xsd:boolean':
      return make(BOOLEANS, () => spread(seed) % 2 === 0);
    case 'xsd:int':
    case 'xsd:long':
      return make(NUMBERS, () => between(seed, 1, 100));
    case 'xsd:float':
    case 'xsd:double':
      return make(NUMBERS, () => between(seed, 100, 10_000) / 100);
    case 'xsd:dateTime':
      return make(MOMENTS, () => momentOf(subject, 20, around.now));
    case 'xsd:base64Binary':
      return make(BINARIES, () => base64(words(source)));
    default: {
      const constants = FIELD_CONSTANTS[`${definitionName}/${name}`] ?? FIELD_CONSTANTS[`*/${name}`];
      return make(STRINGS, constants ? () => pick(seed, constants) ?? '' : words);
    }
  }
}
