import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asset, newAsset } from '../../src/assets/asset.js';
import { ALL_TYPES } from '../../src/assets/metadata-field.js';
import { storedValue } from '../../src/assets/metadata-value.js';
import type { AssetSearch, Condition } from '../../src/assets/search.js';
import type { User } from '../../src/store/account-store.js';
import { openStore, type Store } from '../../src/store/store.js';
import { companyRow, userRow } from './rows.js';
import { assetArbitrary, fieldsArbitrary, searchArbitrary } from './search-arbitraries.js';
import {
  type Catalogue,
  EMAILS,
  expectedIds,
  FOLDERS,
  fileNameOf,
  type ModelAsset,
  type ModelCondition,
  type ModelField,
  type ModelSearch,
  numberIn,
} from './search-model.js';

let store: Store;
let users: readonly User[] = [];
let lastId = 0;

beforeAll(() => {
  store = openStore(':memory:');
  users = EMAILS.map((email) => store.accounts.addUser(userRow({ email })));
});
afterAll(() => store.close());

/** Stores a catalogue in a company of its own. Those of earlier runs stay, and must not be found. */
function put(fields: readonly ModelField[], assets: readonly ModelAsset[]): Catalogue {
  return store.transaction(() => {
    const name = `Company ${lastId + 1}`;
    const company = store.accounts.addCompany(companyRow({ name, rootPath: `${name}/` }));
    const folders = FOLDERS.map((path) => store.folders.ensure(company, `${company.rootPath}${path}`, 0));
    const projectIds = ['One', 'Two'].map((each) => store.projects.add(company.id, each).id);
    const stored = fields.map((field, n) =>
      store.metadata.addField({ ...field, companyId: company.id, name: `field ${n}`, isHidden: 0, isEnforced: 0, isPublishData: 0 }),
    );
    const ids = assets.map((asset) => {
      lastId += 1;
      const { extension: _extension, folder, creator, modifier, projects, values, trashedFrom, ...rest } = asset;
      const row: Asset = newAsset({
        ...rest,
        id: lastId,
        companyId: company.id,
        folderId: folders[folder]?.id ?? 0,
        // A name space of its own, so that names may repeat.
        nameSpace: String(lastId),
        fileName: fileNameOf(asset),
        originalPath: company.rootPath,
        createUserId: users[creator ?? -1]?.id ?? null,
        lastModifyUserId: users[modifier ?? -1]?.id ?? null,
        trashedFrom: asset.trashState === 0 || trashedFrom === null ? null : `${company.rootPath}${FOLDERS[trashedFrom]}`,
      });
      store.assets.insert(row);
      values.forEach((each, n) => {
        const field = stored[n];
        if (each && field) {
          const list = each.map((value) => storedValue(field.fieldType, value));
          store.metadata.setValues(row.id, field.id, list);
        }
      });
      for (const place of projects) store.projects.addAsset(projectIds[place] ?? 0, row.id);
      return lastId;
    });
    return { company, fields, assets, ids, folderIds: folders.map(({ id }) => id), stored, projectIds };
  });
}

function asStored(catalogue: Catalogue, asked: ModelCondition): Condition {
  switch (asked.kind) {
    case 'user':
      return { kind: 'user', field: asked.of === 'creator' ? 'createUserId' : 'lastModifyUserId', test: asked.test };
    case 'metadata':
    case 'metadataNumber': {
      const field = catalogue.stored[asked.field];
      if (!field) throw new Error('no such field');
      const { id: fieldId, fieldType, defaultValue } = field;
      const of = { fieldId, assetType: field.assetType };
      return asked.kind === 'metadata'
        ? { kind: 'metadata', ...of, test: asked.test, fallback: defaultValue }
        : { kind: 'metadataNumber', ...of, test: asked.test, fallback: numberIn(fieldType, defaultValue) ?? null };
    }
    case 'tags':
      return { kind: 'tags', fieldId: catalogue.stored[asked.field]?.id ?? 0, values: asked.values, all: asked.all };
    case 'group':
      return { kind: 'group', match: asked.match, of: asked.of.map((each) => asStored(catalogue, each)) };
    default:
      return asked;
  }
}

function inStore(catalogue: Catalogue, search: ModelSearch): Omit<AssetSearch, 'offset' | 'limit'> {
  const { folder, readable, project, condition } = search;
  return {
    ...search,
    companyId: catalogue.company.id,
    folder: folder && { ...folder, path: `${catalogue.company.rootPath}${folder.path}` },
    readableFolderIds: readable?.map((n) => catalogue.folderIds[n] ?? 0),
    projectId: project === undefined ? undefined : catalogue.projectIds[project],
    condition: condition && asStored(catalogue, condition),
  };
}

/** All pages of a search. Each must give the same total, and all but the last must be full. */
function allPages(search: Omit<AssetSearch, 'offset' | 'limit'>, limit: number): number[] {
  const found: number[] = [];
  for (let offset = 0; ; offset += limit) {
    const { total, ids } = store.assets.search({ ...search, limit, offset });
    expect(ids.length).toBe(Math.max(0, Math.min(limit, total - offset)));
    found.push(...ids);
    if (offset >= total) {
      expect(found.length).toBe(total);
      return found;
    }
  }
}

const catalogues = fieldsArbitrary.chain((fields) =>
  fc
    .array(assetArbitrary(fields), { minLength: 20, maxLength: 60 })
    .chain((assets) =>
      fc.tuple(fc.constant(fields), fc.constant(assets), fc.array(searchArbitrary(fields, assets), { minLength: 25, maxLength: 25 })),
    ),
);

test('finds what the documentation says, in its order, page by page', () => {
  fc.assert(
    fc.property(catalogues, ([fields, assets, searches]) => {
      const catalogue = put(fields, assets);
      for (const search of searches) {
        expect(allPages(inStore(catalogue, search), search.limit), JSON.stringify(search)).toEqual(expectedIds(catalogue, search));
      }
    }),
    { numRuns: 40 },
  );
});

test('finds the same in a large catalogue, which is searched in other ways', () => {
  const fields: ModelField[] = [
    { fieldType: 'String', assetType: ALL_TYPES, defaultValue: '' },
    { fieldType: 'Int', assetType: 'Image', defaultValue: '1' },
    { fieldType: 'MultiTag', assetType: ALL_TYPES, defaultValue: '' },
  ];
  const assets = fc.sample(assetArbitrary(fields), { numRuns: 5600, seed: 20270101 });
  const catalogue = put(fields, assets);
  fc.assert(
    fc.property(searchArbitrary(fields, assets.slice(0, 200)), (search) => {
      expect(allPages(inStore(catalogue, search), search.limit * 200), JSON.stringify(search)).toEqual(expectedIds(catalogue, search));
    }),
    { numRuns: 60 },
  );
});

/** A search without conditions. */
function everything(catalogue: Catalogue): Omit<AssetSearch, 'offset' | 'limit'> {
  const none = { folder: undefined, readable: undefined, isMarked: undefined, types: undefined, excludedTypes: undefined, subTypes: undefined };
  return inStore(catalogue, {
    ...none,
    ...{ trashState: 0, strictSubTypes: false, excludedByproducts: undefined, project: undefined, condition: undefined },
    ...{ sortBy: 'Name', descending: false, limit: 1 },
  });
}

const PLAIN: ModelAsset = {
  ...{ type: 'Image', subType: null, name: 'lamp', extension: '.jpg', folder: 0, trashedFrom: null, trashState: 0, marked: 0, fileSize: 0 },
  ...{ created: 0, lastModified: 0, creator: null, modifier: null, engine: null, createdWith: null, keywords: null, description: null },
  ...{ comments: null, userData: null, projects: [], values: [] },
};

test('counts again after each change, and after one that was rolled back', () => {
  const catalogue = put([], [PLAIN, PLAIN]);
  const total = (): number => store.assets.search({ ...everything(catalogue), limit: 1, offset: 0 }).total;
  const trash = (n: number): void => {
    const asset = store.assets.byId(catalogue.ids[n] ?? 0);
    if (asset) store.assets.update(asset, { trashState: 1 });
  };
  expect(total()).toBe(2);
  trash(0);
  expect(total()).toBe(1);
  const inBetween: number[] = [];
  expect(() =>
    store.transaction(() => {
      trash(1);
      inBetween.push(total());
      throw new Error('rolled back');
    }),
  ).toThrow('rolled back');
  expect(inBetween).toEqual([0]);
  expect(total()).toBe(1);
});

test('finds a changed text, and no longer the former one', () => {
  const catalogue = put([], [{ ...PLAIN, keywords: 'first words' }]);
  const finds = (value: string): number[] => {
    const condition = { kind: 'keyword', value } as const;
    return [...store.assets.search({ ...everything(catalogue), condition, limit: 9, offset: 0 }).ids];
  };
  expect(finds('FIRST')).toEqual(catalogue.ids);
  const asset = store.assets.byId(catalogue.ids[0] ?? 0);
  if (asset) store.assets.update(asset, { keywords: 'other words' });
  expect(finds('first')).toEqual([]);
  expect(finds('other')).toEqual(catalogue.ids);
});

test.each(['MatchAny', 'MatchAll'] as const)('takes thousands of conditions, by %s', (match) => {
  const catalogue = put([], [PLAIN, { ...PLAIN, name: 'sofa' }]);
  const op = match === 'MatchAny' ? 'Equals' : 'NotEquals';
  const of = Array.from(
    { length: 3000 },
    (_, n): Condition => ({ kind: 'text', field: 'name', test: { op, value: n === 2999 ? 'sofa' : `no ${n}` } }),
  );
  const { ids } = store.assets.search({ ...everything(catalogue), condition: { kind: 'group', match, of }, limit: 9, offset: 0 });
  expect(ids).toEqual([catalogue.ids[match === 'MatchAny' ? 1 : 0]]);
});
