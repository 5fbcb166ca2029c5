import type Database from 'better-sqlite3';
import { type Asset, IN_EMPTIED_TRASH, IN_TRASH } from '../assets/asset.js';
import type { EarliestTrashed } from '../jobs/cleanup.js';

/** The prepared statements on the trash of all companies. */
export type TrashStore = ReturnType<typeof createTrashStore>;

/**
 * Prepares the statements on the trash of all companies. A comment behind each query names the index it uses.
 *
 * @param release called when an asset has let go of its content, with the number of that
 */
export function createTrashStore(db: Database.Database, release: (contentId: number) => void) {
  const earliest = db
    .prepare<[number], number>('SELECT trashedAt FROM asset WHERE trashState = ? AND trashedAt IS NOT NULL ORDER BY trashedAt LIMIT 1') // assetTrashed
    .pluck();
  const before = db.prepare<[number, number], Asset>(
    'SELECT * FROM asset WHERE trashState = ? AND trashedAt < ? ORDER BY trashedAt, id', // assetTrashed
  );
  const clearOriginator = db.prepare<[number]>('UPDATE asset SET originatorId = NULL WHERE originatorId = ?'); // assetByOriginator
  const clearThumb = db.prepare<[number]>('UPDATE asset SET thumbAssetId = NULL WHERE thumbAssetId = ?'); // assetByThumbAsset
  const removeText = db.prepare<[number]>('DELETE FROM assetText WHERE rowid = ?'); // primary key
  const remove = db.prepare<[number], number | null>('DELETE FROM asset WHERE id = ? RETURNING contentId').pluck(); // primary key

  /** Asked for after every call that changes jobs, which seldom change the trash: asking SQLite each time took a fourteenth of a submit. */
  let cached: EarliestTrashed | undefined;
  return {
    /** Clears the cache: to be called when assets come into the trash or leave it, and when a transaction was rolled back. */
    invalidate(): void {
      cached = undefined;
    },
    earliest(): EarliestTrashed {
      cached ??= { trashed: earliest.get(IN_TRASH) ?? null, emptied: earliest.get(IN_EMPTIED_TRASH) ?? null };
      return cached;
    },
    /** The assets that came into the trash before a moment. */
    trashedBefore: (moment: number): Asset[] => before.all(IN_TRASH, moment),
    /** The assets that were emptied from the trash before a moment. */
    emptiedBefore: (moment: number): Asset[] => before.all(IN_EMPTIED_TRASH, moment),
    /** Removes an asset with all that belongs to it. What was made from it stays. */
    purge(id: number): void {
      clearOriginator.run(id);
      clearThumb.run(id);
      removeText.run(id);
      const contentId = remove.get(id) ?? null;
      if (contentId !== null) release(contentId);
      cached = undefined;
    },
  };
}
