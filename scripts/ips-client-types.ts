import { groupBy } from '../src/collections/group-by.js';
import type { ApiVersion } from '../src/contract/api-version.js';
import * as constants from '../src/contract/constants.js';
import { type Contract, closureOf, type Field, type Operation } from '../src/contract/model.js';
import { JOB_KINDS, RECORDED_KINDS } from '../src/jobs/kinds.js';
import { TYPESCRIPT_TYPES } from './generate-types.js';

const HEAD = '// Generated from wsdl/IpsApi.wsdl by `npm run generate`. A test fails when it is stale.';

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
      const text = methodOf(version, operation, (definition, role) => writer.nameOf(definition, index, role));
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

function methodOf(version: ApiVersion, { name, input, output, roles }: Operation, nameOf: (definition: string, role: Role) => string): string {
  const isOptional = version.definitions.get(input)?.fields.every(({ optional }) => optional) ?? true;
  const who = roles === null ? '' : `  /** For ${roles.join(', ')}. */\n`;
  return `${who}  ${name}(params${isOptional ? '?' : ''}: ${nameOf(input, 'params')}, options?: CallOptions): Promise<${nameOf(output, 'returns')}>;`;
}

/** Which way a type goes: what requests take is closed, answers may hold more than is published. */
type Role = 'params' | 'returns';

interface TypesWriter {
  /** The name of a definition's type in a version. */
  nameOf(definition: string, version: number, role: Role): string;
  /** All types that were named. */
  sources(): string[];
}

function typesWriter(versions: readonly ApiVersion[], plain: number): TypesWriter {
  const unions = unionsWriter();
  const usage = versions.map(usageOf);
  /** Names by definition and what all that it refers to looks like. */
  const names = new Map<string, string>();
  const bodies = new Map<string, string>();
  const signatures = new Map<string, string>();

  const isUsed = (definition: string, index: number, role: Role): boolean => usage[index]?.[role].has(definition) ?? false;
  const fieldsOf = (definition: string, index: number): readonly Field[] => versions[index]?.definitions.get(definition)?.fields ?? [];

  const signatureOf = (name: string, index: number, role: Role): string => {
    const key = `${name} ${index} ${role}`;
    let signature = signatures.get(key);
    if (signature === undefined) {
      const closure = [...closureOf([name], (each) => versions[index]?.definitions.get(each))];
      const shape = closure.map((each) => [each, fieldsOf(each, index).map((field) => [field.name, field.type, field.optional, field.max])]);
      const differs = closure.some((each) => fieldsOf(each, index).some((field) => dependsOnRole(each, field, fieldsOf(each, index))));
      signature = JSON.stringify([shape, differs ? role : 'both']);
      signatures.set(key, signature);
    }
    return signature;
  };

  const nameOf = (definition: string, index: number, role: Role): string => {
    const signature = signatureOf(definition, index, role);
    const known = names.get(signature);
    if (known !== undefined) return known;
    const roles = (['params', 'returns'] as const).filter((each) => signatureOf(definition, index, each) === signature);
    const isIn = (each: number): boolean => roles.some((own) => isUsed(definition, each, own) && signatureOf(definition, each, own) === signature);
    const isAnswered = roles.length === 1 && role === 'returns' && versions.some((_, each) => isUsed(definition, each, 'params'));
    const base = `${isAnswered ? 'Answered' : ''}${definition.charAt(0).toUpperCase()}${definition.slice(1)}`;
    const isElsewhere = (['params', 'returns'] as const).some((each) => isUsed(definition, plain, each)) || [...names.values()].includes(base);
    const first = versions.findIndex((_, each) => isIn(each));
    const name = isIn(plain) || !isElsewhere ? base : `${base}_${versions[first]?.id.replaceAll('-', '_')}`;
    names.set(signature, name);
    bodies.set(name, bodyOf(definition, index, name, role));
    return name;
  };

  const bodyOf = (definition: string, index: number, name: string, role: Role): string => {
    const fields = fieldsOf(definition, index);
    const lines = fields.map((field) => {
      const isRequired = !field.optional || (field.max !== 1 && (fields.length === 1 || role === 'returns'));
      const type = typeOf(definition, field, index, role);
      const comment = commentOf(definition, field);
      return `${comment}  ${field.name}${isRequired ? '' : '?'}: ${type}${isRequired ? '' : ' | undefined'};`;
    });
    return lines.length === 0
      ? `/** Nothing. */\nexport type ${name} = Record<string, never>;\n`
      : `export interface ${name} {\n${lines.join('\n')}\n}\n`;
  };

  const typeOf = (definition: string, field: Field, index: number, role: Role): string => {
    const known = constantsOf(definition, field);
    if (!known) return `${TYPESCRIPT_TYPES[field.type] ?? nameOf(field.type, index, role)}${field.max === 1 ? '' : '[]'}`;
    const union = unions.nameOf(known.key, known.values);
    const open = role === 'returns' ? `${union} | (string & {})` : union;
    if (field.type !== 'xsd:string') return `{ items: ${role === 'returns' ? `(${open})` : union}[] }`;
    return field.max === 1 ? open : `(${open})[]`;
  };

  return {
    nameOf,
    sources: () => [...unions.sources(), ...[...bodies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, body]) => body)],
  };
}

/** Whether a field has another type in answers than in requests. */
function dependsOnRole(definition: string, field: Field, fields: readonly Field[]): boolean {
  return constantsOf(definition, field) !== undefined || (field.max !== 1 && field.optional && fields.length > 1);
}

/** The published values of a field, and under which key. */
function constantsOf(definition: string, { name }: Field): { readonly key: string; readonly values: readonly string[] } | undefined {
  for (const key of [`${definition}/${name}`, `*/${name}`]) {
    const values = FIELD_CONSTANTS[key] ?? ANSWERED[key];
    if (values) return { key, values };
  }
  return undefined;
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
function usageOf(version: ApiVersion): Readonly<Record<Role, ReadonlySet<string>>> {
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
