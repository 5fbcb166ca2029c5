import { expect, test } from 'vitest';
import { typesSource } from '../../src/contract/generate-types.js';
import { loadContract } from '../../src/contract/load-contract.js';
import { operations } from '../../src/operations/index.js';

test('the types of the operations are those of the contract (npm run generate writes them anew)', async () => {
  await expect(typesSource(loadContract(), Object.keys(operations))).toMatchFileSnapshot('../../src/contract/generated-types.ts');
});
