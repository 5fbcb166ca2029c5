/** What is read of a JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The schemas that others refer to, by name. */
export type Components = Readonly<Record<string, Schema>>;

/** A field of a schema, at any depth. */
export interface Field {
  /** Such as `match.name` or `items[].name`. */
  readonly path: string;
  readonly type: string;
  readonly required: 'yes' | 'one of' | '';
  readonly description: string;
}

/** All fields that a schema has, in its order. */
export function schemaFields(schema: Schema, components: Components = {}): readonly Field[] {
  return fieldsOf(schema, components, '');
}

/** @param alternatives how many schemas the field may have in place of this one */
function fieldsOf(schema: Schema, components: Components, prefix: string, alternatives = 0): readonly Field[] {
  const { properties = {}, required = [], anyOf = [], items } = resolved(schema, components);
  const own = Object.entries(properties).flatMap(([name, property]): readonly Field[] => {
    const path = `${prefix}${name}`;
    const field: Field = {
      path,
      type: typeOf(property, components),
      required: !required.includes(name) ? '' : alternatives > 0 ? 'one of' : 'yes',
      description: property.description ?? resolved(property, components).description ?? '',
    };
    return [field, ...fieldsOf(property, components, `${path}.`)];
  });
  const objects = anyOf.filter((each) => resolved(each, components).properties !== undefined);
  return [
    ...own,
    ...anyOf.flatMap((each) => fieldsOf(each, components, prefix, objects.length - 1)),
    ...(items ? fieldsOf(items, components, `${prefix.slice(0, -1)}[].`) : []),
  ];
}

/** The name of the component that a schema refers to. */
export function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.split('/').at(-1);
}

function resolved(schema: Schema, components: Components): Schema {
  const name = nameOf(schema);
  return name === undefined ? schema : (components[name] ?? {});
}

/** A type in words. */
export function typeOf(schema: Schema, components: Components): string {
  if (nameOf(schema) === 'Duration') return 'duration';
  const { type, enum: values, const: only, anyOf, items, format, minimum, maximum } = resolved(schema, components);
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (values) return valuesOf(values);
  if (anyOf) return [...new Set(anyOf.map((each) => typeOf(each, components)))].join(' or ');
  if (items) return `array of ${typeOf(items, components)}`;
  if (format === 'date-time') return 'date and time';
  const bounds = minimum === undefined ? '' : maximum === undefined ? ` from ${minimum}` : ` ${minimum}–${maximum}`;
  return `${typeof type === 'string' ? type : (type ?? ['any']).join(' or ')}${bounds}`;
}

/** How many values of a type are listed. */
const MOST_VALUES = 16;

function valuesOf(values: readonly (string | number)[]): string {
  const shown = values.slice(0, values.length > MOST_VALUES ? 3 : MOST_VALUES).map((value) => `\`${value}\``);
  return values.length > MOST_VALUES ? `${shown.join(', ')}, … (${values.length} values)` : shown.join(', ');
}

/** A text for a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
