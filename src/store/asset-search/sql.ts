/** A piece of SQL with the values of its parameters. */
export interface Sql {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** Whether a column has one of some values. */
export function inList(column: string, list: readonly (string | number)[]): Sql {
  return join`${sql(column)} IN (SELECT value FROM json_each(${JSON.stringify(list)}))`;
}

/** Conditions of which all must hold. */
export function and(parts: readonly Sql[]): Sql {
  return combined(parts, 'AND');
}

/** Conditions of which one must hold. */
export function or(parts: readonly Sql[]): Sql {
  return combined(parts, 'OR');
}

/** A balanced tree: SQLite takes expressions of at most 1,000 levels, and a chain has one for each part. */
function combined(parts: readonly Sql[], operator: 'AND' | 'OR'): Sql {
  const [first, ...others] = parts;
  if (!first) return sql('1');
  if (others.length === 0) return first;
  const middle = Math.ceil(parts.length / 2);
  return join`(${combined(parts.slice(0, middle), operator)} ${sql(operator)} ${combined(parts.slice(middle), operator)})`;
}

/** A piece of SQL of our own, without parameters. */
export function sql(text: string): Sql {
  return { text, values: [] };
}

/** Joins pieces of SQL: what is SQL stands as it is, everything else is bound. */
export function join(texts: TemplateStringsArray, ...parts: readonly (Sql | string | number)[]): Sql {
  let text = texts[0] ?? '';
  const values: (string | number)[] = [];
  parts.forEach((part, index) => {
    if (typeof part === 'object') {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += texts[index + 1] ?? '';
  });
  return { text, values };
}
