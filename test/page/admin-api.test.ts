import openapiTS, { astToString } from 'openapi-typescript';
import { expect, test } from 'vitest';
import { openApiDocument } from '../../src/admin/openapi.js';
import { ADMIN_ROUTES } from '../../src/admin/routes/index.js';

test('the types that the page calls the admin API with are those of its description (npm run generate writes them anew)', async () => {
  const document = openApiDocument(ADMIN_ROUTES, '0', 'http://localhost:8780');
  // What it gets is a document; openapi-typescript checks it.
  const types = astToString(await openapiTS(document as Parameters<typeof openapiTS>[0], { defaultNonNullable: false }));
  const source = `// Written by npm run generate from the description of the admin API.\n${types}`;
  await expect(source).toMatchFileSnapshot('../../src/page/admin-api.ts');
});
