/** The row that `INSERT … RETURNING` returns, of which there is always one. */
export function stored<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('The store did not answer what it stored');
  return row;
}

/** A row as the rest of the program sees it; undefined for none. */
export function converted<Row, Item>(row: Row | undefined, convert: (row: Row) => Item): Item | undefined {
  return row === undefined ? undefined : convert(row);
}
