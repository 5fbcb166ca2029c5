/**
 * The newest schema in one piece, for new databases: it takes a fifth of the time of the migrations (3 ms instead of 16). Generated from the
 * migrations by `npm run generate`; a test fails when it is stale.
 */
export const NEWEST_SCHEMA = `
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE company (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  rootPath TEXT NOT NULL CHECK (rootPath LIKE '%/'),
  expires INTEGER,
  imsOrgId TEXT UNIQUE,
  jobsSubmitted INTEGER NOT NULL DEFAULT 0 CHECK (jobsSubmitted >= 0)
, settings TEXT CHECK (settings IS NULL OR json_valid(settings))) STRICT;
CREATE TABLE user (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (email <> ''),
  firstName TEXT NOT NULL,
  lastName TEXT NOT NULL,
  passwordHash TEXT,
  accessTokenHash TEXT UNIQUE,
  defaultRole TEXT NOT NULL,
  roleEverywhere TEXT,
  isValid INTEGER NOT NULL CHECK (isValid IN (0, 1)),
  imsUserId TEXT,
  passwordExpires INTEGER
) STRICT;
CREATE TABLE membership (
  userId INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  isActive INTEGER NOT NULL CHECK (isActive IN (0, 1)),
  PRIMARY KEY (userId, companyId)
) STRICT, WITHOUT ROWID;
CREATE INDEX membershipByCompany ON membership (companyId, userId);
CREATE TABLE transition (
  id INTEGER PRIMARY KEY,
  jobId INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT;
CREATE INDEX transitionByJob ON transition (jobId, id);
CREATE TABLE jobLogDetail (
  jobId INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  dateCreated INTEGER NOT NULL,
  logType TEXT NOT NULL,
  message TEXT NOT NULL,
  arguments TEXT,
  assetName TEXT,
  assetType TEXT,
  assetId INTEGER,
  aux TEXT,
  PRIMARY KEY (jobId, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX jobLogDetailByAsset ON jobLogDetail (assetId, jobId, n) WHERE assetId IS NOT NULL;
CREATE TABLE postedFile (
  id INTEGER PRIMARY KEY,
  jobId INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL,
  width INTEGER, height INTEGER, contentId INTEGER REFERENCES postedContent (id) ON DELETE SET NULL, isOpen INTEGER NOT NULL DEFAULT 0 CHECK (isOpen IN (0, 1))) STRICT;
CREATE INDEX postedFileByJob ON postedFile (jobId, id);
CREATE TABLE callback (
  id INTEGER PRIMARY KEY,
  jobId INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('Pending', 'Delivered', 'Failed', 'Refused')),
  dueAt INTEGER,
  attempts TEXT NOT NULL CHECK (json_valid(attempts)),
  CHECK ((state = 'Pending') = (dueAt IS NOT NULL))
) STRICT;
CREATE INDEX callbackDue ON callback (dueAt, id) WHERE dueAt IS NOT NULL;
CREATE INDEX callbackByJob ON callback (jobId, id);
CREATE TABLE mail (
  id INTEGER PRIMARY KEY,
  jobId INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  recipient TEXT NOT NULL,
  sentAt INTEGER NOT NULL
) STRICT;
CREATE INDEX mailByJob ON mail (jobId, id);
CREATE TABLE "job" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  userId INTEGER NOT NULL REFERENCES user (id),
  name TEXT NOT NULL CHECK (name <> '' AND instr(name, '|') = 0),
  originalName TEXT NOT NULL,
  scheduleName TEXT NOT NULL,
  scheduleId INTEGER REFERENCES job (id) ON DELETE SET NULL,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  sources TEXT CHECK (sources IS NULL OR json_valid(sources)),
  description TEXT,
  locale TEXT,
  client TEXT,
  ordinal INTEGER NOT NULL,
  execSchedule TEXT,
  execTime INTEGER,
  submittedAt INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('Scheduled', 'Expired', 'New', 'WaitingClient', 'WaitingCoordinator', 'Running', 'Stopping', 'Done')),
  outcome TEXT CHECK (outcome IN ('Completed', 'Stopped', 'Fatal')),
  paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
  listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
  dueAt INTEGER,
  queuedAt INTEGER,
  triggeredAt INTEGER,
  startedAt INTEGER,
  endedAt INTEGER,
  planInput TEXT CHECK (planInput IS NULL OR json_valid(planInput)),
  itemCount INTEGER NOT NULL CHECK (itemCount >= 0),
  totalTime INTEGER NOT NULL CHECK (totalTime >= 0),
  waitLeft INTEGER NOT NULL,
  ranFor INTEGER NOT NULL CHECK (ranFor BETWEEN 0 AND totalTime),
  runningSince INTEGER,
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  progressAt INTEGER,
  loggedItems INTEGER NOT NULL CHECK (loggedItems BETWEEN 0 AND itemCount),
  successCount INTEGER NOT NULL,
  errorCount INTEGER NOT NULL,
  warningCount INTEGER NOT NULL,
  duplicateCount INTEGER NOT NULL,
  updateCount INTEGER NOT NULL,
  initiatorName TEXT,
  clientLocale TEXT,
  resolvedOverwrites TEXT CHECK (resolvedOverwrites IS NULL OR json_valid(resolvedOverwrites)),
  timedOut INTEGER NOT NULL DEFAULT 0 CHECK (timedOut IN (0, 1)),
  runLimit INTEGER CHECK (runLimit BETWEEN 0 AND totalTime),
  ending TEXT CHECK (ending IN ('Fatal', 'Never')),
  endMessage TEXT,
  UNIQUE (companyId, name),
  CHECK ((ending IS NULL) = (runLimit IS NULL)),
  CHECK (loggedItems = successCount + errorCount + warningCount + duplicateCount + updateCount),
  CHECK ((state IN ('Scheduled', 'Expired')) = (triggeredAt IS NULL)),
  CHECK ((state = 'Running') = (runningSince IS NOT NULL)),
  CHECK ((state = 'Done') = (endedAt IS NOT NULL))
) STRICT;
CREATE INDEX jobDue ON job (dueAt, id) WHERE dueAt IS NOT NULL;
CREATE INDEX jobQueued ON job (queuedAt, id) WHERE queuedAt IS NOT NULL;
CREATE INDEX jobListed ON job (companyId, originalName, id) WHERE listed = 1;
CREATE INDEX jobScheduled ON job (companyId, originalName, id) WHERE state = 'Scheduled';
CREATE INDEX jobActive ON job (state, companyId, id) WHERE triggeredAt IS NOT NULL AND endedAt IS NULL;
CREATE INDEX jobBySchedule ON job (scheduleId, id) WHERE scheduleId IS NOT NULL;
CREATE INDEX jobLogByStart ON job (companyId, startedAt, id) WHERE startedAt IS NOT NULL;
CREATE INDEX jobByUser ON job (userId);
CREATE TABLE "override" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('rule', 'fault', 'stub')),
  companyId INTEGER REFERENCES company (id) ON DELETE CASCADE,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  seen INTEGER NOT NULL DEFAULT 0,
  hits INTEGER NOT NULL DEFAULT 0
) STRICT;
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
CREATE TABLE "asset" (
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
  originatorId INTEGER REFERENCES "asset" (id),
  thumbAssetId INTEGER REFERENCES "asset" (id),
  createdWith TEXT,
  keywords TEXT,
  description TEXT,
  comments TEXT,
  userData TEXT,
  setDefinition TEXT,
  trashedFrom TEXT
, anchorX INTEGER, anchorY INTEGER, ownerId INTEGER REFERENCES asset (id) ON DELETE SET NULL, urlModifier TEXT, urlPostApplyModifier TEXT, trashedAt INTEGER, contentId INTEGER REFERENCES postedContent (id) ON DELETE SET NULL) STRICT;
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
CREATE INDEX assetByCreateUser ON asset (createUserId, companyId, trashState);
CREATE INDEX assetByLastModifyUser ON asset (lastModifyUserId, companyId, trashState);
CREATE INDEX assetNotOptimized ON asset (companyId, nameKey, id) WHERE optimized = 0 AND trashState = 0;
CREATE VIRTUAL TABLE assetText USING fts5 (
  name, fileName, createdWith, keywords, description, comments, userData,
  content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
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
CREATE INDEX overrideByCompany ON override (companyId) WHERE companyId IS NOT NULL;
CREATE TABLE propertySetType (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER REFERENCES company (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  propertyType TEXT NOT NULL CHECK (propertyType IN ('UserProperty', 'CompanyProperty', 'UserCompanyProperty')),
  allowMultiple INTEGER NOT NULL CHECK (allowMultiple IN (0, 1)),
  UNIQUE (companyId, name)
) STRICT;
CREATE UNIQUE INDEX globalPropertySetType ON propertySetType (name) WHERE companyId IS NULL;
CREATE TABLE propertySet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  typeId INTEGER NOT NULL REFERENCES propertySetType (id) ON DELETE CASCADE,
  userId INTEGER REFERENCES user (id) ON DELETE CASCADE,
  companyId INTEGER REFERENCES company (id) ON DELETE CASCADE,
  properties TEXT NOT NULL CHECK (json_valid(properties)),
  CHECK (userId IS NOT NULL OR companyId IS NOT NULL)
) STRICT;
CREATE INDEX propertySetByType ON propertySet (typeId, id);
CREATE INDEX propertySetByUser ON propertySet (userId) WHERE userId IS NOT NULL;
CREATE INDEX propertySetByCompany ON propertySet (companyId) WHERE companyId IS NOT NULL;
CREATE TABLE propertySetPermission (
  setId INTEGER NOT NULL REFERENCES propertySet (id) ON DELETE CASCADE,
  groupId INTEGER NOT NULL REFERENCES userGroup (id) ON DELETE CASCADE,
  permissionType TEXT NOT NULL CHECK (permissionType IN ('Read', 'Write', 'Delete')),
  isAllowed INTEGER NOT NULL CHECK (isAllowed IN (0, 1)),
  PRIMARY KEY (setId, groupId, permissionType)
) STRICT, WITHOUT ROWID;
CREATE INDEX propertySetPermissionByGroup ON propertySetPermission (groupId);
CREATE TABLE vignetteFormat (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  UNIQUE (companyId, name)
) STRICT;
CREATE TABLE imageFormat (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  companyId INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  urlModifier TEXT NOT NULL,
  UNIQUE (companyId, name)
) STRICT;
CREATE TABLE zoomTarget (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  assetId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  x INTEGER NOT NULL,
  y INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  userData TEXT NOT NULL,
  lastModified INTEGER NOT NULL
) STRICT;
CREATE INDEX zoomTargetByAsset ON zoomTarget (assetId, position, id);
CREATE TABLE imageMap (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  assetId INTEGER NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  shapeType TEXT NOT NULL CHECK (shapeType IN ('Rectangle', 'Polygon')),
  region TEXT NOT NULL,
  action TEXT NOT NULL,
  isEnabled INTEGER NOT NULL CHECK (isEnabled IN (0, 1)),
  lastModified INTEGER NOT NULL
) STRICT;
CREATE INDEX imageMapByAsset ON imageMap (assetId, position, id);
CREATE INDEX assetNameInUse ON asset (companyId, nameSpace, name) WHERE trashState = 0;
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
CREATE INDEX assetTrashed ON asset (trashState, trashedAt, id) WHERE trashedAt IS NOT NULL;
CREATE INDEX jobByOriginalName ON job (companyId, originalName, id);
CREATE TABLE postedContent (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  content BLOB NOT NULL,
  unusedUpTo INTEGER
) STRICT;
CREATE INDEX assetByContent ON asset (contentId) WHERE contentId IS NOT NULL;
CREATE INDEX postedFileByContent ON postedFile (contentId) WHERE contentId IS NOT NULL;
CREATE INDEX postedFileOpen ON postedFile (contentId) WHERE isOpen = 1 AND contentId IS NOT NULL;
CREATE INDEX postedContentUnused ON postedContent (unusedUpTo, id) WHERE unusedUpTo IS NOT NULL;
CREATE INDEX jobFinished ON job (coalesce(endedAt, submittedAt), id) WHERE state IN ('Done', 'Expired') AND listed = 0;
CREATE TABLE jobLogTally (
  jobId INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  successCount INTEGER NOT NULL,
  warningCount INTEGER NOT NULL,
  errorCount INTEGER NOT NULL,
  duplicateCount INTEGER NOT NULL,
  updateCount INTEGER NOT NULL,
  PRIMARY KEY (jobId, n)
) STRICT, WITHOUT ROWID;
`;
