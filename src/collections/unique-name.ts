/**
 * A name that is not taken: the wanted one, or the first numbered one that is free.
 *
 * @param numbered makes the name with a number, such as `parka-1`
 * @param from the first number to try
 */
export function uniqueName(wanted: string, isTaken: (name: string) => boolean, numbered: (n: number) => string, from = 2): string {
  let name = wanted;
  for (let n = from; isTaken(name); n++) name = numbered(n);
  return name;
}
