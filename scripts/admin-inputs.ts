import { z } from 'zod';
import * as schemas from '../src/admin/admin-schemas.js';
import { jobScript } from '../src/jobs/job-script-schema.js';
import { callMatch } from '../src/overrides/override-schemas.js';
import * as seed from '../src/seed/fixtures-schema.js';

/** The inputs that have types of their own. A schema within another is written by its name if it is one of these. */
const INPUTS: readonly [string, string, z.ZodType][] = [
  ['OfCompany', 'Names one company.', schemas.ofCompany],
  ['JobScriptInput', 'How a job goes; the mock decides what is left out.', jobScript],
  ['RuleInput', 'A rule that decides how jobs go.', schemas.rule],
  ['CallMatchInput', 'Which calls something is about; every condition must hold.', callMatch],
  ['FaultInput', 'A fault to inject into calls.', schemas.fault],
  ['StubInput', "A response for an operation, in place of the mock's own.", schemas.stub],
  ['RequestFilter', 'Which recorded calls are listed; every condition must hold.', schemas.requestFilter],
  ['ExpectationInput', 'What is expected of the recorded calls: at least one that matches, unless it says otherwise.', schemas.expectation],
  ['NewJobInput', 'A job to create.', schemas.newJob],
  ['NewCompanyInput', 'A company to create.', schemas.newCompany],
  ['ResetInput', 'What a reset does.', schemas.reset],
];

/** What fixtures are made of. */
const FIXTURES: readonly [string, string, z.ZodType][] = [
  ['FixtureCompany', 'A company of fixtures.', seed.company],
  ['FixtureCompanySettings', 'Settings of a company of fixtures, as setCompanySettings takes them.', seed.companySettings],
  ['FixtureUser', 'A user of fixtures.', seed.user],
  ['FixtureGroup', "A group of a company's users in fixtures.", seed.group],
  ['FixturePropertySetType', 'A type of property sets of fixtures, with sets.', seed.propertySetType],
  ['FixtureCatalogue', 'A generated past of a company of fixtures.', seed.catalogue],
  ['FixtureJob', 'A job of fixtures.', seed.job],
  ['FixturesInput', 'What a new mock holds. References between the lists are by name and e-mail address.', seed.fixtures],
];

/** Longer lists of texts are written as `string`: the schema checks them, and its messages list them. */
const LONGEST_UNION = 8;

/** The source of src/admin/inputs.ts: the types of what the admin API takes, written out so that users need no types of zod. */
export function inputTypesSource(): string {
  return `// Written by npm run generate from the schemas of the admin API (admin-schemas.ts, override-schemas.ts, job-script-schema.ts).\n\n${typesOf(INPUTS)}\n`;
}

/** The source of src/seed/fixtures-input.ts: the types of fixtures that are given in process. */
export function fixturesInputSource(): string {
  return `// Written by npm run generate from the schemas of fixtures (fixtures-schema.ts).
import type { FaultInput, RuleInput, StubInput } from '../admin/inputs.js';

${typesOf(FIXTURES)}

/** What fills a new mock: the path of a JSON file, \`default\` for that of the package, \`none\` for nothing, or the fixtures themselves. */
export type FixturesSource = string | FixturesInput;
`;
}

function typesOf(inputs: typeof INPUTS): string {
  return inputs.map(([name, doc, schema]) => `/** ${doc} */\nexport interface ${name} ${typeOf(required(schema), '', name)}`).join('\n\n');
}

/** The TypeScript type of a schema's input. @param own the name of the type that is being written */
function typeOf(schema: z.core.$ZodType, indent: string, own?: string): string {
  const name = [...INPUTS, ...FIXTURES].find(([, , each]) => original(each) === original(schema))?.[0];
  if (name !== undefined && name !== own) return name;
  // zod's classes are told apart by what their definitions say; this covers those that the schemas use.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'unknown':
      return def.type;
    case 'literal':
      return def.values.map((value) => literal(value)).join(' | ');
    case 'enum': {
      const values = Object.values(def.entries);
      return values.length > LONGEST_UNION ? 'string' : values.map((value) => literal(value)).join(' | ');
    }
    case 'pipe':
      return typeOf(def.in, indent);
    case 'union':
      return def.options.map((option) => typeOf(option, indent)).join(' | ');
    case 'array': {
      const element = typeOf(def.element, indent);
      return `readonly ${element.includes(' | ') && !element.startsWith('{') ? `(${element})` : element}[]`;
    }
    case 'record':
      return `Readonly<Record<string, ${typeOf(def.valueType, indent)}>>`;
    case 'object': {
      const fields = Object.entries(def.shape);
      return fields.length === 0 ? 'object' : `{\n${fields.map(([field, each]) => fieldOf(field, each, `${indent}  `)).join('')}${indent}}`;
    }
    default:
      throw new Error(`There is no way to write the type of a schema of type ${def.type}`);
  }
}

function fieldOf(field: string, schema: z.core.$ZodType, indent: string): string {
  const inner = required(schema);
  const description = z.globalRegistry.get(schema)?.description ?? z.globalRegistry.get(inner)?.description;
  const doc = description === undefined ? '' : `${indent}/** ${description}${/[.!?]$/.test(description) ? '' : '.'} */\n`;
  return `${doc}${indent}readonly ${field}${inner === schema ? '' : '?'}: ${typeOf(inner, indent)};\n`;
}

/** What is left of a schema if it is not optional. */
function required(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' ? def.innerType : schema;
}

/** The schema that one with another description was made from. */
function original(schema: z.core.$ZodType): z.core.$ZodType {
  return schema._zod.parent ? original(schema._zod.parent) : schema;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
