/** Folders, metadata, projects, publish history, groups, permissions, what jobs work on, and the full-text index. */
export const migration = `
ALTER TABLE company ADD COLUMN settings TEXT CHECK (settings IS NULL OR json_valid(settings));
ALTER TABLE postedFile ADD COLUMN width INTEGER;
ALTER TABLE postedFile ADD COLUMN height INTEGER;
UPDATE job SET existing = NULL;

CREATE TABLE folder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  parentId INTEGER REFERENCES folder (id) ON DELETE CASCADE,
  path TEXT NOT NULL CHECK (path LIKE '%/'),
  lastModified INTEGER NOT NULL,
  childLastModified INTEGER,
  UNIQUE (companyId, path)
) STRICT;
CREATE INDEX folderByParent ON folder (parentId, path);

CREATE TABLE assetNew (
  id INTEGER PRIMARY KEY,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  folderId INTEGER NOT NULL REFERENCES folder (id),
  type TEXT NOT NULL,
  subType TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  nameKey TEXT NOT NULL,
  nameSpace TEXT NOT NULL,
  fileName TEXT NOT NULL,
  fileNameKey TEXT NOT NULL,
  originalPath TEXT NOT NULL,
  originalFile TEXT NOT NULL,
  trashState INTEGER NOT NULL CHECK (trashState BETWEEN 0 AND 2),
  marked INTEGER NOT NULL CHECK (marked BETWEEN 0 AND 15),
  pending INTEGER NOT NULL CHECK (pending BETWEEN 0 AND 255),
  fileSize INTEGER NOT NULL CHECK (fileSize >= 0),
  width INTEGER,
  height INTEGER,
  resolution REAL,
  optimized INTEGER NOT NULL CHECK (optimized IN (0, 1)),
  created INTEGER NOT NULL,
  createUserId INTEGER REFERENCES user (id),
  lastModified INTEGER NOT NULL,
  lastModifyUserId INTEGER REFERENCES user (id),
  engine TEXT,
  originatorId INTEGER REFERENCES assetNew (id),
  thumbAssetId INTEGER REFERENCES assetNew (id),
  postedFileId INTEGER REFERENCES postedFile (id) ON DELETE SET NULL,
  createdWith TEXT,
  keywords TEXT,
  description TEXT,
  comments TEXT,
  userData TEXT,
  setDefinition TEXT,
  trashedFrom TEXT
) STRICT;
INSERT INTO folder (companyId, path, lastModified)
  SELECT id, rootPath, (SELECT min(uploadedAt) FROM asset WHERE companyId = company.id) FROM company WHERE id IN (SELECT companyId FROM asset);
INSERT OR IGNORE INTO assetNew (id, companyId, folderId, type, name, nameKey, nameSpace, fileName, fileNameKey,
    originalPath, originalFile, trashState, marked, pending, fileSize, optimized, created, lastModified)
  SELECT assetId, asset.companyId, folder.id, assetType, name, caseless(name),
    CASE WHEN assetType IN ('Vignette', 'Cabinet', 'WindowsCovering', 'Video', 'MasterVideo', 'VideoCaption', 'Audio', 'Asset', 'Aco', 'Catalog', 'CuePoint',
      'Excel', 'Flash', 'Illustrator', 'InDesign', 'Pdf', 'PDFSettings', 'PowerPoint', 'PremierExpressRemix', 'Rtf', 'ViewerSwf', 'Word', 'Xml', 'Xsl', 'Zip')
      THEN assetType ELSE 'ImageServing' END,
    name, caseless(name), folder.path, name, 0, 15, 15, bytes, 0, uploadedAt, uploadedAt
  FROM asset JOIN folder ON folder.companyId = asset.companyId;
DROP TABLE asset;
ALTER TABLE assetNew RENAME TO asset;
CREATE UNIQUE INDEX assetNameInUse ON asset (companyId, nameSpace, name) WHERE trashState = 0;
CREATE INDEX assetByName ON asset (companyId, trashState, nameKey, id, type, subType, folderId, marked, fileSize, created, lastModified,
  createUserId, lastModifyUserId, engine, pending);
CREATE INDEX assetByFileName ON asset (companyId, trashState, fileNameKey, id);
CREATE INDEX assetByType ON asset (companyId, trashState, type, id);
CREATE INDEX assetByFileSize ON asset (companyId, trashState, fileSize, id);
CREATE INDEX assetByCreated ON asset (companyId, trashState, created, id);
CREATE INDEX assetByLastModified ON asset (companyId, trashState, lastModified, id);
CREATE INDEX assetScope ON asset (id, companyId, trashState);
CREATE INDEX assetByFolder ON asset (folderId, trashState, nameKey, id);
CREATE INDEX assetByOriginator ON asset (originatorId) WHERE originatorId IS NOT NULL;
CREATE INDEX assetByThumbAsset ON asset (thumbAssetId) WHERE thumbAssetId IS NOT NULL;
CREATE INDEX assetByPostedFile ON asset (postedFileId) WHERE postedFileId IS NOT NULL;
CREATE INDEX assetByCreateUser ON asset (createUserId, companyId, trashState);
CREATE INDEX assetByLastModifyUser ON asset (lastModifyUserId, companyId, trashState);
CREATE INDEX assetNotOptimized ON asset (companyId, nameKey, id) WHERE optimized = 0 AND trashState = 0;

CREATE VIRTUAL TABLE assetText USING fts5 (
  name, fileName, createdWith, keywords, description, comments, userData,
  content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
INSERT INTO assetText (rowid, name, fileName) SELECT id, char(57344) || nameKey || char(57345), char(57344) || fileNameKey || char(57345) FROM asset;

CREATE TABLE imageSetMember (
  setId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  assetId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  pageReset INTEGER NOT NULL CHECK (pageReset IN (0, 1)),
  PRIMARY KEY (setId, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX imageSetMemberByAsset ON imageSetMember (assetId);

CREATE TABLE project (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (companyId, name)
) STRICT;
CREATE TABLE projectAsset (
  projectId INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  assetId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  PRIMARY KEY (projectId, assetId)
) STRICT, WITHOUT ROWID;
CREATE INDEX projectAssetByAsset ON projectAsset (assetId, projectId);

CREATE TABLE metadataField (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  assetType TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  fieldType TEXT NOT NULL,
  defaultValue TEXT NOT NULL,
  isHidden INTEGER NOT NULL CHECK (isHidden IN (0, 1)),
  isEnforced INTEGER NOT NULL CHECK (isEnforced IN (0, 1)),
  isPublishData INTEGER NOT NULL CHECK (isPublishData IN (0, 1)),
  UNIQUE (companyId, assetType, name)
) STRICT;
CREATE TABLE tagValue (
  fieldId INTEGER NOT NULL REFERENCES metadataField (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (fieldId, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE assetMetadata (
  assetId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  fieldId INTEGER NOT NULL REFERENCES metadataField (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  value TEXT NOT NULL,
  valueKey TEXT NOT NULL,
  number REAL,
  PRIMARY KEY (assetId, fieldId, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX assetMetadataByValue ON assetMetadata (fieldId, valueKey, assetId);
CREATE INDEX assetMetadataByNumber ON assetMetadata (fieldId, number, assetId) WHERE number IS NOT NULL;

CREATE TABLE publishHistory (
  id INTEGER PRIMARY KEY,
  assetId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  jobId INTEGER REFERENCES job (id) ON DELETE SET NULL,
  context TEXT NOT NULL,
  publishFormat TEXT,
  lastPublished INTEGER NOT NULL
) STRICT;
CREATE INDEX publishHistoryByAsset ON publishHistory (assetId, id);
CREATE INDEX publishHistoryByJob ON publishHistory (jobId) WHERE jobId IS NOT NULL;

CREATE TABLE jobTarget (
  jobId INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  handle TEXT NOT NULL,
  assetId INTEGER,
  name TEXT,
  type TEXT,
  bytes INTEGER,
  problem TEXT,
  PRIMARY KEY (jobId, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX jobTargetByAsset ON jobTarget (assetId, jobId, n) WHERE assetId IS NOT NULL;

CREATE INDEX userEverywhere ON user (id) WHERE roleEverywhere IS NOT NULL;
CREATE TABLE userGroup (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  isSystemDefined INTEGER NOT NULL CHECK (isSystemDefined IN (0, 1)),
  UNIQUE (companyId, name)
) STRICT;
CREATE TABLE groupMember (
  groupId INTEGER NOT NULL REFERENCES userGroup (id) ON DELETE CASCADE,
  userId INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  PRIMARY KEY (groupId, userId)
) STRICT, WITHOUT ROWID;
CREATE INDEX groupMemberByUser ON groupMember (userId, groupId);
CREATE TABLE folderPermission (
  folderId INTEGER NOT NULL REFERENCES folder (id) ON DELETE CASCADE,
  groupId INTEGER NOT NULL REFERENCES userGroup (id) ON DELETE CASCADE,
  permissionType TEXT NOT NULL CHECK (permissionType IN ('Read', 'Write', 'Delete')),
  isAllowed INTEGER NOT NULL CHECK (isAllowed IN (0, 1)),
  PRIMARY KEY (folderId, groupId, permissionType)
) STRICT, WITHOUT ROWID;
CREATE INDEX folderPermissionByGroup ON folderPermission (groupId);
`;
