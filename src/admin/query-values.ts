import { z } from 'zod';

/**
 * The values in a query as JSON would have them: numbers, true and false, and lists, which are separated by commas. What is none of what its
 * field takes stays a text, for the schema to refuse.
 *
 * @param query as Express reads it
 */
export function queryValues(schema: z.ZodType, query: unknown): unknown {
  if (!(schema instanceof z.ZodObject) || typeof query !== 'object' || query === null) return query;
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, fieldValue(schema.shape[name], value)]));
}

/** A list may also be given by repeating its field. */
function fieldValue(schema: unknown, value: unknown): unknown {
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
  return typeof value === 'string' ? jsonValue(schema, value) : isList && listOf(schema) ? jsonValue(schema, value.join(',')) : value;
}

function listOf(schema: unknown): z.ZodArray | undefined {
  if (schema instanceof z.ZodOptional) return listOf(schema.unwrap());
  return schema instanceof z.ZodArray ? schema : undefined;
}

function jsonValue(schema: unknown, text: string): unknown {
  if (schema instanceof z.ZodOptional) return jsonValue(schema.unwrap(), text);
  if (schema instanceof z.ZodArray) return text === '' ? [] : text.split(',').map((each) => jsonValue(schema.element, each.trim()));
  if (schema instanceof z.ZodNumber) return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  const takesBoolean = schema instanceof z.ZodBoolean || (schema instanceof z.ZodLiteral && typeof schema.value === 'boolean');
  return takesBoolean && (text === 'true' || text === 'false') ? text === 'true' : text;
}
