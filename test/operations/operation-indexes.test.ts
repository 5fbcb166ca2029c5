import { expect, test } from 'vitest';
import { OPERATIONS_FOLDER, operationDomains, operationIndex } from '../../scripts/operation-indexes.js';

// Imports none of the operations: this also has to run while an index still names a file that is gone.
test.each(operationDomains().map((domain) => [domain.name, domain] as const))(
  'src/operations/%s/index.ts lists its operations as they are (npm run generate writes it anew)',
  async (_, domain) => {
    await expect(operationIndex(domain)).toMatchFileSnapshot(`../../${OPERATIONS_FOLDER}/${domain.name}/index.ts`);
  },
);
