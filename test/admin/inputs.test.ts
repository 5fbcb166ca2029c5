import { expect, test } from 'vitest';
import { inputTypesSource } from '../../scripts/admin-inputs.js';

test('the types of what the admin API takes are those of its schemas (npm run generate writes them anew)', async () => {
  await expect(inputTypesSource()).toMatchFileSnapshot('../../src/admin/inputs.ts');
});
