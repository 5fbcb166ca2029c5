import { LRUCache } from 'lru-cache';

/** Writes a moment as an xsd:dateTime, with milliseconds. */
export type MomentWriter = (moment: Date) => string;

/** Offsets change on a quarter of an hour, in every time zone. */
const QUARTER_HOUR = 15 * 60_000;

/** How many quarters of an hour have their offset cached: asking Intl takes fifty times as long as the rest. */
const OFFSETS_CACHED = 2000;

const writers = new Map<string, MomentWriter>();

/** The first and the last moment of four digits for the year, which an xsd:dateTime has. */
const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** The moment that was written last, and its text: a job and its tasks say the same moment several times. */
let last = { at: 0, text: '1970-01-01T00:00:00.000Z' };

/** Writes moments in UTC. One that cannot be written is the nearest that can. */
export const utcMoment: MomentWriter = (moment) => {
  const at = moment.getTime();
  if (at === last.at) return last.text;
  const text = new Date(at >= FIRST && at <= LAST ? at : at < FIRST ? FIRST : at > LAST ? LAST : 0).toISOString();
  last = { at, text };
  return text;
};

/**
 * Writes moments in a time zone, with its offset at that moment: `2011-03-30T14:32:08.858-05:00` (t). In UTC, the offset is `Z` (i).
 *
 * @param timeZone such as `America/Chicago`
 */
export function momentWriter(timeZone: string): MomentWriter {
  let writer = writers.get(timeZone);
  if (!writer) {
    writer = /^(?:Etc\/)?(?:UTC|UCT|Universal|Zulu)$/.test(timeZone) ? utcMoment : writerIn(timeZone);
    writers.set(timeZone, writer);
  }
  return writer;
}

function writerIn(timeZone: string): MomentWriter {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offsets = new LRUCache<number, number>({ max: OFFSETS_CACHED });
  const offsetAt = (moment: Date): number => {
    const quarter = Math.floor(moment.getTime() / QUARTER_HOUR);
    let minutes = offsets.get(quarter);
    if (minutes === undefined) {
      minutes = offsetMinutes(format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '');
      offsets.set(quarter, minutes);
    }
    return minutes;
  };
  return (moment) => {
    const minutes = offsetAt(moment);
    const local = new Date(moment.getTime() + minutes * 60_000);
    // An xsd:dateTime has four digits for the year.
    if (local.getUTCFullYear() < 1 || local.getUTCFullYear() > 9999) return utcMoment(moment);
    const offset = Math.abs(minutes);
    const digits = (value: number): string => String(value).padStart(2, '0');
    return `${local.toISOString().slice(0, -1)}${minutes < 0 ? '-' : '+'}${digits(Math.floor(offset / 60))}:${digits(offset % 60)}`;
  };
}

/** Minutes of an offset such as `GMT-05:00`; `GMT` is 0. The seconds of old local times, which an xsd:dateTime cannot say, are left out. */
function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
