/** A moment as the page shows it: in UTC, to the second. @param moment ISO 8601 */
export function shownMoment(moment: string): string {
  return moment.slice(0, 19).replace('T', ' ');
}

/** The time of day of a moment, in UTC. */
export function shownTime(moment: string): string {
  return moment.slice(11, 19);
}

/** A length of time, in its two largest units. @param milliseconds 0 or more */
export function shownDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = Math.round(milliseconds / 1000);
  const units: readonly (readonly [string, number])[] = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ];
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
    else if (parts.length > 0) break;
  }
  return parts.slice(0, 2).join(' ');
}

const SIZES = ['bytes', 'KB', 'MB', 'GB'];

/** A size in bytes, in a unit that fits. */
export function shownSize(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(SIZES.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${SIZES[power]}`;
}

const NUMBERS = new Intl.NumberFormat('en');

/** A number with its thousands apart. */
export function shownNumber(value: number): string {
  return NUMBERS.format(value);
}

/** The number of a job, with which its handle ends. */
export function jobNumberOf(jobHandle: string): string {
  return jobHandle.slice(jobHandle.lastIndexOf('|') + 1);
}
