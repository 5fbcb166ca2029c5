import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCompany } from '../../src/accounts/create-company.js';
import { caseless } from '../../src/assets/asset.js';
import { APPLICATION_ID, MIGRATIONS } from '../../src/store/migrations/index.js';
import { openStore, type Store } from '../../src/store/store.js';
import { openSqlite } from './open-sqlite.js';

/** A file of schema 5 with companies, as name to root path. */
function fileOf(companies: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'companies.db');
  const db = openSqlite(file);
  db.function('caseless', { deterministic: true }, (text) => caseless(String(text)));
  for (const migration of MIGRATIONS.slice(0, 5)) db.exec(migration);
  const insert = db.prepare('INSERT INTO company (name, rootPath) VALUES (?, ?)');
  for (const [name, rootPath] of Object.entries(companies)) insert.run(name, rootPath);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 5`);
  db.close();
  return file;
}

/** The property set types of a company, with their sets. */
function settingsOf({ propertySets }: Store, companyId: number): object[] {
  return propertySets.types(companyId).map(({ id, companyId: _, ...type }) => ({
    ...type,
    sets: propertySets.ofType(id).map(({ companyId: owner, userId, properties }) => ({ isOwner: owner === companyId, userId, properties })),
  }));
}

test('companies of older files get the application settings that new ones have', () => {
  const companies = { Outfitters: 'Outfitters/', 'Toys & 50% more': 'Toys & 50% more/', Homeware: 'Homeware/assets/' };
  const store = openStore(fileOf(companies));
  onTestFinished(() => store.close());
  const fresh = openStore(':memory:');
  onTestFinished(() => fresh.close());
  for (const [name, rootPath] of Object.entries(companies)) {
    const id = store.accounts.companyByName(name)?.id ?? 0;
    const settings = settingsOf(store, id);
    expect(settings).toHaveLength(1);
    expect(settings).toEqual(settingsOf(fresh, createCompany(fresh, { name, rootPath }).id));
  }
});

test('sets go with their user, their company and their type', () => {
  const store = openStore(':memory:');
  onTestFinished(() => store.close());
  const { id: companyId } = createCompany(store, { name: 'Acme' });
  const { propertySets } = store;
  const { id: typeId } = propertySets.addType({ companyId: null, name: 'Global', propertyType: 'CompanyProperty', allowMultiple: true });
  const { id } = propertySets.add({ typeId, userId: null, companyId, properties: [] });
  store.whole.emptyCompany(companyId, false);
  expect(propertySets.byId(id)).toBeUndefined();
  expect(propertySets.types(companyId)).toEqual([]);
  expect(propertySets.typeById(typeId)).toBeDefined();
});
