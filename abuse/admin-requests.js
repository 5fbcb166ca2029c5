import { mutateBytes } from './byte-mutations.js';
import { oddMoment, oddNumber, oddText } from './odd-values.js';

/** The deepest nesting that is made in JSON. */
const DEEPEST = 20_000;

/** Makes the requests of the admin API, by the description that the mock gives of it. */
export class AdminRequests {
  #routes;
  #schemas;
  #learned;

  /** @param openapi what `GET /__admin/openapi.json` answers */
  constructor(openapi, learned) {
    this.#learned = learned;
    this.#schemas = openapi.components.schemas;
    this.#routes = Object.entries(openapi.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
        method: method.toUpperCase(),
        path,
        inPath: parameters.filter((each) => each.in === 'path'),
        inQuery: parameters.filter((each) => each.in === 'query'),
        schema: requestBody?.content['application/json'].schema,
      })),
    );
  }

  /**
   * @param state what `GET /__admin/state` answers, for requests that put it back
   * @returns the request, and the route that it is for, such as `POST /__admin/jobs`
   */
  make(dice, isMutated, state) {
    const route = dice.pick(this.#routes);
    const path = route.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(this.#pathValue(name, dice, isMutated)).slice(0, 3000));
    const query = route.inQuery
      .filter(() => dice.chance(0.35))
      .map(({ name, schema }) => `${name}=${encodeURIComponent(wellFormed(String(this.#queryValue(name, schema, dice, isMutated)))).slice(0, 3000)}`)
      .join('&');
    const target = query === '' ? path : `${path}?${query}`;
    const body = route.schema === undefined ? Buffer.alloc(0) : this.#body(route, dice, isMutated, state);
    const headers = [['Host', '127.0.0.1'], ...(route.schema ? [['Content-Type', 'application/json']] : [])];
    return { message: { method: route.method, target, headers, body }, route: `${route.method} ${route.path}` };
  }

  #pathValue(name, dice, isMutated) {
    if (isMutated && dice.chance(0.3)) return wellFormed(oddText(dice)) || 'x';
    const kind = { job: 'j', name: 'name', id: 'id' }[name];
    return this.#learned.pick(kind, dice) ?? this.#learned.pick('id', dice) ?? '1';
  }

  #queryValue(name, schema, dice, isMutated) {
    if (isMutated && dice.chance(0.4)) return wellFormed(oddText(dice));
    if (name === 'timeout') return dice.pick(['10ms', '0', '100ms', '-1s', 'x']);
    return this.#value(schema, dice, isMutated, name);
  }

  #body(route, dice, isMutated, state) {
    const value = route.path === '/__admin/state' ? mutatedState(state, dice, isMutated) : this.#value(route.schema, dice, isMutated, '');
    const isOdd = isMutated && dice.chance(0.3);
    const json = JSON.stringify(isOdd ? mutateJson(value, dice) : value) ?? '';
    if (isMutated && dice.chance(0.1)) return mutateBytes(Buffer.from(json), dice);
    if (isMutated && dice.chance(0.02)) return Buffer.from('['.repeat(dice.pick([100, DEEPEST])));
    if (isMutated && dice.chance(0.02)) return Buffer.from(`${'{"a":'.repeat(DEEPEST)}1${'}'.repeat(DEEPEST)}`);
    return Buffer.from(json);
  }

  /** A value that a schema allows. */
  #value(schema, dice, isMutated, name) {
    if (schema.$ref) return this.#value(this.#schemas[schema.$ref.split('/').at(-1)], dice, isMutated, name);
    if (schema.anyOf ?? schema.oneOf) return this.#value(dice.pick(schema.anyOf ?? schema.oneOf), dice, isMutated, name);
    if ('const' in schema) return schema.const;
    if (schema.enum) return dice.pick(schema.enum);
    const type = Array.isArray(schema.type) ? dice.pick(schema.type) : schema.type;
    switch (type) {
      case 'object':
        return this.#object(schema, dice, isMutated, name);
      case 'array':
        return Array.from({ length: Math.max(schema.minItems ?? 0, dice.pick([0, 1, 1, 2])) }, () =>
          this.#value(schema.items ?? {}, dice, isMutated, name),
        );
      case 'boolean':
        return dice.chance(0.5);
      case 'integer':
      case 'number':
        return isMutated && dice.chance(0.3) ? Number(oddNumber(dice)) || 0 : dice.pick([0, 1, 2, 50, 100, 1000]);
      case 'string':
        return isMutated && dice.chance(0.3) ? oddText(dice) : this.#text(name, schema, dice);
      default:
        return dice.pick([1, 'text', true, null, {}, ['x']]);
    }
  }

  #object({ properties = {}, required = [], propertyNames, additionalProperties }, dice, isMutated, name) {
    const chosen = Object.entries(properties).filter(([each]) => required.includes(each) || dice.chance(0.35));
    const value = Object.fromEntries(chosen.map(([each, schema]) => [each, this.#value(schema, dice, isMutated, each)]));
    if (name === 'detail') return { [dice.pick(['imageServingPublishJob', 'exportJob', 'uploadUrlsJob', 'none'])]: {} };
    if (propertyNames && additionalProperties) value[dice.pick(['companyHandle', 'jobName', 'x'])] = dice.pick(['c|47', '*', 1]);
    return value;
  }

  #text(name, { description = '', pattern }, dice) {
    if (name === 'mode') return dice.pick(['manual@2027-01-31T08:00:00Z', 'manual', 'real', 'x60']);
    if (/^(by|in|duration|waiting|limit|delay|pause|min|max|mean|deviation|timeout)$/.test(name))
      return dice.pick(['1s', '10s', '1m', '2h', '1d', 'P1D', '3650d', '0s', '100ms']);
    if (/ISO 8601/.test(description)) return dice.chance(0.8) ? dice.pick(['2027-01-31T08:01:00Z', '2027-02-01T00:00:00Z']) : oddMoment(dice);
    if (name === 'company') return dice.pick(['Outfitters', 'c|47', 'Homeware', 'none']);
    if (name === 'execSchedule') return dice.pick(['0 0 4 * * ?', '0 0/5 * * * ?', '* * * * * ?']);
    if (name === 'job') return this.#learned.pick('j', dice) ?? '1';
    if (/email|user|caller|^to$/.test(name)) return dice.pick(['robin@example.com', 'admin@example.com', 'somebody@example.com']);
    if (name === 'version') return dice.pick(['2014-04-03', '2013-08-29-beta', 'unversioned', 'none']);
    if (name === 'operation') return dice.pick(['submitJob', 'get*', 'searchAssets']);
    if (name === 'xml')
      return '<submitJobReturn xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><jobHandle>j|47|x||</jobHandle></submitJobReturn>';
    return pattern === undefined ? dice.pick(['fuzz', 'a', 'Spring*', 'snap', '{a,b}']) : 'fuzz';
  }
}

/** A lone surrogate has no percent-encoding. */
function wellFormed(text) {
  return text.toWellFormed();
}

/** What the mock holds, with some rows changed: what is put back must not be taken unless it fits. */
function mutatedState(state, dice, isMutated) {
  if (!isMutated || state?.store?.tables === undefined) return state ?? {};
  const copy = structuredClone(state);
  const tables = Object.entries(copy.store.tables);
  for (let n = dice.pick([1, 1, 2, 5]); n > 0; n--) {
    const [name, rows] = dice.pick(tables);
    switch (dice.weighted({ value: 8, table: 1, row: 2, double: 2, now: 1, schema: 1 })) {
      case 'value':
        mutateInPlace(rows, dice);
        break;
      case 'table':
        delete copy.store.tables[name];
        break;
      case 'row':
        if (Array.isArray(rows)) rows.splice(dice.below(rows.length + 1), 1);
        break;
      case 'double':
        if (Array.isArray(rows) && rows.length > 0) rows.push(dice.pick(rows));
        break;
      case 'now':
        copy.now = dice.pick([0, -1, 1.5, 1e15, 8.64e15, 253_402_300_799_999, null, '2027']);
        break;
      case 'schema':
        copy.store.schema = dice.pick([0, -1, 999, 1.5]);
        break;
    }
  }
  return copy;
}

/** Changes something somewhere in a JSON value. */
function mutateJson(value, dice) {
  const box = { value: structuredClone(value) };
  for (let n = dice.pick([1, 1, 2, 4]); n > 0; n--) mutateInPlace(box, dice);
  return box.value;
}

function mutateInPlace(container, dice) {
  if (typeof container !== 'object' || container === null) return;
  let holder = container;
  let key = dice.pick(Object.keys(holder));
  // Down to where there is nothing below, most of the time.
  while (key !== undefined && typeof holder[key] === 'object' && holder[key] !== null && Object.keys(holder[key]).length > 0 && dice.chance(0.85)) {
    holder = holder[key];
    key = dice.pick(Object.keys(holder));
  }
  if (key === undefined) return;
  switch (dice.weighted({ replace: 12, remove: 3, add: 2, wrap: 1, long: 1 })) {
    case 'replace':
      holder[key] = dice.pick(
        [null, true, -1, 0, 1.5, 1e308, 2 ** 53, 253_402_300_800_000, '', [], {}, '__proto__', () => oddText(dice), () => oddNumber(dice)].map(
          called,
        ),
      );
      break;
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 'add':
      if (!Array.isArray(holder)) holder[dice.pick(['extra', 'constructor', 'toString', ''])] = oddText(dice);
      break;
    case 'wrap':
      holder[key] = [holder[key]];
      break;
    case 'long':
      holder[key] = Array.from({ length: 2000 }, () => 1);
      break;
  }
}

function called(each) {
  return typeof each === 'function' ? each() : each;
}
