import { expect, test } from 'vitest';
import { ipsTypesSource, knownOperationsSource } from '../../scripts/ips-client-types.js';
import { allVersions, apiVersion, defaultVersionIndex } from '../../src/contract/api-version.js';
import { loadContract } from '../../src/contract/load-contract.js';
import { DEFAULT_VERSION } from '../../src/ips-client/operation-names.js';

test('the types of the client are those of the contract (npm run generate writes them anew)', async () => {
  const versions = allVersions().map((_, index) => apiVersion(index));
  await expect(ipsTypesSource(versions, defaultVersionIndex())).toMatchFileSnapshot('../../src/ips-client/types.ts');
});

test('the client knows the operations of the contract (npm run generate writes them anew)', async () => {
  await expect(knownOperationsSource(loadContract())).toMatchFileSnapshot('../../src/ips-client/known-operations.ts');
});

test('a client speaks the version that the mock takes as its own', () => {
  expect(DEFAULT_VERSION).toBe(apiVersion(defaultVersionIndex()).id);
});
