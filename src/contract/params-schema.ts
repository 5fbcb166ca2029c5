import type { ApiVersion } from './api-version.js';
import { FIELD_CHOICES, FIELD_CONSTANTS, FIELD_RANGES, FIELD_SIZES } from './constants.js';
import { closureOf, type Definition, type Field } from './model.js';
import { SIMPLE_TYPES } from './simple-types.js';

/** A part of a JSON Schema 2020-12, as far as it describes parameters. */
export interface ParamsSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, ParamsSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  /** Fields of which one excludes the others: each alternative names the field that it requires. */
  readonly allOf?: readonly ParamsSchema[];
  readonly oneOf?: readonly ParamsSchema[];
  readonly anyOf?: readonly ParamsSchema[];
  readonly not?: ParamsSchema;
  readonly items?: ParamsSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly contentEncoding?: string;
}

/** A whole schema. */
export interface ParamsDocument extends ParamsSchema {
  readonly $schema: string;
  /** What its parts are made of, by the names of the contract's definitions. */
  readonly $defs: Readonly<Record<string, ParamsSchema>>;
}

/** The simple types of the contract as JSON has them. */
const SIMPLE: Readonly<Record<string, ParamsSchema>> = {
  'xsd:string': { type: 'string' },
  'xsd:boolean': { type: 'boolean' },
  'xsd:int': { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  'xsd:long': { type: 'integer', format: 'int64' },
  'xsd:float': { type: 'number' },
  'xsd:double': { type: 'number' },
  'xsd:dateTime': {
    type: 'string',
    pattern: SIMPLE_TYPES['xsd:dateTime'].lexical.source,
    description: 'A date and time such as 2027-01-31T08:00:00Z; without a zone it is in UTC',
  },
  'xsd:base64Binary': { type: 'string', contentEncoding: 'base64', pattern: SIMPLE_TYPES['xsd:base64Binary'].lexical.source },
};

/**
 * The parameters of an operation in a version, as a JSON Schema: what the contract says of them, and the lists of values and ranges that the
 * reference publishes. Required fields come first; the order of an object's fields does not count, as whoever writes XML puts them in that of
 * the contract.
 *
 * @param element the parameters' element, such as `submitJobParam`
 */
export function paramsSchema(version: ApiVersion, element: string): ParamsDocument {
  const names = closureOf([element], (name) => version.definitions.get(name));
  const root = version.definitions.get(element);
  const parts = [...names].filter((name) => name !== element).sort();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: element,
    ...(root ? objectSchema(version, root) : {}),
    $defs: Object.fromEntries(
      parts.flatMap((name) => {
        const definition = version.definitions.get(name);
        return definition ? [[name, objectSchema(version, definition)]] : [];
      }),
    ),
  };
}

function objectSchema(version: ApiVersion, { name, fields }: Definition): ParamsSchema {
  const required = fields.filter(({ optional }) => !optional);
  const ordered = [...required, ...fields.filter(({ optional }) => optional)];
  return {
    type: 'object',
    properties: Object.fromEntries(ordered.map((field) => [field.name, fieldSchema(version, name, field)])),
    ...(required.length > 0 ? { required: required.map((field) => field.name) } : {}),
    additionalProperties: false,
    ...choiceOf(name, fields),
  };
}

/** Which of several fields exclude each other. */
function choiceOf(definitionName: string, fields: readonly Field[]): Pick<ParamsSchema, 'allOf'> {
  const choice = FIELD_CHOICES[definitionName];
  if (!choice) return {};
  const names = choice.fields.filter((each) => fields.some(({ name }) => name === each));
  const alternatives: ParamsSchema[] = names.map((each) => ({ title: each, required: [each] }));
  // Beside the properties, not in their place: forms take oneOf for alternatives of the whole.
  return { allOf: [{ oneOf: choice.isRequired ? alternatives : [...alternatives, { title: 'none of them', not: { anyOf: alternatives } }] }] };
}

function fieldSchema(version: ApiVersion, definitionName: string, field: Field): ParamsSchema {
  const key = `${definitionName}/${field.name}`;
  const constants = FIELD_CONSTANTS[key] ?? FIELD_CONSTANTS[`*/${field.name}`];
  const one = field.type.startsWith('xsd:') ? simpleSchema(field.type, key, constants) : nestedSchema(version, field.type, key, constants);
  if (field.max === 1) return one;
  return { type: 'array', items: one, ...(field.optional ? {} : { minItems: 1 }), ...(field.max === 'unbounded' ? {} : { maxItems: field.max }) };
}

function simpleSchema(type: string, key: string, constants: readonly string[] | undefined): ParamsSchema {
  const { min, max } = FIELD_RANGES[key] ?? {};
  return {
    ...SIMPLE[type],
    ...(constants ? { enum: constants } : {}),
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}

/** A definition; an array whose items are bounded by the field that it stands in is written out. */
function nestedSchema(version: ApiVersion, type: string, key: string, constants: readonly string[] | undefined): ParamsSchema {
  const size = FIELD_SIZES[key];
  const definition = version.definitions.get(type);
  if ((!constants && !size) || !definition) return { $ref: `#/$defs/${type}` };
  const { properties = {}, ...schema } = objectSchema(version, definition);
  const { items = {} } = properties;
  return {
    ...schema,
    ...(size?.min === undefined || schema.required?.includes('items') ? {} : { required: ['items', ...(schema.required ?? [])] }),
    properties: {
      ...properties,
      items: {
        ...items,
        ...(constants ? { items: { ...items.items, enum: constants } } : {}),
        ...(size?.min === undefined ? {} : { minItems: size.min }),
        ...(size?.max === undefined ? {} : { maxItems: size.max }),
      },
    },
  };
}
