import type Database from 'better-sqlite3';
import { caseless } from '../assets/asset.js';
import type { MetadataField } from '../assets/metadata-field.js';
import type { MetadataValue } from '../assets/metadata-value.js';
import { stored } from './row.js';
import { rowsByArray } from './rows-by-array.js';

/** How many assets have a value. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** The prepared statements on metadata. */
export type MetadataStore = ReturnType<typeof createMetadataStore>;

/**
 * Prepares the statements on metadata: fields, their dictionaries of tags, the values of assets. A comment behind each query names the index it
 * uses.
 */
export function createMetadataStore(db: Database.Database) {
  const fieldById = db.prepare<[number], MetadataField>('SELECT * FROM metadataField WHERE id = ?'); // primary key
  const field = db.prepare<[number, string, string], MetadataField>(
    'SELECT * FROM metadataField WHERE companyId = ? AND assetType = ? AND name = ?', // unique (companyId, assetType, name)
  );
  const fields = db.prepare<[number], MetadataField>('SELECT * FROM metadataField WHERE companyId = ? ORDER BY id'); // unique (companyId, assetType, name)
  const insertField = db.prepare<unknown[], MetadataField>(
    `INSERT INTO metadataField (companyId, assetType, name, fieldType, defaultValue, isHidden, isEnforced, isPublishData)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
  );
  const updateField = db.prepare<[string, string, number, number, number, number]>(
    'UPDATE metadataField SET name = ?, defaultValue = ?, isHidden = ?, isEnforced = ?, isPublishData = ? WHERE id = ?', // primary key
  );
  const removeField = db.prepare<[number]>('DELETE FROM metadataField WHERE id = ?'); // primary key
  const tags = db.prepare<[number], string>('SELECT value FROM tagValue WHERE fieldId = ? ORDER BY n, value').pluck(); // primary key
  const insertTag = db.prepare<[number, string, number]>(
    'INSERT OR IGNORE INTO tagValue (fieldId, value, n) VALUES (?, ?, (SELECT ifnull(max(n), 0) + 1 FROM tagValue WHERE fieldId = ?))', // primary key
  );
  const removeTag = db.prepare<[number, string]>('DELETE FROM tagValue WHERE fieldId = ? AND value = ?'); // primary key
  const renameTag = db.prepare<[string, number, string]>('UPDATE tagValue SET value = ? WHERE fieldId = ? AND value = ?'); // primary key
  const renameTagged = db.prepare<[string, string, number, string, string]>(
    'UPDATE assetMetadata SET value = ?, valueKey = ? WHERE fieldId = ? AND valueKey = ? AND value = ?', // assetMetadataByValue
  );
  const removeTagged = db.prepare<[number, string, string]>('DELETE FROM assetMetadata WHERE fieldId = ? AND valueKey = ? AND value = ?'); // assetMetadataByValue
  const values = rowsByArray(
    db.prepare<[string], MetadataValue>(
      `SELECT assetMetadata.* FROM json_each(?) AS wanted CROSS JOIN assetMetadata ON assetId = wanted.value
       ORDER BY wanted.key, fieldId, n`, // primary key
    ),
  );
  const valuesOf = db.prepare<[number, number], string>('SELECT value FROM assetMetadata WHERE assetId = ? AND fieldId = ? ORDER BY n').pluck(); // primary key
  const insertValue = db.prepare<MetadataValue>(
    'INSERT INTO assetMetadata (assetId, fieldId, n, value, valueKey, number) VALUES (@assetId, @fieldId, @n, @value, @valueKey, @number)',
  );
  const removeValues = db.prepare<[number, number]>('DELETE FROM assetMetadata WHERE assetId = ? AND fieldId = ?'); // primary key
  const distinct = db.prepare<{ fieldId: number; companyId: number }, ValueCount>(
    `SELECT value, count(*) AS count FROM assetMetadata JOIN asset ON asset.id = assetId
     WHERE fieldId = @fieldId AND companyId = @companyId AND trashState = 0 GROUP BY value ORDER BY value`, // assetMetadataByValue, primary key
  );
  const assetsWith = db
    .prepare<{ fieldId: number; companyId: number }, number>(
      `SELECT count(DISTINCT assetId) FROM assetMetadata JOIN asset ON asset.id = assetId
       WHERE fieldId = @fieldId AND companyId = @companyId AND trashState = 0`, // assetMetadataByValue, primary key
    )
    .pluck();

  return {
    fieldById: (id: number): MetadataField | undefined => fieldById.get(id),
    field: (companyId: number, assetType: string, name: string): MetadataField | undefined => field.get(companyId, assetType, name),
    /** All fields of a company, oldest first. */
    fields: (companyId: number): MetadataField[] => fields.all(companyId),
    addField({ companyId, assetType, name, fieldType, defaultValue, isHidden, isEnforced, isPublishData }: Omit<MetadataField, 'id'>): MetadataField {
      return stored(insertField.get(companyId, assetType, name, fieldType, defaultValue, isHidden, isEnforced, isPublishData));
    },
    /** Stores changes of a field; its type cannot change. */
    updateField({ id, name, defaultValue, isHidden, isEnforced, isPublishData }: MetadataField): void {
      updateField.run(name, defaultValue, isHidden, isEnforced, isPublishData, id);
    },
    /** Removes a field with all its values. */
    removeField(id: number): void {
      removeField.run(id);
    },
    /** The dictionary of a field with tags, oldest first. */
    tags: (fieldId: number): string[] => tags.all(fieldId),
    /** Adds tags to a dictionary; those that it has stay. */
    addTags(fieldId: number, added: readonly string[]): void {
      for (const value of added) insertTag.run(fieldId, value, fieldId);
    },
    /** Removes tags from a dictionary, and from the assets that have them. */
    removeTags(fieldId: number, removed: readonly string[]): void {
      for (const value of removed) {
        removeTag.run(fieldId, value);
        removeTagged.run(fieldId, caseless(value), value);
      }
    },
    /** Renames a tag, in the dictionary and in the assets that have it. */
    renameTag(fieldId: number, from: string, to: string): void {
      renameTag.run(to, fieldId, from);
      renameTagged.run(to, caseless(to), fieldId, caseless(from), from);
    },
    /** The values of assets, in the order of the assets. */
    values: (assetIds: readonly number[]): MetadataValue[] => values(JSON.stringify(assetIds)),
    valuesOf: (assetId: number, fieldId: number): string[] => valuesOf.all(assetId, fieldId),
    /** Replaces the values of an asset's field. */
    setValues(assetId: number, fieldId: number, list: readonly Pick<MetadataValue, 'value' | 'valueKey' | 'number'>[]): void {
      removeValues.run(assetId, fieldId);
      list.forEach((each, n) => {
        insertValue.run({ assetId, fieldId, n, ...each });
      });
    },
    /** The distinct values of a field in a company, with how many assets have each. */
    distinct: (companyId: number, fieldId: number): ValueCount[] => distinct.all({ companyId, fieldId }),
    /** How many assets of a company have a value of a field. */
    assetsWith: (companyId: number, fieldId: number): number => assetsWith.get({ companyId, fieldId }) ?? 0,
  };
}
