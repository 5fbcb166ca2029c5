/**
 * When assets came into the trash, or were emptied from it: the nightly cleanup goes by that. Of older ones, the last change was that moment.
 * Rows of logs about files of an unknown type read like those of all other files.
 */
export const migration = `
ALTER TABLE asset ADD COLUMN trashedAt INTEGER;
UPDATE asset SET trashedAt = lastModified WHERE trashState <> 0;
CREATE INDEX assetTrashed ON asset (trashState, trashedAt, id) WHERE trashedAt IS NOT NULL;
UPDATE jobLogDetail SET message = 'uploaded' WHERE message = 'uploadedUnknownType';
`;
