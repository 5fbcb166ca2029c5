const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Leaves of a source map what a stack trace of the program needs: the files and lines of its own sources. What packages it contains, columns
 * and names are most of a map.
 *
 * @param {{ sources: string[], mappings: string }} map
 * @param {(source: string) => boolean} isOwn
 */
export function slimSourceMap({ sources, mappings }, isOwn) {
  const kept = sources.filter(isOwn);
  const numbers = sources.map((source) => kept.indexOf(source));
  let [source, line] = [0, 0];
  let [writtenSource, writtenLine] = [0, 0];
  const lines = mappings.split(';').map((segments) => {
    let [column, writtenColumn] = [0, 0];
    let last = 'none';
    return segments
      .split(',')
      .flatMap((segment) => {
        const [toColumn, toSource, toLine] = decoded(segment);
        if (toColumn === undefined) return [];
        column += toColumn;
        source += toSource ?? 0;
        line += toLine ?? 0;
        const number = toSource === undefined ? -1 : (numbers[source] ?? -1);
        const place = number < 0 ? 'none' : `${number}:${line}`;
        if (place === last) return [];
        last = place;
        const written = [column - writtenColumn];
        writtenColumn = column;
        if (number >= 0) {
          written.push(number - writtenSource, line - writtenLine, 0);
          [writtenSource, writtenLine] = [number, line];
        }
        return [written.map(encoded).join('')];
      })
      .join(',');
  });
  return { version: 3, sources: kept, names: [], mappings: lines.join(';') };
}

/** The numbers of a segment, which are Base64 VLQs. */
function decoded(segment) {
  const numbers = [];
  let [value, shift] = [0, 0];
  for (const letter of segment) {
    const digit = DIGITS.indexOf(letter);
    value += (digit & 31) << shift;
    if (digit & 32) shift += 5;
    else {
      numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
      [value, shift] = [0, 0];
    }
  }
  return numbers;
}

function encoded(number) {
  let rest = number < 0 ? (-number << 1) | 1 : number << 1;
  let text = '';
  do {
    text += DIGITS[(rest & 31) | (rest > 31 ? 32 : 0)];
    rest >>>= 5;
  } while (rest > 0);
  return text;
}
