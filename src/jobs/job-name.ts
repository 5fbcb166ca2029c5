import { uniqueName } from '../collections/unique-name.js';

/** By time zone, of which a mock has one. Making a format takes much longer than using one. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A name that no job of the company has: the submitted one, or that with the moment appended if it is taken
 * or the job is a run of a recurring one (c).
 *
 * @param at milliseconds since 1970, written in `timeZone`
 * @param isTaken whether a job of the company has a name
 */
export function uniqueJobName(originalName: string, at: number, timeZone: string, isRun: boolean, isTaken: (name: string) => boolean): string {
  if (!isRun && !isTaken(originalName)) return originalName;
  const stamped = `${originalName}_${stamp(at, timeZone)}`;
  return uniqueName(stamped, isTaken, (n) => `${stamped}_${n}`, 2);
}

/** A moment as `yyyy-MM-dd-HH:mm:ss`. */
function stamp(at: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes moments as yyyy-MM-dd HH:mm:ss.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return format.format(at).replace(' ', '-');
}
