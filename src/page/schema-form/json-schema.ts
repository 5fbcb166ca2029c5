/** A JSON Schema, as far as the form knows it: what the mock's descriptions are made of. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly contentMediaType?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  /** Of a text: what it may be, among others. */
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** Schemas by the name that references end with. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

/** What a field is filled in with. */
export type FieldKind = 'object' | 'record' | 'array' | 'choice' | 'enum' | 'constant' | 'boolean' | 'number' | 'text' | 'json';

/** Where references lead to; what stands beside a reference comes first. */
export function resolved(schema: JsonSchema, definitions: Definitions): JsonSchema {
  let { $ref, ...own } = schema;
  // A definition that is nothing but a reference to itself would never end.
  for (let steps = 0; $ref !== undefined && steps < 20; steps++) {
    const { $ref: next, ...found }: JsonSchema = definitions[nameOf($ref)] ?? {};
    own = { ...found, ...own };
    $ref = next;
  }
  return own;
}

/** The last part of a reference. */
function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** How a field is filled in. @param schema resolved */
export function kindOf(schema: JsonSchema): FieldKind {
  if (choicesOf(schema) !== undefined) return 'choice';
  if (schema.const !== undefined) return 'constant';
  if (schema.enum) return 'enum';
  const [type, other] = typesOf(schema);
  // A text that may also be a number, such as a duration.
  if (other !== undefined) return 'text';
  switch (type) {
    case 'object':
      return schema.properties ? 'object' : isRecord(schema) ? 'record' : 'json';
    case 'array':
      return 'array';
    case 'boolean':
      return 'boolean';
    case 'number':
    case 'integer':
      return 'number';
    case 'string':
      return 'text';
    default:
      return 'json';
  }
}

function isRecord({ additionalProperties }: JsonSchema): boolean {
  return typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0;
}

/** The types that a value may have. */
export function typesOf({ type }: JsonSchema): readonly string[] {
  return type === undefined ? [] : typeof type === 'string' ? [type] : type;
}

/** What there is to choose from, where a value may be of different kinds; null is one of them. */
export function choicesOf(schema: JsonSchema): readonly JsonSchema[] | undefined {
  const { anyOf, oneOf, description: _, ...own } = schema;
  const choices = anyOf ?? oneOf;
  if (choices) return choices;
  const types = typesOf(schema);
  if (types.length < 2 || !types.includes('null')) return undefined;
  const rest = types.filter((type) => type !== 'null');
  return [{ ...own, type: rest.length === 1 ? rest[0] : rest }, { type: 'null' }];
}

/** How a choice is called. */
export function choiceName(choice: JsonSchema, definitions: Definitions): string {
  const { title, type, properties, const: constant } = resolved(choice, definitions);
  if (title !== undefined) return title;
  if (constant !== undefined) return String(constant);
  if (type === 'null') return 'nothing';
  if (choice.$ref !== undefined) return spaced(nameOf(choice.$ref));
  if (properties) return Object.keys(properties).join(' and ');
  return type === 'array' ? 'a list' : type === 'integer' || type === 'number' ? 'a number' : type === 'string' ? 'a text' : 'something else';
}

/** A name in words: `JobScriptInput` is `job script`. */
function spaced(name: string): string {
  return name
    .replace(/Input$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}

/** Whether a value is of the kind that a schema describes, whatever else may be wrong with it. */
export function isOfKind(value: unknown, schema: JsonSchema, definitions: Definitions): boolean {
  const own = resolved(schema, definitions);
  const choices = choicesOf(own);
  if (choices) return choices.some((each) => isOfKind(value, each, definitions));
  if (own.const !== undefined) return value === own.const;
  if (own.enum) return own.enum.includes(value);
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const types = typesOf(own);
  if (types.length > 0 && !types.includes(type) && !(type === 'number' && types.includes('integer'))) return false;
  if (type !== 'object' || !own.properties) return true;
  const { properties, required = [] } = own;
  // Its type was looked at.
  const names = Object.keys(value as object);
  return required.every((name) => names.includes(name)) && names.every((name) => name in properties || own.additionalProperties !== false);
}

/** What a field begins with when it is added: as much as the schema demands. */
export function initialValue(schema: JsonSchema, definitions: Definitions): unknown {
  const own = resolved(schema, definitions);
  if (own.default !== undefined) return own.default;
  const [first] = choicesOf(own) ?? [];
  switch (kindOf(own)) {
    case 'choice':
      return first && initialValue(first, definitions);
    case 'constant':
      return own.const;
    case 'object':
      return Object.fromEntries((own.required ?? []).map((name) => [name, initialValue(own.properties?.[name] ?? {}, definitions)]));
    case 'record':
      return {};
    case 'json':
      return typesOf(own).includes('object') ? {} : undefined;
    case 'array':
      return [];
    case 'boolean':
      return false;
    case 'text':
      return typesOf(own)[0] === 'null' ? null : '';
    default:
      return typesOf(own)[0] === 'null' ? null : undefined;
  }
}

/** The fields of an object: those that must be there first. */
export function fieldsOf({ properties = {}, required = [] }: JsonSchema): {
  readonly required: readonly string[];
  readonly optional: readonly string[];
} {
  const names = Object.keys(properties);
  return { required: names.filter((name) => required.includes(name)), optional: names.filter((name) => !required.includes(name)) };
}
