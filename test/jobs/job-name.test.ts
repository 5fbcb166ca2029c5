import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uniqueJobName } from '../../src/jobs/job-name.js';

const AT = Date.parse('2027-01-31T08:05:09.999Z');

function nameAmong(taken: readonly string[], { timeZone = 'UTC', isRun = false, at = AT } = {}): string {
  return uniqueJobName('Publish', at, timeZone, isRun, (name) => taken.includes(name));
}

describe('the name of a job', () => {
  test('is the submitted one where it is free', () => {
    expect(nameAmong([])).toBe('Publish');
    expect(nameAmong(['publish', 'Publish_2027-01-31-08:05:09'])).toBe('Publish');
  });

  test('gets the moment behind it where it is taken', () => {
    expect(nameAmong(['Publish'])).toBe('Publish_2027-01-31-08:05:09');
  });

  test('gets a number behind that where that is taken as well', () => {
    expect(nameAmong(['Publish', 'Publish_2027-01-31-08:05:09'])).toBe('Publish_2027-01-31-08:05:09_2');
    expect(nameAmong(['Publish', 'Publish_2027-01-31-08:05:09', 'Publish_2027-01-31-08:05:09_2'])).toBe('Publish_2027-01-31-08:05:09_3');
  });

  test('always has the moment where the job is a run of a recurring one', () => {
    expect(nameAmong([], { isRun: true })).toBe('Publish_2027-01-31-08:05:09');
  });

  test('has the moment as clocks of the time zone show it', () => {
    expect(nameAmong([], { isRun: true, timeZone: 'America/New_York' })).toBe('Publish_2027-01-31-03:05:09');
    expect(nameAmong([], { isRun: true, timeZone: 'Asia/Kathmandu' })).toBe('Publish_2027-01-31-13:50:09');
    expect(nameAmong([], { isRun: true, timeZone: 'Pacific/Auckland', at: Date.parse('2026-12-31T11:00:00Z') })).toBe('Publish_2027-01-01-00:00:00');
  });

  test('writes midnight as 00, not as 24', () => {
    expect(nameAmong([], { isRun: true, at: Date.parse('2027-02-01T00:00:00Z') })).toBe('Publish_2027-02-01-00:00:00');
  });

  test('is free, whatever names are taken', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 4e12 }),
        (name, jobs, isRun, at) => {
          const taken = new Set<string>();
          for (let job = 0; job < jobs; job++) {
            const free = uniqueJobName(name, at, 'UTC', isRun, (each) => taken.has(each));
            expect(free.startsWith(name)).toBe(true);
            taken.add(free);
          }
          expect(taken.size).toBe(jobs);
        },
      ),
      { numRuns: 50 },
    );
  });
});
