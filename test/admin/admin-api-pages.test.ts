import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adminApiPages, type OpenApi } from '../../scripts/admin-api-pages.js';
import examples from '../../src/admin/examples.json' with { type: 'json' };
import { openApiDocument } from '../../src/admin/openapi.js';
import { ADMIN_ROUTES } from '../../src/admin/routes/index.js';
import { assetIdOf } from '../../src/assets/asset-id.js';
import { CONVERSATION, routeOf } from './admin-conversation.js';

const FOLDER = 'docs/reference/admin-api';

/** The document as a client reads it. */
// openApiDocument answers with plain JSON in the shape of OpenAPI: test/admin/openapi.test.ts checks it.
const document = JSON.parse(JSON.stringify(openApiDocument(ADMIN_ROUTES, '1.2.3', 'http://localhost:8780'))) as OpenApi;

/** The first request to each operation, which is the one that its example is of. */
function requests(): ReadonlyMap<string, string> {
  const job = String(examples.postJobs.answer.id);
  const hat = String(assetIdOf('Outfitters', 'hat'));
  const first = String(examples.getAssets.answer.assets[0]?.id);
  const found = new Map<string, string>();
  for (const step of CONVERSATION) {
    const { operationId } = routeOf(step);
    const path = step.path.replace('Made', job).replace('Hat', hat).replace('First', first);
    if (!found.has(operationId)) found.set(operationId, `${step.method} ${path}`);
  }
  return found;
}

describe(`${FOLDER} (npm run generate writes it anew)`, () => {
  const pages = adminApiPages(document, requests());

  test.each([...pages])('%s is what openapi.json says', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../../${FOLDER}/${name}`);
  });

  test('has no other pages', () => {
    if (existsSync(FOLDER)) expect([...pages.keys()]).toEqual(expect.arrayContaining(readdirSync(FOLDER)));
  });

  test('has every operation once', () => {
    const headings = [...pages].flatMap(([name, text]) =>
      name === 'README.md' ? [] : [...text.matchAll(/^## `(.*)`$/gm)].map(([, title]) => title),
    );
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(headings.sort()).toEqual(operations.sort());
  });
});
