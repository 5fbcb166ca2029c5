import type Database from 'better-sqlite3';

/** What a company's uploads have brought in. */
export interface Asset {
  readonly companyId: number;
  /** The file name without its extension, unique within the company. */
  readonly name: string;
  /** The number in its handle. */
  readonly assetId: number;
  readonly assetType: string;
  readonly bytes: number;
  readonly uploadedAt: number;
}

/** The statements on assets, ready to run. */
export type AssetStore = ReturnType<typeof createAssetStore>;

/** The statements on assets. Behind each query: the index it rides. */
export function createAssetStore(db: Database.Database) {
  const exists = db.prepare<[number, string], number>('SELECT 1 FROM asset WHERE companyId = ? AND name = ?').pluck(); // primary key
  const put = db.prepare<Asset>(
    `INSERT INTO asset (companyId, name, assetId, assetType, bytes, uploadedAt) VALUES (@companyId, @name, @assetId, @assetType, @bytes, @uploadedAt)
     ON CONFLICT (companyId, name) DO UPDATE SET assetType = excluded.assetType, bytes = excluded.bytes, uploadedAt = excluded.uploadedAt`,
  );
  return {
    exists: (companyId: number, name: string): boolean => exists.get(companyId, name) === 1,
    /** Stores a new asset, or what is new of one that is there. */
    put(asset: Asset): void {
      put.run(asset);
    },
  };
}
