/** Companies, users and memberships; jobs with their transitions and logs. */
export const migration = `
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
) STRICT;

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

CREATE TABLE job (
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
  outcome TEXT CHECK (outcome IN ('Completed', 'Stopped')),
  paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
  listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
  dueAt INTEGER,
  queuedAt INTEGER,
  triggeredAt INTEGER,
  startedAt INTEGER,
  endedAt INTEGER,
  planBasis TEXT CHECK (planBasis IS NULL OR json_valid(planBasis)),
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
  UNIQUE (companyId, name),
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
CREATE INDEX jobLogByOriginalName ON job (companyId, originalName, startedAt, id) WHERE startedAt IS NOT NULL;
CREATE INDEX jobByUser ON job (userId);

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
`;
