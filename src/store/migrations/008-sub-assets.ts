/** Sub assets, derived assets with their owners, the commands of views and templates, and the assets that those commands refer to. */
export const migration = `
ALTER TABLE asset ADD COLUMN ownerId INTEGER REFERENCES asset (id) ON DELETE SET NULL;
ALTER TABLE asset ADD COLUMN urlModifier TEXT;
ALTER TABLE asset ADD COLUMN urlPostApplyModifier TEXT;
CREATE INDEX assetByOwner ON asset (ownerId) WHERE ownerId IS NOT NULL;

CREATE TABLE subAsset (
  id INTEGER PRIMARY KEY,
  ownerId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  subType TEXT NOT NULL,
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  leftN REAL NOT NULL,
  topN REAL NOT NULL,
  widthN REAL NOT NULL,
  heightN REAL NOT NULL,
  swatchColor TEXT,
  created INTEGER NOT NULL,
  createUserId INTEGER REFERENCES user (id),
  lastModified INTEGER NOT NULL,
  lastModifyUserId INTEGER REFERENCES user (id),
  UNIQUE (ownerId, name)
) STRICT;
CREATE INDEX subAssetByCreateUser ON subAsset (createUserId);
CREATE INDEX subAssetByLastModifyUser ON subAsset (lastModifyUserId);

CREATE TABLE layerReference (
  assetId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  referencedId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  PRIMARY KEY (assetId, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX layerReferenceByReferenced ON layerReference (referencedId, assetId);
`;
