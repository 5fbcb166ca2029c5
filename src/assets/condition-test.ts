import { caseless } from './asset.js';
import type { NumberTest, TextTest } from './search.js';

/** Whether a text passes a test (d); case does not matter unless the test says so (c). */
export function textPasses({ op, value, isCaseSensitive }: TextTest, text: string): boolean {
  const [actual, wanted] = isCaseSensitive ? [text, value] : [caseless(text), caseless(value)];
  switch (op) {
    case 'Equals':
      return actual === wanted;
    case 'NotEquals':
      return actual !== wanted;
    case 'Contains':
      return actual.includes(wanted);
    case 'NotContains':
      return !actual.includes(wanted);
    case 'StartsWith':
      return actual.startsWith(wanted);
    case 'EndsWith':
      return actual.endsWith(wanted);
  }
}

/** Whether a number passes a test (d); ranges include their ends (c). */
export function numberPasses(test: NumberTest, actual: number): boolean {
  switch (test.op) {
    case 'Equals':
      return actual === test.value;
    case 'NotEquals':
      return actual !== test.value;
    case 'LessThan':
      return actual < test.value;
    case 'LessThanEquals':
      return actual <= test.value;
    case 'GreaterThan':
      return actual > test.value;
    case 'GreaterThanEquals':
      return actual >= test.value;
    case 'Between':
      return actual >= test.min && actual <= test.max;
    case 'NotBetween':
      return actual < test.min || actual > test.max;
  }
}
