import { groupBy } from '../src/collections/group-by.js';
import type { ApiVersion } from '../src/contract/api-version.js';
import * as constants from '../src/contract/constants.js';
import { type Contract, closureOf, type Definition, type Field, type Operation } from '../src/contract/model.js';
import { JOB_KINDS, RECORDED_KINDS } from '../src/jobs/kinds.js';

const HEAD = '// Generated from wsdl/IpsApi.wsdl by `npm run generate`. A test fails when it is stale.';

const TYPESCRIPT_TYPES: Readonly<Record<string, string>> = {
  'xsd:string': 'string',
  'xsd:base64Binary': 'string',
  'xsd:boolean': 'boolean',
  'xsd:int': 'number',
  'xsd:long': 'number',
  'xsd:float': 'number',
  'xsd:double': 'number',
  'xsd:dateTime': 'Date',
};

/** What fields of answers hold, by `definition/field`: what the service answers beside that is a text, too. */
const ANSWERED: Readonly<Record<string, readonly string[]>> = {
  'ActiveJob/state': constants.ACTIVE_JOB_STATES,
  'ActiveJob/type': [...new Set([...Object.values(JOB_KINDS), ...Object.values(RECORDED_KINDS)].map(({ type }) => type))],
  'ScheduledJob/type': [...new Set(Object.values(JOB_KINDS).map(({ type }) => type))],
  'ScheduledJob/triggerState': constants.JOB_TRIGGER_STATES,
  'JobLog/logType': [...constants.JOB_LOG_TYPES, ...constants.UNLISTED_JOB_LOG_TYPES],
  'JobLogDetail/logType': [...constants.JOB_LOG_TYPES, ...constants.UNLISTED_JOB_LOG_TYPES],
  'JobLogDetailAux/logType': [...constants.JOB_LOG_TYPES, ...constants.UNLISTED_JOB_LOG_TYPES],
  'JobLogDetail/assetType': constants.ASSET_TYPES,
  'Asset/type': constants.ASSET_TYPES,
  'AssetSummary/type': constants.ASSET_TYPES,
  'checkLoginReturn/status': constants.LOGIN_STATUS,
  'MetadataField/fieldType': constants.METADATA_FIELD_TYPES,
  'User/role': constants.USER_ROLES,
  'User/defaultRole': constants.USER_ROLES,
  'PublishContext/contextType': constants.PUBLISH_CONTEXTS,
};

/** Names of unions that no list of the constants gives a name to. */
const NAMES: Readonly<Record<string, string>> = {
  'ActiveJob/type': 'JobType',
  'ScheduledJob/type': 'ScheduledJobType',
  'JobLogDetail/logType': 'JobLogType',
  'JobLog/logType': 'JobLogType',
  'JobLogDetailAux/logType': 'JobLogType',
  'getJobLogDetailsParam/logTypeArray': 'JobLogType',
  '*/assetTypeArray': 'NamedAssetType',
  '*/excludeAssetTypeArray': 'NamedAssetType',
  'ExcludeByproductCondition/generatedAssetType': 'NamedAssetType',
};

/**
 * The types of the client: its methods in each version, and what they take and give.
 *
 * A type that several versions share is written once. It has its plain name as it is in `versions[plain]`; otherwise the first version that has
 * it stands behind the name.
 *
 * @param versions all versions, the oldest first
 * @param plain index of the version whose types have plain names
 */
export function ipsTypesSource(versions: readonly ApiVersion[], plain: number): string {
  const writer = typesWriter(versions, plain);
  const methods = new Map<string, { readonly operation: Operation; readonly within: number[]; readonly text: string }>();
  versions.forEach((version, index) => {
    for (const operation of version.operationsByInput.values()) {
      const text = methodOf(version, operation, (definition) => writer.nameOf(definition, index));
      const key = `${operation.name} ${text}`;
      const known = methods.get(key);
      if (known) known.within.push(index);
      else methods.set(key, { operation, within: [index], text });
    }
  });
  const groups = groupBy([...methods.values()], ({ within }) => within.join('_'));
  const groupName = (within: string): string => `Methods_${within.split('_').at(0)}_${within.split('_').at(-1)}_${groupNumber.get(within)}`;
  const groupNumber = new Map([...groups.keys()].map((within, number) => [within, number]));
  const interfaces = [...groups].map(([within, members]) => {
    const lines = members.sort((a, b) => (a.operation.name < b.operation.name ? -1 : 1)).map(({ text }) => text);
    return `interface ${groupName(within)} {\n${lines.join('\n')}\n}\n`;
  });
  const clients = versions.map(({ id, release }, index) => {
    const parts = [...groups.keys()].filter((within) => within.split('_').map(Number).includes(index)).map(groupName);
    return `/** The operations of ${id === 'unversioned' ? 'requests in the namespace without a date' : `version ${id}`} (${release}). */\nexport interface ${clientName(id)} extends ${parts.join(', ')} {}\n`;
  });
  const map = versions.map(({ id }) => `  '${id}': ${clientName(id)};`);
  return [
    HEAD,
    "import type { CallOptions } from './call-options.js';\n",
    `/** The methods of a client, by version of the API. */\nexport interface IpsClients {\n${map.join('\n')}\n}\n`,
    ...clients,
    ...interfaces,
    ...writer.sources(),
  ].join('\n');
}

/** The versions that have each operation, for those who ask before the contract is read: indexes of the first and the last one. */
export function knownOperationsSource({ versions, operations }: Contract): string {
  const lifetimes = [...operations].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, since, until }) => `  ${name}: [${since}, ${until}],`);
  return `${HEAD}

/** The versions of the API, the oldest first. */
export const VERSION_IDS = [
${versions.map(({ id }) => `  '${id}',`).join('\n')}
] as const;

/** Indexes of the first and the last version that has an operation. */
export const OPERATION_LIFETIMES: Readonly<Record<string, readonly [number, number]>> = {
${lifetimes.join('\n')}
};
`;
}

function clientName(id: string): string {
  return `IpsClient_${id.replaceAll('-', '_')}`;
}

function methodOf(version: ApiVersion, { name, input, output, roles }: Operation, nameOf: (definition: string) => string): string {
  const isOptional = version.definitions.get(input)?.fields.every(({ optional }) => optional) ?? true;
  const who = roles === null ? '' : `  /** For ${roles.join(', ')}. */\n`;
  return `${who}  ${name}(params${isOptional ? '?' : ''}: ${nameOf(input)}, options?: CallOptions): Promise<${nameOf(output)}>;`;
}

interface TypesWriter {
  /** The name of a definition's type in a version. */
  nameOf(definition: string, version: number): string;
  /** All types that were named. */
  sources(): string[];
}

function typesWriter(versions: readonly ApiVersion[], plain: number): TypesWriter {
  const unions = unionsWriter();
  const usage = versions.map(usageOf);
  /** By definition and what all that it refers to looks like. */
  const names = new Map<string, string>();
  const bodies = new Map<string, string>();

  const isUsed = (definition: string, index: number): boolean => {
    const used = usage[index];
    return used !== undefined && (used.params.has(definition) || used.returns.has(definition));
  };
  const signatureOf = (name: string, index: number): string => {
    const { definitions } = versions[index] ?? { definitions: new Map<string, Definition>() };
    const closure = [...closureOf([name], (each) => definitions.get(each))];
    const used = usage[index];
    return JSON.stringify(
      closure.map((each) => [
        each,
        used?.params.has(each),
        used?.returns.has(each),
        definitions.get(each)?.fields.map((field) => [field.name, field.type, field.optional, field.max]),
      ]),
    );
  };
  const signatures = versions.map(() => new Map<string, string>());
  const cachedSignature = (name: string, index: number): string => {
    const cache = signatures[index] ?? new Map<string, string>();
    const found = cache.get(name) ?? signatureOf(name, index);
    cache.set(name, found);
    return found;
  };

  const nameOf = (definition: string, index: number): string => {
    const signature = cachedSignature(definition, index);
    const known = names.get(signature);
    if (known !== undefined) return known;
    const first = versions.findIndex((_, each) => isUsed(definition, each) && cachedSignature(definition, each) === signature);
    const isPlain = isUsed(definition, plain) ? cachedSignature(definition, plain) === signature : !isNamedPlainly(definition, names);
    const suffix = isPlain ? '' : `_${versions[first]?.id.replaceAll('-', '_')}`;
    const name = `${definition.charAt(0).toUpperCase()}${definition.slice(1)}${suffix}`;
    names.set(signature, name);
    bodies.set(name, bodyOf(definition, index, name));
    return name;
  };

  const bodyOf = (name: string, index: number, typeName: string): string => {
    const fields = versions[index]?.definitions.get(name)?.fields ?? [];
    const answered = usage[index]?.returns.has(name) ?? false;
    const isArray = fields.length === 1 && fields[0]?.max !== 1;
    const lines = fields.map((field) => {
      const comment = commentOf(name, field);
      const isRequired = !field.optional || (field.max !== 1 && (isArray || answered));
      const type = `${typeOf(name, field, answered, index)}${field.max === 1 ? '' : '[]'}`;
      return `${comment}  ${field.name}${isRequired ? '' : '?'}: ${type}${isRequired ? '' : ' | undefined'};`;
    });
    return lines.length === 0
      ? `/** Nothing. */\nexport type ${typeName} = Record<string, never>;\n`
      : `export interface ${typeName} {\n${lines.join('\n')}\n}\n`;
  };

  const typeOf = (definition: string, field: Field, answered: boolean, index: number): string => {
    const values = FIELD_CONSTANTS[`${definition}/${field.name}`] ?? FIELD_CONSTANTS[`*/${field.name}`] ?? ANSWERED[`${definition}/${field.name}`];
    if (values === undefined) return TYPESCRIPT_TYPES[field.type] ?? nameOf(field.type, index);
    const key =
      [`${definition}/${field.name}`, `*/${field.name}`].find((each) => each in NAMES || each in FIELD_CONSTANTS) ?? `${definition}/${field.name}`;
    const union = unions.nameOf(key, values);
    const open = answered ? `${union} | (string & {})` : union;
    if (field.type === 'xsd:string') return field.max !== 1 && answered ? `(${open})` : open;
    return `{ items: ${answered ? `(${open})` : union}[] }`;
  };

  return {
    nameOf,
    sources: () => [...unions.sources(), ...[...bodies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, body]) => body)],
  };
}

function isNamedPlainly(definition: string, names: ReadonlyMap<string, string>): boolean {
  const name = `${definition.charAt(0).toUpperCase()}${definition.slice(1)}`;
  return [...names.values()].includes(name);
}

const { FIELD_CONSTANTS, FIELD_RANGES, FIELD_SIZES, FIELD_CHOICES } = constants;

/** What the reference says of a field, beside its values. */
function commentOf(definition: string, { name, type }: Field): string {
  const key = `${definition}/${name}`;
  const range = FIELD_RANGES[key];
  const size = FIELD_SIZES[key];
  const choice = FIELD_CHOICES[definition];
  const words = [
    range === undefined ? '' : range.max === undefined ? `${range.min} or more.` : `${range.min} to ${range.max}.`,
    size === undefined ? '' : `${size.min === undefined ? `At most ${size.max}` : `${size.min} to ${size.max}`} items.`,
    choice?.fields.includes(name) ? `${choice.isRequired ? 'One' : 'At most one'} of ${choice.fields.join(', ')}.` : '',
    type === 'xsd:base64Binary' ? 'Base64.' : '',
  ].filter((each) => each !== '');
  return words.length === 0 ? '' : `  /** ${words.join(' ')} */\n`;
}

/** Which definitions requests and answers of a version use. */
function usageOf(version: ApiVersion): { readonly params: ReadonlySet<string>; readonly returns: ReadonlySet<string> } {
  const operations = [...version.operationsByInput.values()];
  const closure = (roots: string[]): Set<string> => closureOf(roots, (name) => version.definitions.get(name));
  return { params: closure(operations.map(({ input }) => input)), returns: closure(operations.map(({ output }) => output)) };
}

interface UnionsWriter {
  /** The name of the union of some values. */
  nameOf(key: string, values: readonly string[]): string;
  sources(): string[];
}

function unionsWriter(): UnionsWriter {
  const named = new Map<string, readonly string[]>();
  /** Lists by what is in them: SORT_DIRECTIONS gives SortDirection. */
  const lists = new Map(
    Object.entries(constants).flatMap(([name, list]) => (Array.isArray(list) ? [[JSON.stringify(list), listName(name)] as const] : [])),
  );
  return {
    nameOf(key, values) {
      const [definition = '', field = ''] = key.split('/');
      const own = `${definition === '*' ? '' : definition.charAt(0).toUpperCase() + definition.slice(1)}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
      const name = NAMES[key] ?? lists.get(JSON.stringify(values)) ?? `${own}Value`;
      const taken = named.get(name);
      if (taken && JSON.stringify(taken) !== JSON.stringify(values)) throw new Error(`${name} would be two unions: give ${key} a name of its own`);
      named.set(name, values);
      return name;
    },
    sources: () =>
      [...named]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, values]) => `export type ${name} = ${values.map((value) => `'${value}'`).join(' | ')};\n`),
  };
}

/** Lists whose own names are those of definitions. */
const RENAMED: Readonly<Record<string, string>> = {
  GenerationInfo: 'GenerationEngine',
  PropertySetType: 'PropertyType',
  PublishContext: 'PublishContextType',
};

function pascal(name: string): string {
  return name
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}

function listName(name: string): string {
  const own = singular(pascal(name));
  return RENAMED[own] ?? own;
}

function singular(name: string): string {
  if (/(?:Status|Class)$/.test(name)) return name;
  if (name.endsWith('Processes') || name.endsWith('Classes')) return name.slice(0, -2);
  return name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, '');
}
