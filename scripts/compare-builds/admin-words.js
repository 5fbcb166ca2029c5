// Words of the admin API that the new build has other ones for. Those of the IPS API never change.

/**
 * @typedef {object} RenamedWord
 * @property {readonly string[]} areas first part of the path below /__admin/, or of the function's name in process
 * @property {string} old
 * @property {string} new
 * @property {Readonly<Record<string, string>>} [values] old value to new
 */

/** @type {readonly RenamedWord[]} */
const RENAMED_WORDS = [
  { areas: ['rules', 'faults', 'stubs', 'requests'], old: 'door', new: 'transport' },
  { areas: ['operations'], old: 'door', new: 'transport', values: { plainXml: 'xml' } },
  { areas: ['rules'], old: 'shape', new: 'script' },
  { areas: ['reset'], old: 'setups', new: 'overrides' },
];

/** Routes of the old build, and where they are in the new one. */
const OLD_ROUTE = /^\/__admin\/doors(?=\/|$)/;
const NEW_ROUTE = '/__admin/endpoints';

/** Fields whose content is the IPS API's. */
const NOT_OURS = new Set(['params', 'answer', 'detail']);

/**
 * What was asked of the old build, in the words of the new one.
 *
 * @param {string} area
 * @param {unknown} value
 * @returns {unknown}
 */
function inNewWords(area, value) {
  const words = new Map(RENAMED_WORDS.filter(({ areas }) => areas.includes(area)).map((word) => [word.old, word]));
  return words.size === 0 ? value : renamed(value, words);
}

/** @param {unknown} value @param {ReadonlyMap<string, RenamedWord>} words @returns {unknown} */
function renamed(value, words) {
  if (Array.isArray(value)) return value.map((each) => renamed(each, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const word = words.get(name);
      if (NOT_OURS.has(name)) return [name, each];
      return [word?.new ?? name, word?.values?.[each] ?? renamed(each, words)];
    }),
  );
}

/**
 * The arguments of a call in process in the words of the new build.
 *
 * @param {{ call: string, args: readonly unknown[] }} call
 * @returns {unknown[] | undefined} undefined where no word changes
 */
export function callInNewWords({ call, args }) {
  const [area = ''] = call.split('.');
  const newArgs = args.map((arg) => inNewWords(area, arg));
  return JSON.stringify(newArgs) === JSON.stringify(args) ? undefined : newArgs;
}

/**
 * A request to /__admin/ in the words of the new build.
 *
 * @param {{ path: string, body: Buffer }} request
 * @returns {{ path: string, body: Buffer } | undefined} undefined where no word changes
 */
export function requestInNewWords({ path, body }) {
  const [route = '', query] = path.split('?');
  const area = /^\/__admin\/([^/]+)/.exec(route)?.[1] ?? '';
  const fields = Object.fromEntries(new URLSearchParams(query));
  const newFields = inNewWords(area, fields);
  const json = jsonOf(body);
  const newJson = inNewWords(area, json);
  const isQuerySame = JSON.stringify(newFields) === JSON.stringify(fields);
  const isBodySame = JSON.stringify(newJson) === JSON.stringify(json);
  const newRoute = route.replace(OLD_ROUTE, NEW_ROUTE);
  if (newRoute === route && isQuerySame && isBodySame) return undefined;
  return {
    path: isQuerySame ? newRoute + path.slice(route.length) : `${newRoute}?${new URLSearchParams(/** @type {Record<string, string>} */ (newFields))}`,
    body: isBodySame ? body : Buffer.from(JSON.stringify(newJson)),
  };
}

/** @param {Buffer} body @returns {unknown} undefined where it is none */
function jsonOf(body) {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
