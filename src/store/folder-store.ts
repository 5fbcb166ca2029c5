import type Database from 'better-sqlite3';
import { endOfPaths, pathsDownTo } from '../assets/folder-path.js';

/** A folder. */
export interface Folder {
  readonly id: number;
  readonly companyId: number;
  /** Null for the company's root. */
  readonly parentId: number | null;
  /** From the company's root, with a `/` at the end. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
  /** When something in it last changed, milliseconds since 1970. */
  readonly childLastModified: number | null;
}

/** A folder with how many assets are in it, without those in the trash. */
export interface FolderWithCount extends Folder {
  readonly assets: number;
}

/** The prepared statements on folders. */
export type FolderStore = ReturnType<typeof createFolderStore>;

/** Prepares the statements on folders. A comment behind each query names the index it uses. */
export function createFolderStore(db: Database.Database) {
  const byId = db.prepare<[number], Folder>('SELECT * FROM folder WHERE id = ?'); // primary key
  const byPath = db.prepare<[number, string], Folder>('SELECT * FROM folder WHERE companyId = ? AND path = ?'); // unique (companyId, path)
  const within = db.prepare<[number, string, string, number], Folder>(
    'SELECT * FROM folder WHERE companyId = ? AND path >= ? AND path < ? ORDER BY path LIMIT ?', // unique (companyId, path)
  );
  const counted = db.prepare<[number], FolderWithCount>(
    `SELECT folder.*, (SELECT count(*) FROM asset WHERE folderId = folder.id AND trashState = 0) AS assets
     FROM folder WHERE companyId = ? ORDER BY path`, // unique (companyId, path), assetByFolder
  );
  const hasChildren = db.prepare<[number], number>('SELECT 1 FROM folder WHERE parentId = ? LIMIT 1').pluck(); // folderByParent
  const insert = db.prepare<[number, number | null, string, number], Folder>(
    'INSERT INTO folder (companyId, parentId, path, lastModified) VALUES (?, ?, ?, ?) RETURNING *',
  );
  const touch = db.prepare<[number, number]>('UPDATE folder SET childLastModified = ? WHERE id = ?'); // primary key
  const setMoments = db.prepare<[number, number, number]>('UPDATE folder SET lastModified = ?, childLastModified = ? WHERE id = ?'); // primary key
  const repath = db.prepare<{ companyId: number; from: string; end: string; to: string; cut: number; at: number }>(
    `UPDATE folder SET path = @to || substr(path, @cut), lastModified = @at
     WHERE companyId = @companyId AND path >= @from AND path < @end`, // unique (companyId, path)
  );
  const setParent = db.prepare<[number, number]>('UPDATE folder SET parentId = ? WHERE id = ?'); // primary key
  const remove = db.prepare<[number]>('DELETE FROM folder WHERE id = ?'); // primary key

  const touched = (id: number | null, at: number): void => {
    if (id !== null) touch.run(at, id);
  };

  return {
    byId: (id: number): Folder | undefined => byId.get(id),
    byPath: (companyId: number, path: string): Folder | undefined => byPath.get(companyId, path),
    /** A folder and those below it, by path. */
    within: (companyId: number, path: string, limit = -1): Folder[] => within.all(companyId, path, endOfPaths(path), limit),
    /** A company's folders, by path, with how many assets are in each. */
    counted: (companyId: number): FolderWithCount[] => counted.all(companyId),
    hasChildren: (id: number): boolean => hasChildren.get(id) === 1,
    /** The folder with a path; it is created, with its parents, if missing. @throws Error for a path that is not below the root */
    ensure({ id: companyId, rootPath }: { readonly id: number; readonly rootPath: string }, path: string, at: number): Folder {
      const known = byPath.get(companyId, path);
      if (known) return known;
      let folder: Folder | undefined;
      for (const each of pathsDownTo(path, rootPath)) {
        const there = byPath.get(companyId, each);
        if (!there) touched(folder?.id ?? null, at);
        folder = there ?? insert.get(companyId, folder?.id ?? null, each, at);
      }
      if (!folder) throw new Error(`The folder ${path} is not below ${rootPath}`);
      return folder;
    },
    /** Notes that something in a folder changed. */
    touch: (id: number, at: number): void => touched(id, at),
    /** Sets when a folder, and something in it, last changed: of a folder that another account had. */
    setMoments: (id: number, lastModified: number, childLastModified: number): void => {
      setMoments.run(lastModified, childLastModified, id);
    },
    /** Moves a folder, with those below it, to another path. */
    move(folder: Folder, parent: Folder, path: string, at: number): void {
      // SQLite counts code points, JavaScript UTF-16 units.
      const cut = [...folder.path].length + 1;
      repath.run({ companyId: folder.companyId, from: folder.path, end: endOfPaths(folder.path), to: path, cut, at });
      setParent.run(parent.id, folder.id);
      touched(folder.parentId, at);
      touched(parent.id, at);
    },
    /** Removes a folder, with those below it. No asset may be in them. */
    remove(folder: Folder, at: number): void {
      remove.run(folder.id);
      touched(folder.parentId, at);
    },
  };
}
