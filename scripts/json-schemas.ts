import { z } from 'zod';
import { loadContract } from '../src/contract/load-contract.js';
import { fixtures } from '../src/seed/fixtures-schema.js';
import { SETTINGS, type Setting } from '../src/settings.js';

/** Where the schemas lie in the package. */
const FIXTURES_SCHEMA = './fixtures/fixtures.schema.json';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** The source of fixtures/fixtures.schema.json: fixtures as a JSON Schema, with what a schema can express. */
export function fixturesSchemaSource(): string {
  const schema = z.toJSONSchema(fixtures, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema, path }) => {
      // zod has a name of its own for this, beside the pattern.
      if (jsonSchema.format === 'ends_with') delete jsonSchema.format;
      // Editors show the pattern: zod's own tells leap years.
      if (jsonSchema.format === 'date-time') jsonSchema.pattern = String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$`;
      // Names of operations are patterns: editors propose the names all the same.
      if (path.at(-2) === 'properties' && path.at(-1) === 'operation' && jsonSchema.enum === undefined) {
        jsonSchema.anyOf = [{ enum: loadContract().operations.map(({ name }) => name) }, { type: 'string' }];
        delete jsonSchema.type;
      }
    },
  });
  const { $schema: _, ...rest } = schema;
  return written({ $schema: DIALECT, title: 'Fixtures of ips-mock', description: 'What a fresh mock holds', ...rest });
}

/** The source of ips-mock.config.schema.json: a file with settings as a JSON Schema. */
export function configSchemaSource(): string {
  const properties = Object.fromEntries(SETTINGS.map((each: Setting) => [each.name, settingSchema(each)]));
  return written({
    $schema: DIALECT,
    title: 'Settings of ips-mock',
    description: 'What ips-mock.config.json holds',
    type: 'object',
    properties: { $schema: { type: 'string', description: 'For editors: where the schema of this file is' }, ...properties },
    additionalProperties: false,
  });
}

function settingSchema(setting: Setting): object {
  const { name, description, fallback } = setting;
  const about = { description, default: fallback };
  if (name === 'fixtures') {
    const source = { anyOf: [{ type: 'string', minLength: 1 }, { $ref: FIXTURES_SCHEMA }] };
    return { anyOf: [...source.anyOf, { type: 'array', items: source }], ...about };
  }
  return { ...valuesOf(setting), ...about };
}

/** What a setting takes, found by trying: its parser tells the texts that it knows, and turns numbers into numbers. */
function valuesOf({ parse, argument, name }: Setting): object {
  if (parse.choices) return { enum: parse.choices };
  const refusal = messageOf(() => parse('\0'));
  if (refusal.endsWith('is neither on nor off')) return { enum: ['on', 'off', true, false] };
  if (argument === 'HOSTS') return { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
  const size = { type: 'integer', minimum: 0 };
  if (name === 'items') {
    const range = { type: 'object', properties: { min: size, max: size }, required: ['min', 'max'], additionalProperties: false };
    return { anyOf: [size, { type: 'string' }, range] };
  }
  return typeof tried(() => parse('4096')) === 'number'
    ? {
        anyOf: [
          { type: 'number', minimum: 0 },
          { type: 'string', minLength: 1 },
        ],
      }
    : { type: 'string', minLength: 1 };
}

function tried<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function messageOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return String(error);
  }
}

function written(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
