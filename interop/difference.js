/**
 * Compares a value with what is expected: a field not mentioned may be anything, `undefined` stands for a missing field,
 * a RegExp must match, and a function must return true.
 *
 * @returns the first difference in words; undefined if there is none
 */
export function difference(expected, actual, path = '') {
  const differs = () => `${path === '' ? '' : `${path}: `}expected ${described(expected)}, got ${described(actual)}`;
  if (typeof expected === 'function') return expected(actual) ? undefined : differs();
  if (expected instanceof RegExp) return typeof actual === 'string' && expected.test(actual) ? undefined : differs();
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return differs();
    return first(expected.map((each, n) => difference(each, actual[n], `${path}[${n}]`)));
  }
  if (typeof expected !== 'object' || expected === null) return expected === actual ? undefined : differs();
  // For an empty element, some clients return null, others an empty string.
  const fields = actual === undefined || actual === null || actual === '' ? {} : actual;
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
