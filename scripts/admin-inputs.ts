import { z } from 'zod';
import * as schemas from '../src/admin/admin-schemas.js';
import { loadContract } from '../src/contract/load-contract.js';
import { duration } from '../src/jobs/field-schemas.js';
import { jobScript } from '../src/jobs/job-script-schema.js';
import { LIFE_CYCLE } from '../src/jobs/states.js';
import { callMatch } from '../src/overrides/override-schemas.js';
import * as seed from '../src/seed/fixtures-schema.js';
import { namedUnions } from './names.js';

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
  ['JobLogInput', 'In which language a log is read.', schemas.jobLog],
  ['NewJobInput', 'A job to create.', schemas.newJob],
  ['NewCompanyInput', 'A company to create.', schemas.newCompany],
  ['ResetInput', 'What a reset does.', schemas.reset],
];

/** Unions that have names, the largest first: a longer list of words is written by their names. */
const UNIONS: readonly (readonly [name: string, values: readonly unknown[]])[] = [
  ...namedUnions(loadContract()).map(([name, , values]) => [name, values] as const),
  ['JobState', Object.keys(LIFE_CYCLE)] as const,
].sort(([, a], [, b]) => b.length - a.length);

/** Fields whose schema is of a wider type and checks them further: what they take. */
const CHECKED_FIELDS: readonly (readonly [field: string, wider: string, type: string])[] = [
  ['operation', 'string', 'OperationPattern'],
  ['version', 'string', 'AnyApiVersionId'],
  ['code', 'number', 'FaultCode'],
  ['outcome', 'string', 'CallOutcomePattern'],
  ['detail', 'record', '{ readonly [Element in JobElement]?: object }'],
];

/** What fixtures are made of. */
const FIXTURES: readonly [string, string, z.ZodType][] = [
  ['FixtureCompany', 'A company of fixtures.', seed.company],
  ['FixtureCompanySettings', 'Settings of a company of fixtures, as setCompanySettings takes them.', seed.companySettings],
  ['FixtureUser', 'A user of fixtures.', seed.user],
  ['FixtureGroup', "A group of a company's users in fixtures.", seed.group],
  ['FixturePropertySetType', 'A type of property sets of fixtures, with sets.', seed.propertySetType],
  ['FixtureFolder', 'A folder of fixtures.', seed.folder],
  ['FixtureMetadataField', 'A metadata field of fixtures.', seed.metadataField],
  ['FixtureAsset', 'An asset of fixtures.', seed.asset],
  ['FixturePastJob', 'A job of fixtures that is done.', seed.pastJob],
  ['FixtureCatalogue', 'A generated past of a company of fixtures.', seed.catalogue],
  ['FixtureJob', 'A job of fixtures.', seed.job],
  ['FixturesInput', 'What a new mock holds. References between the lists are by name and e-mail address.', seed.fixtures],
];

/** The source of src/admin/inputs.ts: the types of what the admin API takes, written out so that users need no types of zod. */
export function inputTypesSource(): string {
  return sourceOf('the schemas of the admin API (admin-schemas.ts, override-schemas.ts, job-script-schema.ts)', typesOf(INPUTS), './patterns.js');
}

/** The source of src/seed/fixtures-input.ts: the types of fixtures that are given in process. */
export function fixturesInputSource(): string {
  const types = `${typesOf(FIXTURES)}

/** What fills a new mock: the path of a JSON file, \`default\` for that of the package, \`none\` for nothing, or the fixtures themselves. */
export type FixturesSource = 'default' | 'none' | (string & {}) | FixturesInput;`;
  return sourceOf(
    'the schemas of fixtures (fixtures-schema.ts)',
    types,
    '../admin/patterns.js',
    "import type { FaultInput, RuleInput, StubInput } from '../admin/inputs.js';\n",
  );
}

function typesOf(inputs: typeof INPUTS): string {
  return inputs.map(([name, doc, schema]) => `/** ${doc} */\nexport interface ${name} ${typeOf(required(schema), '', name)}`).join('\n\n');
}

/** A source of types, which imports what it names. */
function sourceOf(origin: string, types: string, patterns: string, imports = ''): string {
  const unions: readonly (readonly [from: string, names: readonly string[]])[] = [
    ['../clock.js', ['Duration']],
    ['../contract/names.js', ['AssetType', 'FaultCode', 'JobElement', 'JobType', 'OperationName', 'RecordedJobType', 'UserRole']],
    [patterns, ['AnyApiVersionId', 'CallOutcomePattern', 'OperationPattern']],
  ];
  const named = unions.flatMap(([from, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(types));
    return used.length === 0 ? [] : [`import type { ${used.join(', ')} } from '${from}';\n`];
  });
  return `// Written by npm run generate from ${origin}.\n${named.join('')}${imports}\n${types}\n`;
}

/** The TypeScript type of a schema's input. @param own the name of the type that is being written */
function typeOf(schema: z.core.$ZodType, indent: string, own?: string): string {
  if (original(schema) === original(duration)) return 'Duration';
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
    case 'enum':
      return unionOf(Object.values(def.entries));
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

/** A union of values: by its name, or by the names of those that it consists of. */
function unionOf(values: readonly unknown[]): string {
  const names: string[] = [];
  let rest = values;
  for (const [name, all] of UNIONS) {
    if (all.length > rest.length || !all.every((value) => rest.includes(value))) continue;
    names.push(name);
    rest = rest.filter((value) => !all.includes(value));
  }
  return [...names, ...rest.map(literal)].join(' | ');
}

function fieldOf(field: string, schema: z.core.$ZodType, indent: string): string {
  const inner = required(schema);
  const description = z.globalRegistry.get(schema)?.description ?? z.globalRegistry.get(inner)?.description;
  const doc = description === undefined ? '' : `${indent}/** ${description}${/[.!?]$/.test(description) ? '' : '.'} */\n`;
  const type = exactType(field, inner) ?? typeOf(inner, indent);
  return `${doc}${indent}readonly ${field}${inner === schema ? `: ${type}` : `?: ${type} | undefined`};\n`;
}

/** The type of a field whose schema is wider than what its checks let through. */
function exactType(field: string, schema: z.core.$ZodType): string | undefined {
  const { type } = (schema as z.core.$ZodTypes)._zod.def;
  return CHECKED_FIELDS.find(([name, wider]) => name === field && wider === type)?.[2];
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
