/**
 * The first of many things in an order, of which no more than some are held at once, however many there are.
 *
 * @param compare tells any two apart
 * @param most how many are given
 */
export function firstInOrder<Thing>(things: Iterable<Thing>, compare: (a: Thing, b: Thing) => number, most: number): Thing[] {
  const held: Thing[] = [];
  const cut = (): void => {
    held.sort(compare);
    held.length = Math.min(held.length, most);
  };
  for (const thing of things) {
    held.push(thing);
    // Sorted seldom enough to cost less than looking at them.
    if (held.length >= 2 * most + ROOM) cut();
  }
  cut();
  return held;
}

/** How many are held besides, where few are asked for. */
const ROOM = 1000;
