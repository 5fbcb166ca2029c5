import type Database from 'better-sqlite3';

/**
 * Makes objects of rows that were read as arrays. All have every column from the start, so that they share one hidden class, which V8 is fast
 * with: with the 42 columns of an asset, better-sqlite3 takes half as long again to make them itself, column by column.
 *
 * @param columns in the order in which they are read
 */
export function rowMaker(columns: readonly string[]): (values: readonly unknown[]) => Record<string, unknown> {
  const empty = Object.fromEntries(columns.map((column) => [column, null]));
  return (values) => {
    const row: Record<string, unknown> = { ...empty };
    for (const [index, column] of columns.entries()) row[column] = values[index];
    return row;
  };
}

/** Reads all rows of a statement as arrays and makes objects of them. */
export function rowsByArray<Parameters extends unknown[], Row extends object>(
  statement: Database.Statement<Parameters, Row>,
): (...parameters: Parameters) => Row[] {
  statement.raw();
  let make: ReturnType<typeof rowMaker> | undefined;
  return (...parameters) => {
    // Not before: asking for the columns prepares the statement.
    make ??= rowMaker(statement.columns().map(({ name }) => name));
    // Read as arrays, whatever the type of the statement says.
    const rows = statement.all(...parameters) as unknown as readonly (readonly unknown[])[];
    // The columns are those that the statement reads.
    return rows.map(make) as Row[];
  };
}
