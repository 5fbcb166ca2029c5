import type Database from 'better-sqlite3';
import { converted, stored } from './row.js';

/** What vignettes are published as (d): sizes in pixels, the threshold from 0 to 255. */
export interface VignetteFormatSettings {
  readonly targetWidth: number;
  readonly targetHeight: number;
  readonly createPyramid: boolean;
  readonly thumbWidth: number;
  readonly saveAsVersion: number;
  readonly sizeSuffixSeparator: string;
  readonly sharpen: number;
  readonly usmAmount: number;
  readonly usmRadius: number;
  readonly usmThreshold: number;
}

/** A vignette publish format of a company (d). */
export interface VignetteFormat {
  readonly id: number;
  readonly companyId: number;
  /** Unique within the company (c). */
  readonly name: string;
  readonly settings: VignetteFormatSettings;
}

type FormatRow = Omit<VignetteFormat, 'settings'> & { readonly settings: string };

/** The prepared statements on vignette publish formats. */
export type VignetteFormatStore = ReturnType<typeof createVignetteFormatStore>;

/** Prepares the statements on vignette publish formats. A comment behind each query names the index it uses. */
export function createVignetteFormatStore(db: Database.Database) {
  const byId = db.prepare<[number], FormatRow>('SELECT * FROM vignetteFormat WHERE id = ?'); // primary key
  const byName = db.prepare<[number, string], FormatRow>('SELECT * FROM vignetteFormat WHERE companyId = ? AND name = ?'); // unique (companyId, name)
  const ofCompany = db.prepare<[number], FormatRow>('SELECT * FROM vignetteFormat WHERE companyId = ? ORDER BY id'); // unique (companyId, name)
  const insert = db.prepare<[number, string, string], FormatRow>(
    'INSERT INTO vignetteFormat (companyId, name, settings) VALUES (?, ?, ?) RETURNING *',
  );
  const update = db.prepare<[string, string, number]>('UPDATE vignetteFormat SET name = ?, settings = ? WHERE id = ?'); // primary key
  const remove = db.prepare<[number]>('DELETE FROM vignetteFormat WHERE id = ?'); // primary key
  return {
    byId: (id: number): VignetteFormat | undefined => converted(byId.get(id), toFormat),
    byName: (companyId: number, name: string): VignetteFormat | undefined => converted(byName.get(companyId, name), toFormat),
    /** A company's formats, oldest first. */
    ofCompany: (companyId: number): VignetteFormat[] => ofCompany.all(companyId).map(toFormat),
    add({ companyId, name, settings }: Omit<VignetteFormat, 'id'>): VignetteFormat {
      return toFormat(stored(insert.get(companyId, name, JSON.stringify(settings))));
    },
    /** Stores changes of a format; its company cannot change. */
    update({ id, name, settings }: VignetteFormat): void {
      update.run(name, JSON.stringify(settings), id);
    },
    remove(id: number): void {
      remove.run(id);
    },
  };
}

function toFormat(row: FormatRow): VignetteFormat {
  return { ...row, settings: JSON.parse(row.settings) };
}
