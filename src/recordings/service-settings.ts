import type { SettingsInput } from '../settings.js';
import { openRecording } from './read-recording.js';

/** How many exchanges are looked at: whatever they show is shown early. */
const LOOKED_AT = 2000;
/** How many moments on different days are tried. */
const MOST_DAYS = 200;

const MOMENT = />(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)</g;

/** The settings with which a mock answers as a recorded service does, as far as its answers show them: time zone, name of the server, who may call. */
export async function serviceSettings(file: string): Promise<SettingsInput> {
  /** By day and offset. */
  const moments = new Map<string, { readonly at: Date; readonly offset: string }>();
  let serverName: string | undefined;
  let areCallersKnown = true;
  let count = 0;
  for await (const { exchange } of (await openRecording(file)).exchanges) {
    const { answer, operation, fault, caller } = exchange;
    if (operation === null || answer === null) continue;
    if (fault === null && caller === null) areCallersKnown = false;
    serverName ??= /<(?:[\w.-]+:)?serverName>([^<&]+)</.exec(answer.body)?.[1];
    for (const [, day, time, offset = ''] of answer.body.matchAll(MOMENT)) {
      if (moments.size < MOST_DAYS) moments.set(`${day} ${offset}`, { at: new Date(`${day}${time}${offset}`), offset });
    }
    if (++count === LOOKED_AT) break;
  }
  const timeZone = timeZoneOf([...moments.values()]);
  return {
    // Of a service nobody calls things into being; but users whom only tokens name cannot be told apart.
    ...(areCallersKnown ? { auth: 'strict' } : {}),
    ...(serverName === undefined ? {} : { serverName }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

/** The first time zone in which all moments have their offsets; undefined for none, or without moments. */
function timeZoneOf(moments: readonly { readonly at: Date; readonly offset: string }[]): string | undefined {
  if (moments.length === 0) return undefined;
  if (moments.every(({ offset }) => offset === 'Z')) return 'UTC';
  return Intl.supportedValuesOf('timeZone').find((timeZone) => {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    return moments.every(({ at, offset }) => {
      const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      // Some releases of ICU write no offset for none.
      return (name.replace('GMT', '') || '+00:00') === offset;
    });
  });
}
