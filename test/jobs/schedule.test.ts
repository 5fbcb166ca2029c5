import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IpsApiFault } from '../../src/contract/faults.js';
import { nextFire } from '../../src/jobs/schedule.js';

/** A Sunday. */
const NOON_BEFORE = '2027-01-31T08:00:00.000Z';

/** The moments at which a schedule fires after another, as many as are expected, `never` where it fires no more. */
function fires(schedule: string, timeZone: string, after: string, count: number): string[] {
  const moments: string[] = [];
  let moment = Date.parse(after);
  while (moments.length < count) {
    const next = nextFire(schedule, timeZone, moment);
    if (next === undefined) return [...moments, 'never'];
    moments.push(new Date(next).toISOString());
    moment = next;
  }
  return moments;
}

/** Days of February and March 2027, at noon. */
function noons(...days: string[]): string[] {
  return days.map((day) => `2027-${day}T12:00:00.000Z`);
}

function faultOf(schedule: string): unknown {
  try {
    return nextFire(schedule, 'UTC', 0);
  } catch (error) {
    return error;
  }
}

describe('a schedule', () => {
  test.each([
    ['5 fields: every midnight', '00 00 00 * *', ['2027-02-01T00:00:00.000Z', '2027-02-02T00:00:00.000Z', '2027-02-03T00:00:00.000Z']],
    ['6 fields: every midnight', '0 0 0 * * ?', ['2027-02-01T00:00:00.000Z', '2027-02-02T00:00:00.000Z']],
    ['7 fields: every midnight of a year', '0 0 0 * * ? 2028', ['2028-01-01T00:00:00.000Z', '2028-01-02T00:00:00.000Z']],
    ['space around and between the fields', '  0  0\t0 * *   ? ', ['2027-02-01T00:00:00.000Z']],
    ['leading zeros', '00 05 09 * * ?', ['2027-01-31T09:05:00.000Z']],
    ['every second', '* * * * * ?', ['2027-01-31T08:00:01.000Z', '2027-01-31T08:00:02.000Z']],
    [
      '0/15 seconds',
      '0/15 * * * * ?',
      ['2027-01-31T08:00:15.000Z', '2027-01-31T08:00:30.000Z', '2027-01-31T08:00:45.000Z', '2027-01-31T08:01:00.000Z'],
    ],
    [
      '0/15 minutes',
      '0 0/15 * * * ?',
      ['2027-01-31T08:15:00.000Z', '2027-01-31T08:30:00.000Z', '2027-01-31T08:45:00.000Z', '2027-01-31T09:00:00.000Z'],
    ],
    ['*/20 minutes', '0 */20 * * * ?', ['2027-01-31T08:20:00.000Z', '2027-01-31T08:40:00.000Z', '2027-01-31T09:00:00.000Z']],
    [
      'steps from another start',
      '5/20 0 9 * * ?',
      ['2027-01-31T09:00:05.000Z', '2027-01-31T09:00:25.000Z', '2027-01-31T09:00:45.000Z', '2027-02-01T09:00:05.000Z'],
    ],
    [
      'steps in a range',
      '0 10-30/10 9 * * ?',
      ['2027-01-31T09:10:00.000Z', '2027-01-31T09:20:00.000Z', '2027-01-31T09:30:00.000Z', '2027-02-01T09:10:00.000Z'],
    ],
    ['a list', '0 0 9,17 * * ?', ['2027-01-31T09:00:00.000Z', '2027-01-31T17:00:00.000Z', '2027-02-01T09:00:00.000Z']],
    ['a range', '0 0 22-23 * * ?', ['2027-01-31T22:00:00.000Z', '2027-01-31T23:00:00.000Z', '2027-02-01T22:00:00.000Z']],
    [
      'a range over midnight',
      '0 0 23-1 * * ?',
      ['2027-01-31T23:00:00.000Z', '2027-02-01T00:00:00.000Z', '2027-02-01T01:00:00.000Z', '2027-02-01T23:00:00.000Z'],
    ],
    ['days of the month', '0 0 12 1,15 * ?', noons('02-01', '02-15', '03-01', '03-15')],
    ['the last day of the month', '0 0 12 L * ?', noons('01-31', '02-28', '03-31')],
    ['the last weekday of the month', '0 0 12 LW * ?', noons('02-26', '03-31')],
    ['the weekday nearest to a day', '0 0 12 15W * ?', noons('02-15', '03-15', '04-15', '05-14')],
    ['the weekday nearest to the first, not before it', '0 0 12 1W * ?', noons('02-01', '03-01', '04-01', '05-03')],
    ['a weekday by name', '0 0 12 ? * WED', noons('02-03', '02-10', '02-17')],
    ['a weekday by name in small letters', '0 0 12 ? * mon,wed', noons('02-01', '02-03', '02-08')],
    ['weekdays count from Sunday, 1', '0 0 12 ? * 1', noons('01-31', '02-07')],
    ['weekdays count to Saturday, 7', '0 0 12 ? * 7', noons('02-06', '02-13')],
    ['L as a weekday is Saturday', '0 0 12 ? * L', noons('02-06', '02-13')],
    ['a range of weekdays', '0 0 12 ? * MON-FRI', noons('02-01', '02-02', '02-03', '02-04', '02-05', '02-08')],
    ['a range over the end of the week', '0 0 12 ? * FRI-MON', noons('01-31', '02-01', '02-05', '02-06', '02-07', '02-08', '02-12')],
    ['a range over the end of the week, in numbers', '0 0 12 ? * 6-2', noons('01-31', '02-01', '02-05', '02-06', '02-07', '02-08', '02-12')],
    ['a range to the end of the week', '0 0 12 ? * SAT-SUN', noons('01-31', '02-06', '02-07', '02-13')],
    ['steps in a range over the end of the week', '0 0 12 ? * FRI-MON/2', noons('01-31', '02-05', '02-07', '02-12')],
    ['the last Friday of the month', '0 0 12 ? * FRIL', noons('02-26', '03-26', '04-30')],
    ['the last Friday of the month, in numbers', '0 0 12 ? * 6L', noons('02-26', '03-26', '04-30')],
    ['the last Saturday of the month', '0 0 12 ? * 7L', noons('02-27', '03-27')],
    ['the third Friday of the month', '0 0 12 ? * FRI#3', noons('02-19', '03-19')],
    ['the third Friday of the month, in numbers', '0 0 12 ? * 6#3', noons('02-19', '03-19')],
    ['a fifth Monday, in months that have one', '0 0 12 ? * MON#5', noons('03-29', '05-31', '08-30')],
    ['months by name', '0 0 12 1 jan,JUL ?', ['2027-07-01T12:00:00.000Z', '2028-01-01T12:00:00.000Z']],
    ['months by number', '0 0 12 1 3-4 ?', noons('03-01', '04-01')],
    ['a range over the end of the year', '0 0 12 1 NOV-FEB ?', noons('02-01', '11-01', '12-01').concat('2028-01-01T12:00:00.000Z')],
    ['a day and a weekday must both fit', '0 0 12 13 * FRI', noons('08-13')],
    ['29 February', '0 0 12 29 2 ?', ['2028-02-29T12:00:00.000Z', '2032-02-29T12:00:00.000Z']],
    ['the end of the year', '59 59 23 31 12 ?', ['2027-12-31T23:59:59.000Z', '2028-12-31T23:59:59.000Z']],
    ['one moment', '0 30 7 4 7 ? 2030', ['2030-07-04T07:30:00.000Z', 'never']],
    ['a range of years', '0 0 0 1 1 ? 2028-2029', ['2028-01-01T00:00:00.000Z', '2029-01-01T00:00:00.000Z', 'never']],
    ['a list of years', '0 0 0 1 1 ? 2029,2031', ['2029-01-01T00:00:00.000Z', '2031-01-01T00:00:00.000Z', 'never']],
    ['a year gone by', '0 0 0 1 1 ? 2026', ['never']],
    ['a day that no month has', '0 0 0 30 2 ?', ['never']],
  ])('fires as it says: %s', (_name, schedule, expected) => {
    const count = expected.filter((moment) => moment !== 'never').length + (expected.includes('never') ? 1 : 0);
    expect(fires(schedule, 'UTC', NOON_BEFORE, count)).toEqual(expected);
  });

  test.each([
    ['midnight east of Greenwich', '00 00 00 * *', 'Asia/Kathmandu', NOON_BEFORE, ['2027-01-31T18:15:00.000Z', '2027-02-01T18:15:00.000Z']],
    ['midnight west of Greenwich', '00 00 00 * *', 'America/New_York', NOON_BEFORE, ['2027-02-01T05:00:00.000Z', '2027-02-02T05:00:00.000Z']],
    ['weekdays are those of the zone', '0 0 20 ? * SUN', 'America/New_York', NOON_BEFORE, ['2027-02-01T01:00:00.000Z']],
    [
      'midnight where the clocks go forward',
      '00 00 00 * *',
      'America/New_York',
      '2027-03-13T12:00:00Z',
      ['2027-03-14T05:00:00.000Z', '2027-03-15T04:00:00.000Z'],
    ],
    [
      'midnight where the clocks go back',
      '00 00 00 * *',
      'America/New_York',
      '2027-11-06T12:00:00Z',
      ['2027-11-07T04:00:00.000Z', '2027-11-08T05:00:00.000Z'],
    ],
    [
      'a time that is skipped: once, when the clocks have moved',
      '0 30 2 * * ?',
      'America/New_York',
      '2027-03-13T12:00:00Z',
      ['2027-03-14T07:00:00.000Z', '2027-03-15T06:30:00.000Z'],
    ],
    [
      'a time that comes twice: once',
      '0 30 1 * * ?',
      'America/New_York',
      '2027-11-06T12:00:00Z',
      ['2027-11-07T05:30:00.000Z', '2027-11-08T06:30:00.000Z'],
    ],
    [
      'every hour where one is skipped',
      '0 0 * * * ?',
      'America/New_York',
      '2027-03-14T05:30:00Z',
      ['2027-03-14T06:00:00.000Z', '2027-03-14T07:00:00.000Z', '2027-03-14T08:00:00.000Z'],
    ],
    [
      'every hour where one comes twice',
      '0 0 * * * ?',
      'America/New_York',
      '2027-11-07T04:30:00Z',
      ['2027-11-07T05:00:00.000Z', '2027-11-07T06:00:00.000Z', '2027-11-07T07:00:00.000Z'],
    ],
    [
      'a midnight that is skipped',
      '00 00 00 * *',
      'America/Sao_Paulo',
      '2018-11-03T12:00:00Z',
      ['2018-11-04T03:00:00.000Z', '2018-11-05T02:00:00.000Z'],
    ],
  ])('keeps to its time zone: %s', (_name, schedule, timeZone, after, expected) => {
    expect(fires(schedule, timeZone, after, expected.length)).toEqual(expected);
  });

  test('keeps the time zones of equal texts apart', () => {
    const after = Date.parse(NOON_BEFORE);
    expect(nextFire('0 0 0 * * ?', 'UTC', after)).not.toBe(nextFire('0 0 0 * * ?', 'Asia/Tokyo', after));
  });

  test('fires strictly after a moment at which it fires, and at the next full second after any other', () => {
    const noon = Date.parse('2027-02-01T12:00:00.000Z');
    expect(nextFire('0 0 12 * * ?', 'UTC', noon)).toBe(noon + 86_400_000);
    expect(nextFire('0 0 12 * * ?', 'UTC', noon - 1)).toBe(noon);
    expect(nextFire('* * * * * ?', 'UTC', noon + 1)).toBe(noon + 1000);
  });

  test('answers the same however many schedules were read before', () => {
    const first = fires('0 0 12 ? * FRI#3', 'UTC', NOON_BEFORE, 3);
    for (let day = 1; day <= 28; day++) for (let minute = 0; minute < 60; minute++) nextFire(`0 ${minute} 0 ${day} * ?`, 'UTC', 0);
    expect(fires('0 0 12 ? * FRI#3', 'UTC', NOON_BEFORE, 3)).toEqual(first);
  });
});

describe('a text that is no schedule', () => {
  test.each([
    '',
    '   ',
    'daily',
    '@daily',
    '* *',
    '0 0 0 *',
    '0 0 0 * * ? 2027 1',
    'a b c d e',
    '60 0 0 * * ?',
    '-1 0 0 * * ?',
    '0 60 0 * * ?',
    '0 0 24 * * ?',
    '0 0 0 0 * ?',
    '0 0 0 32 * ?',
    '0 0 0 1.5 * ?',
    '0 0 0 0W * ?',
    '0 0 0 32W * ?',
    '0 0 0 W * ?',
    '0 0 0 #2 * ?',
    '0 0 0 * 0 ?',
    '0 0 0 * 13 ?',
    '0 0 0 1 JANUARY ?',
    '0 0 0 ? * 0',
    '0 0 0 ? * 8',
    '0 0 0 ? * 0-3',
    '0 0 0 ? * 5-8',
    '0 0 0 ? * XYZ',
    '0 0 0 ? * MONDAY',
    '0 0 0 ? * W',
    '0 0 0 ? * 2#',
    '0 0 0 ? * MON#0',
    '0 0 0 ? * MON#6',
    '0 0 0 ? * MON-',
    '0 0 0 * * ? next',
    '0 0 0 * * ? 99999',
    '0,,1 0 0 * * ?',
    '0/ 0 0 * * ?',
    '0 0/0 0 * * ?',
    'L 0 0 * * ?',
    "0 0 0 * * ?'",
  ])('is refused with fault 30001 that names execSchedule: "%s"', (schedule) => {
    const fault = faultOf(schedule);
    expect(fault).toBeInstanceOf(IpsApiFault);
    expect(fault).toMatchObject({ code: 30001, reason: expect.stringContaining(`execSchedule: "${schedule}" cannot be read`) });
    expect(fault).toMatchObject({ reason: expect.stringContaining('Expected second minute hour day month [weekday [year]]') });
  });

  test.each([
    ['0 0 0 32 * ?', '32'],
    ['0 0 0 0 * ?', '0'],
    ['0 0 0 * 13 ?', '13'],
    ['0 0 0 ? * 0', '0'],
    ['0 0 0 ? * MONDAY', 'MONDAY'],
  ])('is refused in its own words: "%s"', (schedule, value) => {
    const fault = faultOf(schedule);
    expect(fault).toBeInstanceOf(IpsApiFault);
    const why = fault instanceof IpsApiFault ? fault.reason.replace(/^.*cannot be read: /, '').replace(/ Expected second.*$/, '') : '';
    expect(why).toMatch(new RegExp(`(?<![-\\w])${value}(?!\\w)`));
  });
});

describe('every schedule', () => {
  const field = (min: number, max: number): fc.Arbitrary<string> => {
    const value = fc.integer({ min, max });
    return fc.oneof(
      fc.constant('*'),
      value.map(String),
      fc.uniqueArray(value, { minLength: 1, maxLength: 4 }).map((values) => values.join(',')),
      fc.tuple(value, value).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
      fc.tuple(value, fc.integer({ min: 1, max })).map(([from, step]) => `${from}/${step}`),
    );
  };
  const days = fc.oneof(field(1, 28), fc.constantFrom('?', 'L', 'LW', '15W'));
  const weekdays = fc.oneof(field(1, 7), fc.constantFrom('?', 'MON-FRI', 'FRI-MON', 'L', '6L', '2#1'));
  const schedules = fc
    .tuple(field(0, 59), field(0, 59), field(0, 23), days, field(1, 12), weekdays)
    // A day and a weekday that must both fit may meet in no year to come.
    .map(([second, minute, hour, day, month, weekday]) => [second, minute, hour, day, month, /^[?*]$/.test(day) ? weekday : '?'].join(' '));
  const zones = fc.constantFrom('UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe');
  const moments = fc.integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2040-01-01T00:00:00Z') });

  test('fires after the moment that it is asked for, at a full second', () => {
    fc.assert(
      fc.property(schedules, zones, moments, (schedule, zone, after) => {
        const next = nextFire(schedule, zone, after);
        expect(next).toBeDefined();
        expect(next).toBeGreaterThan(after);
        expect(Number(next) % 1000).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('fires in UTC, which is computed without the time zones of Intl, when it fires in a time zone that never differs from it', () => {
    fc.assert(
      fc.property(schedules, moments, (schedule, after) => {
        expect(nextFire(schedule, 'UTC', after)).toBe(nextFire(schedule, 'Africa/Abidjan', after));
      }),
      { numRuns: 300 },
    );
  });

  test('has the same next moment, whenever before it one asks', () => {
    fc.assert(
      fc.property(schedules, zones, moments, fc.double({ min: 0, max: 1, noNaN: true }), (schedule, zone, after, part) => {
        const next = Number(nextFire(schedule, zone, after));
        const between = after + Math.floor((next - 1 - after) * part);
        expect(nextFire(schedule, zone, between)).toBe(next);
      }),
      { numRuns: 300 },
    );
  });

  test('fires at a second, minute, hour, day and month that it names', () => {
    const value = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
    fc.assert(
      fc.property(value(0, 59), value(0, 59), value(0, 23), value(1, 28), value(1, 12), moments, (second, minute, hour, day, month, after) => {
        const next = new Date(nextFire(`${second} ${minute} ${hour} ${day} ${month} ?`, 'UTC', after) ?? Number.NaN);
        expect([next.getUTCSeconds(), next.getUTCMinutes(), next.getUTCHours(), next.getUTCDate(), next.getUTCMonth() + 1]).toEqual([
          second,
          minute,
          hour,
          day,
          month,
        ]);
      }),
      { numRuns: 100 },
    );
  });
});
