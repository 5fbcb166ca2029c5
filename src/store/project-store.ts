import type Database from 'better-sqlite3';
import { stored } from './row.js';

/** A project: a named collection of a company's assets. */
export interface Project {
  readonly id: number;
  readonly companyId: number;
  readonly name: string;
}

/** The prepared statements on projects. */
export type ProjectStore = ReturnType<typeof createProjectStore>;

/** Prepares the statements on projects. A comment behind each query names the index it uses. */
export function createProjectStore(db: Database.Database) {
  const all = db.prepare<[number], Project>('SELECT * FROM project WHERE companyId = ? ORDER BY name'); // unique (companyId, name)
  const byName = db.prepare<[number, string], Project>('SELECT * FROM project WHERE companyId = ? AND name = ?'); // unique (companyId, name)
  const insert = db.prepare<[number, string], Project>('INSERT INTO project (companyId, name) VALUES (?, ?) RETURNING *');
  const rename = db.prepare<[string, number]>('UPDATE project SET name = ? WHERE id = ?'); // primary key
  const remove = db.prepare<[number]>('DELETE FROM project WHERE id = ?'); // primary key
  const addAsset = db.prepare<[number, number]>('INSERT OR IGNORE INTO projectAsset (projectId, assetId) VALUES (?, ?)');
  const removeAsset = db.prepare<[number, number]>('DELETE FROM projectAsset WHERE projectId = ? AND assetId = ?'); // primary key
  const clear = db.prepare<[number]>('DELETE FROM projectAsset WHERE projectId = ?'); // primary key
  const namesOf = db.prepare<[string], { assetId: number; name: string }>(
    `SELECT assetId, name FROM json_each(?) AS wanted CROSS JOIN projectAsset ON assetId = wanted.value
     JOIN project ON project.id = projectId ORDER BY wanted.key, name`, // projectAssetByAsset, primary key
  );

  return {
    /** A company's projects by name. */
    all: (companyId: number): Project[] => all.all(companyId),
    byName: (companyId: number, name: string): Project | undefined => byName.get(companyId, name),
    add(companyId: number, name: string): Project {
      return stored(insert.get(companyId, name));
    },
    rename(id: number, name: string): void {
      rename.run(name, id);
    },
    /** Removes a project; its assets stay. */
    remove(id: number): void {
      remove.run(id);
    },
    /** Adds an asset to a project. @returns whether it was not in it before */
    addAsset(projectId: number, assetId: number): boolean {
      return addAsset.run(projectId, assetId).changes > 0;
    },
    /** Removes an asset from a project. @returns whether it was in it */
    removeAsset(projectId: number, assetId: number): boolean {
      return removeAsset.run(projectId, assetId).changes > 0;
    },
    /** Removes all assets from a project. */
    clear(projectId: number): void {
      clear.run(projectId);
    },
    /** The names of the projects that assets are in, in the order of the assets. */
    namesOf: (assetIds: readonly number[]): { assetId: number; name: string }[] => namesOf.all(JSON.stringify(assetIds)),
  };
}
