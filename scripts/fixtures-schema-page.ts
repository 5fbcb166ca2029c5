import { cell, type Schema, schemaFields } from './schema-fields.js';

const INTRODUCTION = `# Fixtures: all fields

Every field of [a fixtures file](fixtures.md), generated from its JSON Schema, [\`fixtures/fixtures.schema.json\`](../../fixtures/fixtures.schema.json), by \`npm run generate\`; a test fails if it is stale. A date and time has a zone: \`2099-12-31T00:00:00Z\`. The mock checks more than a schema can express, such as names of companies.`;

/** The page of each list, and its heading there. */
const PAGES: Readonly<Record<string, string>> = {
  companies: 'fixtures-companies.md#companies',
  companySettings: 'fixtures-companies.md#company-settings',
  users: 'fixtures-companies.md#users',
  groups: 'fixtures-companies.md#groups',
  propertySetTypes: 'fixtures-companies.md#property-sets',
  folders: 'fixtures-assets.md#folders',
  metadataFields: 'fixtures-assets.md#metadata-fields',
  assets: 'fixtures-assets.md#assets',
  catalogues: 'fixtures-assets.md#catalogues',
  jobs: 'fixtures-jobs.md#jobs',
  pastJobs: 'fixtures-jobs.md#past-jobs',
  rules: 'fixtures.md#rules-faults-and-stubs',
  faults: 'fixtures.md#rules-faults-and-stubs',
  stubs: 'fixtures.md#rules-faults-and-stubs',
};

/**
 * The page `docs/reference/fixtures-schema.md`: the fields of a fixtures file, list by list.
 *
 * @param schema the JSON Schema of fixtures
 * @throws Error for a list that no page is about
 */
export function fixturesSchemaPage({ properties = {} }: Schema): string {
  const lists = Object.entries(properties).flatMap(([name, { items }]) => (items ? [sectionOf(name, items)] : []));
  return `${[INTRODUCTION, ...lists].join('\n\n')}\n`;
}

function sectionOf(list: string, items: Schema): string {
  const { [list]: page } = PAGES;
  if (page === undefined) throw new Error(`no page is about ${list}: add it to scripts/fixtures-schema-page.ts`);
  const rows = schemaFields(items).map(
    ({ path, type, required, description }) => `| \`${list}[].${path}\` | ${cell(type)} | ${required} | ${cell(description)} |`,
  );
  return [`## [${list}](${page})`, '', '| field | type | required | what it is |', '|---|---|---|---|', ...rows].join('\n');
}
