/**
 * The wanted name if it is free, else the first free one with a number.
 *
 * @param numbered gives the name with a number, such as `parka-1`
 * @param from the first number to try
 */
export function uniqueName(wanted: string, isTaken: (name: string) => boolean, numbered: (n: number) => string, from = 2): string {
  let name = wanted;
  for (let n = from; isTaken(name); n++) name = numbered(n);
  return name;
}
