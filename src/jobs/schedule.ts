import { Cron } from 'croner';
import { LRUCache } from 'lru-cache';
import { IpsApiFault } from '../contract/faults.js';

/** By time zone and text: parsing takes much longer than finding the next moment. */
const parsed = new LRUCache<string, Cron>({ max: 1000 });

/**
 * When a schedule next fires after a moment; undefined if it never does again.
 *
 * @param execSchedule Quartz-like: second minute hour day month [weekday [year]] (c)
 * @param timeZone IANA name of the server's time zone
 * @param after milliseconds since 1970, as is the result
 * @throws IpsApiFault 30001 for a text that cannot be read
 */
export function nextFire(execSchedule: string, timeZone: string, after: number): number | undefined {
  return cron(execSchedule, timeZone).nextRun(new Date(after))?.getTime();
}

function cron(execSchedule: string, timeZone: string): Cron {
  const key = `${timeZone}\n${execSchedule}`;
  let found = parsed.get(key);
  if (!found) {
    found = parse(execSchedule, timeZone);
    parsed.set(key, found);
  }
  return found;
}

function parse(execSchedule: string, timeZone: string): Cron {
  const texts = execSchedule.trim().split(/\s+/);
  if (texts.length < 5 || texts.length > FIELDS.length) {
    throw unreadable(execSchedule, `it has ${texts.length} field${texts.length === 1 ? '' : 's'}`);
  }
  const pattern = FIELDS.flatMap((field, index) => {
    const text = texts[index] ?? field.absent;
    return text === undefined ? [] : [inCroner(execSchedule, field, text)];
  }).join(' ');
  try {
    // As in Quartz, Sunday is 1, and a day and a weekday must both fit.
    return new Cron(pattern, { paused: true, ...zoneOptions(timeZone), alternativeWeekdays: true, domAndDow: true });
  } catch (error) {
    throw unreadable(execSchedule, error instanceof Error ? error.message.replace(/^CronPattern: /, '').replace(/(?<!\.)\.+$/, '') : String(error));
  }
}

/** UTC, which most mocks have, needs no time zones of Intl: loading those takes the first schedule of a process 15 ms. */
function zoneOptions(timeZone: string): { readonly utcOffset: number } | { readonly timezone: string } {
  return timeZone === 'UTC' ? { utcOffset: 0 } : { timezone: timeZone };
}

interface ScheduleField {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Names for the numbers from `min` on. */
  readonly names: readonly string[];
  /** What Quartz allows besides numbers, in upper case: croner takes it as it is. */
  readonly special: RegExp;
  /** Default for a field that is left out at the end; undefined if it is required, or if croner needs no default. */
  readonly absent?: string;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const NOTHING = /^(?!)/;
const FIELDS: readonly ScheduleField[] = [
  { name: 'second', min: 0, max: 59, names: [], special: NOTHING },
  { name: 'minute', min: 0, max: 59, names: [], special: NOTHING },
  { name: 'hour', min: 0, max: 23, names: [], special: NOTHING },
  { name: 'day', min: 1, max: 31, names: [], special: /^(?:\?|L|LW|(?:[1-9]|[12]\d|3[01])W)$/ },
  { name: 'month', min: 1, max: 12, names: MONTHS, special: NOTHING },
  { name: 'weekday', min: 1, max: 7, names: WEEKDAYS, special: /^(?:\?|[1-7]L|[1-7]#[1-5])$/, absent: '?' },
  { name: 'year', min: 1970, max: 2199, names: [], special: NOTHING },
];

/** A field in croner's syntax: names, ranges that wrap around and steps from a number are written out. */
function inCroner(execSchedule: string, field: ScheduleField, text: string): string {
  return text
    .toUpperCase()
    .split(',')
    .map((part) => {
      const numbers = field.names.reduce((text, name, index) => text.replaceAll(name, String(index + field.min)), part);
      if (field.name === 'weekday' && numbers === 'L') return String(field.max);
      return field.special.test(numbers) ? numbers : writtenOut(execSchedule, field, numbers, part);
    })
    .join(',');
}

function writtenOut(execSchedule: string, { name, min, max }: ScheduleField, numbers: string, part: string): string {
  const match = /^(?:\*|(\d{1,4})(?:-(\d{1,4}))?)(?:\/(\d{1,4}))?$/.exec(numbers);
  const [, first, last, stepText] = match ?? [];
  const from = Number(first ?? min);
  const to = last === undefined ? (first === undefined || stepText !== undefined ? max : from) : Number(last);
  const step = Number(stepText ?? 1);
  if (!match || [from, to].some((each) => each < min || each > max) || step < 1) {
    throw unreadable(execSchedule, `"${part}" is no ${name}: expected ${min} to ${max}, or what Quartz has besides`);
  }
  if (first === undefined && step === 1) return '*';
  const span = to < from ? to - from + max - min + 1 : to - from;
  return Array.from({ length: Math.floor(span / step) + 1 }, (_, n) => min + ((from - min + n * step) % (max - min + 1))).join(',');
}

function unreadable(execSchedule: string, why: string): IpsApiFault {
  return new IpsApiFault(
    'invalidParameter',
    `execSchedule: "${execSchedule}" cannot be read: ${why}. Expected second minute hour day month [weekday [year]], such as "00 30 02 * * ?"`,
  );
}
