import { expect, test } from 'vitest';
import { newestSchemaSource } from '../../scripts/newest-schema.js';
import { caseless } from '../../src/assets/asset.js';
import { extensionOf } from '../../src/assets/asset-type.js';
import { MIGRATIONS } from '../../src/store/migrations/index.js';
import { openSqlite } from './open-sqlite.js';

test('the newest schema is what the migrations make (npm run generate writes it anew)', async () => {
  const db = openSqlite(':memory:');
  // The schema is made with the functions of the store.
  db.function('caseless', { deterministic: true }, (text) => caseless(String(text)));
  db.function('fileExtension', { deterministic: true }, (text) => extensionOf(String(text)));
  for (const migration of MIGRATIONS) db.exec(migration);
  await expect(newestSchemaSource(db)).toMatchFileSnapshot('../../src/store/newest-schema.ts');
  db.close();
});
