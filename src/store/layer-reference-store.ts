import type Database from 'better-sqlite3';

/** The prepared statements on the assets that the layers of views and templates refer to. */
export type LayerReferenceStore = ReturnType<typeof createLayerReferenceStore>;

/** Prepares the statements on layer references. A comment behind each query names the index it uses. */
export function createLayerReferenceStore(db: Database.Database) {
  const referenced = db.prepare<[number], number>('SELECT referencedId FROM layerReference WHERE assetId = ? ORDER BY n').pluck(); // primary key
  const referring = db
    .prepare<[number], number>('SELECT DISTINCT assetId FROM layerReference WHERE referencedId = ? ORDER BY assetId') // layerReferenceByReferenced
    .pluck();
  const clear = db.prepare<[number]>('DELETE FROM layerReference WHERE assetId = ?'); // primary key
  const insert = db.prepare<[number, number, number]>('INSERT INTO layerReference (assetId, n, referencedId) VALUES (?, ?, ?)');
  return {
    /** Ids of the assets that an asset's layers refer to, in their order. */
    referenced: (assetId: number): number[] => referenced.all(assetId),
    /** Ids of the assets whose layers refer to an asset. */
    referring: (referencedId: number): number[] => referring.all(referencedId),
    /** Replaces what an asset's layers refer to. */
    set(assetId: number, referencedIds: readonly number[]): void {
      clear.run(assetId);
      referencedIds.forEach((id, n) => {
        insert.run(assetId, n, id);
      });
    },
  };
}
