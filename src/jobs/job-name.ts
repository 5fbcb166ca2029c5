import { uniqueName } from '../collections/unique-name.js';
import { momentWriter } from '../contract/moments.js';

/** How a job's name comes about: a run's always has its moment behind it (t); another has it only where the name asked for is taken (c). */
export type NameForm = 'run' | 'asked';

/**
 * A name that no job of the company has.
 *
 * @param at milliseconds since 1970, written in `timeZone`
 * @param isTaken whether a job of the company has a name
 */
export function uniqueJobName(form: NameForm, originalName: string, at: number, timeZone: string, isTaken: (name: string) => boolean): string {
  if (form === 'asked' && !isTaken(originalName)) return originalName;
  const stamped = stampedName(originalName, at, timeZone);
  return uniqueName(stamped, isTaken, (n) => `${stamped}_${n}`, 2);
}

/** The name of a run, unless it is taken. */
export function stampedName(originalName: string, at: number, timeZone: string): string {
  return `${originalName}_${stamp(at, timeZone)}`;
}

/** A moment as `yyyy-MM-dd-HH:mm:ss.SSS` (t). */
function stamp(at: number, timeZone: string): string {
  return momentWriter(timeZone)(new Date(at)).slice(0, 23).replace('T', '-');
}
