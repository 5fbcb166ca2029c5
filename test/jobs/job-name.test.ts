import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NameForm, uniqueJobName } from '../../src/jobs/job-name.js';

const AT = Date.parse('2027-01-31T08:05:09.999Z');

function nameAmong(taken: readonly string[], { timeZone = 'UTC', form = 'run' as NameForm, at = AT } = {}): string {
  return uniqueJobName(form, 'Publish', at, timeZone, (name) => taken.includes(name));
}

describe('the name of a job', () => {
  const RUN = 'Publish_2027-01-31-08:05:09.999';

  test('of a run has the moment behind it, whatever is taken', () => {
    expect(nameAmong([])).toBe(RUN);
    expect(nameAmong(['Publish'])).toBe(RUN);
  });

  test('gets a number behind that where that is taken', () => {
    expect(nameAmong([RUN])).toBe(`${RUN}_2`);
    expect(nameAmong([RUN, `${RUN}_2`])).toBe(`${RUN}_3`);
  });

  test('of another job is the one asked for where it is free, else that of a run', () => {
    expect(nameAmong(['publish', RUN], { form: 'asked' })).toBe('Publish');
    expect(nameAmong(['Publish'], { form: 'asked' })).toBe(RUN);
  });

  test('has the moment as clocks of the time zone show it', () => {
    expect(nameAmong([], { timeZone: 'America/New_York' })).toBe('Publish_2027-01-31-03:05:09.999');
    expect(nameAmong([], { timeZone: 'Asia/Kathmandu' })).toBe('Publish_2027-01-31-13:50:09.999');
    expect(nameAmong([], { timeZone: 'Pacific/Auckland', at: Date.parse('2026-12-31T11:00:00Z') })).toBe('Publish_2027-01-01-00:00:00.000');
  });

  test('writes midnight as 00, not as 24', () => {
    expect(nameAmong([], { at: Date.parse('2027-02-01T00:00:00Z') })).toBe('Publish_2027-02-01-00:00:00.000');
  });

  test('is free, whatever names are taken', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom<NameForm>('run', 'asked'),
        fc.integer({ min: 0, max: 4e12 }),
        (name, jobs, form, at) => {
          const taken = new Set<string>();
          for (let job = 0; job < jobs; job++) {
            const free = uniqueJobName(form, name, at, 'UTC', (each) => taken.has(each));
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
