import { expect, test } from 'vitest';
import { camelCase, operationDomains } from '../../scripts/operation-indexes.js';
import { operationsPage } from '../../scripts/operations-page.js';
import { loadContract } from '../../src/contract/load-contract.js';

test('docs/reference/operations.md lists the operations as they are (npm run generate writes it anew)', async () => {
  // From the files, not from the indexes, which the same run may be writing.
  const handled = operationDomains().flatMap(({ files }) => files.map(camelCase));
  await expect(operationsPage(loadContract(), handled)).toMatchFileSnapshot('../../docs/reference/operations.md');
});

test('every operation of the contract has a row', () => {
  const rows = operationsPage(loadContract(), ['getUsers']).match(/^\| `.*$/gm) ?? [];
  expect(rows.map((row) => /`(\w+)`/.exec(row)?.[1]).sort()).toEqual(
    loadContract()
      .operations.map(({ name }) => name)
      .sort(),
  );
  expect(rows.filter((row) => row.endsWith('| stateful |'))).toEqual([
    '| `getUsers` | unversioned | 2022-11-01-beta | Admin, CompanyAdmin, TrialAdmin, PortalAdmin | stateful |',
  ]);
});
