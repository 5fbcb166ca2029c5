import type Database from 'better-sqlite3';
import type { SubAsset, SubAssetView } from '../assets/sub-asset.js';

/** All columns, in the order in which they are stored. */
const COLUMNS = [
  ...(['id', 'ownerId', 'name', 'subType', 'width', 'height', 'leftN', 'topN', 'widthN', 'heightN', 'swatchColor'] as const),
  ...(['created', 'createUserId', 'lastModified', 'lastModifyUserId'] as const),
] satisfies readonly (keyof SubAsset)[];

/** The prepared statements on sub assets. */
export type SubAssetStore = ReturnType<typeof createSubAssetStore>;

/** Prepares the statements on sub assets. A comment behind each query names the index it uses. */
export function createSubAssetStore(db: Database.Database) {
  const byId = db.prepare<[number], SubAsset>('SELECT * FROM subAsset WHERE id = ?'); // primary key
  const ofOwner = db.prepare<[number], SubAsset>('SELECT * FROM subAsset WHERE ownerId = ? ORDER BY created, name'); // unique (ownerId, name)
  const views = db.prepare<[string], SubAssetView>(
    `SELECT subAsset.*, creator.email AS createUser, modifier.email AS lastModifyUser
     FROM json_each(?) AS wanted CROSS JOIN subAsset ON subAsset.id = wanted.value
     LEFT JOIN user AS creator ON creator.id = subAsset.createUserId
     LEFT JOIN user AS modifier ON modifier.id = subAsset.lastModifyUserId ORDER BY wanted.key`, // primary keys
  );
  const put = db.prepare<SubAsset>(
    `INSERT INTO subAsset (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((column) => `@${column}`).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${COLUMNS.slice(1)
       .map((column) => `${column} = excluded.${column}`)
       .join(', ')}`,
  );
  const remove = db.prepare<[number]>('DELETE FROM subAsset WHERE id = ?'); // primary key
  const clear = db.prepare<[number]>('DELETE FROM subAsset WHERE ownerId = ?'); // unique (ownerId, name)
  return {
    byId: (id: number): SubAsset | undefined => byId.get(id),
    /** An asset's sub assets, oldest first. */
    ofOwner: (ownerId: number): SubAsset[] => ofOwner.all(ownerId),
    /** Sub assets with their users, in the order of the ids. */
    views: (ids: readonly number[]): SubAssetView[] => views.all(JSON.stringify(ids)),
    /** Stores a sub asset, new or changed. */
    put(subAsset: SubAsset): SubAsset {
      put.run(subAsset);
      return subAsset;
    },
    remove(id: number): void {
      remove.run(id);
    },
    /** Removes all sub assets of an asset. */
    clear(ownerId: number): void {
      clear.run(ownerId);
    },
  };
}
