/** Any JSON value. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** How deep a tree is open at first. */
const OPEN = 2;

/** A value as a tree whose branches open and close. @param value what JSON may hold */
export function JsonTree({ name, value, depth = 0 }: { readonly name?: string; readonly value: unknown; readonly depth?: number }) {
  // Its callers show what came as JSON.
  const json = value as Json;
  const label = name === undefined ? null : <span class="key">{name}: </span>;
  if (typeof json !== 'object' || json === null) {
    return (
      <div class="leaf">
        {label}
        <span class={`value ${json === null ? 'null' : typeof json}`}>{JSON.stringify(json)}</span>
      </div>
    );
  }
  const entries = Object.entries(json);
  const summary = Array.isArray(json) ? `[${entries.length}]` : `{${entries.length}}`;
  if (entries.length === 0) {
    return (
      <div class="leaf">
        {label}
        <span class="value null">{Array.isArray(json) ? '[]' : '{}'}</span>
      </div>
    );
  }
  return (
    <details class="branch" open={depth < OPEN}>
      <summary>
        {label}
        <span class="count">{summary}</span>
      </summary>
      {entries.map(([key, each]) => (
        <JsonTree key={key} name={key} value={each} depth={depth + 1} />
      ))}
    </details>
  );
}
