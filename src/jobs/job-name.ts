const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A name that no job of the company has: the submitted one, or with the moment behind it where that is taken
 * or the job is a run of a recurring one (c).
 *
 * @param at milliseconds since 1970, written in `timeZone`
 * @param isTaken whether a job of the company has a name
 */
export function uniqueJobName(originalName: string, at: number, timeZone: string, isRun: boolean, isTaken: (name: string) => boolean): string {
  if (!isRun && !isTaken(originalName)) return originalName;
  const stamped = `${originalName}_${stamp(at, timeZone)}`;
  let name = stamped;
  for (let n = 2; isTaken(name); n++) name = `${stamped}_${n}`;
  return name;
}

/** A moment as `yyyy-MM-dd-HH:mm:ss`. */
function stamp(at: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // The Swedish way to write a moment is yyyy-MM-dd HH:mm:ss.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return format.format(at).replace(' ', '-');
}
