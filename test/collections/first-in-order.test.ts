import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstInOrder } from '../../src/collections/first-in-order.js';

test('the first in order are those of the sorted list', () => {
  const descending = (a: number, b: number): number => b - a;
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 200 }), fc.integer({ min: 1, max: 20 }), (numbers, most) => {
      // More than are held at once.
      const many = numbers.flatMap((number, index) => Array.from({ length: 30 }, (_, n) => number * 6000 + index * 30 + n));
      expect(firstInOrder(many, descending, most)).toEqual([...many].sort(descending).slice(0, most));
      expect(firstInOrder(many, descending, Number.POSITIVE_INFINITY)).toEqual([...many].sort(descending));
    }),
  );
});
