import { expect, test } from 'vitest';
import { fixturesInputSource, inputTypesSource } from '../../scripts/admin-inputs.js';

test('the types of what the admin API takes are those of its schemas (npm run generate writes them anew)', async () => {
  await expect(inputTypesSource()).toMatchFileSnapshot('../../src/admin/inputs.ts');
});

test('the types of fixtures are those of their schemas (npm run generate writes them anew)', async () => {
  await expect(fixturesInputSource()).toMatchFileSnapshot('../../src/seed/fixtures-input.ts');
});
