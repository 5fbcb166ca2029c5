import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberOfValue } from '../../src/assets/metadata-value.js';
import { momentText } from '../../src/assets/moment-text.js';

test.each([
  ['2014-07-26T03:13:45Z', 'America/Chicago', 'Fri Jul 25 2014 22:13:45 GMT-0500 (CDT)'],
  ['2027-01-31T08:00:00Z', 'UTC', 'Sun Jan 31 2027 08:00:00 GMT+0000 (UTC)'],
  ['2027-01-05T00:00:00Z', 'Asia/Kolkata', 'Tue Jan 05 2027 05:30:00 GMT+0530 (GMT+5:30)'],
])('%s in %s is %s', (moment, timeZone, text) => {
  expect(momentText(Date.parse(moment), timeZone)).toBe(text);
});

test('is read again as the same second, in any time zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) }),
      fc.constantFrom('UTC', 'America/Chicago', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia'),
      (at, timeZone) => {
        expect(numberOfValue('Date', momentText(at, timeZone))).toBe(Math.floor(at / 1000) * 1000);
      },
    ),
  );
});
