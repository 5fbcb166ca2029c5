import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedNames, nearestNames } from '../../src/collections/nearest-names.js';
import { loadContract } from '../../src/contract/load-contract.js';

const OPERATIONS = loadContract().operations.map(({ name }) => name);

test.each([
  ['sumbitJob', ['submitJob']],
  ['SubmitJob', ['submitJob']],
  ['submit-job', ['submitJob']],
  ['getActiveJob', ['getActiveJobs']],
  ['pauseJobs', ['pauseJob', 'purgeJob']],
])('who writes %s is told of %j', (name, expected) => {
  expect(nearestNames(name, OPERATIONS)).toEqual(expect.arrayContaining(expected.slice(0, 1)));
  expect(nearestNames(name, OPERATIONS)[0]).toBe(expected[0]);
});

test('nothing is suggested for what is like nothing', () => {
  expect(nearestNames('frobnicate', OPERATIONS)).toEqual([]);
  expect(nearestNames('', OPERATIONS)).toEqual([]);
  expect(nearestNames('***', OPERATIONS)).toEqual([]);
});

test('a name with one letter changed, left out or doubled is always suggested, three names at most', () => {
  const change = fc.constantFrom<(name: string, at: number) => string>(
    (name, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
    (name, at) => `${name.slice(0, at)}x${name.slice(at + 1)}`,
    (name, at) => name.slice(0, at) + name.slice(at + 1),
    (name, at) => name.slice(0, at) + name.charAt(at) + name.slice(at),
  );
  fc.assert(
    fc.property(fc.constantFrom(...OPERATIONS), change, fc.nat(), (name, changed, at) => {
      const wrong = changed(name, at % name.length);
      const nearest = nearestNames(wrong, OPERATIONS);
      expect(nearest.length).toBeLessThanOrEqual(3);
      // Another operation may be the very name that came out, or as near.
      if (!OPERATIONS.includes(wrong)) expect(nearest).toContain(name);
    }),
  );
});

test('a message suggests, and lists what is known where that is short', () => {
  expect(expectedNames('sumbitJob', OPERATIONS)).toBe('did you mean submitJob?');
  expect(expectedNames('rest', ['soap', 'xml', 'upload'])).toBe('expected one of soap, xml, upload');
  expect(expectedNames('Soap', ['soap', 'xml', 'upload'])).toBe('did you mean soap? (expected one of soap, xml, upload)');
  expect(expectedNames('frobnicate', OPERATIONS)).toBe(`none of the ${OPERATIONS.length} known names is like it`);
  expect(expectedNames('job', ['jobA', 'jobB'])).toBe('did you mean jobA or jobB? (expected one of jobA, jobB)');
});
