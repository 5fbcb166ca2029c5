/**
 * Where what came is otherwise than expected: fields that are not named may hold anything, `undefined` must not be there,
 * a RegExp is matched, a function decides.
 *
 * @returns the first difference in words, or undefined
 */
export function difference(expected, came, path = '') {
  const differs = () => `${path === '' ? '' : `${path}: `}expected ${described(expected)}, came ${described(came)}`;
  if (typeof expected === 'function') return expected(came) ? undefined : differs();
  if (expected instanceof RegExp) return typeof came === 'string' && expected.test(came) ? undefined : differs();
  if (Array.isArray(expected)) {
    if (!Array.isArray(came) || came.length !== expected.length) return differs();
    return first(expected.map((each, n) => difference(each, came[n], `${path}[${n}]`)));
  }
  if (typeof expected !== 'object' || expected === null) return expected === came ? undefined : differs();
  // An element without content: some clients make null of it, others an empty text.
  const fields = came === undefined || came === null || came === '' ? {} : came;
  if (typeof fields !== 'object' || Array.isArray(fields)) return differs();
  return first(Object.entries(expected).map(([name, each]) => difference(each, fields[name], path === '' ? name : `${path}.${name}`)));
}

function first(differences) {
  return differences.find((each) => each !== undefined);
}

function described(value) {
  if (value === undefined) return 'nothing';
  if (value instanceof RegExp) return String(value);
  if (typeof value === 'function') return value.name;
  const text = JSON.stringify(value, (_, each) => (typeof each === 'function' ? each.name : each));
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
