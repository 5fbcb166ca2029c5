import { expect, test } from 'vitest';
import { namesSource } from '../../scripts/names.js';
import { loadContract } from '../../src/contract/load-contract.js';

test('the unions of names are those of the contract (npm run generate writes them anew)', async () => {
  await expect(namesSource(loadContract())).toMatchFileSnapshot('../../src/contract/names.ts');
});
