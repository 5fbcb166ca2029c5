import { expect, test } from 'vitest';
import { typesSource } from '../../scripts/generate-types.js';
import { loadContract } from '../../src/contract/load-contract.js';

test('the types of the operations are those of the contract (npm run generate writes them anew)', async () => {
  const contract = loadContract();
  const operations = contract.operations.map(({ name }) => name);
  await expect(typesSource(contract, operations)).toMatchFileSnapshot('../../src/contract/generated-types.ts');
});
