import type Database from 'better-sqlite3';
import { type Asset, type AssetView, caseless, NOT_IN_TRASH } from '../assets/asset.js';
import { assetNameOfFile } from '../assets/asset-type.js';
import { IMAGE_OPTIMIZATION } from '../assets/optimization.js';
import { createAssetSearch } from './asset-search/asset-search.js';
import { indexedText, TEXT_COLUMNS as TEXTS } from './asset-text.js';
import { rowsByArray } from './rows-by-array.js';

/** All columns, in the order in which they are stored. */
const COLUMNS = [
  'id',
  'companyId',
  'folderId',
  'type',
  'subType',
  'name',
  'nameKey',
  'nameSpace',
  'fileName',
  'fileNameKey',
  'originalPath',
  'originalFile',
  'trashState',
  'marked',
  'pending',
  'fileSize',
  'width',
  'height',
  'resolution',
  'anchorX',
  'anchorY',
  'optimized',
  'created',
  'createUserId',
  'lastModified',
  'lastModifyUserId',
  'engine',
  'originatorId',
  'thumbAssetId',
  'contentId',
  'createdWith',
  'keywords',
  'description',
  'comments',
  'userData',
  'setDefinition',
  'trashedFrom',
  'ownerId',
  'urlModifier',
  'urlPostApplyModifier',
  'trashedAt',
] as const satisfies readonly (keyof Asset)[];

/** How many assets there are of a type. */
export interface TypeCount {
  readonly type: string;
  readonly count: number;
}

/** The space that a company's assets take up. */
export interface DiskUsage {
  readonly images: number;
  readonly bytes: number;
  /** The last change of any of them, milliseconds since 1970; null without assets. */
  readonly lastModified: number | null;
}

/** A member of a set. */
export interface SetMember {
  readonly assetId: number;
  readonly pageReset: 0 | 1;
}

/** Whether an asset was last changed by the service, which optimized it. */
const IS_OPTIMIZATION = 'asset.lastModifyUserId IS NULL AND asset.optimized = 1';

/** Facts of assets whose distinct values can be counted, as SQL. */
const DISTINCT_FACTS = {
  name: 'name',
  type: 'type',
  fileName: 'fileName',
  extension: "nullif(fileExtension(fileName), '')",
  folder: '(SELECT path FROM folder WHERE folder.id = folderId)',
  createdWith: 'createdWith',
  keywords: "nullif(keywords, '')",
  description: "nullif(description, '')",
  comments: "nullif(comments, '')",
  userData: "nullif(userData, '')",
  createUser: '(SELECT email FROM user WHERE user.id = createUserId)',
  lastModifyUser: `CASE WHEN ${IS_OPTIMIZATION} THEN '${IMAGE_OPTIMIZATION}' ELSE (SELECT email FROM user WHERE user.id = lastModifyUserId) END`,
} as const;

/** A fact of assets whose distinct values can be counted. */
export type DistinctFact = keyof typeof DISTINCT_FACTS;

/** The prepared statements on assets. */
export type AssetStore = ReturnType<typeof createAssetStore>;

/** Reads an asset with its folder's path, and who made it and changed it last. */
const VIEW = `SELECT asset.*, folder.path AS folder, creator.email AS createUser,
  CASE WHEN ${IS_OPTIMIZATION} THEN '${IMAGE_OPTIMIZATION}' ELSE modifier.email END AS lastModifyUser FROM asset
  JOIN folder ON folder.id = asset.folderId
  LEFT JOIN user AS creator ON creator.id = asset.createUserId
  LEFT JOIN user AS modifier ON modifier.id = asset.lastModifyUserId`;

/**
 * Prepares the statements on assets. A comment behind each query names the index it uses.
 *
 * @param onTrashChange called when an asset comes into the trash, or leaves it
 * @param release called when an asset has let go of its content, with the number of that
 */
export function createAssetStore(db: Database.Database, onTrashChange: () => void, release: (contentId: number) => void) {
  const byId = db.prepare<[number], Asset>('SELECT * FROM asset WHERE id = ?'); // primary key
  const hasAny = db.prepare<[number], number>('SELECT 1 FROM asset WHERE companyId = ? LIMIT 1').pluck(); // assetByName
  const inUse = db.prepare<[number, string, string], Asset>(
    'SELECT * FROM asset WHERE companyId = ? AND nameSpace = ? AND name = ? AND trashState = 0 ORDER BY id LIMIT 1', // assetNameInUse
  );
  const byFileBase = db.prepare<[number, string, string], Asset>(
    'SELECT * FROM asset WHERE companyId = ? AND trashState = 0 AND fileNameKey >= ? AND fileNameKey < ? ORDER BY id', // assetByFileName
  );
  const byNames = db
    .prepare<[string, number], number>(
      `SELECT asset.id FROM json_each(?) AS wanted
     CROSS JOIN asset ON asset.companyId = ? AND trashState = 0 AND nameKey = wanted.value ->> 1 AND name = wanted.value ->> 0
     ORDER BY wanted.key, asset.id`, // assetByName
    )
    .pluck();
  const views = rowsByArray(
    db.prepare<[string], AssetView>(
      `${VIEW.replace('FROM asset', 'FROM json_each(?) AS wanted CROSS JOIN asset ON asset.id = wanted.value')} ORDER BY wanted.key`, // primary keys
    ),
  );
  const insert = db.prepare<Asset>(`INSERT INTO asset (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((column) => `@${column}`).join(', ')})`);
  const insertText = db.prepare<unknown[]>(
    `INSERT OR REPLACE INTO assetText (rowid, ${TEXTS.join(', ')}) VALUES (?, ${TEXTS.map(() => '?').join(', ')})`,
  );
  const updates = new Map<string, Database.Statement<unknown[]>>();
  const updateOf = (columns: readonly (keyof Asset)[]) => {
    const key = columns.join(' ');
    let update = updates.get(key);
    if (!update) {
      update = db.prepare(`UPDATE asset SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`); // primary key
      updates.set(key, update);
    }
    return update;
  };
  const counts = db.prepare<[number], TypeCount>(
    'SELECT type, count(*) AS count FROM asset WHERE companyId = ? AND trashState = 0 GROUP BY type ORDER BY type', // assetByType
  );
  const trashed = db
    .prepare<[number], number>('SELECT count(*) FROM asset INDEXED BY assetByName WHERE companyId = ? AND trashState = 1') // assetByName
    .pluck();
  const diskUsage = db.prepare<[number], DiskUsage>(
    `SELECT ifnull(sum(type = 'Image'), 0) AS images, ifnull(sum(fileSize), 0) AS bytes, max(lastModified) AS lastModified
     FROM asset INDEXED BY assetByName WHERE companyId = ? AND trashState IN (0, 1)`, // assetByName
  );
  const inFolder = db.prepare<[number], Asset>('SELECT * FROM asset WHERE folderId = ? ORDER BY trashState, nameKey, id'); // assetByFolder
  const folderIdsOfTypes = db
    .prepare<[number, string], number>(
      'SELECT DISTINCT folderId FROM asset WHERE companyId = ? AND trashState = 0 AND type IN (SELECT value FROM json_each(?))', // assetByType
    )
    .pluck();
  const marked = db.prepare<{ companyId: number; bit: number; pendingOnly: number }, Asset>(
    `SELECT * FROM asset INDEXED BY assetByName WHERE companyId = @companyId AND trashState = 0 AND marked & @bit
       AND (NOT @pendingOnly OR pending & @bit) ORDER BY nameKey, id`, // assetByName
  );
  const notOptimized = db.prepare<[number], Asset>(
    `SELECT * FROM asset INDEXED BY assetNotOptimized WHERE companyId = ? AND optimized = 0 AND trashState = 0 AND type = 'Image' ORDER BY nameKey, id`, // assetNotOptimized
  );
  const typed = db.prepare<[number, string], Asset>(
    'SELECT * FROM asset WHERE companyId = ? AND trashState = 0 AND type = ? ORDER BY nameKey, id', // assetByType
  );
  const distinct = new Map<DistinctFact, Database.Statement<[number], { value: string | null; count: number }>>();
  const distinctOf = (fact: DistinctFact) => {
    let statement = distinct.get(fact);
    if (!statement) {
      statement = db.prepare<[number], { value: string | null; count: number }>(
        `SELECT ${DISTINCT_FACTS[fact]} AS value, count(*) AS count FROM asset INDEXED BY assetByName
         WHERE companyId = ? AND trashState = 0 GROUP BY 1 ORDER BY 1`, // assetByName
      );
      distinct.set(fact, statement);
    }
    return statement;
  };
  const generatedFrom = db.prepare<[number], number>('SELECT id FROM asset WHERE originatorId = ? ORDER BY id').pluck(); // assetByOriginator
  const derivedFrom = db.prepare<[number], Asset>('SELECT * FROM asset WHERE ownerId = ? ORDER BY id'); // assetByOwner
  const members = db.prepare<[number], SetMember>('SELECT assetId, pageReset FROM imageSetMember WHERE setId = ? ORDER BY n'); // primary key
  const containers = db
    .prepare<[number], number>('SELECT DISTINCT setId FROM imageSetMember WHERE assetId = ? ORDER BY setId') // imageSetMemberByAsset
    .pluck();
  const removeMembers = db.prepare<[number]>('DELETE FROM imageSetMember WHERE setId = ?'); // primary key
  const insertMember = db.prepare<[number, number, number, number]>('INSERT INTO imageSetMember (setId, n, assetId, pageReset) VALUES (?, ?, ?, ?)');

  /** Ids of the assets whose texts are still to be indexed, while assets are stored in bulk. */
  let unindexed: Set<number> | undefined;
  const writeTexts = (asset: Asset): void => {
    if (unindexed) unindexed.add(asset.id);
    else insertText.run(asset.id, ...TEXTS.map((column) => indexedText(asset[column])));
  };

  return {
    byId: (id: number): Asset | undefined => byId.get(id),
    /** Whether a company has, or ever had, an asset. */
    hasAny: (companyId: number): boolean => hasAny.get(companyId) === 1,
    /** The asset, not in the trash, that has a name within a name space; the first if several share it. */
    inUse: (companyId: number, nameSpace: string, name: string): Asset | undefined => inUse.get(companyId, nameSpace, name),
    /** Assets with a file name, extension aside, in any folder; by id. */
    byFileBase: (companyId: number, base: string): Asset[] => {
      const key = caseless(base);
      // In ASCII, the slash follows the dot.
      return byFileBase.all(companyId, key, `${key}/`).filter(({ fileName }) => assetNameOfFile(fileName) === base);
    },
    /** Ids of the assets that have the names, in the order of the names. */
    byNames: (companyId: number, names: readonly string[]): number[] =>
      byNames.all(JSON.stringify(names.map((name) => [name, caseless(name)])), companyId),
    /** Assets with their folders and users, in the order of the ids. */
    views: (ids: readonly number[]): AssetView[] => views(JSON.stringify(ids)),
    insert(asset: Asset): Asset {
      insert.run(asset);
      writeTexts(asset);
      if (asset.trashState !== NOT_IN_TRASH) onTrashChange();
      return asset;
    },
    /** Stores changes of an asset; one that leaves the trash forgets when it came there. @param asset as it is stored @returns the asset as changed */
    update(asset: Asset, changes: Partial<Asset>): Asset {
      const changed: Asset = { ...asset, ...changes, ...(changes.trashState === NOT_IN_TRASH ? { trashedAt: null } : {}) };
      const columns = COLUMNS.filter((column) => changed[column] !== asset[column]);
      if (columns.length === 0) return asset;
      updateOf(columns).run(...columns.map((column) => changed[column]), asset.id);
      if (TEXTS.some((column) => changed[column] !== asset[column])) writeTexts(changed);
      if (changed.trashState !== asset.trashState || changed.trashedAt !== asset.trashedAt) onTrashChange();
      if (asset.contentId !== null && changed.contentId !== asset.contentId) release(asset.contentId);
      return changed;
    },
    /**
     * Indexes the texts of all assets that the work stores at its end, by id: out of order, SQLite starts a new segment of the full-text index
     * with nearly every asset. Until then, searches do not find those assets by their texts.
     */
    inBulk<Result>(work: () => Result): Result {
      if (unindexed) return work();
      const ids = new Set<number>();
      unindexed = ids;
      let result: Result;
      try {
        result = work();
      } finally {
        unindexed = undefined;
      }
      for (const id of [...ids].sort((a, b) => a - b)) {
        const asset = byId.get(id);
        if (asset) writeTexts(asset);
      }
      return result;
    },
    /** How many assets there are of each type, trash excluded. */
    counts: (companyId: number): TypeCount[] => counts.all(companyId),
    /** How many assets are in the trash. */
    trashed: (companyId: number): number => trashed.get(companyId) ?? 0,
    diskUsage: (companyId: number): DiskUsage => diskUsage.get(companyId) ?? { images: 0, bytes: 0, lastModified: null },
    /** The assets in a folder, trash included. */
    inFolder: (folderId: number): Asset[] => inFolder.all(folderId),
    /** Ids of the folders that hold assets of some types. */
    folderIdsOfTypes: (companyId: number, types: readonly string[]): Set<number> => new Set(folderIdsOfTypes.all(companyId, JSON.stringify(types))),
    /** Assets marked for a publish context. @param bit of the context @param pendingOnly whether only those that it has not seen as they are */
    marked: (companyId: number, bit: number, pendingOnly: boolean): Asset[] => marked.all({ companyId, bit, pendingOnly: pendingOnly ? 1 : 0 }),
    /** Images that are not optimized. */
    notOptimized: (companyId: number): Asset[] => notOptimized.all(companyId),
    /** The assets of a type, trash excluded. */
    ofType: (companyId: number, type: string): Asset[] => typed.all(companyId, type),
    /** The distinct values of a fact among a company's assets, with how many have each; null stands for no value. */
    distinct: (companyId: number, fact: DistinctFact): { value: string | null; count: number }[] => distinctOf(fact).all(companyId),
    /** Ids of the assets that were generated from one. */
    generatedFrom: (originatorId: number): number[] => generatedFrom.all(originatorId),
    /** The assets that are derived from an image, trash included. */
    derivedFrom: (ownerId: number): Asset[] => derivedFrom.all(ownerId),
    /** A set's members, in their order. */
    members: (setId: number): SetMember[] => members.all(setId),
    /** Ids of the sets that an asset is a member of. */
    containers: (assetId: number): number[] => containers.all(assetId),
    /** Replaces the members of a set. */
    setMembers(setId: number, list: readonly SetMember[]): void {
      removeMembers.run(setId);
      list.forEach(({ assetId, pageReset }, n) => {
        insertMember.run(setId, n, assetId, pageReset);
      });
    },
    ...createAssetSearch(db),
  };
}
