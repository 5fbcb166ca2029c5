import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentWriter } from '../../src/contract/moments.js';
import { writeSimple } from '../../src/contract/simple-types.js';

describe('a moment', () => {
  test.each([
    ['America/Chicago', '2011-03-30T19:32:08.858Z', '2011-03-30T14:32:08.858-05:00'],
    ['America/Chicago', '2101-01-01T05:00:00.000Z', '2100-12-31T23:00:00.000-06:00'],
    ['Asia/Kolkata', '2026-11-27T20:00:00.000Z', '2026-11-28T01:30:00.000+05:30'],
    ['Europe/London', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000+00:00'],
    ['UTC', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
    ['Etc/UTC', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
    // Before time zones, clocks went by the sun: -5:50:36.
    ['America/Chicago', '1800-01-01T12:00:00.000Z', '1800-01-01T06:10:00.000-05:50'],
    // A local year that an xsd:dateTime cannot have.
    ['Asia/Kolkata', '9999-12-31T23:00:00.000Z', '9999-12-31T23:00:00.000Z'],
  ])('in %s is written with its offset: %s', (timeZone, moment, expected) => {
    expect(momentWriter(timeZone)(new Date(moment))).toBe(expected);
  });

  test('is the same moment in every time zone', () => {
    const zones = [
      'UTC',
      'America/Chicago',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Europe/Berlin',
      'Africa/Monrovia',
    ];
    const moments = fc.date({ min: new Date('0002-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (timeZone, moment) => {
        const written = momentWriter(timeZone)(moment);
        expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:\d\d)$/);
        expect(new Date(written).getTime()).toBe(moment.getTime());
      }),
    );
  });
});

describe('a double', () => {
  test.each([
    [72, '72.0'],
    [0, '0.0'],
    [1, '1.0'],
    [-3, '-3.0'],
    [0.5, '0.5'],
    [1e20, '100000000000000000000.0'],
    [Number.POSITIVE_INFINITY, 'INF'],
  ])('%d is written %s', (value, expected) => {
    expect(writeSimple('xsd:double', value)).toBe(expected);
  });

  test('has a decimal point or an exponent, and keeps its value', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const written = writeSimple('xsd:double', value);
        expect(written).toMatch(/[.e]/);
        expect(Number(written)).toBe(value + 0);
      }),
    );
  });

  test('is not what whole numbers are', () => {
    expect(writeSimple('xsd:int', 72)).toBe('72');
    expect(writeSimple('xsd:long', 72.9)).toBe('72');
  });
});
