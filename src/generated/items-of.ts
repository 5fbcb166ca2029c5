/** The items of a decoded array; none for anything else. */
export function itemsOf(array: unknown): readonly unknown[] {
  return typeof array === 'object' && array !== null && 'items' in array && Array.isArray(array.items) ? array.items : [];
}
