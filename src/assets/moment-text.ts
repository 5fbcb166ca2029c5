/** The formats of a time zone; making one takes much longer than using it. */
interface Formats {
  readonly parts: Intl.DateTimeFormat;
  readonly offset: Intl.DateTimeFormat;
}

/** By time zone, of which a mock has one. */
const formats = new Map<string, Formats>();

/**
 * A moment as the metadata index writes it: `Fri Jul 25 2014 22:13:45 GMT-0500 (CDT)` (d).
 *
 * @param at milliseconds since 1970
 * @param timeZone IANA name
 */
export function momentText(at: number, timeZone: string): string {
  const { parts, offset } = formatsOf(timeZone);
  const values = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const [weekday, month, day, year] = (['weekday', 'month', 'day', 'year'] as const).map((type) => values.get(type));
  const [hour, minute, second] = (['hour', 'minute', 'second'] as const).map((type) => values.get(type));
  // UTC is written as GMT alone.
  const zone =
    offset
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.replace(':', '') ?? 'GMT';
  return `${weekday} ${month} ${day} ${year} ${hour}:${minute}:${second} ${zone === 'GMT' ? 'GMT+0000' : zone} (${values.get('timeZoneName')})`;
}

function formatsOf(timeZone: string): Formats {
  let found = formats.get(timeZone);
  if (!found) {
    found = {
      parts: new Intl.DateTimeFormat('en-US', {
        ...{ timeZone, weekday: 'short', month: 'short', day: '2-digit', year: 'numeric' },
        ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
      }),
      offset: new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }),
    };
    formats.set(timeZone, found);
  }
  return found;
}
