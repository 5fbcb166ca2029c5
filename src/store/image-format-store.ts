import type Database from 'better-sqlite3';
import { stored } from './row.js';

/** A named set of image output settings of a company (d). */
export interface ImageFormat {
  readonly id: number;
  readonly companyId: number;
  /** Unique within the company (c). */
  readonly name: string;
  /** Commands of image serving, such as `wid=400&hei=400` (d). */
  readonly urlModifier: string;
}

/** The prepared statements on image formats. */
export type ImageFormatStore = ReturnType<typeof createImageFormatStore>;

/** Prepares the statements on image formats. A comment behind each query names the index it uses. */
export function createImageFormatStore(db: Database.Database) {
  const byId = db.prepare<[number], ImageFormat>('SELECT * FROM imageFormat WHERE id = ?'); // primary key
  const byName = db.prepare<[number, string], ImageFormat>('SELECT * FROM imageFormat WHERE companyId = ? AND name = ?'); // unique (companyId, name)
  const ofCompany = db.prepare<[number], ImageFormat>('SELECT * FROM imageFormat WHERE companyId = ? ORDER BY id'); // unique (companyId, name)
  const insert = db.prepare<Omit<ImageFormat, 'id'>, ImageFormat>(
    'INSERT INTO imageFormat (companyId, name, urlModifier) VALUES (@companyId, @name, @urlModifier) RETURNING *',
  );
  const update = db.prepare<[string, string, number]>('UPDATE imageFormat SET name = ?, urlModifier = ? WHERE id = ?'); // primary key
  const remove = db.prepare<[number]>('DELETE FROM imageFormat WHERE id = ?'); // primary key
  return {
    byId: (id: number): ImageFormat | undefined => byId.get(id),
    byName: (companyId: number, name: string): ImageFormat | undefined => byName.get(companyId, name),
    /** A company's formats, oldest first. */
    ofCompany: (companyId: number): ImageFormat[] => ofCompany.all(companyId),
    add: (format: Omit<ImageFormat, 'id'>): ImageFormat => stored(insert.get(format)),
    /** Stores changes of a format; its company cannot change. */
    update({ id, name, urlModifier }: ImageFormat): void {
      update.run(name, urlModifier, id);
    },
    remove(id: number): void {
      remove.run(id);
    },
  };
}
