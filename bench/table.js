/** A table in Markdown. */
export function markdown({ head, rows }) {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

export function ms(value) {
  return `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

export function megabytes(value) {
  return `${Math.round(value).toLocaleString('en')} MB`;
}

export function ratio(value, of) {
  return (value / of).toFixed(2);
}

export function whole(value) {
  return Math.round(value).toLocaleString('en');
}

/** The median of some measures, and their range. */
export function middle(values, text) {
  return `${text(median(values))} (${text(Math.min(...values))} to ${text(Math.max(...values))})`;
}
