import { Cron } from 'croner';
import { IpsApiFault } from '../contract/faults.js';

const parsed = new Map<string, Cron>();

/**
 * The first moment after another at which a schedule fires; undefined where it never does again.
 *
 * @param execSchedule Quartz-like: second minute hour day month [weekday [year]] (c)
 * @param timeZone IANA name of the server's time zone
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
    if (parsed.size > 1000) parsed.clear();
    parsed.set(key, found);
  }
  return found;
}

function parse(execSchedule: string, timeZone: string): Cron {
  const fields = execSchedule.trim().split(/\s+/);
  if (fields.length < 5 || fields.length > 7) {
    throw unreadable(execSchedule, `it has ${fields.length} field${fields.length === 1 ? '' : 's'}`);
  }
  const [second, minute, hour, day, month, weekday = '?', year] = fields;
  const pattern = [second, minute, hour, day, month, quartzWeekday(weekday), ...(year === undefined ? [] : [year])].join(' ');
  try {
    // Quartz: Sunday is 1, 0/15 counts from 0 in steps of 15, and a day and a weekday must both fit.
    return new Cron(pattern, { paused: true, timezone: timeZone, alternativeWeekdays: true, sloppyRanges: true, domAndDow: true });
  } catch (error) {
    throw unreadable(execSchedule, error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error));
  }
}

/** Quartz's weekday field where croner's differs: `L` alone is Saturday, and a range may run over the end of the week. */
function quartzWeekday(field: string): string {
  const numbers = field
    .toUpperCase()
    .replace(/SUN|MON|TUE|WED|THU|FRI|SAT/g, (name) => String(['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'].indexOf(name) + 1));
  if (numbers === 'L') return '7';
  return numbers.replace(/\b([1-7])-([1-7])\b/g, (range, from: string, to: string) => (Number(from) > Number(to) ? `${from}-7,1-${to}` : range));
}

function unreadable(execSchedule: string, why: string): IpsApiFault {
  return new IpsApiFault(
    'invalidParameter',
    `execSchedule: "${execSchedule}" cannot be read: ${why}. Expected second minute hour day month [weekday [year]], such as "00 30 02 * * ?"`,
  );
}
