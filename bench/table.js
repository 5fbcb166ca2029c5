/** A table, `{ head, rows }`, as Markdown. */
export function markdown({ head, rows }) {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The median of some numbers. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Milliseconds as text. */
export function ms(value) {
  return `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
}

/** Microseconds as text. */
export function micros(value) {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} µs`;
}

/** Milliseconds as text in seconds. */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Megabytes as text. */
export function megabytes(value) {
  return `${Math.round(value).toLocaleString('en')} MB`;
}

/** The ratio of two numbers, as text. */
export function ratio(value, of) {
  return (value / of).toFixed(2);
}

/** A number as text, rounded. */
export function whole(value) {
  return Math.round(value).toLocaleString('en');
}

/** The median and the range of some values, each formatted by `text`. */
export function middle(values, text) {
  return `${text(median(values))} (${text(Math.min(...values))} to ${text(Math.max(...values))})`;
}
