import leven from 'leven';

/** How many names a message suggests at most. */
const MOST_SUGGESTED = 3;

/** How many names a message lists in full. */
const MOST_LISTED = 20;

/**
 * The known names that somebody most likely meant by another one: the same but for case and separators, or few letters away, or of which
 * it is a part. The nearest first, three at most.
 */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const wanted = plain(name);
  if (wanted === '') return [];
  const most = Math.max(1, Math.floor(wanted.length / 3));
  return (
    known
      .map((each) => ({ each, distance: distanceOf(wanted, plain(each), most) }))
      // A name of which every letter is another is not like it.
      .filter(({ each, distance }) => distance <= most && distance < Math.max(wanted.length, plain(each).length))
      .sort((a, b) => a.distance - b.distance || a.each.length - b.each.length)
      .slice(0, MOST_SUGGESTED)
      .map(({ each }) => each)
  );
}

/**
 * What to do about a name that is not known, to end a message with: `did you mean submitJob?`, with what is known where that is short:
 * `expected one of soap, xml, upload`. Of none there are none.
 */
export function expectedNames(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'there are none';
  const nearest = nearestNames(name, known);
  const suggestion = nearest.length === 0 ? undefined : suggested(nearest);
  const list = known.length > MOST_LISTED ? undefined : `expected one of ${known.join(', ')}`;
  if (suggestion !== undefined) return list === undefined ? suggestion : `${suggestion} (${list})`;
  return list ?? `none of the ${known.length} known names is like it`;
}

/** The end of a message about a name that is not known, after which nothing is listed: those most likely meant, if any are. */
export function didYouMean(name: string, known: readonly string[]): string {
  const nearest = nearestNames(name, known);
  return nearest.length === 0 ? '' : `: ${suggested(nearest)}`;
}

/** The question whether one of some names was meant. */
export function suggested(names: readonly string[]): string {
  return `did you mean ${names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`}?`;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Letters to change; two that were swapped count as one. A name that is part of another, and no mere fragment, counts as one letter more than it may differ at most. */
function distanceOf(wanted: string, known: string, most: number): number {
  const distance = leven(wanted, known, { maxDistance: most + 1 });
  if (distance === 2 && isSwapped(wanted, known)) return 1;
  if (distance <= most) return distance;
  const isPart = wanted.length >= 4 && (known.includes(wanted) || (known.length >= 4 && wanted.includes(known)));
  return isPart ? most : distance;
}

/** Whether two texts differ by two neighboring letters that were swapped. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at];
}
