import { expect, test } from 'vitest';
import { fixturesSchemaPage } from '../../scripts/fixtures-schema-page.js';
import { configSchemaSource, fixturesSchemaSource } from '../../scripts/json-schemas.js';

test('the JSON Schema of fixtures is that of the mock (npm run generate writes it anew)', async () => {
  await expect(fixturesSchemaSource()).toMatchFileSnapshot('../../fixtures/fixtures.schema.json');
});

test('the JSON Schema of files with settings is that of the mock (npm run generate writes it anew)', async () => {
  await expect(configSchemaSource()).toMatchFileSnapshot('../../ips-mock.config.schema.json');
});

test('docs/reference/fixtures-schema.md lists the fields as they are (npm run generate writes it anew)', async () => {
  await expect(fixturesSchemaPage(JSON.parse(fixturesSchemaSource()))).toMatchFileSnapshot('../../docs/reference/fixtures-schema.md');
});
