import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newAsset } from '../../src/assets/asset.js';
import type { AssetSearch, Condition } from '../../src/assets/search.js';
import { openStore, type Store } from '../../src/store/store.js';
import { openSqlite } from './open-sqlite.js';
import { companyRow, userRow } from './rows.js';

/** More than are looked up one by one, and than are sorted. */
const ASSETS = 12_000;

let store: Store;
let db: Database.Database;

beforeAll(() => {
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  store = openStore(':memory:');
  const [first] = prepare.mock.contexts;
  if (!(first instanceof Database)) throw new Error('no statement was prepared');
  db = first;
  prepare.mockRestore();
  store.transaction(() => fill(store));
});
afterAll(() => store.close());

/** A company with assets of which each thing that can be asked for fits one in two, and some rare ones. */
function fill({ accounts, folders, metadata, projects, assets }: Store): void {
  const company = accounts.addCompany(companyRow({ id: 1, name: 'Outfitters', rootPath: 'Outfitters/' }));
  accounts.addUser(userRow({ id: 1, email: 'robin@example.com' }));
  accounts.addUser(userRow({ id: 2, email: 'kim@example.com' }));
  const [even, odd] = ['even', 'odd'].map((name) => folders.ensure(company, `Outfitters/${name}/`, 0));
  const field = { companyId: 1, assetType: 'Asset', defaultValue: '', isHidden: 0, isEnforced: 0, isPublishData: 0 } as const;
  const [brand, price, tags] = [
    metadata.addField({ ...field, name: 'Brand', fieldType: 'String' }),
    metadata.addField({ ...field, name: 'Price', fieldType: 'Float' }),
    metadata.addField({ ...field, name: 'Season', fieldType: 'MultiTag' }),
  ];
  const project = projects.add(1, 'Launch');
  for (let id = 1; id <= ASSETS; id++) {
    const half = id % 2;
    const name = `${half ? 'lamp' : 'chair'}_${id}`;
    const folder = (half ? odd : even)?.id ?? 0;
    assets.insert(
      newAsset({
        ...{ id, companyId: 1, folderId: folder, type: half ? 'Image' : 'Video', name, fileName: `${name}.${half ? 'tif' : 'mp4'}` },
        ...{ originalPath: 'Outfitters/', created: id, createUserId: 1 + half, lastModified: id, lastModifyUserId: 1 + half, fileSize: id },
        ...{ marked: half ? 15 : 0, trashState: id % 100 === 0 ? 1 : 0, engine: half ? null : 'PostScriptRip', optimized: 1 },
        ...{ description: half ? 'a bright lamp' : 'a soft chair', keywords: half ? 'light' : 'seat', createdWith: half ? 'GIMP' : 'Photoshop' },
      }),
    );
    metadata.setValues(id, brand?.id ?? 0, [{ value: half ? 'Acme' : 'Other', valueKey: half ? 'acme' : 'other', number: null }]);
    metadata.setValues(id, price?.id ?? 0, [{ value: String(id), valueKey: String(id), number: id }]);
    metadata.setValues(id, tags?.id ?? 0, [{ value: half ? 'Summer' : 'Winter', valueKey: half ? 'summer' : 'winter', number: null }]);
    if (half) projects.addAsset(project.id, id);
  }
}

const ALL: AssetSearch = {
  companyId: 1,
  folder: undefined,
  trashState: 0,
  isMarked: undefined,
  types: undefined,
  excludedTypes: undefined,
  subTypes: undefined,
  strictSubTypes: false,
  excludedByproducts: undefined,
  projectId: undefined,
  condition: undefined,
  sortBy: 'Name',
  descending: false,
  limit: 100,
  offset: 0,
};

const text = (
  field: 'name' | 'fileName' | 'description' | 'keywords' | 'createdWith',
  op: 'Equals' | 'Contains' | 'NotContains' | 'StartsWith' | 'EndsWith',
  value: string,
) => ({ condition: { kind: 'text', field, test: { op, value } } }) as const;
const number = (field: 'fileSize' | 'created' | 'lastModified'): { condition: Condition } => ({
  condition: { kind: 'number', field, test: { op: 'LessThan', value: 6001 } },
});
const user = (field: 'createUserId' | 'lastModifyUserId'): { condition: Condition } => ({
  condition: { kind: 'user', field, test: { op: 'Equals', value: 'kim@example.com' } },
});

/** What SQLite's own statements share: the store has others stand for them until they are first used. */
const SQLITE_STATEMENT = Object.getPrototypeOf(openSqlite(':memory:').prepare('SELECT 1'));

/** Runs a search. @returns the statements that it took, and what SQLite says of how each was run */
function plansOf(search: Partial<AssetSearch>): { total: number; steps: string[] } {
  // What was counted before is not asked again until something changes.
  store.setNumber('changes', (store.number('changes') ?? 0) + 1);
  const seen: { sql: string; values: unknown[] }[] = [];
  const { all } = SQLITE_STATEMENT;
  const spy = vi.spyOn(SQLITE_STATEMENT, 'all').mockImplementation(function (this: Database.Statement, ...values: unknown[]) {
    seen.push({ sql: this.source, values });
    return all.apply(this, values);
  });
  const { total } = store.assets.search({ ...ALL, ...search });
  spy.mockRestore();
  const steps = seen.flatMap(({ sql, values }) =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map(({ detail }) => detail),
  );
  return { total, steps };
}

describe('searches of assets', () => {
  test.each<[string, Partial<AssetSearch>, string]>([
    ['nothing but the company', {}, 'assetByName'],
    ['a folder', { folder: { path: 'Outfitters/even/', includeSubfolders: false } }, 'assetByFolder'],
    ['a folder with those below it', { folder: { path: 'Outfitters/even/', includeSubfolders: true } }, 'assetByFolder'],
    ['the trash', { trashState: 1 }, 'assetByName'],
    ['any trash state', { trashState: undefined }, 'assetByName'],
    ['what is marked', { isMarked: true }, 'assetByName'],
    ['a type', { types: ['Image'] }, 'assetByType'],
    ['all types but one', { excludedTypes: ['Image'] }, 'assetByName'],
    ['sub types', { subTypes: ['x'] }, 'assetByName'],
    ['no byproducts', { excludedByproducts: 'all' }, 'assetByName'],
    ['some byproducts', { excludedByproducts: [{ engine: 'PostScriptRip', type: 'Video' }] }, 'assetByName'],
    ['a project', { projectId: 1 }, 'assetByName'],
    ['readable folders', { readableFolderIds: [2] }, 'assetByName'],
    ['a name', text('name', 'Equals', 'lamp_7'), 'assetByName'],
    ['the beginning of names', text('name', 'StartsWith', 'lamp'), 'assetByName'],
    ['the middle of names', text('name', 'Contains', 'amp'), 'assetByName'],
    ['what is not in names', text('name', 'NotContains', 'amp'), 'assetByName'],
    ['two letters of names', text('name', 'Contains', 'am'), 'assetByName'],
    ['a file name', text('fileName', 'Equals', 'lamp_7.tif'), 'assetByFileName'],
    ['the end of file names', text('fileName', 'EndsWith', '.tif'), 'assetByFileName'],
    ['a word of descriptions', text('description', 'Contains', 'bright'), 'assetText VIRTUAL TABLE'],
    ['what is not in descriptions', text('description', 'NotContains', 'bright'), 'assetText VIRTUAL TABLE'],
    ['a rare word of descriptions', text('description', 'Contains', 'nowhere'), 'assetText VIRTUAL TABLE'],
    ['a keyword', { condition: { kind: 'keyword', value: 'light' } }, 'assetText VIRTUAL TABLE'],
    ['a program', text('createdWith', 'Equals', 'gimp'), 'assetText VIRTUAL TABLE'],
    ['a size', number('fileSize'), 'assetByFileSize'],
    ['a moment', number('created'), 'assetByCreated'],
    ['a change', number('lastModified'), 'assetByLastModified'],
    ['who made it', user('createUserId'), 'assetByCreateUser'],
    ['who changed it', user('lastModifyUserId'), 'assetByLastModifyUser'],
    [
      'metadata, a text',
      { condition: { kind: 'metadata', fieldId: 1, assetType: 'Asset', test: { op: 'Equals', value: 'Acme' }, fallback: '' } },
      'assetMetadataByValue',
    ],
    [
      'metadata, a number',
      { condition: { kind: 'metadataNumber', fieldId: 2, assetType: 'Asset', test: { op: 'Between', min: 1, max: 6000 }, fallback: null } },
      'assetMetadataByNumber',
    ],
    ['tags', { condition: { kind: 'tags', fieldId: 3, values: ['Summer', 'Spring'], all: false } }, 'assetMetadataByValue'],
    ['by creation', { sortBy: 'Created', descending: true }, 'assetByCreated'],
    ['by change', { sortBy: 'Modified' }, 'assetByLastModified'],
    ['by type', { sortBy: 'AssetType' }, 'assetByType'],
    ['by size', { sortBy: 'FileSize' }, 'assetByFileSize'],
    ['by file name', { sortBy: 'fileName' }, 'assetByFileName'],
    [
      'several things',
      {
        types: ['Image'],
        isMarked: true,
        condition: { kind: 'group', match: 'MatchAny', of: [number('fileSize').condition, user('createUserId').condition] },
      },
      'assetByName',
    ],
  ])('for %s ride an index', (_name, search, index) => {
    const { steps } = plansOf(search);
    expect(steps.join('\n')).toContain(index);
    // The addresses of users are read through: there are few of them, and no index finds the middle of a text.
    expect(
      steps.filter((step) => /^SCAN (?!.*VIRTUAL TABLE)/.test(step) && !step.startsWith('SCAN user') && !/^SCAN (\(|CONSTANT)/.test(step)),
    ).toEqual([]);
  });

  test('sort no more than a few thousand rows', () => {
    for (const sortBy of ['Name', 'Created', 'Modified', 'AssetType', 'FileSize', 'fileName'] as const) {
      const { total, steps } = plansOf({ sortBy });
      expect(total).toBe(ASSETS - ASSETS / 100);
      expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
    }
  });
});
